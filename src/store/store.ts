/**
 * The contract every store keeps. None of its verbs names a kind; what a store must know of a kind is a column of schema/kinds.ts.
 * Text is ordered by code point, everywhere.
 */
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { EdgeKind, NodeKind } from '../../schema/kinds.ts'

export interface MergeOptions {
  /**
   * Comparison keys this batch was derived under (each derived edge and node says which in its own
   * `scope` attribute). Everything derived under them earlier and absent from the batch is removed,
   * and the keys are no longer due, all in one transaction. A key of an edge or node derived under one
   * scope must not be used under another.
   */
  readonly scopes?: readonly string[]
  /** What was left out under the scopes: replaces what was counted there before. */
  readonly dropped?: ReadonlyMap<string, Dropped>
  /** The marks that `sharing` gave with the nodes the batch was derived from: a scope touched since then stays due. */
  readonly marks?: ReadonlyMap<string, string | null>
  /** When the store learned of it (ISO 8601), kept beside new nodes and edges and never exported; defaults to now. */
  readonly recordedAt?: string
}
export interface Dropped {
  /** Nodes that carry the key and came beyond its cap. */
  readonly nodes: number
  /** Pairs of nodes left out because one of them had too many candidates. */
  readonly pairs: number
}
export interface MergeResult {
  /** How many nodes and edges were not there before. */
  readonly nodes: number
  readonly edges: number
}

/** A filter: the facet's value (or, for an array, any of its values) is one of `values`. */
export interface FacetFilter {
  readonly facet: string
  readonly values: readonly string[]
}
export interface ListQuery {
  readonly kind: NodeKind | EdgeKind
  readonly where?: readonly FacetFilter[]
  /** Bounds on the kind's sort attribute, inclusive: dates or names. */
  readonly from?: string
  readonly to?: string
  /** Derived edges only: at least this confidence. */
  readonly minConfidence?: number
  /** Nodes only: leave out nodes with an outgoing edge of this kind (SAME_AS: one row per entity). */
  readonly withoutOut?: EdgeKind
  /** Nodes only: those that hold on one of these days, half open (the vocabulary's `during`); what names no days holds on none. */
  readonly during?: { readonly from: string; readonly to: string }
  /** Leave out what the store learned after this moment (ISO 8601). */
  readonly knownAt?: string
  /** Keyset page: rows after this cursor, at most `limit`. */
  readonly after?: string
  readonly limit: number
  /** Count all matches too (costs a scan of the index). */
  readonly count?: boolean
}
export interface Listed<T> {
  readonly rows: readonly { readonly value: T; readonly cursor: string }[]
  readonly hasMore: boolean
  /** Null unless asked for. */
  readonly total: number | null
}
export interface EdgesQuery {
  readonly nodes: readonly string[]
  /** All kinds when absent. */
  readonly kinds?: readonly EdgeKind[]
  readonly direction: 'out' | 'in' | 'both'
  /** At most so many edges for each node, in key order; `truncated` says for which nodes there are more. */
  readonly limit?: number
}
export interface EdgesAnswer {
  readonly edges: ReadonlyMap<string, readonly BatchEdge[]>
  readonly truncated: ReadonlySet<string>
}
export interface SearchQuery {
  /** Words; a store escapes its own query syntax. The last word also matches as a prefix. */
  readonly text: string
  readonly kinds?: readonly NodeKind[]
  readonly limit: number
}
export interface Hit {
  readonly node: BatchNode
  readonly score: number
}

export interface Sharing {
  readonly nodes: readonly BatchNode[]
  readonly total: number
  /** Another one each time the key becomes due; null when it is not due. */
  readonly mark: string | null
}

export interface Store {
  /** For messages: a path or an address, never credentials. */
  readonly address: string
  /**
   * Joins a batch to the graph, whole or not at all. Idempotent, and the order of batches does not matter:
   * attributes of a key seen before are joined (arrays by union, other values by the greater, or the lesser
   * where the vocabulary says `least`; null gives way to anything). What has a default is stored with it.
   * Refuses (BAD_BATCH) what breaks the vocabulary or leaves an edge's end missing.
   */
  merge(batch: Batch, options?: MergeOptions): Promise<MergeResult>
  /** Nodes by key, in the order asked; undefined where there is none. */
  get(keys: readonly string[]): Promise<readonly (BatchNode | undefined)[]>
  /** Edges by key, likewise. */
  getEdges(keys: readonly string[]): Promise<readonly (BatchEdge | undefined)[]>
  list(query: ListQuery & { readonly kind: NodeKind }): Promise<Listed<BatchNode>>
  list(query: ListQuery & { readonly kind: EdgeKind }): Promise<Listed<BatchEdge>>
  /** Several lists of nodes in one round trip (the first statements of each of fifty speakers), answered in the order asked. */
  lists(queries: readonly (ListQuery & { readonly kind: NodeKind })[]): Promise<readonly Listed<BatchNode>[]>
  edges(query: EdgesQuery): Promise<EdgesAnswer>
  search(query: SearchQuery): Promise<readonly Hit[]>
  /**
   * For each comparison key the nodes that carry it, in key order, at most `limit` of them, and how many there are in all.
   */
  sharing(keys: readonly string[], limit: number): Promise<ReadonlyMap<string, Sharing>>
  /**
   * Comparison keys shared by two nodes or more and touched since they were last derived, in key order.
   * A key that only one node carries has nothing to compare and is never due (it becomes due when a second arrives).
   */
  due(limit: number): Promise<readonly string[]>
  /** How many nodes and edges of each kind. */
  counts(): Promise<Readonly<Record<NodeKind | EdgeKind, number>>>
  /** What the derivations left out, in all, and under how many keys. */
  dropped(): Promise<Dropped & { readonly keys: number }>
  /** Every node, then every edge, each in key order; memory stays flat. */
  scan(): AsyncIterable<BatchNode | BatchEdge>
  close(): Promise<void>
}
