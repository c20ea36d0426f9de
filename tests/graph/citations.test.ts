/** Inferred citations: whom letters and "agencies" mean, among articles of one event. */
import { describe, expect, it } from 'vitest'
import type { BatchNode } from '../../schema/batch.ts'
import { deriveCitations } from '../../src/graph/citations.ts'

interface Made {
  readonly date?: string | null
  readonly event?: readonly string[]
  readonly names: readonly (readonly [name: string, outlet: string | null])[]
  readonly places?: readonly string[]
  readonly keys?: readonly string[]
}
const article = (
  key: string,
  { date = '2031-05-12', event = ['vessin', 'lund'], names, places = [], keys = [] }: Made,
): BatchNode => ({
  key,
  attributes: {
    kind: 'Article',
    title: null,
    text: 'HNA said',
    outletName: key,
    outlet: `outlet:${key}`,
    publishedAt: date,
    date,
    byline: null,
    language: 'en',
    mentions: [...places],
    event: [...event],
    shortNames: names.map(([name, outlet]) => ({
      name,
      outlet,
      text: outlet === null ? 'HNA said' : null,
      span: outlet === null ? { start: 0, end: 8 } : null,
    })),
    keys: ['cite:hna:vessin', ...keys],
    placeholder: false,
  },
})
const open = article('open', { names: [['HNA', null]] })
const full = article('full', { names: [['HNA', 'outlet:holm-news-agency']] })
const cites = (nodes: readonly BatchNode[], scope = 'cite:hna:vessin') =>
  deriveCitations(nodes, scope).edges.map(({ source, target, attributes }) => [
    source,
    target,
    attributes['basis'],
  ])

describe('deriveCitations', () => {
  it('gives letters to the agency that another article of the event spells out', () => {
    expect(cites([open, full])).toEqual([['open', 'outlet:holm-news-agency', 'inferred']])
    expect(deriveCitations([open, full], 'cite:hna:vessin').edges[0]?.attributes['span']).toEqual({
      start: 0,
      end: 8,
    })
  })
  it('to neither where two are spelled out', () => {
    expect(cites([open, full, article('other', { names: [['HNA', 'outlet:harbour-news-agency']] })])).toEqual(
      [],
    )
  })
  it('to none of another event, nor of one long past unless much is shared', () => {
    const past = { date: '2028-01-01', names: [['HNA', 'outlet:holm-news-agency']] } as const
    expect(cites([open, article('full', { ...past, event: ['kiruna'] })])).toEqual([])
    expect(cites([open, article('full', past)])).toEqual([])
    const names = ['vessin', 'lund', 'oda', 'quay', 'hull']
    expect(
      cites([
        article('open', { names: [['HNA', null]], event: names }),
        article('full', { ...past, event: names }),
      ]),
    ).toHaveLength(1)
  })
  it('needs no rare name near in time and about one place', () => {
    const near = {
      event: ['kiruna'],
      places: ['place:7'],
      names: [['HNA', 'outlet:holm-news-agency']],
    } as const
    expect(
      cites([article('open', { names: [['HNA', null]], places: ['place:7'] }), article('full', near)]),
    ).toHaveLength(1)
    expect(
      cites([article('open', { names: [['HNA', null]], places: ['place:8'] }), article('full', near)]),
    ).toEqual([])
  })
  it('leaves alone who spells the letters out, and the outlet itself', () => {
    expect(
      cites([
        article('both', {
          names: [
            ['HNA', null],
            ['HNA', 'outlet:x'],
          ],
        }),
        full,
      ]),
    ).toEqual([])
    const own = article('holm-news-agency', { names: [['HNA', null]] })
    expect(cites([own, full])).toEqual([])
  })
  it('speaks under the least of the keys that two share', () => {
    const keys = ['cite:hna:lund']
    const two = [
      article('open', { names: [['HNA', null]], keys }),
      article('full', { names: [['HNA', 'outlet:x']], keys }),
    ]
    expect(cites(two)).toEqual([])
    expect(cites(two, 'cite:hna:lund')).toHaveLength(1)
  })
})
