/** Nodes, edges and batches for the stores' tests: small, invented, and random from a seed. */
import type { Attributes, Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import { nodeKinds, type NodeKind } from '../../schema/kinds.ts'
import type { Store } from '../../src/store/store.ts'

/** A whole node: what the vocabulary can fill in is filled in. */
const node = (kind: NodeKind, key: string, least: Attributes, more: Attributes): BatchNode => ({
  key,
  attributes: { kind, ...(nodeKinds[kind].attributes.parse(least) as Attributes), ...more },
})

export const outlet = (key: string, name: string, more: Attributes = {}): BatchNode =>
  node('Outlet', key, { name }, more)

export const article = (key: string, more: Attributes = {}): BatchNode =>
  node('Article', key, { ...noArticle, title: `Title of ${key}`, text: `Text of ${key}.` }, more)
const noArticle = {
  outletName: null,
  outlet: null,
  publishedAt: null,
  date: null,
  byline: null,
  language: 'en',
}

export const claim = (key: string, more: Attributes = {}): BatchNode =>
  node('Claim', key, { ...noClaim, text: `Claim ${key}`, sentence: `Claim ${key} in a sentence.` }, more)
const noClaim = {
  span: { start: 0, end: 5 },
  article: 'a1',
  outlet: null,
  speakerKey: null,
  speakerName: null,
  subject: null,
  predicate: 'be',
  family: null,
  pole: null,
  object: null,
  quantity: null,
  measure: null,
  polarity: 'affirmed',
  modality: 'asserted',
  time: null,
  place: null,
  publishedAt: null,
  date: null,
}

export const publishedBy = (source: string, target: string): BatchEdge => ({
  key: `PUBLISHED_BY:${source}:${target}`,
  source,
  target,
  attributes: { kind: 'PUBLISHED_BY', basis: 'stated' },
})

export const contradicts = (
  source: string,
  target: string,
  scope: string,
  more: Attributes = {},
): BatchEdge => ({
  key: `CONTRADICTS:${scope}:${source}:${target}`,
  source,
  target,
  attributes: {
    kind: 'CONTRADICTS',
    basis: 'inferred',
    rule: 'test',
    version: 1,
    confidence: 0.5,
    scope,
    conflict: 'numeric',
    explanation: 'Two figures.',
    values: ['12', '4'],
    assumed: [],
    outlets: [],
    speakers: [],
    mentions: [],
    date: null,
    ...more,
  },
})

export const batch = (...items: readonly (BatchNode | BatchEdge)[]): Batch => ({
  nodes: items.filter((item): item is BatchNode => !('source' in item)),
  edges: items.filter((item): item is BatchEdge => 'source' in item),
})

export async function everything(store: Store): Promise<(BatchNode | BatchEdge)[]> {
  const items: (BatchNode | BatchEdge)[] = []
  for await (const item of store.scan()) items.push(item)
  return items
}

export type Random = () => number

/** Mulberry32: the same seed gives the same numbers everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!
export const some = <T>(random: Random, from: readonly T[]): T[] => from.filter(() => random() < 0.4)

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}

const names = ['Kestrel Post', 'Łódź Courier', 'The "Bay" Times', '東灣日報', 'Ünïon 🛰 Wire', 'e\u0301clair']

/** Batches that overlap: versions of the same nodes that differ in every way the vocabulary allows. Each holds its edges' ends. */
export function randomBatches(random: Random, count: number): Batch[] {
  return Array.from({ length: count }, () => {
    const outlets = some(random, names).map((name, i) =>
      outlet(`outlet:${names.indexOf(name)}`, name, {
        aliases: some(random, ['KP', 'the Post', 'Post', '灣']),
        keys: some(random, ['same:outlet:post', 'same:outlet:wire']),
        placeholder: random() < 0.5,
        domain: i % 2 ? null : pick(random, ['a.example', 'b.example']),
      }),
    )
    const articles = some(random, [1, 2, 3, 4, 5, 6, 7, 8]).map((i) =>
      article(`article:${i}`, {
        title: `Flood at mile ${i % 3}`,
        publishedAt: i % 3 ? `2021-05-0${i}` : null,
        date: i % 3 ? `2021-05-0${i}` : null,
        ...(random() < 0.5 ? { path: pick(random, ['b/x.txt', 'a/x.txt', 'c.txt']) } : {}),
        outlet: random() < 0.5 ? null : 'outlet:1',
        mentions: some(random, ['p:1', 'p:2', 'p:3']),
        keys: some(random, ['story:flood', 'story:fire', 'story:quake']),
        placeholder: random() < 0.3,
      }),
    )
    const claims = some(random, ['c1', 'c2', 'c3', 'c4']).map((key) =>
      claim(key, {
        quantity:
          random() < 0.5
            ? null
            : {
                span: { start: 1, end: 3 },
                text: '12',
                low: 12.5,
                high: null,
                lowOpen: true,
                highOpen: false,
                approximate: false,
                unit: null,
                measure: 'deaths',
              },
        keys: some(random, ['measure:deaths', 'family:die']),
        mentions: some(random, ['p:1', 'p:2']),
      }),
    )
    const edges = articles.flatMap(({ key }) => some(random, outlets).map((to) => publishedBy(key, to.key)))
    return batch(...outlets, ...articles, ...claims, ...edges)
  })
}
