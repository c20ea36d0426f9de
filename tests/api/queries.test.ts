/** What the API answers: every connection, its filters, and the way back from each answer to its sentence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi, type Api } from '../../src/api/yoga.ts'
import type { Store } from '../../src/store/store.ts'
import { ask, fire, node, openGraph, spanIn, texts } from './graph.ts'

let store: Store
let api: Api
beforeAll(async () => {
  store = await openGraph(fire)
  api = openApi(store)
})
afterAll(() => store.close())

const data = async (query: string, variables?: object) => {
  const answer = await ask(api, query, variables)
  expect(answer.codes).toEqual([])
  return answer.data
}

describe('entities', () => {
  it('shows one row for joined nodes, with the aliases of all', async () => {
    expect(await data('{spokespeople{totalCount nodes{id name aliases members{id}}}}')).toEqual({
      spokespeople: {
        totalCount: 1,
        nodes: [
          {
            id: 'person:brandt-a',
            name: 'Ilse Brandt',
            aliases: ['Brandt', 'Mrs Brandt'],
            members: [{ id: 'person:brandt-a' }, { id: 'person:brandt-b' }],
          },
        ],
      },
    })
  })

  it('shows every node before joining when asked', async () => {
    expect(await data('{spokespeople(joined:false){totalCount nodes{id representative{id}}}}')).toEqual({
      spokespeople: {
        totalCount: 2,
        nodes: [
          { id: 'person:brandt-b', representative: { id: 'person:brandt-a' } },
          { id: 'person:brandt-a', representative: { id: 'person:brandt-a' } },
        ],
      },
    })
  })

  it.each([
    ['an alias of a joined node', 'mrs brandt', ['person:brandt-a']],
    ['its id', 'person:brandt-b', ['person:brandt-a']],
    ['a word of its name', 'Ilse', ['person:brandt-a']],
    ['nothing', 'Nobody Known', []],
    ['no words', '???', []],
  ])('finds a person by %s', async (_, name, found) => {
    const nodes = found.map((id) => ({ id }))
    expect(await data('query($name:String){spokespeople(name:$name){nodes{id}}}', { name })).toEqual({
      spokespeople: { nodes },
    })
  })

  it('ignores accents and "the" in names', async () => {
    expect(await data('{outlets(name:"the evening post"){nodes{name}}}')).toEqual({
      outlets: { nodes: [{ name: 'Évening Post' }] },
    })
  })

  it('lists who speaks for a group, with the words that say so', async () => {
    expect(
      await data(
        '{groups(name:"Marrow Fire Service"){nodes{spokespeople{nodes{role person{name} span{text}}}}}}',
      ),
    ).toEqual({
      groups: {
        nodes: [
          {
            spokespeople: {
              nodes: [
                {
                  role: 'spokeswoman',
                  person: { name: 'Ilse Brandt' },
                  span: { text: 'a spokeswoman for the Marrow Fire Service' },
                },
              ],
            },
          },
        ],
      },
    })
    expect(await data('{spokespeople(group:"Marrow Fire Service"){nodes{name}}}')).toEqual({
      spokespeople: { nodes: [{ name: 'Ilse Brandt' }] },
    })
  })

  it('gathers statements and mentions over joined nodes, by date', async () => {
    const of =
      '{node(id:"person:brandt-b"){...on Entity{statements{totalCount nodes{id}} mentions{totalCount nodes{article{id} spans{text}}}}}}'
    expect(await data(of)).toEqual({
      node: {
        statements: { totalCount: 2, nodes: [{ id: 's:four' }, { id: 's:none' }] },
        mentions: {
          totalCount: 2,
          nodes: [
            { article: { id: 'a' }, spans: [{ text: 'Ilse Brandt' }] },
            { article: { id: 'b' }, spans: [{ text: 'Brandt' }] },
          ],
        },
      },
    })
  })

  it('says what an outlet is cited for', async () => {
    expect(
      await data(
        '{outlets(name:"CA"){nodes{placeholder citedBy{totalCount nodes{article{id} span{text} sentence{text} source{id}}}}}}',
      ),
    ).toEqual({
      outlets: {
        nodes: [
          {
            placeholder: true,
            citedBy: {
              totalCount: 1,
              nodes: [
                {
                  article: { id: 'a' },
                  span: { text: 'The Courier Agency reported' },
                  sentence: { text: 'The Courier Agency reported that the roof fell in.' },
                  source: { id: 'outlet:courier' },
                },
              ],
            },
          },
        ],
      },
    })
  })
})

describe('citations', () => {
  it('show what the citing sentence says, whoever is taken to say it', async () => {
    const sentence = 'The Courier Agency reported that the roof fell in.'
    const spans = spanIn(texts.a, sentence)
    const roof = node('Statement', 's:roof', {
      text: 'that the roof fell in',
      mode: 'INDIRECT',
      article: 'a',
      outlet: 'outlet:herald',
      content: spanIn(texts.a, 'that the roof fell in'),
      cue: null,
      source: null,
      sentence: spans,
      speaker: null,
      speakerKey: null,
      unnamedSource: null,
      publishedAt: '2031-05-05',
      date: '2031-05-05',
    })
    const own = await openGraph(fire, { nodes: [roof], edges: [] })
    const { data: answer } = await ask(
      openApi(own),
      '{outlets(name:"CA"){nodes{citedBy{nodes{statements{nodes{id}}}}}}}',
    )
    expect(answer).toEqual({
      outlets: { nodes: [{ citedBy: { nodes: [{ statements: { nodes: [{ id: 's:roof' }] } }] } }] },
    })
    await own.close()
  })
})

describe('statements and claims', () => {
  it('gives everything a person said with spans that slice to their text', async () => {
    const answer = (await data(
      '{statements(speaker:"Ilse Brandt"){nodes{text content{start end text} cue{start end text} source{start end text} sentence{start end text} article{text}}}}',
    )) as unknown as { statements: { nodes: Record<string, never>[] } }
    expect(answer.statements.nodes).toHaveLength(2)
    for (const { article, text, ...spans } of answer.statements.nodes as unknown as ({
      article: { text: string }
      text: string
    } & Record<string, { start: number; end: number; text: string }>)[]) {
      expect(spans['content']).toHaveProperty('text', text)
      for (const span of Object.values(spans))
        expect(article.text.slice(span.start, span.end)).toBe(span.text)
    }
  })

  it.each([
    ['speaker:"Brandt"', ['s:four', 's:none']],
    ['speaker:"person:brandt-a", outlet:"Morning Herald"', ['s:four']],
    ['onBehalfOf:"Marrow Fire Service"', ['s:four', 's:none']],
    ['onBehalfOf:"Dockers Union"', ['s:inside']],
    ['denied:true', ['s:inside']],
    ['mode:[DIRECT]', ['s:four']],
    ['mode:[DIRECT, INDIRECT]', ['s:four', 's:inside', 's:none']],
    ['about:"Velt", article:"b"', ['s:inside', 's:none']],
    ['group:"Velt", from:"2031-05-06"', ['s:inside', 's:none']],
    ['to:"2031-05-05"', ['s:four']],
    ['from:"2031", to:"2031-05"', ['s:four', 's:inside', 's:none']],
    ['place:"North Quay"', []],
    ['outlet:"No Such Outlet"', []],
    ['knownAt:"2001-01-01"', []],
  ])('filters statements by %s', async (filter, found) => {
    expect(await data(`{statements(${filter}){totalCount nodes{id}}}`)).toEqual({
      statements: { totalCount: found.length, nodes: found.map((id) => ({ id })) },
    })
  })

  it.each([
    ['measure:"deaths"', ['claim:s:four', 'claim:s:none']],
    ['family:"die", polarity:DENIED', ['claim:s:none']],
    ['polarity:DENIED, speaker:"Dockers Union"', ['claim:s:inside']],
    ['modality:[POSSIBLE]', []],
    ['about:"Velt", outlet:"Morning Herald"', ['claim:s:four']],
  ])('filters claims by %s', async (filter, found) => {
    expect(await data(`{claims(${filter}){totalCount nodes{id}}}`)).toEqual({
      claims: { totalCount: found.length, nodes: found.map((id) => ({ id })) },
    })
  })

  it('gives a figure with what contradicts it and who says so', async () => {
    expect(
      await data(
        '{claims(about:"Velt",measure:"deaths",first:1){nodes{quantity{text low high span{text}} speaker{name} statements{nodes{id}} contradictions{totalCount nodes{conflict values claims{id speaker{name}}}}}}}',
      ),
    ).toEqual({
      claims: {
        nodes: [
          {
            quantity: { text: 'At least four', low: 4, high: null, span: { text: 'At least four' } },
            speaker: { name: 'Ilse Brandt' },
            statements: { nodes: [{ id: 's:four' }] },
            contradictions: {
              totalCount: 1,
              nodes: [
                {
                  conflict: 'NUMERIC',
                  values: ['At least four', 'Nobody'],
                  claims: [
                    { id: 'claim:s:four', speaker: { name: 'Ilse Brandt' } },
                    { id: 'claim:s:none', speaker: { name: 'Ilse Brandt' } },
                  ],
                },
              ],
            },
          },
        ],
      },
    })
  })
})

describe('relations', () => {
  it('shows what is above the threshold, and the rest on request', async () => {
    expect(
      await data(
        '{sure:corroborations{totalCount} all:corroborations(minConfidence:0){totalCount nodes{rule}}}',
      ),
    ).toEqual({ sure: { totalCount: 0 }, all: { totalCount: 1, nodes: [{ rule: 'weak' }] } })
  })

  it.each([
    ['speaker:"Brandt", outlet:"Évening Post"', 1],
    ['about:"Velt", conflict:[NUMERIC]', 1],
    ['conflict:[DATE]', 0],
    ['speaker:"Dockers Union"', 0],
    ['from:"2031-05-07"', 0],
  ])('filters contradictions by %s', async (filter, totalCount) => {
    expect(await data(`{contradictions(${filter}){totalCount}}`)).toEqual({ contradictions: { totalCount } })
  })

  it('traces both sides to their sentences', async () => {
    expect(
      await data(
        '{contradictions{nodes{evidence{article{id} statement{id} sentence{text} highlights{text}}}}}',
      ),
    ).toEqual({
      contradictions: {
        nodes: [
          {
            evidence: [
              {
                article: { id: 'a' },
                statement: { id: 's:four' },
                sentence: {
                  text: '"At least four people died," said Ilse Brandt, a spokeswoman for the Marrow Fire Service.',
                },
                highlights: [{ text: '"At least four people died,"' }],
              },
              {
                article: { id: 'b' },
                statement: { id: 's:none' },
                sentence: { text: 'Nobody died in the fire, Brandt told reporters on Tuesday.' },
                highlights: [{ text: 'Nobody died in the fire' }],
              },
            ],
          },
        ],
      },
    })
  })
})

describe('nodes, search and counts', () => {
  it('finds nodes and relations by id, and answers null for what is unknown', async () => {
    expect(
      await data(
        '{article:node(id:"a"){__typename label} relation:node(id:"CONTRADICTS:claim:s:four:claim:s:none"){__typename} edge:node(id:"IN_ARTICLE:s:four:a"){id} none:node(id:"x"){id} nodes(ids:["b","x"]){id} around:neighbourhood(id:"x"){exact} path(from:"a",to:"x"){found}}',
      ),
    ).toEqual({
      article: { __typename: 'Article', label: 'A fire gutted the Velt warehouse on Monday' },
      relation: { __typename: 'Contradiction' },
      edge: null,
      none: null,
      nodes: [{ id: 'b' }, null],
      around: null,
      path: null,
    })
  })

  it('shows joined entities once among the finds', async () => {
    expect(
      await data('{search(text:"Brandt",kinds:[Spokesperson]){totalCount truncated nodes{id}}}'),
    ).toEqual({
      search: { totalCount: 1, truncated: false, nodes: [{ id: 'person:brandt-a' }] },
    })
  })

  it('counts everything', async () => {
    const answer = (await data('{stats{nodes{kind count} edges{kind count} due}}')) as unknown as {
      stats: { nodes: { kind: string; count: number }[]; edges: { kind: string; count: number }[] }
    }
    expect(answer.stats.nodes).toContainEqual({ kind: 'Article', count: 2 })
    expect(answer.stats.edges).toContainEqual({ kind: 'CONTRADICTS', count: 1 })
  })

  it('gives the text of an article as it was ingested', async () => {
    expect(await data('{articles(path:"b.txt"){nodes{text outlet{name} citations{totalCount}}}}')).toEqual({
      articles: {
        nodes: [{ text: texts.b, outlet: { name: 'Évening Post' }, citations: { totalCount: 0 } }],
      },
    })
  })
})
