/** Every kind of edge leads back to the words it rests on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContext } from '../../src/api/context.ts'
import { findEvidence } from '../../src/api/find/evidence.ts'
import { edgeValue } from '../../src/api/values.ts'
import type { Store } from '../../src/store/store.ts'
import { fire, openGraph, texts } from './graph.ts'

let store: Store
beforeAll(async () => {
  store = await openGraph(fire)
})
afterAll(() => store.close())

const four = '"At least four people died," said Ilse Brandt, a spokeswoman for the Marrow Fire Service.'
const none = 'Nobody died in the fire, Brandt told reporters on Tuesday.'

describe('findEvidence', () => {
  it.each([
    [
      'SAID_BY:s:four:person:brandt-a',
      [[four, ['Ilse Brandt, a spokeswoman for the Marrow Fire Service', 'said']]],
    ],
    ['IN_ARTICLE:s:none:b', [[none, ['Nobody died in the fire']]]],
    ['ASSERTS:s:none:claim:s:none', [[none, ['Nobody died in the fire']]]],
    ['ABOUT:claim:s:none:group:velt', [[none, ['Nobody died in the fire']]]],
    ['MENTIONS:b:group:velt', [['The Velt warehouse burnt down.', ['Velt']]]],
    [
      'CITES:a:outlet:courier',
      [['The Courier Agency reported that the roof fell in.', ['The Courier Agency reported']]],
    ],
    ['SPEAKS_FOR:person:brandt-a:group:marrow', [[four, ['a spokeswoman for the Marrow Fire Service']]]],
    [
      'SAME_AS:person:brandt-b:person:brandt-a',
      [
        [none, ['Brandt']],
        [four, ['Ilse Brandt']],
      ],
    ],
    [
      'CONTRADICTS:claim:s:four:claim:s:none',
      [
        [four, ['"At least four people died,"']],
        [none, ['Nobody died in the fire']],
      ],
    ],
    ['PUBLISHED_BY:a:outlet:herald', []],
  ])('%s', async (key, expected) => {
    const [edge] = await store.getEdges([key])
    const found = await findEvidence(openContext(store), edgeValue(edge!))
    const words = found.map(({ article, sentence, highlights }) => {
      const { text } = article
      expect(text).toBe(texts[article.id as 'a' | 'b'])
      return [
        text.slice(sentence.start, sentence.end),
        highlights.map(({ start, end }) => text.slice(start, end)),
      ]
    })
    expect(words).toEqual(expected)
  })
})
