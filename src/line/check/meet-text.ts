/** How a bare text meets a claim of the graph: a sentence has no title, no lead and few names, so it is the share of its own rare words that decides. */
import { rarity } from '../../../ingest/find/rarity.ts'
import type { Claim } from '../../../schema/claim.ts'
import { daysApart, type Meeting } from '../../graph/relations/gate.ts'

/** Event names are rarer than this (ingest/refine/claims/event.ts). */
const common = 6
/** Days between the text and the article beyond which they tell of one event no longer. */
const near = 60
/** What the text turns on must be shared to this part for one event closely, and loosely. */
const most = 0.6
const some = 0.3
/** Two rare names, or one and a sentence that says much the same. */
const telling = 7
const sameWords = 12

/** What a text and a claim have in common. */
export interface Shared {
  /** Of the rarity of the names that the text turns on, how much the claim's article turns on too, and the part that is. */
  readonly names: number
  readonly part: number
  /** Rarity of the words that both sentences hold. */
  readonly words: number
}

export function sharedWith(text: Claim, claim: Claim): Shared {
  const theirs = new Set([...claim.event, ...claim.names.flatMap((name) => name.split(/\s+/))])
  const context = new Set(claim.context)
  let all = 0
  let names = 0
  for (const name of text.event) {
    const weight = Math.max(0, rarity(name) - common)
    all += weight
    if (theirs.has(name) || context.has(name)) names += weight
  }
  let words = 0
  for (const word of text.context) if (context.has(word)) words += Math.max(0, rarity(word) - 2)
  return { names, part: all > 0 ? names / all : 0, words }
}

/**
 * `tight`: nearly all that the text turns on is what the claim's event is known by. `event`: a part of it, or the sentences
 * share rare words enough. `subject`: only a named subject. A date too far off leaves the subject alone.
 */
export function meetText(
  text: Claim,
  claim: Claim,
  shared: Shared = sharedWith(text, claim),
): Meeting | null {
  const apart = daysApart(text.date, claim.date)
  const { names, part, words } = shared
  if (apart === null || apart <= near) {
    if (part >= most && (names >= telling || (names >= 2 && words >= sameWords))) return 'tight'
    if ((part >= some && names >= 2) || words >= 1.5 * sameWords) return 'event'
  }
  const subjects = new Set(text.keys.filter((key) => key.startsWith('claim:s:')).map(subjectOf))
  return claim.keys.some((key) => key.startsWith('claim:s:') && subjects.has(subjectOf(key)))
    ? 'subject'
    : null
}

const subjectOf = (key: string): string => key.slice(0, key.lastIndexOf(':'))
