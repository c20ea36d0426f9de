/** The two claims that come nearest to each other: how their predicates, subjects, objects and places meet. */
import type { Claim } from '../../../schema/claim.ts'
import { bestConcepts } from '../../graph/relations/concepts.ts'
import { likenessOfWordBags, likenessOfWords } from '../../graph/relations/likeness.ts'
import { fitArguments, fitPlaces } from '../../graph/relations/slots.ts'
import type { Reading } from './reading.ts'

const yes = (is: boolean): number => (is ? 1 : 0)

export function slotFeatures(x: Reading, y: Reading): Record<string, number> {
  let best: { a: Claim; b: Claim; score: number } | null = null
  const met = { placeMatch: 0, placeClash: 0, subjectMatch: 0, subjectClash: 0, objectMatch: 0 }
  for (const a of x.side.claims)
    for (const b of y.side.claims) {
      const { opposed, alike } = bestConcepts(a, b)
      const on = Math.max(opposed ? weightOf(opposed) : 0, alike ? weightOf(alike) : 0)
      const measured = yes(a.measure !== null && a.measure === b.measure)
      const score = on + 2 * likenessOfWordBags(a.words, b.words).mean + measured
      if (!best || score > best.score) best = { a, b, score }
      const places = fitPlaces(a, b)
      const subjects = fitArguments(a.subject, b.subject)
      if (places === 'match') met.placeMatch = 1
      if (places === 'clash') met.placeClash = 1
      if (subjects === 'match') met.subjectMatch = 1
      if (subjects === 'clash' && on > 0) met.subjectClash = 1
      if (fitArguments(a.object, b.object) === 'match') met.objectMatch = 1
    }
  if (!best) return met
  const { a, b, score } = best
  const { opposed, alike } = bestConcepts(a, b)
  const near = (s: Claim['subject'], t: Claim['subject']) => (s && t ? likenessOfWords(s.head, t.head) : 0)
  return {
    ...met,
    mainScore: score,
    mainOpposed: yes(opposed !== null && alike === null),
    mainAlike: yes(alike !== null && opposed === null),
    mainState: yes(opposed !== null && opposed.a.state),
    mainPolarity: yes(a.polarity !== b.polarity),
    mainDenied: yes(a.polarity === 'denied' && b.polarity === 'denied'),
    mainModality: yes(a.modality !== b.modality),
    mainUnasserted: yes(a.modality !== 'asserted') + yes(b.modality !== 'asserted'),
    mainTense: yes(a.tense !== null && b.tense !== null && a.tense !== b.tense),
    mainPast: yes(a.tense === 'past' && b.tense === 'past'),
    mainPredicates: likenessOfWords(a.predicate, b.predicate),
    mainSubjects: near(a.subject, b.subject),
    mainObjects: near(a.object, b.object),
    mainCrossed: Math.max(near(a.subject, b.object), near(a.object, b.subject)),
    mainExclusive: yes(a.exclusive || b.exclusive),
  }
}

const weightOf = ({
  a,
  b,
}: {
  readonly a: { readonly predicated: boolean; readonly rarity: number }
  readonly b: { readonly predicated: boolean; readonly rarity: number }
}): number => yes(a.predicated) + yes(b.predicated) + Math.min(a.rarity, b.rarity) / 10
