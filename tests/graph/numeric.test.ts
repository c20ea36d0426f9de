/** Numbers: two bare sentences whose figures agree, cannot both be so, or leave the matter open. */
import { expect, test } from 'vitest'
import { findFigures } from '../../ingest/find/figures.ts'
import { compareFigures } from '../../src/graph/numeric.ts'

const relationOf = (a: string, b: string) => compareFigures(findFigures(a), findFigures(b)).relation

const rows: readonly [a: string, b: string, relation: string][] = [
  ['Ida digs a well in 24 days', 'Ida digs a well in 24 days', 'CORROBORATES'],
  ['Ida digs a well in 24 days', 'Ida digs a well in less than 30 days', 'CORROBORATES'],
  ['Ida digs a well in 24 days', 'Ida digs a well in less than 24 days', 'CONTRADICTS'],
  ['Ida digs a well in 24 days', 'Ida digs a well in more than 24 days', 'CONTRADICTS'],
  ['Ida digs a well in 24 days', 'Ida digs a well in 31 days', 'CONTRADICTS'],
  ['Ida digs a well in less than 30 days', 'Ida digs a well in 24 days', 'UNRELATED'],
  ['Ida digs a well in more than 30 days', 'Ida digs a well in 24 days', 'CONTRADICTS'],
  ['Ida pays $ 5 for 3 pies', 'Ida pays less than $ 9 for 3 pies', 'CORROBORATES'],
  ['Two crates held twenty lamps', '2 crates held 20 lamps', 'CORROBORATES'],
  [
    'At least 13 miners were hurt in the Olmsund pit on Monday, the ministry said',
    '13 miners hurt in Olmsund pit',
    'CORROBORATES',
  ],
  [
    'The ferry carried 40 goats and nobody counted the sheep',
    'Taxes on salt will rise by 12 percent in spring',
    'UNRELATED',
  ],
]

const negations: readonly [a: string, b: string, relation: string][] = [
  ['The Olmsund dam has burst', 'The Olmsund dam has not burst', 'CONTRADICTS'],
  ['Minister Venn resigned', 'Minister Venn denied that she resigned', 'CONTRADICTS'],
  ['The Olmsund dam has not burst', 'The Olmsund dam has not burst', 'CORROBORATES'],
  ['Herders counted two pies and three cakes', 'Herders counted 5 pies and cakes', 'CORROBORATES'],
]

test.each([...rows, ...negations])('%s | %s', (a, b, relation) => {
  expect(relationOf(a, b)).toBe(relation)
})

test('the explanation quotes the figures that decided', () => {
  const { explanation } = compareFigures(
    findFigures('It took 24 days'),
    findFigures('It took more than 30 days'),
  )
  expect(explanation).toContain('"24"')
  expect(explanation).toContain('"more than 30"')
})

test('a text with nothing in it agrees with nothing', () => {
  expect(relationOf('', 'Ida digs a well')).toBe('UNRELATED')
  expect(relationOf('Ida digs a well', '')).toBe('UNRELATED')
})
