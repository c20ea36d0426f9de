/** What one request knows: the store, its budget, and loaders that gather what resolvers ask for into few calls. */
import DataLoader from 'dataloader'
import type { BatchNode } from '../../schema/batch.ts'
import type { EdgeKind, NodeKind } from '../../schema/kinds.ts'
import type { Listed, ListQuery, Store } from '../store/store.ts'
import { openBudget, type Budget } from './limit/budget.ts'
import { limits } from './limit/limits.ts'
import { edgeValue, nodeValue, type AnyEdge, type AnyNode, type EdgeValue } from './values.ts'

export type NodeQuery = ListQuery & { readonly kind: NodeKind }
export type Direction = 'out' | 'in' | 'both'
export interface EdgesOf<K extends EdgeKind> {
  readonly edges: readonly EdgeValue<K>[]
  /** True when the node has more than were read. */
  readonly truncated: boolean
}

export interface Context {
  readonly store: Store
  readonly budget: Budget
  /** The node with this key; null when there is none. */
  readonly node: (key: string) => Promise<AnyNode | null>
  readonly edge: (key: string) => Promise<AnyEdge | null>
  readonly list: (query: NodeQuery) => Promise<Listed<BatchNode>>
  /** Edges of one node, in key order; at most `limits.edges` unless `all`. */
  readonly edges: <K extends EdgeKind>(
    key: string,
    kinds: readonly K[],
    direction: Direction,
    all?: boolean,
  ) => Promise<EdgesOf<K>>
  /** Keys of all nodes that SAME_AS joins to this one, itself among them, the representative first. */
  readonly joined: (key: string) => Promise<readonly string[]>
  /** What has been worked out once for this request, by name. */
  readonly once: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

export function openContext(store: Store, budget: Budget = openBudget()): Context {
  const nodes = new DataLoader<string, AnyNode | null>(async (keys) =>
    (await store.get(keys)).map((node) => (node ? nodeValue(node) : null)),
  )
  const edgesByKey = new DataLoader<string, AnyEdge | null>(async (keys) =>
    (await store.getEdges(keys)).map((edge) => (edge ? edgeValue(edge) : null)),
  )
  const lists = new DataLoader<NodeQuery, Listed<BatchNode>, string>((queries) => store.lists(queries), {
    cacheKeyFn: (query) => JSON.stringify(query),
  })
  const edgeLoaders = new Map<string, DataLoader<string, EdgesOf<EdgeKind>>>()
  const done = new Map<string, Promise<unknown>>()

  function edgeLoader(kinds: readonly EdgeKind[], direction: Direction, all: boolean) {
    const name = `${direction} ${all} ${kinds.join(' ')}`
    const before = edgeLoaders.get(name)
    if (before) return before
    const loader = new DataLoader<string, EdgesOf<EdgeKind>>(async (keys) => {
      const limit = all ? {} : { limit: limits.edges }
      const { edges, truncated } = await store.edges({ nodes: keys, kinds, direction, ...limit })
      return keys.map((key) => ({
        edges: (edges.get(key) ?? []).map((edge) => edgeValue(edge)),
        truncated: truncated.has(key),
      }))
    })
    edgeLoaders.set(name, loader)
    return loader
  }

  const context: Context = {
    store,
    budget,
    async node(key) {
      budget.spend(1)
      return nodes.load(key)
    },
    async edge(key) {
      budget.spend(1)
      return edgesByKey.load(key)
    },
    async list(query) {
      budget.spend(1)
      return lists.load(query)
    },
    edges: (key, kinds, direction, all = false) =>
      edgeLoader(kinds, direction, all).load(key) as Promise<EdgesOf<(typeof kinds)[number]>>,
    async joined(key) {
      const { edges } = await context.edges(key, ['SAME_AS'], 'out', true)
      const representative = edges[0]?.to ?? key
      const members = await context.edges(representative, ['SAME_AS'], 'in', true)
      return [representative, ...members.edges.map(({ from }) => from)]
    },
    async once<T>(name: string, work: () => Promise<T>): Promise<T> {
      const before = done.get(name)
      if (before) return before as Promise<T>
      const result = work()
      done.set(name, result)
      return result
    },
  }
  return context
}
