/** Citation loops: articles that cite one another's outlets about one event in a ring. */
import { MultiDirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import { citedArticle } from './cited-article.ts'

export interface CitationLoop {
  /** By date, then by key. */
  readonly articles: readonly BatchNode[]
  /** The citations between them, by article, then by key. */
  readonly citations: readonly BatchEdge[]
}

/** Pure: articles that cite outlets, those citations, and which outlet's node stands for which. The largest ring first. */
export function findCitationLoops(
  articles: readonly BatchNode[],
  citations: readonly BatchEdge[],
  standsFor: (outlet: string) => string,
): readonly CitationLoop[] {
  const byKey = new Map(articles.map((article) => [article.key, article]))
  const byOutlet = byOutletAndName(articles, standsFor)
  const graph = new MultiDirectedGraph()
  for (const cite of citations) {
    const from = byKey.get(cite.source)
    const outlet = standsFor(cite.target)
    if (!from || outlet === standsFor(String(from.attributes['outlet']))) continue
    const near = namesOf(from).flatMap((name) => byOutlet.get(`${outlet} ${name}`) ?? [])
    const to = citedArticle(from, [...new Set(near)])
    if (!to) continue
    graph.mergeNode(from.key)
    graph.mergeNode(to.key)
    graph.addDirectedEdgeWithKey(cite.key, from.key, to.key)
  }
  const cites = new Map(citations.map((cite) => [cite.key, cite]))
  const first = (loop: CitationLoop) => loop.articles[0]?.key ?? ''
  return stronglyConnectedComponents(graph)
    .filter((ring) => ring.length > 1)
    .map((ring) => loopOf(graph, new Set(ring), byKey, cites))
    .sort((a, b) => b.articles.length - a.articles.length || (first(a) < first(b) ? -1 : 1))
}

const namesOf = ({ attributes }: BatchNode) => (attributes['event'] ?? []) as readonly string[]

/** An outlet's articles by each of the names their event is known by: what shares none is never looked at. */
function byOutletAndName(articles: readonly BatchNode[], standsFor: (outlet: string) => string) {
  const found = new Map<string, BatchNode[]>()
  for (const article of articles)
    for (const name of namesOf(article)) {
      const key = `${standsFor(String(article.attributes['outlet']))} ${name}`
      const before = found.get(key)
      if (before) before.push(article)
      else found.set(key, [article])
    }
  return found
}

function loopOf(
  graph: MultiDirectedGraph,
  ring: ReadonlySet<string>,
  byKey: ReadonlyMap<string, BatchNode>,
  cites: ReadonlyMap<string, BatchEdge>,
): CitationLoop {
  const articles = [...ring].flatMap((key) => byKey.get(key) ?? [])
  const place = ({ key, attributes }: BatchNode) => `${String(attributes['publishedAt'] ?? '~')} ${key}`
  articles.sort((a, b) => (place(a) < place(b) ? -1 : 1))
  const inside = graph.filterEdges((_, __, source, target) => ring.has(source) && ring.has(target))
  const citations = inside.flatMap((key) => cites.get(key) ?? [])
  const order = (cite: BatchEdge) =>
    `${String(articles.findIndex(({ key }) => key === cite.source)).padStart(6, '0')} ${cite.key}`
  return { articles, citations: citations.sort((a, b) => (order(a) < order(b) ? -1 : 1)) }
}
