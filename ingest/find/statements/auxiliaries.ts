/** Auxiliaries: what stands between a subject and its cue, and whether it leaves the cue an assertion. */
import type { Item } from './items.ts'
import { isNominal, isTime } from './items.ts'

const have = new Set([
  'has',
  'have',
  'had',
  "'ve",
  '’ve',
  "'d",
  '’d',
  'having',
  "'s",
  '’s',
  'did',
  'does',
  'do',
])

export const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'re", '’re', "'m"])

const bar = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'to',
  'would',
  'could',
  'can',
  'may',
  'might',
  'should',
  'will',
  'must',
  "'ll",
  '’ll',
  'cannot',
  'wo',
  'ca',
  'nor',
  'neither',
])

/** Walks left over auxiliaries and adverbs; -1 when they make the cue no assertion (negated, passive, infinitive, modal). */
export function beforeAuxiliaries(items: readonly Item[], cue: number, floor: number, ing: boolean): number {
  let i = cue - 1
  let progressive = false
  for (; i >= floor; i--) {
    const item = items[i] as Item
    if (item.quote >= 0) break
    if (bar.has(item.lower)) {
      // "went on to say", "continued to insist"
      if (item.lower === 'to' && /^(?:on|continue[sd]?|continuing)$/.test(items[i - 1]?.lower ?? '')) {
        i -= items[i - 1]?.lower === 'on' ? 2 : 1
        continue
      }
      if (
        (item.lower === 'would' || item.lower === 'will') &&
        /^(?:only|later)$/.test(items[i + 1]?.lower ?? '')
      )
        continue
      return -1
    }
    if (be.has(item.lower)) {
      if (!ing) return -1
      progressive = true
      continue
    }
    if (have.has(item.lower) && (item.pos === 'AUX' || item.pos === 'VERB')) continue
    if ((item.pos === 'ADV' || isTime(item)) && !isNominal(item)) continue
    if (item.lower === 'also' || item.lower === 'both' || item.lower === 'all') continue
    break
  }
  return ing && !progressive ? -2 : i
}
