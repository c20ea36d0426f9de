/** One contract, two stores: the same articles give the same export and the same answers on a real Neo4j, with a password, as in the embedded store. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi } from '../../src/api/yoga.ts'
import { exportLines } from '../../src/cli/export.ts'
import { ingest } from '../../src/line/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

const root = resolve(import.meta.dirname, '../..')
const address = process.env['HEARSAY_TEST_NEO4J_AUTH']
const tour = [...readFileSync(`${root}/README.md`, 'utf8').matchAll(/```graphql\n([\s\S]+?)```/g)].map(
  ([, query]) => query!,
)

describe.skipIf(!address)(
  `the line on Neo4j${address ? '' : ' (HEARSAY_TEST_NEO4J_AUTH names no server)'}`,
  () => {
    let stores: readonly [embedded: Store, neo4j: Store]
    beforeAll(async () => {
      process.env['NEO4J_USERNAME'] = 'neo4j'
      process.env['NEO4J_PASSWORD'] = process.env['HEARSAY_TEST_NEO4J_PASSWORD']
      stores = [await openStore(':memory:'), await openStore(address!)]
      for (const store of stores) await ingest({ store, paths: [`${root}/samples/articles`], workers: 0 })
    }, 300_000)
    afterAll(async () => {
      for (const store of stores) await store.close()
    })

    it('exports the same graph', async () => {
      const [embedded, neo4j] = await Promise.all(stores.map((store) => Array.fromAsync(exportLines(store))))
      expect(embedded!.length).toBeGreaterThan(1000)
      expect(neo4j).toEqual(embedded)
    }, 60_000)

    it.each(tour)(
      'answers the same: %s',
      async (query) => {
        const answers = stores.map(async (store) => {
          const headers = { 'content-type': 'application/json' }
          const answer = await openApi(store).fetch('http://test/graphql', {
            method: 'POST',
            headers,
            body: JSON.stringify({ query }),
          })
          return answer.json()
        })
        const [embedded, neo4j] = await Promise.all(answers)
        expect(embedded).toHaveProperty('data')
        expect(neo4j).toEqual(embedded)
      },
      60_000,
    )
  },
)
