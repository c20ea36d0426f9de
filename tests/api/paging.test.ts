/** Paging shows every row once, and nested lists of fifty rows cost a handful of store calls. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApi, type Api } from '../../src/api/yoga.ts'
import type { Store } from '../../src/store/store.ts'
import { ask, counting, crowd, fire, openGraph } from './graph.ts'

const size = 57
let store: Store
let api: Api
beforeAll(async () => {
  store = await openGraph(fire, crowd(size))
  api = openApi(store)
})
afterAll(() => store.close())

interface Paged {
  readonly totalCount: number
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function readAll(field: string, given: string): Promise<{ ids: string[]; totals: Set<number> }> {
  const ids: string[] = []
  const totals = new Set<number>()
  let after: string | null = null
  for (let page = 0; page < 50; page++) {
    const query = `query($after:String){list:${field}(first:10,after:$after${given}){totalCount nodes{id} pageInfo{hasNextPage endCursor}}}`
    const { data, codes } = await ask(api, query, { after })
    expect(codes).toEqual([])
    const list = (data as unknown as { list: Paged }).list
    ids.push(...list.nodes.map(({ id }) => id))
    totals.add(list.totalCount)
    if (!list.pageInfo.hasNextPage) return { ids, totals }
    after = list.pageInfo.endCursor
  }
  throw new Error('the list has no end')
}

describe('paging', () => {
  it.each([
    ['articles', ', outlet:"Crowd"', size],
    ['statements', ', outlet:"Crowd"', size],
    ['statements', '', size + 3],
    ['spokespeople', '', size + 1],
    ['spokespeople', ', joined:false', size + 2],
    ['spokespeople', ', name:"Speaker"', size],
  ])('shows every row of %s%s once', async (field, given, total) => {
    const { ids, totals } = await readAll(field, given)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(total)
    expect([...totals]).toEqual([total])
  })

  it('gives edges the cursors that pages go on from', async () => {
    const { data } = await ask(
      api,
      '{statements(first:3){edges{cursor node{id}} pageInfo{startCursor endCursor hasPreviousPage}}}',
    )
    const { edges, pageInfo } = (
      data as unknown as {
        statements: { edges: { cursor: string; node: { id: string } }[]; pageInfo: object }
      }
    ).statements
    expect(pageInfo).toEqual({
      startCursor: edges[0]?.cursor,
      endCursor: edges[2]?.cursor,
      hasPreviousPage: false,
    })
    const rest = await ask(
      api,
      'query($after:String){statements(first:2,after:$after){nodes{id} pageInfo{hasPreviousPage}}}',
      {
        after: edges[0]?.cursor,
      },
    )
    expect(rest.data).toEqual({
      statements: { nodes: edges.slice(1).map(({ node }) => node), pageInfo: { hasPreviousPage: true } },
    })
  })

  it('counts without showing', async () => {
    expect((await ask(api, '{statements(first:0){totalCount nodes{id}}}')).data).toEqual({
      statements: { totalCount: size + 3, nodes: [] },
    })
  })
})

describe('store calls', () => {
  // Levels below 50 rows; each level may cost a few calls, never one for each row.
  it.each([
    [
      'statements',
      '{statements(first:50){nodes{text content{text} article{title outlet{name}} speaker{entity{name aliases}} claims{nodes{text contradictions{nodes{id}} updates{nodes{id}}}}}}}',
      16,
    ],
    [
      'people',
      '{spokespeople(first:50){nodes{name aliases statements(first:3){totalCount nodes{text article{title}}} articles{nodes{title}} mentions{nodes{spans{text}}} speaksFor{nodes{role}}}}}',
      18,
    ],
    [
      'articles',
      '{articles(first:50){nodes{title outlet{name} statements{nodes{text speaker{entity{name}}}} citations{nodes{span{text} source{label}}} citedBy{totalCount}}}}',
      18,
    ],
    [
      'claims',
      '{claims(first:50){nodes{text about{name} statements{nodes{sentence{text}}} relations(minConfidence:0){nodes{evidence{sentence{text}}}}}}}',
      14,
    ],
    [
      'one neighbourhood',
      '{neighbourhood(id:"outlet:crowd",depth:2,first:50){nodes{label} edges{kind source{label} target{label} evidence{sentence{text}}}}}',
      16,
    ],
  ])('%s over fifty rows', async (_, query, most) => {
    const { store: counted, calls } = counting(store)
    const { codes } = await ask(openApi(counted), query)
    expect(codes).toEqual([])
    const total = [...calls.values()].reduce((a, b) => a + b, 0)
    expect(total).toBeGreaterThan(0)
    expect(total, JSON.stringify(Object.fromEntries(calls))).toBeLessThanOrEqual(most)
  })
})
