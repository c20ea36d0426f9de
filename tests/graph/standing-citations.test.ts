/** Standing citations: what an inferred one replaces, and what is told once. */
import { describe, expect, it } from 'vitest'
import { standingCitations, type Cited } from '../../src/graph/standing-citations.ts'

const cite = (target: string, basis: string, start: number | null): Cited => ({
  target,
  basis,
  span: start === null ? null : { start },
})
const standing = (...cites: readonly Cited[]) =>
  standingCitations(cites, (one) => one).map(({ target }) => target)

describe('standingCitations', () => {
  it('lets an inferred citation stand for the stated one of the same words', () =>
    expect(
      standing(cite('letters', 'stated', 9), cite('agency', 'inferred', 9), cite('log', 'stated', 40)),
    ).toEqual(['agency', 'log']))
  it('knows the byline as one place', () =>
    expect(standing(cite('agencies', 'stated', null), cite('agency', 'inferred', null))).toEqual(['agency']))
  it('tells once what several keys derive', () =>
    expect(standing(cite('agency', 'inferred', 9), cite('agency', 'inferred', 9))).toEqual(['agency']))
  it('keeps two sources of the same words that are both stated', () =>
    expect(standing(cite('board', 'stated', 9), cite('findings', 'stated', 9))).toEqual([
      'board',
      'findings',
    ]))
})
