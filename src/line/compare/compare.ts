/** Two dated texts side by side: rules say what they find, and weights over features of both say how far to believe it. */
import { explain } from '../../graph/relations/explanation.ts'
import type { Conflict, Found, RelationKind } from '../../graph/relations/relation.ts'
import type { Claim } from '../../../schema/claim.ts'
import { relate } from '../../graph/relations.ts'
import { type Features, featuresOf, type Side } from './features.ts'
import model from './weights.json' with { type: 'json' }

export interface Comparison {
  readonly relation: RelationKind | 'UNRELATED'
  readonly kind: Conflict | null
  readonly confidence: number
  readonly explanation: string
}

const weights = new Map<string, readonly number[]>(Object.entries(model.weights))
const relations = ['CONTRADICTS', 'CORROBORATES', 'UPDATES', 'UNRELATED'] as const
/** A contradiction less likely than this is left unsaid: a false alarm costs more than a miss. */
const leastContradiction = 0.6

export function compareTexts(a: Side, b: Side): Comparison {
  if (a.draft.article.text === b.draft.article.text)
    return {
      relation: 'CORROBORATES',
      kind: 'other',
      confidence: 0.99,
      explanation: 'both texts say the same, word for word',
    }
  const features = featuresOf(a, b)
  if (features['anyName'] === 0 && (features['sharedWords'] ?? 0) < 0.3)
    return {
      relation: 'UNRELATED',
      kind: null,
      confidence: 0.8,
      explanation: 'the texts share no rare name and too few words to be about one event',
    }
  const chances = chancesOf(features)
  let best = chances.indexOf(Math.max(...chances))
  if (best === 0 && chances[0]! < leastContradiction) best = 3
  const relation = relations[best]!
  const confidence = Math.round(chances[best]! * 100) / 100
  if (relation === 'UNRELATED')
    return {
      relation,
      kind: null,
      confidence,
      explanation: 'one event perhaps, but no claim of one text meets a claim of the other',
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
    explanation: `“${flat(a)}” and “${flat(b)}”: ${reasons(features, best)} (${kind}, weighed over features)`,
  }
}

function chancesOf(features: Features): number[] {
  const scores = relations.map(() => 0)
  for (const name in features) {
    const own = weights.get(name)
    if (own) for (let i = 0; i < scores.length; i++) scores[i]! += own[i]! * features[name]!
  }
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const sum = exps.reduce((all, value) => all + value, 0)
  return exps.map((value) => value / sum)
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
  if (has('figuresDiffer') || has('figuresAgree') || has('figuresMixed')) return 'numeric'
  if (has('causeBoth')) return 'attribution'
  if (has('negationOne')) return 'negation'
  if (has('onlyOppose') || has('onlyAgree')) return 'antonym'
  if (has('timesClash')) return 'date'
  return 'other'
}

const told: Readonly<Record<string, string>> = {
  figuresDiffer: 'their figures differ',
  figuresAgree: 'their figures agree',
  negationOne: 'one denies',
  onlyOppose: 'their predicates stand at opposite ends',
  onlyAgree: 'their predicates agree',
  causeBoth: 'both name a cause',
  timesClash: 'their dates differ',
  timesMeet: 'they speak of one time',
  laterCorrects: 'the later one corrects',
  laterChanges: 'the later one tells of a change',
  anyName: 'they share a rare name',
  sameDay: 'they are of one day',
}

/** The features that pulled most towards the answer, in words. */
function reasons(features: Features, best: number): string {
  const pulls = Object.keys(told)
    .filter((name) => (features[name] ?? 0) > 0)
    .map((name) => [name, features[name]! * (weights.get(name)?.[best] ?? 0)] as const)
    .filter(([, pull]) => pull > 0)
    .toSorted(([, x], [, y]) => y - x)
    .slice(0, 3)
    .map(([name]) => told[name])
  return pulls.join(', ') || 'no single feature decides'
}

const flat = ({ draft }: Side): string => draft.article.text.replace(/\s+/g, ' ').slice(0, 300)
