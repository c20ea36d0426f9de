/** The store on Neo4j beside the embedded one: what a server costs a single caller. Needs HEARSAY_TEST_NEO4J, an empty database. */
import type { BatchNode } from '../../schema/batch.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { madeBatches, together } from '../made-graph.ts'
import type { Question } from '../question.ts'

const address = process.env['HEARSAY_TEST_NEO4J']
const articles = 300
const skipped =
  'HEARSAY_TEST_NEO4J is not set; run: node tests/neo4j/with-neo4j.ts -- node bench/run.ts neo4j'

/** Both stores, filled once for all questions; the server's is filled again only when it was emptied. */
async function bothFilled() {
  const batches = [...madeBatches(articles, 3)]
  const stores = { embedded: await openStore(':memory:'), server: await openStore(address!) }
  for (const store of Object.values(stores))
    for (let i = 0; i < articles; i += 20) await store.merge(together(batches.slice(i, i + 20)))
  const close = async () => {
    await stores.embedded.close()
    await stores.server.close()
  }
  return { ...stores, nodes: batches.flatMap(({ nodes }) => nodes), close }
}

function reading(
  name: string,
  about: string,
  kind: string,
  ask: (store: Store, node: BatchNode) => unknown,
): Question {
  return {
    name: `neo4j/${name}`,
    about: `${about}; floor: the embedded store`,
    unit: 'questions',
    async setup() {
      if (address === undefined) return { skipped }
      const { embedded, server, nodes, close } = await bothFilled()
      const asked = nodes.filter(({ attributes }) => attributes.kind === kind).slice(0, 100)
      const all = (store: Store) => async () => {
        for (const node of asked) await ask(store, node)
      }
      return { units: asked.length, floor: all(embedded), measure: all(server), close }
    },
  }
}

export const questions: readonly Question[] = [
  {
    name: 'neo4j/merge',
    about: 'new articles, 20 to a transaction; floor: the embedded store',
    unit: 'nodes and edges',
    async setup() {
      if (address === undefined) return { skipped }
      const stores = { embedded: await openStore(':memory:'), server: await openStore(address) }
      // Another seed each time: new articles, or there would be nothing to write.
      let seed = Date.now()
      const made = () => together([...madeBatches(20, seed++)])
      const sample = made()
      return {
        units: sample.nodes.length + sample.edges.length,
        floor: () => stores.embedded.merge(made()),
        measure: () => stores.server.merge(made()),
        async close() {
          await stores.embedded.close()
          await stores.server.close()
        },
      }
    },
  },
  reading('get', 'one node by key', 'Article', (store, { key }) => store.get([key])),
  reading('edges', 'all edges of an article', 'Article', (store, { key }) =>
    store.edges({ nodes: [key], direction: 'both' }),
  ),
  reading('page', 'the first 20 claims of an outlet', 'Outlet', (store, { key }) =>
    store.list({ kind: 'Claim', where: [{ facet: 'outlet', values: [key] }], limit: 20 }),
  ),
  reading('page-of-two', 'the same on one measure, counted', 'Outlet', (store, { key }) =>
    store.list({
      kind: 'Claim',
      where: [
        { facet: 'outlet', values: [key] },
        { facet: 'measure', values: ['deaths'] },
      ],
      limit: 20,
      count: true,
    }),
  ),
  reading('search', 'two words in full text', 'Article', (store, { attributes }) =>
    store.search({ text: String(attributes['title']).split(' ').slice(0, 2).join(' '), limit: 10 }),
  ),
]
