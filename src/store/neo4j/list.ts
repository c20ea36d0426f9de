/** Keyset pages over one kind: each is a walk along an index in the order of the answer. */
import { writeCursor } from '../cursor.ts'
import { compareText } from '../order.ts'
import type { ListTerms } from '../query.ts'
import type { BatchEdge, BatchNode } from '../../../schema/batch.ts'
import type { FacetFilter, Listed } from '../store.ts'
import { rulesFor, sortOf } from '../vocabulary.ts'
import { whole, type Run } from './connection.ts'
import { plainText, toEdge, toNode, writePosition, type EdgeRecord } from './properties.ts'
import { edgeRecord, nodeRecord } from './read.ts'

export async function listPage(run: Run, terms: ListTerms): Promise<Listed<BatchNode | BatchEdge>> {
  if (terms.where.some(({ values }) => values.length === 0))
    return { rows: [], hasMore: false, total: terms.count ? 0 : null }
  const driver = await mostSelective(run, terms)
  const [found, total] = await Promise.all([
    page(run, terms, driver),
    terms.count ? countAll(run, terms, driver) : null,
  ])
  const rules = rulesFor(terms.kind)
  const rows = found.slice(0, terms.limit).map((record) => {
    const value = terms.isNode ? toNode(record) : toEdge(record)
    return { value, cursor: writeCursor({ sort: sortOf(rules, value.attributes), key: value.key }) }
  })
  return { rows, hasMore: found.length > terms.limit, total }
}

async function page(run: Run, terms: ListTerms, driver: FacetFilter | undefined): Promise<EdgeRecord[]> {
  const { after, limit, isNode } = terms
  const start = after ? writePosition(after.sort, after.key) : ''
  const more = { start, most: whole(limit + 1) }
  const record = isNode ? nodeRecord('r') : edgeRecord
  const rows = await run<EdgeRecord & { position: string }>(
    driver
      ? `UNWIND $driver AS value
        CALL (value) { ${walk(terms, driver)} AND f.position > $start ${rowOf(terms)} ${extra(terms)}
          RETURN r${isNode ? '' : ', s, t'}, f.position AS position ORDER BY position LIMIT $most }
        WITH DISTINCT r${isNode ? '' : ', s, t'}, position ORDER BY position LIMIT $most RETURN ${record}, position`
      : `MATCH ${pattern(terms)} WHERE r._position > $start ${bounds(terms, 'r._position')} ${extra(terms)}
        RETURN ${record}, r._position AS position ORDER BY position LIMIT $most`,
    { ...parameters(terms, driver), ...more },
  )
  return rows.toSorted((a, b) => compareText(a.position, b.position))
}

async function countAll(run: Run, terms: ListTerms, driver: FacetFilter | undefined): Promise<number> {
  const [row] = await run<{ total: number }>(
    driver
      ? `UNWIND $driver AS value ${walk(terms, driver)} ${touchesRow(terms) ? rowOf(terms) : ''} ${extra(terms)}
        RETURN count(DISTINCT f.key) AS total`
      : `MATCH ${pattern(terms)} ${isPlain(terms) ? '' : `WHERE r._position > '' ${bounds(terms, 'r._position')} ${extra(terms)}`}
        RETURN count(r) AS total`,
    parameters(terms, driver),
  )
  return row!.total
}

const pattern = ({ isNode, kind }: ListTerms) => (isNode ? `(r:${kind})` : `(s)-[r:${kind}]->(t)`)

/** Along the values of one facet; other facets are looked up at the same position. */
function walk(terms: ListTerms, driver: FacetFilter): string {
  const others = terms.where
    .map((filter, i) =>
      filter === driver
        ? ''
        : ` AND any(v IN $values${i} WHERE EXISTS { MATCH (g:FacetRow {facet: $facet${i}, value: v, position: f.position}) WHERE g.key = f.key })`,
    )
    .join('')
  return `MATCH (f:FacetRow {facet: $facet, value: value}) WHERE f.position >= ''${bounds(terms, 'f.position')}${others}`
}

/** From a facet's row to the node or edge itself. */
const rowOf = ({ isNode, kind }: ListTerms) =>
  isNode ? 'MATCH (r:Node {key: f.key}) WHERE true' : `MATCH (s)-[r:${kind} {key: f.key}]->(t) WHERE true`

const bounds = ({ from, to }: ListTerms, position: string): string =>
  `${from === undefined ? '' : ` AND ${position} >= $from`}${to === undefined ? '' : ` AND ${position} <= $to`}`

/** Filters that need the node or edge itself. */
const extra = ({ minConfidence, during, knownAt, withoutOut }: ListTerms): string =>
  [
    minConfidence === undefined ? '' : 'AND r.confidence >= $minConfidence',
    during === undefined ? '' : 'AND r._begins < $duringTo AND r._ends > $duringFrom',
    knownAt === undefined ? '' : 'AND r._recordedAt <= $knownAt',
    withoutOut === undefined ? '' : `AND NOT EXISTS { (r)-[:${withoutOut}]->() }`,
  ].join(' ')

const touchesRow = ({ minConfidence, withoutOut, knownAt, during }: ListTerms): boolean =>
  minConfidence !== undefined || withoutOut !== undefined || during !== undefined || knownAt !== undefined

/** Counted by Neo4j's own totals. */
const isPlain = (terms: ListTerms): boolean =>
  !touchesRow(terms) && terms.from === undefined && terms.to === undefined

function parameters(terms: ListTerms, driver: FacetFilter | undefined): Record<string, unknown> {
  const { kind, where, from, to, minConfidence, during, knownAt } = terms
  const others = where.flatMap(({ facet, values }, i) => [
    [`facet${i}`, `${kind}.${facet}`],
    [`values${i}`, values],
  ])
  return {
    ...(Object.fromEntries(others) as object),
    facet: driver && `${kind}.${driver.facet}`,
    driver: driver?.values,
    from: from === undefined ? undefined : plainText(from),
    to: to === undefined ? undefined : plainText(to),
    minConfidence,
    duringFrom: during?.from,
    duringTo: during?.to,
    knownAt,
  }
}

/** Beyond this many rows one filter is as good as another. */
const enough = 2000

/** The filter that the fewest rows pass. */
async function mostSelective(run: Run, { kind, where }: ListTerms): Promise<FacetFilter | undefined> {
  if (where.length < 2) return where[0]
  const sizes = await Promise.all(
    where.map(({ facet, values }) =>
      run<{ size: number }>(
        `MATCH (f:FacetRow {facet: $facet}) WHERE f.value IN $values AND f.position >= '' WITH f LIMIT ${enough} RETURN count(f) AS size`,
        { facet: `${kind}.${facet}`, values },
      ),
    ),
  )
  return where
    .map((filter, i) => ({ filter, size: sizes[i]![0]!.size }))
    .reduce((a, b) => (b.size < a.size ? b : a)).filter
}
