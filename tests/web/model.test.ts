/** The drawn part of the graph: grows without doubles, stays under its limit, and says what is not shown. */
import { describe, expect, it } from 'vitest'
import {
  addEdges,
  addNeighbourhood,
  addNodes,
  createModel,
  mostNodes,
  shownText,
} from '../../web/src/graph/model.ts'
import { nearestLine } from '../../web/src/graph/nearest.ts'
import type { Neighbourhood, NodeRef } from '../../web/src/types.ts'

const node = (id: string): NodeRef => ({ kind: 'Group', id, label: id })
const edge = (id: string, source: string, target: string) =>
  ({ id, kind: 'MENTIONS', source: { id: source }, target: { id: target }, confidence: null }) as const
const around = (centre: string, ids: readonly string[], totalCount = ids.length): Neighbourhood => ({
  centre: node(centre),
  nodes: [node(centre), ...ids.map(node)],
  edges: ids.map((id) => edge(`${centre}-${id}`, centre, id)),
  totalCount,
  exact: true,
  pageInfo: { hasNextPage: totalCount > ids.length, endCursor: ids.at(-1) ?? null },
})

describe('the drawn graph', () => {
  it('adds a neighbourhood once, however often it comes', () => {
    const model = createModel()
    expect(addNeighbourhood(model, around('a', ['b', 'c']))).toBe(3)
    expect(addNeighbourhood(model, around('a', ['b', 'c']))).toBe(0)
    expect(addNeighbourhood(model, around('b', ['a', 'd']))).toBe(1)
    expect([model.graph.order, model.graph.size]).toEqual([4, 4])
  })
  it('counts what is shown of what there is, page by page', () => {
    const model = createModel()
    addNeighbourhood(model, around('a', ['b', 'c'], 5))
    expect(model.opened.get('a')).toEqual({ shown: 2, total: 5, exact: true, after: 'c' })
    addNeighbourhood(model, {
      ...around('a', ['d', 'e', 'f'], 5),
      pageInfo: { hasNextPage: false, endCursor: 'f' },
    })
    expect(model.opened.get('a')).toEqual({ shown: 5, total: 5, exact: true, after: null })
  })
  it('puts no two nodes on one spot', () => {
    const { graph } = createModel()
    addNodes(
      graph,
      Array.from({ length: 300 }, (_, i) => node(`n${i}`)),
      null,
    )
    expect(new Set(graph.mapNodes((_id, { x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(300)
  })
  it('never holds more nodes than a screen can show', () => {
    const model = createModel()
    addNeighbourhood(
      model,
      around(
        'hub',
        Array.from({ length: 5000 }, (_, i) => `n${i}`),
      ),
    )
    expect(model.graph.order).toBe(mostNodes)
    expect(model.graph.size).toBeLessThan(mostNodes)
  })
  it('leaves out edges whose ends are not drawn, and loops', () => {
    const { graph } = createModel()
    addNodes(graph, [node('a'), node('b')], null)
    addEdges(graph, [edge('1', 'a', 'b'), edge('2', 'a', 'z'), edge('3', 'a', 'a'), edge('4', 'b', 'a')])
    expect(graph.edges()).toEqual(['1', '4'])
  })
  it.each([
    [{ shown: 0, total: 0, exact: true }, 'Nothing is joined to this yet'],
    [{ shown: 1, total: 1, exact: true }, 'Its one neighbour is shown'],
    [{ shown: 7, total: 7, exact: true }, 'All 7 neighbours are shown'],
    [{ shown: 40, total: 5000, exact: true }, '40 of 5000 neighbours shown'],
    [{ shown: 40, total: 5000, exact: false }, '40 of more than 5000 neighbours shown'],
  ])('%j: %s', (opened, text) => {
    expect(shownText({ ...opened, after: null }, String)).toBe(text)
  })
})

describe('nearestLine', () => {
  const lines = [
    { key: 'flat', from: { x: 0, y: 0 }, to: { x: 100, y: 0 } },
    { key: 'steep', from: { x: 50, y: -50 }, to: { x: 50, y: 50 } },
    { key: 'point', from: { x: 200, y: 200 }, to: { x: 200, y: 200 } },
  ]
  it.each([
    [{ x: 20, y: 3 }, 'flat'],
    [{ x: 53, y: 20 }, 'steep'],
    [{ x: 20, y: 30 }, null],
    [{ x: 104, y: 0 }, 'flat'],
    [{ x: 120, y: 0 }, null],
    [{ x: 203, y: 200 }, 'point'],
  ])('%j: %s', (point, key) => {
    expect(nearestLine(point, lines, 7)).toBe(key)
  })
})
