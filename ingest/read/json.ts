/** One article as a JSON object; its text is taken as it is but for line endings. */
import type { Found } from './found.ts'
import { parseArticle } from './given.ts'

export function readJson(source: string): Found | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    return {
      problem: `malformed JSON: ${error instanceof Error ? error.message.slice(0, 120) : 'it does not parse'}`,
    }
  }
  if (Array.isArray(value)) return { problem: 'a list: write one article a line and call the file .jsonl' }
  const parsed = parseArticle(value)
  if ('problem' in parsed) return parsed
  // A lone surrogate or a NUL would not come back from a store as it went in; each is replaced by one unit, so offsets hold.
  const text = parsed.text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd').toWellFormed()
  if (!text.trim()) return { problem: 'no article: text: empty' }
  return {
    text,
    title: null,
    outlet: null,
    publishedAt: null,
    byline: null,
    url: null,
    language: null,
    given: parsed.given,
  }
}
