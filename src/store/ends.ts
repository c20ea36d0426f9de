/** Puts the edges found for each node into one answer: in key order, each once, cut at the limit. */
import type { BatchEdge } from '../../schema/batch.ts'
import { compareText } from './order.ts'
import type { EdgesAnswer } from './store.ts'

/** `find` may give a node's edges in any order and an edge from itself to itself twice; one more than the limit is enough. */
export function mergeEnds(
  nodes: readonly string[],
  limit: number | undefined,
  find: (node: string) => readonly BatchEdge[],
): EdgesAnswer {
  const edges = new Map<string, readonly BatchEdge[]>()
  const truncated = new Set<string>()
  for (const node of nodes) {
    if (edges.has(node)) continue
    const unique = new Map(find(node).map((edge) => [edge.key, edge]))
    const found = [...unique.values()].toSorted((a, b) => compareText(a.key, b.key))
    if (limit !== undefined && found.length > limit) truncated.add(node)
    edges.set(node, found.slice(0, limit))
  }
  return { edges, truncated }
}
