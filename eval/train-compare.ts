/** Trains src/line/compare/weights.json on labelled pairs of claims, and says how well it does on pairs left out. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerOf } from '../src/line/compare/answer.ts'
import { chancesOfPair, type Model, type Pair } from '../src/line/compare/trees.ts'
import { boost } from './compare/boost.ts'
import { calibrate, type Held, leastFor, printAnswers, printCalibration } from './compare/held.ts'
import { clusterPairs, labels, readPairs, type Row, rowsOf } from './compare/rows.ts'
import { signsOf } from './compare/signs.ts'

const data = (path: string): string => join(import.meta.dirname, 'data', path)
const target = join(import.meta.dirname, '../src/line/compare/weights.json')
/** Contradictions must hold this often on pairs left out; above it, recall falls away faster than false alarms do. */
const precision = 0.85
const folds = 10
/** Folds are drawn anew for each: one draw of so few pairs says little. */
const splits = [7919, 104_729]
const settings = { rounds: 150, step: 0.08, depth: 3, penalty: 5, least: 12, share: 0.15, signs: signsOf }

const pairs = readPairs(
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? data('pairs/dev.jsonl'),
)
const own = readPairs(data('tuning/pairs.jsonl'))
const clusters = clusterPairs(data('tuning/clusters'))
const rows = [
  ...rowsOf(pairs, 'pair', 0),
  ...rowsOf(own, 'own', pairs.length),
  ...rowsOf(clusters, 'cluster', pairs.length + own.length),
]
console.log(
  `${pairs.length} pairs, ${own.length} more written for training, ${clusters.length} of clusters; ${rows.length} rows`,
)

/** One lot of trees for all answers, one that asks only whether two texts contradict each other. */
function train(of: readonly Row[], seed: number): Pair {
  const signs = (feature: string) => {
    const [pull] = signsOf(feature) ?? []
    return pull === undefined ? undefined : [pull, -pull]
  }
  const conflict = of.map((row) => ({ ...row, label: row.label === 0 ? 0 : 1 }))
  return {
    all: boost(of, labels.length, { ...settings, seed }),
    conflict: boost(conflict, 2, { ...settings, signs, seed: seed + 1 }),
  }
}

const held: Held[] = []
const laws = { strangers: [0, 0], itself: [0, 0] }
for (const [split, step] of splits.entries())
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ group }: Row) => ((group * step + split) % 9973) % folds === fold
    const model = train(
      rows.filter((row) => !isOut(row)),
      10 * split + 1,
    )
    for (const row of rows.filter((each) => isOut(each) && each.group < pairs.length)) {
      const chances = chancesOfPair(model, row.features)
      if (row.kind === 'pair') held.push({ label: row.label, chances, features: row.features })
      if (row.kind === 'stranger' || row.kind === 'itself') {
        const law = laws[row.kind === 'stranger' ? 'strangers' : 'itself']
        law[0]! += answerOf(row.features, chances, 0.5) === row.label ? 1 : 0
        law[1]!++
      }
    }
  }
const least = leastFor(held, precision)
const knots = calibrate(held, least)
for (const limit of [0, 0.5, 0.6, 0.7, least])
  printAnswers(`left out, contradicts from ${limit}`, held, limit)
console.log(
  `strangers left alone ${share(laws.strangers)}, a text bears itself out ${share(laws.itself)} (by weights alone)`,
)
printCalibration(held, least, knots)

if (!process.argv.includes('--dry')) {
  const { all, conflict } = train(rows, 1)
  const about =
    'Trees for contradicts, corroborates, changed and unrelated, and for contradicts alone, written by eval/train-compare.ts from the labelled pairs of eval/data. A branch is [feature, limit, tree below it, tree from it on, its own mean], a leaf what it adds.'
  writeFileSync(
    target,
    `{\n"about": ${JSON.stringify(about)},\n"leastContradiction": ${least},\n"knots": ${JSON.stringify(knots)},\n"all": ${printModel(all)},\n"conflict": ${printModel(conflict)}\n}\n`,
  )
}

function printModel({ features, start, trees }: Model): string {
  const lists = trees.map((list) => `[\n${list.map((tree) => JSON.stringify(tree)).join(',\n')}\n]`)
  return `{\n"features": ${JSON.stringify(features)},\n"start": ${JSON.stringify(start)},\n"trees": [${lists.join(',')}]\n}`
}

function share([right = 0, all = 0]: readonly number[]): string {
  return `${((100 * right) / all).toFixed(1)} %`
}
