/** GraphQL over HTTP: the audits of graphql-http, each as a test of its own. */
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openApi, type Api } from '../../src/api/yoga.ts'
import type { Store } from '../../src/store/store.ts'
import { openGraph } from './graph.ts'

let store: Store
let api: Api
beforeAll(async () => {
  store = await openGraph()
  api = openApi(store)
})
afterAll(() => store.close())

const audits = serverAudits({
  url: 'http://localhost/graphql',
  fetchFn: (url: string, init: RequestInit) => api.fetch(url, init),
})

describe('GraphQL over HTTP', () => {
  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn()
    if (result.status !== 'ok') throw new Error(result.reason)
  })
})
