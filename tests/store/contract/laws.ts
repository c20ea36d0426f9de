/** The four laws: merge twice = once; the order of batches does not matter; what goes in comes out; the caller's batch is left as it was. */
import { expect, it } from 'vitest'
import type { Hands } from '../contract.ts'
import {
  article,
  batch,
  claim,
  contradicts,
  everything,
  outlet,
  publishedBy,
  randomBatches,
  randomFrom,
  shuffled,
} from '../samples.ts'

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

export function testLaws({ store, again }: Hands): void {
  it('merges twice as once', async () => {
    const batches = randomBatches(randomFrom(1), 12)
    for (const one of batches) await store().merge(one)
    const [once, counts, due] = [await everything(store()), await store().counts(), await store().due(99)]
    expect(once.length).toBeGreaterThan(20)
    for (const one of batches) expect(await store().merge(one)).toEqual({ nodes: 0, edges: 0 })
    expect(await everything(store())).toEqual(once)
    expect(await store().counts()).toEqual(counts)
    expect(await store().due(99)).toEqual(due)
  })

  it('gives the same whatever the order of batches', async () => {
    const random = randomFrom(2)
    const batches = randomBatches(random, 8)
    const other = await again()
    for (const one of batches) await store().merge(one)
    const first = await everything(store())
    const due = await store().due(99)
    expect(due).toContain('story:flood')
    for (const one of shuffled(random, batches)) await other.merge(one)
    expect(await everything(other)).toEqual(first)
    expect(await other.due(99)).toEqual(due)
  })

  it('reaches the same join from either side', async () => {
    const versions = [
      outlet('o', 'Post', { aliases: ['b', 'a'], placeholder: true, domain: 'z.example' }),
      outlet('o', 'Pose', { aliases: ['c'], placeholder: false, domain: null }),
    ]
    const paths = [article('x', { path: 'b.txt' }), article('x', { path: 'a.txt' }), article('x')]
    for (const node of [...versions, ...paths]) await store().merge(batch(node))
    const joined = await store().get(['o', 'x'])
    expect(joined[0]?.attributes).toMatchObject({
      name: 'Post',
      aliases: ['a', 'b', 'c'],
      placeholder: false,
      domain: 'z.example',
    })
    expect(joined[1]?.attributes['path']).toBe('a.txt')
    // In one batch, the other way round.
    const mirrored = [...versions, ...paths].toReversed().map((node) => ({ ...node, key: `${node.key}2` }))
    await store().merge(batch(...mirrored))
    const reversed = await store().get(['o2', 'x2'])
    expect(reversed.map((node) => node?.attributes)).toEqual(joined.map((node) => node?.attributes))
  })

  it('gives out what went in', async () => {
    const odd = 'a "b" \\ \u0001 é 🛰 \ud800 \u{10ffff} ﬀ {}'
    const nodes = [
      outlet('o:🛰', odd, { aliases: ['b', 'a', 'a'], domain: null }),
      article('a', { text: odd, title: null, mentions: [odd, ''], publishedAt: '2021-02-03T04:05:06+05:30' }),
      claim('c', {
        span: { start: 3, end: 1_000_000 },
        quantity: {
          span: { start: 0, end: 1 },
          text: '',
          low: -0.1,
          high: 9_007_199_254_740_991,
          lowOpen: false,
          highOpen: true,
          approximate: true,
          unit: null,
          measure: null,
        },
      }),
      claim('d'),
    ]
    const edges = [
      publishedBy('a', 'o:🛰'),
      contradicts('c', 'd', 'k', { values: ['b', 'a'], confidence: 0.1 + 0.2 }),
    ]
    await store().merge({ nodes, edges })
    expect(await store().get(nodes.map(({ key }) => key))).toEqual(nodes)
    expect(await store().getEdges(edges.map(({ key }) => key))).toEqual(edges)
    expect(await everything(store())).toEqual([...nodes.toSorted(byKey), ...edges.toSorted(byKey)])
  })

  it('fills in what has a default', async () => {
    await store().merge({ nodes: [{ key: 'o', attributes: { kind: 'Outlet', name: 'Post' } }], edges: [] })
    expect(await store().get(['o'])).toEqual([outlet('o', 'Post')])
  })

  it("leaves the caller's batch as it was", async () => {
    const batches = randomBatches(randomFrom(3), 6)
    const before = structuredClone(batches)
    for (const one of batches) await store().merge(freeze(one))
    expect(batches).toEqual(before)
  })
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
