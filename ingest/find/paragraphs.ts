/** Paragraphs: stretches of text between line breaks, trimmed. Clean text parts them by a blank line, raw text by any break. */
import type { Span } from '../../schema/span.ts'
import type { Draft } from '../draft.ts'

export function findParagraphs({ article: { text } }: Draft): Pick<Draft, 'paragraphs'> {
  const paragraphs: Span[] = []
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const lead = line[0].length - line[0].trimStart().length
    const body = line[0].trim()
    if (body) paragraphs.push({ start: line.index + lead, end: line.index + lead + body.length })
  }
  return { paragraphs }
}
