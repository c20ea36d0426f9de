/** An invented article run through the whole line, with its finds as plain text; every span is checked to slice to what it stands for. */
import { expect } from 'vitest'
import type { Draft } from '../../ingest/draft.ts'
import { extract } from '../../ingest/pipeline.ts'

export function found(text: string, outlet: string | null = null) {
  const draft = extract({
    title: null,
    outlet,
    publishedAt: '2024-05-02',
    byline: null,
    language: 'en',
    text,
  })
  let edge = 0
  for (const { start, end, entity } of draft.mentions) {
    const printed = text.slice(start, end)
    expect(printed.trim()).toBe(printed)
    expect(printed).not.toBe('')
    expect(start).toBeGreaterThanOrEqual(edge)
    edge = end
    expect(draft.entities[entity]?.id).toBe(entity)
  }
  for (const { start, end } of draft.citations) expect(text.slice(start, end).trim()).not.toBe('')
  for (const { roles } of draft.entities)
    for (const { role, span } of roles) expect(text.slice(span.start, span.end)).toBe(role)
  return draft
}

/** "Kind: name" of every entity, in order of appearance. */
export const named = ({ entities }: Draft) => entities.map(({ kind, name }) => `${kind}: ${name}`)

/** What one name's mentions are resolved to, in order. */
export const meaning = ({ article, mentions, entities }: Draft, printed: string) =>
  mentions
    .filter(({ start, end }) => article.text.slice(start, end) === printed)
    .map(({ entity }) => entities[entity]?.name)
