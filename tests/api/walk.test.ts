/** Neighbourhoods and paths: what is shown, what is counted, and that nothing is left out without a word. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi, type Api } from '../../src/api/yoga.ts'
import type { Store } from '../../src/store/store.ts'
import { ask, crowd, fire, openGraph } from './graph.ts'

const size = 1_200
let store: Store
let api: Api
beforeAll(async () => {
  store = await openGraph(fire, crowd(size))
  api = openApi(store)
})
afterAll(() => store.close())

interface Around {
  readonly centre: { readonly id: string }
  readonly nodes: readonly { readonly id: string }[]
  readonly edges: readonly {
    readonly kind: string
    readonly source: { id: string }
    readonly target: { id: string }
  }[]
  readonly totalCount: number
  readonly exact: boolean
  readonly truncated: boolean
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}
const fields =
  'centre{id} nodes{id} edges{kind source{id} target{id}} totalCount exact truncated pageInfo{hasNextPage endCursor}'

async function around(given: string, variables?: object): Promise<Around> {
  const { data, codes } = await ask(
    api,
    `query($after:String){neighbourhood(${given},after:$after){${fields}}}`,
    variables,
  )
  expect(codes).toEqual([])
  return (data as unknown as { neighbourhood: Around }).neighbourhood
}

describe('neighbourhood', () => {
  it('draws joined nodes as one and keeps the edges between what is shown', async () => {
    const { centre, nodes, edges, totalCount, exact, truncated } = await around('id:"person:brandt-b"')
    expect(centre).toEqual({ id: 'person:brandt-a' })
    expect(nodes.map(({ id }) => id).toSorted()).toEqual([
      'a',
      'b',
      'group:marrow',
      'person:brandt-a',
      's:four',
      's:none',
    ])
    expect({ totalCount, exact, truncated }).toEqual({ totalCount: 5, exact: true, truncated: false })
    const drawn = edges.map(({ kind, source, target }) => `${source.id} ${kind} ${target.id}`)
    expect(drawn).toContain('s:none SAID_BY person:brandt-a')
    expect(drawn).toContain('s:none IN_ARTICLE b')
    expect(drawn.join()).not.toContain('SAME_AS')
  })

  it('puts the nearest first', async () => {
    const near = (await around('id:"claim:s:none"')).nodes.length
    const { nodes, totalCount } = await around('id:"claim:s:none",depth:2')
    const one = (await around('id:"claim:s:none",first:200')).nodes.map(({ id }) => id)
    expect(nodes.slice(0, near).map(({ id }) => id)).toEqual(one)
    expect(totalCount).toBeGreaterThan(near)
  })

  it('follows only the kinds asked for', async () => {
    const { nodes } = await around('id:"claim:s:none",kinds:[CONTRADICTS],depth:2')
    expect(nodes.map(({ id }) => id)).toEqual(['claim:s:none', 'claim:s:four'])
  })

  it('says how much there is when it shows a part, and pages through the rest', async () => {
    const first = await around('id:"a",first:2')
    expect(first.nodes).toHaveLength(3)
    expect(first).toMatchObject({ truncated: true, exact: true })
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Around = await around('id:"a",first:2', { after })
      seen.push(...page.nodes.slice(1).map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(new Set(seen).size).toBe(first.totalCount)
    expect(seen).toHaveLength(first.totalCount)
  })

  it('says that it stopped counting at a node of very many edges', async () => {
    expect(await around('id:"outlet:crowd"')).toMatchObject({
      totalCount: 1_000,
      exact: false,
      truncated: true,
    })
  })
})

async function path(given: string) {
  const { data, codes } = await ask(
    api,
    `{path(${given}){found truncated length nodes{id} edges{kind source{id} target{id} evidence{sentence{text}}}}}`,
  )
  expect(codes).toEqual([])
  return (
    data as unknown as { path: Around & { found: boolean; length: number; edges: { evidence: object[] }[] } }
  ).path
}

describe('path', () => {
  it('finds a shortest chain between names, each edge with its sentence', async () => {
    const found = await path('from:"Courier Agency",to:"Dockers Union"')
    expect(found).toMatchObject({ found: true, truncated: false })
    expect(found.nodes[0]).toEqual({ id: 'outlet:courier' })
    expect(found.nodes.at(-1)).toEqual({ id: 'group:dockers' })
    expect(found.edges).toHaveLength(found.length)
    expect(found.nodes).toHaveLength(found.length + 1)
    found.edges.forEach(({ source, target }, step) => {
      const ends = [found.nodes[step]!.id, found.nodes[step + 1]!.id].toSorted()
      expect([source.id, target.id].toSorted()).toEqual(ends)
    })
    expect(found.edges[0]?.evidence).toEqual([
      { sentence: { text: 'The Courier Agency reported that the roof fell in.' } },
    ])
  })

  it.each([
    ['from:"a",to:"a"', 0],
    ['from:"person:brandt-a",to:"person:brandt-b"', 0],
    ['from:"s:four",to:"s:none"', 3],
    ['from:"claim:s:four",to:"claim:s:none"', 1],
    ['from:"s:0001",to:"s:0002"', 4],
  ])('measures %s', async (given, length) => {
    expect(await path(given)).toMatchObject({ found: true, length })
  })

  it('says when there is none, or none so short', async () => {
    expect(await path('from:"a",to:"place:quay"')).toMatchObject({ found: false, length: 0, nodes: [] })
    expect(await path('from:"s:0001",to:"s:0002",maxLength:3')).toMatchObject({ found: false })
    expect(await path('from:"s:0001",to:"s:0002",kinds:[SAID_BY]')).toMatchObject({
      found: false,
      truncated: false,
    })
  })
})

describe('edge', () => {
  it('gives one edge by its id, with the ends that a neighbourhood draws', async () => {
    const id = 'MENTIONS:b:person:brandt-b'
    const one = await ask(api, `{edge(id:"${id}"){id kind source{id} target{id} evidence{highlights{text}}}}`)
    expect(one.codes).toEqual([])
    expect(one.data).toMatchObject({
      edge: { id, kind: 'MENTIONS', source: { id: 'b' }, target: { id: 'person:brandt-a' } },
    })
    const { edge } = one.data as unknown as { edge: { evidence: { highlights: { text: string }[] }[] } }
    expect(edge.evidence.flatMap(({ highlights }) => highlights.map(({ text }) => text))).toContain('Brandt')
  })
  it('is null for an unknown id', async () => {
    expect((await ask(api, '{edge(id:"nothing"){id}}')).data).toEqual({ edge: null })
  })
})
