/** A draft of one text, as the whole line finds it, with every span checked to lie in the text. */
import { expect } from 'vitest'
import type { Span } from '../../schema/span.ts'
import type { Draft } from '../../ingest/draft.ts'
import { extract } from '../../ingest/pipeline.ts'

export function draftOf(text: string, outlet: string | null = 'Lund Courier'): Draft {
  const draft = extract({ title: null, outlet, publishedAt: null, byline: null, language: 'en', text })
  for (const token of draft.tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
  const spans = [
    ...draft.paragraphs,
    ...draft.sentences,
    ...draft.quotes,
    ...draft.statements.flatMap(({ content, cue, source }) => [content, cue, source]),
  ]
  for (const span of spans) if (span) expectInside(text, span)
  return draft
}

export function expectInside(text: string, { start, end }: Span): void {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeGreaterThan(start)
  expect(end).toBeLessThanOrEqual(text.length)
}

export const cut = (text: string, span: Span | null): string | null =>
  span && text.slice(span.start, span.end)
