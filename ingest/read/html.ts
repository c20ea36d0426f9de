/** A web page -> its article's body, title, outlet, date and byline. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Found } from './found.ts'
import { nothingGiven } from './given.ts'
import { isProse } from './line-shape.ts'
import { keepParagraphs } from './page-body.ts'
import { type Block, findBlocks } from './page-blocks.ts'
import { type PageMetadata, readMetadata } from './page-metadata.ts'
import { findFlatBlocks, isUnruly } from './page-flat.ts'
import type { Page, PageNode } from './page-node.ts'
import { pruneDocument } from './page-pruning.ts'

export function readHtml(source: string): Found | { problem: string } {
  const unruly = isUnruly(source)
  // Only the head of such a page is parsed, for its metadata.
  const page = parse(unruly ? headOf(source) : source)
  const metadata = readMetadata(page)
  const body = unruly ? readFlat(source, metadata) : readBody(source, page, metadata)
  const text = body.toWellFormed()
  if (!text) return { problem: 'no article text on this page' }
  const { title, outlet, publishedAt, byline, url, language } = metadata
  return { text, title, outlet, publishedAt, byline, url, language, given: nothingGiven }
}

function headOf(source: string): string {
  const end = source.slice(0, 500_000).search(/<\/head\b|<body\b/i)
  return end < 0 ? '<html></html>' : `${source.slice(0, end)}</head></html>`
}

/** Without a tree there are only sentences to go by. */
function readFlat(source: string, { titles }: PageMetadata): string {
  const blocks = findFlatBlocks(source)
  const sentences = blocks.filter(({ text, linked }) => isProse(text) && linked < text.length * 0.5)
  return keepParagraphs(sentences.length > 0 ? sentences : blocks, titles).join('\n\n')
}

/** The library's choice on the pruned page. When that is little beside what the page has, its choice on the whole page, or the body in JSON-LD. */
function readBody(source: string, page: Page, metadata: PageMetadata): string {
  try {
    return readTree(source, page, metadata)
  } catch {
    // The libraries recurse and throw on pages of odd shapes; the sentences are still there.
    return readFlat(source, metadata)
  }
}

function readTree(source: string, page: Page, metadata: PageMetadata): string {
  const running = page.documentElement ? pruneDocument(page.documentElement) : 0
  const pruned = choose(page, metadata)
  const stated = metadata.body ? splitStated(metadata.body) : ''
  if (pruned.length >= Math.max(running, stated.length) * 0.5) return pruned
  const whole = choose(parse(source), metadata)
  const read = whole.length > pruned.length * 2 ? whole : pruned
  return stated.length > read.length * 2 ? stated : read
}

function choose(page: Page, { titles }: PageMetadata): string {
  const blocks = findArticle(page) ?? findBlocks(page.body ?? page)
  return keepParagraphs(blocks, titles).join('\n\n')
}

function findArticle(page: Page): Block[] | null {
  // The page fits the library's DOM types only in what the library uses of them.
  const document = page as unknown as ConstructorParameters<typeof Readability>[0]
  const read = new Readability<PageNode>(document, {
    serializer: (node) => node as unknown as PageNode,
  }).parse()
  return read?.content ? findBlocks(read.content) : null
}

function parse(source: string): Page {
  return parseHTML(framed(source)).document as unknown as Page
}

/** linkedom adds no tags of its own: a piece of HTML needs html and body around it. */
function framed(source: string): string {
  const start = source.slice(0, 500_000)
  if (/<html\b/i.test(start) && /<(?:body|frameset)\b/i.test(source)) return source
  const bare = source.replace(/<\/?html\b[^>]{0,500}>/gi, '')
  if (/<body\b/i.test(bare)) return `<html>${bare}</html>`
  const head = bare.search(/<\/head>/i)
  const end = head < 0 ? 0 : head + '</head>'.length
  return `<html>${bare.slice(0, end)}<body>${bare.slice(end)}</body></html>`
}

function splitStated(body: string): string {
  return body
    .replace(/<(?:br|\/p|\/div|\/h\d|\/li)[^>]{0,100}>/gi, '\n')
    .replace(/<[^>]{1,500}>/g, '')
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n')
}
