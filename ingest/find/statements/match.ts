/** Matches: what one cue gives, who is its grammatical source, and where the next search may begin. */
import { accordingTo, accounts, asPut, byAccount, nounCue } from './accounts.ts'
import type { Cue } from './cues.ts'
import { cueOf } from './cues.ts'
import type { Item } from './items.ts'
import { isComma, isFinal, isNominal, isQuote, isVerb } from './items.ts'
import type { Found, Range } from './ranges.ts'
import { rightSubject } from './right-subject.ts'
import { verbCue } from './verb-cue.ts'

export function matchCue(
  items: readonly Item[],
  at: number,
  floor: number,
  previous: Range | null | undefined,
): Found | null {
  const item = items[at] as Item
  if (item.lower === 'according' && items[at + 1]?.lower === 'to') return accordingTo(items, at, floor)
  if (accounts.has(item.lower)) return byAccount(items, at, floor)
  if (item.lower === 'it' && /^(?:has|had|puts|put)$/.test(items[at - 1]?.lower ?? ''))
    return asPut(items, at, floor)
  const cue = cueOf(item)
  if (!cue || cue.form === 'base' ? !baseIsVerb(items, at) : !looksVerbal(items, at, cue))
    return nounCue(items, at, floor)
  if (!cue || (cue.use === 'point' && items[at + 1]?.lower !== 'out')) return null
  return verbCue(items, at, floor, cue, previous)
}

/** "they say" and "I think" are verbs; "a report" and "the claim" are not. */
function baseIsVerb(items: readonly Item[], at: number): boolean {
  const left = items[at - 1]
  const item = items[at] as Item
  return (
    cueOf(item) !== undefined &&
    (item.pos === 'VERB' ||
      (isFinal(items[at + 1]) &&
        left?.pos === 'NOUN' &&
        left.lower.endsWith('s') &&
        isComma(items[at - 2])) ||
      /^(?:he|she|they|that|being|the|their)$/.test(items[at + 1]?.lower ?? '')) &&
    left !== undefined &&
    left.pos !== 'DET' &&
    left.pos !== 'ADJ' &&
    left.pos !== 'CCONJ' &&
    !/^(?:him|her|me|us|them|let|help|please|to)$/.test(left.lower)
  )
}

const openers = new Set([
  'that',
  'he',
  'she',
  'they',
  'it',
  'we',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'there',
  'this',
  'these',
  'no',
])

const determiner = /^(?:the|an?|this|these|those|no|every|each|his|its|their|my|our)$/
/** wink tags "claims" and "states" as nouns after a subject: their company tells. */
function looksVerbal(items: readonly Item[], at: number, cue: Cue): boolean {
  const item = items[at] as Item
  if (isVerb(item)) return !determiner.test(items[at - 1]?.lower ?? '')
  if (item.pos === 'ADJ') return cue.form === 'past' && items[at - 1]?.pos !== 'DET'
  const left = items[at - 1]
  const right = items[at + 1]
  if (cue.use === 'point') return right?.lower === 'out'
  if (!right) return left !== undefined && (isQuote(left) || isNominal(left))
  if (!left) return false
  if (isQuote(left) || (isComma(left) && isQuote(items[at - 2]))) return true
  if (/^(?:which|who|that)$/.test(left.lower)) return openers.has(right.lower) || isQuote(right)
  if (left.pos === 'DET' || left.pos === 'ADJ' || left.lower === "'s" || left.lower === '’s') return false
  return (
    openers.has(right.lower) ||
    isQuote(right) ||
    (left.pos === 'PROPN' && (right.pos === 'PROPN' || isFinal(right)))
  )
}

/**
 * "The owners, who objected to the plan, will sell, the paper said.": a cue that ends the sentence gives all of it,
 * unless a plainer one stands before.
 */
export function terminalCue(items: readonly Item[]): number {
  let end = items.length
  while (end > 0 && (items[end - 1] as Item).pos === 'PUNCT') end--
  let found = -1
  for (let i = end - 1; i > 1 && i > end - 44; i--) {
    const item = items[i] as Item
    if (isQuote(item)) break
    if (item.lower === 'according' && items[i + 1]?.lower === 'to') {
      found = i
      break
    }
    const cue = cueOf(item)
    if (!cue || cue.form === 'ing' || cue.form === 'base' || !['bare', 'that', 'tell'].includes(cue.use))
      continue
    const last = i === end - 1 || rightSubject(items, i + 1)?.to === end
    if (last) found = i
    break
  }
  if (found < 0) return -1
  let under = false
  for (let i = 0; i < found; i++) {
    if (/^(?:after|when|as|because|while|who|which|where)$/.test((items[i] as Item).lower)) under = true
    const cue = under ? undefined : cueOf(items[i] as Item)
    if (
      cue &&
      isVerb(items[i] as Item) &&
      (['bare', 'tell', 'deny'].includes(cue.use) || items[i + 1]?.lower === 'that')
    ) {
      if (cue.lemma !== 'remind') return -1
    }
  }
  return found
}
