/** Figures: a sentence cut into its figures and the words around them. */
import { describe, expect, test } from 'vitest'
import { findFigures } from '../../../ingest/find/figures.ts'

const finds: readonly [sentence: string, skeleton: string, ...figures: string[]][] = [
  ['Ida ran more than 20 km in 3 hours', 'ida ran # km in # hours', 'more than 20', '3'],
  ['Ida ran 20 km in 3 hours', 'ida ran # km in # hours', '20', '3'],
  ['A pump costs less than $ 54', 'a pump costs #', 'less than $ 54'],
  ['Some 40 % of the fifty-four herders left', '# of the # herders left', 'Some 40 %', 'fifty-four'],
  ['At least half a million voters', '# voters', 'At least half a million'],
]

describe('finds', () => {
  test.each(finds)('%s', (sentence, skeleton, ...figures) => {
    const found = findFigures(sentence)
    expect(found.skeleton).toBe(skeleton)
    expect(found.figures.map(({ text }) => text)).toEqual(figures)
    for (const { text } of found.figures) expect(sentence).toContain(text)
  })
})

describe('ignores', () => {
  test.each(['One of them left', 'Twice they came', 'Nobody came', ''])('%s', (sentence) => {
    expect(findFigures(sentence).figures).toEqual([])
  })
})

const roots = (sentence: string) => findFigures(sentence).words.map(({ root }) => root)

test('words that news uses for one another share a root', () => {
  expect(roots('They arrested him')[1]).toBe(roots('They detained him')[1])
  expect(roots('They arrested him')[1]).not.toBe(roots('They praised him')[1])
})
