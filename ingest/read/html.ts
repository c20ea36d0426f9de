/** A web page -> its article's body, title, outlet, date and byline. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Found } from './found.ts'
import { nothingGiven } from './given.ts'

export function readHtml(source: string): Found | { problem: string } {
  const { document } = parseHTML(source)
  const read = new Readability(document).parse()
  const text = (read?.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
  if (!text) return { problem: 'no article text on this page' }
  return {
    text,
    title: read?.title || null,
    outlet: read?.siteName || null,
    publishedAt: null,
    byline: read?.byline || null,
    url: null,
    language: read?.lang ?? null,
    given: nothingGiven,
  }
}
