/** Trains the weights of src/line/compare/weights.json on labelled pairs of claims, and says how well they hold on pairs left out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Features, featuresOf } from '../src/line/compare/features.ts'
import { readSideOf } from '../src/line/compare/side.ts'

interface Pair {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly aDate: string
  readonly bDate: string
  readonly relation: (typeof labels)[number]
}
interface Example {
  readonly features: Features
  readonly label: number
  /** Index of the pair that it comes from, so that its kin are left out with it; -1 for made-up examples' own scoring. */
  readonly group: number
  readonly real: boolean
  readonly weight: number
}

const labels = ['contradicts', 'corroborates', 'changed_over_time', 'unrelated'] as const
const rounds = 250
const step = 0.3
const penalty = 0.004

/** The sign a reader would give: more in common may never speak for strangers, nor two figures apart for agreement. */
const signs: readonly (readonly [RegExp, readonly [number, number, number, number]])[] = [
  [/^(?:sharedNames|anyName|sharedWords|containment|sharedSorts)$/, [0, 1, 0, -1]],
  [/^nothingShared$/, [-1, -1, -1, 1]],
  [/^nearCopy$/, [0, 1, 0, -1]],
  [/^sameDay$/, [0, 0, -1, 0]],
  [/^(?:figuresAgree|onlyAgree|signsAgree)$/, [-1, 1, 0, 0]],
  [/^(?:figuresDiffer)$/, [1, -1, 1, 0]],
  [/^(?:signsOppose|onlyOppose)$/, [1, -1, 1, 0]],
  [/^ruleContradicts$/, [1, -1, 0, -1]],
  [/^ruleCorroborates$/, [-1, 1, 0, -1]],
  [/^ruleUpdates$/, [0, -1, 1, -1]],
  [/^(?:forecastOne|demandOne)$/, [-1, 0, 0, 1]],
  [/^laterCorrects$/, [0, 0, 1, 0]],
]

function train(examples: readonly Example[]): Map<string, number[]> {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].toSorted()
  const weights = new Map(names.map((name) => [name, labels.map(() => 0)]))
  const squares = new Map(names.map((name) => [name, labels.map(() => 1e-6)]))
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map(names.map((name) => [name, labels.map(() => 0)]))
    for (const { features, label, weight } of examples) {
      const chances = chancesOf(features, weights)
      for (let i = 0; i < labels.length; i++) {
        const error = (chances[i]! - (label === i ? 1 : 0)) * weight
        for (const name in features) slopes.get(name)![i]! += (error * features[name]!) / total
      }
    }
    for (const name of names) {
      const sign = signs.find(([pattern]) => pattern.test(name))?.[1]
      for (let i = 0; i < labels.length; i++) {
        const slope = slopes.get(name)![i]! + (name === 'bias' ? 0 : penalty * weights.get(name)![i]!)
        squares.get(name)![i]! += slope * slope
        const moved = weights.get(name)![i]! - (step * slope) / Math.sqrt(squares.get(name)![i]!)
        const side = sign?.[i] ?? 0
        weights.get(name)![i] = side === 0 ? moved : side * Math.max(0, side * moved)
      }
    }
  }
  return weights
}

function chancesOf(features: Features, weights: ReadonlyMap<string, readonly number[]>): number[] {
  const scores = labels.map(() => 0)
  for (const name in features) {
    const own = weights.get(name)
    if (own) for (let i = 0; i < scores.length; i++) scores[i]! += own[i]! * features[name]!
  }
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const sum = exps.reduce((all, value) => all + value, 0)
  return exps.map((value) => value / sum)
}

function report(title: string, rows: readonly (readonly [gold: number, chances: readonly number[]])[]): void {
  for (const least of [0, 0.5, 0.6, 0.7]) {
    const guess = (chances: readonly number[]) => {
      const best = chances.indexOf(Math.max(...chances))
      return best === 0 && chances[0]! < least ? 3 : best
    }
    const parts = labels.map((label, i) => {
      const hit = rows.filter(([gold, chances]) => gold === i && guess(chances) === i).length
      const got = rows.filter(([, chances]) => guess(chances) === i).length
      const gold = rows.filter(([of]) => of === i).length
      const [p, r] = [hit / (got || 1), hit / (gold || 1)]
      return `${label} P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${((200 * p * r) / (p + r || 1)).toFixed(1)}`
    })
    const right = rows.filter(([gold, chances]) => guess(chances) === gold).length
    console.log(
      `${title}, contradicts from ${least}: accuracy ${((100 * right) / rows.length).toFixed(1)}; ${parts.join('; ')}`,
    )
  }
}

const pairs = readFileSync(process.argv[2] ?? join(import.meta.dirname, 'data/pairs/dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Pair)
const sides = pairs.map(
  ({ a, b, aDate, bDate }) => [readSideOf(a, aDate, 'a'), readSideOf(b, bDate, 'b')] as const,
)
const examples = pairs.flatMap(({ relation, a, aDate }, i): Example[] => {
  const [x, y] = sides[i]!
  const other = sides[(i + 11) % sides.length]!
  const alike = readSideOf(a, aDate, 'b')
  return [
    { features: featuresOf(x, y), label: labels.indexOf(relation), group: i, real: true, weight: 1 },
    { features: featuresOf(x, other[1]), label: 3, group: i, real: false, weight: 0.5 },
    { features: featuresOf(x, alike), label: 1, group: i, real: false, weight: 0.2 },
  ]
})
const folds = 8
const held = Array.from({ length: folds }, (_, fold) => {
  const weights = train(examples.filter(({ group }) => group % folds !== fold))
  return examples
    .filter(({ group, real }) => real && group % folds === fold)
    .map(({ features, label }) => [label, chancesOf(features, weights)] as const)
}).flat()
report(`on pairs left out (${folds} folds)`, held)
if (!process.argv.includes('--dry')) {
  const weights = train(examples)
  report(
    'on the pairs trained on',
    examples
      .filter(({ real }) => real)
      .map(({ features, label }) => [label, chancesOf(features, weights)] as const),
  )
  const rounded = [...weights].map(([name, own]) => [
    name,
    own.map((weight) => Math.round(weight * 1000) / 1000),
  ])
  writeFileSync(
    join(import.meta.dirname, '../src/line/compare/weights.json'),
    `${JSON.stringify({ about: 'Weights for contradicts, corroborates, changed and unrelated, written by eval/train-compare.ts from eval/data/pairs.', weights: Object.fromEntries(rounded) }, null, 1)}\n`,
  )
}
