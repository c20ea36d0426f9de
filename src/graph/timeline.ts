/** Claims in the order of time, each marked against the one before that speaks of the same. */
import type { Claim } from '../../schema/claim.ts'
import { relate } from './relations.ts'
import { explain } from './relations/explanation.ts'
import type { Found } from './relations/relation.ts'

export type Change = 'FIRST' | 'SAME' | 'CHANGED' | 'CONTRADICTS' | 'UNRELATED'
export interface Timed {
  readonly key: string
  readonly claim: Claim
}
export interface Marked {
  readonly change: Change
  /** Key of the latest earlier claim that this one is related to. */
  readonly before: string | null
  readonly found: (Found & { readonly explanation: string }) | null
}

const changes = { CORROBORATES: 'SAME', UPDATES: 'CHANGED', CONTRADICTS: 'CONTRADICTS' } as const
/** Earlier claims that one is compared with, the latest first. */
const reach = 40
/** Words of which this share stands in both are the same words; of a few, all must. */
const alike = 0.8
const fewWords = 4

/** One mark for each claim, in the order given, which is that of time. */
export function markChanges(claims: readonly Timed[], minConfidence: number): Marked[] {
  return claims.map(({ claim }, i) => {
    if (i === 0) return { change: 'FIRST', before: null, found: null }
    for (let j = i - 1; j >= Math.max(0, i - reach); j--) {
      const earlier = claims[j]!
      const found = relate(earlier.claim, claim) ?? repeat(earlier.claim, claim)
      if (found && found.confidence >= minConfidence)
        return {
          change: changes[found.relation],
          before: earlier.key,
          found: { ...found, explanation: explain(earlier.claim, claim, found) },
        }
    }
    return { change: 'UNRELATED', before: null, found: null }
  })
}

/** The same words once more, whatever their predicate: a quotation that a second outlet prints. */
function repeat(a: Claim, b: Claim): Found | null {
  // Two claims of one sentence share its words, and say two things.
  if (a.sentence === b.sentence && a.article === b.article) return null
  if (a.polarity !== b.polarity || a.modality !== b.modality) return null
  if (a.quantity?.text !== b.quantity?.text) return null
  if (a.figures.length !== b.figures.length || a.figures.some((value, i) => value !== b.figures[i]))
    return null
  const words = new Set(a.words)
  const shared = b.words.filter((word) => words.has(word)).length
  const share = shared / Math.max(words.size, b.words.length)
  if (share < 1 ? words.size < fewWords || !(share >= alike) : words.size < 2) return null
  return {
    relation: 'CORROBORATES',
    conflict: 'other',
    rule: 'words/repeated',
    confidence: share,
    values: [a.text, b.text],
    assumed: [],
  }
}
