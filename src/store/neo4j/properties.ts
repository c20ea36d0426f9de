/** Nodes and edges as Neo4j properties: attributes stand as they are wherever Neo4j can hold them, so that its Browser shows them. */
import type { Attributes, BatchEdge, BatchNode, Json } from '../../../schema/batch.ts'
import { daysOf, facetsOf, keysOf, rulesFor, sortOf, wordsOf } from '../vocabulary.ts'

/** Names that begin with _ are the store's own; `_rest` is JSON of the attributes that Neo4j cannot hold. */
export type Properties = Readonly<Record<string, unknown>>

export interface NodeRecord {
  readonly kind: string
  readonly properties: Properties
}
export type EdgeRecord = NodeRecord & { readonly source: string; readonly target: string }

export interface FacetRow {
  readonly facet: string
  readonly value: string
  readonly position: string
  readonly key: string
}

/** Comparison keys are kept as one more facet. */
export const keysFacet = 'keys'

export function toProperties(key: string, attributes: Attributes, recordedAt: string): Properties {
  const rules = rulesFor(String(attributes['kind']))
  const properties: Record<string, unknown> = {
    key,
    _position: positionOf(key, attributes),
    _recordedAt: recordedAt,
  }
  const rest: Record<string, Json> = {}
  for (const name of rules.names) {
    const value = attributes[name]
    if (name === 'kind' || value === undefined) continue
    if (isNative(value)) properties[name] = value
    else rest[name] = value
  }
  if (Object.keys(rest).length > 0) properties['_rest'] = JSON.stringify(rest)
  const plain = plainText(key)
  if (plain !== key) properties['_key'] = plain
  const days = daysOf(rules, attributes)
  if (days) Object.assign(properties, { _begins: days.begins, _ends: days.ends })
  const words = wordsOf(rules, attributes)
  if (words) Object.assign(properties, { _names: words.names, _prose: words.prose })
  return properties
}

export function toNode({ kind, properties }: NodeRecord): BatchNode {
  return {
    key: String(properties['key']),
    attributes: toAttributes<BatchNode['attributes']>(kind, properties),
  }
}

export function toEdge({ kind, properties, source, target }: EdgeRecord): BatchEdge {
  const attributes = toAttributes<BatchEdge['attributes']>(kind, properties)
  return { key: String(properties['key']), source, target, attributes }
}

function toAttributes<T>(kind: string, properties: Properties): T {
  const rest =
    typeof properties['_rest'] === 'string' ? (JSON.parse(properties['_rest']) as Record<string, Json>) : {}
  const attributes: Record<string, unknown> = { kind }
  for (const name of rulesFor(kind).names) {
    const value = properties[name] ?? rest[name]
    if (name !== 'kind' && value !== undefined) attributes[name] = value
  }
  return attributes as T
}

function isNative(value: Json): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' && one.isWellFormed())
  if (typeof value === 'string') return value.isWellFormed()
  return typeof value === 'boolean' || (typeof value === 'number' && !Object.is(value, -0))
}

/** Where a node or edge stands in lists of its kind: its sort value, then its key. */
export const positionOf = (key: string, attributes: Attributes): string =>
  writePosition(sortOf(rulesFor(String(attributes['kind'])), attributes), key)

export const writePosition = (sort: string, key: string): string => `${plainText(sort)}\0${plainText(key)}`

export function facetRows(key: string, attributes: Attributes): FacetRow[] {
  const kind = String(attributes['kind'])
  const rules = rulesFor(kind)
  const position = positionOf(key, attributes)
  const rows = facetsOf(rules, attributes).map(([facet, value]) => ({
    facet: `${kind}.${facet}`,
    value,
    position,
    key,
  }))
  if (rules.ends) return rows
  return [
    ...rows,
    ...keysOf(attributes).map((value) => ({ facet: keysFacet, value, position: plainText(key), key })),
  ]
}

/**
 * Neo4j's indexes order text by code point and its sorting by code unit. Without characters beyond the
 * basic plane the two agree, so each becomes three characters that keep its place, after all others.
 */
export const plainText = (text: string): string =>
  text.replace(/[\u{10000}-\u{10ffff}]/gu, (one) => {
    const point = one.codePointAt(0)!
    return `\uffff${String.fromCharCode(0x1000 + (point >> 10), 0x1000 + (point & 0x3ff))}`
  })
