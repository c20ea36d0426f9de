/** The lines above an article's first sentence -> title, outlet, date and byline. */
import { readDate } from './date.ts'
import { findByline, isByline } from './byline.ts'
import { findJunk } from './line-rules.ts'
import { countWords, isClosed, isShouted, splitParts } from './line-shape.ts'
import { findOutlet } from './outlet.ts'
import type { Line } from './text-layout.ts'

export interface Head {
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly byline: string | null
  /** Index of the first line that belongs to the body. */
  readonly body: number
  /** Further lines of furniture under a standfirst. */
  readonly furniture: ReadonlySet<number>
}

/** No article keeps its reader from the first sentence for longer. */
const longest = 40

export function readHead(lines: readonly Line[], monthFirst: boolean): Head {
  const found = findBody(lines)
  const title = findTitle(lines.slice(0, found), wordsBelow(lines, found))
  // A short sentence that nothing marks as a heading is where the article begins.
  const bare = found === 0 || (found === 1 && title?.endsWith('.') === true)
  const furniture = findFurniture(lines, bare ? 0 : found, monthFirst)
  const marked = bare && furniture.has(1) && countWords(lines[0]?.text ?? '') <= 20
  const body = bare ? (marked ? 1 : 0) : found
  const above = lines.slice(0, body)
  const heading = marked ? (lines[0]?.text ?? null) : bare ? readBare(lines) : title
  let publishedAt: string | null = null
  let byline: string | null = null
  for (const line of [...above, ...lines.filter((_, i) => furniture.has(i))]) {
    if (line.text === heading) continue
    publishedAt ??= isShortDated(line) ? readDate(line.text, { monthFirst }) : null
    byline ??= findByline(line.text)
  }
  const masthead = above
    .filter((line) => line.text !== heading && !isByline(line.text))
    .map((line) => line.raw)
  const dateline = lines.slice(body, body + 3).map((line) => line.text)
  return {
    title: heading,
    outlet: findOutlet(masthead, dateline, lines),
    publishedAt,
    byline,
    body,
    furniture,
  }
}

function wordsBelow(lines: readonly Line[], body: number): ReadonlySet<string> {
  return new Set(lines.slice(body, body + 12).flatMap((line) => wordsOf(line.text)))
}

/** Under a standfirst, or the first sentence, stand date and byline in some papers. */
function findFurniture(lines: readonly Line[], body: number, monthFirst: boolean): ReadonlySet<number> {
  const furniture = new Set<number>()
  for (const [i, line] of lines.slice(body, body + 5).entries()) {
    const dated = isShortDated(line) && isFurnished(line, monthFirst)
    if (isByline(line.text) || dated) furniture.add(body + i)
  }
  return furniture
}

/** A short first sentence may be a heading all the same, so it serves as one and stays in the text. */
function readBare([first, second]: readonly Line[]): string | null {
  if (!first || !second || first.blockSize > 1 || countWords(first.text) > 14) return null
  return first.text.length < second.text.length ? first.text : null
}

/** The first line that reads as a sentence; a title said twice puts everything above its last saying in the head. */
function findBody(lines: readonly Line[]): number {
  const seen = new Map<string, number>()
  let repeated = -1
  for (let i = 0; i < Math.min(lines.length, longest); i++) {
    const text = lines[i]?.text ?? ''
    const words = countWords(text)
    if (words >= 4 && words <= 30 && !isClosed(text) && !findJunk(text)) {
      if (seen.has(text)) repeated = i
      seen.set(text, i)
    }
  }
  let start = 0
  if (repeated >= 0) {
    const prose = lines.slice(0, repeated).filter((line) => startsBody(line)).length
    if (prose <= 2) start = repeated + 1
  }
  for (let i = start; i < Math.min(lines.length, start + longest); i++) {
    const line = lines[i]
    if (line && startsBody(line)) return i
  }
  // No sentence at all: what is not a title is the body.
  return lines.length > 1 ? Math.max(1, start) : 0
}

function startsBody({ text, raw }: Line): boolean {
  if (findJunk(text) || isByline(text) || isMasthead(raw)) return false
  const words = countWords(text)
  if (words >= 30) return true
  if (!isClosed(text)) return /[,:;—–-]["”’]?$/.test(text) && words >= 12
  if (/[.…]["'”’»)\]]{0,3}$/.test(text)) return words >= 7
  // A question or an exclamation may be a headline.
  return words >= 20 || (words >= 8 && /[.!?]["”’]?\s+\p{Lu}/u.test(text))
}

/** Columns or bars with short parts, or a date among few words. */
function isMasthead(raw: string): boolean {
  if (raw.length > 300) return false
  const parts = splitParts(raw)
  if (parts.length > 1 && parts.every((part) => countWords(part) <= 9)) return true
  return (
    countWords(raw) <= 9 && readDate(raw) !== null && !/\b(?:was|were|is|are|said|on|in|had|has)\b/.test(raw)
  )
}

function isShortDated({ text, raw }: Line): boolean {
  return countWords(text) <= 24 && (isMasthead(raw) || !isClosed(text) || countWords(text) <= 10)
}

/** Under the first sentence, only a line that is little but a date. */
function isFurnished({ text }: Line, monthFirst: boolean): boolean {
  return countWords(text) <= 12 && !isClosed(text) && readDate(text, { monthFirst }) !== null
}

function findTitle(above: readonly Line[], bodyWords: ReadonlySet<string>): string | null {
  let best: string | null = null
  let most = 0
  const counts = new Map<string, number>()
  for (const { text } of above) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const [index, line] of above.entries()) {
    const { text, raw } = line
    if (findTitleJunk(text) || isByline(text)) continue
    const words = countWords(text)
    if (words === 0 || words > 40) continue
    const content = wordsOf(text)
    const shared = content.filter((word) => bodyWords.has(word)).length / Math.max(3, content.length)
    // A standfirst shares more words with the body than the title above it.
    let score = 1 + shared * 4 - Math.min(index, 3) * 0.35
    if (words >= 4 && words <= 22) score += 1
    if (words <= 3) score -= 0.7
    if ((counts.get(text) ?? 0) > 1) score += 3
    if (/^\p{Ll}/u.test(text)) score -= 1.5
    if (isMasthead(raw)) score -= 2
    if (isShortDated(line) && readDate(text)) score -= 2.5
    if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(text) && words < 8) score -= 1.5
    if (isShouted(text)) score -= 2
    if (text.endsWith('.')) score -= 0.5
    if (score > most) {
      most = score
      best = text
    }
  }
  return best
}

/** "Analysis: …" and "Watch: …" begin headlines too, so above the body only plain furniture rules a line out. */
function findTitleJunk(text: string): boolean {
  const junk = findJunk(text)
  return junk !== null && junk !== 'related'
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 3 || /\d/.test(word),
  )
}
