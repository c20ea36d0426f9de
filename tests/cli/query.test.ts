/** The commands query, stats and serve, on a store in a file. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { queryCommand } from '../../src/cli/query.ts'
import { serveUntilStopped } from '../../src/cli/serve.ts'
import { statsCommand } from '../../src/cli/stats.ts'
import { openStore } from '../../src/store/open.ts'
import { fire } from '../api/graph.ts'

let folder: string
let path: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'query-'))
  path = join(folder, 'fire.db')
  const store = await openStore(path)
  await store.merge(fire)
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function printed(run: () => Promise<number>): Promise<{ code: number; out: string }> {
  let out = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk)
    return true
  })
  try {
    return { code: await run(), out }
  } finally {
    write.mockRestore()
  }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof KnownError ? error.code : error),
  )

describe('query', () => {
  it('prints the answer', async () => {
    const { code, out } = await printed(() => queryCommand.run(['{articles{totalCount}}', '--store', path]))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ data: { articles: { totalCount: 2 } } })
  })

  it('takes variables', async () => {
    const query = 'query($id:ID!){node(id:$id){id}}'
    const { out } = await printed(() =>
      queryCommand.run([query, '--variables', '{"id":"a"}', '--store', path]),
    )
    expect(JSON.parse(out)).toEqual({ data: { node: { id: 'a' } } })
  })

  it.each(['{nothing}', '{', '{claims(first:1000){totalCount}}'])('ends with 1 for %s', async (query) => {
    const { code, out } = await printed(() => queryCommand.run([query, '--store', path]))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toHaveProperty('errors')
  })

  it.each([
    [[], 'BAD_USAGE'],
    [['{a}', '{b}'], 'BAD_USAGE'],
    [['{a}', '--variables', '[1]'], 'BAD_USAGE'],
    [['{a}', '--variables', '{'], 'BAD_USAGE'],
    [['{a}', '--nonsense'], 'BAD_USAGE'],
    [['{stats{due}}', '--store', '/no/such/graph.db'], 'NOT_FOUND'],
  ])('refuses %j', async (words, code) => {
    expect(await codeOf(queryCommand.run(words))).toBe(code)
  })
})

describe('stats', () => {
  it('counts by kind, as a table and as JSON', async () => {
    const table = await printed(() => statsCommand.run(['--store', path]))
    expect(table.out).toMatch(/Article +2\n/)
    const { code, out } = await printed(() => statsCommand.run(['--json', '--store', path]))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ nodes: { Article: 2, Claim: 3 }, edges: { CONTRADICTS: 1 } })
  })

  it('says what comparing left out and what is cited and not read', async () => {
    const file = join(folder, 'dropped.db')
    const store = await openStore(file)
    await store.merge(fire)
    const dropped = new Map([['k', { nodes: 3, pairs: 1200 }]])
    await store.merge({ nodes: [], edges: [] }, { scopes: ['k'], dropped })
    await store.close()
    const table = await printed(() => statsCommand.run(['--store', file]))
    expect(table.out).toMatch(/under 1 keys: 1,200 pairs .*, 3 nodes/)
    const { out } = await printed(() => statsCommand.run(['--json', '--store', file]))
    const { dropped: counted, openCitations } = JSON.parse(out) as {
      dropped: object
      openCitations: { total: number; first: readonly { source: string }[] }
    }
    expect(counted).toEqual({ keys: 1, nodes: 3, pairs: 1200 })
    expect(openCitations.first).toHaveLength(openCitations.total)
    expect(table.out).toContain(openCitations.total === 0 ? 'Nothing cited' : openCitations.first[0]!.source)
  })
})

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints its address, answers, and ends well on %s',
    async (signal) => {
      const command = join(import.meta.dirname, '../../src/cli/hearsay.ts')
      const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--store', path], {
        env: { ...process.env, HOST: '' },
      })
      const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)))
      const url = await new Promise<string>((resolve) => {
        let out = ''
        child.stdout.on('data', (chunk) => {
          out += String(chunk)
          const found = /GraphiQL +(\S+)/.exec(out)?.[1]
          if (found) resolve(found)
        })
      })
      const answer = await fetch(`${url}?query={articles{totalCount}}`)
      expect(await answer.json()).toEqual({ data: { articles: { totalCount: 2 } } })
      child.kill(signal)
      expect(await ended).toBe(0)
    },
  )

  it.each(['x', '-1', '65536', ''])('refuses port "%s" and closes the store', async (port) => {
    const store = await openStore(path)
    expect(await codeOf(serveUntilStopped(store, port))).toBe('BAD_USAGE')
    expect(await codeOf(store.get(['a']))).not.toBeNull()
  })
})
