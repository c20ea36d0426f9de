/** Trains the weights of src/graph/stance-weights.json on labelled pairs of claim and headline, and says how well they hold on claims left out. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findStanceCues } from '../ingest/find/stance-cues.ts'
import { stances } from '../src/graph/stance.ts'
import { stanceFeatures } from '../src/graph/stance-features.ts'

interface Row {
  readonly claim_id: string
  readonly claim: string
  readonly headline: string
  readonly stance: (typeof stances)[number]
}
interface Example {
  readonly row: Row
  readonly features: ReadonlyMap<string, number>
}

const file =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/eval/emergent/dev.jsonl')
const target = join(import.meta.dirname, '../src/graph/stance-weights.json')
const penalty = 0.0015
const rounds = 200
const step = 0.3
/** A feature seen with fewer claims is left out: it would learn a story, not a habit. */
const leastClaims = 4

/** The sign a reader would give each feature: +1, 0 (free) or -1 for "for", "against", "observing". */
const signs: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
  [/^(?:fake|deny|doubt|trick|not-over-claim|not-after-.*|no-comma|alive-after-all|sorry)$/, [-1, 1, 0]],
  [/^(?:not-fake)$/, [0, -1, 0]],
  [
    /^(?:hedge|rumour|modal|either|appear|claim|report|predict|unclear|according|question|question-inside|asks-whether|asks-whether-fake)$/,
    [-1, 0, 1],
  ],
  [/^(?:confirm|overlap-half|overlap-high|says-as-claimed)$/, [1, 0, 0]],
  [/^overlap$/, [1, 0, 0]],
  [/^overlap-low$/, [0, -1, 0]],
]

function train(examples: readonly Example[]): Map<string, number[]> {
  const claims = new Map<string, Set<string>>()
  for (const { row, features } of examples)
    for (const name of features.keys()) claims.set(name, (claims.get(name) ?? new Set()).add(row.claim_id))
  const names = [...claims]
    .filter(([, ids]) => ids.size >= leastClaims)
    .map(([name]) => name)
    .toSorted()
  const weights = new Map(names.map((name) => [name, [0, 0, 0]]))
  const squares = new Map(names.map((name) => [name, [1e-6, 1e-6, 1e-6]]))
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map(names.map((name) => [name, [0, 0, 0]]))
    for (const { row, features } of examples) {
      const chances = chancesOf(features, weights)
      stances.forEach((stance, i) => {
        const error = chances[i]! - (row.stance === stance ? 1 : 0)
        for (const [name, value] of features) {
          const slope = slopes.get(name)
          if (slope) slope[i]! += (error * value) / examples.length
        }
      })
    }
    for (const name of names) {
      const sign = signs.find(([pattern]) => pattern.test(name))?.[1] ?? [0, 0, 0]
      for (let i = 0; i < 3; i++) {
        const slope = slopes.get(name)![i]! + penalty * weights.get(name)![i]!
        squares.get(name)![i]! += slope * slope
        const moved = weights.get(name)![i]! - (step * slope) / Math.sqrt(squares.get(name)![i]!)
        weights.get(name)![i] = sign[i] === 0 ? moved : sign[i]! * Math.max(0, sign[i]! * moved)
      }
    }
  }
  return weights
}

function chancesOf(
  features: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, readonly number[]>,
): number[] {
  const scores = [0, 0, 0]
  for (const [name, value] of features) {
    const own = weights.get(name)
    if (own) for (let i = 0; i < 3; i++) scores[i]! += own[i]! * value
  }
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const sum = exps.reduce((total, value) => total + value, 0)
  return exps.map((value) => value / sum)
}

function guess(
  { features }: Example,
  weights: ReadonlyMap<string, readonly number[]>,
): (typeof stances)[number] {
  if (features.get('overlap') === 0) return 'observing'
  const chances = chancesOf(features, weights)
  return stances[chances.indexOf(Math.max(...chances))]!
}

const percent = (share: number) => (100 * share).toFixed(1)

function report(title: string, pairs: readonly (readonly [gold: string, got: string])[]): void {
  const count = (test: (gold: string, got: string) => boolean) =>
    pairs.filter(([gold, got]) => test(gold, got)).length
  const right = count((gold, got) => gold === got)
  const hit = count((gold, got) => gold === 'against' && got === 'against')
  const precision = hit / count((_, got) => got === 'against')
  const recall = hit / count((gold) => gold === 'against')
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(
    `${title}: accuracy ${percent(right / pairs.length)}, against P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`,
  )
}

/** Claims, never single headlines, are parted into folds: headlines on one claim resemble one another. */
function foldOf(id: string, folds: number): number {
  let hash = 2166136261
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash >>> 0) % folds
}

if (!existsSync(file)) {
  console.log(`eval/train-stance: no labelled pairs at ${file}: give their path`)
} else {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
  const examples = rows.map((row): Example => {
    const features = stanceFeatures(findStanceCues(row.claim), findStanceCues(row.headline))
    return { row, features: new Map([...features].map(([name, { value }]) => [name, value])) }
  })
  const folds = 10
  const held = Array.from({ length: folds }, (_, fold) => {
    const weights = train(examples.filter(({ row }) => foldOf(row.claim_id, folds) !== fold))
    return examples
      .filter(({ row }) => foldOf(row.claim_id, folds) === fold)
      .map((example) => [example.row.stance, guess(example, weights)] as const)
  }).flat()
  report(`on claims left out (${folds} folds)`, held)
  const weights = train(examples)
  report(
    'on the claims trained on',
    examples.map((example) => [example.row.stance, guess(example, weights)] as const),
  )
  if (!process.argv.includes('--dry')) {
    const rounded = [...weights].map(([name, own]) => [
      name,
      own.map((weight) => Math.round(weight * 1000) / 1000),
    ])
    writeFileSync(
      target,
      `${JSON.stringify({ about: 'Weights for "for", "against" and "observing", written by eval/train-stance.ts from labelled pairs of claim and headline (Emergent, Ferreira and Vlachos 2016); no text of it is kept.', weights: Object.fromEntries(rounded) }, null, 1)}\n`,
    )
    console.log(`${weights.size} features written`)
  }
}
