/** Pages of lists, in Relay's shape: from a list of the store, or from a few values already at hand. */
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'
import { edgeKinds, type EdgeKind, type NodeKind } from '../../schema/kinds.ts'
import type { FacetFilter, Listed, ListQuery } from '../store/store.ts'
import type { Context } from './context.ts'
import { checkFirst } from './limit/first.ts'
import { limits } from './limit/limits.ts'
import { edgeValue, nodeValue } from './values.ts'

export interface Page {
  readonly first: number
  readonly after?: string | null
}
export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[]
  readonly nodes: readonly T[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  /** Counted only when it is asked for; null where counting stopped at a limit. */
  readonly totalCount: () => Promise<number | null> | number | null
}

/** What a list is filtered by; `none` when a filter can match nothing. */
export type Filter = Pick<ListQuery, 'from' | 'to' | 'minConfidence' | 'withoutOut' | 'knownAt'> & {
  readonly where?: readonly FacetFilter[]
}

/** A page of a list of the store. Many such pages asked for at once cost one call. */
export async function pageOfList<T = unknown>(
  context: Context,
  kind: NodeKind | EdgeKind,
  filter: Filter,
  { first, after }: Page,
): Promise<Connection<T>> {
  checkFirst(first)
  if (filter.where?.some(({ values }) => values.length === 0)) return pageOf<never>([], { first: 0 })
  const ask = (more: Pick<ListQuery, 'limit' | 'after' | 'count'>) =>
    list(context, { kind, ...filter, ...more })
  const { rows, hasMore } = await ask({ limit: first, ...(after ? { after } : {}) })
  const edges = rows.map(({ value, cursor }) => ({ node: valueOf(value) as T, cursor }))
  context.budget.spend(edges.length)
  return {
    ...connection(edges, hasMore, Boolean(after)),
    totalCount: async () => (await ask({ limit: 0, count: true })).total,
  }
}

function list(context: Context, query: ListQuery): Promise<Listed<BatchNode> | Listed<BatchEdge>> {
  return isEdgeQuery(query)
    ? context.store.list(query)
    : context.list(query as ListQuery & { kind: NodeKind })
}

const isEdgeQuery = (query: ListQuery): query is ListQuery & { kind: EdgeKind } => query.kind in edgeKinds

const valueOf = (value: BatchNode | BatchEdge) => ('source' in value ? edgeValue(value) : nodeValue(value))

/** A page of values at hand, in the order given; `truncated` says that there are more than these. */
export function pageOf<T extends { readonly id: string }>(
  values: readonly T[],
  { first, after }: Page,
  truncated = false,
  most: number = limits.first,
): Connection<T> {
  checkFirst(first, most)
  const start = after ? values.findIndex(({ id }) => cursorOf(id) === after) + 1 : 0
  if (after && start === 0)
    throw new KnownError('BAD_INPUT', `api: no row of this list has the cursor "${after}"`)
  const edges = values.slice(start, start + first).map((node) => ({ node, cursor: cursorOf(node.id) }))
  return {
    ...connection(edges, truncated || start + first < values.length, start > 0),
    totalCount: () => (truncated ? null : values.length),
  }
}

const cursorOf = (id: string) => Buffer.from(id).toString('base64url')

function connection<T>(
  edges: readonly { readonly node: T; readonly cursor: string }[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
) {
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
