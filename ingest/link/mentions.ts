/** Which entities a stretch of the article mentions. */
import type { Span } from '../../schema/span.ts'
import type { Draft } from '../draft.ts'

/** Node keys of the entities mentioned inside the span, sorted, each once. */
export function mentionedIn({ mentions }: Draft, span: Span, entityKeys: readonly string[]): string[] {
  const found = new Set<string>()
  for (
    let i = firstEndingAfter(mentions, span.start);
    i < mentions.length && mentions[i]!.start < span.end;
    i++
  ) {
    const key = entityKeys[mentions[i]!.entity]
    if (key) found.add(key)
  }
  return [...found].sort()
}

/** Mentions are sorted and do not overlap, so the first that ends after a point is found by halving. */
function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}
