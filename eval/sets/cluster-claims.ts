/** The claims of a labelled cluster, and which of them each labelled pair is about. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { linkBatch } from '../../ingest/link/batch.ts'
import { extract } from '../../ingest/pipeline.ts'
import { readArticles } from '../../ingest/read/read.ts'
import type { BatchNode } from '../../schema/batch.ts'
import type { Claim } from '../../schema/claim.ts'

export type Label = 'contradicts' | 'corroborates' | 'changed_over_time' | 'unrelated'

export interface LabelledPair {
  readonly label: Label
  /** Labels that are right too. */
  readonly accepted: readonly Label[]
  /** Indices into the cluster's claims: those asserted where the first, where the second cue stands. */
  readonly a: readonly number[]
  readonly b: readonly number[]
}
export interface LabelledCluster {
  readonly slug: string
  readonly claims: readonly Claim[]
  readonly pairs: readonly LabelledPair[]
}

interface Cue {
  readonly article: number
  readonly cue: string
}
interface GoldPair {
  readonly a: Cue
  readonly b: Cue
  readonly relation: Label | 'conflict'
  readonly accept_also?: readonly Label[] | Label
  readonly borderline?: boolean
}

/** Clusters of a folder in order of their names; none when there is no such folder. */
export async function readClusters(folder: string): Promise<LabelledCluster[]> {
  if (!existsSync(folder)) return []
  const slugs = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'gold.json')))
  return Promise.all(slugs.toSorted().map((slug) => readCluster(join(folder, slug), slug)))
}

async function readCluster(folder: string, slug: string): Promise<LabelledCluster> {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { pairs: readonly GoldPair[] }
  const nodes = new Map<string, BatchNode>()
  const asserts = new Map<string, string[]>()
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  for await (const read of readArticles(texts.map((name) => join(folder, name)))) {
    if ('failure' in read) continue
    const batch = linkBatch(extract({ ...read.article, path: read.path }))
    for (const node of batch.nodes) nodes.set(node.key, node)
    for (const { source, target, attributes } of batch.edges)
      if (attributes.kind === 'ASSERTS') asserts.set(source, [...(asserts.get(source) ?? []), target])
  }
  const of = (kind: string) => [...nodes.values()].filter(({ attributes }) => attributes.kind === kind)
  const claims = of('Claim').sort((x, y) => (x.key < y.key ? -1 : 1))
  const rank = new Map(claims.map(({ key }, i) => [key, i]))
  const articles = new Map(
    of('Article').map((node) => [basename(String(node.attributes['path']), '.txt'), node]),
  )
  const statements = of('Statement')
  const at = ({ article, cue }: Cue): number[] => {
    const node = articles.get(String(article))
    const start = node ? String(node.attributes['text']).indexOf(cue) : -1
    if (start < 0) return []
    const touched = statements.filter(({ attributes }) => {
      const content = attributes['content'] as { start: number; end: number }
      return attributes['article'] === node!.key && content.start < start + cue.length && content.end > start
    })
    return [...new Set(touched.flatMap(({ key }) => asserts.get(key) ?? []))].map((key) => rank.get(key)!)
  }
  return {
    slug,
    claims: claims.map(({ attributes }) => attributes as unknown as Claim),
    pairs: gold.pairs
      .filter(({ borderline }) => !borderline)
      .map(({ a, b, relation, accept_also }) => ({
        label: relation === 'conflict' ? 'contradicts' : relation,
        accepted: [
          ...(relation === 'conflict' ? (['contradicts', 'changed_over_time'] as const) : [relation]),
          ...[accept_also ?? []].flat(),
        ],
        a: at(a),
        b: at(b),
      })),
  }
}
