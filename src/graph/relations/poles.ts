/** Two claims of one predicate family: the same end of it bears out, the opposite end contradicts, or a state has changed. */
import type { Claim, Sense } from '../../../schema/claim.ts'
import { countShared, daysApart } from './gate.ts'
import type { Rule } from './relation.ts'
import { fitArguments, fitPlaces, fitTimes, looksBack, sharedWords, type Fit } from './slots.ts'
import { asOf } from './numeric.ts'

/** Families too loose in meaning to oppose anything outside one pair of matching slots. */
const loose = new Set(
  'rise start work say happen come handle hold use read exist join evidence know play leave visit possible support talk help happy public clear'.split(
    ' ',
  ),
)

export const relatePoles: Rule = (a, b, meeting) => {
  const shared = sharedSense(a, b)
  if (!shared) return null
  if (a.modality !== 'asserted' || b.modality !== 'asserted') return null
  const [x, y] = shared
  const opposite = signOf(a, x) !== signOf(b, y)
  const object = fitArguments(a.object, b.object)
  const subject = fitArguments(a.subject, b.subject)
  if (object === 'clash' || subject === 'clash') return null
  if (looksBack(a) !== looksBack(b) || fitPlaces(a, b) === 'clash') return null
  const times = fitTimes(a.time, b.time)
  const overlap = sharedWords(a.words, b.words).filter(
    (word) => word !== a.predicate && word !== b.predicate,
  ).length
  const context = sharedWords(a.context, b.context).length
  const score =
    support(object, subject, overlap, context, times) +
    Math.max(0, Math.min(a.rarity, b.rarity) - 5) * 0.25 +
    (fitPlaces(a, b) === 'match' ? 1.5 : 0) +
    (a.sweeping || b.sweeping ? 1.25 : 0) +
    (meeting === 'event' ? Math.min(1, 0.2 * Math.max(0, countShared(a.event, b.event) - 2)) : 0)
  if (x.family !== y.family) return null
  const need = (x.family.startsWith('=') || loose.has(x.family) ? 3.5 : 2.5) + (meeting === 'subject' ? 2 : 0)
  if (score < need + (a.article === b.article && a.speakerName === b.speakerName ? 1.5 : 0)) return null

  const values = [phrase(a), phrase(b)] as const
  const assumed = [
    ...(object !== 'match' ? ['both speak of the same thing, which one of them does not name'] : []),
    ...(a.date && b.date ? [] : ['one of the articles has no date: a change in between cannot be ruled out']),
  ]
  const confidence = Math.max(0.35, Math.min(0.95, 0.4 + 0.06 * score - 0.05 * assumed.length))
  if (!opposite) {
    if (times === 'clash' || (meeting === 'article' && a.speakerName === b.speakerName)) return null
    if (meeting === 'subject' || score < need + 1) return null
    return {
      relation: 'CORROBORATES',
      conflict: 'other',
      rule: 'predicate/agrees',
      confidence,
      values,
      assumed,
    }
  }
  const conflict = a.polarity !== b.polarity && x.pole === y.pole ? 'negation' : 'antonym'
  const apart = daysApart(asOf(a), asOf(b))
  if (times === 'clash' || (x.state && apart !== null && apart >= 2)) {
    if (!x.state || apart === null || apart === 0) return null
    const later = (asOf(a) ?? '') >= (asOf(b) ?? '') ? a : b
    const changed = later.changing || later.correcting || apart >= 7
    if (times === 'clash' || changed)
      return {
        relation: meeting === 'subject' ? 'CONTRADICTS' : 'UPDATES',
        conflict,
        rule: 'state/changed',
        confidence,
        values,
        assumed,
      }
  }
  return { relation: 'CONTRADICTS', conflict, rule: `${conflict}/${x.family}`, confidence, values, assumed }
}

const signOf = (claim: Claim, sense: Sense): boolean =>
  (sense.pole === 'positive') === (claim.polarity === 'affirmed')

/** The first reading both predicates have; an unlisted predicate has one, its lemma. */
export function sharedSense(a: Claim, b: Claim): readonly [Sense, Sense] | null {
  for (const x of a.senses) for (const y of b.senses) if (x.family === y.family) return [x, y]
  if (a.senses.length > 0 || b.senses.length > 0 || a.predicate !== b.predicate || a.predicate.length < 3)
    return null
  const own: Sense = { family: `=${a.predicate}`, pole: 'positive', state: false, once: false, sole: false }
  return [own, own]
}

const weights: Readonly<Record<Fit, number>> = {
  match: 1,
  kin: 0.4,
  vague: 0.4,
  unknown: 0,
  differ: -0.6,
  clash: -1,
}

/** How much speaks for two claims being about one thing. */
function support(object: Fit, subject: Fit, overlap: number, context: number, times: Fit): number {
  return (
    weights[object] * 2.5 +
    weights[subject] * 1.5 +
    Math.min(2, 0.75 * overlap) +
    Math.min(1, 0.25 * context) +
    (times === 'match' ? 0.5 : 0)
  )
}

export const phrase = (claim: Claim): string => claim.text.replace(/\s+/g, ' ')
