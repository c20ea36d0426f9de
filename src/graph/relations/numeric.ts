/** Two figures for one measure: they agree, bring one another up to date, or cannot both be so. */
import type { Claim, Quantity } from '../../../schema/claim.ts'
import { countShared, daysApart } from './gate.ts'
import type { Meeting } from './gate.ts'
import type { Rule } from './relation.ts'
import { fitArguments, fitPlaces, fitTimes, looksBack, placesNest, sharedWords } from './slots.ts'

const currency = /^[A-Z]{3}$/
export const periods = new Set(['week', 'month', 'season', 'year', 'decade', 'range'])

export const relateFigures: Rule = (a, b, meeting) => {
  if (!a.quantity || !b.quantity || a.measure === null || b.measure === null) return null
  if (a.measure !== b.measure) return null
  if (!firm(a) || !firm(b)) {
    if (a.modality !== b.modality && !(meeting === 'tight' && planned(a) && planned(b))) return null
  }
  if (a.polarity === 'denied' || b.polarity === 'denied') return null
  if (!sameUnit(a.quantity, b.quantity) || a.part || b.part) return null
  if (a.measure === 'age' || fitPlaces(a, b) === 'clash' || ratio(a.quantity, b.quantity) > 40) return null
  if (
    a.measure === 'strength' &&
    countShared(a.names, b.names) === 0 &&
    a.article !== b.article &&
    meeting !== 'tight'
  )
    return null
  if (idle.test(a.measure)) return null
  const listed = !/^(?:n:|money$|percent$)/.test(a.measure)
  const object = fitArguments(a.object, b.object)
  if (object === 'clash' && meeting !== 'article') return null
  const overlap = telling(sharedWords(a.words, b.words))
  const context = telling(sharedWords(a.context, b.context))
  if (meeting === 'subject' && a.measure !== 'strength' && a.measure !== 'membership' && overlap < 3)
    return null
  const anchored = countShared(a.names, b.names) > 0 || context >= 3
  if (!anchored && meeting !== 'tight' && meeting !== 'article') return null
  const bare = meeting !== 'subject' && context < (closely(meeting) ? 1 : 2)
  if (bare && (meeting !== 'tight' || !listed || (a.mode !== 'rises' && !agrees(a.quantity, b.quantity))))
    return null
  if (a.quantity.unit === 'percent' && overlap < 3) return null
  if (!listed && overlap < (a.measure.startsWith('n:') ? (meeting === 'tight' ? 1 : 2) : 3)) return null
  if (meeting === 'article' && !listed && overlap < 3) return null
  if (looksBack(a) !== looksBack(b)) return null
  const times = fitTimes(a.time, b.time)
  if (
    times === 'clash' &&
    (periods.has(a.time!.granularity) || periods.has(b.time!.granularity)) &&
    a.mode !== 'moves'
  )
    return null

  // A count over a period meets only a count over the same one.
  if (a.mode === 'rises' && times !== 'match' && (overPeriod(a) || overPeriod(b))) return null

  const values = [a.quantity.text, b.quantity.text] as const
  const agree = agrees(a.quantity, b.quantity)
  const base =
    (listed ? 0.7 : 0.55) + Math.min(0.15, 0.03 * (overlap + context)) + (object === 'match' ? 0.05 : 0)
  const cap = (value: number) => Math.max(0.3, Math.min(0.95, value))
  const assumed = [
    ...(a.date && b.date ? [] : ['one of the articles has no date: nothing can be said of what came later']),
    ...scopeAssumed(a, b),
  ]
  const [earlier, later] = order(a, b)
  const apart = daysApart(asOf(a), asOf(b))
  const grew = middle(later.quantity!) > middle(earlier.quantity!)
  const update = (rule: string, confidence: number) =>
    ({
      relation: 'UPDATES',
      conflict: 'numeric',
      rule,
      confidence: cap(confidence),
      values,
      assumed,
    }) as const
  if (agree) {
    // "has risen to 19" brings "at least 10" up to date, though 19 is at least 10.
    if (apart !== null && apart > 0 && later.changing && grew && a.mode === 'rises' && listed)
      return update('figure/rises', base + 0.1)
    if (meeting === 'article' && a.speakerName === b.speakerName) return null
    return {
      relation: 'CORROBORATES',
      conflict: 'numeric',
      rule: 'figure/agrees',
      confidence: cap(base + 0.05),
      values,
      assumed,
    }
  }
  // A part of the place may well hold a part of the number.
  if (placesNest(a, b)) return null
  if (vagueFigure.test(a.quantity.text) || vagueFigure.test(b.quantity.text)) return null
  if (inPoints(a) || inPoints(b)) return null
  if (ofPlaces(a, b) || (polled(a) && polled(b))) return null
  if (close(a.quantity, b.quantity) || holdsFigure(a, b) || holdsFigure(b, a)) return null
  if ((!listed || a.measure === 'strength' || a.measure === 'membership') && scopesDiffer(a, b)) return null
  if (!listed && ratio(a.quantity, b.quantity) > 20) return null

  const own = meeting === 'article' && a.speakerName === b.speakerName
  const then = own ? pastAndNow(a, b) : null
  if (then && a.mode === 'moves')
    return {
      relation: 'UPDATES',
      conflict: 'numeric',
      rule: 'figure/then-now',
      confidence: cap(base + 0.1),
      values,
      assumed,
    }
  const clash = (rule: string, confidence: number) =>
    ({
      relation: 'CONTRADICTS',
      conflict: 'numeric',
      rule,
      confidence: cap(confidence - 0.1 * assumed.length),
      values,
      assumed,
    }) as const
  if (apart !== null && apart > 0) {
    if (later.correcting && later.article !== earlier.article) return update('figure/corrected', base + 0.1)
    if (a.mode === 'rises' && grew) return update('figure/rises', base + 0.1)
    if (a.mode === 'moves') return update('figure/moves', base)
    if (later.changing && a.mode !== 'rises') return update('figure/changed', base)
    // Bodies found are a part of the toll, whoever counts them.
    if (a.mode === 'rises')
      return [a, b].some(({ quantity }) => quantity?.unit === 'body')
        ? null
        : clash('figure/fell', Math.min(base - 0.2, 0.48))
  }
  if (meeting === 'subject' || bare) return null
  if (a.mode === 'moves' && apart === null) return null
  if (meeting === 'article' && a.speakerName === b.speakerName) return null
  // Counts of unlisted things seldom count the same: shown on request only.
  const money = currency.test(a.quantity.unit ?? '')
  const subject = fitArguments(a.subject, b.subject)
  const anchoredHere = fitPlaces(a, b) === 'match' || times === 'match' || overlap >= 4
  const sure =
    listed &&
    closely(meeting) &&
    overlap >= 2 &&
    (money ? subject === 'match' && object === 'match' : anchoredHere)
  return clash('figure/same-moment', sure ? base : Math.min(base - 0.1, 0.48))
}

