/** A batch made of one article: whole, anchored, and made of the vocabulary alone. */
import { describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../../ingest/index.ts'
import type { Article } from '../../../schema/article.ts'
import { edgeKinds, nodeKinds } from '../../../schema/kinds.ts'

const article: Article = {
  path: 'ferry.txt',
  title: 'Ferry runs aground off Vessin',
  outlet: 'The Quay',
  publishedAt: '2031-05-12',
  byline: null,
  language: 'en',
  text: `A ferry ran aground off Vessin on Sunday with 118 people on board, the Vessin Port Authority (VPA) said.

"Nobody is hurt and the hull is dry," said Oda Lund, the VPA's harbour master. Lund denied that the pilot had been asleep.

Two crew members who asked not to be named told the Quay that the radar had failed twice.`,
}
const batch = linkBatch(extract(article))
const of = (kind: string) => batch.nodes.filter(({ attributes }) => attributes.kind === kind)
interface Stored {
  readonly text: string
  readonly content: { readonly start: number; readonly end: number }
  readonly speaker: { readonly kind: string } | null
  readonly speakerKey: string | null
  readonly unnamedSource: string | null
  readonly denied: boolean
}
const statements = of('Statement').map(({ attributes }) => attributes as unknown as Stored)

describe('a batch', () => {
  it('holds nodes and edges that the vocabulary allows', () => {
    for (const { attributes } of batch.nodes) {
      const { kind, ...rest } = attributes
      expect(nodeKinds[kind].attributes.safeParse(rest).error).toBeUndefined()
    }
    for (const { attributes } of batch.edges) {
      const { kind, ...rest } = attributes
      expect(edgeKinds[kind].attributes.safeParse(rest).error).toBeUndefined()
    }
  })

  it('names each node once, and both ends of each edge', () => {
    const keys = batch.nodes.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { source, target } of batch.edges)
      expect(keys).toEqual(expect.arrayContaining([source, target]))
  })

  it('slices every statement to its own words', () => {
    expect(statements.length).toBeGreaterThan(3)
    for (const { text, content } of statements)
      expect(article.text.slice(content.start, content.end)).toBe(text)
  })

  it('keeps an unnamed source in the words of the article', () => {
    const unnamed = statements.filter(({ speaker }) => speaker?.kind === 'UNNAMED')
    expect(unnamed).toHaveLength(1)
    expect(unnamed[0]!.unnamedSource).toContain('crew members')
    expect(unnamed[0]!.speakerKey).toBeNull()
  })

  it('marks a denial', () => {
    expect(statements.filter(({ denied }) => denied).map(({ text }) => text)).toEqual([
      expect.stringContaining('the pilot had been asleep'),
    ])
  })

  it('is the same every time', () => {
    expect(linkBatch(extract(article))).toEqual(batch)
  })
})
