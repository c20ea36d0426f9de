/** A text as a scraper left it -> the article's clean body, its title, outlet, date and byline. */
import type { Found } from './found.ts'
import { parseFrontMatter } from './front-matter.ts'

export function readText(raw: string): Found | { problem: string } {
  const matter = parseFrontMatter(raw.replace(/\r\n?/g, '\n'))
  if ('problem' in matter) return matter
  const lines = matter.rest
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const title = lines[0] ?? null
  const text = lines
    .slice(lines.length > 1 ? 1 : 0)
    .join('\n\n')
    .toWellFormed()
  return {
    text,
    title,
    outlet: null,
    publishedAt: null,
    byline: null,
    url: null,
    language: null,
    given: matter.given,
  }
}
