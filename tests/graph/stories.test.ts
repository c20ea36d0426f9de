/** Stories: articles on one event near in time are gathered once, whatever their order. */
import { describe, expect, it } from 'vitest'
import type { BatchNode } from '../../schema/batch.ts'
import { deriveStories } from '../../src/graph/stories.ts'

const mill = ['orrin', 'brandal', 'weir', 'thresher', 'sluice']
const article = (key: string, date: string | null, event: readonly string[] = mill): BatchNode => ({
  key,
  attributes: {
    kind: 'Article',
    title: `About ${key}`,
    publishedAt: date,
    date,
    event,
    eventWeights: event.map(() => Math.sqrt(1 / event.length)),
    keys: event.slice(0, 3).map((name) => `story:${name}`),
  },
})
const told = (nodes: readonly BatchNode[], scope = 'story:orrin') => {
  const { nodes: stories, edges } = deriveStories(nodes, scope)
  return stories.map(({ key, attributes }) => [
    attributes['title'],
    edges.filter(({ target }) => target === key).map(({ source }) => source),
  ])
}

describe('deriveStories', () => {
  it('gathers under the first, whatever the order', () => {
    const nodes = [article('b', '2031-03-02'), article('a', '2031-03-04'), article('c', '2031-03-03')]
    expect(told(nodes)).toEqual([['About b', ['b', 'c', 'a']]])
    expect(deriveStories(nodes.toReversed(), 'story:orrin')).toEqual(deriveStories(nodes, 'story:orrin'))
  })
  it('tells it once: under the most telling of the names that all share', () => {
    const nodes = [article('a', '2031-03-02'), article('b', '2031-03-04')]
    expect(told(nodes, 'story:brandal')).toEqual([])
    expect(told(nodes, 'story:weir')).toEqual([])
  })
  it('keeps apart what lies far apart in time', () => {
    expect(told([article('a', '2031-03-02'), article('b', '2031-05-02')])).toEqual([])
  })
  it('keeps apart what shares one name only', () => {
    expect(
      told([
        article('a', '2031-03-02'),
        article('b', '2031-03-03', ['orrin', 'regatta', 'oars', 'holm', 'cox', 'buoy']),
      ]),
    ).toEqual([])
  })
  it('asks for more in common where a date is missing', () => {
    const half = ['orrin', 'regatta', 'oars', 'holm', 'weir', 'buoy', 'cox', 'stern', 'tiller', 'rudder']
    const [known, unknown] = [article('b', '2031-03-03', half), article('b', null, half)]
    expect(told([article('a', '2031-03-02'), known])).toEqual([['About a', ['a', 'b']]])
    expect(told([article('a', '2031-03-02'), unknown])).toEqual([])
    expect(told([article('a', '2031-03-02'), article('b', null)])).toEqual([['About a', ['a', 'b']]])
  })
  it('leaves out what is only cited', () => {
    const placeholder = { ...article('b', '2031-03-03') }
    const nodes = [
      article('a', '2031-03-02'),
      { ...placeholder, attributes: { ...placeholder.attributes, placeholder: true } },
    ]
    expect(told(nodes)).toEqual([])
  })
})
