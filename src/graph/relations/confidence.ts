/** How sure a proposal is: a logistic regression over its features, one set of weights for each group, trained by eval/train-relations.ts. */
import { readFileSync } from 'node:fs'
import { lazy } from '../../../ingest/find/word-list.ts'
import type { Features } from './align.ts'
import type { Group } from './proposals.ts'

export type Weights = Readonly<Record<Group, Readonly<Record<string, number>>>>

const weights = lazy(
  () => JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')) as Weights,
)

/** Between 0 and 1: the share of such proposals that hold among the labelled ones. */
export function confidenceOf(group: Group, features: Features, by: Weights = weights()): number {
  const of = by[group]
  let sum = 0
  for (const name in features) sum += (of[name] ?? 0) * features[name]!
  return 1 / (1 + Math.exp(-sum))
}
