/** Gradient-boosted shallow trees for several answers, in which a feature may be held to pull one way only. */
import type { Features } from '../../src/line/compare/features.ts'
import { type Column, columnsOf, mostBins } from './columns.ts'
import { type Model, toChances, type Tree } from '../../src/line/compare/trees.ts'

export interface Example {
  readonly features: Features
  readonly label: number
  readonly weight: number
}

export interface Settings {
  readonly rounds: number
  readonly step: number
  readonly depth: number
  /** How much a leaf is drawn to 0. */
  readonly penalty: number
  /** The least weight of examples on each side of a question. */
  readonly least: number
  /** The share of the features that each tree may ask about. */
  readonly share: number
  readonly seed: number
  /** For a feature, the way it may pull each answer: 1, -1, or 0 for both; undefined for all 0. */
  readonly signs: (feature: string) => readonly number[] | undefined
}

/** The same numbers each time: training is to be repeatable to the digit. */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function boost(examples: readonly Example[], classes: number, settings: Settings): Model {
  const { rounds, step, share, seed, signs } = settings
  const columns = columnsOf(examples, signs)
  const places = new Map(columns.map((column, at) => [column, at]))
  const roll = dice(seed)
  const count = examples.length
  const scores = Array.from({ length: classes }, () => new Float64Array(count))
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const start = scores.map((_, k) =>
    Math.log(
      (1 + examples.reduce((sum, { label, weight }) => sum + (label === k ? weight : 0), 0)) /
        (classes + total),
    ),
  )
  const trees: Tree[][] = scores.map(() => [])
  const slopes = new Float64Array(count)
  const bends = new Float64Array(count)
  for (let round = 0; round < rounds; round++) {
    const chances = examples.map((_, i) => toChances(scores.map((own, k) => own[i]! + start[k]!)))
    const some = columns.filter(() => roll() < share)
    for (let k = 0; k < classes; k++) {
      examples.forEach(({ label, weight }, i) => {
        const chance = chances[i]![k]!
        slopes[i] = weight * ((label === k ? 1 : 0) - chance)
        bends[i] = Math.max(1e-6, weight * chance * (1 - chance))
      })
      const root = grow(count, some, k, slopes, bends, settings)
      const settle = (node: Grown): Tree => {
        const own = Math.round(node.value * step * 1e4) / 1e4
        if (!node.split) {
          for (const row of node.rows) scores[k]![row]! += own
          return own
        }
        const { column, below, yes, no } = node.split
        return [places.get(column)!, below, settle(yes), settle(no), own]
      }
      trees[k]!.push(settle(root))
    }
  }
  return compact({
    features: columns.map(({ name }) => name),
    start: start.map((x) => Math.round(x * 1e4) / 1e4),
    trees,
  })
}

interface Grown {
  readonly rows: number[]
  readonly slope: number
  readonly bend: number
  readonly low: number
  readonly high: number
  readonly value: number
  split: { readonly column: Column; readonly below: number; readonly yes: Grown; readonly no: Grown } | null
}

interface Cut {
  readonly column: Column
  readonly bin: number
  readonly gain: number
  readonly slope: number
  readonly bend: number
}

