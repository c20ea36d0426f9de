/** Checks what a list is asked for and turns it into the plain terms that every store works in. */
import { KnownError } from '../../schema/errors.ts'
import { readCursor, type Position } from './cursor.ts'
import type { FacetFilter, ListQuery } from './store.ts'
import { isEdgeKind, isNodeKind, kinds } from './vocabulary.ts'

export interface ListTerms {
  readonly kind: string
  readonly isNode: boolean
  /** Each facet once, its values once each. No values: nothing matches. */
  readonly where: readonly FacetFilter[]
  readonly from: string | undefined
  /** At most this, lastSort itself left out. */
  readonly to: string | undefined
  readonly minConfidence: number | undefined
  readonly withoutOut: string | undefined
  readonly during: { readonly from: string; readonly to: string } | undefined
  readonly knownAt: string | undefined
  readonly after: Position | undefined
  readonly limit: number
  readonly count: boolean
}

export function checkList(query: ListQuery): ListTerms {
  const {
    kind,
    where = [],
    from,
    to,
    minConfidence,
    withoutOut,
    during,
    knownAt,
    after,
    limit,
    count,
  } = query
  const rules = kinds.get(kind)
  if (!rules) throw bad(`no kind "${kind}"`)
  const isNode = isNodeKind(kind)
  for (const { facet } of where)
    if (!rules.facets.includes(facet))
      throw bad(`${kind} cannot be filtered by "${facet}": only by ${rules.facets.join(', ') || 'nothing'}`)
  if (withoutOut !== undefined && !isEdgeKind(withoutOut))
    throw bad(`no kind of edge "${String(withoutOut)}"`)
  if (!isNode && withoutOut !== undefined) throw bad(`withoutOut is for nodes, and ${kind} is an edge`)
  if (isNode && minConfidence !== undefined) throw bad(`minConfidence is for edges, and ${kind} is a node`)
  if (during !== undefined && rules.during === undefined) throw bad(`${kind} says of no days when it holds`)
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw bad(`limit must be a whole number from 0, not ${limit}`)
  const bounded = from !== undefined || to !== undefined
  return {
    kind,
    isNode,
    where: where.map(({ facet, values }) => ({ facet, values: [...new Set(values)] })),
    from,
    to: bounded ? upTo(to) : undefined,
    minConfidence,
    withoutOut,
    during,
    knownAt,
    after: after === undefined ? undefined : readCursor(after),
    limit,
    count: count ?? false,
  }
}

/** Rows with nothing to sort by lie outside any bounds; what begins with the upper bound lies inside (a moment on the last day). */
const upTo = (to: string | undefined): string => (to === undefined ? '\u{10fffe}' : `${to}\u{10fffd}`)

const bad = (why: string) => new KnownError('BAD_INPUT', `store: ${why}`)
