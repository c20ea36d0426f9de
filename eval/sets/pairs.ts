/** Scores `compare` on eval/data/pairs: two claims from dated articles, and three laws that no shortcut passes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareTexts } from '../../src/line/compare/compare.ts'
import { readSideOf } from '../../src/line/compare/side.ts'
import { figuresByLabel, share } from './figures.ts'

interface Pair {
  readonly id: string
  readonly a: string
  readonly aDate: string
  readonly b: string
  readonly bDate: string
  readonly relation: string
}
type Side = readonly [text: string, date: string]

const labels: Readonly<Record<string, string>> = {
  CONTRADICTS: 'contradicts',
  CORROBORATES: 'corroborates',
  UPDATES: 'changed_over_time',
  UNRELATED: 'unrelated',
}
const relate = (a: Side, b: Side) =>
  labels[compareTexts(readSideOf(...a, 'a'), readSideOf(...b, 'b')).relation]!

export function scorePairs(folder: string) {
  const lines = readFileSync(join(folder, 'pairs/dev.jsonl'), 'utf8').split('\n').filter(Boolean)
  const pairs = lines.map((line) => JSON.parse(line) as Pair)
  const sides = pairs.map(({ a, aDate, b, bDate }): [Side, Side] => [
    [a, aDate],
    [b, bDate],
  ])
  const got = sides.map(([a, b]) => relate(a, b))
  const rows = pairs.map(({ id, relation }, i) => ({ gold: relation, got: got[i]!, about: id }))
  const lawful = (holds: (pair: [Side, Side], i: number) => boolean) =>
    share(sides.filter(holds).length, sides.length)
  return {
    ...figuresByLabel(rows),
    // A claim of one event and a claim of another, some lines further on.
    strangers: lawful(([a], i) => relate(a, sides[(i + 7) % sides.length]![1]) === 'unrelated'),
    itself: lawful(([a]) => relate(a, a) === 'corroborates'),
    swapped: lawful(([a, b], i) => relate(b, a) === got[i]),
  }
}
