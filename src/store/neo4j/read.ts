/** Reads of a Neo4j store by key, along edges, by words and from end to end. */
import type { BatchEdge, BatchNode } from '../../../schema/batch.ts'
import { mergeEnds } from '../ends.ts'
import { compareText } from '../order.ts'
import type { EdgesAnswer, EdgesQuery, Hit, SearchQuery, Sharing } from '../store.ts'
import { edgeKindNames } from '../vocabulary.ts'
import { queryWords } from '../words.ts'
import { whole, type Run } from './connection.ts'
import { keysFacet, toEdge, toNode, type EdgeRecord, type NodeRecord } from './properties.ts'

/** A node's kind is its one label beside Node. */
const kindOf = (node: string) => `[label IN labels(${node}) WHERE label <> 'Node'][0]`
export const nodeRecord = (node: string) => `${kindOf(node)} AS kind, properties(${node}) AS properties`
export const edgeRecord = 'type(r) AS kind, properties(r) AS properties, s.key AS source, t.key AS target'

/** Neo4j finds relationships by key one type at a time. */
const edgeByKey = edgeKindNames
  .map((kind) => `MATCH (s)-[r:${kind} {key: key}]->(t) RETURN s, r, t`)
  .join(' UNION ALL ')

export async function getNodes(run: Run, keys: readonly string[]): Promise<Map<string, BatchNode>> {
  const rows = await run<NodeRecord>(
    `UNWIND $keys AS key MATCH (n:Node {key: key}) RETURN ${nodeRecord('n')}`,
    {
      keys: [...new Set(keys)],
    },
  )
  return new Map(rows.map(toNode).map((node) => [node.key, node]))
}

export async function getEdges(run: Run, keys: readonly string[]): Promise<Map<string, BatchEdge>> {
  const rows = await run<EdgeRecord>(`UNWIND $keys AS key CALL (key) { ${edgeByKey} } RETURN ${edgeRecord}`, {
    keys: [...new Set(keys)],
  })
  return new Map(rows.map(toEdge).map((edge) => [edge.key, edge]))
}

export async function edgesOf(run: Run, query: EdgesQuery): Promise<EdgesAnswer> {
  const { nodes, kinds = edgeKindNames, direction, limit } = query
  const found = new Map<string, BatchEdge[]>()
  if (kinds.length > 0) {
    const pattern = `-[r:${kinds.filter((kind) => edgeKindNames.includes(kind)).join('|')}]-`
    const arrow = { out: `${pattern}>`, in: `<${pattern}`, both: pattern }[direction]
    const rows = await run<EdgeRecord & { node: string }>(
      `UNWIND $nodes AS node MATCH (n:Node {key: node})
      CALL (n) { MATCH (n)${arrow}() WITH DISTINCT r RETURN r ORDER BY coalesce(r._key, r.key) LIMIT $most }
      WITH node, r, startNode(r) AS s, endNode(r) AS t RETURN node, ${edgeRecord}`,
      { nodes: [...new Set(nodes)], most: whole(limit === undefined ? Number.MAX_SAFE_INTEGER : limit + 1) },
    )
    for (const row of rows) {
      const edges = found.get(row.node)
      if (edges) edges.push(toEdge(row))
      else found.set(row.node, [toEdge(row)])
    }
  }
  return mergeEnds(nodes, limit, (node) => found.get(node) ?? [])
}

/** Folded words hold nothing that Lucene takes for syntax; names weigh ten times as much as prose. */
const either = (term: string) => `+(_names:${term}^10 _prose:${term})`

export async function searchNodes(run: Run, { text, kinds, limit }: SearchQuery): Promise<Hit[]> {
  const words = queryWords(text)
  if (words.length === 0) return []
  const match = words.map((word, i) => either(i === words.length - 1 ? `${word}*` : `"${word}"`)).join(' ')
  const rows = await run<NodeRecord & { score: number }>(
    `CALL db.index.fulltext.queryNodes('node_words', $match) YIELD node AS n, score
    WHERE $kinds IS NULL OR ${kindOf('n')} IN $kinds
    RETURN ${nodeRecord('n')}, score ORDER BY score DESC, n.key LIMIT $limit`,
    { match, kinds: kinds ?? null, limit: whole(limit) },
  )
  return rows.map((row) => ({ node: toNode(row), score: row.score }))
}

export async function nodesSharing(
  run: Run,
  keys: readonly string[],
  limit: number,
): Promise<Map<string, Sharing>> {
  const rows = await run<{ key: string; total: number; nodes: NodeRecord[]; mark: string | null }>(
    `UNWIND $keys AS key
    CALL (key) { MATCH (f:FacetRow {facet: $facet, value: key}) WHERE f.position >= '' RETURN count(f) AS total }
    CALL (key) {
      MATCH (f:FacetRow {facet: $facet, value: key}) WHERE f.position >= '' WITH f ORDER BY f.position LIMIT $limit
      MATCH (n:Node {key: f.key}) RETURN collect({kind: ${kindOf('n')}, properties: properties(n)}) AS nodes
    }
    OPTIONAL MATCH (d:DueKey {key: key}) RETURN key, total, nodes, d.mark AS mark`,
    { keys: [...new Set(keys)], facet: keysFacet, limit: whole(limit) },
  )
  const found = new Map(rows.map(({ nodes, ...row }) => [row.key, { ...row, nodes: nodes.map(toNode) }]))
  return new Map(
    keys.map((key) => {
      const { total, mark, nodes } = found.get(key) ?? { total: 0, mark: null, nodes: [] }
      return [key, { total, mark, nodes: nodes.toSorted((a, b) => compareText(a.key, b.key)) }]
    }),
  )
}

/**
 * One page of a walk over all nodes, without those whose keys hold characters beyond the basic plane: Neo4j puts them
 * elsewhere when it sorts in memory than when it walks an index, and which it does is its planner's choice.
 */
export const nodePage = async (run: Run, after: string, limit: number): Promise<BatchNode[]> =>
  (
    await run<NodeRecord>(
      `MATCH (n:Node) USING INDEX n:Node(key) WHERE n.key > $after AND n._key IS NULL
      RETURN ${nodeRecord('n')} ORDER BY n.key LIMIT $limit`,
      { after, limit: whole(limit) },
    )
  ).map(toNode)

/** The same over the edges of one kind. */
export const edgePage = async (run: Run, kind: string, after: string, limit: number): Promise<BatchEdge[]> =>
  (
    await run<EdgeRecord>(
      `MATCH (s)-[r:${kind}]->(t) USING INDEX r:${kind}(key) WHERE r.key > $after AND r._key IS NULL
      RETURN ${edgeRecord} ORDER BY r.key LIMIT $limit`,
      { after, limit: whole(limit) },
    )
  ).map(toEdge)

/** The few nodes a page leaves out, in key order. */
export const oddNodes = async (run: Run): Promise<BatchNode[]> =>
  (await run<NodeRecord>(`MATCH (n:Node) WHERE n._key IS NOT NULL RETURN ${nodeRecord('n')}`, {}))
    .map(toNode)
    .toSorted((a, b) => compareText(a.key, b.key))

/** The few edges of a kind that a page leaves out, in key order. */
export const oddEdges = async (run: Run, kind: string): Promise<BatchEdge[]> =>
  (await run<EdgeRecord>(`MATCH (s)-[r:${kind}]->(t) WHERE r._key IS NOT NULL RETURN ${edgeRecord}`, {}))
    .map(toEdge)
    .toSorted((a, b) => compareText(a.key, b.key))
