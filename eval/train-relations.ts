/**
 * Trains the weights of src/graph/relations/weights.json: `node eval/train-relations.ts`, or `--dry` to report only.
 *
 * One logistic regression for each group of proposals, over named features whose sign is held to what a reader would
 * grant: more words in common may never make agreement less likely. Learned on eval/data/clusters and
 * eval/data/tuning/clusters; reported on clusters left out, and on eval/data/unseen/clusters, which nothing learns from.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkBatch } from '../ingest/link/batch.ts'
import { extract } from '../ingest/pipeline.ts'
import { readArticles } from '../ingest/read/read.ts'
import { candidatePairs } from '../src/graph/relations/candidates.ts'
import type { ClaimNode } from '../src/graph/relations/edge.ts'
import { meet, meetInEvent } from '../src/graph/relations/gate.ts'
import { confidenceOf, type Weights } from '../src/graph/relations/confidence.ts'
import { decide } from '../src/graph/relations/decide.ts'
import { type Group, groups, type Weighable } from '../src/graph/relations/proposals.ts'
import { weighable } from '../src/graph/relations.ts'
import type { Claim } from '../schema/claim.ts'
import { type Label, type LabelledCluster, readClusters } from './sets/cluster-claims.ts'

/** Claims nobody labelled side by side are mostly none of each other's business. */
const unlabelled = 0.15
/** Near-copies are sure, and tell little of how news differs. */
const ofCopies = 0.4
/** Nor are those of open news, of which same-week articles mostly agree. */
const ofNews = 0.03
const newsArticles = 700
const newsPairs = 60_000
const penalty = 2
/** Where nothing is known the bias is this: a group with few examples stays unsure. */
const doubt = -2
const folds = 6
const shown = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

const more =
  'strict clauseWords contextWords clauseShare nearClause nearContext nearMost subjectMatch objectMatch namedMatch sharedName sharedNames placeMatch timeMatch conceptRarity bothPredicated sameWord sharedEvent tight sameMeasure listed exclusive sole once clocks inClause'
const less =
  'neitherPredicated lemmaOnly looseFamily lookBack objectClash subjectDiffer objectDiffer attributive across part unasserted modalityDiffers imprecise otherFigure'
const signs = new Map<string, number>([
  ...more.split(' ').map((name) => [name, 1] as const),
  ...less.split(' ').map((name) => [name, -1] as const),
])
/** Another doer is what a conflict of doers is about. */
const free = new Map<Group, ReadonlySet<string>>([['doer', new Set(['subjectDiffer', 'subjectMatch'])]])

interface Row {
  readonly cluster: number
  readonly proposal: Weighable
  /** The labelled pairs that the two claims stand in. */
  readonly pairs: readonly number[]
  readonly holds: boolean
  readonly found: Label
  /** How much it counts in training; labelled pairs count 1. */
  readonly weight: number
}

const asLabel = {
  CONTRADICTS: 'contradicts',
  CORROBORATES: 'corroborates',
  UPDATES: 'changed_over_time',
} as const

function rowsOf(clusters: readonly LabelledCluster[]): Row[] {
  const rows: Row[] = []
  clusters.forEach(({ claims, pairs }, cluster) => {
    const labelled = new Map<string, number[]>()
    pairs.forEach(({ a, b }, k) => {
      for (const i of a)
        for (const j of b) {
          const key = i < j ? `${i},${j}` : `${j},${i}`
          labelled.set(key, [...(labelled.get(key) ?? []), k])
        }
    })
    for (let i = 0; i < claims.length; i++)
      for (let j = i + 1; j < claims.length; j++) {
        const [a, b] = [claims[i]!, claims[j]!]
        const meeting = meet(a, b)
        if (meeting !== 'tight' && meeting !== 'event') continue
        const at = labelled.get(`${i},${j}`) ?? []
        for (const proposal of weighable(a, b, meeting)) {
          const alike = proposal.group === 'agreement' || proposal.group === 'same-figure'
          rows.push({
            cluster,
            proposal,
            pairs: at,
            // Whether it is a contradiction or a change is decided afterwards, by dates.
            holds: at.some((k) =>
              alike
                ? pairs[k]!.label === 'corroborates'
                : /^(?:contradicts|changed_over_time)$/.test(pairs[k]!.label),
            ),
            found: asLabel[decide(a, b, proposal, 1).relation],
            weight: at.length > 0 ? 1 : unlabelled,
          })
        }
      }
  })
  return rows
}

