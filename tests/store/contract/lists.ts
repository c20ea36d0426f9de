/** Lists: order, pages over ties and nulls, filters, bounds, counts. */
import { describe, expect, it } from 'vitest'
import type { ListQuery } from '../../../src/store/store.ts'
import type { Hands } from '../contract.ts'
import { article, batch, claim, contradicts, outlet, pick, randomFrom, some } from '../samples.ts'

export function testLists({ store }: Hands): void {
  const keys = async (query: ListQuery) =>
    (await store().list(query as ListQuery & { kind: 'Article' })).rows.map(({ value }) => value.key)

  /** All pages of so many rows, checked against what each page says of itself. */
  async function pages(query: Omit<ListQuery, 'limit'>, limit: number): Promise<string[]> {
    const found: string[] = []
    for (let after: string | undefined; ;) {
      const page = await store().list({ ...query, limit, ...(after && { after }) } as ListQuery & {
        kind: 'Article'
      })
      found.push(...page.rows.map(({ value }) => value.key))
      expect(page.rows.length).toBeLessThanOrEqual(limit)
      if (!page.hasMore) return found
      expect(page.rows.length).toBe(limit)
      after = page.rows.at(-1)!.cursor
    }
  }

  const between = (from?: string, to?: string) =>
    keys({ kind: 'Article', limit: 9, ...(from && { from }), ...(to && { to }) })
  const relations = (more: Partial<ListQuery>) => keys({ kind: 'CONTRADICTS', limit: 9, ...more })
  const heldAt = (knownAt: string) => keys({ kind: 'Outlet', limit: 9, knownAt })

  it('sorts by the kind, ties by key, those without a value last', async () => {
    const dates = { a: '2021-01-02', b: null, c: '2021-01-02', d: '2020-12-31', e: null, f: '2021-01-02' }
    await store().merge(
      batch(...Object.entries(dates).map(([key, publishedAt]) => article(key, { publishedAt }))),
    )
    const sorted = ['d', 'a', 'c', 'f', 'b', 'e']
    expect(await keys({ kind: 'Article', limit: 10 })).toEqual(sorted)
    for (const limit of [1, 2, 3, 5, 6]) expect(await pages({ kind: 'Article' }, limit)).toEqual(sorted)
  })

  it('orders text by code point', async () => {
    const names = ['b', 'B', 'é', '\uffee', '𠀀', 'a\u0001', 'a', 'a b']
    await store().merge(batch(...names.map((name, i) => outlet(`o${i}`, name))))
    const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    for (const limit of [2, 20])
      expect((await pages({ kind: 'Outlet' }, limit)).map((key) => names[Number(key.slice(1))])).toEqual(
        sorted,
      )
  })

  it('goes on after a row that is gone, and gives nothing after the last', async () => {
    await store().merge(batch(outlet('a', 'A'), outlet('b', 'B')))
    const page = await store().list({ kind: 'Outlet', limit: 2 })
    const after = page.rows[1]!.cursor
    expect(await keys({ kind: 'Outlet', limit: 2, after })).toEqual([])
    await store().merge(batch(outlet('c', 'C')))
    expect(await keys({ kind: 'Outlet', limit: 2, after })).toEqual(['c'])
  })

  it('allows a page of no rows', async () => {
    await store().merge(batch(outlet('a', 'A')))
    expect(await store().list({ kind: 'Outlet', limit: 0, count: true })).toEqual({
      rows: [],
      hasMore: true,
      total: 1,
    })
  })

  it('keeps bounds inclusive, an upper day to its last moment, and leaves out what has no date', async () => {
    const dates = ['2021-01-01', '2021-01-02', '2021-01-02T23:59:00Z', '2021-01-03', null]
    await store().merge(batch(...dates.map((publishedAt, i) => article(`a${i}`, { publishedAt }))))
    expect(await between('2021-01-02', '2021-01-02')).toEqual(['a1', 'a2'])
    expect(await between('2021-01-02')).toEqual(['a1', 'a2', 'a3'])
    expect(await between(undefined, '2021-01-02')).toEqual(['a0', 'a1', 'a2'])
    expect(await between('2022')).toEqual([])
    const counted = await store().list({ kind: 'Article', limit: 1, from: '2021-01-02', count: true })
    expect(counted).toMatchObject({ hasMore: true, total: 3 })
  })

  describe('filters', () => {
    it('takes any of a facet’s values and all of several facets', async () => {
      await store().merge(
        batch(
          article('a1', { outlet: 'o1', mentions: ['p1', 'p2'], date: '2021-01-01' }),
          article('a2', { outlet: 'o2', mentions: ['p2', 'p3'], date: '2021-01-01' }),
          article('a3', { outlet: 'o1', mentions: ['p3', 'p1'], date: '2021-01-02' }),
          article('a4', { outlet: null, mentions: [], date: null }),
        ),
      )
      const where = async (...filters: [facet: string, ...values: string[]][]) => {
        const filter = filters.map(([facet, ...values]) => ({ facet, values }))
        const page = await store().list({ kind: 'Article', limit: 9, where: filter, count: true })
        expect(page.total).toBe(page.rows.length)
        return page.rows.map(({ value }) => value.key)
      }
      expect(await where(['mentions', 'p1'])).toEqual(['a1', 'a3'])
      expect(await where(['mentions', 'p1', 'p2', 'p2'])).toEqual(['a1', 'a2', 'a3'])
      expect(await where(['mentions', 'p2', 'p3'], ['outlet', 'o1'])).toEqual(['a1', 'a3'])
      expect(await where(['mentions', 'p2'], ['outlet', 'o1'], ['date', '2021-01-01'])).toEqual(['a1'])
      expect(await where(['mentions', 'p1'], ['mentions', 'p3'])).toEqual(['a3'])
      expect(await where(['mentions'])).toEqual([])
      expect(await where(['mentions', 'nobody'])).toEqual([])
    })

    it('follows a facet and the order when a node changes', async () => {
      await store().merge(
        batch(
          article('a', { outlet: 'o1', publishedAt: '2021-01-01' }),
          article('b', { publishedAt: '2021-01-02' }),
        ),
      )
      await store().merge(batch(article('a', { outlet: 'o2', publishedAt: '2021-01-03' })))
      const where = (value: string) =>
        keys({ kind: 'Article', limit: 9, where: [{ facet: 'outlet', values: [value] }] })
      expect(await where('o1')).toEqual([])
      expect(await where('o2')).toEqual(['a'])
      expect(await keys({ kind: 'Article', limit: 9 })).toEqual(['b', 'a'])
    })

    it('lists edges by facet and confidence', async () => {
      const claims = ['c', 'd', 'e'].map((key) => claim(key))
      const edges = [
        contradicts('c', 'd', 'k', { outlets: ['o1', 'o2'], confidence: 0.9, date: '2021-02-02' }),
        contradicts('c', 'e', 'k', { outlets: ['o2'], confidence: 0.4, date: '2021-02-01' }),
        contradicts('d', 'e', 'k', { outlets: ['o3'], confidence: 0.6 }),
      ]
      await store().merge(batch(...claims, ...edges))
      const [cd, ce, de] = edges.map(({ key }) => key)
      expect(await relations({})).toEqual([ce, cd, de])
      expect(await relations({ minConfidence: 0.6 })).toEqual([cd, de])
      const where = [{ facet: 'outlets', values: ['o1', 'o2'] }]
      expect(await relations({ where })).toEqual([ce, cd])
      expect(await relations({ where, minConfidence: 0.5 })).toEqual([cd])
      expect(
        (await store().list({ kind: 'CONTRADICTS', limit: 1, where, minConfidence: 0.5, count: true })).total,
      ).toBe(1)
      expect(await pages({ kind: 'CONTRADICTS', where }, 1)).toEqual([ce, cd])
      expect((await store().list({ kind: 'CONTRADICTS', limit: 1 })).rows[0]!.value).toEqual(edges[1])
    })

    it('lists what holds on given days', async () => {
      const times: Readonly<Record<string, readonly [from: string | null, to: string | null] | null>> = {
        day: ['2021-05-03', '2021-05-04'],
        month: ['2021-05-01', '2021-06-01'],
        since: ['2021-05-04', null],
        until: [null, '2021-05-03'],
        vague: [null, null],
        never: null,
      }
      const time = (span: readonly [from: string | null, to: string | null] | null) =>
        span && { span: null, text: null, from: span[0], to: span[1], granularity: 'day' }
      await store().merge(
        batch(
          ...Object.entries(times).map(([key, span]) => claim(key, { time: time(span), measure: 'deaths' })),
        ),
      )
      const during = (from: string, to: string, more: Partial<ListQuery> = {}) =>
        keys({ kind: 'Claim', limit: 9, during: { from, to }, ...more })
      expect(await during('2021-05-03', '2021-05-04')).toEqual(['day', 'month'])
      expect(await during('2021-05-02', '2021-05-03')).toEqual(['month', 'until'])
      expect(await during('2021-05-01', '2021-06-01')).toEqual(['day', 'month', 'since', 'until'])
      expect(await during('2030-01-01', '2031-01-01')).toEqual(['since'])
      const where = [{ facet: 'measure', values: ['deaths'] }]
      expect(await during('2021-05-03', '2021-05-04', { where })).toEqual(['day', 'month'])
      const days = { from: '2021-05-03', to: '2021-05-04' }
      const counted = { kind: 'Claim', limit: 1, count: true, during: days } as const
      expect(await store().list(counted)).toMatchObject({ hasMore: true, total: 2 })
      expect(await store().list({ ...counted, where })).toMatchObject({ hasMore: true, total: 2 })
      await store().merge(batch(claim('never', { time: time(['2021-05-03', '2021-05-04']) })))
      expect(await during('2021-05-03', '2021-05-04')).toEqual(['day', 'month', 'never'])
      await expect(keys({ kind: 'Outlet', limit: 9, during: days })).rejects.toMatchObject({
        code: 'BAD_INPUT',
      })
    })

    it('leaves out nodes with an outgoing edge of a kind', async () => {
      const same = {
        key: 'SAME_AS:a:b',
        source: 'a',
        target: 'b',
        attributes: { kind: 'SAME_AS', basis: 'inferred', rule: 'r', version: 1, confidence: 1, scope: 's' },
      } as const
      await store().merge(batch(outlet('a', 'Post'), outlet('b', 'Post'), same))
      const query = { kind: 'Outlet', withoutOut: 'SAME_AS', limit: 9, count: true } as const
      for (const where of [undefined, [{ facet: 'name', values: ['Post'] }]]) {
        const page = await store().list({ ...query, ...(where && { where }) })
        expect(page.rows.map(({ value }) => value.key)).toEqual(['b'])
        expect(page.total).toBe(1)
      }
    })

    it('knows what the store held at a moment', async () => {
      await store().merge(batch(outlet('a', 'A')), { recordedAt: '2021-01-01T00:00:00Z' })
      await store().merge(batch(outlet('a', 'A', { aliases: ['AA'] }), outlet('b', 'B')), {
        recordedAt: '2021-01-03T00:00:00Z',
      })
      expect(await heldAt('2020-01-01T00:00:00Z')).toEqual([])
      expect(await heldAt('2021-01-02T00:00:00Z')).toEqual(['a'])
      expect(await heldAt('2021-01-03T00:00:00Z')).toEqual(['a', 'b'])
    })

    it('agrees with a filter done by hand', async () => {
      const random = randomFrom(5)
      const all = Array.from({ length: 120 }, (_, i) =>
        article(`a${i}`, {
          publishedAt: random() < 0.2 ? null : `2021-0${1 + Math.floor(random() * 3)}-01`,
          outlet: pick(random, ['o1', 'o2', null]),
          mentions: some(random, ['p1', 'p2', 'p3', 'p4']),
        }),
      )
      await store().merge(batch(...all))
      const order = ({ key, attributes }: (typeof all)[number]) =>
        `${(attributes['publishedAt'] as string) ?? '~'} ${key}`
      for (let i = 0; i < 25; i++) {
        const mentions = some(random, ['p1', 'p2', 'p3', 'p4'])
        const outlets = some(random, ['o1', 'o2'])
        const expected = all
          .filter(
            ({ attributes }) =>
              (attributes['mentions'] as string[]).some((one) => mentions.includes(one)) &&
              outlets.includes(attributes['outlet'] as string),
          )
          .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
          .map(({ key }) => key)
        const where = [
          { facet: 'mentions', values: mentions },
          { facet: 'outlet', values: outlets },
        ]
        expect(await pages({ kind: 'Article', where }, 7)).toEqual(expected)
        expect((await store().list({ kind: 'Article', where, limit: 1, count: true })).total).toBe(
          expected.length,
        )
      }
    })
  })

  it('answers several lists in the order asked', async () => {
    await store().merge(batch(outlet('o', 'Post'), article('a', { outlet: 'o' }), article('b')))
    const queries = [
      { kind: 'Article', limit: 1, count: true },
      { kind: 'Outlet', limit: 5 },
      { kind: 'Article', limit: 5, where: [{ facet: 'outlet', values: ['o'] }] },
    ] as const
    const alone = []
    for (const query of queries) alone.push(await store().list(query))
    expect(await store().lists(queries)).toEqual(alone)
    expect(await store().lists([])).toEqual([])
  })
}
