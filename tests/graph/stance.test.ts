/** Stance: whether a headline commits to a claim, refutes it or keeps its distance, in sentences made up for this. */
import { expect, test } from 'vitest'
import { findStanceCues } from '../../ingest/find/stance-cues.ts'
import { compareStance } from '../../src/graph/stance.ts'

const stanceOf = (claim: string, text: string) => compareStance(findStanceCues(claim), findStanceCues(text))

const rows: readonly [claim: string, text: string, stance: string][] = [
  ['A farmer in Olmsund found a golden plough', 'Farmer finds golden plough in Olmsund', 'for'],
  [
    'A farmer in Olmsund found a golden plough',
    'It is official: golden plough found in Olmsund by farmer',
    'for',
  ],
  [
    'A farmer in Olmsund found a golden plough',
    'Farmer reportedly finds golden plough in Olmsund',
    'observing',
  ],
  ['A farmer in Olmsund found a golden plough', 'Did a farmer in Olmsund find a golden plough?', 'observing'],
  ['A farmer in Olmsund found a golden plough', 'Rumor: golden plough found by Olmsund farmer', 'observing'],
  [
    'A farmer in Olmsund found a golden plough',
    'No, a farmer in Olmsund did not find a golden plough',
    'against',
  ],
  [
    'A farmer in Olmsund found a golden plough',
    'Golden plough of Olmsund was a hoax, farmer admits',
    'against',
  ],
  ['A farmer in Olmsund found a golden plough', 'Olmsund farmer denies golden plough find', 'against'],
  ['Singer Tove Arn has died', 'Tove Arn is alive and well, her manager says', 'against'],
  ['Singer Tove Arn has died', 'Reports of singer Tove Arn dying are false', 'against'],
  ['A farmer in Olmsund found a golden plough', 'Rates rise again as winter nears', 'observing'],
]

test.each(rows)('%s | %s', (claim, text, stance) => {
  expect(stanceOf(claim, text).stance).toBe(stance)
})

test('the explanation names the words that decided', () => {
  expect(stanceOf('Singer Tove Arn has died', 'Tove Arn death hoax fools fans').explanation).toContain(
    '"hoax"',
  )
  expect(stanceOf('The mill will close', 'Mill may close, report says').explanation).toContain('"may"')
})

test('a confidence is a share', () => {
  for (const [claim, text] of rows) {
    const { confidence } = stanceOf(claim, text)
    expect(confidence).toBeGreaterThan(1 / 3)
    expect(confidence).toBeLessThanOrEqual(1)
  }
})
