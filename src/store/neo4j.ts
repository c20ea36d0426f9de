/** The store on a Neo4j server (5.23 or later), for those who outgrow one machine. */
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import { checkBatch } from './check.ts'
import { compareText } from './order.ts'
import { connect, guarded, read, whole, write, type Credentials, type Run } from './neo4j/connection.ts'
import { listPage } from './neo4j/list.ts'
import { mergeChecked } from './neo4j/merge.ts'
import {
  edgePage,
  edgesOf,
  getEdges,
  getNodes,
  nodePage,
  nodesSharing,
  oddEdges,
  oddNodes,
  searchNodes,
} from './neo4j/read.ts'
import { checkList } from './query.ts'
import type { ListQuery, Store } from './store.ts'
import { edgeKindNames, nodeKindNames } from './vocabulary.ts'

/** Throws STORE_UNAVAILABLE or STORE_MISMATCH when the server or its database cannot be used. */
export async function openNeo4j(address: string, credentials?: Credentials): Promise<Store> {
  const connection = await connect(address, credentials)
  const reading = <T>(work: (run: Run) => Promise<T>) => read(connection, work)
  // Terms are checked before the server is asked; a transaction's statements go out without waiting for each other.
  const lists = async (queries: readonly ListQuery[]) => {
    const terms = queries.map(checkList)
    return reading((run) => Promise.all(terms.map((one) => listPage(run, one))))
  }

  return {
    address,
    async merge(batch: Batch, options = {}) {
      const checked = checkBatch(batch, options)
      return write(connection, (run) => mergeChecked(run, checked, options))
    },
    async get(keys) {
      const found = await reading((run) => getNodes(run, keys))
      return keys.map((key) => found.get(key))
    },
    async getEdges(keys) {
      const found = await reading((run) => getEdges(run, keys))
      return keys.map((key) => found.get(key))
    },
    list: (async (query: ListQuery) => (await lists([query]))[0]) as Store['list'],
    lists: lists as Store['lists'],
    edges: (query) => reading((run) => edgesOf(run, query)),
    search: (query) => reading((run) => searchNodes(run, query)),
    sharing: (keys, limit) => reading((run) => nodesSharing(run, keys, limit)),
    due: (limit) =>
      reading(async (run) => {
        const rows = await run<{ key: string }>(
          'MATCH (d:DueKey) RETURN d.key AS key ORDER BY key LIMIT $limit',
          {
            limit: whole(limit),
          },
        )
        return rows.map(({ key }) => key)
      }),
    counts: () =>
      reading(async (run) => {
        const count = async (kind: string, pattern: string) => {
          const [row] = await run<{ total: number }>(`MATCH ${pattern} RETURN count(x) AS total`)
          return [kind, row!.total]
        }
        const totals = await Promise.all([
          ...nodeKindNames.map((kind) => count(kind, `(x:${kind})`)),
          ...edgeKindNames.map((kind) => count(kind, `()-[x:${kind}]->()`)),
        ])
        return Object.fromEntries(totals) as Awaited<ReturnType<Store['counts']>>
      }),
    dropped: () =>
      reading(async (run) => {
        const [row] = await run<{ keys: number; nodes: number; pairs: number }>(
          'MATCH (d:DroppedKey) RETURN count(d) AS keys, coalesce(sum(d.nodes), 0) AS nodes, coalesce(sum(d.pairs), 0) AS pairs',
        )
        return row!
      }),
    async *scan() {
      yield* inKeyOrder([
        pages((after) => reading((run) => nodePage(run, after, stride))),
        all(() => reading(oddNodes)),
      ])
      yield* inKeyOrder(
        edgeKindNames.flatMap((kind) => [
          pages((after) => reading((run) => edgePage(run, kind, after, stride))),
          all(() => reading((run) => oddEdges(run, kind))),
        ]),
      )
    },
    async close() {
      await guarded(address, () => connection.driver.close())
    },
  }
}

const stride = 1000

async function* all<T>(rows: () => Promise<readonly T[]>): AsyncGenerator<T> {
  yield* await rows()
}

async function* pages<T extends BatchNode | BatchEdge>(
  page: (after: string) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  // No key is empty, so every key comes after the empty one.
  for (let rows = await page(''); rows.length > 0; rows = await page(rows.at(-1)!.key)) yield* rows
}

/** Several streams, each in key order → one. */
async function* inKeyOrder<T extends { readonly key: string }>(
  streams: readonly AsyncGenerator<T>[],
): AsyncGenerator<T> {
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, head: await stream.next() })))
  for (;;) {
    const live = heads.filter(({ head }) => !head.done)
    if (live.length === 0) return
    const least = live.reduce((a, b) => (compareText(b.head.value.key, a.head.value.key) < 0 ? b : a))
    yield least.head.value as T
    least.head = await least.stream.next()
  }
}
