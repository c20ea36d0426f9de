/** How sure a proposal is: a logistic regression over its features, one set of weights for each group, trained by eval/train-relations.ts. */
import { readFileSync } from 'node:fs'
import { lazy } from '../../../ingest/find/word-list.ts'
import type { Features } from './align.ts'
import type { Group, Weighable } from './proposals.ts'

export type Weights = Readonly<Record<Group, Readonly<Record<string, number>>>>

const weights = lazy(
  () => JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8')) as Weights,
)

/** Of these too few are labelled to weigh them against a strict rule. */
const scarce: ReadonlySet<Group> = new Set(['doer', 'date', 'place'])

/** A strict rule's finding is kept, if only on request, unless the weights give it less than this. */
const notAgainst = 0.25
const kept = 0.45

/** A strict rule decides where little is labelled, and elsewhere keeps what the weights do not speak against. */
function withStrict(group: Group, weighed: number, strict: number): number {
  if (scarce.has(group)) return Math.max(weighed, strict)
  return weighed >= notAgainst && strict > kept ? Math.max(weighed, kept) : weighed
}

/** Just below what is shown unasked. */
export const onRequest = 0.69

/**
 * In open news these hold too seldom to be shown unasked: opposites of which no strict rule is sure, figures that do not
 * count one thing at one place or time, and what is like in meaning only.
 */
function isDoubtful({ group, conflict, features, strict }: Weighable): boolean {
  if (group === 'denial') return true
  if (group === 'figure')
    return !(
      features['listed'] &&
      features['sameMeasure'] &&
      features['objectMatch'] &&
      (features['placeMatch'] || features['timeMatch'])
    )
  if (group !== 'polarity' || (strict?.confidence ?? 0) >= 0.6) return false
  // What there was none of, another saw.
  if (strict?.rule === 'negation/none') return false
  const oneThing = features['objectMatch'] || (features['subjectMatch'] && !features['objectDiffer'])
  return conflict === 'antonym' || !oneThing || !features['bothPredicated']
}

/** What is printed, between 0 and 1: the share of such proposals that hold among labelled ones left out of training. */
export function confidenceOf(proposal: Weighable, by: Weights = weights()): number {
  const { group, features, strict } = proposal
  const weighed = weigh(group, features, by)
  const sure = strict ? withStrict(group, weighed, strict.confidence) : weighed
  return isDoubtful(proposal) ? Math.min(sure, onRequest) : sure
}

function weigh(group: Group, features: Features, by: Weights): number {
  const of = by[group]
  let sum = 0
  for (const name in features) sum += (of[name] ?? 0) * features[name]!
  return 1 / (1 + Math.exp(-sum))
}
