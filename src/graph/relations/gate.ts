/** May two claims be about one event? Rare names that both articles turn on, near in time; else a named subject that both are about. */
import type { Claim } from '../../../schema/claim.ts'

/** How two claims meet: in one article, closely in one event, loosely in one event, or only on a named subject across stories. */
export type Meeting = 'article' | 'tight' | 'event' | 'subject'

const day = 86_400_000
const near = 60

export function meet(a: Claim, b: Claim): Meeting | null {
  if (a.article === b.article) return 'article'
  const shared = countShared(a.event, b.event)
  const apart = daysApart(a.date, b.date)
  if (shared >= (apart === null || apart > 14 ? 6 : 5) && (apart === null || apart <= near)) return 'tight'
  if (apart === null ? shared >= 4 : shared >= (apart <= 3 ? 2 : 3) && apart <= near) return 'event'
  // A story that goes on for months keeps its names.
  if (shared >= 6 && apart !== null && apart <= 800) return 'event'
  return countShared(subjectKeys(a), subjectKeys(b)) > 0 ? 'subject' : null
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