/** A claim told again elsewhere, denied elsewhere, or with another figure: what every reader would answer alike. */
function nearCopies(clusters: readonly LabelledCluster[]): Row[] {
  const rows: Row[] = []
  clusters.forEach(({ claims }, cluster) =>
    claims.forEach((a, i) => {
      if (i % 6 !== 0 || a.modality !== 'asserted' || a.words.length < 3) return
      const again: Claim = { ...a, article: `${a.article} again`, speakerKey: null, speakerName: 'another' }
      const denied: Claim = { ...again, polarity: a.polarity === 'denied' ? 'affirmed' : 'denied' }
      const add = (b: Claim, holding: readonly Group[]) => {
        for (const proposal of weighable(a, b, 'tight'))
          if (holding.includes(proposal.group))
            rows.push({ cluster, proposal, pairs: [], holds: true, found: 'unrelated', weight: ofCopies })
      }
      add(again, ['agreement', 'same-figure'])
      add(denied, ['polarity'])
      const { quantity } = a
      if (quantity?.low == null || quantity.low !== quantity.high || quantity.low < 5) return
      const other = Math.round(quantity.low * 1.7)
      const figures = a.figures.map((value) => (value === quantity.low ? other : value))
      add({ ...again, quantity: { ...quantity, text: String(other), low: other, high: other }, figures }, [
        'figure',
      ])
    }),
  )
  return rows
}

/** What is proposed between articles of open news, evenly drawn, as examples of what does not hold. */
async function newsRows(file: string): Promise<Row[]> {
  if (!existsSync(file))
    throw new Error(`${file} is missing: without open news the weights would see conflicts everywhere.`)
  const articles: ClaimNode[][] = []
  let read = 0
  for await (const one of readArticles([file])) {
    if ('failure' in one || read++ % 3 !== 0) continue
    if (articles.length === newsArticles) break
    const { nodes } = linkBatch(extract(one.article))
    articles.push(
      nodes
        .filter(({ attributes }) => attributes.kind === 'Claim')
        .map(({ key, attributes }) => ({ key, claim: attributes as unknown as Claim })),
    )
  }
  const pairs: (readonly [Claim, Claim, 'tight' | 'event'])[] = []
  articles.forEach((as, i) => {
    for (const bs of articles.slice(i + 1)) {
      const meeting = as[0] && bs[0] ? meetInEvent(as[0].claim, bs[0].claim) : null
      if (meeting)
        for (const { a, b } of candidatePairs(as, bs, meeting).pairs) pairs.push([a.claim, b.claim, meeting])
    }
  })
  const step = Math.max(1, Math.floor(pairs.length / newsPairs))
  console.log(`open news: one of ${step} of ${pairs.length} pairs`)
  return pairs
    .filter((_, i) => i % step === 0)
    .flatMap(([a, b, meeting], i) =>
      weighable(a, b, meeting).map((proposal): Row => ({
        cluster: i,
        proposal,
        pairs: [],
        holds: false,
        found: 'unrelated',
        weight: ofNews * step,
      })),
    )
}

