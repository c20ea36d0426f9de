/** Keys of nodes and edges: slugs or hashes of what defines the thing, scoped as narrowly as one can be sure of. */
import { hash as digest } from 'node:crypto'
import type { Article } from '../../schema/article.ts'
import type { EdgeKind, Mode } from '../../schema/kinds.ts'
import type { Span } from '../../schema/span.ts'

/** 96 bits of SHA-256 over the parts, unambiguous because each part is JSON. */
export function hash(...parts: readonly unknown[]): string {
  return digest('sha256', JSON.stringify(parts)).slice(0, 24)
}

/** Lower case without marks, articles or punctuation: "The Kestrel-Bay Post" → "kestrel-bay-post". */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .match(/[\p{L}\p{N}]+/gu)
  const kept = words && words.length > 1 && words[0] === 'the' ? words.slice(1) : words
  return kept?.join('-') ?? hash(name)
}

/** The same words under another outlet or date are another article. Where the file lay plays no part. */
export const articleKey = ({ outlet, publishedAt, title, text }: Article): string =>
  `article:${hash(outlet, publishedAt, title, text)}`

export const outletKey = (name: string): string => `outlet:${slug(name)}`

/** A person or group is known by this name in this article only; same-as joins them across articles and can be undone. */
export const scopedKey = (prefix: string, name: string, article: string): string =>
  `${prefix}:${slug(name)}:${hash(article).slice(0, 12)}`

export const statementKey = (article: string, content: Span, mode: Mode, speaker: string | null): string =>
  placedKey('statement', article, content, hash(article, content.start, content.end, mode, speaker))

/** Lists break ties by key: with the place in it, what one article holds is listed in reading order. */
export const placedKey = (prefix: string, article: string, { start }: Span, id: string): string =>
  `${prefix}:${hash(article).slice(0, 12)}:${String(start).padStart(8, '0')}:${id}`

export const edgeKey = (
  kind: EdgeKind,
  source: string,
  target: string,
  ...more: readonly unknown[]
): string => `${kind}:${hash(source, target, ...more)}`
