/** Two texts side by side: copies, strangers, and the laws that hold for any two. */
import { describe, expect, test } from 'vitest'
import { answerOf } from '../../../src/line/compare/answer.ts'
import { compareTexts } from '../../../src/line/compare/compare.ts'
import { readSideOf } from '../../../src/line/compare/side.ts'

const compare = (a: string, b: string, aDate = '2031-05-02', bDate = '2031-05-02') =>
  compareTexts(readSideOf(a, aDate, 'a'), readSideOf(b, bDate, 'b'))

const copies: readonly (readonly [a: string, b: string, relation: string, kind: string])[] = [
  [
    'The ferry to Oskelheim carried 40 passengers when it sank, the coastguard said.',
    'The ferry to Oskelheim carried 95 passengers when it sank, the coastguard said.',
    'CONTRADICTS',
    'numeric',
  ],
  [
    'The council of Oskelheim was warned of the flood by the dam keeper.',
    'The council of Oskelheim was not warned of the flood by the dam keeper.',
    'CONTRADICTS',
    'negation',
  ],
  [
    'The ferry to Oskelheim carried 40 passengers when it sank, the coastguard said.',
    'The ferry to Oskelheim carried 40 passengers when it sank, the coastguard said .',
    'CORROBORATES',
    'other',
  ],
]

describe('compareTexts', () => {
  test.each(copies)('near-copies: %s | %s', (a, b, relation, kind) => {
    expect(compare(a, b)).toMatchObject({ relation, kind })
  })

  test('a figure changed a month later in the same words is brought up to date', () => {
    const [[a, b]] = copies as [(typeof copies)[0]]
    expect(compare(a, b, '2031-05-02', '2031-06-09').relation).toBe('UPDATES')
  })

  test('a text bears itself out', () => {
    expect(compare(copies[0]![0], copies[0]![0])).toMatchObject({
      relation: 'CORROBORATES',
      confidence: 0.99,
    })
  })

  test('strangers have nothing to do with each other', () => {
    const answer = compare(
      copies[0]![0],
      'A painter from Brunmora won the harvest prize for a portrait of her aunt.',
    )
    expect(answer).toMatchObject({ relation: 'UNRELATED', kind: null })
  })

  test('nothing said at all is unrelated, not an error', () => {
    expect(compare('', copies[0]![0]).relation).toBe('UNRELATED')
  })
})

describe('answerOf', () => {
  test.each([
    [[0.8, 0.1, 0.05, 0.05], 0],
    [[0.6, 0.3, 0.05, 0.05], 3],
    [[0.2, 0.5, 0.2, 0.1], 1],
    [[0.2, 0.2, 0.5, 0.1], 2],
  ])('of %j gives %i when a contradiction needs 0.7', (chances, answer) => {
    expect(answerOf({ anyName: 1 }, chances, 0.7)).toBe(answer)
  })

  test('texts that share no name need a likelier answer', () => {
    const chances = [0.1, 0.5, 0.2, 0.2]
    expect(answerOf({ anyName: 0, shareMore: 0.1 }, chances, 0.7)).toBe(3)
    expect(answerOf({ anyName: 0, shareMore: 0.4 }, chances, 0.7)).toBe(1)
  })
})