function train(rows: readonly Row[], group: Group): Record<string, number> {
  const of = rows.filter(({ proposal }) => proposal.group === group)
  const names = [...new Set(of.flatMap(({ proposal }) => Object.keys(proposal.features)))].sort()
  const place = new Map(names.map((name, i) => [name, i]))
  const inputs = of.map(({ proposal }) =>
    Object.entries(proposal.features)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => [place.get(name)!, value] as const),
  )
  const held = names.map((name) => (free.get(group)?.has(name) ? 0 : (signs.get(name) ?? 0)))
  const dot = (weights: Float64Array, input: readonly (readonly [number, number])[]): number => {
    let sum = 0
    for (const [i, value] of input) sum += weights[i]! * value
    return sum
  }
  const weights = new Float64Array(names.length)
  let wanted = of.map(({ holds }) => (holds ? 1 : 0))
  let weight = of.map((row) => row.weight)
  // A labelled pair holds if one proposal between its many claims does: the surest is taken for that one.
  for (let round = 0; round < 3; round++) {
    weights.fill(0)
    const squares = new Float64Array(names.length)
    for (let step = 0; step < 300; step++) {
      const slope = new Float64Array(names.length)
      inputs.forEach((input, k) => {
        const error = (1 / (1 + Math.exp(-dot(weights, input))) - wanted[k]!) * weight[k]!
        for (const [i, value] of input) slope[i]! += error * value
      })
      for (let i = 0; i < weights.length; i++) {
        slope[i]! += penalty * (weights[i]! - (names[i] === 'bias' ? doubt : 0))
        squares[i]! += slope[i]! ** 2
        weights[i]! -= (0.3 * slope[i]!) / Math.sqrt(squares[i]! + 1e-9)
        if (held[i]! * weights[i]! < 0) weights[i] = 0
      }
    }
    const surest = new Map<string, { row: number; score: number }>()
    of.forEach(({ cluster, pairs, holds }, k) => {
      if (!holds) return
      const score = dot(weights, inputs[k]!)
      for (const pair of pairs) {
        const best = surest.get(`${cluster}/${pair}`)
        if (!best || score > best.score) surest.set(`${cluster}/${pair}`, { row: k, score })
      }
    })
    const chosen = new Set([...surest.values()].map(({ row }) => row))
    wanted = of.map(({ holds, pairs }, k) => (holds && (chosen.has(k) || pairs.length === 0) ? 1 : 0))
    weight = of.map((row, k) => (row.pairs.length > 0 && row.holds && !chosen.has(k) ? 0.02 : row.weight))
  }
  return Object.fromEntries(
    names.flatMap((name, i) => {
      const rounded = round(weights[i]!)
      return rounded === 0 ? [] : [[name, rounded]]
    }),
  )
}

const trainAll = (rows: readonly Row[]): Weights =>
  Object.fromEntries(groups.map((group) => [group, train(rows, group)])) as unknown as Weights
const round = (value: number): number => Math.round(value * 1000) / 1000

type Scored = readonly (readonly [row: Row, confidence: number])[]
const scoreAll = (rows: readonly Row[], weights: Weights): Scored =>
  rows.map((row) => [row, confidenceOf(row.proposal, weights)])

