/** Clauses: whether a clause begins here, as in "said the bill would". */
import type { Use } from './cues.ts'
import type { Item } from './items.ts'
import { hasVerb, isComma, isFinal, isNominal, isSubjectPronoun } from './items.ts'

export const clauseWords = new Set(
  'if when while because although though since once unless there no every each any both'.split(' '),
)

const interrogatives = new Set('how why what whether where who'.split(' '))

/** "said the bill would", "said there was", "said having him back was" */
export function startsClause(
  items: readonly Item[],
  at: number,
  end: number,
  use: Use,
  phrase: boolean,
): boolean {
  const item = items[at] as Item
  if (use === 'deny' || use === 'reject' || use === 'urge') return false
  // "deaths that police said are unrelated"
  if (
    use === 'bare' &&
    !phrase &&
    at > 1 &&
    (item.pos === 'AUX' || (item.pos === 'VERB' && item.lower.endsWith('s')))
  )
    return true

  if (use !== 'bare' && use !== 'tell') {
    if (!isSubjectPronoun(item) && item.lower !== 'there') return false
  }
  if (interrogatives.has(item.lower) && use !== 'tell' && use !== 'bare') return false
  const opens =
    isNominal(item) ||
    item.pos === 'DET' ||
    item.pos === 'ADJ' ||
    clauseWords.has(item.lower) ||
    item.pos === 'SCONJ' ||
    item.pos === 'ADV' ||
    (item.pos === 'VERB' && item.lower.endsWith('ing')) ||
    /^\p{Lu}/u.test(item.text)
  if (!opens || (item.pos === 'CCONJ' && !/^(?:both|either|neither)$/.test(item.lower))) return false
  if (phrase && item.pos === 'VERB') return false
  if (hasFinite(items, at, Math.min(end, at + 40))) return true
  // The tagger takes some finite verbs for nouns.
  return (
    (use === 'bare' || use === 'tell') && !phrase && saysBefore(items, at) && wordsFrom(items, at, end) >= 6
  )
}

const plainest = new Set(['say', 'says', 'said', 'tells', 'told'])
/** Whether the cue is one that hardly ever takes a plain object. */
function saysBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) if (plainest.has((items[i] as Item).lower)) return true
  return false
}

/** A verb that can be finite: not "the gains made by ..." */
function hasFinite(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!hasVerb(items, i, i + 1)) continue
    const item = items[i] as Item
    let next = items[i + 1]
    if (next?.pos === 'ADV') next = items[i + 2]
    const participle = item.pos === 'VERB' && /(?:ed|en|made|sent|put|held|set)$/.test(item.lower)
    if (!participle || !next || !/^(?:by|in|for|with|from|on|at|to)$/.test(next.lower) || i === from + 1)
      return true
  }
  return false
}

function wordsFrom(items: readonly Item[], from: number, end: number): number {
  let i = from
  while (i < end && !isFinal(items[i]) && !isComma(items[i])) i++
  return i - from
}
