/** A text's lines: paragraphs as blocks between blank lines, lines broken at a fixed width put together again. */
import { isClosed } from './line-shape.ts'

export interface Line {
  /** White space folded. */
  readonly text: string
  /** As printed, since wide gaps part the columns of a masthead. */
  readonly raw: string
  /** Which block of lines between blank lines it stands in, and how many lines that has. */
  readonly block: number
  readonly blockSize: number
}

export function layOut(source: string): Line[] {
  const blocks: string[][] = [[]]
  for (const raw of source.split('\n')) {
    if (raw.trim()) blocks.at(-1)?.push(raw.trimEnd())
    else if (blocks.at(-1)?.length) blocks.push([])
  }
  const lines: Line[] = []
  for (const [block, printed] of blocks.entries()) {
    const whole = unwrap(printed)
    for (const raw of whole) lines.push({ text: fold(raw), raw: raw.trim(), block, blockSize: whole.length })
  }
  return lines.filter((line) => line.text)
}

export function fold(text: string): string {
  return text.replace(/[\s\u200b\ufeff\u00ad]+/g, ' ').trim()
}

/** Lines of one width, few of them closed, are one paragraph that was broken at a column; a short closed line ends it. */
function unwrap(lines: readonly string[]): readonly string[] {
  if (lines.length < 3) return lines
  const inner = lines.slice(0, -1)
  const longest = Math.max(...inner.slice(0, 2000).map((line) => line.length))
  if (longest < 45 || longest > 140) return lines
  const full = inner.filter((line) => line.length > longest * 0.75).length
  const closedFull = inner.filter((line) => line.length > longest * 0.75 && isClosed(line)).length
  if (full < inner.length * 0.7 || closedFull > full * 0.4) return lines
  // Broken sentences go on in small letters; a stack of headings does not.
  const small = lines.slice(1).filter((line) => /^\s*[\p{Ll}\d]/u.test(line)).length
  if (small < inner.length * (lines.length < 6 ? 0.6 : 0.4)) return lines
  const joined: string[] = []
  let open = ''
  for (const line of lines) {
    open = open ? `${open} ${line.trim()}` : line.trim()
    if (isClosed(line) && line.length < longest * 0.75) {
      joined.push(open)
      open = ''
    }
  }
  if (open) joined.push(open)
  return joined
}
