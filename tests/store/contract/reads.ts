/** Reads by key, along edges, totals, the whole, and a store opened again. */
import { expect, it } from 'vitest'
import type { Hands } from '../contract.ts'
import { article, batch, claim, contradicts, everything, outlet, publishedBy } from '../samples.ts'

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

export function testReads({ store, again }: Hands): void {
  it('is empty at first', async () => {
    expect(await everything(store())).toEqual([])
    expect(Object.values(await store().counts()).every((total) => total === 0)).toBe(true)
    expect(await store().due(9)).toEqual([])
    expect(await store().list({ kind: 'Claim', limit: 5, count: true })).toEqual({
      rows: [],
      hasMore: false,
      total: 0,
    })
  })

  it('counts what is new', async () => {
    const one = batch(outlet('o', 'Post'), article('a'), publishedBy('a', 'o'))
    expect(await store().merge(one)).toEqual({ nodes: 2, edges: 1 })
    expect(await store().merge(batch(outlet('o', 'Post'), outlet('p', 'Wire')))).toEqual({
      nodes: 1,
      edges: 0,
    })
    expect(await store().counts()).toMatchObject({
      Outlet: 2,
      Article: 1,
      PUBLISHED_BY: 1,
      Claim: 0,
      CITES: 0,
    })
  })

  it('gets by key in the order asked, undefined where there is none', async () => {
    await store().merge(batch(outlet('o', 'Post'), article('a'), publishedBy('a', 'o')))
    const nodes = await store().get(['a', 'nothing', 'o', 'a'])
    expect(nodes.map((node) => node?.key)).toEqual(['a', undefined, 'o', 'a'])
    const edge = publishedBy('a', 'o')
    expect(await store().getEdges(['o', edge.key])).toEqual([undefined, edge])
    expect(await store().get([])).toEqual([])
  })

  it('follows edges by direction and kind', async () => {
    const [c, d] = [claim('c'), claim('d')]
    const edges = [contradicts('c', 'd', 'k1'), contradicts('c', 'd', 'k2'), publishedBy('a', 'o')]
    await store().merge(batch(c, d, article('a'), outlet('o', 'Post'), ...edges))
    const keys = async (direction: 'in' | 'out' | 'both', node: string) =>
      (await store().edges({ nodes: [node], direction })).edges.get(node)?.map(({ key }) => key)
    const both = edges.slice(0, 2).map(({ key }) => key)
    expect(await keys('out', 'c')).toEqual(both)
    expect(await keys('in', 'c')).toEqual([])
    expect(await keys('both', 'd')).toEqual(both)
    const some = await store().edges({
      nodes: ['c', 'a', 'unknown', 'c'],
      kinds: ['PUBLISHED_BY'],
      direction: 'both',
    })
    expect([...some.edges].map(([node, found]) => [node, found.length])).toEqual([
      ['c', 0],
      ['a', 1],
      ['unknown', 0],
    ])
    expect(some.edges.get('a')).toEqual([edges[2]])
    expect(await store().edges({ nodes: ['c'], kinds: [], direction: 'both' })).toEqual({
      edges: new Map([['c', []]]),
      truncated: new Set(),
    })
  })

  it('gives an edge from a node to itself once', async () => {
    const cites = {
      key: 'CITES:a',
      source: 'a',
      target: 'a',
      attributes: { kind: 'CITES', basis: 'stated', span: { start: 0, end: 2 }, text: 'it' },
    } as const
    await store().merge(batch(article('a'), cites))
    expect((await store().edges({ nodes: ['a'], direction: 'both' })).edges.get('a')).toEqual([cites])
  })

  it('says where edges were cut off, over all kinds and both directions', async () => {
    const claims = ['b', 'c', 'd', 'e'].map((key) => claim(key))
    const edges = [contradicts('b', 'd', 'k'), contradicts('c', 'd', 'k'), contradicts('d', 'e', 'k')]
    await store().merge(batch(...claims, ...edges))
    const two = await store().edges({ nodes: ['d', 'b'], direction: 'both', limit: 2 })
    expect(two.edges.get('d')).toEqual(edges.slice(0, 2))
    expect(two.edges.get('b')).toEqual([edges[0]])
    expect([...two.truncated]).toEqual(['d'])
    const three = await store().edges({ nodes: ['d'], direction: 'both', limit: 3 })
    expect(three.edges.get('d')).toEqual(edges)
    expect(three.truncated.size).toBe(0)
  })

  it('scans nodes, then edges, each in the order of its key', async () => {
    const keys = ['z', 'B', 'a', '\uffee', '𠀀', 'é', 'a b', '0']
    const outlets = keys.map((key) => outlet(key, 'Post'))
    const edges = keys.map((key) => publishedBy('art', key))
    await store().merge(batch(...outlets, article('art'), ...edges))
    expect((await everything(store())).map(({ key }) => key)).toEqual([
      ...[...keys, 'art'].toSorted(byBytes),
      ...edges.map(({ key }) => key).toSorted(byBytes),
    ])
  })

  it('scans more than fits in one page', async () => {
    const outlets = Array.from({ length: 2300 }, (_, i) => outlet(`o${i}`, `Outlet ${i}`))
    await store().merge(batch(...outlets))
    const seen = (await everything(store())).map(({ key }) => key)
    expect(seen).toEqual(outlets.map(({ key }) => key).toSorted())
  })

  it('shows a second opening what the first wrote', async () => {
    const other = await again()
    await store().merge(batch(outlet('o', 'Post', { keys: ['k'] })))
    expect(await other.get(['o'])).toEqual([outlet('o', 'Post', { keys: ['k'] })])
    await other.merge(batch(outlet('p', 'Wire', { keys: ['k'] })))
    expect(await store().due(9)).toEqual(['k'])
  })

  it('refuses to serve once closed', async () => {
    const other = await again()
    await other.close()
    await other.close()
    await expect(other.get(['a'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })
}
