/** Origins by GraphQL: what a claim rests on, copies with their passages, rings of citations, and sources still to be found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Batch } from '../../schema/batch.ts'
import { openApi, type Api } from '../../src/api/yoga.ts'
import type { Store } from '../../src/store/store.ts'
import { ask, counting, edge, fire, node, openGraph, spanIn } from './graph.ts'

const derived = { basis: 'inferred', rule: 'test', version: 1, confidence: 0.9, scope: 'test' }
const burnt = 'The Orrin mill burnt for nine hours'

/** An article that says it, as reported by another outlet or in its own voice. */
function report(
  letter: string,
  text: string,
  more: { cites?: string; under?: string; speaker?: string } = {},
): Batch {
  const shared = {
    article: letter,
    outlet: `outlet:${letter}`,
    publishedAt: '2031-03-02',
    date: '2031-03-02',
    speakerKey: more.speaker ?? `outlet:${letter}`,
    mentions: [],
  }
  return {
    nodes: [
      node('Outlet', `outlet:${letter}`, { name: `Paper ${letter}`, aliases: [], domain: null }),
      node('Article', letter, {
        title: letter,
        text,
        outlet: shared.outlet,
        publishedAt: shared.publishedAt,
        date: shared.date,
        outletName: `Paper ${letter}`,
        byline: null,
        language: 'en',
        event: ['orrin', 'brandal', 'weir'],
      }),
      node('Statement', `s:${letter}`, {
        ...shared,
        text: burnt,
        mode: 'NARRATIVE',
        content: spanIn(text, burnt),
        cue: null,
        source: null,
        sentence: { start: 0, end: text.length },
        speaker: null,
        unnamedSource: null,
      }),
      node('Claim', `claim:${letter}`, {
        ...shared,
        text: burnt,
        span: spanIn(text, burnt),
        sentence: text,
        speakerName: null,
        subject: null,
        predicate: 'burn',
        family: 'burn',
        pole: 'positive',
        object: null,
        quantity: null,
        measure: null,
        polarity: 'affirmed',
        modality: 'asserted',
        time: null,
        place: null,
        words: ['mill', 'burn', 'hours'],
      }),
    ],
    edges: [
      edge('ASSERTS', `s:${letter}`, `claim:${letter}`),
      ...(more.cites === undefined
        ? []
        : [
            edge('CITES', letter, more.under ?? `outlet:${more.cites}`, {
              span: spanIn(text, `Paper ${more.cites} reported`),
              text: `Paper ${more.cites} reported`,
            }),
          ]),
    ],
  }
}
const bears = (a: string, b: string, confidence = 0.9) =>
  edge('CORROBORATES', `claim:${a}`, `claim:${b}`, {
    ...derived,
    confidence,
    conflict: 'other',
    explanation: 'They agree.',
    values: null,
    date: null,
  })
const whole = `${burnt}.`
const citing = (letter: string) => `${burnt}, Paper ${letter} reported.`
const parts: readonly Batch[] = [
  // Two that rest on w, one of them by copying it.
  report('w', whole),
  report('v', citing('w'), { cites: 'w' }),
  report('u', whole),
  // A ring.
  report('x', citing('y'), { cites: 'y' }),
  // Here the outlet was taken for a group.
  report('y', citing('z'), { cites: 'z', under: 'group:z' }),
  report('z', citing('x'), { cites: 'x' }),
]
const joins: Batch = {
  nodes: [],
  edges: [
    bears('u', 'v'),
    bears('v', 'w'),
    bears('x', 'y'),
    bears('y', 'z'),
    bears('w', 'x', 0.2),
    edge('COPIES', 'u', 'w', {
      ...derived,
      share: 1,
      passages: [{ source: spanIn(whole, 'burnt for nine'), target: spanIn(whole, 'mill burnt for nine') }],
    }),
  ],
}

let store: Store
let api: Api
beforeAll(async () => {
  store = await openGraph(fire, {
    nodes: [node('Group', 'group:z', { name: 'Paper z' }), ...parts.flatMap(({ nodes }) => nodes)],
    edges: [],
  })
  await store.merge({ nodes: [], edges: parts.flatMap(({ edges }) => edges) })
  await store.merge(joins)
  api = openApi(store)
})
afterAll(() => store.close())

