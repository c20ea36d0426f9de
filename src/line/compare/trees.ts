/** Shallow decision trees over named features: each adds a little to the score of one answer. */
import type { Features } from './features.ts'

/** A leaf is what it adds; a branch asks whether a feature is below a limit: [feature, limit, yes, no, its own mean]. */
export type Tree = number | readonly [feature: number, below: number, yes: Tree, no: Tree, mean: number]

export interface Model {
  readonly features: readonly string[]
  /** The score of each answer before anything is asked. */
  readonly start: readonly number[]
  /** One list of trees for each answer. */
  readonly trees: readonly (readonly Tree[])[]
}

export function chancesOf({ features: names, start, trees }: Model, features: Features): number[] {
  const values = names.map((name) => features[name] ?? 0)
  return toChances(
    start.map((score, i) => trees[i]!.reduce<number>((sum, tree) => sum + leafOf(tree, values), score)),
  )
}

/** Two lots of trees: one for all answers, and one that asks only whether the texts contradict each other. */
export interface Pair {
  readonly all: Model
  readonly conflict: Model
}

/** The chance of a contradiction is the mean of what both lots say; the other answers share what is left as before. */
export function chancesOfPair({ all, conflict }: Pair, features: Features): number[] {
  const [first = 0, ...others] = chancesOf(all, features)
  const mean = (first + chancesOf(conflict, features)[0]!) / 2
  return [mean, ...others.map((chance) => (chance * (1 - mean)) / Math.max(1e-9, 1 - first))]
}

function leafOf(tree: Tree, values: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') at = values[at[0]]! < at[1] ? at[2] : at[3]
  return at
}

/** How far each feature pulled towards an answer: along every path, what its question changed. */
export function pullsOf(
  { features: names, trees }: Model,
  features: Features,
  answer: number,
): ReadonlyMap<string, number> {
  const values = names.map((name) => features[name] ?? 0)
  const pulls = new Map<string, number>()
  for (const tree of trees[answer]!) {
    let at = tree
    while (typeof at !== 'number') {
      const next: Tree = values[at[0]]! < at[1] ? at[2] : at[3]
      const name = names[at[0]]!
      pulls.set(name, (pulls.get(name) ?? 0) + (typeof next === 'number' ? next : next[4]) - at[4])
      at = next
    }
  }
  return pulls
}

export function toChances(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const sum = exps.reduce((all, value) => all + value, 0)
  return exps.map((value) => value / sum)
}
