/** Every question the explorer asks, as data. */
import type { Query } from './api.ts'
import * as part from './fragments.ts'
import { nodeLists, relationLists, type NodeList, type RelationList } from './route.ts'
import type * as type from './types.ts'

type Id = { readonly id: string }
type After = { readonly after: string | null }

export const statsQuery: Query<object, { stats: type.Stats }> = {
  text: `query Stats { stats { nodes { kind about colour count } edges { kind about count } due } }`,
}

const counted = [...nodeLists, 'statements', ...relationLists] as const
export type Totals = Readonly<Record<(typeof counted)[number], { readonly totalCount: number | null }>>
/** As the lists show them: joined entities once, relations that are sure enough. */
export const totalsQuery: Query<object, Totals> = {
  text: `query Totals { ${counted.map((list) => `${list}(first: 1) { totalCount }`).join(' ')} }`,
}

export interface OutletRow extends type.Named {
  readonly placeholder: boolean
  readonly published: { readonly totalCount: number | null }
  readonly citedBy: { readonly totalCount: number | null }
}
export const sourcesQuery: Query<
  object,
  { outlets: type.Page<OutletRow>; groups: type.Page<Omit<OutletRow, 'published'>> }
> = {
  text: `query Sources {
    outlets(first: 50) { ${part.page('id name placeholder published(first: 1) { totalCount } citedBy(first: 1) { totalCount }')} }
    groups(first: 50) { ${part.page('id name placeholder citedBy(first: 1) { totalCount }')} }
  }`,
}

/** Sources that articles rest on and that nobody has read yet. */
export const openCitationsQuery: Query<
  object,
  { openCitations: type.Page<{ readonly articles: number; readonly source: type.NodeRef }> }
> = {
  text: `query OpenCitations { openCitations(first: 8) { ${part.page(`articles source { ${part.nodeRef} }`)} } }`,
}

export interface RelationVariables extends After {
  readonly first: number
  readonly conflict: readonly string[] | null
  readonly from: string | null
  /** Left out, the API's own threshold holds. */
  readonly minConfidence?: number
}
export const relationsQuery: Record<
  RelationList,
  Query<RelationVariables, { page: type.Page<type.RelationRow> }>
> = {
  contradictions: relations('contradictions'),
  updates: relations('updates'),
  corroborations: relations('corroborations'),
}
function relations(field: RelationList): Query<RelationVariables, { page: type.Page<type.RelationRow> }> {
  return {
    text: `query Relations($first: Int, $after: String, $conflict: [Conflict!], $from: String, $minConfidence: Float) {
      page: ${field}(first: $first, after: $after, conflict: $conflict, from: $from, minConfidence: $minConfidence) {
        ${part.page(part.relationRow)} } }`,
  }
}

/** How many there are from a date on, and the date of the first of them. */
export const relationCountQuery = (
  field: RelationList,
): Query<{ from: string | null }, { page: type.Page<{ date: string | null }> }> => ({
  text: `query Count($from: String) { page: ${field}(first: 1, from: $from) { ${part.page('date')} } }`,
})

export const relationQuery: Query<Id, { node: type.RelationRow | null }> = {
  text: `query Relation($id: ID!) { node(id: $id) { ... on Relation { ${part.relationRow} } } }`,
}

export const searchQuery: Query<
  { text: string; first: number },
  { search: { nodes: readonly type.NodeRef[]; totalCount: number; truncated: boolean } }
> = {
  text: `query Search($text: String!, $first: Int) { search(text: $text, first: $first) { totalCount truncated nodes { ${part.nodeRef} } } }`,
}

export const neighbourhoodQuery: Query<
  Id & After & { first: number },
  { neighbourhood: type.Neighbourhood | null }
> = {
  text: `query Neighbourhood($id: ID!, $first: Int, $after: String) { neighbourhood(id: $id, first: $first, after: $after) {
    centre { ${part.nodeRef} } nodes { ${part.nodeRef} } edges { ${part.graphEdge} }
    totalCount exact pageInfo { hasNextPage endCursor } } }`,
}

type Ends = { from: type.NodeRef | null; to: type.NodeRef | null }
export const pathQuery: Query<
  { from: string; to: string; fromId: string; toId: string },
  { path: type.PathAnswer | null } & Ends
