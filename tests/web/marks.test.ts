/** Marks: pieces join to the text again, cover what was marked, and values are found where they stand. */
import { describe, expect, it } from 'vitest'
import { cutPieces, findValue, paragraphsAround, type Marks } from '../../web/src/marks.ts'

const text = 'The mayor said that nine bridges had been closed.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('cutPieces', () => {
  const marks: Marks = [
    { kind: 'content', ...span('that nine bridges had been closed') },
    { kind: 'cue', ...span('said') },
    { kind: 'source', ...span('The mayor') },
    { kind: 'value', ...span('nine') },
  ]
  const shown = (base: number) =>
    cutPieces(
      text,
      marks.map((mark) => ({ ...mark, start: mark.start + base, end: mark.end + base })),
      base,
    )

  it('cuts at every border and names what covers each piece', () => {
    expect(shown(0).map((piece) => [piece.text, piece.kinds.join('+')])).toEqual([
      ['The mayor', 'source'],
      [' ', ''],
      ['said', 'cue'],
      [' ', ''],
      ['that ', 'content'],
      ['nine', 'content+value'],
      [' bridges had been closed', 'content'],
      ['.', ''],
    ])
  })
  it('gives the text back, whatever the base', () => {
    for (const base of [0, 7, 4000]) {
      expect(
        shown(base)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
      expect(shown(base)[0]!.start).toBe(base)
    }
  })
  it('clips marks that reach beyond the text and drops those outside', () => {
    const wide = cutPieces(
      'abc',
      [
        { kind: 'cue', start: 0, end: 99 },
        { kind: 'value', start: 200, end: 210 },
      ],
      50,
    )
    expect(wide).toEqual([{ start: 50, end: 53, text: 'abc', kinds: ['cue'] }])
  })
  it('has one piece for a text without marks', () => {
    expect(cutPieces('abc', [])).toEqual([{ start: 0, end: 3, text: 'abc', kinds: [] }])
  })
})

describe('findValue', () => {
  it.each([
    ['At 9 there were 19, and 9 were counted twice.', '9 were counted twice', '9', 24],
    ['Some 1,140 buses, not 140.', 'not 140', '140', 22],
    ['Nine officers died.', 'Nine officers died', 'nine', 0],
    ['Prices rose to €15.20.', 'rose to €15.20', '€15.20', 15],
  ])('%s: %s', (sentence, clause, value, at) => {
    expect(findValue(sentence, clause, value)?.start).toBe(at)
  })
  it.each([
    ['He counted 190 of them.', '19'],
    ['He counted them.', ''],
  ])('finds nothing in %j for %j', (sentence, value) => {
    expect(findValue(sentence, sentence, value)).toBeNull()
  })
})

describe('paragraphsAround', () => {
  const article = 'First one.\n\nSecond one, longer.\n\nThird.'
  it.each([
    ['Second', 'Second one, longer.'],
    ['First', 'First one.'],
    ['Third.', 'Third.'],
  ])('%s', (words, paragraph) => {
    const start = article.indexOf(words)
    const range = paragraphsAround(article, { start, end: start + words.length })
    expect(article.slice(range.start, range.end)).toBe(paragraph)
  })
  it('takes both paragraphs of a range that spans two', () => {
    const range = paragraphsAround(article, {
      start: article.indexOf('longer'),
      end: article.indexOf('Third') + 2,
    })
    expect(article.slice(range.start, range.end)).toBe('Second one, longer.\n\nThird.')
  })
})
