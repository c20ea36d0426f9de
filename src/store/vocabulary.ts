/** What a store must know of each kind, worked out once from the vocabulary's tables. */
import { z } from 'zod'
import type { Attributes, Json } from '../../schema/batch.ts'
import {
  edgeKinds,
  nodeKinds,
  type EdgeKind,
  type EdgeRow,
  type NodeKind,
  type NodeRow,
} from '../../schema/kinds.ts'
import { searchWords } from './words.ts'

export interface KindRules {
  /** Attributes and nothing else, the kind among them; what has a default is filled in. */
  readonly attributes: z.ZodObject
  /** Names of the attributes, in the order they are stored. */
  readonly names: readonly string[]
  /** Lists, of which two versions are joined by union. */
  readonly lists: ReadonlySet<string>
  readonly least: ReadonlySet<string>
  readonly facets: readonly string[]
  readonly sort: string | undefined
  /** Attributes that full-text search reads: names weigh more than prose. */
  readonly search: { readonly names: readonly string[]; readonly prose: readonly string[] }
  /** The attribute that says in which days a node holds. */
  readonly during: string | undefined
  /** The ends an edge may have; undefined for nodes. */
  readonly ends: Pick<EdgeRow, 'from' | 'to' | 'undirected'> | undefined
}

const rows: Readonly<Record<string, NodeRow | EdgeRow>> = { ...nodeKinds, ...edgeKinds }

export const kinds: ReadonlyMap<string, KindRules> = new Map(
  Object.entries(rows).map(([kind, row]) => [kind, rulesOf(kind, row)]),
)
export const nodeKindNames = Object.keys(nodeKinds) as NodeKind[]
export const edgeKindNames = Object.keys(edgeKinds) as EdgeKind[]
/** Kinds whose edges src/graph derives, scope by scope. */
export const derivedKindNames = edgeKindNames.filter((kind) => edgeKinds[kind].derived)
/** Kinds of which some edges may have a scope: all derived ones, and those that are also derived. */
export const scopedKindNames = edgeKindNames.filter((kind) => {
  const row: EdgeRow = edgeKinds[kind]
  return row.derived || row.alsoDerived === true
})
export const isNodeKind = (kind: string): kind is NodeKind => Object.hasOwn(nodeKinds, kind)
export const isEdgeKind = (kind: string): kind is EdgeKind => Object.hasOwn(edgeKinds, kind)

/** A store written under other rules has other indexes. */
export const fingerprint = JSON.stringify(
  [...kinds].map(([kind, { sort, facets, search, during }]) => [
    kind,
    sort ?? null,
    facets,
    search.names,
    search.prose,
    during ?? null,
  ]),
)

/** The rules of a kind that is known to be one. */
export function rulesFor(kind: string): KindRules {
  const rules = kinds.get(kind)
  if (!rules) throw new TypeError(`no kind "${kind}"`)
  return rules
}

function rulesOf(kind: string, row: NodeRow | EdgeRow): KindRules {
  const attributes = z.strictObject({ kind: z.literal(kind), ...row.attributes.shape })
  const search = 'search' in row ? row.search : []
  const prose: readonly string[] = 'prose' in row ? (row.prose ?? []) : []
  return {
    attributes,
    names: Object.keys(attributes.shape),
    lists: new Set(Object.keys(row.attributes.shape).filter((name) => isList(row.attributes.shape[name]!))),
    least: new Set('least' in row ? row.least : []),
    facets: row.facets,
    sort: row.sort,
    search: { names: search.filter((name) => !prose.includes(name)), prose },
    during: 'during' in row ? row.during : undefined,
    ends: 'from' in row ? row : undefined,
  }
}

function isList(type: z.core.$ZodType): boolean {
  const { def } = type as unknown as { def: { type: string; innerType?: z.core.$ZodType } }
  return def.innerType ? isList(def.innerType) : def.type === 'array'
}

/** Stands for "nothing to sort by" and comes after everything else. */
export const lastSort = '\u{10ffff}'

export function sortOf({ sort }: KindRules, attributes: Attributes): string {
  const value = sort === undefined ? undefined : attributes[sort]
  return value === null || value === undefined ? lastSort : text(value).replaceAll('\0', ' ')
}

/** Each facet with each of its values once. */
export function facetsOf({ facets }: KindRules, attributes: Attributes): [facet: string, value: string][] {
  return facets.flatMap((facet) => values(attributes[facet]).map((value): [string, string] => [facet, value]))
}

export interface Days {
  readonly begins: string
  readonly ends: string
}

/** The days in which a node holds, half open; null when it does not say. */
export function daysOf({ during }: KindRules, attributes: Attributes): Days | null {
  const value = during === undefined ? undefined : attributes[during]
  if (typeof value !== 'object' || value === null) return null
  const { from, to } = value as { readonly from?: string | null; readonly to?: string | null }
  return from || to ? { begins: from ?? '', ends: to ?? lastDay } : null
}
/** Comes after every date. */
const lastDay = '~'

export const keysOf = (attributes: Attributes): string[] => values(attributes['keys'])

/** The comparison key something was derived under, if it was derived. */
export function scopeOf({ scope }: Attributes): string | null {
  return typeof scope === 'string' ? scope : null
}

export const confidenceOf = ({ confidence }: Attributes): number | null =>
  typeof confidence === 'number' ? confidence : null

/** The words of a node for full-text search, parted by spaces; null when its kind is not searched. */
export function wordsOf(
  { search }: KindRules,
  attributes: Attributes,
): { names: string; prose: string } | null {
  if (search.names.length + search.prose.length === 0) return null
  const join = (names: readonly string[]) =>
    names.flatMap((name) => values(attributes[name]).flatMap(searchWords)).join(' ')
  return { names: join(search.names), prose: join(search.prose) }
}

function values(value: Json | undefined): string[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? [...new Set(value.map(text))] : [text(value)]
}

const text = (value: Json): string =>
  typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value)
