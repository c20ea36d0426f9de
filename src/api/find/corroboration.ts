/** The part of the graph behind one assertion: claims that bear each other out, their articles, and whatever those copy or cite. */
import type { Batch, BatchEdge, BatchNode } from '../../../schema/batch.ts'
import type { EdgeKind } from '../../../schema/kinds.ts'
import { bears, citedArticle } from '../../graph/cited-article.ts'
import { findOrigins } from '../../graph/origins.ts'
import type { Context } from '../context.ts'
import { limits } from '../limit/limits.ts'
import { isKind, nodeValue, type AnyEdge, type AnyNode, type NodeValue } from '../values.ts'

/** Articles of a cited outlet that are looked through for the one that is meant. */
const looked = 50
const week = 7 * 86_400_000
const month = 31 * 86_400_000

export async function findCorroboration(context: Context, id: string, minConfidence: number) {
  const part = openPart(context)
  const claims = await gatherClaims(part, id, minConfidence)
  const articles = await gatherArticles(part, [...new Set(claims.map(({ article }) => article))])
  const asserted = await Promise.all(claims.map((claim) => context.edges(claim.id, ['ASSERTS'], 'in')))
  const outlets = await Promise.all(
    articles.map(async ({ outlet }) => (outlet === null ? null : await part.standsFor(outlet))),
  )
  const batch: Batch = { nodes: [...part.nodes.values()], edges: [...part.edges.values()] }
  const found = findOrigins(
    batch,
    claims.map((claim) => claim.id),
  )
  return {
    ...found,
    statements: asserted.reduce((sum, { edges }) => sum + edges.length, 0),
    articles: articles.length,
    outlets: new Set(outlets.filter((outlet) => outlet !== null)).size,
    independentOrigins: found.origins.length,
    truncated: part.truncated || asserted.some(({ truncated }) => truncated),
  }
}

/** What has been read so far. */
interface Part {
  readonly nodes: Map<string, BatchNode>
  readonly edges: Map<string, BatchEdge>
  truncated: boolean
  node(key: string): Promise<AnyNode | null>
  out(key: string, kinds: readonly EdgeKind[], direction?: 'out' | 'both'): Promise<readonly AnyEdge[]>
  standsFor(key: string): Promise<string>
  keep(node: AnyNode): void
  readonly context: Context
}

function openPart(context: Context): Part {
  const part: Part = {
    context,
    nodes: new Map(),
    edges: new Map(),
    truncated: false,
    keep(node) {
      const { id, ...attributes } = node
      part.nodes.set(id, { key: id, attributes })
    },
    async node(key) {
      const node = await context.node(key)
      if (node) part.keep(node)
      return node
    },
    async out(key, kinds, direction = 'out') {
      const { edges, truncated } = await context.edges(key, kinds, direction)
      part.truncated ||= truncated
      for (const { id, from, to, ...attributes } of edges)
        part.edges.set(id, { key: id, source: from, target: to, attributes })
      return edges
    },
    async standsFor(key) {
      const [first] = await part.out(key, ['SAME_AS'])
      if (!first) return key
      await part.node(first.to)
      return first.to
    },
  }
  return part
}

/**
 * The claim and all that CORROBORATES leads to, step by step, save what cannot stand beside it: "at least 10" bears out
 * both 12 and 19, which are not one assertion.
 */
async function gatherClaims(part: Part, id: string, minConfidence: number) {
  const met = new Set([id])
  const { edges: against } = await part.context.edges(id, ['CONTRADICTS', 'UPDATES'], 'both')
  const apart = new Set(
    against.filter(({ confidence }) => confidence >= minConfidence).flatMap(({ from, to }) => [from, to]),
  )
  const claims: NodeValue<'Claim'>[] = []
  for (let frontier = [id]; frontier.length > 0;) {
    const nodes = await Promise.all(frontier.map((key) => part.node(key)))
    for (const node of nodes) if (isKind(node, 'Claim')) claims.push(node)
    const edges = await Promise.all(frontier.map((key) => part.context.edges(key, ['CORROBORATES'], 'both')))
    const next = edges
      .flatMap(({ edges: found }) => found)
      .filter(({ confidence }) => confidence >= minConfidence)
      .flatMap(({ from, to }) => [from, to])
    frontier = [...new Set(next)].filter((key) => !met.has(key) && !apart.has(key)).sort()
    if (met.size + frontier.length > limits.assertion) {
      part.truncated = true
      frontier = frontier.slice(0, limits.assertion - met.size)
    }
    for (const key of frontier) met.add(key)
  }
  await Promise.all(claims.map(({ speakerKey }) => gatherSource(part, speakerKey)))
  return claims
}

/** A source with the node that stands for it and the groups it speaks for. */
async function gatherSource(part: Part, key: string | null): Promise<void> {
  if (key === null || !(await part.node(key))) return
  const [, roles] = await Promise.all([part.standsFor(key), part.out(key, ['SPEAKS_FOR'])])
  await Promise.all(roles.flatMap(({ to }) => [part.node(to), part.standsFor(to)]))
}