> = {
  text: `query Path($from: String!, $to: String!, $fromId: ID!, $toId: ID!) { from: node(id: $fromId) { ${part.nodeRef} } to: node(id: $toId) { ${part.nodeRef} } path(from: $from, to: $to) { found truncated nodes { ${part.nodeRef} } edges { ${part.graphEdge} } } }`,
}

export const edgeQuery: Query<Id, { edge: type.EdgeDetail | null }> = {
  text: `query Edge($id: ID!) { edge(id: $id) { id kind about basis confidence rule explanation role
    source { ${part.nodeRef} } target { ${part.nodeRef} } evidence { ${part.evidence} } } }`,
}

export interface NodeHead extends type.NodeRef {
  readonly aliases?: readonly string[]
  readonly members?: readonly type.NodeRef[]
  readonly domain?: string | null
  readonly roles?: readonly string[]
  readonly type?: string | null
  readonly country?: string | null
  readonly within?: readonly type.NodeRef[]
  readonly statement?: type.StatementRow
  readonly claim?: type.ClaimRow
}
const entity = `aliases members { ${part.entityRef} }`
export const nodeQuery: Query<Id, { node: NodeHead | null }> = {
  text: `query Node($id: ID!) { node(id: $id) { ${part.nodeRef}
    ... on Outlet { ${entity} domain } ... on Spokesperson { ${entity} roles } ... on Group { ${entity} type }
    ... on Place { ${entity} type country within { ${part.entityRef} } } } }`,
}
/** All that one speaker claims, in order; `about` is an entity or words. */
export const timelineQuery: Query<
  After & { readonly speaker: string; readonly about: string | null },
  { timeline: type.Page<type.TimelineRow> }
> = {
  text: `query Timeline($speaker: String!, $about: String, $after: String) { timeline(speaker: $speaker, about: $about, first: 6, after: $after) {
    ${part.page(`change explanation values claim { ${part.claimRow} } before { ${part.claimRow} }`)} } }`,
}
export const statementQuery: Query<Id, { node: type.StatementRow | null }> = {
  text: `query Statement($id: ID!) { node(id: $id) { ... on Statement { ${part.statementRow} } } }`,
}
export const claimQuery: Query<Id, { node: type.ClaimRow | null }> = {
  text: `query Claim($id: ID!) { node(id: $id) { ... on Claim { ${part.claimRow} } } }`,
}

export interface Corroboration {
  readonly statements: number
  readonly articles: number
  readonly outlets: number
  readonly independentOrigins: number
  readonly restsOn: string
  readonly truncated: boolean
}
export const corroborationQuery: Query<Id, { node: { corroboration: Corroboration } | null }> = {
  text: `query Corroboration($id: ID!) { node(id: $id) { ... on Claim { corroboration { statements articles outlets independentOrigins restsOn truncated } } } }`,
}

export interface FullArticle extends type.ArticleRef {
  readonly title: string | null
  readonly text: string
  readonly url: string | null
  readonly path: string | null
  readonly byline: string | null
  readonly outlet: type.Named | null
}
export const articleQuery: Query<Id, { node: FullArticle | null }> = {
  text: `query Article($id: ID!) { node(id: $id) { ... on Article { ${part.articleRef} title text url path byline outlet { id name } } } }`,
}

/** One page of one connection of a node: what every section of the side panel is made of. */
export function sectionQuery<Row>(
  on: string,
  field: string,
  fields: string,
): Query<Id & After, { node: { page: type.Page<Row> } | null }> {
  return {
    text: `query Section($id: ID!, $after: String) { node(id: $id) { ... on ${on} { page: ${field}(first: 6, after: $after) { ${part.page(fields)} } } } }`,
  }
}
export const copiesQuery: Query<Id, { node: { copies: readonly type.Copy[] } | null }> = {
  text: `query Copies($id: ID!) { node(id: $id) { ... on Article { copies { ${part.copy} } } } }`,
}

export const listQuery = (list: NodeList): Query<After, { page: type.Page<type.NodeRef> }> => ({
  text: `query List($after: String) { page: ${list}(first: 50, after: $after) { ${part.page(list === 'articles' ? `kind: __typename ${part.articleRef}` : part.entityRef)} } }`,
})

export const figuresQuery: Query<
  { about: string; measure: string | null },
  { claims: type.Page<type.ClaimRow> }
> = {
  text: `query Figures($about: String, $measure: String) { claims(first: 100, about: $about, measure: $measure) { ${part.page(part.claimRow)} } }`,
}
