/** Narrative: what a sentence asserts in the article's own voice, less what it gives as said. */
import type { Span } from '../../../schema/span.ts'
import { hasVerb, isQuote } from './items.ts'
import type { Item } from './items.ts'
import { trimmed } from './ranges.ts'
import type { Match } from './ranges.ts'

const fewest = 4
/** A whole sentence may be shorter ("Nothing was stolen."). */
const fewestWhole = 3
/** So long a sentence of a text has a verb, whatever the tagger says. */
const sureWhole = 7
/** A sentence without a verb that counts, denies or lists still tells something ("Two dead, one missing."). */
const telling = /^(?:no|not|nor|neither|none|nothing|nobody)$/

export function narrate(items: readonly Item[], matches: readonly Match[]): readonly Span[] {
  if (asksOrOrders(items)) return []
  const taken = matches
    .flatMap(({ content, cue, source }) => [content, cue, source])
    .filter((range) => range !== null)
    .toSorted((a, b) => a.from - b.from)
  const spans: Span[] = []
  let from = 0
  for (const range of [...taken, { from: items.length, to: items.length }]) {
    if (range.from > from) rest(items, from, range.from, spans)
    from = Math.max(from, range.to)
  }
  return spans
}

function rest(items: readonly Item[], from: number, to: number, spans: Span[]): void {
  let start = from
  while (start < to && /^(?:[,;:.—–-]|--|and|but)$/.test((items[start] as Item).lower)) start++
  if (start >= to) return
  const range = trimmed(items, { from: start, to })
  let words = 0
  for (let i = range.from; i < range.to && words < fewest; i++) {
    const item = items[i] as Item
    if (isQuote(item) || /[\p{L}\p{N}]/u.test(item.text)) words++
  }
  const whole = from === 0 && to === items.length && /[.!]$/.test((items[to - 1] as Item).text)
  if (words < (whole ? fewestWhole : fewest)) return
  const lead = items[range.from] as Item
  const told = whole && (range.to - range.from >= sureWhole || lead.pos === 'NUM' || telling.test(lead.lower))
  if (!told && !hasVerb(items, range.from, range.to)) return
  spans.push({ start: (items[range.from] as Item).start, end: (items[range.to - 1] as Item).end })
}

function asksOrOrders(items: readonly Item[]): boolean {
  for (let i = items.length - 1; i >= 0 && i > items.length - 4; i--) {
    if ((items[i] as Item).text.includes('?')) return true
    if (/[\p{L}\p{N}]/u.test((items[i] as Item).text)) break
  }
  const first = items[0]
  return (
    first !== undefined &&
    first.pos === 'VERB' &&
    first.lower === first.lemma &&
    items[1]?.pos !== 'NOUN' &&
    !/(?:ed|ing)$/.test(first.lower)
  )
}
