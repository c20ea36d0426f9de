/** Full text: words in any order, folded, the last one as a prefix; never syntax. */
import { describe, expect, it } from 'vitest'
import type { NodeKind } from '../../../schema/kinds.ts'
import type { Hands } from '../contract.ts'
import { article, batch, claim, outlet } from '../samples.ts'

export function testSearch({ store }: Hands): void {
  const find = async (text: string, kinds?: readonly NodeKind[], limit = 20) =>
    (await store().search({ text, limit, ...(kinds && { kinds }) })).map(({ node }) => node.key)
  const found = async (text: string, kinds?: readonly NodeKind[]) => (await find(text, kinds)).toSorted()

  const graph = batch(
    outlet('post', 'Kestrel Bay Post', { aliases: ['KBP'] }),
    outlet('zoe', 'Zoë Ångström-O’Neill'),
    outlet('sea', '東灣日報 Здоровье مُحَمَّد'),
    article('storm', {
      title: 'Storm over the bay',
      text: 'The kestrel was seen. "Not near the harbour," she said AND left OR right.',
    }),
    article('harbour', {
      title: 'Harbour budget',
      text: 'Twelve boats (of 40) near the bay* in 2023-04: NOT one more; col:umn ^2 ~fuzzy {x} [y] \\.',
    }),
    claim('c', { text: 'the harbour holds 12 boats' }),
  )

  it.each([
    ['harbour', ['c', 'harbour', 'storm']],
    ['HARBOUR boats', ['c', 'harbour']],
    ['boats harbour', ['c', 'harbour']],
    ['harb', ['c', 'harbour', 'storm']],
    ['harb boats', []],
    ['kbp', ['post']],
    ['zoe angstrom', ['zoe']],
    ['ZOË ÅNG', ['zoe']],
    ["o'neill", ['zoe']],
    ['здоровье', ['sea']],
    ['東灣', ['sea']],
    ['محمد', ['sea']],
    ['2023-04', ['harbour']],
    ['nowhere', []],
  ])('finds %j', async (text, keys) => {
    await store().merge(graph)
    expect(await found(text)).toEqual(keys)
  })

  it.each(['', '   ', '"', '***', '()', '-', '\\', '"""\'', '🛰', '^~:'])(
    'finds nothing in %j',
    async (text) => {
      await store().merge(graph)
      expect(await find(text)).toEqual([])
    },
  )

  describe('takes operators for words', () => {
    it.each([
      ['she said AND', ['storm']],
      ['kestrel OR budget', []],
      ['NOT near', ['harbour', 'storm']],
      ['"near the bay"', ['harbour', 'storm']],
      ['bay*', ['harbour', 'post', 'storm']],
      ['title:storm', []],
      ['prose:boats', []],
      ['_names:kestrel', []],
      ['-boats', ['c', 'harbour']],
      ['+boats^12 ~harbour', ['c']],
      ['boats) OR (storm', []],
      ['near NEAR(boats', ['harbour']],
      ["boats'; DROP TABLE node; --", []],
      ['column', []],
      ['col umn', ['harbour']],
    ])('%j', async (text, keys) => {
      await store().merge(graph)
      expect(await found(text)).toEqual(keys)
    })
  })

  it('puts a match in a name before one in running text', async () => {
    await store().merge(graph)
    expect(await find('kestrel')).toEqual(['post', 'storm'])
    const hits = await store().search({ text: 'kestrel', limit: 9 })
    expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score)
    expect(hits[0]!.node).toEqual(graph.nodes[0])
  })

  it('keeps to the kinds and the limit', async () => {
    await store().merge(graph)
    expect(await found('harbour', ['Claim'])).toEqual(['c'])
    expect(await found('harbour', ['Claim', 'Article'])).toEqual(['c', 'harbour', 'storm'])
    expect(await found('harbour', ['Place'])).toEqual([])
    expect(await found('harbour', [])).toEqual([])
    expect(await find('harbour', undefined, 2)).toHaveLength(2)
  })

  it('follows a change', async () => {
    await store().merge(batch(outlet('o', 'Post', { aliases: ['Alpha'] })))
    await store().merge(batch(outlet('o', 'Post', { aliases: ['Beta'] }), outlet('p', 'Beta')))
    expect(await found('alpha')).toEqual(['o'])
    expect(await found('beta')).toEqual(['o', 'p'])
    await store().merge(batch(outlet('o', 'Zeta')))
    expect(await found('post')).toEqual([])
    expect(await found('zeta beta')).toEqual(['o'])
  })

  it('takes a long text', async () => {
    await store().merge(graph)
    expect(await find(`${'harbour '.repeat(3000)}boats`)).toHaveLength(2)
  })
}
