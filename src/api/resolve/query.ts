/** The questions: what each field of Query asks of the store. */
import { edgeKinds, nodeKinds, type EdgeKind, type NodeKind } from '../../../schema/kinds.ts'
import { KnownError } from '../../../schema/errors.ts'
import { pageOf, pageOfList, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { findEntities } from '../find/entities.ts'
import { findFilter, findSpeakersFor, type Arguments } from '../find/filter.ts'
import { findNeighbourhood, type NeighbourhoodArguments } from '../find/neighbourhood.ts'
import { findPath, type PathArguments } from '../find/path.ts'
import { checkFirst } from '../limit/first.ts'
import { limits } from '../limit/limits.ts'
import { nodeValue, relationKinds, type EntityKind } from '../values.ts'

type ListArguments = Page & Arguments

const list =
  (kind: NodeKind) =>
  async (_: unknown, given: ListArguments, context: Context): Promise<unknown> =>
    pageOfList(context, kind, await findFilter(context, given), given)

const relations =
  (kind: EdgeKind) =>
  async (_: unknown, given: ListArguments, context: Context): Promise<unknown> =>
    pageOfList(context, kind, await findFilter(context, given, { ofRelation: true }), given)

type EntityArguments = Page & {
  readonly name?: string | null
  readonly group?: string | null
  readonly country?: string | null
  readonly joined: boolean
}

/** One row for each entity, or, before joining, for each node. Those found by name are few and paged here. */
const entities =
  (kind: EntityKind) =>
  async (_: unknown, given: EntityArguments, context: Context): Promise<unknown> => {
    const { name, group, country, joined } = given
    if (name == null && group == null) {
      const where = country == null ? [] : [{ facet: 'country', values: [country.toUpperCase()] }]
      return pageOfList(context, kind, { where, ...(joined ? { withoutOut: 'SAME_AS' } : {}) }, given)
    }
    const named = name == null ? null : await findEntities(context, name, [kind])
    const spoken =
      group == null ? null : await findSpeakersFor(context, await findEntities(context, group, ['Group']))
    const keys = (named ?? spoken ?? []).filter((key) => !spoken || spoken.includes(key))
    const shown = joined
      ? (await Promise.all(keys.map((key) => context.joined(key)))).map(([key]) => key!)
      : keys
    const nodes = await Promise.all([...new Set(shown)].map((key) => context.node(key)))
    const wanted = nodes.filter((node) => node !== null).filter((node) => node.kind === kind)
    return pageOf(
      wanted.filter(
        (node) => country == null || ('country' in node && node.country === country.toUpperCase()),
      ),
      given,
    )
  }

async function nodeById(id: string, context: Context) {
  const node = await context.node(id)
  if (node) return node
  const edge = await context.edge(id)
  return edge && relationKinds.some((kind) => kind === edge.kind) ? edge : null
}

/** Its ends are those a neighbourhood draws: the representatives of joined entities. */
async function edgeById(_: unknown, { id }: { readonly id: string }, context: Context) {
  const edge = await context.edge(id)
  if (!edge || edge.kind === 'SAME_AS') return edge
  const [[from], [to]] = await Promise.all([context.joined(edge.from), context.joined(edge.to)])
  return { ...edge, from, to }
}

export const queryResolvers = {
  Query: {
    node: (_: unknown, { id }: { readonly id: string }, context: Context) => nodeById(id, context),
    nodes(_: unknown, { ids }: { readonly ids: readonly string[] }, context: Context) {
      if (ids.length > limits.first)
        throw new KnownError(
          'BAD_INPUT',
          `api: ${ids.length} ids, at most ${limits.first} are answered at once`,
        )
      return Promise.all(ids.map((id) => nodeById(id, context)))
    },
    search,
    outlets: entities('Outlet'),
    spokespeople: entities('Spokesperson'),
    groups: entities('Group'),
    places: entities('Place'),
    articles: list('Article'),
    statements: list('Statement'),
    claims: list('Claim'),
    stories: list('Story'),
    contradictions: relations('CONTRADICTS'),
    updates: relations('UPDATES'),
    corroborations: relations('CORROBORATES'),
    neighbourhood: (_: unknown, given: NeighbourhoodArguments, context: Context) =>
      findNeighbourhood(context, given),
    path: (_: unknown, given: PathArguments, context: Context) => findPath(context, given),
    edge: edgeById,
    stats,
  },
}

interface SearchArguments {
  readonly text: string
  readonly kinds?: readonly NodeKind[] | null
  readonly first: number
}

async function search(_: unknown, { text, kinds, first }: SearchArguments, context: Context) {
  checkFirst(first)
  context.budget.spend(limits.search)
  const hits = await context.store.search({ text, limit: first + 1, ...(kinds ? { kinds } : {}) })
  const shown = hits.slice(0, first)
  context.budget.spend(shown.length)
  const groups = await Promise.all(shown.map(({ node }) => context.joined(node.key)))
  const edges = []
  const met = new Set<string>()
  for (const [index, { node, score }] of shown.entries()) {
    const [representative = node.key] = groups[index] ?? []
    if (met.has(representative)) continue
    met.add(representative)
    edges.push({
      node: representative === node.key ? nodeValue(node) : await context.node(representative),
      score,
    })
  }
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: edges.length,
    truncated: hits.length > first,
  }
}

/** Keys still due are counted this far. */
const mostDue = 1_000

async function stats(_: unknown, __: unknown, { store }: Context) {
  const [counts, due, dropped] = await Promise.all([store.counts(), store.due(mostDue), store.dropped()])
  return {
    store: store.address,
    nodes: (Object.keys(nodeKinds) as NodeKind[]).map((kind) => {
      const { about, colour } = nodeKinds[kind]
      return { kind, about, colour, count: counts[kind] }
    }),
    edges: (Object.keys(edgeKinds) as EdgeKind[]).map((kind) => {
      return { kind, about: edgeKinds[kind].about, count: counts[kind] }
    }),
    due: due.length,
    dropped,
  }
}
