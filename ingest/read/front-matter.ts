/** `key: value` lines at the start of a text, between `---` lines or in a block of their own -> what it says about itself, and the rest. */
import { type Given, nothingGiven, parseGiven } from './given.ts'

const names: Readonly<Record<string, string>> = {
  headline: 'title',
  published: 'publishedAt',
  'published at': 'publishedAt',
  'published on': 'publishedAt',
  published_at: 'publishedAt',
  publishedat: 'publishedAt',
  publisher: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  source: 'outlet',
  lang: 'language',
  link: 'url',
}

export type FrontMatter = { readonly given: Given; readonly rest: string } | { readonly problem: string }

export function parseFrontMatter(source: string): FrontMatter {
  const none = { given: nothingGiven, rest: source }
  const opening = /^\s*---[ \t]*\n/.exec(source.slice(0, 200))
  if (!opening) return parseHeader(source) ?? none
  const start = opening[0].length
  const end = source.indexOf('\n---', start - 1)
  if (end < 0 || end > 20_000) return none
  const fields = parseFields(source.slice(start, end))
  if (!fields) return none
  const after = source.indexOf('\n', end + 1)
  const parsed = parseGiven(fields)
  if ('problem' in parsed) return { problem: `front matter: ${parsed.problem}` }
  return { given: parsed.given, rest: after < 0 ? '' : source.slice(after + 1) }
}

const header =
  /^(title|headline|url|link|date|published(?: at| on)?|authors?|byline|source|outlet|publisher|publication|site|language|lang)\s?:\s+(\S.*)$/i

/** "Title: …", "Date: …", "Source: …" as scrapers put above a text: two or more, and nothing else in the block. */
function parseHeader(source: string): { given: Given; rest: string } | null {
  const start = /^\s*/.exec(source.slice(0, 1000))?.[0].length ?? 0
  const end = source.indexOf('\n\n', start)
  if (end < 0 || end - start > 3000) return null
  const lines = source.slice(start, end).split('\n')
  const fields: Record<string, unknown> = {}
  for (const line of lines) {
    const found = header.exec(line.trim())
    if (!found) return null
    const key = (found[1] ?? '').toLowerCase()
    fields[names[key] ?? key] = found[2]
  }
  if (lines.length < 2) return null
  // Nobody promised a form here, so a date that cannot be read is only left out.
  const parsed = parseGiven(fields)
  const lenient = 'problem' in parsed ? parseGiven({ ...fields, date: null, publishedAt: null }) : parsed
  return 'given' in lenient ? { given: lenient.given, rest: source.slice(end) } : null
}

/** Null when the lines are no fields: then the dashes were only a rule in the text. */
function parseFields(block: string): Record<string, unknown> | null {
  const fields: Record<string, unknown> = {}
  let list: string[] | null = null
  for (const line of block.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue
    const item = /^\s*-\s+(.*)$/.exec(line)
    if (item && list) {
      list.push(unquote(item[1] ?? ''))
      continue
    }
    const field = /^([A-Za-z][\w -]{0,40}?)\s?:(?:\s+(.*))?$/.exec(line)
    // An indented or folded line belongs to a field we have no use for.
    if (!field) {
      if (/^\s/.test(line) && Object.keys(fields).length > 0) continue
      return null
    }
    const key = (field[1] ?? '').trim()
    const value = (field[2] ?? '').trim()
    list = value === '' ? [] : null
    fields[names[key.toLowerCase()] ?? key.toLowerCase()] = list ?? parseValue(value)
  }
  if (Object.keys(fields).length === 0) return null
  for (const [key, value] of Object.entries(fields))
    if (Array.isArray(value) && value.length === 0) fields[key] = null
  return fields
}

function parseValue(value: string): string | string[] {
  const flow = /^\[(.*)\]$/.exec(value)
  return flow ? (flow[1] ?? '').split(',').map((part) => unquote(part.trim())) : unquote(value)
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
}
