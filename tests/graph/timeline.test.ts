/** One speaker's claims in order: each the same as, changed from or against the one before that speaks of the same. */
import { describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../ingest/index.ts'
import type { Claim } from '../../schema/claim.ts'
import { markChanges, type Timed } from '../../src/graph/timeline.ts'

const said = (publishedAt: string, outlet: string, sentence: string): readonly Timed[] =>
  linkBatch(
    extract({
      title: 'Ostermoor quarry slide near Hjelvika',
      outlet,
      publishedAt,
      byline: null,
      language: 'en',
      text: `Rescuers from Vardelund went to the Ostermoor quarry near Hjelvika.\n\n${sentence}`,
    }),
  )
    .nodes.map(({ key, attributes }) => ({ key, claim: attributes as unknown as Claim, attributes }))
    .filter(({ claim, attributes }) => attributes.kind === 'Claim' && claim.speakerName === 'Maren Tuvsdal')

const says = (what: string) => `${what}, said Maren Tuvsdal, a spokeswoman for the Skarnes council.`
const rows: readonly (readonly [
  name: string,
  articles: readonly (readonly [string, string])[],
  expected: readonly string[],
])[] = [
  ['nothing', [], []],
  [
    'a toll that rises',
    [
      ['2031-03-04', 'The Ostermoor slide killed 12 people'],
      ['2031-03-09', 'The Ostermoor slide killed 19 people'],
    ],
    ['FIRST', 'CHANGED'],
  ],
  [
    'the same words in another outlet',
    [
      ['2031-03-04', 'No siren sounded before the slide'],
      ['2031-03-04', 'No siren sounded before the slide'],
    ],
    ['FIRST', 'SAME'],
  ],
  [
    'what was denied before',
    [
      ['2031-03-04', 'No siren sounded before the slide'],
      ['2031-03-04', 'A siren sounded before the slide'],
    ],
    ['FIRST', 'CONTRADICTS'],
  ],
  [
    'another matter',
    [
      ['2031-03-04', 'The Ostermoor slide killed 12 people'],
      ['2031-03-05', 'The school in Vardelund opens in autumn'],
    ],
    ['FIRST', 'UNRELATED'],
  ],
]

describe('markChanges', () => {
  it.each(rows)('%s', (_, articles, expected) => {
    const claims = articles.flatMap(([date, what], i) => said(date, `Outlet ${i}`, says(what)))
    const marks = markChanges(claims, 0.3)
    expect(marks.map(({ change }) => change)).toEqual(expected)
    for (const [i, { change, before, found }] of marks.entries()) {
      const related = change !== 'FIRST' && change !== 'UNRELATED'
      expect(before === null).toBe(!related)
      expect(found?.explanation.length ?? 0).toBeGreaterThan(related ? 20 : -1)
      if (before !== null) expect(claims.slice(0, i).map(({ key }) => key)).toContain(before)
    }
  })

  it('leaves out what is less sure than asked for', () => {
    const claims = [
      ...said('2031-03-04', 'A', says('The Ostermoor slide killed 12 people')),
      ...said('2031-03-09', 'B', says('The Ostermoor slide killed 19 people')),
    ]
    expect(markChanges(claims, 1).map(({ change }) => change)).toEqual(['FIRST', 'UNRELATED'])
  })
})
