/** Joins a batch to a Neo4j store: reads the old versions, joins them here, writes what changed; all in the caller's transaction. */
import { randomUUID } from 'node:crypto'
import type { Attributes, Batch, BatchEdge, BatchNode } from '../../../schema/batch.ts'
import { checkEnds, joined, sameEnds } from '../check.ts'
import type { MergeOptions, MergeResult } from '../store.ts'
import { scopedKindNames, scopeOf } from '../vocabulary.ts'
import { whole, type Run } from './connection.ts'
import {
  facetRows,
  keysFacet,
  toEdge,
  toNode,
  toProperties,
  type EdgeRecord,
  type FacetRow,
  type NodeRecord,
} from './properties.ts'
import { edgeRecord, getEdges, getNodes, nodeRecord } from './read.ts'

/** Changes gathered while joining, to be written kind by kind. */
interface Plan {
  readonly newNodes: BatchNode[]
  readonly changedNodes: BatchNode[]
  readonly newEdges: BatchEdge[]
  readonly changedEdges: BatchEdge[]
  readonly addRows: FacetRow[]
  readonly removeRows: FacetRow[]
  /** Comparison keys of what is new or changed. */
  readonly touched: Set<string>
}

export async function mergeChecked(
  run: Run,
  batch: Batch,
  { scopes = [], marks, dropped, recordedAt = new Date().toISOString() }: MergeOptions,
): Promise<MergeResult> {
  // One writer at a time, as in the embedded store: what was read stays true until it is written.
  await run(`MERGE (h:Hearsay {name: 'writer'}) SET h.turn = coalesce(h.turn, 0) + 1`)
  if (scopes.length > 0) await removeStale(run, batch, scopes)
  const plan = await makePlan(run, batch, new Set(scopes))
  await writePlan(run, plan, recordedAt)
  await settle(run, [...plan.touched], scopes, marks)
  if (scopes.length > 0) await countDropped(run, scopes, dropped)
  return { nodes: plan.newNodes.length, edges: plan.newEdges.length }
}

async function makePlan(run: Run, batch: Batch, scopes: ReadonlySet<string>): Promise<Plan> {
  const plan: Plan = {
    newNodes: [],
    changedNodes: [],
    newEdges: [],
    changedEdges: [],
    addRows: [],
    removeRows: [],
    touched: new Set(),
  }
  const oldNodes = await getNodes(
    run,
    batch.nodes.map(({ key }) => key),
  )
  const oldEdges = await getEdges(
    run,
    batch.edges.map(({ key }) => key),
  )
  const kinds = new Map(batch.nodes.map(({ key, attributes }) => [key, attributes.kind as string]))
  const outside = batch.edges
    .flatMap(({ source, target }) => [source, target])
    .filter((key) => !kinds.has(key))
  for (const { key, attributes } of (await getNodes(run, outside)).values()) kinds.set(key, attributes.kind)

  for (const node of batch.nodes) {
    const before = oldNodes.get(node.key)
    const attributes = before ? nextVersion('node', before, node.attributes, scopes) : node.attributes
    if (!attributes) continue
    const next = { key: node.key, attributes }
    ;(before ? plan.changedNodes : plan.newNodes).push(next)
    planRows(plan, before, next)
    for (const { facet, value } of facetRows(next.key, attributes))
      if (facet === keysFacet) plan.touched.add(value)
  }
  for (const edge of batch.edges) {
    const before = oldEdges.get(edge.key)
    if (before) sameEnds(before, edge)
    else checkEnds(edge, (node) => kinds.get(node))
    const attributes = before ? nextVersion('edge', before, edge.attributes, scopes) : edge.attributes
    if (!attributes) continue
    const next = { ...edge, attributes }
    ;(before ? plan.changedEdges : plan.newEdges).push(next)
    planRows(plan, before, next)
  }
  return plan
}

interface Item {
  readonly key: string
  readonly attributes: Attributes
}

function planRows({ addRows, removeRows }: Plan, before: Item | undefined, after: Item): void {
  const old = new Map(
    before ? facetRows(before.key, before.attributes).map((row) => [JSON.stringify(row), row]) : [],
  )
  for (const row of facetRows(after.key, after.attributes))
    if (!old.delete(JSON.stringify(row))) addRows.push(row)
  removeRows.push(...old.values())
}

/** What becomes of a stored version when it meets `attributes`; undefined when nothing changes. */
function nextVersion<T extends Attributes & { readonly kind: string }>(
  what: 'node' | 'edge',
  before: { readonly key: string; readonly attributes: T },
  attributes: T,
  scopes: ReadonlySet<string>,
): T | undefined {
  const join = joined(what, before, attributes)
  const scope = scopeOf(before.attributes)
  // Derived again under the same key: the new version stands, whatever the old one said.
  const next = scope !== null && scopes.has(scope) && scopeOf(attributes) !== null ? attributes : join
  return JSON.stringify(next) === JSON.stringify(before.attributes) ? undefined : next
}

