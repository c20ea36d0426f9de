/** Shortest paths over small graphs, checked against a plain search that visits everything. */
import { describe, expect, it } from 'vitest'
import type { BatchEdge } from '../../schema/batch.ts'
import { openPathSearch } from '../../src/graph/paths.ts'

const edge = (source: string, target: string): BatchEdge => ({
  key: `${source}>${target}`,
  source,
  target,
  attributes: { kind: 'SAME_AS' },
})

function search(edges: readonly BatchEdge[], from: readonly string[], to: readonly string[], maxLength = 10) {
  const open = openPathSearch(from, to, maxLength)
  for (let frontier = open.frontier(); frontier; frontier = open.frontier()) {
    const wanted = new Set(frontier)
    open.grow(edges.filter(({ source, target }) => wanted.has(source) || wanted.has(target)))
  }
  return open.path()
}

/** Length of a shortest path, by visiting level after level from one end. */
function distance(edges: readonly BatchEdge[], from: string, to: string): number | null {
  let level = new Set([from])
  const met = new Set(level)
  for (let length = 0; level.size > 0; length++) {
    if (level.has(to)) return length
    const next = new Set<string>()
    for (const { source, target } of edges) {
      if (level.has(source) && !met.has(target)) next.add(target)
      if (level.has(target) && !met.has(source)) next.add(source)
    }
    for (const key of next) met.add(key)
    level = next
  }
  return null
}

describe('openPathSearch', () => {
  it('walks edges either way', () => {
    const found = search([edge('b', 'a'), edge('b', 'c')], ['a'], ['c'])
    expect(found?.nodes).toEqual(['a', 'b', 'c'])
    expect(found?.edges.map(({ key }) => key)).toEqual(['b>a', 'b>c'])
  })

  it('is no path at all from a thing to itself', () => {
    expect(search([], ['a', 'b'], ['b', 'c'])).toEqual({ nodes: ['b'], edges: [] })
  })

  it('finds none where there is none, or none so short', () => {
    const line = [edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('x', 'y')]
    expect(search(line, ['a'], ['y'])).toBeNull()
    expect(search(line, ['a'], ['d'], 2)).toBeNull()
    expect(search(line, ['a'], ['d'], 3)?.edges).toHaveLength(3)
  })

  it('finds a shortest path in many graphs', () => {
    let state = 7
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state % below
    }
    for (let round = 0; round < 300; round++) {
      const size = 4 + random(20)
      const edges = Array.from({ length: size + random(size) }, () =>
        edge(`n${random(size)}`, `n${random(size)}`),
      )
      const found = search(edges, ['n0'], ['n1'], 50)
      expect(found?.edges.length ?? null).toBe(distance(edges, 'n0', 'n1'))
      found?.edges.forEach(({ source, target }, step) => {
        expect(new Set([source, target])).toEqual(new Set([found.nodes[step], found.nodes[step + 1]]))
      })
    }
  })
})
