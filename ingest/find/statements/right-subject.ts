/** Right subjects: the noun phrase after an inverted cue ("said Ann Bek") or after "according to". */
import { cueOf } from './cues.ts'
import type { Item } from './items.ts'
import { isNominal, isSubjectPronoun, isTime } from './items.ts'
import type { Range } from './ranges.ts'

/** What a noun phrase right of its cue may go on with. */
export const inside = new Set(['of', 'for', 'from', 'with', 'at', 'and', '&', "'s", '’s', '’', "'", '-', '/'])

const titleDot = /^\p{L}+\.$/u

/** "said Lund", "said Rovers head coach Oda Lund": the first piece of the phrase. */
/** `certain`: a noun phrase must follow, whatever the tagger says ("according to people/VERB"). */
export function rightSubject(items: readonly Item[], from: number, certain = false): Range | null {
  let i = from
  while (i < items.length && (items[i] as Item).pos === 'ADV' && isTime(items[i] as Item)) i++
  const start = i
  const opener = items[i]
  const verbal = certain && opener?.pos === 'VERB'
  if (!verbal && !startsPhrase(opener, items[i + 1])) return null
  if (isSubjectPronoun(items[i])) return { from: i, to: i + 1 }
  for (; i < items.length && i < start + 24; i++) {
    const item = items[i] as Item
    if (item.quote >= 0 || (i > start && /^(?:who|which|whose|that)$/.test(item.lower))) break
    if (i === start && item.pos === 'VERB') continue
    if (isNominal(item)) {
      if (isTime(item) && i > start) break
      continue
    }
    if (item.pos === 'DET' || item.pos === 'ADJ') {
      // "said Ms Orr the day after"
      if (item.pos === 'DET' && i > start && isNominal(items[i - 1] as Item)) break
      continue
    }
    if (item.pos === 'VERB' && item.lower.endsWith('ing') && items[i + 1]?.pos === 'NOUN') continue
    if (item.lower === 'and' && !joins(items[i + 1])) break
    if (inside.has(item.lower) || titleDot.test(item.text)) continue
    break
  }
  while (i > start && (inside.has((items[i - 1] as Item).lower) || (items[i - 1] as Item).pos === 'DET')) i--
  return i > start && (verbal || items.slice(start, i).some(isNominal)) ? { from: start, to: i } : null
}

/** What "and" may join to a speaker: another one. */
const joins = (item: Item | undefined): boolean =>
  item?.pos === 'PROPN' || item?.pos === 'DET' || item?.pos === 'NUM'

const objects = new Set(['me', 'us', 'that', 'this', 'so', 'what', 'how', 'why'])

function startsPhrase(item: Item | undefined, next: Item | undefined): boolean {
  if (!item || item.quote >= 0 || objects.has(item.lower) || isTime(item)) return false
  if (item.pos === 'VERB' && next && isNominal(next) && !cueOf(item)) return true
  return (
    isNominal(item) ||
    item.pos === 'DET' ||
    item.pos === 'ADJ' ||
    (item.pos === 'VERB' && /^\p{Lu}/u.test(item.text))
  )
}
