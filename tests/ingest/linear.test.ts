/** Linear time: eight times the text may cost about eight times the time (never sixty-four), whatever the text is. */
import { expect, test } from 'vitest'
import { findParagraphs } from '../../ingest/find/paragraphs.ts'
import { findQuotes } from '../../ingest/find/quotes.ts'
import { findSentences } from '../../ingest/find/sentences.ts'
import { findStatements } from '../../ingest/find/statements.ts'
import { findTokens } from '../../ingest/find/tokens.ts'
import { resolveSpeakers } from '../../ingest/refine/speakers.ts'
import type { Draft, Step } from '../../ingest/draft.ts'

const steps: readonly Step[] = [
  findParagraphs,
  findQuotes,
  findTokens,
  findSentences,
  findStatements,
  resolveSpeakers,
]

function time(text: string): number {
  const article = { text, title: null, outlet: 'O', publishedAt: null, byline: null, language: 'en' }
  let draft = {
    article,
    paragraphs: [],
    tokens: [],
    sentences: [],
    quotes: [],
    entities: [],
    mentions: [],
    statements: [],
  } as unknown as Draft
  const started = performance.now()
  for (const step of steps) draft = { ...draft, ...step(draft) }
  return performance.now() - started
}

const texts: readonly [name: string, piece: string][] = [
  [
    'quotations in one paragraph',
    '“We will go to the sea and not come back today,” said Ann Bek of the club. ',
  ],
  ['quotation marks', '"'],
  ['apostrophes', "'a "],
  ['capitals', 'Abc Def '],
  ['brackets', '(['],
  ['one word', 'a'],
  ['cues', 'said '],
  ['clauses that never end', 'he said the '],
  ['sources', 'according to Bob, '],
  ['commas', 'Bob, '],
  ['paragraphs', 'Bob: yes\n'],
]

test.each(texts)('%s', (_, piece) => {
  const make = (size: number) => piece.repeat(Math.ceil(size / piece.length))
  // The least of two: other work on the machine only ever adds.
  const least = (text: string) => Math.min(time(text), time(text))
  const large = least(make(120_000))
  expect(large / Math.max(8, least(make(15_000)))).toBeLessThan(40)
})