/** Level by level, so that each column is read once for all the nodes of a level. */
function grow(
  count: number,
  columns: readonly Column[],
  answer: number,
  slopes: Float64Array,
  bends: Float64Array,
  settings: Settings,
): Grown {
  const { penalty, least, depth } = settings
  const valueOf = (slope: number, bend: number, low: number, high: number) =>
    Math.min(high, Math.max(low, slope / (bend + penalty)))
  const gainOf = (slope: number, bend: number, value: number) =>
    slope * value - 0.5 * (bend + penalty) * value * value
  const nodeOf = (rows: number[], low: number, high: number): Grown => {
    let [slope, bend] = [0, 0]
    for (const row of rows) {
      slope += slopes[row]!
      bend += bends[row]!
    }
    return { rows, slope, bend, low, high, value: valueOf(slope, bend, low, high), split: null }
  }
  const root = nodeOf(
    Array.from({ length: count }, (_, row) => row),
    -Infinity,
    Infinity,
  )
  const home = new Int8Array(count)
  const bins = mostBins + 1
  let level: Grown[] = [root]
  for (let at = 0; at < depth && level.length > 0; at++) {
    level.forEach(({ rows }, node) => {
      for (const row of rows) home[row] = node
    })
    const cuts: (Cut | null)[] = level.map(() => null)
    const [s, h, n] = [0, 1, 2].map(() => new Float64Array(level.length * bins)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    for (const column of columns) {
      s.fill(0)
      h.fill(0)
      n.fill(0)
      for (const row of column.rest) {
        const node = home[row]!
        if (node < 0) continue
        const cell = node * bins + column.bins[row]!
        s[cell]! += slopes[row]!
        h[cell]! += bends[row]!
        n[cell]!++
      }
      const sign = column.signs?.[answer] ?? 0
      level.forEach((node, i) => {
        const full = i * bins + column.fullest
        s[full] = node.slope
        h[full] = node.bend
        n[full] = node.rows.length
        for (let cell = i * bins; cell < (i + 1) * bins; cell++)
          if (cell !== full) {
            s[full]! -= s[cell]!
            h[full]! -= h[cell]!
            n[full]! -= n[cell]!
          }
        const without = gainOf(node.slope, node.bend, node.value)
        let [ls, lh, ln] = [0, 0, 0]
        for (let bin = 0; bin < column.limits.length; bin++) {
          const cell = i * bins + bin
          ls += s[cell]!
          lh += h[cell]!
          ln += n[cell]!
          if (ln < least || node.rows.length - ln < least) continue
          const left = valueOf(ls, lh, node.low, node.high)
          const right = valueOf(node.slope - ls, node.bend - lh, node.low, node.high)
          if (sign * (right - left) < 0) continue
          const gain = gainOf(ls, lh, left) + gainOf(node.slope - ls, node.bend - lh, right) - without
          if (gain > (cuts[i]?.gain ?? 1e-3)) cuts[i] = { column, bin, gain, slope: ls, bend: lh }
        }
      })
    }
    home.fill(-1)
    level = level.flatMap((node, i) => {
      const cut = cuts[i]
      if (!cut) return []
      const { column, bin } = cut
      const left = valueOf(cut.slope, cut.bend, node.low, node.high)
      const right = valueOf(node.slope - cut.slope, node.bend - cut.bend, node.low, node.high)
      const middle = (left + right) / 2
      const sign = column.signs?.[answer] ?? 0
      const yes = nodeOf(
        node.rows.filter((row) => column.bins[row]! <= bin),
        sign < 0 ? middle : node.low,
        sign > 0 ? middle : node.high,
      )
      const no = nodeOf(
        node.rows.filter((row) => column.bins[row]! > bin),
        sign > 0 ? middle : node.low,
        sign < 0 ? middle : node.high,
      )
      node.split = { column, below: column.limits[bin]!, yes, no }
      return [yes, no]
    })
  }
  return root
}

/** Leaves out the features that no tree asks about. */
function compact({ features, start, trees }: Model): Model {
  const used = new Set<number>()
  const visit = (tree: Tree): void => {
    if (typeof tree === 'number') return
    used.add(tree[0])
    visit(tree[2])
    visit(tree[3])
  }
  trees.flat().forEach(visit)
  const order = [...used].toSorted((a, b) => a - b)
  const place = new Map(order.map((old, at) => [old, at]))
  const renumber = (tree: Tree): Tree =>
    typeof tree === 'number'
      ? tree
      : [place.get(tree[0])!, tree[1], renumber(tree[2]), renumber(tree[3]), tree[4]]
  return {
    features: order.map((old) => features[old]!),
    start,
    trees: trees.map((list) => list.map(renumber)),
  }
}
