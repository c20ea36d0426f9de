/** Several writers at once, and a writer killed half-way: whole batches or nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Hands } from '../contract.ts'
import { article, batch, everything, outlet } from '../samples.ts'
import { writtenBatch } from '../writer.ts'

const script = new URL('../writer.ts', import.meta.url).pathname

function writer(store: Store, name: string, count: number) {
  return spawn(process.execPath, [script, store.address, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

export function testProcesses({ store, again }: Hands): void {
  it('lets two processes write at once', async () => {
    const count = 30
    const children = ['one', 'two'].map((name) => writer(store(), name, count))
    const codes = await Promise.all(children.map((child) => once(child, 'exit')))
    expect(codes.map(([code]) => code as number)).toEqual([0, 0])
    const found = await everything(store())
    const both = ['one', 'two'].flatMap((name) =>
      Array.from({ length: count }, (_, i) => writtenBatch(name, i)),
    )
    const nodes = new Set(both.flatMap((one) => one.nodes.map(({ key }) => key)))
    expect(found.filter((item) => !('source' in item))).toHaveLength(nodes.size)
    const [shared] = await store().get(['shared'])
    expect(shared?.attributes['aliases']).toEqual(
      both.map((_, i) => `${i < count ? 'one' : 'two'} ${i % count}`).toSorted(),
    )
  })

  it('lets two openings write and read at once', async () => {
    const other = await again()
    const merges = Array.from({ length: 40 }, (_, i) =>
      (i % 2 ? store() : other).merge(
        batch(
          outlet('o', 'Post', { aliases: [`alias ${i}`], keys: ['k'] }),
          article(`a${i}`, { keys: ['k'] }),
        ),
      ),
    )
    const results = await Promise.all([...merges, ...Array.from({ length: 10 }, () => other.counts())])
    expect(results.slice(0, 40).reduce((sum, one) => sum + (one as { nodes: number }).nodes, 0)).toBe(41)
    const [joined] = await store().get(['o'])
    expect(joined?.attributes['aliases']).toHaveLength(40)
    expect((await store().sharing(['k'], 5)).get('k')?.total).toBe(41)
  })

  it('holds whole batches only after a writer was killed', async () => {
    for (const moment of [3, 11]) {
      const name = `killed ${moment}`
      const child = writer(store(), name, 10_000)
      let acknowledged = -1
      for await (const line of createInterface(child.stdout)) {
        acknowledged = Number(line)
        if (acknowledged === moment) child.kill('SIGKILL')
      }
      const reopened = await again()
      // Whatever the killed process had under way is either through or will never be.
      await reopened.merge(batch(outlet('after', 'After')))
      const batches = Array.from({ length: acknowledged + 3 }, (_, i) => writtenBatch(name, i))
      const own = batches.map(({ nodes }) =>
        nodes.filter(({ key }) => key !== 'shared').map(({ key }) => key),
      )
      const there = new Set((await reopened.get(own.flat())).map((node) => node?.key))
      const edges = batches.flatMap((one) => one.edges.map(({ key }) => key))
      const joined = new Set((await reopened.getEdges(edges)).map((edge) => edge?.key))
      const listed = await reopened.lists(
        batches.map((_, i) => ({
          kind: 'Article',
          limit: 1,
          count: true,
          where: [{ facet: 'path', values: [`${name} ${i}`] }],
        })),
      )
      let whole = 0
      for (const [i, one] of batches.entries()) {
        const found = [
          own[i]!.filter((key) => there.has(key)).length,
          one.edges.filter(({ key }) => joined.has(key)).length,
          listed[i]!.total,
        ]
        expect(found, `batch ${i}`).toEqual(found[0] === 0 ? [0, 0, 0] : [50, 50, 50])
        if (found[0]! > 0) whole++
        if (i <= acknowledged) expect(found[0], `batch ${i} was acknowledged`).toBe(50)
      }
      expect(whole).toBeGreaterThan(moment)
    }
  }, 120_000)
}
