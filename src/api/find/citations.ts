/** What the citations of the whole graph show: rings of outlets that cite one another, and sources that nobody has ingested yet. */
import type { BatchNode } from '../../../schema/batch.ts'
import type { NodeKind } from '../../../schema/kinds.ts'
import { findCitationLoops } from '../../graph/citation-loops.ts'
import { outletName } from '../../graph/cited-article.ts'
import { pageOf, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { limits } from '../limit/limits.ts'
import { edgeValue, nodeValue } from '../values.ts'

/** Articles got in one call. */
const stride = 500

export async function findLoops({ store, budget }: Context, page: Page) {
  budget.spend(limits.citations)
  const outlets = await store.list({ kind: 'Outlet', limit: limits.loopOutlets })
  const nameOf = ({ attributes }: BatchNode) => outletName(String(attributes['name']))
  const held = outlets.rows.filter(({ value }) => value.attributes['placeholder'] !== true)
  const byName = new Map(held.map(({ value }) => [nameOf(value), value.key]))
  const values = outlets.rows.flatMap(({ value }) => spellings(String(value.attributes['name'])))
  // Those who cite an outlet may print another form of its name, or take it for a group.
  const groups = await store.list({
    kind: 'Group',
    where: [{ facet: 'name', values }],
    limit: limits.loopOutlets,
  })
  const cited = [...outlets.rows, ...groups.rows].map(({ value }) => value)
  const meant = new Map(cited.map((node) => [node.key, byName.get(nameOf(node))]))
  const nodes = cited.map(({ key }) => key)
  const [cites, same] = await Promise.all([
    store.edges({ nodes, kinds: ['CITES'], direction: 'in', limit: limits.edges }),
    store.edges({ nodes, kinds: ['SAME_AS'], direction: 'out' }),
  ])
  const citations = [...cites.edges.values()].flat()
  const keys = [...new Set(citations.map(({ source }) => source))]
  const articles = []
  for (let i = 0; i < keys.length; i += stride) articles.push(...(await store.get(keys.slice(i, i + stride))))
  const standsFor = (key: string) => {
    const outlet = meant.get(key) ?? key
    return same.edges.get(outlet)?.[0]?.target ?? outlet
  }
  const loops = findCitationLoops(
    articles.filter((article) => article !== undefined),
    citations,
    standsFor,
  ).map((loop) => ({
    id: `loop:${loop.articles[0]?.key}`,
    articles: loop.articles.map((article) => nodeValue(article)).slice(0, limits.first),
    outlets: [...new Set(loop.articles.map(({ attributes }) => standsFor(String(attributes['outlet']))))],
    citations: loop.citations.map((cite) => edgeValue<'CITES'>(cite)).slice(0, limits.first),
  }))
  return pageOf(loops, page, outlets.hasMore || groups.hasMore || cites.truncated.size > 0)
}

/** The name with and without its article, as facets have it. */
const spellings = (name: string): string[] => [name, /^the /i.test(name) ? name.slice(4) : `The ${name}`]

/** A placeholder that SAME_AS joins to an outlet with articles of its own, or that has such an outlet's name, is not open. */
export async function findOpenCitations({ store, budget }: Context, page: Page) {
  budget.spend(limits.citations)
  const where = [{ facet: 'placeholder', values: ['true'] }]
  const kinds: readonly NodeKind[] = ['Outlet', 'Group']
  const lists = await store.lists(
    kinds.map((kind) => ({ kind, where, withoutOut: 'SAME_AS', limit: limits.openSources })),
  )
  const nodes = lists.flatMap(({ rows }) => rows.map(({ value }) => value))
  const keys = nodes.map(({ key }) => key)
  const joined = await store.edges({ nodes: keys, kinds: ['SAME_AS'], direction: 'in', limit: limits.edges })
  const members = [...joined.edges.values()].flat().map(({ source }) => source)
  const present = new Set(
    (await store.get(members)).flatMap((node) =>
      node && node.attributes['placeholder'] !== true ? [node.key] : [],
    ),
  )
  const named = await store.list({
    kind: 'Outlet',
    where: [
      { facet: 'name', values: nodes.flatMap(({ attributes }) => spellings(String(attributes['name']))) },
      { facet: 'placeholder', values: ['false'] },
    ],
    limit: limits.openSources,
  })
  const held = new Set(named.rows.map(({ value }) => outletName(String(value.attributes['name']))))
  const open = nodes.filter(
    ({ key, attributes }) =>
      !held.has(outletName(String(attributes['name']))) &&
      !(joined.edges.get(key) ?? []).some(({ source }) => present.has(source)),
  )
  const all = [...open.map(({ key }) => key), ...members]
  const cites = await store.edges({ nodes: all, kinds: ['CITES'], direction: 'in', limit: limits.edges })
  const sources = open
    .map((node) => {
      const own = [node.key, ...(joined.edges.get(node.key) ?? []).map(({ source }) => source)]
      const citations = own
        .flatMap((key) => cites.edges.get(key) ?? [])
        .map((cite) => edgeValue<'CITES'>(cite))
      const articles = new Set(citations.map(({ from }) => from)).size
      return { id: node.key, source: nodeValue(node), articles, citations }
    })
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
  return pageOf(
    sources,
    page,
    lists.some(({ hasMore }) => hasMore),
  )
}
