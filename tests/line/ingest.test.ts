/** The line from files to graph: it adds up, it can be run twice, shuffled or in threads, and the graph is the same. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exportLines } from '../../src/cli/export.ts'
import { ingest } from '../../src/line/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

const samples = resolve(import.meta.dirname, '../../samples/articles')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-line-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function hashOf(store: Store): Promise<string> {
  const hash = createHash('sha256')
  for await (const line of exportLines(store)) hash.update(line)
  return hash.digest('hex')
}
async function ingested(paths: readonly string[], workers = 0) {
  const store = await openStore(':memory:')
  const summary = await ingest({ store, paths, workers })
  return { store, summary, hash: await hashOf(store) }
}
const topics = readdirSync(samples).map((topic) => join(samples, topic))

describe('the same articles give the same graph', () => {
  it('twice', async () => {
    const { store, summary, hash } = await ingested([samples])
    const again = await ingest({ store, paths: [samples], workers: 0 })
    expect(summary.stored).toBeGreaterThan(15)
    expect(again).toMatchObject({ stored: 0, duplicate: summary.stored, failed: 0, derived: { keys: 0 } })
    expect(await hashOf(store)).toBe(hash)
  })

  it('in another order, and bit by bit', async () => {
    const forwards = await ingested(topics)
    const backwards = await ingested(topics.toReversed())
    const store = await openStore(':memory:')
    for (const topic of topics) await ingest({ store, paths: [topic], workers: 0 })
    expect(backwards.hash).toBe(forwards.hash)
    expect(await hashOf(store)).toBe(forwards.hash)
  })

  it('in this thread or in three', async () => {
    // More than a handful, so that the threads are used.
    const many = join(folder, 'many.jsonl')
    const line = (i: number) =>
      JSON.stringify({
        title: `Bridge ${i} closed`,
        outlet: 'The Quay',
        text: `Bridge ${i} is closed, said Oda Lund, the mayor.`,
      })
    writeFileSync(many, Array.from({ length: 70 }, (_, i) => line(i)).join('\n'))
    const one = await ingested([many])
    const three = await ingested([many], 3)
    expect(one.summary.stored).toBe(70)
    expect(three.hash).toBe(one.hash)
  })

  it('whichever of two paths to one article comes first', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')]
    for (const copy of [a, b]) {
      mkdirSync(copy)
      writeFileSync(
        join(copy, `${copy.at(-1)}.txt`),
        'The lock gates at Vessin are shut, said Oda Lund, the harbour master.\n',
      )
    }
    const forwards = await ingested([a, b])
    const backwards = await ingested([b, a])
    expect(forwards.summary).toMatchObject({ accepted: 2, stored: 1, duplicate: 1 })
    expect(backwards.hash).toBe(forwards.hash)
  })
})

describe('bad input never costs good input beside it', () => {
  it('adds up, and says why', async () => {
    const mixed = join(folder, 'mixed')
    mkdirSync(mixed)
    writeFileSync(join(mixed, 'empty.txt'), '')
    writeFileSync(join(mixed, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))
    writeFileSync(join(mixed, 'line.txt'), 'word '.repeat(11_000_000))
    writeFileSync(
      join(mixed, 'lines.jsonl'),
      '{"text":"The pier is open again, said Oda Lund."}\n{"text":\n{"headline":1}\n',
    )
    copyFileSync(
      join(
        topics[0]!,
        readdirSync(topics[0]!).find((name) => name.endsWith('.html'))!,
      ),
      join(mixed, 'good.html'),
    )
    const store = await openStore(':memory:')
    const failures: string[] = []
    const summary = await ingest({
      store,
      paths: [mixed],
      workers: 0,
      onFailure: (failure) => failures.push(failure.message),
    })
    expect(summary).toMatchObject({ accepted: 7, stored: 2, duplicate: 0, failed: 5 })
    expect(failures).toHaveLength(5)
    for (const name of ['empty.txt', 'binary.txt', 'line.txt', 'lines.jsonl'])
      expect(failures.join('\n')).toContain(name)
  })

  it('stops when asked, keeps what it has, and goes on', async () => {
    const store = await openStore(':memory:')
    const stop = new AbortController()
    stop.abort()
    const stopped = await ingest({ store, paths: [samples], workers: 0, signal: stop.signal })
    expect(stopped.stored).toBe(0)
    const whole = await ingest({ store, paths: [samples], workers: 0 })
    expect(await hashOf(store)).toBe((await ingested([samples])).hash)
    expect(whole.accepted).toBe(whole.stored + whole.duplicate + whole.failed)
  })
})
