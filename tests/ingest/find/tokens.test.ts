/** Tokens: the text's own words at their own places, whatever was read before. */
import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

const wordsOf = (text: string) =>
  draftOf(text).tokens.map(({ start, end, text: word }) => {
    expect(text.slice(start, end)).toBe(word)
    return word
  })

test.each([
  ['The skipper’s boat', ['The', 'skipper', '’s', 'boat']],
  ["It's the crew's.", ['It', "'s", 'the', 'crew', "'s", '.']],
  ['“Left” in 1990s style', ['“', 'Left', '”', 'in', '1990s', 'style']],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('do not depend on the texts read before', () => {
  const before = wordsOf('the purser’s cabin')
  // A mark right behind the word makes wink keep it whole from then on.
  wordsOf('The cabin was the purser’s, he said, and the key was the purser’s.')
  expect(wordsOf('the purser’s cabin')).toEqual(before)
  expect(before).toEqual(['the', 'purser', '’s', 'cabin'])
})
