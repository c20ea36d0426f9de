/** When the two sides were printed and what times they speak of, as numbers that do not depend on which stands first. */
import { daysApart } from '../../graph/relations/gate.ts'
import type { Reading } from './reading.ts'

const yes = (is: boolean): number => (is ? 1 : 0)
const day = 86_400_000

interface Told {
  readonly from: string
  readonly to: string
  readonly fine: boolean
}

const timesOf = ({ side }: Reading): Told[] =>
  side.draft.times.flatMap(({ from, to, granularity }) =>
    from !== null && to !== null && granularity !== 'vague'
      ? [{ from, to, fine: granularity === 'day' || granularity === 'time' }]
      : [],
  )

const lengthOf = ({ from, to }: Told): number =>
  (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day

/** 1 when the first side is the earlier one, -1 when the later, 0 for one day or no dates. */
export function orderOf(x: Reading, y: Reading): number {
  const [a, b] = [x.side.draft.article.publishedAt, y.side.draft.article.publishedAt]
  return a && b ? Math.sign(Date.parse(b) - Date.parse(a)) : 0
}

export function momentFeatures(x: Reading, y: Reading): Record<string, number> {
  const [p, q] = [x.side.draft.article.publishedAt, y.side.draft.article.publishedAt]
  const apart = daysApart(p, q)
  const order = orderOf(x, y)
  const [s, t] = [timesOf(x), timesOf(y)]
  const [earlier, later] = order < 0 ? [t, s] : [s, t]
  const before = (order < 0 ? q : p) ?? ''
  let same = 0
  let meet = 0
  let clash = 0
  let fineClash = 0
  let farthest = 0
  let nested = 0
  let stretches = 0
  for (const a of s)
    for (const b of t) {
      if (a.from === b.from && a.to === b.to) same = 1
      const [long, short] = [lengthOf(a), lengthOf(b)].toSorted((m, n) => n - m) as [number, number]
      if (long > 20) stretches = 1
      if (a.from < b.to && b.from < a.to) {
        meet = 1
        if (long > 20 && long > 1.5 * short) nested = 1
      }
      if (a.from >= b.to || b.from >= a.to) {
        clash = 1
        farthest = Math.max(
          farthest,
          Math.abs(Date.parse(a.from.slice(0, 10)) - Date.parse(b.from.slice(0, 10))) / day,
        )
        if (a.fine && b.fine) fineClash = 1
      }
    }
  const newer = (times: readonly Told[]) => times.some(({ from }) => from.slice(0, 10) > before.slice(0, 10))
  const clocks = [x, y].map(({ side }) =>
    side.claims.map(({ clock }) => clock).filter((clock) => clock !== null),
  )
  const clocksApart =
    clocks[0]!.length > 0 &&
    clocks[1]!.length > 0 &&
    !clocks[0]!.some((a) => clocks[1]!.some((b) => Math.abs(a - b) < 10))
  return {
    dateless: yes(apart === null),
    gap: apart === null ? 1.5 : Math.log1p(apart),
    gapDays: yes(apart !== null && apart <= 1),
    timesNone: yes(s.length === 0 && t.length === 0),
    timesOne: yes(s.length > 0 !== t.length > 0),
    timesSame: same,
    timesMeet: meet,
    timesNested: yes(nested > 0 && same === 0),
    timesLong: stretches,
    timesClash: yes(clash > 0 && meet === 0),
    timesClashAny: clash,
    timesFineClash: yes(fineClash > 0 && meet === 0),
    timesFarthest: meet ? 0 : Math.log1p(farthest),
    laterIsNewer: yes(order !== 0 && newer(later) && !newer(earlier)),
    bothOld: yes(order !== 0 && s.length > 0 && t.length > 0 && !newer(later)),
    laterUndated: yes(order !== 0 && later.length === 0),
    clocksApart: yes(clocksApart),
    clocksMeet: yes(clocks[0]!.some((a) => clocks[1]!.some((b) => Math.abs(a - b) < 10))),
  }
}
