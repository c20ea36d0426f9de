/** Two claims of one predicate family: the same end of it bears out, the opposite end contradicts, or a state has changed. */
import type { Claim, Sense } from '../../../schema/claim.ts'
import { cueWords } from '../../../ingest/refine/claims/lexicon.ts'
import { daysApart } from './gate.ts'
import type { Rule } from './relation.ts'
import { type Fit, fitArguments, fitPlaces, fitTimes, looksBack, sharedWords } from './slots.ts'
import { asOf } from './numeric.ts'

/** Families too loose in meaning to oppose anything outside one pair of matching slots. */
const loose = cueWords('loose_families')
/** What one does or feels oneself: that another does not is no contradiction. */
const personal = cueWords('personal_families')
/** What befalls many things in one event: only the same thing named can both suffer it and not. */
const particular = cueWords('particular_families')

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
  if (opposite && a.context.length > 4 && context > 0.75 * Math.max(a.context.length, b.context.length))
    return null
  const close = meeting === 'tight' || meeting === 'article'
  const doer =
    a.object && b.object ? subject : subject === 'unknown' && object !== 'unknown' ? object : subject
  if (opposite && personal.has(x.family) && doer !== 'match' && !a.sweeping && !b.sweeping) return null
  if (
    opposite &&
    particular.has(x.family) &&
    object !== 'match' &&
    !(close && object === 'kin' && subject === 'match') &&
    // "Nobody was hurt" speaks of everybody there.
    !(meeting === 'tight' && (ofNobody(a) || ofNobody(b)))
  )
    return null
  if (opposite && (a.attributive || b.attributive)) return null
  const antonym = opposite && x.pole !== y.pole
  const ambiguous = antonym && object !== 'match' && (a.senses.length > 1 || b.senses.length > 1)
  const score =
    (close ? tightly : loosely)[object] +
    0.6 * (close ? tightly : loosely)[subject] +
    (object === 'match' && a.object?.name && b.object?.name ? 1.5 : 0) +
    Math.min(2, 0.5 * overlap) +
    Math.min(0.9, 0.15 * context) +
    (times === 'match' ? 0.5 : 0) +
    (fitPlaces(a, b) === 'match' ? 1 : 0) +
    Math.max(0, Math.min(a.rarity, b.rarity) - 5) * 0.25 +
    (close && (a.sweeping || b.sweeping) ? 1 : 0) +
    (meeting === 'tight' ? 0.75 : 0)
  const need =
    { article: 3.25, tight: 0.75, event: 4.25, subject: 5.5 }[meeting] +
    (loose.has(x.family) ? 1 : 0) +
    (x.family.startsWith('=') ? 1.5 : 0) +
    (ambiguous ? 1 : 0) -
    // The same word, once denied, needs less to be the same thing.
    (meeting === 'tight' && opposite && !antonym && a.predicate === b.predicate ? 0.4 : 0)
  const selfSame = a.article === b.article && a.speakerName === b.speakerName
  if (score < need + (selfSame ? 1 : 0)) return null

  const values = [phrase(a), phrase(b)] as const
  const assumed = [
    ...(object !== 'match' ? ['both speak of the same thing, which one of them does not name'] : []),
    ...(a.date && b.date ? [] : ['one of the articles has no date: a change in between cannot be ruled out']),
  ]
  // Sure enough to be shown unasked: the same doer and the same thing, or a thing with a name that nobody is said to act on.
  const noDoer = !a.subject && !b.subject
  const sameName = Boolean(a.object?.name && b.object?.name)
  const sure =
    object === 'match' &&
    overlap >= 2 &&
    (subject === 'match' || sameSpoken(a, b) || (noDoer && (sameName || overlap >= 3))) &&
    (close || sameName)
  // Or one who is named did it and did not do it, closely in one event and in one stretch of time.
  const oneDoer =
    close &&
    (subject === 'match' || sameSpoken(a, b)) &&
    Boolean(a.subject?.name ?? b.subject?.name) &&
    object !== 'differ' &&
    overlap >= 2 &&
    x.pole === y.pole &&
    !x.state
  // Or two sources use one word of one thing, and one of them denies it.
  const plainDenial =
    close &&
    object === 'match' &&
    a.predicate === b.predicate &&
    a.polarity !== b.polarity &&
    x.pole === y.pole &&
    a.speakerName !== b.speakerName
  const confidence = Math.max(
    0.35,
    // Below the default view's threshold unless both name what it befalls, in words the lexicon knows.
    Math.min(
      !opposite || ((sure || oneDoer) && !x.family.startsWith('=')) ? 0.95 : plainDenial ? 0.6 : 0.48,
      0.45 + 0.09 * (score - need) + (close ? 0.1 : 0) - 0.05 * assumed.length,
    ),
  )
  if (!opposite) {
    if (times === 'clash' || (meeting === 'article' && a.speakerName === b.speakerName)) return null
    // Same deed, other figures: whether they bear each other out is for the figures to say.
    if (a.quantity || b.quantity) return null
    if (a.figures.length > 0 && b.figures.length > 0 && !a.figures.some((value) => b.figures.includes(value)))
      return null
    if (meeting === 'subject' || score < need + 0.5) return null
    // One deed, but not said to be one doer's.
    if (x.sole && a.subject && b.subject && subject !== 'match' && subject !== 'vague') return null
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
  // What both tell in the past tense is over: it was so or it was not.
  const changes = x.state && !(a.tense === 'past' && b.tense === 'past')
  if (times === 'clash' || (changes && apart !== null && apart >= 2)) {
    if (!changes || apart === null || apart === 0) return null
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

const ofNobody = ({ sweeping, object }: Claim): boolean =>
  sweeping && /^(?:nobody|no-one|one|person|people)$/.test(object?.head ?? '')

const signOf = (claim: Claim, sense: Sense): boolean =>
  (sense.pole === 'positive') === (claim.polarity === 'affirmed')

/** The first reading both predicates have; an unlisted predicate has one, its lemma. */
export function sharedSense(a: Claim, b: Claim): readonly [Sense, Sense] | null {
  for (const x of a.senses) for (const y of b.senses) if (x.family === y.family) return [x, y]
  if (a.senses.length > 0 || b.senses.length > 0 || a.predicate !== b.predicate || a.predicate.length < 3)
    return null
  if (a.equates || b.equates || a.predicate === 'have') return null
  const own: Sense = { family: `=${a.predicate}`, pole: 'positive', state: false, once: false, sole: false }
  return [own, own]
}

/** What a slot says for one and the same thing: closely in one event, silence counts less against it. */
const tightly: Readonly<Record<Fit, number>> = {
  match: 2.5,
  kin: 1,
  vague: 0.75,
  unknown: 0,
  differ: -1.5,
  clash: -9,
}
const loosely: Readonly<Record<Fit, number>> = {
  match: 2.5,
  kin: 0.5,
  vague: 0,
  unknown: -0.75,
  differ: -2,
  clash: -9,
}

/** One names the doer, the other says "he" in a sentence about the same name. */
function sameSpoken(a: Claim, b: Claim): boolean {
  const pronoun = /^(?:he|she|it|they)$/
  const [x, y] = [a.subject, b.subject]
  if (!x || !y || pronoun.test(x.head) === pronoun.test(y.head)) return false
  const [named, names] = pronoun.test(x.head) ? [y, a.names] : [x, b.names]
  return named.name !== null && names.includes(named.name.toLowerCase())
}

export const phrase = (claim: Claim): string => claim.text.replace(/\s+/g, ' ')
