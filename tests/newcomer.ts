/** What a newcomer does, for real: a fresh clone in an empty folder, the README's two commands, a first query. Run by CI, not by vitest. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strict as assert } from 'node:assert'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-newcomer-'))
const clone = join(folder, 'hearsay')

/** Starts `npm start` on a free port and resolves with what it printed once it serves. */
async function start(): Promise<{ child: ChildProcess; url: string; printed: string }> {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port) }
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  const url = `http://127.0.0.1:${port}`
  await new Promise<void>((ready, fail) => {
    const hear = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('/graphql')) ready()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${printed}`)))
  })
  return { child, url, printed }
}

async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('exit')
  const gone = once(child, 'exit')
  process.kill(-child.pid!, 'SIGTERM')
  await gone
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}

async function ask(url: string, query: string): Promise<Record<string, { totalCount: number }>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await answer.json()) as {
    data: Record<string, { totalCount: number }>
    errors?: unknown
  }
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data
}

try {
  execFileSync('git', ['clone', '-q', root, clone])
  // The environment of a shell outside the project: npm's own variables would point back at it.
  for (const name of Object.keys(process.env)) if (name.startsWith('npm_')) delete process.env[name]
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, stdio: 'ignore' })

  const first = await start()
  assert.match(first.printed, /\d+ articles, \d+ outlets, \d+ statements, \d+ contradictions/)
  const query = '{ articles { totalCount } statements { totalCount } contradictions { totalCount } }'
  const found = await ask(first.url, query)
  assert.ok(found['articles']!.totalCount >= 15, JSON.stringify(found))
  assert.ok(found['contradictions']!.totalCount > 0, JSON.stringify(found))
  const page = await (await fetch(first.url)).text()
  assert.match(page, /<script[^>]+src="/)
  await stop(first.child)

  const second = await start()
  assert.ok(!second.printed.includes('First start'), second.printed)
  assert.deepEqual(await ask(second.url, query), found)
  await stop(second.child)
  console.log('a newcomer is served, and served again')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
