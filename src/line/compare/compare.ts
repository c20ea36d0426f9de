/** Two dated texts side by side: trees over features of both say what one is to the other, and rules and features say why. */
import type { Claim } from '../../../schema/claim.ts'
import { relate } from '../../graph/relations.ts'
import { explain } from '../../graph/relations/explanation.ts'
import type { Conflict, Found, RelationKind } from '../../graph/relations/relation.ts'
import { answerOf, relations } from './answer.ts'
import { type Features, featuresOf } from './features.ts'
import { reasonsFor } from './reasons.ts'
import type { Side } from './side.ts'
import { chancesOfPair, type Pair } from './trees.ts'
import weights from './weights.json' with { type: 'json' }

export interface Comparison {
  readonly relation: RelationKind | 'UNRELATED'
  readonly kind: Conflict | null
  readonly confidence: number
  readonly explanation: string
}

const model = weights as unknown as Pair

export function compareTexts(a: Side, b: Side): Comparison {
  if (a.draft.article.text === b.draft.article.text)
    return {
      relation: 'CORROBORATES',
      kind: 'other',
      confidence: 0.99,
      explanation: 'both texts say the same, word for word',
    }
  if (![a, b].every(({ draft }) => /\p{L}{2}/u.test(draft.article.text)))
    return {
      relation: 'UNRELATED',
      kind: null,
      confidence: 0.95,
      explanation: 'one of the texts says nothing',
    }
  const features = featuresOf(a, b)
  const copy = copyAnswer(features)
  if (copy) return copy
  const chances = chancesOfPair(model, features)
  const answer = answerOf(features, chances, weights.leastContradiction)
  const relation = relations[answer]!
  const confidence = Math.round(heldAt(chances[answer]!) * 100) / 100
  if (relation === 'UNRELATED')
    return {
      relation,
      kind: null,
      confidence,
      explanation: whyUnrelated(features, chances),
    }
  const ruled = strongest(a.claims, b.claims, relation)
  if (ruled)
    return {
      relation,
      kind: ruled.found.conflict,
      confidence,
      explanation: explain(ruled.a, ruled.b, ruled.found),
    }
  const kind = kindOf(features)
  return {
    relation,
    kind,
    confidence,
    explanation: `“${flat(a)}” and “${flat(b)}”: ${reasonsFor(model.all, features, answer)} (${kind}, weighed over features)`,
  }
}

function whyUnrelated(features: Features, chances: readonly number[]): string {
  if (features['anyName'] === 0 && (features['shareMore'] ?? 0) < 0.1)
    return 'the texts share no rare name and next to no words: nothing says that they are about one event'
  if (chances[0] === Math.max(...chances))
    return `a contradiction is likelier than anything else, but not likely enough to be said: ${reasonsFor(model.all, features, 0)}`
  return `one event perhaps, but no claim of one text meets a claim of the other: ${reasonsFor(model.all, features, 3)}`
}

/** Nearly the same words in both: a figure or a denial apart is all that can be meant, and the dates say whether it may have changed. */
function copyAnswer(features: Features): Comparison | null {
  const has = (name: string) => (features[name] ?? 0) > 0
  if ((features['shareLess'] ?? 0) < 0.85 || has('namesLeftLess')) return null
  const figures = has('differCount')
  const denial = has('lemmaDenied') || has('anyDenialOne')
  const relation =
    !figures && !denial
      ? 'CORROBORATES'
      : has('laterIsNewer') || features['gap']! > 2
        ? 'UPDATES'
        : 'CONTRADICTS'
  return {
    relation,
    kind: figures ? 'numeric' : denial ? 'negation' : 'other',
    confidence: 0.9,
    explanation: `nearly the same words, ${figures ? 'but their figures differ' : denial ? 'but one denies' : 'and nothing that parts them'}`,
  }
}

/** How often answers of such a chance held on pairs that were left out in training. */
function heldAt(chance: number): number {
  const { knots } = weights
  const after = knots.findIndex(([at]) => at! >= chance)
  if (after === 0) return knots[0]![1]!
  if (after < 0) return knots.at(-1)![1]!
  const [x0 = 0, y0 = 0] = knots[after - 1]!
  const [x1 = 1, y1 = 1] = knots[after]!
  return y0 + ((y1 - y0) * (chance - x0)) / (x1 - x0 || 1)
}

function strongest(a: readonly Claim[], b: readonly Claim[], relation: RelationKind) {
  let best: { a: Claim; b: Claim; found: Found } | null = null
  for (const x of a)
    for (const y of b) {
      const found = relate(x, y, 'tight')
      if (found?.relation === relation && (!best || found.confidence > best.found.confidence))
        best = { a: x, b: y, found }
    }
  return best
}

function kindOf(features: Features): Conflict {
  const has = (name: string) => (features[name] ?? 0) > 0
  if (has('onlyDiffer') || has('onlyAgreeing')) return 'numeric'
  if (has('causeBoth')) return 'attribution'
  if (has('timesFineClash') || has('clocksApart')) return 'date'
  if (has('anyDenialOne')) return 'negation'
  if (has('antonyms') || has('wayContrast') || has('familyShared')) return 'antonym'
  if (has('differCount') || has('agreeCount')) return 'numeric'
  return 'other'
}

const flat = ({ draft }: Side): string => draft.article.text.replace(/\s+/g, ' ').slice(0, 300)
