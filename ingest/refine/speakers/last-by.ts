/** Where a position falls in a list of spans sorted by start. */
import type { Span } from '../../../schema/span.ts'

/** Index of the last span that starts at or before `position`, -1 for none. */
export function lastBy(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
