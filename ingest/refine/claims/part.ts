/** Is a figure a part, an addition or a rate rather than a total? */
import type { FoundQuantity, Token } from '../../draft.ts'

const perPeriod =
  /^(?:year|month|week|day|hour|minute|night|person|head|family|household|share|litre|kilo|barrel|tonne|ton)$/
const partBefore = new Set(
  'another other further additional extra each every per including include among'.split(' '),
)
const partAfter = new Set('more others additional each apiece per extra'.split(' '))

/** A figure that is no total: "another 12", "including nine crew", "four of them", "12 each". */
export function isPart(
  tokens: readonly Token[],
  { span }: FoundQuantity,
  [first, last]: readonly [number, number],
): boolean {
  for (let i = first; i < last; i++) {
    const { start, end, lower } = tokens[i]!
    if (end <= span.start && span.start - end < 14 && partBefore.has(lower)) return true
    if (start < span.end) continue
    if (start - span.end > 22) break
    if (partAfter.has(lower)) return true
    // "fourteen students and three teachers were killed": neither is the whole.
    if (lower === 'and' && tokens[i + 1]?.pos === 'NUM') return true
    // "60 million passengers a year": a rate is no total.
    if (/^(?:a|an|per|each|every)$/.test(lower) && perPeriod.test(tokens[i + 1]?.lower ?? '')) return true
    if (
      lower === 'of' &&
      start - span.end <= 1 &&
      /^(?:them|whom|those|these|the|its|their)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return true
  }
  return false
}
