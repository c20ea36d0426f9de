/** Addresses of the explorer: written and read back, whatever ids and words hold. */
import { describe, expect, it } from 'vitest'
import { readRoute, writeRoute, type Route } from '../../web/src/route.ts'

const routes: Route[] = [
  { view: 'overview' },
  { view: 'search', text: 'Kyzyl-Emgek: 50 % of "all" / none?' },
  { view: 'node', id: 'person:ramon-villaseca:399c108cf597' },
  { view: 'node', id: 'place:são/paulo?x=1&y#z', edge: 'CITES:a/b=c&d' },
  { view: 'relation', id: 'CONTRADICTS:6ec7' },
  { view: 'relations', list: 'contradictions' },
  { view: 'relations', list: 'updates', conflict: 'NUMERIC' },
  { view: 'list', list: 'spokespeople' },
  { view: 'article', id: 'article:1', marks: [] },
  {
    view: 'article',
    id: 'article:1',
    marks: [
      { kind: 'content', start: 10, end: 20 },
      { kind: 'cue', start: 22, end: 26 },
    ],
  },
  { view: 'path', from: 'a:1', to: 'b:2' },
  { view: 'figure', about: 'group:bpa', measure: 'n:time' },
]

describe('addresses', () => {
  it.each(routes.map((route) => [writeRoute(route), route] as const))('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route)
  })

  it.each([
    ['', 'overview'],
    ['#', 'overview'],
    ['#/nowhere', 'lost'],
    ['#/node/', 'lost'],
    ['#/path/a', 'lost'],
  ])('reads %j as %s', (hash, view) => {
    expect(readRoute(hash).view).toBe(view)
  })

  it('keeps a percent sign that stands for itself', () => {
    expect(readRoute('#/search/50%')).toEqual({ view: 'search', text: '50%' })
  })

  it('drops marks that are no ranges', () => {
    const route = readRoute('#/article/a?content=5-2&cue=x-3&source=1-4&value=-1-9')
    expect(route).toEqual({ view: 'article', id: 'a', marks: [{ kind: 'source', start: 1, end: 4 }] })
  })
})
