/** Calendar: days as whole numbers since 1970, and the stretches of days that words of the calendar stand for. */
import type { TimeInterval } from '../../schema/claim.ts'

export type Granularity = TimeInterval['granularity']

/** Half open, in days since 1970-01-01; null is unbounded or, on both sides, unknown. */
export interface Stretch {
  readonly from: number | null
  readonly to: number | null
  readonly granularity: Granularity
}

const msPerDay = 86_400_000

/** The day's number; months beyond December and days beyond the month run on. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / msPerDay)
}

export interface YearMonthDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function partsOf(day: number): YearMonthDay {
  const date = new Date(day * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Sunday. */
export const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7

/** The day of an ISO date or date-time, as printed in its own time zone; null when it is neither. */
export function readIsoDay(iso: string | null): number | null {
  const found = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

export function toIso(day: number | null): string | null {
  if (day === null) return null
  const date = new Date(day * msPerDay)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

export const isRealDate = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && partsOf(dayNumber(year, month, day)).month === month

export const dayStretch = (day: number): Stretch => ({ from: day, to: day + 1, granularity: 'day' })
export const weekStretch = (day: number): Stretch => {
  const monday = day - ((weekdayOf(day) + 6) % 7)
  return { from: monday, to: monday + 7, granularity: 'week' }
}
/** Months beyond December and before January run on into other years. */
export const monthStretch = (year: number, month: number, count = 1): Stretch => ({
  from: dayNumber(year, month, 1),
  to: dayNumber(year, month + count, 1),
  granularity: count === 1 ? 'month' : count === 3 ? 'season' : 'range',
})
export const yearStretch = (year: number, count = 1): Stretch => ({
  from: dayNumber(year, 1, 1),
  to: dayNumber(year + count, 1, 1),
  granularity: count === 1 ? 'year' : count === 10 ? 'decade' : 'range',
})
export const unknown = (granularity: Granularity): Stretch => ({ from: null, to: null, granularity })

export type Part = 'early' | 'mid' | 'late'

/** The first, middle or last third of a month, year or decade. */
export function partOf(stretch: Stretch, part: Part): Stretch {
  const { from, to } = stretch
  if (from === null || to === null) return stretch
  const third = (to - from) / 3
  const start =
    part === 'early' ? from : part === 'mid' ? from + Math.floor(third) : from + Math.floor(2 * third)
  const end = part === 'early' ? from + Math.ceil(third) : part === 'mid' ? from + Math.ceil(2 * third) : to
  return { from: start, to: end, granularity: 'range' }
}