const data = async (query: string) => {
  const answer = await ask(api, query)
  expect(answer.codes).toEqual([])
  return answer.data
}
const fields =
  'statements articles outlets independentOrigins origins{label kind node{id} articles{id}} loop{id} restsOn truncated'

describe('corroboration', () => {
  it('counts who says it, and the one report that all of them rest on', async () => {
    expect(await data(`{node(id:"claim:v"){... on Claim{corroboration{${fields}}}}}`)).toEqual({
      node: {
        corroboration: {
          statements: 3,
          articles: 3,
          outlets: 3,
          independentOrigins: 1,
          origins: [
            {
              label: 'Paper w',
              kind: 'ARTICLE',
              node: { id: 'w' },
              articles: [{ id: 'u' }, { id: 'v' }, { id: 'w' }],
            },
          ],
          loop: [],
          restsOn: 'Rests on one origin: Paper w.',
          truncated: false,
        },
      },
    })
  })

  it('shows a ring, which is no origin', async () => {
    const query = `{node(id:"claim:x"){... on Claim{corroboration{independentOrigins origins{label} loop{id}}}}}`
    expect(await data(query)).toEqual({
      node: {
        corroboration: {
          independentOrigins: 0,
          origins: [],
          loop: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
        },
      },
    })
  })

  it('follows weak agreement only when asked', async () => {
    const query = (given: string) =>
      `{node(id:"claim:w"){... on Claim{corroboration${given}{articles independentOrigins loop{id}}}}}`
    expect(await data(query(''))).toMatchObject({ node: { corroboration: { articles: 3, loop: [] } } })
    expect(await data(query('(minConfidence:0)'))).toMatchObject({
      node: {
        corroboration: { articles: 6, independentOrigins: 1, loop: [{ id: 'x' }, { id: 'y' }, { id: 'z' }] },
      },
    })
  })

  it('costs calls by the step, not by the claim', async () => {
    const cost = async (query: string) => {
      const { store: counted, calls } = counting(store)
      expect((await ask(openApi(counted), query)).codes).toEqual([])
      return [...calls.values()].reduce((a, b) => a + b, 0)
    }
    const one = await cost(`{node(id:"claim:x"){... on Claim{corroboration{${fields}}}}}`)
    const all = await cost(`{claims(first:50){nodes{corroboration{${fields}}}}}`)
    expect(one).toBeGreaterThan(0)
    expect(all).toBeLessThan(2 * one)
  })
})

describe('copies', () => {
  it('show the passages they share, in both articles', async () => {
    expect(
      await data(
        '{node(id:"u"){... on Article{copies{article{id} share passages{copy{text} original{text}}}}}}',
      ),
    ).toEqual({
      node: {
        copies: [
          {
            article: { id: 'w' },
            share: 1,
            passages: [{ copy: { text: 'burnt for nine' }, original: { text: 'mill burnt for nine' } }],
          },
        ],
      },
    })
  })
})

describe('citationLoops', () => {
  it('lists a ring with the sentences that make it', async () => {
    expect(
      await data('{citationLoops{totalCount nodes{articles{id} outlets{name} citations{sentence{text}}}}}'),
    ).toEqual({
      citationLoops: {
        totalCount: 1,
        nodes: [
          {
            articles: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
            outlets: [{ name: 'Paper x' }, { name: 'Paper y' }, { name: 'Paper z' }],
            citations: ['y', 'z', 'x'].map((letter) => ({ sentence: { text: citing(letter) } })),
          },
        ],
      },
    })
  })
})

describe('openCitations', () => {
  it('lists what is cited and not in the graph, with where', async () => {
    expect(
      await data('{openCitations{totalCount nodes{source{label} articles citations{nodes{span{text}}}}}}'),
    ).toEqual({
      openCitations: {
        totalCount: 1,
        nodes: [
          {
            source: { label: 'Courier Agency' },
            articles: 1,
            citations: { nodes: [{ span: { text: 'The Courier Agency reported' } }] },
          },
        ],
      },
    })
  })

  it('and loops are empty in an empty graph', async () => {
    const empty = await openGraph()
    const { data: answer, codes } = await ask(
      openApi(empty),
      '{openCitations{totalCount} citationLoops{totalCount}}',
    )
    await empty.close()
    expect(codes).toEqual([])
    expect(answer).toEqual({ openCitations: { totalCount: 0 }, citationLoops: { totalCount: 0 } })
  })
})
