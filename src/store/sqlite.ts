/** The embedded store: one SQLite file (or ':memory:'), no service needed. */
import { checkBatch } from './check.ts'
import { checkList } from './query.ts'
import { connect, connectReader, guarded, transact, view } from './sqlite/connection.ts'
import { listPage } from './sqlite/list.ts'
import { mergeChecked } from './sqlite/merge.ts'
import { edgesOf, everything, getEdges, getNodes, nodesSharing, searchNodes } from './sqlite/read.ts'
import type { Store } from './store.ts'
import { edgeKindNames, nodeKindNames } from './vocabulary.ts'

export interface SqliteOptions {
  /** Milliseconds that a merge waits while another process writes. */
  readonly patience?: number
}

/** Throws STORE_UNAVAILABLE or STORE_MISMATCH when the file cannot be used. */
export function openSqlite(path: string, { patience = 10_000 }: SqliteOptions = {}): Store {
  const connection = connect(path)
  const { sql } = connection
  const read = async <T>(work: () => T): Promise<T> => view(connection, work)

  return {
    address: path,
    async merge(batch, options = {}) {
      const checked = checkBatch(batch, options)
      return transact(connection, patience, () => mergeChecked(connection, checked, options))
    },
    get: (keys) => read(() => getNodes(connection, keys)),
    getEdges: (keys) => read(() => getEdges(connection, keys)),
    list: ((query) => read(() => listPage(connection, checkList(query)))) as Store['list'],
    lists: ((queries) =>
      read(() => queries.map((query) => listPage(connection, checkList(query))))) as Store['lists'],
    edges: (query) => read(() => edgesOf(connection, query)),
    search: (query) => read(() => searchNodes(connection, query)),
    sharing: (keys, limit) => read(() => nodesSharing(connection, keys, limit)),
    due: (limit) =>
      read(() =>
        sql('SELECT key FROM due ORDER BY key LIMIT ?')
          .all(limit)
          .map(({ key }) => String(key)),
      ),
    counts: () =>
      read(() => {
        const totals = new Map(
          sql('SELECT kind, total FROM total')
            .all()
            .map(({ kind, total }) => [String(kind), Number(total)]),
        )
        const kinds = [...nodeKindNames, ...edgeKindNames]
        return Object.fromEntries(kinds.map((kind) => [kind, totals.get(kind) ?? 0])) as Awaited<
          ReturnType<Store['counts']>
        >
      }),
    dropped: () =>
      read(() => {
        const row = sql(
          'SELECT count(*) AS keys, coalesce(sum(nodes), 0) AS nodes, coalesce(sum(pairs), 0) AS pairs FROM dropped',
        ).get()!
        return { keys: Number(row['keys']), nodes: Number(row['nodes']), pairs: Number(row['pairs']) }
      }),
    async *scan() {
      // A file is read through a connection of its own, so that all of it is of one moment.
      if (path === ':memory:') yield* everything(connection)
      else {
        const reader = connectReader(path)
        try {
          guarded(path, () => reader.db.exec('BEGIN'))
          yield* everything(reader)
        } finally {
          reader.db.close()
        }
      }
    },
    async close() {
      if (connection.db.isOpen) guarded(path, () => connection.db.close())
    },
  }
}