async function writePlan(run: Run, plan: Plan, recordedAt: string): Promise<void> {
  const rowOf = ({ key, attributes }: Item) => ({
    key,
    properties: toProperties(key, attributes, recordedAt),
  })
  const edgeRowOf = (edge: BatchEdge) => ({ ...rowOf(edge), source: edge.source, target: edge.target })
  await inTurns(run, plan.removeRows, removeRow)
  for (const [kind, nodes] of byKind(plan.newNodes))
    await inTurns(run, nodes.map(rowOf), `CREATE (n:Node:${kind}) SET n = row.properties`)
  await inTurns(
    run,
    plan.changedNodes.map(rowOf),
    `MATCH (n:Node {key: row.key}) WITH n, row, n._recordedAt AS at SET n = row.properties, n._recordedAt = at`,
  )
  for (const [kind, edges] of byKind(plan.newEdges))
    await inTurns(
      run,
      edges.map(edgeRowOf),
      `MATCH (s:Node {key: row.source}) MATCH (t:Node {key: row.target})
      CREATE (s)-[r:${kind}]->(t) SET r = row.properties`,
    )
  for (const [kind, edges] of byKind(plan.changedEdges))
    await inTurns(
      run,
      edges.map(rowOf),
      `MATCH ()-[r:${kind} {key: row.key}]->() WITH r, row, r._recordedAt AS at SET r = row.properties, r._recordedAt = at`,
    )
  await inTurns(run, plan.addRows, 'CREATE (f:FacetRow) SET f = row')
}

const removeRow =
  'MATCH (f:FacetRow {facet: row.facet, value: row.value, position: row.position}) WHERE f.key = row.key DELETE f'

/** Rows in one message at most. */
const stride = 5000

/** Runs `cypher` for each row, many rows to a message. */
async function inTurns(run: Run, rows: readonly object[], cypher: string): Promise<void> {
  for (let i = 0; i < rows.length; i += stride)
    await run(`UNWIND $rows AS row ${cypher}`, { rows: rows.slice(i, i + stride) })
}

/** Kinds come from the checked batch, so they are of the closed list and may stand in a statement. */
function byKind<T extends { readonly attributes: { readonly kind: string } }>(
  items: readonly T[],
): Map<string, T[]> {
  return Map.groupBy(items, ({ attributes }) => attributes.kind)
}

/** Removes what was derived under the scopes and is not in the batch; an edge goes with its ends. */
async function removeStale(run: Run, batch: Batch, scopes: readonly string[]): Promise<void> {
  const kept = [...batch.nodes, ...batch.edges].map(({ key }) => key)
  const nodes = await run<NodeRecord>(
    `MATCH (n:Node) WHERE n.scope IN $scopes AND NOT n.key IN $kept RETURN ${nodeRecord('n')}`,
    { scopes, kept },
  )
  const gone = nodes.map(toNode)
  const keys = gone.map(({ key }) => key)
  const edges = await run<EdgeRecord>(
    scopedKindNames
      .map(
        (kind) =>
          `MATCH (s)-[r:${kind}]->(t) WHERE r.scope IN $scopes AND NOT r.key IN $kept RETURN ${edgeRecord}`,
      )
      .concat(
        `MATCH (n:Node)-[r]-() WHERE n.key IN $keys WITH DISTINCT r, startNode(r) AS s, endNode(r) AS t RETURN ${edgeRecord}`,
      )
      .join(' UNION '),
    { scopes, kept, keys },
  )
  const items: Item[] = [...gone, ...edges.map(toEdge)]
  await inTurns(
    run,
    items.flatMap(({ key, attributes }) => facetRows(key, attributes)),
    removeRow,
  )
  for (const [kind, some] of byKind(edges.map(toEdge)))
    await inTurns(
      run,
      some.map(({ key }) => ({ key })),
      `MATCH ()-[r:${kind} {key: row.key}]->() DELETE r`,
    )
  await inTurns(
    run,
    keys.map((key) => ({ key })),
    'MATCH (n:Node {key: row.key}) DELETE n',
  )
}

/** Marks the keys that were touched and are shared, and clears those just derived unless they were touched meanwhile. */
async function settle(
  run: Run,
  touched: readonly string[],
  derived: readonly string[],
  marks: MergeOptions['marks'],
): Promise<void> {
  if (touched.length > 0)
    await run(
      `UNWIND $touched AS key
      CALL (key) { MATCH (f:FacetRow {facet: $facet, value: key}) WHERE f.position >= '' WITH f LIMIT 2 RETURN count(f) AS sharers }
      WITH key WHERE sharers = 2 MERGE (d:DueKey {key: key}) SET d.mark = $mark`,
      { touched, facet: keysFacet, mark: randomUUID() },
    )
  const seen = derived.map((key) => {
    const mark = marks?.get(key)
    return { key, mark: mark ?? '', any: mark === undefined }
  })
  await inTurns(run, seen, 'MATCH (d:DueKey {key: row.key}) WHERE row.any OR d.mark = row.mark DELETE d')
}

async function countDropped(
  run: Run,
  scopes: readonly string[],
  dropped: MergeOptions['dropped'],
): Promise<void> {
  await run('MATCH (d:DroppedKey) WHERE d.key IN $scopes DELETE d', { scopes })
  const rows = scopes.flatMap((key) => {
    const left = dropped?.get(key)
    return left && left.nodes + left.pairs > 0
      ? [{ key, nodes: whole(left.nodes), pairs: whole(left.pairs) }]
      : []
  })
  await inTurns(run, rows, 'CREATE (d:DroppedKey) SET d = row')
}
