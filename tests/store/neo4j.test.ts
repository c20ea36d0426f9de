/** The store on a real Neo4j server keeps the contract, gives what the embedded one gives, and says what is wrong with a server. */
import neo4j from 'neo4j-driver'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { testStore } from './contract.ts'
import { batch, everything, outlet, randomBatches, randomFrom } from './samples.ts'

const address = process.env['HEARSAY_TEST_NEO4J']
const guarded = process.env['HEARSAY_TEST_NEO4J_AUTH']
const password = process.env['HEARSAY_TEST_NEO4J_PASSWORD']
const how = 'run: node tests/neo4j/with-neo4j.ts -- npx vitest run tests/store'

/** Only a database that was empty, or was filled by these tests, is ever emptied. */
const marker = 'HearsayTest'

async function ask(cypher: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(address!, undefined, { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(cypher)).records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

async function openEmpty(): Promise<Store> {
  await ask(`MATCH (n) WHERE NOT n:Hearsay AND NOT n:${marker} DETACH DELETE n`)
  return openStore(address!)
}

/** Everything a store can be asked about the random batches. */
async function answers(store: Store) {
  const items = await everything(store)
  const nodes = items.filter((item) => !('source' in item)).map(({ key }) => key)
  const mentions = [{ facet: 'mentions', values: ['p:1', 'p:3'] }]
  return {
    // As text: even the order of attributes is the same.
    items: items.map((item) => JSON.stringify(item)),
    counts: await store.counts(),
    due: await store.due(99),
    // Marks are each store's own.
    sharing: [...(await store.sharing(['story:flood', 'same:outlet:post'], 2))].map(
      ([key, { nodes: shared, total }]) => [key, shared, total],
    ),
    edges: await store.edges({ nodes, direction: 'both', limit: 2 }),
    list: await store.lists([
      { kind: 'Article', limit: 3, count: true },
      { kind: 'Article', limit: 3, count: true, where: mentions },
      { kind: 'Outlet', limit: 9, from: 'K', to: 'Ł' },
    ]),
    found: new Set((await store.search({ text: 'flood mil', limit: 99 })).map(({ node }) => node.key)),
  }
}

describe.skipIf(address === undefined)(
  `neo4j${address ? '' : ` (skipped: HEARSAY_TEST_NEO4J is not set; ${how})`}`,
  () => {
    beforeAll(async () => {
      const [found] = await ask(
        `MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:${marker} THEN 1 END) AS marked`,
      )
      if (found!['nodes'] !== 0 && found!['marked'] === 0)
        throw new Error(`${address} holds data that is not these tests' own: give an empty database`)
      await ask(`MERGE (:${marker})`)
    })

    testStore({ name: 'contract', open: openEmpty, again: () => openStore(address!) })

    describe('beside the embedded store', () => {
      const opened: Store[] = []
      afterEach(async () => {
        for (const store of opened.splice(0)) await store.close()
      })

      it.each([11, 12, 13])('holds and answers the same (seed %i)', async (seed) => {
        const stores = [await openStore(':memory:'), await openEmpty()] as const
        opened.push(...stores)
        const recordedAt = '2021-01-01T00:00:00Z'
        for (const one of randomBatches(randomFrom(seed), 10)) {
          const [a, b] = await Promise.all(stores.map((store) => store.merge(one, { recordedAt })))
          expect(b).toEqual(a)
        }
        const [embedded, server] = [await answers(stores[0]), await answers(stores[1])]
        expect(embedded.items.length).toBeGreaterThan(15)
        expect(server).toEqual(embedded)
      })
    })

    it('refuses a database of another version', async () => {
      await (await openEmpty()).close()
      await ask(`MATCH (h:Hearsay {name: 'schema'}) SET h.version = 99`)
      await expect(openStore(address!)).rejects.toMatchObject({ code: 'STORE_MISMATCH' })
      await ask(`MATCH (h:Hearsay {name: 'schema'}) DELETE h`)
    })

    it('says so when nothing answers', async () => {
      await expect(openStore('bolt://127.0.0.1:9')).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('bolt://127.0.0.1:9') as string,
      })
    })
  },
)

describe.skipIf(guarded === undefined)(
  `neo4j with authentication${guarded ? '' : ` (skipped: HEARSAY_TEST_NEO4J_AUTH is not set; ${how})`}`,
  () => {
    it('serves those who give the right password', async () => {
      const store = await openNeo4j(guarded!, { username: 'neo4j', password: password! })
      await store.merge(batch(outlet('o', 'Post')))
      expect(await store.get(['o'])).toEqual([outlet('o', 'Post')])
      await store.close()
    })

    it.each([
      ['a wrong password', { username: 'neo4j', password: 'guess' }],
      ['a wrong user', { username: 'nobody', password: password! }],
      ['no credentials', undefined],
    ])('refuses %s without a word of it', async (_, credentials) => {
      const refusal = openNeo4j(guarded!, credentials)
      await expect(refusal).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('NEO4J_PASSWORD') as string,
      })
      await expect(refusal).rejects.not.toMatchObject({ message: expect.stringContaining('guess') as string })
    })
  },
)
