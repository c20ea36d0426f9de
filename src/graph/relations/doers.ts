/** Who did it, when and where: one deed that two claims give to two doers, two dates or two places. */
import type { Argument, Claim } from '../../../schema/claim.ts'
import { daysApart } from './gate.ts'
import { sharedSense } from './poles.ts'
import type { Rule } from './relation.ts'
import { fitArguments, fitPlaces, fitTimes, sameName, sharedWords } from './slots.ts'

export const relateDoers: Rule = (a, b, meeting) => {
  const shared = sharedSense(a, b)
  if (!shared || !shared[0].sole || !bothHappened(a, b)) return null
  if (shared[0].pole !== shared[1].pole) return null
  if (a.predicate !== b.predicate && shared[0].family !== 'cause' && shared[0].family !== 'defeat')
    return null
  if (fitArguments(a.object, b.object) !== 'match') return null
  if (fitTimes(a.time, b.time) === 'clash') return null
  const [x, y] = [a.subject, b.subject]
  const fit = fitArguments(x, y)
  const close = meeting === 'tight' || meeting === 'article'
  // Causes need no names to exclude each other: "the cells caused it", "the software caused it".
  const causes = close && shared[0].family === 'cause'
  const apart =
    fit === 'clash' || ((a.exclusive || b.exclusive || causes) && fit !== 'match' && fit !== 'vague')
  if (!x || !y || !apart || allied(x, y) || x.sort === 'place' || y.sort === 'place') return null
  if ((meeting === 'article' || causes) && a.speakerName === b.speakerName) return null
  // "a fault in the software" and "the software" are one cause, told more or less closely.
  if (causes && (a.context.includes(y.head) || b.context.includes(x.head))) return null
  return {
    relation: 'CONTRADICTS',
    conflict: 'attribution',
    rule: `doer/${shared[0].family}`,
    confidence: a.exclusive || b.exclusive ? 0.75 : causes ? 0.72 : meeting === 'subject' ? 0.4 : 0.48,
    values: [x.text, y.text],
    assumed: ['the deed has one doer'],
  }
}

const bothHappened = (a: Claim, b: Claim): boolean =>
  a.polarity === 'affirmed' &&
  b.polarity === 'affirmed' &&
  /^(?:asserted|expected)$/.test(a.modality) &&
  /^(?:asserted|expected)$/.test(b.modality)

const allied = (x: Argument, y: Argument): boolean =>
  x.name !== null && y.name !== null && (sameName(x.text, y.text) || x.entity === y.entity)

export const relateDates: Rule = (a, b, meeting) => {
  const shared = sharedSense(a, b)
  if (!shared || !shared[0].once || !bothHappened(a, b)) return null
  if (meeting !== 'tight' && meeting !== 'article' && !founding(a, b)) return null
  if (shared[0].pole !== shared[1].pole || !a.time || !b.time) return null
  const clocks = a.clock !== null && b.clock !== null && Math.abs(a.clock - b.clock) >= 20
  const object = fitArguments(a.object, b.object)
  const subject = fitArguments(a.subject, b.subject)
  if (object === 'clash' || object === 'differ' || subject === 'clash' || subject === 'differ') return null
  if (object !== 'match' && !clocks && !(subject === 'match' && !a.object && !b.object)) return null
  if (!clocks && (fitTimes(a.time, b.time) !== 'clash' || (!(exact(a) && exact(b)) && !founding(a, b))))
    return null
  if (fitPlaces(a, b) === 'clash' && !founding(a, b)) return null
  if (meeting === 'article' && a.speakerName === b.speakerName) return null
  // Two sufferers may each have fallen ill on a day of their own.
  const named = Boolean(a.object?.name && b.object?.name)
  if (!clocks && !named && subject !== 'match' && (a.subject || b.subject)) return null
  const apart = daysApart(a.time.from, b.time.from)
  if (apart === null || apart > 800) return null
  const overlap = sharedWords(a.words, b.words).length
  if ((overlap < (clocks ? 1 : 2) && !founding(a, b)) || a.time.text === b.time.text) return null
  if (!clocks && a.predicate !== b.predicate && object !== 'match') return null
  return {
    relation: 'CONTRADICTS',
    conflict: 'date',
    rule: `date/${shared[0].family}`,
    confidence: clocks || founding(a, b) ? Math.min(0.85, 0.5 + 0.07 * overlap) : 0.45,
    values: [a.time.text ?? a.time.from ?? '', b.time.text ?? b.time.from ?? ''],
    assumed: ['it happened once'],
  }
}

/** When a named thing began is one date, whatever the story. */
const founding = (a: Claim, b: Claim): boolean =>
  a.family === 'begin' &&
  b.family === 'begin' &&
  [a, b].every((claim) => (claim.object ?? claim.subject)?.name)

/** The date stands in the clause itself, not merely in its sentence. */
const exact = (claim: Claim): boolean =>
  claim.time?.span != null &&
  claim.time.span.start >= claim.span.start &&
  claim.time.span.end <= claim.span.end + 2 &&
  /^(?:time|day|month|year)$/.test(claim.time?.granularity ?? '') &&
  claim.time?.text !== null

export const relatePlaces: Rule = (a, b, meeting) => {
  const shared = sharedSense(a, b)
  if (!shared || !bothHappened(a, b) || (meeting !== 'tight' && meeting !== 'article')) return null
  if (!shared[0].once && (a.predicate !== b.predicate || a.rarity < 4)) return null
  if (shared[0].pole !== shared[1].pole || fitPlaces(a, b) !== 'clash') return null
  const object = fitArguments(a.object, b.object)
  const subject = fitArguments(a.subject, b.subject)
  if (subject !== 'match' && !(object === 'match' && (!a.subject || !b.subject))) return null
  if (subject === 'clash' || object === 'clash' || fitTimes(a.time, b.time) === 'clash') return null
  if (meeting === 'article' && a.speakerName === b.speakerName) return null
  return {
    relation: 'CONTRADICTS',
    conflict: 'place',
    rule: `place/${shared[0].family}`,
    confidence: 0.48,
    values: [a.place!.text, b.place!.text],
    assumed: ['it happened in one place'],
  }
}
