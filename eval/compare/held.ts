/** What answers on pairs left out are worth: by label, and by the confidence they were given with. */
import type { Features } from '../../src/line/compare/features.ts'
import { answerOf } from '../../src/line/compare/answer.ts'
import { labels } from './rows.ts'

export interface Held {
  readonly label: number
  readonly chances: readonly number[]
  readonly features: Features
}
/** Points of a rising line from a chance to the share of answers that held. */
export type Knots = readonly (readonly [chance: number, held: number])[]

const round = (value: number): number => Math.round(value * 1000) / 1000

/** The least chance from which contradictions hold as often as asked, the more of them the better. */
export function leastFor(held: readonly Held[], precision: number): number {
  const said = held
    .filter(({ features, chances }) => answerOf(features, chances, 0) === 0)
    .toSorted((x, y) => y.chances[0]! - x.chances[0]!)
  let right = 0
  let least = 0.9
  said.forEach(({ label, chances }, i) => {
    if (label === 0) right++
    if (right / (i + 1) >= precision) least = chances[0]!
  })
  return Math.floor(least * 1000) / 1000
}

/** Chances of the answers given, in groups of about as many that rise (pool adjacent violators). */
export function calibrate(held: readonly Held[], least: number): Knots {
  const given = held
    .map(({ label, features, chances }) => {
      const said = answerOf(features, chances, least)
      return { chance: chances[said]!, right: said === label ? 1 : 0 }
    })
    .toSorted((x, y) => x.chance - y.chance)
  const size = 30
  let groups: { chance: number; right: number; count: number }[] = []
  for (let at = 0; at < given.length; at += size) {
    const some = given.slice(at, at + size)
    groups.push({
      chance: some.reduce((sum, { chance }) => sum + chance, 0),
      right: some.reduce((sum, { right }) => sum + right, 0),
      count: some.length,
    })
  }
  for (let at = 0; at + 1 < groups.length;) {
    const [x, y] = [groups[at]!, groups[at + 1]!]
    if (x.right / x.count <= y.right / y.count) at++
    else {
      const one = { chance: x.chance + y.chance, right: x.right + y.right, count: x.count + y.count }
      groups = [...groups.slice(0, at), one, ...groups.slice(at + 2)]
      at = Math.max(0, at - 1)
    }
  }
  return groups.map(
    ({ chance, right, count }) => [round(chance / count), round((right + 1) / (count + 2))] as const,
  )
}

export function heldAt(knots: Knots, chance: number): number {
  const after = knots.findIndex(([at]) => at >= chance)
  if (after === 0) return knots[0]![1]
  if (after < 0) return knots.at(-1)?.[1] ?? chance
  const [[x0, y0], [x1, y1]] = [knots[after - 1]!, knots[after]!]
  return y0 + ((y1 - y0) * (chance - x0)) / (x1 - x0 || 1)
}

export function printAnswers(title: string, held: readonly Held[], least: number): void {
  const parts = labels.map((name, i) => {
    const hit = held.filter(
      ({ label, features, chances }) => label === i && answerOf(features, chances, least) === i,
    ).length
    const got = held.filter(({ features, chances }) => answerOf(features, chances, least) === i).length
    const gold = held.filter(({ label }) => label === i).length
    const [p, r] = [hit / (got || 1), hit / (gold || 1)]
    return `${name} P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r || 1)).toFixed(1)}`
  })
  const right = held.filter(
    ({ label, features, chances }) => answerOf(features, chances, least) === label,
  ).length
  console.log(`${title}: accuracy ${((100 * right) / held.length).toFixed(1)}; ${parts.join('; ')}`)
}

/** The line is drawn on the other half of the answers than those it is judged by. */
export function printCalibration(held: readonly Held[], least: number, all: Knots): void {
  const halves = [0, 1].map((half) => held.filter((_, i) => i % 2 === half))
  const drawn = halves.map((half) => calibrate(half, least))
  const bins = new Map<number, { given: number; right: number; sum: number }>()
  halves.forEach((half, i) => {
    for (const { label, features, chances } of half) {
      const said = answerOf(features, chances, least)
      const confidence = heldAt(drawn[1 - i]!, chances[said]!)
      const bin = Math.min(9, Math.floor(confidence * 10))
      const { given, right, sum } = bins.get(bin) ?? { given: 0, right: 0, sum: 0 }
      bins.set(bin, { given: given + 1, right: right + (said === label ? 1 : 0), sum: sum + confidence })
    }
  })
  console.log('confidence | answers given | mean confidence | held')
  for (const [bin, { given, right, sum }] of [...bins].toSorted(([x], [y]) => x - y))
    console.log(
      `${(bin / 10).toFixed(1)} to ${((bin + 1) / 10).toFixed(1)} | ${given} | ${(sum / given).toFixed(2)} | ${((100 * right) / given).toFixed(0)} %`,
    )
  console.log(`knots: ${JSON.stringify(all)}`)
}
