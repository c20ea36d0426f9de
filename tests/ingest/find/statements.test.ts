/** Statements: who is given which words, by the spans of content, cue and source. */
import { describe, expect, test } from 'vitest'
import { cut, draftOf } from '../draft-of.ts'

type Row = readonly [mode: string, content: string, cue: string | null, source: string | null]

function statementsOf(text: string): readonly Row[] {
  return draftOf(text)
    .statements.filter(({ mode }) => mode !== 'NARRATIVE')
    .map(({ mode, content, cue, source, denied }): Row => [
      denied ? `${mode} denied` : mode,
      cut(text, content) as string,
      cut(text, cue),
      cut(text, source),
    ])
}

const finds: readonly [text: string, ...rows: Row[]][] = [
  // The cue after, before and in the middle of a quotation.
  ['"The road is shut," Ann Bek said.', ['DIRECT', '"The road is shut,"', 'said', 'Ann Bek']],
  ['"The road is shut," said Ann Bek, the mayor.', ['DIRECT', '"The road is shut,"', 'said', 'Ann Bek']],
  ['“Is the road shut?” Bek asked.', ['DIRECT', '“Is the road shut?”', 'asked', 'Bek']],
  ['Bek told reporters: "The road is shut."', ['DIRECT', '"The road is shut."', 'told', 'Bek']],
  ['Bek said, “The road is shut.”', ['DIRECT', '“The road is shut.”', 'said', 'Bek']],
  [
    '"The road," Bek said, "is shut."',
    ['DIRECT', '"The road,"', 'said', 'Bek'],
    ['DIRECT', '"is shut."', 'said', 'Bek'],
  ],
  [
    '"The road is shut," Bek said. "We told everybody."',
    ['DIRECT', '"The road is shut,"', 'said', 'Bek'],
    ['DIRECT', '"We told everybody."', null, null],
  ],
  ['"The road is shut," shrugged Bek.', ['DIRECT', '"The road is shut,"', 'shrugged', 'Bek']],
  ['"The road is shut," Bek was quoted as saying.', ['DIRECT', '"The road is shut,"', 'saying', 'Bek']],
  ['«The road is shut», said Bek.', ['DIRECT', '«The road is shut»', 'said', 'Bek']],
  ["'The road is shut,' said Bek.", ['DIRECT', "'The road is shut,'", 'said', 'Bek']],
  // Only part of a clause in quotation marks: the whole clause.
  ['Bek said the road was "shut for good".', ['MIXED', 'the road was "shut for good"', 'said', 'Bek']],
  [
    'Her time there had been "hard and long," Bek said.',
    ['MIXED', 'Her time there had been "hard and long,"', 'said', 'Bek'],
  ],
  // Indirect speech.
  ['Bek said that the road was shut.', ['INDIRECT', 'that the road was shut', 'said', 'Bek']],
  ['Bek said the road was shut.', ['INDIRECT', 'the road was shut', 'said', 'Bek']],
  ['Bek said on Monday the road was shut.', ['INDIRECT', 'the road was shut', 'said', 'Bek']],
  ['Bek told the council the road was shut.', ['INDIRECT', 'the road was shut', 'told', 'Bek']],
  ['Bek said in a letter that the road was shut.', ['INDIRECT', 'that the road was shut', 'said', 'Bek']],
  ['The road was shut, Bek said.', ['INDIRECT', 'The road was shut', 'said', 'Bek']],
  ['The road was shut, said Ann Bek.', ['INDIRECT', 'The road was shut', 'said', 'Ann Bek']],
  [
    'The road, he said, will stay shut.',
    // Neither half says anything alone.
    ['INDIRECT', 'The road, he said, will stay shut', 'said', 'he'],
  ],
  [
    'The board reassured the crew that no ferry had been sold.',
    ['INDIRECT', 'that no ferry had been sold', 'reassured', 'The board'],
  ],
  ['Bek remembers that the road was shut.', ['INDIRECT', 'that the road was shut', 'remembers', 'Bek']],
  ['Bek, the mayor of Lund, said the road was shut.', ['INDIRECT', 'the road was shut', 'said', 'Bek']],
  [
    'In a letter, the harbour board said it had no money.',
    ['INDIRECT', 'it had no money', 'said', 'the harbour board'],
  ],
  ['Alam and Raja said the road was shut.', ['INDIRECT', 'the road was shut', 'said', 'Alam and Raja']],
  ['Bek announced that the road was shut.', ['INDIRECT', 'that the road was shut', 'announced', 'Bek']],
  ['The mayor claims the road is safe.', ['INDIRECT', 'the road is safe', 'claims', 'The mayor']],
  [
    'Bek said the road was shut, adding that it would reopen in May.',
    ['INDIRECT', 'the road was shut', 'said', 'Bek'],
    ['INDIRECT', 'that it would reopen in May', 'adding', null],
  ],
  [
    'Bek said the road was shut, but Orr said it was open.',
    ['INDIRECT', 'the road was shut', 'said', 'Bek'],
    ['INDIRECT', 'it was open', 'said', 'Orr'],
  ],
  // According to, accounts, noun cues.
  ['The road is shut, according to Ann Bek.', ['INDIRECT', 'The road is shut', 'according to', 'Ann Bek']],
  ['According to Ann Bek, the road is shut.', ['INDIRECT', 'the road is shut', 'According to', 'Ann Bek']],
  ['By her account the road is shut.', ['INDIRECT', 'the road is shut', 'By her account', 'her']],
  [
    'A report by the harbour board that the road was shut caused anger.',
    ['INDIRECT', 'that the road was shut caused anger', 'report', 'the harbour board'],
  ],
  // Denials, charges, figures, descriptions, demands.
  ['Bek denied that the road was shut.', ['INDIRECT denied', 'that the road was shut', 'denied', 'Bek']],
  ['Bek denied having shut the road.', ['INDIRECT denied', 'having shut the road', 'denied', 'Bek']],
  [
    'Bek rejected claims that the road was shut.',
    ['INDIRECT denied', 'that the road was shut', 'rejected', 'Bek'],
  ],
  ['Bek accused Orr of shutting the road.', ['INDIRECT', 'Orr of shutting the road', 'accused', 'Bek']],
  ['Bek puts the cost at 40 million crowns.', ['INDIRECT', 'the cost at 40 million crowns', 'puts', 'Bek']],
  [
    'She described him as the leader of the gang.',
    ['INDIRECT', 'the leader of the gang', 'described', 'She'],
  ],
  ['Bek urged drivers to stay at home.', ['INDIRECT', 'to stay at home', 'urged', 'Bek']],
  // Words that are somebody's by their form alone.
  ['Bek had only two words: "Go home."', ['DIRECT', '"Go home."', null, 'Bek']],
  [
    'The road will stay shut until May. https://t.co/x1 — Lund Roads (@lundroads) May 3, 2021',
    ['DIRECT', 'The road will stay shut until May.', null, 'Lund Roads'],
  ],
  [
    'BEK: The road is shut.\nORR: Since when?\nBEK: Since May.',
    ['DIRECT', 'The road is shut.', null, 'BEK'],
    ['DIRECT', 'Since when?', null, 'ORR'],
    ['DIRECT', 'Since May.', null, 'BEK'],
  ],
]

