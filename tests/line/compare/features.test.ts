/** What the features of two texts say of figures, denials, stages, frames and times, whichever text comes first. */
import { describe, expect, test } from 'vitest'
import { type Features, featuresOf } from '../../../src/line/compare/features.ts'
import { readSideOf } from '../../../src/line/compare/side.ts'

const features = (a: string, b: string, aDate = '2031-05-02', bDate = '2031-05-03'): Features =>
  featuresOf(readSideOf(a, aDate, 'a'), readSideOf(b, bDate, 'b'))

const rows: readonly (readonly [what: string, a: string, b: string, feature: string, holds: boolean])[] = [
  [
    'units are converted',
    'Oskel got five inches of rain.',
    'Oskel was hit by 127 mm of rain.',
    'agreeConverted',
    true,
  ],
  ['heat is converted', 'It was 95 °F in Oskel.', 'In Oskel it reached 35 Celsius.', 'onlyAgreeing', true],
  [
    'a share in words',
    'Every fourth house in Oskel is empty.',
    'In Oskel 25 per cent of houses are empty.',
    'onlyAgreeing',
    true,
  ],
  [
    'figures apart',
    'The blast in Oskel hurt 12 people.',
    'In Oskel 40 people were hurt by the blast.',
    'onlyDiffer',
    true,
  ],
  [
    'figures alike',
    'The blast in Oskel hurt 12 people.',
    'In Oskel 12 people were hurt by the blast.',
    'onlyDiffer',
    false,
  ],
  ['opposite states', 'The bridge at Oskel is open.', 'The bridge at Oskel is closed.', 'antonyms', true],
  ['one state', 'The bridge at Oskel is open.', 'The bridge at Oskel was open.', 'antonyms', false],
  [
    'a denied word',
    'The mayor of Oskel did not resign.',
    'The mayor of Oskel did resign.',
    'lemmaDenied',
    true,
  ],
  ['a plan', 'Oskel plans to build a pier.', 'Oskel has built a pier.', 'planningOne', true],
  [
    'plans on both sides',
    'Oskel plans to build a pier.',
    'Oskel plans to build a quay.',
    'planningOne',
    false,
  ],
  ['a shared rare name', 'The mayor of Oskelheim left.', 'A fire burned in Oskelheim.', 'anyName', true],
  ['no shared name', 'The mayor of Oskelheim left.', 'A fire burned in Brunmora.', 'anyName', false],
]

describe('features', () => {
  test.each(rows)('%s', (_, a, b, feature, holds) => {
    expect((features(a, b)[feature] ?? 0) > 0).toBe(holds)
  })

  test.each(rows)('do not depend on the order of the texts: %s', (_, a, b) => {
    const there = features(a, b, '2031-05-02', '2031-05-20')
    const back = features(b, a, '2031-05-20', '2031-05-02')
    for (const name of new Set([...Object.keys(there), ...Object.keys(back)]))
      expect([name, back[name] ?? 0]).toEqual([name, expect.closeTo(there[name] ?? 0, 6)])
  })

  test('a later stage told later is a step forward, told earlier a step back', () => {
    const lost = 'The boy from Oskel is still missing.'
    const found = 'The boy from Oskel was found alive.'
    expect(features(lost, found, '2031-05-02', '2031-05-04')['ladderForward']).toBeGreaterThan(0)
    expect(features(lost, found, '2031-05-04', '2031-05-02')['ladderBackward']).toBeGreaterThan(0)
  })

  test('a correction counts when it is the later text that corrects', () => {
    const first = 'Oskel spent 3 million on its pier, the Courier wrote.'
    const second = 'Correction: the Courier misstated the cost of the pier in Oskel.'
    expect(features(first, second)['retractingLater']).toBe(1)
    expect(features(second, first)['retractingLater']).toBe(0)
  })

  test('days between the texts are counted, and without a date nothing is later', () => {
    const text = 'The pier in Oskel is shut.'
    const gap = (bDate: string) => features(text, text, '2031-05-02', bDate)['gap']!
    expect(gap('2031-05-02')).toBe(0)
    expect(gap('2031-06-02')).toBeGreaterThan(gap('2031-05-05'))
    expect(featuresOf(readSideOf(text, null, 'a'), readSideOf(text, '2031-05-02', 'b'))['dateless']).toBe(1)
  })
})
