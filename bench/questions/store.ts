/** What the stores cost beside plain SQL on the same file, which does the least that could give the same answer. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Batch } from '../../schema/batch.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { madeBatches, randomFrom, together } from '../made-graph.ts'
import type { Question, Setup } from '../question.ts'

const articles = 1000
/** Articles merged in one transaction, as ingest does. */
const stride = 20

function strides(count: number, seed: number): Batch[] {
  const all = [...madeBatches(count, seed)]
  return Array.from({ length: Math.ceil(count / stride) }, (_, i) =>
    together(all.slice(i * stride, (i + 1) * stride)),
  )
}
const size = (batches: readonly Batch[]) =>
  batches.reduce((sum, { nodes, edges }) => sum + nodes.length + edges.length, 0)

interface Filled {
  readonly store: Store
  readonly db: DatabaseSync
  readonly batches: readonly Batch[]
  readonly close: () => Promise<void>
}
async function filled(): Promise<Filled> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  const path = join(folder, 'bench.db')
  const store = await openStore(path)
  const batches = strides(articles, 1)
  for (const batch of batches) await store.merge(batch)
  const db = new DatabaseSync(path, { readOnly: true })
  const close = async () => {
    db.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, db, batches, close }
}

/** A question to a filled store, beside one statement of plain SQL that is run with the same words. */
function reading<T>(
  name: string,
  about: string,
  most: number,
  draw: (filled: Filled, random: () => number) => T,
  measure: (store: Store, words: T) => unknown,
  sql: string,
  parameters: (words: T) => (string | number)[],
): Question {
  return {
    name,
    about,
    unit: 'questions',
    most,
    async setup() {
      const graph = await filled()
      const random = randomFrom(7)
      const asked = Array.from({ length: 300 }, () => draw(graph, random))
      const statement = graph.db.prepare(sql)
      return {
        units: asked.length,
        floor: () => asked.forEach((words) => statement.all(...parameters(words))),
        async measure() {
          for (const words of asked) await measure(graph.store, words)
        },
        close: graph.close,
      }
    },
  }
}

const anyNode = ({ batches }: Filled, random: () => number) => {
  const { nodes } = batches[Math.floor(random() * batches.length)]!
  return nodes[Math.floor(random() * nodes.length)]!
}
const anyOf = (kind: string) => (graph: Filled, random: () => number) => {
  for (;;) {
    const node = anyNode(graph, random)
    if (node.attributes.kind === kind) return node
  }
}

const plainTables = `
  CREATE TABLE node (id INTEGER PRIMARY KEY, key TEXT UNIQUE, attributes TEXT);
  CREATE TABLE edge (id INTEGER PRIMARY KEY, key TEXT UNIQUE, source TEXT, target TEXT, attributes TEXT);
  CREATE INDEX edge_source ON edge (source);
  CREATE INDEX edge_target ON edge (target)`