const closely = (meeting: Meeting): boolean => meeting === 'tight' || meeting === 'article'

/** "400 left" beside "4,000 in the country": that both are counted over one place is taken for granted. */
export const scopeAssumed = (a: Claim, b: Claim): readonly string[] =>
  (a.place === null) === (b.place === null)
    ? []
    : [`both count in ${(a.place ?? b.place)!.text}, which only one of them says: the scopes may differ`]

/** How many words are left without those that any two figures of a measure share. */
const telling = (words: readonly string[]): number => words.filter((word) => !plain.has(word)).length
const plain = new Set(
  'people person man woman child kill die death dead toll injure wound number total figure count say tell report official police at-least least more than about nearly almost around some one two million thousand hundred rise reach person victim percent per cent year day week month monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/** Units that count anything at all: two of them seldom count the same. */
export const idle =
  /^n:(?:point|percentage point|time|way|thing|reason|question|word|sentence|line|second|minute|hour|day|night|week|month|year|decade|century|count|step|item|side|part|half|term|fold|page|degree|other|one|hand|state|country|type|kind|example|case|issue|story|poll|source)$/

/** The other sentence gives this figure too: the two then count different things. */
const holdsFigure = (a: Claim, b: Claim): boolean =>
  a.sentence !== b.sentence &&
  [a.quantity!.low, a.quantity!.high].some(
    (value) => value !== null && value !== 0 && b.figures.includes(value),
  )

/** One counts "GOP members", the other "members": a part is set against a whole. */
function scopesDiffer(a: Claim, b: Claim): boolean {
  const x = modifiers(a)
  const y = modifiers(b)
  // "11 league goals" and "14 goals in all competitions"
  if (
    x.length !== y.length &&
    [a, b].some(({ sentence }) => /\b(?:in all|in total|overall|altogether|combined)\b/.test(sentence))
  )
    return true
  return x.length !== y.length
    ? !x.some((word) => y.includes(word)) && x.length + y.length > 1
    : x.length > 0 && !x.some((word) => y.includes(word))
}

function modifiers({ object, quantity }: Claim): string[] {
  if (
    !object?.span ||
    !quantity ||
    quantity.span.start < object.span.start ||
    quantity.span.end > object.span.end
  )
    return []
  const counted = new Set([object.head, quantity.unit ?? ''])
  return (
    object.text
      .slice(Math.max(0, quantity.span.end - object.span.start))
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  ).filter(
    (word) =>
      !counted.has(word) &&
      !counted.has(word.replace(/s$/, '')) &&
      !/^(?:people|person|men|women|the|and)$/.test(word),
  )
}

export const overPeriod = ({ time }: Claim): boolean =>
  time !== null && periods.has(time.granularity) && time.span !== null

const lookBack = /\bago\b|\blast\b|\bonce\b|\bpast\b|\bprevious|\bformer|\bin \d{4}\b/i
/** One of two claims of one breath looks back, the other speaks of now: the earlier first. */
export function pastAndNow(a: Claim, b: Claim): readonly [Claim, Claim] | null {
  const past = (claim: Claim) => lookBack.test(claim.time?.text ?? '') || lookBack.test(claim.text)
  const now = (claim: Claim) => /\b(?:now|today|currently|already|left|remain)/i.test(claim.text)
  if (past(a) && now(b) && !past(b)) return [a, b]
  if (past(b) && now(a) && !past(a)) return [b, a]
  return null
}

/** "several" and "hundreds" are at odds with no number. */
export const vagueFigure =
  /\b(?:few|several|dozens?|scores|hundreds|thousands|millions|couple|many|handful)\b/i

/** A lead "of 4 points" or "a 4-point lead" is one poll's. */
export const inPoints = ({ sentence, quantity }: Claim): boolean => {
  const at = sentence.indexOf(quantity!.text)
  return at >= 0 && /^[- ](?:percentage )?points?\b/.test(sentence.slice(at + quantity!.text.length))
}

/** Two polls asked two samples. */
export const polled = ({ context }: Claim): boolean =>
  context.some((word) => /^(?:poll|survey|respondent|pollster|voter)$/.test(word))

/** Each figure belongs to a place of its own ("Jersey's tally", "Italy's toll"). */
export function ofPlaces(a: Claim, b: Claim): boolean {
  const places = (claim: Claim) =>
    [claim.place, claim.subject, claim.object].flatMap((slot) =>
      slot?.sort === 'place' && slot.name !== null ? [slot.name.toLowerCase()] : [],
    )
  const [x, y] = [places(a), places(b)]
  return x.length > 0 && y.length > 0 && !x.some((place) => y.includes(place))
}

const planned = (claim: Claim): boolean => /^(?:asserted|expected)$/.test(claim.modality)
const firm = (claim: Claim): boolean => claim.modality === 'asserted'

function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit || a.unit === null || b.unit === null) return true
  // "dollars" may be anybody's when the figure is the same.
  if (/^[A-Z]{2}D$/.test(a.unit) && /^[A-Z]{2}D$/.test(b.unit)) return a.low === b.low && a.high === b.high
  const money = currency.test(a.unit) || currency.test(b.unit)
  const share = a.unit === 'percent' || b.unit === 'percent'
  return !money && !share && a.measure !== null && !a.measure.startsWith('n:')
}

