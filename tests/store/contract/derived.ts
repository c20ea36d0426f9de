/** Comparison keys, and what is derived under them: replaced scope by scope. */
import { expect, it } from 'vitest'
import type { BatchNode } from '../../../schema/batch.ts'
import type { Hands } from '../contract.ts'
import { article, batch, claim, contradicts, everything, outlet } from '../samples.ts'

const story = (key: string, scope: string, title = 'A flood'): BatchNode => ({
  key,
  attributes: { kind: 'Story', title, publishedAt: null, scope },
})
const partOf = (source: string, target: string, scope: string) =>
  ({
    key: `PART_OF:${source}:${target}`,
    source,
    target,
    attributes: { kind: 'PART_OF', basis: 'inferred', rule: 'r', version: 1, confidence: 0.7, scope },
  }) as const

export function testDerived({ store }: Hands): void {
  const due = () => store().due(99)

  it('makes a key due when a second node comes to share it', async () => {
    await store().merge(batch(claim('c', { keys: ['k1', 'k2'] })))
    expect(await due()).toEqual([])
    await store().merge(batch(claim('d', { keys: ['k2', 'k3'] })))
    expect(await due()).toEqual(['k2'])
    await store().merge(batch(claim('e', { keys: ['k3'] }), outlet('o', 'Post', { keys: ['k1'] })))
    expect(await due()).toEqual(['k1', 'k2', 'k3'])
    expect(await store().due(2)).toEqual(['k1', 'k2'])
  })

  it('makes keys due again only by a change', async () => {
    const nodes = [claim('c', { keys: ['k'] }), claim('d', { keys: ['k'] })]
    await store().merge(batch(...nodes))
    await store().merge(batch(), { scopes: ['k'] })
    expect(await due()).toEqual([])
    await store().merge(batch(...nodes))
    expect(await due()).toEqual([])
    await store().merge(batch(claim('c', { keys: ['k'], measure: 'deaths' })))
    expect(await due()).toEqual(['k'])
    await store().merge(batch(), { scopes: ['k'] })
    await store().merge(batch(claim('c', { keys: ['k2'] })))
    expect(await due()).toEqual(['k'])
  })

  it('keeps a key due that was touched while it was derived', async () => {
    await store().merge(batch(claim('c', { keys: ['k', 'l'] }), claim('d', { keys: ['k', 'l'] })))
    const marks = new Map([...(await store().sharing(['k', 'l'], 9))].map(([key, { mark }]) => [key, mark]))
    await store().merge(batch(claim('e', { keys: ['k'] })))
    await store().merge(batch(contradicts('c', 'd', 'k'), contradicts('c', 'd', 'l')), {
      scopes: ['k', 'l'],
      marks,
    })
    expect(await due()).toEqual(['k'])
    const again = new Map([...(await store().sharing(['k', 'l'], 9))].map(([key, { mark }]) => [key, mark]))
    expect(again.get('l')).toBeNull()
    expect(again.get('k')).not.toBe(marks.get('k'))
    await store().merge(batch(), { scopes: ['k', 'l'], marks: again })
    expect(await due()).toEqual([])
  })

  it('gives the nodes that share a key, in order, with how many there are', async () => {
    const nodes = ['e', 'c', 'd'].map((key) => claim(key, { keys: ['k', `only-${key}`] }))
    await store().merge(batch(...nodes))
    const sharing = await store().sharing(['k', 'only-c', 'none'], 2)
    expect(
      [...sharing].map(([key, { nodes: some, total }]) => [key, some.map((node) => node.key), total]),
    ).toEqual([
      ['k', ['c', 'd'], 3],
      ['only-c', ['c'], 1],
      ['none', [], 0],
    ])
    expect(sharing.get('only-c')!.nodes).toEqual([nodes[1]])
  })

  it('replaces what was derived under a key, and nothing else', async () => {
    const claims = ['c', 'd', 'e'].map((key) => claim(key, { keys: ['k', 'other'] }))
    const [cd, de, elsewhere] = [
      contradicts('c', 'd', 'k'),
      contradicts('d', 'e', 'k'),
      contradicts('c', 'd', 'other'),
    ]
    await store().merge(batch(...claims))
    await store().merge(batch(cd, de, elsewhere), { scopes: ['k', 'other'] })
    expect(await due()).toEqual([])
    const ce = contradicts('c', 'e', 'k')
    const cd2 = contradicts('c', 'd', 'k', {
      confidence: 0.2,
      explanation: 'An afterthought.',
      assumed: ['x'],
    })
    expect(await store().merge(batch(cd2, ce), { scopes: ['k'] })).toEqual({ nodes: 0, edges: 1 })
    expect(await everything(store())).toEqual([...claims, cd2, ce, elsewhere])
    expect(await store().counts()).toMatchObject({ CONTRADICTS: 3 })
    const list = await store().list({ kind: 'CONTRADICTS', limit: 9, count: true, minConfidence: 0.5 })
    expect(list.rows.map(({ value }) => value.key)).toEqual([ce.key, elsewhere.key])
    await store().merge(batch(), { scopes: ['k', 'other'] })
    expect(await everything(store())).toEqual(claims)
    expect(await store().list({ kind: 'CONTRADICTS', limit: 9, count: true })).toMatchObject({
      rows: [],
      total: 0,
    })
    const facet = [{ facet: 'conflict', values: ['numeric'] }]
    expect(await store().list({ kind: 'CONTRADICTS', limit: 9, where: facet, count: true })).toMatchObject({
      rows: [],
      total: 0,
    })
  })

  it('replaces derived nodes with their edges, in lists and search too', async () => {
    await store().merge(batch(article('a'), article('b')))
    const first = batch(
      story('s1', 'k', 'Flood at Mile Three'),
      partOf('a', 's1', 'k'),
      partOf('b', 's1', 'k'),
    )
    await store().merge(first, { scopes: ['k'] })
    expect((await store().search({ text: 'mile three', limit: 9 })).map(({ node }) => node.key)).toEqual([
      's1',
    ])
    await store().merge(batch(story('s2', 'k', 'Flood at Mile Four'), partOf('b', 's2', 'k')), {
      scopes: ['k'],
    })
    expect((await everything(store())).map(({ key }) => key)).toEqual(['a', 'b', 's2', 'PART_OF:b:s2'])
    expect(await store().search({ text: 'mile three', limit: 9 })).toEqual([])
    expect(await store().counts()).toMatchObject({ Story: 1, PART_OF: 1 })
    expect((await store().list({ kind: 'Story', limit: 9 })).rows).toHaveLength(1)
  })

  it('takes an edge away with the node it ends at', async () => {
    await store().merge(batch(article('a')))
    await store().merge(batch(story('s', 'k1')), { scopes: ['k1'] })
    await store().merge(batch(partOf('a', 's', 'k2')), { scopes: ['k2'] })
    await store().merge(batch(), { scopes: ['k1'] })
    expect((await everything(store())).map(({ key }) => key)).toEqual(['a'])
    expect(await store().counts()).toMatchObject({ PART_OF: 0 })
  })

  it('derives again without a trace when nothing changed', async () => {
    await store().merge(batch(claim('c'), claim('d')))
    const edge = contradicts('c', 'd', 'k', { confidence: 0.3 })
    await store().merge(batch(edge), { scopes: ['k'], recordedAt: '2021-01-01T00:00:00Z' })
    expect(await store().merge(batch(edge), { scopes: ['k'], recordedAt: '2022-01-01T00:00:00Z' })).toEqual({
      nodes: 0,
      edges: 0,
    })
    const then = await store().list({ kind: 'CONTRADICTS', limit: 9, knownAt: '2021-06-01T00:00:00Z' })
    expect(then.rows.map(({ value }) => value)).toEqual([edge])
  })

  it('counts what was left out, by the last word on each key', async () => {
    const dropped = (entries: Readonly<Record<string, readonly [nodes: number, pairs: number]>>) =>
      new Map(Object.entries(entries).map(([key, [nodes, pairs]]) => [key, { nodes, pairs }]))
    expect(await store().dropped()).toEqual({ keys: 0, nodes: 0, pairs: 0 })
    const first = dropped({ k: [3, 0], l: [0, 7], m: [0, 0] })
    await store().merge(batch(), { scopes: ['k', 'l', 'm'], dropped: first })
    expect(await store().dropped()).toEqual({ keys: 2, nodes: 3, pairs: 7 })
    await store().merge(batch(), { scopes: ['k'], dropped: dropped({ k: [4, 1] }) })
    await store().merge(batch(claim('c')))
    expect(await store().dropped()).toEqual({ keys: 2, nodes: 4, pairs: 8 })
    await store().merge(batch(), { scopes: ['k', 'l'] })
    expect(await store().dropped()).toEqual({ keys: 0, nodes: 0, pairs: 0 })
  })

  it('keeps everything as it was when the batch is refused', async () => {
    await store().merge(batch(claim('c', { keys: ['k'] }), claim('d', { keys: ['k'] })))
    await store().merge(batch(contradicts('c', 'd', 'k')), { scopes: ['k'] })
    await store().merge(batch(claim('c', { keys: ['k'], measure: 'deaths' })))
    const before = await everything(store())
    const wrong = batch(contradicts('c', 'nobody', 'k'))
    await expect(store().merge(wrong, { scopes: ['k'] })).rejects.toMatchObject({ code: 'BAD_BATCH' })
    expect(await everything(store())).toEqual(before)
    expect(await due()).toEqual(['k'])
  })
}
