/** Linear time: four times the text may cost about four times the time, whatever the text is. */
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
  time(make(10_000))
  const small = Math.max(4, Math.min(time(make(30_000)), time(make(30_000))))
  const large = time(make(120_000))
  expect(large / small).toBeLessThan(12)
})
