/** The HTTP server on a real port: files, health, limits that need a socket, and its end. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { startServer, type Server } from '../../src/api/server.ts'
import type { Store } from '../../src/store/store.ts'
import { fire, openGraph } from './graph.ts'

let folder: string
let store: Store
let server: Server
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'explorer-'))
  const built = join(folder, 'dist')
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(built, 'index.html'), '<!doctype html>explorer')
  writeFileSync(join(built, 'assets/app-1a2b.js'), 'export {}')
  symlinkSync(join(folder, 'secret.txt'), join(built, 'link.txt'))
  store = await openGraph(fire)
  server = await startServer({ store, port: 0, explorer: built })
})
afterAll(async () => {
  await server.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })

/** Sends a request line as it is: fetch would tidy the path first. */
function raw(lines: readonly string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write([...lines, 'Connection: close', '', body].join('\r\n')),
    )
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
const host = () => `Host: ${new URL(server.url).host}`

describe('explorer', () => {
  it('serves the page and its assets with a strict policy', async () => {
    const page = await get('/')
    expect(await page.text()).toContain('explorer')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page.headers.get('content-security-policy')).toContain('worker-src')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const asset = await get('/assets/app-1a2b.js')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect(asset.headers.get('cache-control')).toContain('immutable')
  })

  it('answers 304 to whoever has it already', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/%00',
    '/%E0%A4%A',
    '/assets',
    '/none',
  ])('never leaves its folder for %s', async (path) => {
    const answer = await raw([`GET ${path} HTTP/1.1`, host()])
    expect(answer).toMatch(/^HTTP\/1\.1 404/)
    expect(answer).not.toContain('secret')
  })

  it('says how to build it when it is not built', async () => {
    const bare = await startServer({ store, port: 0, explorer: join(folder, 'none') })
    const page = await fetch(bare.url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('vite build web')
    await bare.close()
  })

  it('takes only GET and HEAD', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405)
    const head = await fetch(server.url, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })
})

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
const query = JSON.stringify({ query: '{articles{totalCount}}' })
const post = (body: string) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

describe('GraphQL', () => {
  it('answers a plain POST', async () => {
    expect(await (await post(query)).json()).toEqual({ data: { articles: { totalCount: 2 } } })
  })

  it('shows GraphiQL to a browser, from this origin alone', async () => {
    const page = await get('/graphql', { accept: 'text/html' })
    const text = await page.text()
    expect(text).toContain('contradictions')
    expect(text).not.toMatch(/(src|href)="?https?:/)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('refuses a large body with a length and without', async () => {
    expect((await post(`${query}${' '.repeat(200_000)}`)).status).toBe(413)
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        `${server.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => resolve(response.statusCode),
      )
      sent.on('error', reject)
      sent.write(query)
      for (let i = 0; i < 30; i++) sent.write(' '.repeat(10_000))
      sent.end()
    })
    expect(status).toBe(413)
  })

  it('takes a chunked body within the limit', async () => {
    const half = query.length >> 1
    const answer = await raw(
      ['POST /graphql HTTP/1.1', host(), 'Content-Type: application/json', 'Transfer-Encoding: chunked'],
      `${chunk(query.slice(0, half))}${chunk(query.slice(half))}0\r\n\r\n`,
    )
    expect(answer).toContain('"totalCount":2')
  })

  it('answers no page that points its own name at this machine', async () => {
    expect(await raw(['GET /graphql?query={stats{due}} HTTP/1.1', 'Host: elsewhere.example'])).toMatch(
      / 403 /,
    )
  })
})

describe('life', () => {
  it('says that it is well while the store answers', async () => {
    expect((await get('/health')).status).toBe(200)
    const ill = await startServer({
      store: { ...store, get: () => Promise.reject(new Error('gone')) },
      port: 0,
    })
    expect((await fetch(`${ill.url}/health`)).status).toBe(503)
    await ill.close()
  })

  it('names a port that is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const error = await startServer({ store, port }).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(KnownError)
    expect(error).toHaveProperty('code', 'BAD_USAGE')
    await new Promise((resolve) => other.close(resolve))
  })

  it('closes with a connection kept alive', async () => {
    const short = await startServer({ store, port: 0 })
    await (await fetch(`${short.url}/health`)).text()
    await short.close()
    await expect(fetch(`${short.url}/health`)).rejects.toThrow()
  })
})
