/** Outlets, people, groups and places: every field speaks for all nodes that SAME_AS joins. */
import { pageOf, pageOfList, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { findFilter, type Arguments } from '../find/filter.ts'
import { nodeLabel } from '../find/labels.ts'
import { isEntity, isKind, type Entity, type EdgeValue, type NodeValue } from '../values.ts'

/** The node that stands for an entity, by the key of any of its nodes. */
export async function entityOf(context: Context, key: string | null): Promise<Entity | null> {
  if (key === null) return null
  const [representative = key] = await context.joined(key)
  const node = await context.node(representative)
  return isEntity(node) ? node : null
}

/** Each entity once, in the order given. */
export async function entitiesOf(context: Context, keys: readonly string[]): Promise<readonly Entity[]> {
  const found = await Promise.all(keys.map((key) => entityOf(context, key)))
  return [...new Map(found.filter((entity) => entity !== null).map((entity) => [entity.id, entity])).values()]
}

type ListArguments = Page & Arguments

/** A list of all nodes of a kind whose facet names this entity. */
const listBy =
  (kind: 'Statement' | 'Claim' | 'Article', facet: string) =>
  async ({ id }: Entity, given: ListArguments, context: Context) => {
    const filter = await findFilter(context, given)
    const where = [{ facet, values: await context.joined(id) }, ...filter.where]
    return pageOfList(context, kind, { ...filter, where }, given)
  }

async function members({ id }: Entity, context: Context): Promise<readonly Entity[]> {
  const keys = await context.joined(id)
  return (await Promise.all(keys.map((key) => context.node(key)))).filter((node) => isEntity(node))
}

/** Edges of one kind that lead to any node of an entity, and whether there are more. */
async function edgesInto<K extends 'CITES' | 'SPEAKS_FOR'>(context: Context, id: string, kind: K) {
  const keys = await context.joined(id)
  const found = await Promise.all(keys.map((key) => context.edges(key, [kind], 'in')))
  return { edges: found.flatMap(({ edges }) => edges), truncated: found.some(({ truncated }) => truncated) }
}

/** The articles that mention it, each as an edge with the stretches that name it. */
async function mentions(entity: Entity, given: ListArguments, context: Context) {
  const keys = await context.joined(entity.id)
  const page = await pageOfList<NodeValue<'Article'>>(
    context,
    'Article',
    { where: [{ facet: 'mentions', values: keys }] },
    given,
  )
  const rows = await Promise.all(
    page.edges.map(async ({ node, cursor }) => {
      const { edges } = await context.edges(node.id, ['MENTIONS'], 'out', true)
      const own = edges.filter(({ to }) => keys.includes(to))
      const [first] = own
      const spans = own.flatMap((edge) => edge.spans).toSorted((a, b) => a.start - b.start)
      return first ? [{ cursor, node: { ...first, spans } }] : []
    }),
  )
  const edges = rows.flat()
  return { ...page, edges, nodes: edges.map(({ node }) => node) }
}

const entityFields = {
  label: nodeLabel,
  async aliases(entity: Entity, _: unknown, context: Context) {
    const names = (await members(entity, context)).flatMap(({ name, aliases }) => [name, ...aliases])
    return [...new Set(names)].filter((name) => name !== entity.name).toSorted()
  },
  representative: ({ id }: Entity, _: unknown, context: Context) => entityOf(context, id),
  members: async (entity: Entity, _: unknown, context: Context) =>
    (await members(entity, context)).slice(0, 100),
  statements: listBy('Statement', 'speakerKey'),
  claims: listBy('Claim', 'mentions'),
  claimsMade: listBy('Claim', 'speakerKey'),
  articles: listBy('Article', 'mentions'),
  mentions,
  async citedBy({ id }: Entity, given: Page, context: Context) {
    const { edges, truncated } = await edgesInto(context, id, 'CITES')
    return pageOf(edges, given, truncated)
  },
}

const spokespeople = async ({ id }: Entity, given: Page, context: Context) => {
  const { edges, truncated } = await edgesInto(context, id, 'SPEAKS_FOR')
  return pageOf(edges, given, truncated)
}

export const entityResolvers = {
  Outlet: {
    ...entityFields,
    async published({ id }: Entity, given: ListArguments, context: Context) {
      const filter = await findFilter(context, given)
      const where = [{ facet: 'outlet', values: await context.joined(id) }]
      return pageOfList(context, 'Article', { ...filter, where }, given)
    },
    spokespeople,
  },
  Spokesperson: {
    ...entityFields,
    async roles(entity: Entity, _: unknown, context: Context) {
      const people = (await members(entity, context)).filter((node) => isKind(node, 'Spokesperson'))
      return [...new Set(people.flatMap(({ roles }) => roles))].toSorted()
    },
    async speaksFor({ id }: Entity, given: Page, context: Context) {
      const keys = await context.joined(id)
      const found = await Promise.all(keys.map((key) => context.edges(key, ['SPEAKS_FOR'], 'out')))
      const truncated = found.some((one) => one.truncated)
      return pageOf(
        found.flatMap(({ edges }) => edges),
        given,
        truncated,
      )
    },
  },
  Group: { ...entityFields, spokespeople },
  Place: { ...entityFields, within, spokespeople },
  Role: {
    person: ({ from }: EdgeValue<'SPEAKS_FOR'>, _: unknown, context: Context) => entityOf(context, from),
    group: ({ to }: EdgeValue<'SPEAKS_FOR'>, _: unknown, context: Context) => entityOf(context, to),
  },
}

/** Places nest a few levels deep; a loop in the data ends the walk. */
async function within({ id }: Entity, _: unknown, context: Context): Promise<readonly Entity[]> {
  const met = new Set([id])
  const places: Entity[] = []
  for (let key: string | undefined = id; key !== undefined;) {
    const { edges }: { edges: readonly EdgeValue<'WITHIN'>[] } = await context.edges(key, ['WITHIN'], 'out')
    key = edges[0]?.to
    if (key === undefined || met.has(key)) break
    met.add(key)
    const place = await context.node(key)
    if (isEntity(place)) places.push(place)
  }
  return places
}
