/** A web page -> its article's body, title, outlet, date and byline. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Found } from './found.ts'
import { nothingGiven } from './given.ts'
import { type Block, findBlocks } from './page-blocks.ts'
import { keepParagraphs } from './page-body.ts'
import type { PageElement, PageNode } from './page-node.ts'
import { pruneDocument } from './page-pruning.ts'

export function readHtml(source: string): Found | { problem: string } {
  const { document } = parseHTML(source)
  pruneDocument(document.documentElement as unknown as PageElement)
  const read = new Readability<PageNode>(document, {
    serializer: (node) => node as unknown as PageNode,
  }).parse()
  const blocks: Block[] = read?.content ? findBlocks(read.content) : []
  const text = keepParagraphs(blocks, read?.title ?? null).join('\n\n')
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
