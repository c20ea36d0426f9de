/** Many articles are extracted as each would be alone, and a fault in one leaves the others whole. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../schema/article.ts'
import { extract, extractAll } from '../../ingest/pipeline.ts'

const article = (text: string): Article => ({
  title: null,
  outlet: null,
  publishedAt: '2024-03-05',
  byline: null,
  language: 'en',
  text,
})
const articles = Array.from({ length: 19 }, (_, i) =>
  article(`Ferry master Ida Lund said ${i + 2} boats sank off Holm on Monday. "We lost them," she said.`),
)

describe('extractAll', () => {
  it('finds in each article what is found in it alone, in order', () => {
    expect([...extractAll(articles)]).toEqual(articles.map((one) => extract(one)))
  })

  it('gives an error in place of an article that a step fails on', () => {
    const broken = { ...article('x'), text: null as never }
    const found = [...extractAll([articles[0]!, broken, articles[1]!])]
    expect(found[1]).toBeInstanceOf(Error)
    expect([found[0], found[2]]).toEqual([extract(articles[0]!), extract(articles[1]!)])
  })
})