/** The articles, what they copy and cite, and the same of each article met, a few steps far. Answers those given. */
async function gatherArticles(part: Part, keys: readonly string[]) {
  const met = new Set(keys)
  const given: NodeValue<'Article'>[] = []
  let frontier = [...keys]
  for (let step = 0; frontier.length > 0; step++) {
    const nodes = (await Promise.all(frontier.map((key) => part.node(key)))).filter((node) =>
      isKind(node, 'Article'),
    )
    if (step === 0) given.push(...nodes)
    await Promise.all(nodes.map(({ outlet }) => gatherSource(part, outlet)))
    const next = await Promise.all(nodes.map((node) => restingOn(part, node)))
    frontier = [...new Set(next.flat())].filter((key) => !met.has(key)).sort()
    if (frontier.length > 0 && (step === limits.chain || met.size + frontier.length > limits.assertion)) {
      part.truncated = true
      break
    }
    for (const key of frontier) met.add(key)
  }
  return given
}

/** Keys of the articles that this one copies, or may mean where it cites an outlet. */
async function restingOn(part: Part, article: NodeValue<'Article'>): Promise<readonly string[]> {
  const edges = await part.out(article.id, ['COPIES', 'CITES'])
  const copied = edges.filter(({ kind }) => kind === 'COPIES').map(({ to }) => to)
  const cited = [...new Set(edges.filter(({ kind }) => kind === 'CITES').map(({ to }) => to))]
  const spoken = await speakersOf(part, article)
  const found = await Promise.all([...cited, ...spoken].map((to) => ownArticle(part, article, to)))
  return [...copied, ...found.filter((key) => key !== null)]
}

/** Whoever a claim of the article gives its words to: it may be an outlet ("the Courier reported that"). */
async function speakersOf(part: Part, { id }: NodeValue<'Article'>): Promise<readonly string[]> {
  const keys = [...part.nodes.values()]
    .filter(({ attributes }) => attributes.kind === 'Claim' && attributes['article'] === id)
    .map(({ attributes }) => attributes['speakerKey'] as string | null)
  return [...new Set(keys.filter((key) => key !== null))]
}

/** The outlet of a name that its citer took for a group's. */
async function outletNamed(part: Part, { attributes }: BatchNode): Promise<string | null> {
  const name = String(attributes['name'])
  const values = [name, /^the /i.test(name) ? name.slice(4) : `The ${name}`]
  const where = [{ facet: 'name', values }]
  const { rows } = await part.context.list({ kind: 'Outlet', where, limit: 1 })
  const found = rows[0]?.value
  if (found) part.keep(nodeValue(found))
  return found?.key ?? null
}

/** Articles of the stories that an article is part of. */
async function toldBeside({ context }: Part, article: string): Promise<readonly BatchNode[]> {
  const stories = await context.edges(article, ['PART_OF'], 'out')
  const members = await Promise.all(stories.edges.map(({ to }) => context.edges(to, ['PART_OF'], 'in')))
  const keys = [...new Set(members.flatMap(({ edges }) => edges.map(({ from }) => from)))].slice(0, looked)
  const found = await Promise.all(keys.map((key) => context.node(key)))
  return found
    .filter((node) => isKind(node, 'Article'))
    .map(({ id, ...attributes }) => ({ key: id, attributes }))
}

async function ownArticle(part: Part, from: NodeValue<'Article'>, cited: string): Promise<string | null> {
  await gatherSource(part, cited)
  const node = part.nodes.get(cited)
  if (!node || node.attributes.kind === 'Article') return node ? cited : null
  const outlet = node.attributes.kind === 'Outlet' ? cited : await outletNamed(part, node)
  if (outlet === null) return null
  const values = await part.context.joined(outlet)
  await Promise.all(values.map((key) => part.standsFor(key)))
  const ask = { kind: 'Article', where: [{ facet: 'outlet', values }], limit: looked } as const
  const day = (shift: number) => new Date(Date.parse(from.date!) + shift).toISOString().slice(0, 10)
  const lists = await Promise.all([
    // What bears no date is in no range.
    part.context.list(ask),
    ...(from.date === null ? [] : [part.context.list({ ...ask, from: day(-month), to: `${day(week)}~` })]),
  ])
  const listed = lists.flatMap(({ rows }) => rows.map(({ value }) => value))
  // An outlet may be cited in short: then its article is among those on the same event.
  const told = await toldBeside(part, from.id)
  const named = told.filter((one) => bears(one, String(node.attributes['name'])))
  const candidates = new Map([...listed, ...named].map((one) => [one.key, one]))
  const self = part.nodes.get(from.id)
  const asserting = [...part.nodes.values()].flatMap(({ attributes }) =>
    attributes.kind === 'Claim' ? [String(attributes['article'])] : [],
  )
  const found = self && citedArticle(self, [...candidates.values()], asserting)
  if (!found) return null
  part.keep(nodeValue(found))
  return found.key
}
