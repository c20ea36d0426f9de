/** Where an article ends: the lines under its last sentence that are the page's and not the article's. */
import { type Junk, endsArticle, findJunk, isFurniture } from './line-rules.ts'
import { countWords, isClosed } from './line-shape.ts'
import type { Line } from './text-layout.ts'

/** The index after the last line of the article, at least `from`. */
export function findEnd(lines: readonly Line[], from: number): number {
  const end = cutAtMark(lines, from)
  const parted = new Set(lines.slice(from).map((line) => line.block)).size > 3
  let last = end
  while (last > from) {
    const line = lines[last - 1]
    if (!line || !isTail(line, lines, last - 1, parted)) break
    last--
  }
  // A text of unclosed lines only is all we have of the article.
  return last > from ? last : end
}

/** Comments and link lists follow a heading of their own; all below it goes when most of the article stands above. */
function cutAtMark(lines: readonly Line[], from: number): number {
  const sizes = lines.map((line, i) => (i >= from && isClosed(line.text) ? line.text.length : 0))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let above = 0
  for (let i = from; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (above > total * 0.6 && endsArticle(text, findJunk(text))) return i
    above += sizes[i] ?? 0
  }
  return lines.length
}

function isTail(line: Line, lines: readonly Line[], index: number, parted: boolean): boolean {
  const { text } = line
  const junk: Junk | null = findJunk(text)
  if (junk || isFurniture(text)) return true
  const words = countWords(text)
  if (!isClosed(text)) return words <= 14 && !/[,;:]$/.test(text)
  if (!parted || line.blockSize < 2 || line.blockSize > 8) return false
  // A short sentence among lines that are none: "Canal Nine. You see it first."
  const near = lines.slice(Math.max(0, index - 8), index + 8)
  const beside = near.filter((other) => other !== line && other.block === line.block)
  return (
    words <= 9 &&
    beside.every(
      (other) => !isClosed(other.text) || countWords(other.text) <= 9 || findJunk(other.text) !== null,
    )
  )
}
