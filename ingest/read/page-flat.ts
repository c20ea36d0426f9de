/** A page no DOM should be built of (nested without end, or of too many elements) -> its blocks of text, in one pass over its source. */
import type { Block } from './page-blocks.ts'

/** Real pages stay under 100 and 20,000; a DOM's recursion and the library's repeated passes do not stand much more. */
const most = { depth: 250, tags: 30_000, breaks: 4000, bare: 1000, entities: 30_000 }

const unclosed =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dd|dt|option)$/i
const raw = /^(?:script|style|noscript|template|textarea|title|svg)$/i
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|kbd|mark|q|s|small|span|strike|strong|sub|sup|time|u|var|wbr)$/i

/** Weighs the source without parsing it. */
export function isUnruly(source: string): boolean {
  // Each becomes a node of its own.
  if (countUpTo(source, '&', most.entities) >= most.entities) return true
  let depth = 0
  let tags = 0
  let bare = 0
  let breaks = 0
  let at = 0
  for (;;) {
    const open = source.indexOf('<', at)
    if (open < 0) return false
    at = open + 1
    const [, slash = '', name = ''] = tagAt(source, open)
    if (!name && ++bare > most.bare) return true
    if (!name) continue
    if (++tags > most.tags || (name.toLowerCase() === 'br' && ++breaks > most.breaks)) return true
    // What looks like tags inside a script is none.
    if (!slash && raw.test(name)) at = afterRaw(source, name, open)
    else if (!unclosed.test(name)) depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > most.depth) return true
  }
}

function countUpTo(source: string, mark: string, limit: number): number {
  let count = 0
  for (let at = source.indexOf(mark); at >= 0 && count < limit; at = source.indexOf(mark, at + 1)) count++
  return count
}

export function findFlatBlocks(source: string): Block[] {
  const blocks: Block[] = []
  let text = ''
  let linked = 0
  let inLink = false
  let at = 0
  const flush = (): void => {
    const clean = text.replace(/\s+/g, ' ').trim()
    if (clean) blocks.push({ text: clean, tag: 'p', linked, listed: false })
    text = ''
    linked = 0
  }
  const take = (piece: string): void => {
    text += piece
    if (inLink) linked += piece.trim().length
  }
  while (at < source.length) {
    const open = source.indexOf('<', at)
    take(decodeEntities(source.slice(at, open < 0 ? source.length : open)))
    if (open < 0) break
    const [, slash = '', name = ''] = tagAt(source, open)
    const comment = source.startsWith('<!--', open)
    if (!name && !comment) {
      // A bare "<" is text.
      const isMarkup = source[open + 1] === '!' || source[open + 1] === '?'
      if (!isMarkup) take('<')
      at = isMarkup ? after(source, '>', open) : open + 1
      continue
    }
    at = comment ? after(source, '-->', open) : after(source, '>', open)
    if (comment) continue
    if (!inline.test(name)) flush()
    if (/^a$/i.test(name)) inLink = !slash
    if (!slash && raw.test(name)) at = afterRaw(source, name, at)
  }
  flush()
  return blocks
}

function tagAt(source: string, open: number): readonly string[] {
  return /^<(\/?)([a-z][a-z\d]*)/i.exec(source.slice(open, open + 40)) ?? []
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}

function afterRaw(source: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi')
  close.lastIndex = from
  const found = close.exec(source)
  return found ? after(source, '>', found.index) : source.length
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
      return code > 0 && code < 0x110000
        ? String.fromCodePoint(code)
        : (entities[name?.toLowerCase() ?? ''] ?? whole)
    },
  )
}
