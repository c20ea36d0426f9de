/** `hearsay start`, which is `npm start`: the sample corpus in a graph of its own, the explorer and the API on one port. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { walkFiles } from '../../ingest/read/walk.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import { ingestWithProgress } from './ingest.ts'
import { defaultStore, openGivenStore, parseWords } from './options.ts'
import { serveUntilStopped } from './serve.ts'

const home = resolve(import.meta.dirname, '../..')
const samples = join(home, 'samples/articles')

export const startCommand: Command = {
  usage: `hearsay start [--port N] [--store S]
  The first time: builds the explorer and ingests the sample corpus. Then serves the explorer and the API.
  --port N   the port, on loopback (default: PORT, or 4000)`,
  async run(words) {
    const { values } = parseWords(this, words, { port: { type: 'string' } })
    buildExplorer()
    const store = await openGivenStore(values.store)
    if (values.store === defaultStore && (await isUnfinished(store))) {
      process.stderr.write('First start: reading the sample corpus.\n')
      const { interrupted } = await ingestWithProgress(store, [samples])
      if (interrupted) return 130
    }
    process.stdout.write(`${await foundLine(store)}\n`)
    return serveUntilStopped(store, values.port)
  },
}

/** True for an empty graph and for one in which an earlier first start was cut short: nothing but samples, and relations still to be derived. */
async function isUnfinished(store: Store): Promise<boolean> {
  const { rows, hasMore } = await store.list({ kind: 'Article', limit: 100 })
  const paths = new Set<unknown>()
  for await (const found of walkFiles([samples])) paths.add(found.path)
  const onlySamples = !hasMore && rows.every(({ value }) => paths.has(value.attributes['path']))
  return onlySamples && (rows.length === 0 || (await store.due(1)).length > 0)
}

/** Builds the explorer when it was never built or its sources have changed since (a pull, a hand at work). */
function buildExplorer(): void {
  const built = statSync(join(home, 'web/dist/index.html'), { throwIfNoEntry: false })?.mtimeMs
  const sources = readdirSync(join(home, 'web'), { recursive: true, encoding: 'utf8' })
  const isStale = sources.some(
    (file) => !file.startsWith('dist') && statSync(join(home, 'web', file)).mtimeMs > (built ?? 0),
  )
  if (!isStale) return
  process.stderr.write(
    built === undefined ? 'First start: building the explorer.\n' : 'Building the explorer anew.\n',
  )
  execFileSync(join(home, 'node_modules/.bin/vite'), ['build', 'web', '--logLevel', 'error'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function foundLine(store: Store): Promise<string> {
  const counts = await store.counts()
  const [contradictions, updates] = await Promise.all(
    (['CONTRADICTS', 'UPDATES'] as const).map((kind) => shown(store, kind)),
  )
  const of = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`
  return [
    of(counts.Article, 'article'),
    of(counts.Outlet, 'outlet'),
    of(counts.Statement, 'statement'),
    of(contradictions ?? 0, 'contradiction'),
    of(updates ?? 0, 'update'),
  ].join(', ')
}

/** As many as the API and the explorer show unasked: their defaults for `minConfidence`. */
const threshold = { CONTRADICTS: 0.7, UPDATES: 0.5 } as const
const shown = async (store: Store, kind: 'CONTRADICTS' | 'UPDATES'): Promise<number | null> =>
  (await store.list({ kind, minConfidence: threshold[kind], limit: 1, count: true })).total
