/** A text as a scraper left it -> the article's clean body, its title, outlet, date and byline. */
import { readDate, usesMonthFirst } from './date.ts'
import { findByline } from './byline.ts'
import type { Found } from './found.ts'
import { parseFrontMatter } from './front-matter.ts'
import { findJunk } from './line-rules.ts'
import { countWords } from './line-shape.ts'
import { stripMarkdown } from './markdown.ts'
import { readHead } from './text-head.ts'
import { type Line, layOut } from './text-layout.ts'
import { findEnd } from './text-tail.ts'

export interface TextOptions {
  readonly markdown?: boolean
}

export function readText(raw: string, options: TextOptions = {}): Found | { problem: string } {
  const matter = parseFrontMatter(raw.replace(/\r\n?|[\u2028\u2029\f]/g, '\n').toWellFormed())
  if ('problem' in matter) return matter
  const { given, rest } = matter
  const source = options.markdown ? stripMarkdown(rest) : rest
  const lines = layOut(source)
  if (lines.length === 0) return { problem: 'empty: there is nothing to read in it' }
  const monthFirst = usesMonthFirst(source)
  const head = readHead(lines, monthFirst)
  const end = findEnd(lines, head.body)
  const body = keepBody(
    lines.slice(head.body, end).filter((_, i) => !head.furniture.has(head.body + i)),
    head.body > 0 ? (given.title ?? head.title) : given.title,
  )
  const kept = body.length > 0 ? body : lines.map((line) => line.text)
  const below = lines.slice(end).map((line) => line.text)
  return {
    text: kept.join('\n\n'),
    title: head.title,
    outlet: head.outlet,
    publishedAt:
      head.publishedAt ??
      firstOf(below, (line) => (countWords(line) < 16 ? readDate(line, { monthFirst }) : null)),
    byline: head.byline ?? firstOf(below, (line) => findByline(line)),
    url: firstOf(
      lines.slice(0, head.body).map((line) => line.text),
      (line) => /^(?:(?:url|source|link)\s?:\s?)?(https?:\/\/\S+)$/i.exec(line)?.[1] ?? null,
    ),
    language: null,
    given,
  }
}

/** What is left between head and tail, without the furniture inside and without what is said twice. */
function keepBody(lines: readonly Line[], title: string | null): string[] {
  const kept: string[] = []
  const seen = new Map<string, number>()
  for (const { text } of lines) {
    if (text === title || findJunk(text)) continue
    const long = countWords(text) >= 6
    const before = long ? seen.get(text) : undefined
    if (before !== undefined) {
      // A standfirst that the first paragraph repeats gives way to it; any later repetition is a pull quote.
      if (before > 1) continue
      kept[before] = ''
    }
    seen.set(text, kept.length)
    kept.push(text)
  }
  return kept.filter(Boolean)
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = find(line)
    if (found !== null) return found
  }
  return null
}
