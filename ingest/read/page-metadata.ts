/** What a page says of its article in its head: JSON-LD, meta tags, title, time elements. */
import { readDate } from './date.ts'
import { findByline } from './byline.ts'
import { countWords } from './line-shape.ts'
import { bareName, cleanText, hostOf, isName, outletName } from './page-names.ts'
import { readJsonLd } from './page-json-ld.ts'
import type { Page, PageElement } from './page-node.ts'
import { fold } from './text-layout.ts'

export interface PageMetadata {
  readonly title: string | null
  /** Every form of the title the page has, to be known again above the body. */
  readonly titles: readonly string[]
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  /** The body as JSON-LD gives it. */
  readonly body: string | null
}

const published = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'date.issued',
  'originalpublicationdate',
  'article_date_original',
  'date',
  'rnews:datepublished',
]
const authors = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author_name',
  'twitter:data1',
]

/** Read before the page is pruned, since date and byline go with the furniture. */
export function readMetadata(page: Page): PageMetadata {
  const meta = readMeta(page)
  const ld = readJsonLd(page)
  const heading = onlyText(page, 'h1')
  const printed = fold(firstText(page, 'title') ?? '')
  const outlet =
    outletName(
      meta.get('og:site_name') ?? ld.publisher ?? meta.get('application-name') ?? meta.get('publisher'),
    ) ?? outletOf(printed, heading)
  const titles = [ld.headline, meta.get('og:title'), meta.get('twitter:title'), heading, printed]
    .map((title) => withoutOutlet(cleanText(title) ?? '', outlet))
    .filter(Boolean)
  const url = meta.get('og:url') ?? attribute(page, 'link[rel="canonical"]', 'href')
  return {
    title: titles[0] ?? null,
    titles,
    outlet: outlet ?? hostOf(url),
    publishedAt: readPublished(page, meta, ld.published) ?? dateOfAddress(url),
    byline: readByline(page, meta, ld.authors),
    url: url && /^https?:\/\//.test(url) ? url : null,
    language: attribute(page, 'html', 'lang') ?? ld.language ?? meta.get('og:locale') ?? null,
    body: ld.body,
  }
}

function readMeta(page: Page): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim()
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  return meta
}

function readPublished(page: Page, meta: ReadonlyMap<string, string>, stated: string | null): string | null {
  for (const value of [stated, ...published.map((name) => meta.get(name))]) {
    const date = value ? readDate(value) : null
    if (date) return date
  }
  const marked =
    '[itemprop="datePublished"], time, [class*="date"], [class*="Date"], [class*="time"], [class*="publish"], [class*="posted"]'
  let seen = 0
  for (const element of page.querySelectorAll(marked)) {
    if (++seen > 30) break
    const value =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? fold(element.textContent ?? '')
    const date = value.length < 120 ? readDate(value) : null
    if (date) return date
  }
  return null
}

/** Many outlets file their pages by day: /2019/nov/18/, /2019/11/18/. */
function dateOfAddress(url: string | null | undefined): string | null {
  const [, year, month, day] = /\/(20\d\d)\/(\d{2}|[a-z]{3})\/(\d{2})(?:\/|$)/.exec(url ?? '') ?? []
  return year && month && day ? readDate(`${year}-${month}-${day}`) : null
}

function readByline(page: Page, meta: ReadonlyMap<string, string>, stated: readonly string[]): string | null {
  const people = stated.map((name) => cleanText(name) ?? '').filter((name) => isName(name))
  if (people.length > 0) return people.map(bareName).join(', ')
  for (const name of authors) {
    const value = cleanText(meta.get(name))
    if (value && isName(value)) return bareName(value)
  }
  let seen = 0
  for (const element of page.querySelectorAll(
    '[rel="author"], [itemprop="author"], [class*="byline"], [class*="author"]',
  )) {
    if (++seen > 20) break
    const text = fold(element.textContent ?? '')
    if (!text || text.length > 120) continue
    const found = findByline(text) ?? (isName(text) && countWords(text) <= 5 ? text : null)
    if (found) return bareName(found)
  }
  return null
}

function outletOf(printed: string, heading: string | null): string | null {
  const parts = printed.split(/\s+[|–—·»-]\s+/)
  const last = parts.at(-1)
  if (parts.length < 2 || !last || countWords(last) > 5) return null
  return heading && fold(heading).endsWith(last) ? null : last
}

function withoutOutlet(title: string, outlet: string | null): string {
  if (!outlet) return title
  const at = title.search(/\s+[|–—·»-]\s+(?=[^|–—·»]*$)/)
  return at > 0 && title.slice(at).toLowerCase().includes(outlet.toLowerCase())
    ? title.slice(0, at).trim()
    : title
}

function first(page: Page, selector: string): PageElement | null {
  for (const element of page.querySelectorAll(selector)) return element
  return null
}

function firstText(page: Page, selector: string): string | null {
  return first(page, selector)?.textContent ?? null
}

/** Null when there are several: then none is sure to be the title. */
function onlyText(page: Page, selector: string): string | null {
  const texts = [...page.querySelectorAll(selector)]
    .map((element) => fold(element.textContent ?? ''))
    .filter(Boolean)
  return texts.length === 1 ? (texts[0] ?? null) : null
}

function attribute(page: Page, selector: string, name: string): string | null {
  return first(page, selector)?.getAttribute(name)?.trim() || null
}
