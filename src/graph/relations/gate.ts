/** May two claims be about one event? Rare words that both articles turn on, near in time; else a named subject that both are about. */
import type { Claim } from '../../../schema/claim.ts'

/** How two claims meet: in one article, closely in one event, loosely in one event, or only on a named subject across stories. */
export type Meeting = 'article' | 'tight' | 'event' | 'subject'

const day = 86_400_000
const near = 60

export function meet(a: Claim, b: Claim): Meeting | null {
  if (a.article === b.article) return 'article'
  const event = meetInEvent(a, b)
  if (event) return event
  return countShared(subjectKeys(a), subjectKeys(b)) > 0 ? 'subject' : null
}

/** What two articles are known by and when they were printed decides for all of their claims. */
export function meetInEvent(a: Claim, b: Claim): 'tight' | 'event' | null {
  const shared = likenessOfEvents(a, b)
  if (shared < 0.08) return null
  const apart = daysApart(a.date, b.date)
  // Without dates the words alone must tell one event from the next one in the same place.
  if (apart === null) return shared >= 0.3 ? 'tight' : shared >= 0.1 ? 'event' : null
  if (apart <= near)
    return shared >= (apart > 14 ? 0.25 : 0.2)
      ? 'tight'
      : shared >= (apart <= 3 ? 0.08 : 0.1)
        ? 'event'
        : null
  // A story that goes on for months keeps its names.
  return shared >= 0.3 && apart <= 800 ? 'event' : null
}

/** The words by which an article's event is known, with how much each tells. */
export interface KnownBy {
  readonly event: readonly string[]
  readonly eventWeights: readonly number[]
}

/** Cosine of the rare words that two articles turn on, between 0 and 1. */
export function likenessOfEvents(a: KnownBy, b: KnownBy): number {
  const weights = new Map(b.event.map((word, i) => [word, b.eventWeights[i] ?? 0]))
  let sum = 0
  a.event.forEach((word, i) => (sum += (a.eventWeights[i] ?? 0) * (weights.get(word) ?? 0)))
  return sum
}

/** Whole days between two dates, whichever is first; null when one is missing. */
export function daysApart(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null
  return Math.abs(Math.round((Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / day))
}

const subjectKeys = (claim: Claim): string[] =>
  claim.keys.filter((key) => key.startsWith('claim:s:')).map((key) => key.slice(8, key.lastIndexOf(':')))

export function countShared(a: readonly string[], b: readonly string[]): number {
  const known = new Set(a)
  let count = 0
  for (const item of new Set(b)) if (known.has(item)) count++
  return count
}
