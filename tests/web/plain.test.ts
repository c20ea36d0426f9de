/** Small pure parts of the explorer: words, scales, frames, the newest of a list. */
import { describe, expect, it } from 'vitest'
import { nodeKinds as vocabulary } from '../../schema/kinds.ts'
import { gatherAlike } from '../../web/src/alike.ts'
import { figureDay, figureEnds, valueScale } from '../../web/src/figure-scale.ts'
import { shorten, showCount, showDate, showMeasure, webAddress } from '../../web/src/format.ts'
import { frameBox } from '../../web/src/graph/frame.ts'
import { kindNames, lighten, nodeSizes } from '../../web/src/kinds.ts'
import { findRecent } from '../../web/src/newest.ts'
import type { RelationRow } from '../../web/src/types.ts'

describe('words', () => {
  it.each([
    ['2025-06-07', '7 Jun 2025'],
    ['2025-06-07T23:30:00-08:00', '7 Jun 2025'],
    ['2025', '2025'],
    [null, 'no date'],
  ])('shows %j as %s', (iso, shown) => {
    expect(showDate(iso)).toBe(shown)
  })
  it('counts one and many', () => {
    expect([showCount(1, 'story', 'stories'), showCount(1200, 'story', 'stories')]).toEqual([
      '1 story',
      '1,200 stories',
    ])
  })
  it('cuts between words', () => {
    expect(shorten('The lake burst its banks on Friday', 20)).toBe('The lake burst its…')
    expect(shorten('short', 20)).toBe('short')
    expect(shorten('x'.repeat(50), 20)).toHaveLength(21)
  })
  it('names measures without their mark', () => {
    expect([showMeasure('n:time'), showMeasure('SHARE_PRICE'), showMeasure('deaths')]).toEqual([
      'time',
      'share price',
      'deaths',
    ])
  })
  it.each([
    ['https://example.org/a', true],
    ['http://example.org', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['/etc/passwd', false],
    [null, false],
  ])('links to %j: %s', (url, ok) => {
    expect(webAddress(url)).toBe(ok ? url : null)
  })
})

describe('kinds', () => {
  it('has a name and a size for every kind of the vocabulary', () => {
    const kinds = Object.keys(vocabulary).toSorted()
    expect(Object.keys(kindNames).toSorted()).toEqual(kinds)
    expect(Object.keys(nodeSizes).toSorted()).toEqual(kinds)
  })
  it('lightens towards white', () => {
    expect([lighten('#000000', 0.5), lighten('#ffffff', 0.3), lighten('red', 0.3)]).toEqual([
      '#808080',
      '#ffffff',
      'red',
    ])
  })
})

describe('figures', () => {
  it.each([
    [
      { low: 400, high: 400 },
      { low: 400, high: 400 },
    ],
    [
      { low: 10, high: null },
      { low: 10, high: 10 },
    ],
    [
      { low: null, high: 60 },
      { low: 60, high: 60 },
    ],
    [{ low: null, high: null }, null],
  ])('%j -> %j', (quantity, ends) => {
    expect(figureEnds(quantity)).toEqual(ends)
  })
  it.each([[[10, 12, 19, 27]], [[0]], [[1140, 1620]], [[14.15, 11.6, 15.2]], [[-3, 5]], [[7, 7]]])(
    'scales %j',
    (values) => {
      const { low, high, ticks } = valueScale(values)
      expect(low).toBeLessThanOrEqual(Math.min(...values))
      expect(high).toBeGreaterThanOrEqual(Math.max(...values))
      expect(high).toBeGreaterThan(low)
      expect(ticks.length).toBeLessThan(12)
    },
  )
})

describe('figureDay', () => {
  it.each([
    [{ from: '2025-03-01' }, '2025-09-06', '2025-03-01'],
    [{ from: null }, '2025-09-06T08:30:00+08:00', '2025-09-06'],
    [null, '2025-09-06', '2025-09-06'],
  ])('%j, published %s: %s', (time, publishedAt, day) => {
    expect(figureDay(time, publishedAt)).toBe(Date.parse(day))
  })
  it('is null without any date', () => {
    expect(figureDay(null, null)).toBeNull()
  })
})

describe('frameBox', () => {
  const size = { width: 1000, height: 600 }
  const covered = { left: 200, right: 0, top: 0, bottom: 100 }
  it('keeps the drawn box clear of what is covered', () => {
    const { x, y } = frameBox({ x: [0, 10], y: [0, 10] }, size, covered)
    // The frame has the canvas's own shape, so that one scale holds for both directions.
    expect((x[1] - x[0]) / (y[1] - y[0])).toBeCloseTo(1000 / 600)
    const scale = 1000 / (x[1] - x[0])
    expect((0 - x[0]) * scale).toBeGreaterThanOrEqual(200 - 1e-6)
    expect((0 - y[0]) * scale).toBeGreaterThanOrEqual(100 - 1e-6)
    expect((10 - x[0]) * scale).toBeLessThanOrEqual(1000 + 1e-6)
    expect((10 - y[0]) * scale).toBeLessThanOrEqual(600 + 1e-6)
  })
  it('takes a line, a point and a canvas without room', () => {
    expect(frameBox({ x: [0, 10], y: [3, 3] }, size, covered).x[0]).toBeLessThan(0)
    expect(frameBox({ x: [2, 2], y: [3, 3] }, size, covered)).toEqual({ x: [2, 2], y: [3, 3] })
    expect(frameBox({ x: [0, 1], y: [0, 1] }, { width: 100, height: 50 }, covered)).toEqual({
      x: [0, 1],
      y: [0, 1],
    })
  })
})

const day = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 86_400_000).toISOString().slice(0, 10)
const ask = (dates: readonly string[], most = Infinity) => {
  let asked = 0
  const count = (from: string | null) => {
    asked++
    const rows = dates.filter((date) => from === null || date >= from).toSorted()
    return Promise.resolve({ total: rows.length > most ? null : rows.length, date: rows[0] ?? null })
  }
  return { count, asked: () => asked }
}