const ignores: readonly string[] = [
  'They call it "the Return" in the harbour.',
  'Ole Orr, known as "the Ferry", scored twice.',
  'The so-called "free zone" lies behind the port.',
  'Bek did not say that the road was shut.',
  'Bek declined to say whether the road was shut.',
  'She read "The Long Winter" twice.',
  'The claims were filed in May.',
  'The road, according to the figures, is long.',
  'WATCH: Mayor says the road is shut',
  'Bek said the road was shut. (Ole Orr/Lund Press)',
  'Bek, who asked that she not be named, left.',
  'The report was long and the statement short.',
]

describe('statements', () => {
  test.each(finds)('%s', (text, ...rows) => {
    expect(statementsOf(text)).toEqual(rows)
  })
  test.each(ignores)('nobody says anything in: %s', (text) => {
    expect(statementsOf(text)).toEqual([])
  })
})

const narrativeOf = (text: string) =>
  draftOf(text)
    .statements.filter(({ mode }) => mode === 'NARRATIVE')
    .map(({ content, speaker }) => `${speaker?.name ?? 'nobody'}: ${cut(text, content)}`)

describe('narrative', () => {
  test('is what the article asserts in its own voice, said by its outlet', () => {
    expect(narrativeOf('The road fell into the sea on Monday.')).toEqual([
      'Lund Courier: The road fell into the sea on Monday',
    ])
  })
  test('is the rest of a sentence that gives words', () => {
    expect(narrativeOf('The road fell into the sea; "We are cut off," Bek said.')).toContain(
      'Lund Courier: The road fell into the sea',
    )
  })
  test.each(['Will the road reopen soon?', 'Read our notes on the road.', 'A road under water'])(
    'is nothing in: %s',
    (text) => {
      expect(narrativeOf(text)).toEqual([])
    },
  )
})
