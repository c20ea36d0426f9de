/** Calendar units: the day, week, month or year that lies so many units from the day of publication. */
import {
  dayNumber,
  dayStretch,
  monthStretch,
  partsOf,
  unknown,
  weekStretch,
  yearStretch,
  type Granularity,
  type Stretch,
} from './calendar.ts'

export const granularityOf = (unit: string): Granularity =>
  unit === 'hour' || unit === 'night'
    ? 'day'
    : unit === 'fortnight' || unit === 'weekend' || unit === 'quarter'
      ? 'range'
      : unit === 'century'
        ? 'vague'
        : (unit as Granularity)

/** The whole unit (day, week, month ...) that lies `count` units after the anchor's own. */
export function unitStretch(anchor: number | null, unit: string, count: number): Stretch {
  if (anchor === null) return unknown(granularityOf(unit))
  const { year, month } = partsOf(anchor)
  switch (unit) {
    case 'hour':
      return dayStretch(anchor)
    case 'day':
    case 'night':
      return dayStretch(anchor + count)
    case 'week':
      return weekStretch(anchor + 7 * count)
    case 'fortnight':
      return { ...weekStretch(anchor + 14 * count), granularity: 'range' }
    case 'weekend': {
      const saturday = weekStretch(anchor).from! + 5
      return { from: saturday + 7 * count, to: saturday + 7 * count + 2, granularity: 'range' }
    }
    case 'month':
      return monthStretch(year, month + count)
    case 'quarter':
      return monthStretch(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * count, 3)
    case 'year':
      return yearStretch(year + count)
    case 'decade':
      return yearStretch(Math.floor(year / 10) * 10 + 10 * count, 10)
    default:
      return { ...yearStretch(Math.floor(year / 100) * 100 + 100 * count, 100), granularity: 'vague' }
  }
}

/** The day `count` units from the anchor, for stretches that end or begin on the day of publication. */
export function shifted(anchor: number, unit: string, count: number): number {
  const { year, month, day } = partsOf(anchor)
  if (unit === 'hour') return anchor + Math.trunc(count / 24)
  if (unit === 'day' || unit === 'night') return anchor + count
  if (unit === 'week' || unit === 'weekend') return anchor + 7 * count
  if (unit === 'fortnight') return anchor + 14 * count
  const by =
    unit === 'month'
      ? count
      : unit === 'quarter'
        ? 3 * count
        : 12 * count * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1)
  const last = partsOf(dayNumber(year, month + by + 1, 0)).day
  return dayNumber(year, month + by, Math.min(day, last))
}
