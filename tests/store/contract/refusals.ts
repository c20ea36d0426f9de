/** What a store refuses, whole batch and all: whatever breaks the vocabulary. */
import { expect, it } from 'vitest'
import type { Batch, BatchEdge, BatchNode } from '../../../schema/batch.ts'
import type { ListQuery } from '../../../src/store/store.ts'
import type { Hands } from '../contract.ts'
import { article, batch, claim, contradicts, everything, outlet, publishedBy } from '../samples.ts'

const node = (key: string, attributes: object): BatchNode => ({
  key,
  attributes: attributes as BatchNode['attributes'],
})
const edge = (key: string, source: string, target: string, attributes: object): BatchEdge => ({
  key,
  source,
  target,
  attributes: attributes as BatchEdge['attributes'],
})

const refused: readonly [what: string, wrong: Batch, says: RegExp][] = [
  ['a missing target', batch(article('a'), publishedBy('a', 'gone')), /PUBLISHED_BY:a:gone.*gone/],
  ['a missing source', batch(outlet('o', 'Post'), publishedBy('gone', 'o')), /PUBLISHED_BY:gone:o.*gone/],
  ['an unknown kind of node', batch(node('x', { kind: 'Rumour', name: 'x' })), /"x".*Rumour/],
  ['an edge’s kind on a node', batch(node('x', { kind: 'CITES' })), /"x".*CITES/],
  ['a node’s kind on an edge', batch(article('a'), edge('x', 'a', 'a', { kind: 'Article' })), /"x".*Article/],
  ['a name out of every object’s prototype', batch(node('x', { kind: 'constructor' })), /"x"/],
  ['no kind', batch(node('x', {})), /"x"/],
  ['a missing attribute', batch(node('x', { kind: 'Outlet' })), /"x".*name/],
  ['an attribute of the wrong type', batch(outlet('x', 'Post', { aliases: 'P' })), /"x".*aliases/],
  ['an attribute nobody knows', batch(outlet('x', 'Post', { colour: 'red' })), /"x".*colour/],
  [
    'a number that is none',
    batch(claim('c'), claim('d'), contradicts('c', 'd', 'k', { confidence: Number.NaN })),
    /confidence/,
  ],
  ['an empty key', batch(outlet('', 'Post')), /key/],
  ['half a character in a key', batch(outlet('o\ud800', 'Post')), /key/],
  [
    'ends of the wrong kind',
    batch(article('a'), article('b'), publishedBy('a', 'b')),
    /PUBLISHED_BY:a:b.*Article/,
  ],
  ['an undirected edge turned round', batch(claim('c'), claim('d'), contradicts('d', 'c', 'k')), /lesser/],
  ['two kinds under one key', batch(article('x'), outlet('x', 'Post')), /"x".*kind/],
  [
    'two pairs of ends under one key',
    batch(
      outlet('o', 'A'),
      outlet('p', 'B'),
      article('a'),
      ...['o', 'p'].map((to) => ({ ...publishedBy('a', to), key: 'e' })),
    ),
    /"e"/,
  ],
]

export function testRefusals({ store }: Hands): void {
  it.each(refused)('refuses %s', async (_, wrong, says) => {
    const good = outlet('good', 'Good')
    const refusal = store().merge({ nodes: [good, ...wrong.nodes], edges: wrong.edges })
    await expect(refusal).rejects.toMatchObject({
      code: 'BAD_BATCH',
      message: expect.stringMatching(says) as string,
    })
    expect(await everything(store())).toEqual([])
    expect(await store().counts()).toMatchObject({ Outlet: 0 })
  })

  it('refuses another kind or other ends for a key that is there', async () => {
    await store().merge(batch(outlet('o', 'A'), outlet('p', 'B'), article('a'), publishedBy('a', 'o')))
    const before = await everything(store())
    const moved = { ...publishedBy('a', 'p'), key: publishedBy('a', 'o').key }
    for (const wrong of [
      batch(article('o')),
      batch(moved),
      batch({ ...moved, attributes: { kind: 'WITHIN', basis: 'stated' } } as const),
    ])
      await expect(store().merge(wrong)).rejects.toMatchObject({ code: 'BAD_BATCH' })
    expect(await everything(store())).toEqual(before)
  })

  it('refuses what was derived under a key that is not the merge’s', async () => {
    await store().merge(batch(claim('c'), claim('d')))
    const wrong = store().merge(batch(contradicts('c', 'd', 'other')), { scopes: ['k'] })
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_BATCH' })
  })

  const queries: readonly [what: string, query: object][] = [
    ['a cursor that is none', { after: 'nonsense' }],
    ['a cursor of another shape', { after: Buffer.from('[1,2]').toString('base64url') }],
    ['an empty cursor', { after: '' }],
    ['a facet the kind has not', { where: [{ facet: 'title', values: ['x'] }] }],
    ['an unknown kind', { kind: 'Rumour' }],
    ['a negative limit', { limit: -1 }],
    ['half a row', { limit: 1.5 }],
    ['confidence of nodes', { minConfidence: 0.5 }],
    ['outgoing edges of edges', { kind: 'CITES', withoutOut: 'SAME_AS' }],
    ['outgoing edges of no kind', { withoutOut: 'RUMOURS' }],
  ]
  it.each(queries)('refuses to list by %s', async (_, query) => {
    const list = store().list({ kind: 'Article', limit: 5, ...query } as ListQuery & { kind: 'Article' })
    await expect(list).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
}
