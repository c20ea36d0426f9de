/** A part of a page -> its blocks of text in reading order, each with what tells a sentence from a list of links. */
import { type PageNode, walkPage } from './page-node.ts'

export interface Block {
  readonly text: string
  /** The tag that holds it: p, li, h2, td ... */
  readonly tag: string
  /** Characters of it inside links. */
  readonly linked: number
  /** Inside a list or table, where lines need not be sentences. */
  readonly listed: boolean
}

const blockTags =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/
const skipped = /^(?:script|style|noscript|template|iframe|svg|head)$/

export function findBlocks(root: PageNode): Block[] {
  const blocks: Block[] = []
  const tags: string[] = []
  let text = ''
  let linked = 0
  let inLink = 0
  let lists = 0
  const flush = (): void => {
    const clean = text.replace(/[\s\u200b\u00ad\ufeff]+/g, ' ').trim()
    if (clean)
      blocks.push({
        text: clean,
        tag: tags.findLast((tag) => blockTags.test(tag)) ?? 'div',
        linked,
        listed: lists > 0,
      })
    text = ''
    linked = 0
  }
  walkPage(root, {
    enter(element) {
      const tag = element.tagName.toLowerCase()
      if (skipped.test(tag)) {
        tags.push('')
        return false
      }
      if (blockTags.test(tag)) flush()
      tags.push(tag)
      if (tag === 'a') inLink++
      if (tag === 'ul' || tag === 'ol' || tag === 'table') lists++
      if (tag === 'td' || tag === 'th') text += ' '
      // A line break ends a paragraph only after the end of a sentence; poems and addresses stay together.
      if (tag === 'br') {
        if (/[.!?:;"”’»)]\s*$/.test(text) || /^\s*$/.test(text)) flush()
        else text += ' '
      }
      return true
    },
    exit() {
      const tag = tags.at(-1) ?? ''
      if (blockTags.test(tag)) flush()
      tags.pop()
      if (tag === 'a') inLink--
      if (tag === 'ul' || tag === 'ol' || tag === 'table') lists--
    },
    text(data) {
      text += data
      if (inLink > 0) linked += data.trim().length
    },
  })
  flush()
  return blocks
}
