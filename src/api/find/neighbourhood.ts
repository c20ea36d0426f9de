/** The part of the graph around a node, read ring by ring up to a limit, and said to be cut short where it was. */
import type { BatchEdge } from '../../../schema/batch.ts'
import { edgeKinds, type EdgeKind } from '../../../schema/kinds.ts'
import { findNeighbours } from '../../graph/neighbourhood.ts'
import { pageOf } from '../connection.ts'
import type { Context } from '../context.ts'
import { limits } from '../limit/limits.ts'
import { KnownError } from '../../../schema/errors.ts'
import { edgeValue } from '../values.ts'

export interface NeighbourhoodArguments {
  readonly id: string
  readonly depth: number
  readonly first: number
  readonly after?: string | null
  readonly kinds?: readonly EdgeKind[] | null
}
const allKinds = Object.keys(edgeKinds) as EdgeKind[]

export async function findNeighbourhood(
  context: Context,
  { id, depth, first, after, kinds: given }: NeighbourhoodArguments,
) {
  if (depth < 1 || depth > 2) throw new KnownError('BAD_INPUT', `api: depth is ${depth}, it must be 1 or 2`)
  if (!(await context.node(id))) return null
  context.budget.spend(limits.neighbourhood)
  // Joined nodes are drawn as one, so the edges that join them are not drawn.
  const kinds = (given ?? allKinds).filter((kind) => kind !== 'SAME_AS')

  const shown = new Map<string, string>()
  const join = async (keys: readonly string[]) => {
    const groups = await Promise.all(keys.map((key) => context.joined(key)))
    for (const group of groups) for (const key of group) shown.set(key, group[0]!)
    return groups.flat()
  }
  const shownAs = (key: string) => shown.get(key) ?? key

  const rings: BatchEdge[][] = []
  let exact = true
  let frontier = await join([id])
  const centre = shownAs(id)
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const answer = await context.store.edges({
      nodes: [...new Set(frontier)].slice(0, limits.neighbours),
      kinds,
      direction: 'both',
      limit: limits.edges,
    })
    const ring = [...answer.edges.values()].flat()
    if (answer.truncated.size > 0 || frontier.length > limits.neighbours) exact = false
    const met = [...new Set(ring.flatMap(({ source, target }) => [source, target]))].filter(
      (key) => !shown.has(key),
    )
    rings.push(ring)
    frontier = await join(met)
  }

  const found = findNeighbours(centre, rings, shownAs)
  const neighbours = found.slice(0, limits.neighbours)
  const page = pageOf(
    neighbours.map((key) => ({ id: key })),
    { first, ...(after ? { after } : {}) },
    false,
    limits.shownNeighbours,
  )
  const keys = [centre, ...page.nodes.map((node) => node.id)]
  const nodes = await Promise.all(keys.map((key) => context.node(key)))
  return {
    centre: nodes[0],
    nodes,
    edges: await edgesAmong(context, new Set(keys), kinds, shownAs),
    totalCount: neighbours.length,
    exact: exact && found.length <= limits.neighbours,
    truncated: page.pageInfo.hasNextPage || page.pageInfo.hasPreviousPage || !exact,
    pageInfo: page.pageInfo,
  }
}

/** All edges between the nodes shown, each drawn between representatives. */
async function edgesAmong(
  { store, budget, joined }: Context,
  keys: ReadonlySet<string>,
  kinds: readonly EdgeKind[],
  shownAs: (key: string) => string,
) {
  const members = (await Promise.all([...keys].map((key) => joined(key)))).flat()
  const answer = await store.edges({ nodes: members, kinds, direction: 'out', limit: limits.edges })
  const between = [...answer.edges.values()]
    .flat()
    .map((edge) => ({ ...edge, source: shownAs(edge.source), target: shownAs(edge.target) }))
    .filter(({ source, target }) => keys.has(source) && keys.has(target))
  budget.spend(between.length)
  return between.map((edge) => edgeValue(edge))
}