export const low = (quantity: Quantity): number => quantity.low ?? -Infinity
export const high = (quantity: Quantity): number => quantity.high ?? Infinity

function slack(quantity: Quantity): number {
  const size = Math.max(Math.abs(quantity.low ?? 0), Math.abs(quantity.high ?? 0))
  return quantity.approximate ? size * 0.04 : 0
}

export function agrees(a: Quantity, b: Quantity): boolean {
  const reach = slack(a) + slack(b)
  return (
    low(a) - reach <= high(b) &&
    low(b) - reach <= high(a) &&
    !(touches(a, b) && (a.lowOpen || a.highOpen || b.lowOpen || b.highOpen))
  )
}

/** Ranges that share nothing but an end that one of them leaves out. */
const touches = (a: Quantity, b: Quantity): boolean => high(a) === low(b) || high(b) === low(a)

/** Rounding explains the difference. */
function close(a: Quantity, b: Quantity): boolean {
  const x = middle(a)
  const y = middle(b)
  return (
    Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1e-9) <
    (a.approximate || b.approximate ? 0.06 : 0.015)
  )
}

export function middle(quantity: Quantity): number {
  if (quantity.low !== null && quantity.high !== null) return (quantity.low + quantity.high) / 2
  return quantity.low ?? quantity.high ?? 0
}

function ratio(a: Quantity, b: Quantity): number {
  const x = Math.max(1e-9, Math.abs(middle(a)))
  const y = Math.max(1e-9, Math.abs(middle(b)))
  return Math.max(x / y, y / x)
}

/** The day a figure is as of: its own time where that is a day or a year said, else the day of publication. */
export function asOf(claim: Claim): string | null {
  const { time, date } = claim
  if (!time || time.granularity === 'vague') return date
  if (time.granularity === 'day' || time.granularity === 'time') return time.from?.slice(0, 10) ?? date
  return time.from?.slice(0, 10) ?? date
}

function order(a: Claim, b: Claim): readonly [Claim, Claim] {
  const x = asOf(a) ?? ''
  const y = asOf(b) ?? ''
  return x < y || (x === y && (a.date ?? '') <= (b.date ?? '')) ? [a, b] : [b, a]
}
