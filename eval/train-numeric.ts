/** Trains the weights of src/graph/numeric-weights.json on labelled pairs of sentences, and says how well they hold on pairs left out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFigures } from '../ingest/find/figures.ts'
import { numericFeatures } from '../src/graph/numeric-features.ts'

interface Row {
  readonly id: string
  readonly subset: string
  readonly premise: string
  readonly hypothesis: string
  readonly label: string
}
interface Example {
  readonly row: Row
  readonly holds: number
  readonly features: ReadonlyMap<string, number>
}

const file =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/eval/equate/dev.jsonl')
const target = join(import.meta.dirname, '../src/graph/numeric-weights.json')
/** Prose only: the arithmetic sets are settled by comparing ranges, and taught nothing but their templates. */
const subsets = ['RTE-Quant', 'NewsNLI', 'RedditNLI']
const penalty = 0.003
const rounds = 200
const step = 0.2

/** The sign a reader would give each feature: what may only speak for agreement (+1) or only against it (-1). */
const signs: Readonly<Record<string, number>> = {
  covered: 1,
  'covered-there': 1,
  'covered-well': 1,
  'covered-little': -1,
  'unsaid-names': -1,
  'unsaid-nouns': -1,
  'unsaid-verbs': -1,
  'unsaid-modifiers': -1,
  'subject-unsaid': -1,
  length: 1,
  'length-of-other': -1,
  order: 1,
  echoed: 1,
  'figures-agree': 1,
  'figures-all-agree': 1,
  'figures-missing': -1,
  'figures-differ': -1,
  'figures-other-unit': -1,
  'figures-in-context': 1,
  'figures-out-of-context': -1,
  'negation-differs': -1,
}

function train(examples: readonly Example[]): Map<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => [...features.keys()]))].toSorted()
  const weights = new Map(names.map((name) => [name, 0]))
  const squares = new Map(names.map((name) => [name, 1e-6]))
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map(names.map((name) => [name, 0]))
    for (const { features, holds } of examples) {
      const error = chanceOf(features, weights) - holds
      for (const [name, value] of features)
        slopes.set(name, slopes.get(name)! + (error * value) / examples.length)
    }
    for (const name of names) {
      const slope = slopes.get(name)! + (name === 'always' ? 0 : penalty * weights.get(name)!)
      squares.set(name, squares.get(name)! + slope * slope)
      const moved = weights.get(name)! - (step * slope) / Math.sqrt(squares.get(name)!)
      const sign = signs[name] ?? 0
      weights.set(name, sign === 0 ? moved : sign * Math.max(0, sign * moved))
    }
  }
  return weights
}

function chanceOf(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let score = 0
  for (const [name, value] of features) score += value * (weights.get(name) ?? 0)
  return 1 / (1 + Math.exp(-score))
}

function foldOf(id: string, folds: number): number {
  let hash = 2166136261
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash >>> 0) % folds
}

function report(
  title: string,
  results: readonly { readonly subset: string; readonly right: boolean }[],
): void {
  const shares = subsets.map((subset) => {
    const of = results.filter((result) => result.subset === subset)
    return `${subset} ${((100 * of.filter(({ right }) => right).length) / of.length).toFixed(1)}`
  })
  console.log(`${title}: ${shares.join(', ')} (borne out or not)`)
}

if (!existsSync(file)) {
  console.log(`eval/train-numeric: no labelled pairs at ${file}: give their path`)
} else {
  const examples = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .filter(({ subset }) => subsets.includes(subset))
    .map((row): Example => {
      const { values } = numericFeatures(findFigures(row.premise), findFigures(row.hypothesis))
      return { row, holds: Number(row.label === 'entailment'), features: values }
    })
  const folds = 10
  const judge = (weights: ReadonlyMap<string, number>) => (example: Example) => ({
    subset: example.row.subset,
    right: chanceOf(example.features, weights) >= 0.5 === (example.holds === 1),
  })
  // One split of so few pairs says little: five are averaged.
  const held = ['a', 'b', 'c', 'd', 'e'].flatMap((split) =>
    Array.from({ length: folds }, (_, fold) => {
      const weights = train(examples.filter(({ row }) => foldOf(split + row.id, folds) !== fold))
      return examples.filter(({ row }) => foldOf(split + row.id, folds) === fold).map(judge(weights))
    }).flat(),
  )
  report(`on pairs left out (${folds} folds, 5 splits)`, held)
  const weights = train(examples)
  report('on the pairs trained on', examples.map(judge(weights)))
  if (process.argv.includes('--show')) console.log(Object.fromEntries(weights))
  if (!process.argv.includes('--dry')) {
    const rounded = [...weights]
      .map(([name, weight]) => [name, Math.round(weight * 1000) / 1000] as const)
      .filter(([, weight]) => weight !== 0)
    writeFileSync(
      target,
      `${JSON.stringify({ about: 'Weights for "borne out", written by eval/train-numeric.ts from labelled pairs of sentences (EQUATE, Ravichander and others 2019); no text of it is kept.', weights: Object.fromEntries(rounded) }, null, 2)}\n`,
    )
  }
}
