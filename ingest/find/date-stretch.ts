/** Date stretches: ties a calendar point to the days it stands for, seen from the day of publication. */
import {
  dayNumber,
  dayStretch,
  monthStretch,
  partsOf,
  unknown,
  weekdayOf,
  yearStretch,
  type Stretch,
} from './calendar.ts'
import type { Point } from './dates.ts'
import type { Lean } from './lean.ts'

/** The stretch a point stands for. Without a year it is the one that `lean` asks for, seen from the anchor; without an anchor it is unknown. */
export function resolvePoint(found: Point, anchor: number | null, lean: Lean): Stretch {
  const { kind, weekday, year } = found
  if (kind === 'weekday') {
    if (anchor === null) return unknown('day')
    const back = (weekdayOf(anchor) - weekday! + 7) % 7
    const forth = (7 - back) % 7
    if (lean === 'past' || lean === 'open') return dayStretch(anchor - back)
    if (lean === 'before') return dayStretch(anchor - (back || 7))
    return dayStretch(anchor + (lean === 'after' ? forth || 7 : forth))
  }
  if (year !== null) return stretchOf(found, year)
  if (anchor === null) return { ...stretchOf(found, 2000), from: null, to: null }
  const now = partsOf(anchor).year
  // "Tuesday, April 18" is in the year in which that day is a Tuesday.
  const dated =
    weekday === null
      ? undefined
      : [now, now - 1, now + 1].find((candidate) => weekdayOf(stretchOf(found, candidate).from!) === weekday)
  if (dated !== undefined) return stretchOf(found, dated)
  if (lean === 'open') {
    const behind = resolvePoint(found, anchor, 'past')
    const ahead = resolvePoint(found, anchor, 'future')
    // Nobody writes a bare "November 8" of last year three weeks before the next one.
    return anchor - behind.from! > longAgo && ahead.from! - anchor < soon ? ahead : behind
  }
  const years = lean === 'past' || lean === 'before' ? [now, now - 1] : [now, now + 1]
  const fits = ({ from, to }: Stretch) => {
    if (lean === 'past') return kind === 'quarter' || kind === 'half' ? to! <= anchor : from! <= anchor
    if (lean === 'before') return to! <= anchor
    return lean === 'after' ? from! > anchor : to! > anchor
  }
  return years.map((candidate) => stretchOf(found, candidate)).find(fits) ?? stretchOf(found, years[1]!)
}

const longAgo = 270
const soon = 95

function stretchOf({ kind, month, day, lastDay }: Point, year: number): Stretch {
  if (kind === 'decade') return yearStretch(year, 10)
  if (kind === 'season' || kind === 'quarter') return monthStretch(year, month!, 3)
  if (kind === 'half') return monthStretch(year, month!, 6)
  if (month === null) return yearStretch(year)
  if (day === null) return monthStretch(year, month)
  const from = dayNumber(year, month, day)
  return lastDay === null
    ? dayStretch(from)
    : { from, to: dayNumber(year, month, lastDay) + 1, granularity: 'range' }
}
