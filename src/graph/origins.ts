/** Origins: where the chains of copies and citations behind one assertion end, and which of them go round in a loop and end nowhere. */
import { MultiDirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import type { Batch } from '../../schema/batch.ts'
import { findBases, type Basis } from './bases.ts'
import { sameName } from './relations/slots.ts'

export type OriginKind = 'SPEAKER' | 'OUTLET' | 'DOCUMENT' | 'UNNAMED' | 'ARTICLE'

export interface Origin {
  /** Key of the node where the chain ends; null for a source that the article does not name. */
  readonly key: string | null
  readonly label: string
  readonly kind: OriginKind
  /** Keys of the articles of the assertion whose chain ends here, sorted. */
  readonly articles: readonly string[]
}
export interface Origins {
  readonly origins: readonly Origin[]
  /** Keys of articles that rest on one another in a ring and on nothing else, sorted. */
  readonly loop: readonly string[]
  readonly restsOn: string
}

/**
 * Pure: `claims` are the keys of the claims that assert one thing; the batch holds them, their articles, the articles those
 * copy or may cite, and the edges COPIES, CITES, SAME_AS and SPEAKS_FOR between them.
 */
export function findOrigins(subgraph: Batch, claims: readonly string[]): Origins {
  const { bases, asserting, outletOf } = findBases(subgraph, claims)
  const graph = new MultiDirectedGraph()
  const ends = joinEnds([...bases.values()].flat())
  for (const [article, found] of bases) {
    graph.mergeNode(article)
    for (const basis of found) {
      const target = ends.get(basis.id)?.id ?? basis.id
      graph.mergeNode(target)
      if (target !== article) graph.addDirectedEdge(article, target)
    }
  }
  const loop = loopsOf(graph)
  const byId = new Map([...ends.values()].map((basis) => [basis.id, basis]))
  const label = new Map(subgraph.nodes.map(({ key, attributes }) => [key, attributes]))
  // An outlet that says it again is no second origin: ends in articles are gathered by outlet.
  const restingOn = new Map<string, { ends: Set<string>; articles: Set<string> }>()
  for (const article of asserting)
    for (const end of endsOf(graph, article)) {
      const one = byId.has(end) ? end : (outletOf(end)?.key ?? end)
      const known = restingOn.get(one) ?? { ends: new Set(), articles: new Set() }
      restingOn.set(one, known)
      known.ends.add(end)
      known.articles.add(article)
    }
  const origins = [...restingOn]
    .map(([id, found]): Origin => {
      const articles = [...found.articles].sort()
      const [end = id, ...more] = found.ends
      const basis = byId.get(end)
      if (basis) return { key: basis.key, label: basis.name, kind: basis.kind, articles }
      const outlet = more.length > 0 ? label.get(id)?.['name'] : undefined
      if (outlet !== undefined) return { key: id, label: String(outlet), kind: 'OUTLET', articles }
      const name = label.get(end)?.['outletName'] ?? label.get(end)?.['title'] ?? 'an article'
      return { key: end, label: String(name), kind: 'ARTICLE', articles }
    })
    .sort(
      (a, b) =>
        b.articles.length - a.articles.length || (`${a.label} ${a.key}` < `${b.label} ${b.key}` ? -1 : 1),
    )
  const names = [...loop].map((key) => String(label.get(key)?.['outletName'] ?? 'an article')).sort()
  return { origins, loop: [...loop].sort(), restsOn: say(origins, names) }
}

function say(origins: readonly Origin[], loop: readonly string[]): string {
  const ring = `${loop.join(', ')} cite one another in a loop that rests on nothing`
  const named = origins.slice(0, 5).map(({ label }) => label)
  const more = origins.length > named.length ? ` and ${origins.length - named.length} more` : ''
  if (origins.length === 0) return loop.length > 0 ? `${ring}.` : 'Nothing is known of its origin.'
  const count = origins.length === 1 ? 'one origin' : `${origins.length} independent origins`
  return `Rests on ${count}: ${named.join('; ')}${more}.${loop.length > 0 ? ` ${ring}.` : ''}`
}

/** Articles of a ring that no citation leaves. */
function loopsOf(graph: MultiDirectedGraph): Set<string> {
  const rings = stronglyConnectedComponents(graph).filter((ring) => ring.length > 1)
  return new Set(
    rings
      .filter((ring) => ring.every((node) => graph.outNeighbors(node).every((next) => ring.includes(next))))
      .flat(),
  )
}

/** Where the chains from an article end. */
function endsOf(graph: MultiDirectedGraph, from: string): string[] {
  const met = new Set([from])
  const ends: string[] = []
  for (const node of met) {
    const next = graph.outNeighbors(node)
    if (next.length === 0) ends.push(node)
    for (const one of next) met.add(one)
  }
  return ends
}

/**
 * Ends that are one source under several nodes: one name or part of it, or people who speak for one group and the group itself.
 * Each id leads to the end that stands for it: a group before its people, a longer name before a shorter.
 */
function joinEnds(found: readonly Basis[]): ReadonlyMap<string, Basis> {
  const ends = [
    ...new Map(found.filter(({ kind }) => kind !== 'ARTICLE').map((end) => [end.id, end])).values(),
  ]
  const rank = (end: Basis) => `${end.person ? 1 : 0} ${String(999 - end.name.length)} ${end.id}`
  ends.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
  const standing = new Map<string, Basis>()
  for (const end of ends) {
    const same = [...new Set(standing.values())].find((other) => oneSource(other, end))
    standing.set(end.id, same ?? end)
  }
  return standing
}

function oneSource(a: Basis, b: Basis): boolean {
  if (a.kind === 'UNNAMED' || b.kind === 'UNNAMED' || a.kind === 'DOCUMENT' || b.kind === 'DOCUMENT')
    return false
  if (sameName(a.name, b.name)) return true
  const groups = (end: Basis) => (end.person ? end.speaksFor : [end.name])
  return groups(a).some((x) => groups(b).some((y) => sameName(x, y)))
}
