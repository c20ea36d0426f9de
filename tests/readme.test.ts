/** The README's tour, asked for real: every query in it over the sample corpus, and the answer beneath it. UPDATE=1 rewrites the answers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format } from 'prettier'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApi } from '../src/api/yoga.ts'
import { ingest } from '../src/line/ingest.ts'
import { openStore } from '../src/store/open.ts'

const root = resolve(import.meta.dirname, '..')
const file = join(root, 'README.md')
const tour = /```graphql\n([\s\S]+?)```\n(\n```json\n[\s\S]+?```\n)?/g
const stops = [...readFileSync(file, 'utf8').matchAll(tour)].map(([whole, query, answer]) => ({
  whole,
  query: query!,
  answer,
}))

let ask: (query: string) => Promise<string>
beforeAll(async () => {
  const store = await openStore(':memory:')
  await ingest({ store, paths: [join(root, 'samples/articles')], workers: 0 })
  const api = openApi(store)
  ask = async (query) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await api.fetch('http://test/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    })
    const { data } = (await answer.json()) as { data: unknown }
    return (await format(JSON.stringify(data), { parser: 'json', printWidth: 110 })).trimEnd()
  }
})

describe('the tour', () => {
  it('has six stops', () => {
    expect(stops).toHaveLength(6)
  })

  it.each(stops)('answers as printed: $query', async ({ whole, query, answer }) => {
    const printed = `\n\`\`\`json\n${await ask(query)}\n\`\`\`\n`
    if (process.env['UPDATE']) {
      const before = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        before.replace(whole, () => `\`\`\`graphql\n${query}\`\`\`\n${printed}`),
      )
    } else expect(printed).toBe(answer)
    // An empty answer is no stop worth making.
    expect(printed).not.toMatch(/"nodes": \[\]\s*\}\s*\}\s*```/)
  })
})
