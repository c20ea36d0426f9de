/** Trees: training finds what parts the examples, keeps to the sign it was given, and gives the same trees each time. */
import { expect, test } from 'vitest'
import { boost, type Example, type Settings } from '../../../eval/compare/boost.ts'
import { chancesOf, pullsOf } from '../../../src/line/compare/trees.ts'

const examples: readonly Example[] = Array.from({ length: 80 }, (_, i) => ({
  features: { wet: i % 2, cold: (i * 7) % 5 },
  label: i % 2,
  weight: 1,
}))
const settings: Settings = {
  rounds: 20,
  step: 0.2,
  depth: 2,
  penalty: 1,
  least: 4,
  share: 1,
  seed: 3,
  signs: () => undefined,
}

test('the feature that parts the labels decides, and is named as what pulled', () => {
  const model = boost(examples, 2, settings)
  expect(chancesOf(model, { wet: 1, cold: 0 })[1]).toBeGreaterThan(0.9)
  expect(chancesOf(model, { wet: 0, cold: 0 })[1]).toBeLessThan(0.1)
  const pulls = [...pullsOf(model, { wet: 1, cold: 0 }, 1)].toSorted(([, x], [, y]) => y - x)
  expect(pulls[0]![0]).toBe('wet')
})

test('a feature never pulls against the sign it was given', () => {
  const against = boost(examples, 2, { ...settings, signs: (name) => (name === 'wet' ? [1, -1] : undefined) })
  const [dry, wet] = [0, 1].map((value) => chancesOf(against, { wet: value, cold: 2 })[1]!)
  expect(wet).toBeLessThanOrEqual(dry!)
})

test('the same examples and seed give the same trees', () => {
  expect(boost(examples, 2, settings)).toEqual(boost(examples, 2, settings))
})
