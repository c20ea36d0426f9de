/** A web page -> its article's body, title, outlet, date and byline. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Found } from './found.ts'
import { nothingGiven } from './given.ts'
import { keepParagraphs } from './page-body.ts'
import { type Block, findBlocks } from './page-blocks.ts'
import { type PageMetadata, readMetadata } from './page-metadata.ts'
import type { Page, PageNode } from './page-node.ts'
import { pruneDocument } from './page-pruning.ts'

export function readHtml(source: string): Found | { problem: string } {
  const page = parse(source)
  const metadata = readMetadata(page)
  const text = readBody(source, page, metadata).toWellFormed()
  if (!text) return { problem: 'no article text on this page' }
  const { title, outlet, publishedAt, byline, url, language } = metadata
  return { text, title, outlet, publishedAt, byline, url, language, given: nothingGiven }
}

/** The library's choice on the pruned page; when that is little beside what the page has, its choice on the whole page, or the body in JSON-LD. */
function readBody(source: string, page: Page, metadata: PageMetadata): string {
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
  return parseHTML(source).document as unknown as Page
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