function report(
  title: string,
  scored: Scored,
  clusters: readonly LabelledCluster[],
  of: readonly number[],
): void {
  console.log(title)
  for (const least of shown) {
    const found = new Map<string, Set<Label>>()
    const disputes = new Map<number, Set<string>>()
    for (const [row, confidence] of scored) {
      if (confidence < least) continue
      for (const pair of row.pairs) {
        const key = `${row.cluster}/${pair}`
        found.set(key, (found.get(key) ?? new Set()).add(row.found))
      }
      if (row.found === 'contradicts')
        disputes.set(
          row.cluster,
          (disputes.get(row.cluster) ?? new Set()).add(`${row.proposal.values.join('|')}`),
        )
    }
    const counts = new Map<string, number>()
    const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const c of of)
      clusters[c]!.pairs.forEach(({ label, accepted }, k) => {
        const labels = found.get(`${c}/${k}`) ?? new Set<Label>()
        const got = accepted.some((one) => labels.has(one))
          ? label
          : labels.has('contradicts')
            ? 'contradicts'
            : ([...labels][0] ?? 'unrelated')
        count(`gold ${label}`)
        count(`got ${got}`)
        if (got === label) count(`right ${label}`)
      })
    const figures = (['contradicts', 'changed_over_time', 'corroborates', 'unrelated'] as const).map(
      (label) => {
        const [right, got, gold] = ['right', 'got', 'gold'].map((side) => counts.get(`${side} ${label}`) ?? 0)
        return `${label} P ${share(right!, got!)} R ${share(right!, gold!)}`
      },
    )
    const edges = of.map((c) => disputes.get(c)?.size ?? 0)
    const calm = of.filter(
      (c) => clusters[c]!.pairs.filter(({ label }) => label === 'contradicts').length <= 2,
    )
    console.log(
      `  from ${least}: ${figures.join('  ')}  ${(edges.reduce((x, y) => x + y, 0) / of.length).toFixed(1)} contradictions a cluster, ${calm.map((c) => disputes.get(c)?.size ?? 0).join(' ')} where all agree`,
    )
  }
}
/** Of the relations between labelled claims that were given about so much, how many hold: from clusters left out of training. */
function calibration(scored: Scored, clusters: readonly LabelledCluster[]): void {
  const best = new Map<string, { confidence: number; holds: boolean }>()
  for (const [{ cluster, pairs, found }, confidence] of scored)
    for (const pair of pairs) {
      const key = `${cluster}/${pair}/${found}`
      if (confidence <= (best.get(key)?.confidence ?? 0)) continue
      best.set(key, { confidence, holds: clusters[cluster]!.pairs[pair]!.accepted.includes(found) })
    }
  console.log('given about, relations, of which hold')
  for (let low = 0.1; low < 0.95; low += 0.1) {
    const within = [...best.values()].filter(({ confidence }) => confidence >= low && confidence < low + 0.1)
    const holding = within.filter(({ holds }) => holds).length
    console.log(`  ${(low + 0.05).toFixed(2)}  ${within.length}  ${share(holding, within.length)} %`)
  }
}

const share = (part: number, whole: number): string =>
  (whole ? Math.round((100 * part) / whole) : 0).toString()

const data = join(import.meta.dirname, 'data')
const learned = [
  ...(await readClusters(join(data, 'clusters'))),
  ...(await readClusters(join(data, 'tuning/clusters'))),
]
const given = (await readClusters(join(data, 'clusters'))).length
const rows = rowsOf(learned)
const news = await newsRows(join(import.meta.dirname, '../../shared/corpus/news.jsonl'))
console.log(`${news.length} proposals of open news`)
const copies = [...nearCopies(learned), ...news]
console.log(
  `${rows.length} proposals, ${rows.filter(({ pairs }) => pairs.length > 0).length} of them labelled`,
)
const crossed: Scored = Array.from({ length: folds }, (_, fold) => {
  const weights = trainAll([...rows, ...copies].filter(({ cluster }) => cluster % folds !== fold))
  return scoreAll(
    rows.filter(({ cluster }) => cluster % folds === fold),
    weights,
  )
}).flat()
const indices = learned.map((_, i) => i)
report('eval/data/clusters, each left out of its training', crossed, learned, indices.slice(0, given))
report('eval/data/tuning, each left out of its training', crossed, learned, indices.slice(given))
console.log('calibration, each cluster left out of its training')
calibration(crossed, learned)
const weights = trainAll([...rows, ...copies])
report('eval/data/clusters, trained on', scoreAll(rows, weights), learned, indices.slice(0, given))
const unseen = await readClusters(join(data, 'unseen/clusters'))
const strange = scoreAll(rowsOf(unseen), weights)
report('eval/data/unseen', strange, unseen, [...unseen.keys()])
calibration(strange, unseen)
if (!process.argv.includes('--dry'))
  writeFileSync(
    join(import.meta.dirname, '../src/graph/relations/weights.json'),
    JSON.stringify(weights, null, 2) + '\n',
  )
