/** Joins a batch to an SQLite store and keeps every index in step, inside one transaction of the caller's. */
import type { Attributes, Batch, BatchEdge, BatchNode } from '../../../schema/batch.ts'
import { checkEnds, joined, sameEnds } from '../check.ts'
import type { MergeOptions, MergeResult } from '../store.ts'
import { confidenceOf, daysOf, scopeOf, sortOf, rulesFor } from '../vocabulary.ts'
import type { Connection } from './connection.ts'
import { indexes } from './indexes.ts'

interface Stored {
  readonly id: number
  readonly kind: string
  readonly sort: string
  readonly scope: string | null
  readonly attributes: string
}
type StoredEdge = Stored & { readonly source: string; readonly target: string }

/** What merging needs of one transaction. */
interface Work {
  readonly connection: Connection
  readonly index: ReturnType<typeof indexes>
  readonly scopes: ReadonlySet<string>
  readonly recordedAt: string
  /** Ids and kinds of the nodes met so far. */
  readonly known: Map<string, { readonly id: number; readonly kind: string }>
}

export function mergeChecked(
  connection: Connection,
  batch: Batch,
  { scopes = [], marks, dropped, recordedAt = new Date().toISOString() }: MergeOptions,
): MergeResult {
  const index = indexes(connection)
  const work: Work = { connection, index, scopes: new Set(scopes), recordedAt, known: new Map() }
  if (scopes.length > 0) removeStale(work, batch)
  let nodes = 0
  let edges = 0
  for (const node of batch.nodes) if (mergeNode(work, node)) nodes++
  for (const edge of batch.edges) if (mergeEdge(work, edge)) edges++
  index.settle(scopes, marks)
  for (const scope of scopes) {
    const left = dropped?.get(scope)
    if (left && left.nodes + left.pairs > 0)
      connection
        .sql('INSERT OR REPLACE INTO dropped (key, nodes, pairs) VALUES (?, ?, ?)')
        .run(scope, left.nodes, left.pairs)
    else connection.sql('DELETE FROM dropped WHERE key = ?').run(scope)
  }
  return { nodes, edges }
}