/** The floor keeps JSON under a key and nothing else: no vocabulary, no join, no facets, no full text. */
function mergeInto(batches: readonly Batch[], again: boolean): Setup {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  let files = 0
  const path = () => join(folder, `${again ? 'same' : files++}.db`)
  return {
    units: size(batches),
    floor() {
      const db = new DatabaseSync(`${path()}-plain`)
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
      if (db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined) db.exec(plainTables)
      const node = db.prepare('INSERT OR REPLACE INTO node (key, attributes) VALUES (?, ?)')
      const edge = db.prepare(
        'INSERT OR REPLACE INTO edge (key, source, target, attributes) VALUES (?, ?, ?, ?)',
      )
      for (const batch of batches) {
        db.exec('BEGIN IMMEDIATE')
        for (const { key, attributes } of batch.nodes) node.run(key, JSON.stringify(attributes))
        for (const { key, source, target, attributes } of batch.edges)
          edge.run(key, source, target, JSON.stringify(attributes))
        db.exec('COMMIT')
      }
      db.close()
    },
    async measure() {
      const store = await openStore(path())
      for (const batch of batches) await store.merge(batch)
      await store.close()
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const questions: readonly Question[] = [
  {
    name: 'store/merge',
    about: 'a new graph of 500 articles, 20 to a transaction; floor: JSON under a key with three indexes',
    unit: 'nodes and edges',
    most: 12,
    setup: async () => mergeInto(strides(500, 2), false),
  },
  {
    name: 'store/merge-again',
    about: 'the same graph merged once more, which changes nothing; floor: writes it all again',
    unit: 'nodes and edges',
    most: 4,
    setup: async () => mergeInto(strides(500, 2), true),
  },
  reading(
    'store/get',
    'one node by key; floor: SELECT by key',
    6,
    anyNode,
    (store, { key }) => store.get([key]),
    'SELECT attributes FROM node WHERE key = ?',
    ({ key }) => [key],
  ),
  reading(
    'store/edges',
    'all edges of an article; floor: two walks along the indexes',
    6,
    anyOf('Article'),
    (store, { key }) => store.edges({ nodes: [key], direction: 'both' }),
    `SELECT e.attributes FROM node n JOIN edge e ON e.source = n.id WHERE n.key = ?1
      UNION ALL SELECT e.attributes FROM node n JOIN edge e ON e.target = n.id WHERE n.key = ?1`,
    ({ key }) => [key],
  ),
  reading(
    'store/page',
    'the first 20 claims of an outlet; floor: the same walk, JSON unread',
    6,
    anyOf('Outlet'),
    (store, { key }) => store.list({ kind: 'Claim', where: [{ facet: 'outlet', values: [key] }], limit: 20 }),
    `SELECT n.attributes FROM facet f JOIN node n ON n.id = f.id
      WHERE f.kind = 'Claim' AND f.facet = 'outlet' AND f.value = ? ORDER BY f.sort, f.key LIMIT 21`,
    ({ key }) => [key],
  ),
  reading(
    'store/page-of-two',
    'the first 20 claims of an outlet on one measure, counted; floor: the same join and count',
    6,
    anyOf('Outlet'),
    (store, { key }) =>
      store.list({
        kind: 'Claim',
        where: [
          { facet: 'outlet', values: [key] },
          { facet: 'measure', values: ['deaths'] },
        ],
        limit: 20,
        count: true,
      }),
    `SELECT n.attributes, count(*) OVER () FROM facet f JOIN node n ON n.id = f.id
      WHERE f.kind = 'Claim' AND f.facet = 'outlet' AND f.value = ? AND EXISTS (
        SELECT 1 FROM facet g WHERE g.kind = 'Claim' AND g.facet = 'measure' AND g.value = 'deaths'
          AND g.sort = f.sort AND g.key = f.key)
      ORDER BY f.sort, f.key LIMIT 21`,
    ({ key }) => [key],
  ),
  reading(
    'store/search',
    'two words of a statement in full text; floor: MATCH by rank',
    6,
    anyOf('Statement'),
    (store, { attributes }) => store.search({ text: twoWords(attributes['text']), limit: 10 }),
    `SELECT n.attributes FROM search JOIN node n ON n.id = search.rowid WHERE search MATCH ? ORDER BY rank LIMIT 10`,
    ({ attributes }) => [`${twoWords(attributes['text'])}*`],
  ),
  reading(
    'store/counts',
    'totals of every kind; floor: SELECT of the totals',
    12,
    () => null,
    (store) => store.counts(),
    'SELECT kind, total FROM total',
    () => [],
  ),
  {
    name: 'store/scan',
    about: 'the whole graph in order; floor: SELECT of both tables in order',
    unit: 'nodes and edges',
    most: 6,
    async setup() {
      const { store, db, batches, close } = await filled()
      return {
        units: size(batches),
        floor() {
          for (const table of ['node', 'edge'])
            for (const _ of db.prepare(`SELECT key, attributes FROM ${table} ORDER BY key`).iterate());
        },
        async measure() {
          for await (const _ of store.scan());
        },
        close,
      }
    },
  },
]

const twoWords = (text: unknown): string => String(text).split(' ').slice(0, 2).join(' ')
