/** What a page says of its article in JSON-LD (schema.org). */
import type { Page } from './page-node.ts'

export interface JsonLd {
  readonly headline: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly body: string | null
  readonly language: string | null
}

type Value = Readonly<Record<string, unknown>>

/** Enough for any page; a script beyond this is no description of an article. */
const most = { scripts: 20, characters: 1_000_000, objects: 5000 }

export function readJsonLd(page: Page): JsonLd {
  const objects: Value[] = []
  let scripts = 0
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    if (++scripts > most.scripts) break
    const source = script.textContent ?? ''
    if (source.length < most.characters) collect(parse(source), objects)
  }
  const articles = objects.filter((object) => /article|posting|report$/i.test(typeOf(object)))
  const article = articles.find((object) => textOf(object['headline'])) ?? articles[0] ?? {}
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    published: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    authors: namesOf(article['author']),
    publisher: namesOf(article['publisher'])[0] ?? null,
    body: articles.map((object) => textOf(object['articleBody'])).find(Boolean) ?? null,
    language: textOf(article['inLanguage']),
  }
}

/** Pages break JSON in a few ways again and again: line breaks inside strings, a comma before a bracket, comment marks around it all. */
function parse(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  )
  for (const text of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text)
    } catch {
      // The next form may parse; if none does, the page says nothing in JSON-LD.
    }
  }
  return null
}

function collect(value: unknown, objects: Value[]): void {
  const open: unknown[] = [value]
  for (let i = 0; i < open.length && objects.length < most.objects; i++) {
    const next = open[i]
    if (Array.isArray(next)) open.push(...next.slice(0, 1000))
    else if (typeof next === 'object' && next !== null) {
      const object = next as Value
      objects.push(object)
      open.push(...Object.values(object).filter((part) => typeof part === 'object'))
    }
  }
}

function typeOf(object: Value): string {
  return [object['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .join(' ')
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() ? first.trim() : null
}

function namesOf(value: unknown): string[] {
  return [value].flat().flatMap((one: unknown) => {
    if (typeof one === 'string') return one.trim() ? [one.trim()] : []
    const name = typeof one === 'object' && one !== null ? textOf((one as Value)['name']) : null
    return name ? [name] : []
  })
}
