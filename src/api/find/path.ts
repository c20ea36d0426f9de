/** A shortest path between two things, read level by level from both ends. */
import { KnownError } from '../../../schema/errors.ts'
import { edgeKinds, type EdgeKind } from '../../../schema/kinds.ts'
import { openPathSearch } from '../../graph/paths.ts'
import type { Context } from '../context.ts'
import { limits } from '../limit/limits.ts'
import { edgeValue } from '../values.ts'
import { findEntities } from './entities.ts'

export interface PathArguments {
  readonly from: string
  readonly to: string
  readonly maxLength: number
  readonly kinds?: readonly EdgeKind[] | null
}

export async function findPath(context: Context, { from, to, maxLength, kinds }: PathArguments) {
  if (maxLength < 1 || maxLength > 8)
    throw new KnownError('BAD_INPUT', `api: maxLength is ${maxLength}, it must be from 1 to 8`)
  const [starts, ends] = await Promise.all([findEnds(context, from), findEnds(context, to)])
  if (starts.length === 0 || ends.length === 0) return null
  context.budget.spend(limits.path)
  const search = openPathSearch(starts, ends, maxLength)
  let truncated = false
  for (let frontier = search.frontier(); frontier; frontier = search.frontier()) {
    if (search.size() > limits.visited) {
      truncated = true
      break
    }
    const answer = await context.store.edges({
      nodes: frontier,
      kinds: kinds ?? (Object.keys(edgeKinds) as EdgeKind[]),
      direction: 'both',
      limit: limits.edges,
    })
    truncated ||= answer.truncated.size > 0
    search.grow([...answer.edges.values()].flat())
  }
  const path = search.path()
  return {
    found: path !== null,
    truncated,
    length: path?.edges.length ?? 0,
    nodes: await Promise.all((path?.nodes ?? []).map((key) => context.node(key))),
    edges: (path?.edges ?? []).map((edge) => edgeValue(edge)),
  }
}

/** A node's own key with all that is joined to it, or all that goes by a name. */
async function findEnds(context: Context, given: string): Promise<readonly string[]> {
  const node = await context.node(given)
  return node ? context.joined(given) : findEntities(context, given)
}
