/** Keyset pages over one kind: each is a walk along an index in the order of the answer. */
import type { SQLInputValue } from 'node:sqlite'
import type { BatchEdge, BatchNode } from '../../../schema/batch.ts'
import { writeCursor } from '../cursor.ts'
import { compareText } from '../order.ts'
import type { ListTerms } from '../query.ts'
import type { FacetFilter, Listed } from '../store.ts'
import { derivedKindNames } from '../vocabulary.ts'
import type { Connection } from './connection.ts'
import { edgeColumns, edgeJoins, toEdge, toNode, type EdgeRecord } from './rows.ts'

type Row = EdgeRecord & { readonly sort: string }

/** A part of a statement with the values of its question marks. */
interface Part {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

export function listPage(connection: Connection, terms: ListTerms): Listed<BatchNode | BatchEdge> {
  const total = terms.count ? countAll(connection, terms) : null
  if (terms.where.some(({ values }) => values.length === 0)) return { rows: [], hasMore: false, total }
  const driver = mostSelective(connection, terms)
  const found = driver
    ? driver.values.map((value) => walk(connection, terms, driver, value))
    : [walk(connection, terms, undefined, undefined)]
  const rows = mergeWalks(found).slice(0, terms.limit + 1)
  const convert: (row: Row) => BatchNode | BatchEdge = terms.isNode ? toNode : toEdge
  return {
    rows: rows.slice(0, terms.limit).map((row) => ({ value: convert(row), cursor: writeCursor(row) })),
    hasMore: rows.length > terms.limit,
    total,
  }
}

/** The first rows after the cursor, one more than asked for. */
function walk(
  connection: Connection,
  terms: ListTerms,
  driver: FacetFilter | undefined,
  value: string | undefined,
): Row[] {
  const { isNode, after, from, limit } = terms
  const position = driver ? 'f' : 'e'
  const columns = isNode ? 'e.key AS key, e.attributes AS attributes' : edgeColumns
  // A cursor past the lower bound makes that bound idle, and SQLite would seek by it all the same.
  const idle = after !== undefined && from !== undefined && compareText(after.sort, from) >= 0
  const conditions = allConditions(idle ? { ...terms, from: undefined } : terms, driver, value)
  if (after)
    conditions.push({ sql: `(${position}.sort, ${position}.key) > (?, ?)`, values: [after.sort, after.key] })
  const { sql, values } = all(conditions)
  return connection
    .sql(
      `SELECT ${columns}, e.sort AS sort FROM ${tables(terms, driver)} ${isNode ? '' : edgeJoins}
      WHERE ${sql} ORDER BY ${position}.sort, ${position}.key LIMIT ?`,
    )
    .all(...values, limit + 1) as unknown as Row[]
}

function countAll(connection: Connection, terms: ListTerms): number {
  const { kind, where } = terms
  if (where.some(({ values }) => values.length === 0)) return 0
  const first = (sql: string, values: readonly SQLInputValue[]) =>
    Number(Object.values(connection.sql(sql).get(...values) ?? { total: 0 })[0])
  const driver = mostSelective(connection, terms)
  const conditions = allConditions(terms, driver, undefined)
  if (!driver && isPlain(terms)) return first('SELECT total FROM total WHERE kind = ?', [kind])
  const { sql, values } = all(conditions)
  const what = driver && driver.values.length > 1 ? 'DISTINCT f.key' : '*'
  const from = driver && !touchesRow(terms) ? 'facet f' : tables(terms, driver)
  return first(`SELECT count(${what}) FROM ${from} WHERE ${sql}`, values)
}

const tables = ({ isNode }: ListTerms, driver: FacetFilter | undefined): string => {
  const table = isNode ? 'node' : 'edge'
  // CROSS JOIN keeps the walk along the facet the outer loop.
  return driver ? `facet f CROSS JOIN ${table} e ON e.id = f.id` : `${table} e`
}

/** True when a filter needs the row itself, not only its facets. */
const touchesRow = ({ minConfidence, withoutOut, during, knownAt }: ListTerms): boolean =>
  minConfidence !== undefined || during !== undefined || withoutOut !== undefined || knownAt !== undefined

/** True when nothing is filtered, so that the total is kept already. */
const isPlain = (terms: ListTerms): boolean =>
  !touchesRow(terms) &&
  terms.where.length + Number(terms.from !== undefined) + Number(terms.to !== undefined) === 0

function allConditions(terms: ListTerms, driver: FacetFilter | undefined, value: string | undefined): Part[] {
  const { kind, where, from, to, minConfidence, withoutOut, during, knownAt } = terms
  const at = driver ? 'f' : 'e'
  const parts: Part[] = [{ sql: `${at}.kind = ?`, values: [kind] }]
  // Every edge of a derived kind has a scope; saying so lets SQLite use the index of lists.
  if (!driver && derivedKindNames.some((one) => one === kind))
    parts.push({ sql: 'e.scope IS NOT NULL', values: [] })
  if (driver) {
    parts.push({ sql: 'f.facet = ?', values: [driver.facet] })
    parts.push(
      value === undefined ? oneOf('f.value', driver.values) : { sql: 'f.value = ?', values: [value] },
    )
  }
  if (from !== undefined) parts.push({ sql: `${at}.sort >= ?`, values: [from] })
  if (to !== undefined) parts.push({ sql: `${at}.sort <= ?`, values: [to] })
  for (const filter of where) {
    if (filter === driver) continue
    const among = oneOf('g.value', filter.values)
    parts.push({
      sql: `EXISTS (SELECT 1 FROM facet g WHERE g.kind = ? AND g.facet = ? AND ${among.sql} AND g.sort = ${at}.sort AND g.key = ${at}.key)`,
      values: [kind, filter.facet, ...among.values],
    })
  }
  if (minConfidence !== undefined) parts.push({ sql: 'e.confidence >= ?', values: [minConfidence] })
  if (during !== undefined)
    parts.push({ sql: 'e.begins < ? AND e.ends > ?', values: [during.to, during.from] })
  if (knownAt !== undefined) parts.push({ sql: 'e.recorded_at <= ?', values: [knownAt] })
  if (withoutOut !== undefined)
    parts.push({
      sql: 'NOT EXISTS (SELECT 1 FROM edge o WHERE o.source = e.id AND o.kind = ?)',
      values: [withoutOut],
    })
  return parts
}

const oneOf = (column: string, values: readonly string[]): Part =>
  values.length === 1
    ? { sql: `${column} = ?`, values }
    : { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }

const all = (parts: readonly Part[]): Part => ({
  sql: parts.map(({ sql }) => sql).join(' AND '),
  values: parts.flatMap(({ values }) => values),
})

/** Beyond this many rows one filter is as good as another. */
const enough = 2000

/** The filter that the fewest rows pass. */
function mostSelective({ sql }: Connection, { kind, where }: ListTerms): FacetFilter | undefined {
  if (where.length < 2) return where[0]
  const size = ({ facet, values }: FacetFilter) =>
    Number(
      sql(
        `SELECT count(*) AS size FROM (SELECT 1 FROM facet
        WHERE kind = ? AND facet = ? AND value IN (SELECT value FROM json_each(?)) LIMIT ${enough})`,
      ).get(kind, facet, JSON.stringify(values))!['size'],
    )
  return where.map((filter) => ({ filter, size: size(filter) })).reduce((a, b) => (b.size < a.size ? b : a))
    .filter
}

/** One walk for each value of the facet → one list in order, each row once. */
function mergeWalks(walks: readonly Row[][]): Row[] {
  if (walks.length === 1) return walks[0]!
  const rows = new Map(walks.flat().map((row) => [row.key, row]))
  return [...rows.values()].toSorted((a, b) => compareText(a.sort, b.sort) || compareText(a.key, b.key))
}
