/** Nodes and edges of the store → the plain values that resolvers see: attributes beside id, so that most fields need no resolver. */
import type { z } from 'zod'
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import { edgeKinds, nodeKinds, type EdgeKind, type NodeKind } from '../../schema/kinds.ts'
import type { Span } from '../../schema/span.ts'

type NodeAttributes<K extends NodeKind> = z.output<(typeof nodeKinds)[K]['attributes']>
type EdgeAttributes<K extends EdgeKind> = z.output<(typeof edgeKinds)[K]['attributes']>

export type NodeValue<K extends NodeKind> = {
  readonly id: string
  readonly __typename: K
} & NodeAttributes<K>
export type AnyNode = { readonly id: string; readonly kind: NodeKind }

/** `from` and `to` are the keys of its ends. */
export type EdgeValue<K extends EdgeKind> = AnyEdge & EdgeAttributes<K>
export interface AnyEdge {
  readonly id: string
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
}

export const entityKinds = ['Outlet', 'Spokesperson', 'Group', 'Place'] as const
export type EntityKind = (typeof entityKinds)[number]
export type Entity = { readonly id: string; readonly kind: EntityKind } & Pick<
  NodeAttributes<EntityKind>,
  'name' | 'aliases' | 'placeholder'
>

/** Edges between claims have a type of their own in GraphQL. */
export const relationKinds = ['CONTRADICTS', 'CORROBORATES', 'UPDATES'] as const
export type RelationKind = (typeof relationKinds)[number]
export type Relation = EdgeValue<RelationKind>
const relationTypes: Readonly<Record<string, string>> = {
  CONTRADICTS: 'Contradiction',
  CORROBORATES: 'Corroboration',
  UPDATES: 'Update',
} satisfies Record<RelationKind, string>

/** Name of the GraphQL type of anything that has an id. */
export const typeOf = ({ kind }: AnyNode | AnyEdge): string => relationTypes[kind] ?? kind

/** A span with the key of the article it points into. */
export type PlacedSpan = Span & { readonly article: string }
export function place(span: Span, article: string): PlacedSpan
export function place(span: Span | null, article: string): PlacedSpan | null
export function place(span: Span | null, article: string): PlacedSpan | null {
  return span && { ...span, article }
}

export function nodeValue(node: BatchNode): AnyNode {
  return { ...node.attributes, id: node.key }
}

export function edgeValue<K extends EdgeKind>(edge: BatchEdge): EdgeValue<K> {
  return { ...edge.attributes, id: edge.key, from: edge.source, to: edge.target } as EdgeValue<K>
}

export const isEntity = (node: AnyNode | null): node is Entity =>
  node !== null && (entityKinds as readonly NodeKind[]).includes(node.kind)

export function isKind<K extends NodeKind>(node: AnyNode | null, kind: K): node is AnyNode & NodeValue<K> {
  return node?.kind === kind
}
