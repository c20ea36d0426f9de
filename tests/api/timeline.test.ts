/** Questions over time and across: a speaker on a subject, a subject by outlet, a figure by source, and what was claimed about a day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../ingest/index.ts'
import { openApi, type Api } from '../../src/api/yoga.ts'
import { derive } from '../../src/line/derive.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { ask } from './graph.ts'

const articles = [
  [
    'Brevnik Post',
    '2031-03-04',
    'The Ostermoor slide killed 12 people, said Maren Tuvsdal, a spokeswoman for the Skarnes council.',
  ],
  [
    'Hjelvika Mirror',
    '2031-03-09',
    'The Ostermoor slide killed 19 people, said Maren Tuvsdal, a spokeswoman for the Skarnes council. The police said that the Ostermoor slide killed 20 people.',
  ],
  [
    'Brevnik Post',
    '2031-03-10',
    'The Ostermoor quarry closed in 2028, said Maren Tuvsdal, a spokeswoman for the Skarnes council.',
  ],
] as const

let store: Store
let api: Api
beforeAll(async () => {
  store = await openStore(':memory:')
  for (const [outlet, publishedAt, text] of articles)
    await store.merge(
      linkBatch(
        extract({
          title: 'Ostermoor quarry slide near Hjelvika',
          outlet,
          publishedAt,
          byline: null,
          language: 'en',
          text: `Rescuers from Vardelund went to the Ostermoor quarry near Hjelvika.\n\n${text}`,
        }),
      ),
    )
  await derive(store)
  api = openApi(store)
})
afterAll(() => store.close())

interface Entry {
  readonly change: string
  readonly claim: { readonly publishedAt: string }
}
interface Answered {
  readonly timeline: { readonly nodes: readonly Entry[]; readonly pageInfo: { readonly endCursor: string } }
  readonly claimsByOutlet: {
    readonly totalCount: number
    readonly nodes: readonly { readonly outlet: unknown; readonly count: number; readonly claims: unknown }[]
  }
  readonly figures: {
    readonly nodes: readonly {
      readonly points: { readonly nodes: readonly { readonly statement: { readonly text: string } }[] }
    }[]
  }
  readonly claims: { readonly nodes: readonly { readonly publishedAt: string }[] }
}

const data = async (query: string) => {
  const answer = await ask(api, query)
  expect(answer.codes).toEqual([])
  // What each question answers is said by the test that asks it.
  return answer.data as unknown as Answered
}

describe('timeline', () => {
  it('marks each claim of a speaker against the one before', async () => {
    const { timeline } = await data(
      '{timeline(speaker:"Maren Tuvsdal",measure:"deaths",minConfidence:0.3){totalCount nodes{change values before{publishedAt} claim{publishedAt outlet{name}}}}}',
    )
    expect(timeline).toEqual({
      totalCount: 2,
      nodes: [
        {
          change: 'FIRST',
          values: null,
          before: null,
          claim: { publishedAt: '2031-03-04', outlet: { name: 'Brevnik Post' } },
        },
        {
          change: 'CHANGED',
          values: ['12', '19'],
          before: { publishedAt: '2031-03-04' },
          claim: { publishedAt: '2031-03-09', outlet: { name: 'Hjelvika Mirror' } },
        },
      ],
    })
  })

  it.each([
    ['words that sentences hold', 'quarry', ['2031-03-10']],
    ['words that none holds', 'helicopters', []],
    ['no words', '?!', []],
  ])('takes a subject that is no entity: %s', async (_, about, dates) => {
    const { timeline } = await data(
      `{timeline(speaker:"Maren Tuvsdal",about:"${about}"){nodes{claim{publishedAt}}}}`,
    )
    expect(timeline.nodes.map(({ claim }) => claim.publishedAt)).toEqual(dates)
  })

  it('goes on after a cursor with the marks of the whole', async () => {
    const page = (more: string) =>
      data(`{timeline(speaker:"Maren Tuvsdal",first:1${more}){pageInfo{endCursor} nodes{change}}}`)
    const { timeline } = await page('')
    const next = await page(`,after:"${timeline.pageInfo.endCursor}"`)
    expect(timeline.nodes).toEqual([{ change: 'FIRST' }])
    expect(next.timeline.nodes[0]!.change).not.toBe('FIRST')
  })
})

describe('claimsByOutlet', () => {
  it('groups by outlet, the fullest first, with counts', async () => {
    const { claimsByOutlet } = await data(
      '{claimsByOutlet(about:"Hjelvika"){totalCount nodes{outlet{name} count claims(first:1){totalCount nodes{outlet{name}}}}}}',
    )
    expect(claimsByOutlet.totalCount).toBeGreaterThan(0)
    for (const { outlet, count, claims } of claimsByOutlet.nodes) {
      expect(claims).toEqual({ totalCount: count, nodes: [{ outlet }] })
    }
  })

  it('has nothing on what nobody knows', async () => {
    expect(await data('{claimsByOutlet(about:"Nobody Known"){totalCount}}')).toEqual({
      claimsByOutlet: { totalCount: 0 },
    })
  })
})

describe('figures', () => {
  it('gives each source its figures in order', async () => {
    const { figures } = await data(
      '{figures(about:"Ostermoor",measure:"deaths",minConfidence:0.3){nodes{source measure points{nodes{asOf change quantity{text} statement{text}}}}}}',
    )
    const [first] = figures.nodes
    expect(first).toMatchObject({ source: 'Maren Tuvsdal', measure: 'deaths' })
    expect(first!.points.nodes).toMatchObject([
      { asOf: '2031-03-04', change: 'FIRST', quantity: { text: '12' } },
      { asOf: '2031-03-09', change: 'CHANGED', quantity: { text: '19' } },
    ])
    expect(first!.points.nodes[0]!.statement.text).toContain('12')
  })
})

describe('asOf', () => {
  it.each([
    ['2028', ['2031-03-10']],
    ['2028-06', ['2031-03-10']],
    ['2028-06-01', ['2031-03-10']],
    ['2027', []],
  ])('%s: what is claimed about that time', async (asOf, dates) => {
    const { claims } = await data(`{claims(asOf:"${asOf}"){nodes{publishedAt}}}`)
    expect([...new Set(claims.nodes.map(({ publishedAt }) => publishedAt))]).toEqual(dates)
  })

  it('refuses what is no date', async () => {
    expect((await ask(api, '{claims(asOf:"yesterday"){totalCount}}')).codes).toEqual(['BAD_INPUT'])
  })
})
