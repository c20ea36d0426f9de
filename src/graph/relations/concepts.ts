/** What a claim touches on, word by word: predicate families and rare lemmas, each affirmed or denied by the claim. */
import type { Claim } from '../../../schema/claim.ts'
import { rarity } from '../../../ingest/find/rarity.ts'
import { cueWords, type Part, sensesOf } from '../../../ingest/refine/claims/lexicon.ts'

export interface Touch {
  /** 1: the claim says that it is so; -1: that it is not, or that the opposite is. */
  readonly sign: 1 | -1
  readonly pole: 'positive' | 'negative'
  /** It is what the clause predicates; else a word inside the clause is of the family. */
  readonly predicated: boolean
  /** The word that touches on it, as a lemma. */
  readonly word: string
  readonly rarity: number
  readonly state: boolean
}

const parts: readonly Part[] = ['verb', 'noun', 'adjective']
/** A lemma rarer than this is a concept of its own. */
const rare = 5

const known = new WeakMap<Claim, ReadonlyMap<string, Touch>>()

/** Families by name and rare lemmas as `=lemma`; a predicate's touch stands before a mere word's. */
export function conceptsOf(claim: Claim): ReadonlyMap<string, Touch> {
  let touches = known.get(claim)
  if (!touches) known.set(claim, (touches = findConcepts(claim)))
  return touches
}

function findConcepts(claim: Claim): ReadonlyMap<string, Touch> {
  const found = new Map<string, Touch>()
  const affirmed = claim.polarity === 'affirmed'
  const sign = (positive: boolean): 1 | -1 => (positive === affirmed ? 1 : -1)
  for (const { family, pole, state } of claim.senses)
    if (!found.has(family))
      found.set(family, {
        sign: sign(pole === 'positive'),
        pole,
        predicated: true,
        word: claim.predicate,
        rarity: Math.max(claim.rarity, rarity(claim.predicate)),
        state,
      })
  const { predicate } = claim
  if (claim.rarity >= rare && predicate.length > 2 && !found.has(`=${predicate}`))
    found.set(`=${predicate}`, {
      sign: sign(true),
      pole: 'positive',
      predicated: true,
      word: predicate,
      rarity: claim.rarity,
      state: false,
    })
  const names = new Set(claim.names.flatMap((name) => name.split(' ')))
  for (const word of claim.words) {
    // "She did not call the talks useful" denies no talks: of a denied clause only what there was none of is denied.
    if (!affirmed && !amongNone(claim, word)) continue
    const at = rarity(word)
    const touch = (pole: 'positive' | 'negative', state: boolean): Touch => ({
      sign: sign(pole === 'positive'),
      pole,
      predicated: false,
      word,
      rarity: at,
      state,
    })
    for (const part of parts)
      for (const { family, pole, words } of sensesOf(part, word))
        if (words.length === 1 && !found.has(family.name)) found.set(family.name, touch(pole, family.state))
    if (at >= rare && !names.has(word) && !found.has(`=${word}`))
      found.set(`=${word}`, touch('positive', false))
  }
  return found
}

const none = /^(?:no|not (?:one|a|an|any|a single)|none of|nobody|zero|any|neither)\b/i
const amongNone = ({ object, sweeping }: Claim, word: string): boolean =>
  object !== null &&
  (sweeping || none.test(object.text)) &&
  object.text.toLowerCase().includes(word.slice(0, 5))

/** One concept that two claims touch on. */
export interface Met {
  readonly concept: string
  readonly a: Touch
  readonly b: Touch
}

/** The most telling concept that both affirm or both deny, and the most telling that only one of them denies. */
export function bestConcepts(
  a: Claim,
  b: Claim,
): { readonly opposed: Met | null; readonly alike: Met | null } {
  const [ofA, ofB] = [conceptsOf(a), conceptsOf(b)]
  const best = {
    opposed: { met: null as Met | null, score: -Infinity },
    alike: { met: null as Met | null, score: -Infinity },
  }
  const [few, many] = ofA.size < ofB.size ? [ofA, ofB] : [ofB, ofA]
  for (const concept of few.keys()) {
    if (!many.has(concept)) continue
    const met: Met = { concept, a: ofA.get(concept)!, b: ofB.get(concept)! }
    const side = met.a.sign === met.b.sign ? best.alike : best.opposed
    // A rare word that neither predicates is denied by nobody.
    if (side === best.opposed && isLemma(concept) && !met.a.predicated && !met.b.predicated) continue
    const score = telling(met)
    if (score <= side.score) continue
    side.met = met
    side.score = score
  }
  return { opposed: best.opposed.met, alike: best.alike.met }
}

const telling = ({ concept, a, b }: Met): number =>
  3 * (Number(a.predicated) + Number(b.predicated)) +
  0.5 * Math.min(a.rarity, b.rarity) -
  (isLemma(concept) ? 1 : 0) -
  (loose.has(concept) ? 2 : 0)

const isLemma = (concept: string): boolean => concept.startsWith('=')

/** Too loose in meaning to oppose anything by themselves. */
const loose = cueWords('loose_families')
/** What one does or feels oneself: that another does not is no contradiction. */
const personal = cueWords('personal_families')
/** What befalls many things in one event: only the same thing can both suffer it and not. */
const particular = cueWords('particular_families')

export function conceptFeatures({ concept, a, b }: Met): Readonly<Record<string, number>> {
  const yes = (is: boolean): number => (is ? 1 : 0)
  return {
    bothPredicated: yes(a.predicated && b.predicated),
    neitherPredicated: yes(!a.predicated && !b.predicated),
    conceptRarity: Math.min(a.rarity, b.rarity) / 10,
    sameWord: yes(a.word === b.word),
    lemmaOnly: yes(isLemma(concept)),
    antonym: yes(a.pole !== b.pole),
    state: yes(a.state),
    looseFamily: yes(loose.has(concept)),
    personalFamily: yes(personal.has(concept)),
    particularFamily: yes(particular.has(concept)),
  }
}
