/** The sentence around a stretch of an article, for edges that rest on a few words rather than on a statement. */
import type { Span } from '../../../schema/span.ts'

/** Segmenting is quadratic in the length of its input, so only so much of a paragraph on either side is looked at. */
const reach = 600
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Never leaves the paragraph; holds the whole span. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach, 0)
  const close = text.indexOf('\n', end)
  const to = Math.min(close === -1 ? text.length : close, end + reach)
  let first = from
  let last = to
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const begins = from + index
    if (begins <= start) first = begins
    if (begins + segment.length >= end) {
      last = begins + segment.length
      break
    }
  }
  const printed = text.slice(first, last)
  return {
    start: Math.min(first + (printed.length - printed.trimStart().length), start),
    end: Math.max(last - (printed.length - printed.trimEnd().length), end),
  }
}
