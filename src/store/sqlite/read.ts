/** Reads of an SQLite store by key, along edges, by words and from end to end. */
import type { BatchEdge, BatchNode } from '../../../schema/batch.ts'
import { mergeEnds } from '../ends.ts'
import type { EdgesAnswer, EdgesQuery, Hit, SearchQuery, Sharing } from '../store.ts'
import { edgeKindNames } from '../vocabulary.ts'
import { queryWords } from '../words.ts'
import { guarded, type Connection } from './connection.ts'
import { edgeColumns, edgeJoins, toEdge, toNode, type EdgeRecord, type NodeRecord } from './rows.ts'

export function getNodes({ sql }: Connection, keys: readonly string[]): (BatchNode | undefined)[] {
  const get = sql('SELECT key, attributes FROM node WHERE key = ?')
  return keys.map((key) => {
    const row = get.get(key) as NodeRecord | undefined
    return row && toNode(row)
  })
}

export function getEdges({ sql }: Connection, keys: readonly string[]): (BatchEdge | undefined)[] {
  const get = sql(`SELECT ${edgeColumns} FROM edge e ${edgeJoins} WHERE e.key = ?`)
  return keys.map((key) => {
    const row = get.get(key) as EdgeRecord | undefined
    return row && toEdge(row)
  })
}

/** Edges of a node that are read at once, whatever their kind. */
const few = 64

/** Kind by kind, each in key order by its index, so that a node with a million edges costs no more than the limit. */
export function edgesOf({ sql }: Connection, query: EdgesQuery): EdgesAnswer {
  const { nodes, kinds = edgeKindNames, direction, limit } = query
  const ends =
    direction === 'both'
      ? (['source', 'target'] as const)
      : ([direction === 'out' ? 'source' : 'target'] as const)
  const from = `SELECT ${edgeColumns} FROM edge e ${edgeJoins}`
  const walks = ends.map((end) => ({
    all: sql(`${from} WHERE e.${end} = ? LIMIT ${few + 1}`),
    kind: sql(`${from} WHERE e.${end} = ? AND e.kind = ? ORDER BY e.key LIMIT ?`),
  }))
  const wanted = new Set<string>(kinds)
  const idOf = sql('SELECT id FROM node WHERE key = ?')
  const most = limit === undefined ? -1 : limit + 1
  return mergeEnds(nodes, limit, (node) => {
    const id = idOf.get(node)?.['id']
    if (id === undefined) return []
    return walks.flatMap((walk) => {
      // Most nodes have few edges: when several kinds are asked for, one read gets them all.
      const some = kinds.length > 1 ? (walk.all.all(Number(id)) as unknown as EdgeRecord[]) : null
      if (some && some.length <= few)
        return some.map(toEdge).filter(({ attributes }) => wanted.has(attributes.kind))
      return kinds.flatMap((kind) =>
        (walk.kind.all(Number(id), kind, most) as unknown as EdgeRecord[]).map(toEdge),
      )
    })
  })
}

/** Names weigh ten times as much as prose. */
const rank = 'bm25(search, 10.0, 1.0)'

export function searchNodes({ sql }: Connection, { text, kinds, limit }: SearchQuery): Hit[] {
  const words = queryWords(text)
  if (words.length === 0 || kinds?.length === 0) return []
  // Quoted, so that no word is taken for an operator; the star makes the last one a prefix.
  const match = `${words.map((word) => `"${word}"`).join(' ')}*`
  const filter = kinds ? 'AND n.kind IN (SELECT value FROM json_each(?))' : ''
  const rows = sql(
    `SELECT n.key AS key, n.attributes AS attributes, -${rank} AS score FROM search JOIN node n ON n.id = search.rowid
    WHERE search MATCH ? ${filter} ORDER BY score DESC, n.key LIMIT ?`,
  ).all(match, ...(kinds ? [JSON.stringify(kinds)] : []), limit) as unknown as (NodeRecord & {
    score: number
  })[]
  return rows.map((row) => ({ node: toNode(row), score: row.score }))
}

export function nodesSharing(
  { sql }: Connection,
  keys: readonly string[],
  limit: number,
): Map<string, Sharing> {
  const mark = sql('SELECT mark FROM due WHERE key = ?')
  const count = sql('SELECT count(*) AS total FROM comparison WHERE key = ?')
  const ids = sql('SELECT id FROM comparison WHERE key = ? ORDER BY node LIMIT ?')
  const row = sql('SELECT key, attributes FROM node WHERE id = ?')
  // Keys asked for together mostly lead to the same nodes: each is read once.
  const known = new Map<number, BatchNode>()
  const nodeAt = (id: number): BatchNode => {
    let node = known.get(id)
    if (!node) known.set(id, (node = toNode(row.get(id) as unknown as NodeRecord)))
    return node
  }
  return new Map(
    keys.map((key) => [
      key,
      {
        nodes: ids.all(key, limit).map(({ id }) => nodeAt(Number(id))),
        total: Number(count.get(key)!['total']),
        mark: (mark.get(key)?.['mark'] ?? null) as string | null,
      },
    ]),
  )
}

const stride = 500

/** Page by page, so that memory stays flat. */
export function* everything({ address, sql }: Connection): Generator<BatchNode | BatchEdge> {
  yield* pages(address, (after) =>
    (
      sql(`SELECT key, attributes FROM node WHERE key > ? ORDER BY key LIMIT ${stride}`).all(
        after,
      ) as unknown as NodeRecord[]
    ).map(toNode),
  )
  yield* pages(address, (after) =>
    (
      sql(
        `SELECT ${edgeColumns} FROM edge e ${edgeJoins} WHERE e.key > ? ORDER BY e.key LIMIT ${stride}`,
      ).all(after) as unknown as EdgeRecord[]
    ).map(toEdge),
  )
}

function* pages<T extends { readonly key: string }>(
  address: string,
  page: (after: string) => readonly T[],
): Generator<T> {
  // No key is empty, so every key comes after the empty one.
  for (let after = ''; ;) {
    const rows = guarded(address, () => page(after))
    const last = rows.at(-1)
    if (!last) return
    yield* rows
    after = last.key
  }
}