/** True when the node is new. */
function mergeNode(work: Work, { key, attributes }: BatchNode): boolean {
  const { connection, index, recordedAt, known } = work
  const { kind } = attributes
  const stored = connection
    .sql('SELECT id, kind, sort, scope, attributes FROM node WHERE key = ?')
    .get(key) as Stored | undefined
  if (!stored) {
    const sort = sortOf(rulesFor(kind), attributes)
    const days = daysOf(rulesFor(kind), attributes)
    const { lastInsertRowid } = connection
      .sql(
        `INSERT INTO node (key, kind, sort, scope, recorded_at, begins, ends, attributes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        key,
        kind,
        sort,
        scopeOf(attributes),
        recordedAt,
        days?.begins ?? null,
        days?.ends ?? null,
        JSON.stringify(attributes),
      )
    const id = Number(lastInsertRowid)
    known.set(key, { id, kind })
    index.add({ id, key, sort }, attributes)
    return true
  }
  known.set(key, stored)
  const next = nextVersion(work, 'node', key, stored, attributes)
  if (!next) return false
  const sort = sortOf(rulesFor(kind), next.attributes)
  index.change(
    { id: stored.id, key, sort: stored.sort },
    JSON.parse(stored.attributes) as Attributes,
    sort,
    next.attributes,
  )
  const days = daysOf(rulesFor(kind), next.attributes)
  connection
    .sql('UPDATE node SET sort = ?, scope = ?, begins = ?, ends = ?, attributes = ? WHERE id = ?')
    .run(sort, scopeOf(next.attributes), days?.begins ?? null, days?.ends ?? null, next.text, stored.id)
  return false
}

/** True when the edge is new. */
function mergeEdge(work: Work, edge: BatchEdge): boolean {
  const { connection, index, recordedAt, known } = work
  const { key, attributes } = edge
  const { kind } = attributes
  const stored = connection
    .sql(
      `SELECT e.id, e.kind, e.sort, e.scope, e.attributes, s.key AS source, t.key AS target
      FROM edge e JOIN node s ON s.id = e.source JOIN node t ON t.id = e.target WHERE e.key = ?`,
    )
    .get(key) as StoredEdge | undefined
  if (!stored) {
    checkEnds(edge, (node) => find(work, node)?.kind)
    const sort = sortOf(rulesFor(kind), attributes)
    const { lastInsertRowid } = connection
      .sql(
        `INSERT INTO edge (key, kind, source, target, sort, scope, confidence, recorded_at, attributes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        key,
        kind,
        known.get(edge.source)!.id,
        known.get(edge.target)!.id,
        sort,
        scopeOf(attributes),
        confidenceOf(attributes),
        recordedAt,
        JSON.stringify(attributes),
      )
    index.add({ id: Number(lastInsertRowid), key, sort }, attributes)
    return true
  }
  const next = nextVersion(work, 'edge', key, stored, attributes)
  sameEnds({ key, source: stored.source, target: stored.target, attributes }, edge)
  if (!next) return false
  const sort = sortOf(rulesFor(kind), next.attributes)
  index.change(
    { id: stored.id, key, sort: stored.sort },
    JSON.parse(stored.attributes) as Attributes,
    sort,
    next.attributes,
  )
  connection
    .sql('UPDATE edge SET sort = ?, scope = ?, confidence = ?, attributes = ? WHERE id = ?')
    .run(sort, scopeOf(next.attributes), confidenceOf(next.attributes), next.text, stored.id)
  return false
}

/** What becomes of a stored version when it meets `attributes`; undefined when nothing changes. */
function nextVersion<T extends Attributes & { readonly kind: string }>(
  { scopes }: Work,
  what: 'node' | 'edge',
  key: string,
  stored: Stored,
  attributes: T,
): { readonly attributes: T; readonly text: string } | undefined {
  const text = JSON.stringify(attributes)
  if (text === stored.attributes) return undefined
  const before = { key, attributes: JSON.parse(stored.attributes) as T }
  const next = joined(what, before, attributes)
  // Derived again under the same key: the new version stands, whatever the old one said.
  if (stored.scope !== null && scopes.has(stored.scope) && scopeOf(attributes) !== null)
    return { attributes, text }
  const nextText = JSON.stringify(next)
  return nextText === stored.attributes ? undefined : { attributes: next, text: nextText }
}

function find({ connection, known }: Work, key: string): { id: number; kind: string } | undefined {
  const met = known.get(key)
  if (met) return met
  const stored = connection.sql('SELECT id, kind FROM node WHERE key = ?').get(key) as
    { id: number; kind: string } | undefined
  if (stored) known.set(key, stored)
  return stored
}

/** Removes what was derived under the scopes and is not in the batch; an edge goes with its ends. */
function removeStale({ connection, index, scopes }: Work, batch: Batch): void {
  const kept = new Set([...batch.nodes, ...batch.edges].map(({ key }) => key))
  const removeEdge = (edge: Stored & { readonly key: string }) => {
    index.remove(edge, JSON.parse(edge.attributes) as Attributes)
    connection.sql('DELETE FROM edge WHERE id = ?').run(edge.id)
  }
  for (const scope of scopes) {
    const rows = (table: 'node' | 'edge') =>
      (
        connection
          .sql(`SELECT id, key, kind, sort, scope, attributes FROM ${table} WHERE scope = ?`)
          .all(scope) as unknown as (Stored & { readonly key: string })[]
      ).filter(({ key }) => !kept.has(key))
    for (const edge of rows('edge')) removeEdge(edge)
    for (const node of rows('node')) {
      const touching = connection
        .sql(
          'SELECT id, key, kind, sort, scope, attributes FROM edge WHERE source = ? UNION SELECT id, key, kind, sort, scope, attributes FROM edge WHERE target = ?',
        )
        .all(node.id, node.id) as unknown as (Stored & { readonly key: string })[]
      for (const edge of touching) removeEdge(edge)
      index.remove(node, JSON.parse(node.attributes) as Attributes)
      connection.sql('DELETE FROM node WHERE id = ?').run(node.id)
    }
  }
}
