/** The order in which neighbours are shown. */
import { describe, expect, it } from 'vitest'
import type { BatchEdge } from '../../schema/batch.ts'
import type { EdgeKind } from '../../schema/kinds.ts'
import { findNeighbours } from '../../src/graph/neighbourhood.ts'

const edge = (kind: EdgeKind, source: string, target: string): BatchEdge => ({
  key: `${kind}:${source}>${target}`,
  source,
  target,
  attributes: { kind },
})
const itself = (key: string) => key
const joined = (key: string) => (key === 'p2' ? 'p' : key === 'a2' ? 'a' : key)

describe('findNeighbours', () => {
  it('lets kinds of edge take turns, each in key order', () => {
    const ring = [
      ...['s3', 's1', 's2'].map((key) => edge('IN_ARTICLE', key, 'a')),
      edge('MENTIONS', 'a', 'm1'),
      edge('PUBLISHED_BY', 'a', 'o'),
    ]
    expect(findNeighbours('a', [ring], itself)).toEqual(['o', 's1', 'm1', 's2', 's3'])
  })

  it('gives the same order for the same edges in any order', () => {
    const ring = ['x', 'y', 'z'].flatMap((key) => [edge('MENTIONS', 'a', key), edge('CITES', 'a', `c${key}`)])
    expect(findNeighbours('a', [ring.toReversed()], itself)).toEqual(findNeighbours('a', [ring], itself))
  })

  it('shows nearer rings first and each node once', () => {
    const first = [edge('MENTIONS', 'a', 'p'), edge('MENTIONS', 'a', 'q')]
    const second = [...first, edge('MENTIONS', 'b', 'p'), edge('MENTIONS', 'b', 'q'), edge('CITES', 'b', 'a')]
    expect(findNeighbours('a', [first, second], itself)).toEqual(['p', 'q', 'b'])
  })

  it('puts a representative in the place of what it stands for', () => {
    const ring = [edge('SAID_BY', 's', 'a2'), edge('MENTIONS', 'x', 'a'), edge('ABOUT', 'p2', 'a')]
    expect(findNeighbours('a', [ring], joined).toSorted()).toEqual(['p', 's', 'x'])
  })
})
