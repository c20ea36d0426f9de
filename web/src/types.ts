/** The answers of the API, as far as the explorer asks for them: one type for each fragment in fragments.ts. */

export type NodeKind =
  'Outlet' | 'Article' | 'Spokesperson' | 'Group' | 'Place' | 'Statement' | 'Claim' | 'Story'
export type EdgeKind =
  | 'PUBLISHED_BY'
  | 'IN_ARTICLE'
  | 'SAID_BY'
  | 'ASSERTS'
  | 'ABOUT'
  | 'SPEAKS_FOR'
  | 'WITHIN'
  | 'MENTIONS'
  | 'CITES'
  | 'COPIES'
  | 'PART_OF'
  | 'SAME_AS'
  | 'CONTRADICTS'
  | 'CORROBORATES'
  | 'UPDATES'

export interface Span {
  readonly start: number
  readonly end: number
}
export interface TextSpan extends Span {
  readonly text: string
}
export interface NodeRef {
  readonly kind: NodeKind
  readonly id: string
  readonly label: string
  readonly placeholder?: boolean
}
export interface Page<T> {
  readonly nodes: readonly T[]
  /** Null when there are more than the API counts. */
  readonly totalCount: number | null
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
export interface Named {
  readonly id: string
  readonly name: string
}
export interface ArticleRef {
  readonly id: string
  readonly label: string
  readonly outletName: string | null
  readonly publishedAt: string | null
  readonly placeholder: boolean
}
export interface StatementRow {
  readonly id: string
  readonly text: string
  readonly mode: 'DIRECT' | 'INDIRECT' | 'MIXED' | 'NARRATIVE'
  readonly denied: boolean
  readonly content: Span
  readonly cue: Span | null
  readonly source: Span | null
  readonly sentence: TextSpan
  readonly speaker: {
    readonly name: string
    readonly kind: 'SPOKESPERSON' | 'GROUP' | 'OUTLET' | 'PLACE' | 'UNNAMED'
    readonly entity: NodeRef | null
  } | null
  readonly unnamedSource: string | null
  readonly article: ArticleRef
}
export interface ClaimRow {
  readonly id: string
  readonly text: string
  readonly sentence: string
  readonly span: Span
  readonly polarity: 'AFFIRMED' | 'DENIED'
  readonly modality: string
  readonly measure: string | null
  readonly quantity: Quantity | null
  /** What it is about in time, where that is known: from the first day to before the last. */
  readonly time: {
    readonly text: string | null
    readonly from: string | null
    readonly to: string | null
  } | null
  readonly speakerName: string | null
  readonly speaker: NodeRef | null
  readonly article: ArticleRef
}
export interface Quantity {
  readonly text: string
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly unit: string | null
}
export interface RelationRow {
  readonly kind: 'Contradiction' | 'Update' | 'Corroboration'
  readonly id: string
  readonly label: string
  readonly conflict: string
  readonly confidence: number
  readonly rule: string
  readonly version: number
  readonly basis: string
  readonly explanation: string
  readonly values: readonly string[] | null
  readonly assumed: readonly string[]
  readonly date: string | null
  /** The later claim of an update. */
  readonly source: ClaimRow
  readonly target: ClaimRow
}
export interface Evidence {
  readonly article: ArticleRef & { readonly text: string }
  readonly statement: StatementRow | null
  readonly sentence: TextSpan
  readonly highlights: readonly Span[]
}
export interface GraphEdge {
  readonly id: string
  readonly kind: EdgeKind
  readonly source: { readonly id: string }
  readonly target: { readonly id: string }
  readonly confidence: number | null
}
export interface EdgeDetail {
  readonly id: string
  readonly kind: EdgeKind
  readonly about: string
  readonly source: NodeRef
  readonly target: NodeRef
  readonly basis: string
  readonly confidence: number | null
  readonly rule: string | null
  readonly explanation: string | null
  readonly role: string | null
  readonly evidence: readonly Evidence[]
}
export interface Neighbourhood {
  readonly centre: NodeRef
  readonly nodes: readonly NodeRef[]
  readonly edges: readonly GraphEdge[]
  readonly totalCount: number
  readonly exact: boolean
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
export interface PathAnswer {
  readonly found: boolean
  readonly truncated: boolean
  readonly nodes: readonly NodeRef[]
  readonly edges: readonly GraphEdge[]
}
export interface Citation {
  readonly id: string
  readonly article: ArticleRef
  readonly source: NodeRef
  readonly words: string
  /** None when the byline cites. */
  readonly span: TextSpan | null
  readonly sentence: TextSpan | null
}
export interface Role {
  readonly id: string
  readonly person: NodeRef
  readonly group: NodeRef
  readonly role: string
  readonly article: ArticleRef
  readonly span: TextSpan
}
export interface Copy {
  readonly id: string
  readonly article: ArticleRef
  readonly share: number
}
export interface Stats {
  readonly nodes: readonly {
    readonly kind: NodeKind
    readonly about: string
    readonly colour: string
    readonly count: number
  }[]
  readonly edges: readonly { readonly kind: EdgeKind; readonly about: string; readonly count: number }[]
  readonly due: number
}

/** A claim in the order of time, and what it is to `before`. */
export interface TimelineRow {
  readonly claim: ClaimRow
  readonly change: 'FIRST' | 'SAME' | 'CHANGED' | 'CONTRADICTS' | 'UNRELATED'
  readonly before: ClaimRow | null
  readonly explanation: string | null
  readonly values: readonly string[] | null
}
