/** Servers for tests of the explorer: a store made from articles, and one with a crowded node. */
import { join } from 'node:path'
import { expect } from 'vitest'
import { ingest, openStore, startServer } from '../../src/index.ts'

export interface Site {
  readonly url: string
  ask<Answer>(query: string, variables?: object): Promise<Answer>
  close(): Promise<void>
}

export async function openSite(folder: string, name: string, paths: readonly string[]): Promise<Site> {
  const store = await openStore(join(folder, name))
  if (paths.length > 0) await ingest({ store, workers: 0, paths })
  const { url, close } = await startServer({ store, port: 0 })
  return {
    url,
    async ask<Answer>(query: string, variables: object = {}) {
      const body = JSON.stringify({ query, variables })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
      const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown }
      expect(errors).toBeUndefined()
      return data
    },
    async close() {
      await close()
      await store.close()
    },
  }
}

/** One group that 5,000 articles mention, the first of them with markup for a title. */
export async function addHub(folder: string): Promise<void> {
  const store = await openStore(join(folder, 'hub.db'))
  const text = 'The Hub Group said nothing.'
  const common = {
    text,
    outletName: null,
    outlet: null,
    publishedAt: null,
    date: null,
    byline: null,
    language: 'en',
  }
  const articles = Array.from({ length: 5000 }, (_, i) => ({
    key: `article:${i}`,
    attributes: {
      kind: 'Article',
      ...common,
      title: i === 0 ? trap : `Article ${i}`,
      path: `${i}.txt`,
    } as const,
  }))
  const hub = { key: 'group:hub', attributes: { kind: 'Group', name: 'Hub Group' } as const }
  const mentions = articles.map(({ key }) => ({
    key: `MENTIONS:${key}`,
    source: key,
    target: hub.key,
    attributes: { kind: 'MENTIONS', basis: 'stated', spans: [{ start: 4, end: 13 }] } as const,
  }))
  await store.merge({ nodes: [hub, ...articles], edges: mentions })
  await store.close()
}

/** A title that would act if it were read as markup. */
export const trap = '<img src="/nothing.png" onerror="document.title = 1"> & <b>bold</b>'