describe('findRecent', () => {
  it('takes a short list whole', async () => {
    const { count, asked } = ask([day(0), day(1)])
    expect(await findRecent(count, 4, 50, day(9))).toBeNull()
    expect(asked()).toBe(1)
  })
  it.each([[Infinity], [1000]])('narrows a long list down, counted up to %s', async (most) => {
    const dates = Array.from({ length: 3000 }, (_, i) => day(i % 1500))
    const { count, asked } = ask(dates, most)
    const from = await findRecent(count, 4, 50, day(1600))
    const left = dates.filter((date) => date >= from!).length
    expect(left).toBeGreaterThanOrEqual(4)
    expect(left).toBeLessThanOrEqual(50)
    expect(asked()).toBeLessThan(16)
  })
  it('gives up on narrowing where one day holds them all', async () => {
    const { count, asked } = ask(Array.from({ length: 200 }, () => day(5)))
    expect(await findRecent(count, 4, 50, day(9))).toBe(day(5))
    expect(asked()).toBeLessThan(20)
  })
})

const relation = (id: string, values: readonly string[] | null, conflict = 'NUMERIC') =>
  ({ kind: 'Contradiction', id, conflict, values }) as unknown as RelationRow

describe('gatherAlike', () => {
  it('gathers what has the same values, whichever comes first and however it is written', () => {
    const gathered = gatherAlike([
      relation('1', ['seven', 'Nine']),
      relation('2', ['12', '19']),
      relation('3', ['nine', 'seven']),
      relation('4', ['12', '19'], 'DATE'),
      relation('5', null),
      relation('6', null),
    ])
    expect(gathered.map((each) => [each.relation.id, ...each.others.map(({ id }) => id)])).toEqual([
      ['1', '3'],
      ['2'],
      ['4'],
      ['5'],
      ['6'],
    ])
  })
})
