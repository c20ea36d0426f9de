/** The sentence around a few words. */
import { describe, expect, it } from 'vitest'
import { sentenceAround } from '../../../src/api/find/sentences.ts'

function around(text: string, words: string): string {
  const start = text.indexOf(words)
  const { start: from, end } = sentenceAround(text, { start, end: start + words.length })
  return text.slice(from, end)
}

describe('sentenceAround', () => {
  it.each([
    ['It rained. The mayor spoke. It stopped.', 'mayor', 'The mayor spoke.'],
    ['It rained. The mayor spoke. It stopped.', 'It rained', 'It rained.'],
    ['It rained. The mayor spoke. It stopped.', 'stopped.', 'It stopped.'],
    ['Title here\n\nThe mayor spoke\n\nMore', 'mayor', 'The mayor spoke'],
    ['It rained. The mayor spoke. It stopped.', 'rained. The mayor', 'It rained. The mayor spoke.'],
    ['', '', ''],
  ])('%j around %j', (text, words, expected) => {
    expect(around(text, words)).toBe(expected)
  })

  it('holds the span and stays short in a paragraph without end', () => {
    const text = `${'word '.repeat(100_000)}here ${'word '.repeat(100_000)}`
    const found = around(text, 'here')
    expect(found).toContain('here')
    expect(found.length).toBeLessThan(2_000)
  })
})
