/** Short names: whom an article calls by letters, spelled out or not, and where it may learn who that is. */
import { describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../../ingest/index.ts'

const batch = (text: string, more: { outlet?: string; byline?: string } = {}) =>
  linkBatch(
    extract({
      path: 'a.txt',
      title: 'Ferry aground off Vessin',
      outlet: more.outlet ?? 'The Quay',
      publishedAt: '2031-01-12',
      byline: more.byline ?? null,
      language: 'en',
      text,
    }),
  )
const articleOf = ({ nodes }: ReturnType<typeof batch>) =>
  nodes.find(({ attributes }) => attributes.kind === 'Article')?.attributes as unknown as {
    readonly shortNames: readonly { name: string; outlet: string | null; text: string | null }[]
    readonly keys: readonly string[]
  }

describe('shortNames', () => {
  it('waits for who spells out the letters it cites', () => {
    const { shortNames, keys } = articleOf(batch('"We sank," the mate told HRNA off Vessin.'))
    expect(shortNames).toEqual([
      { name: 'HRNA', outlet: null, text: 'told HRNA', span: { start: 20, end: 29 } },
    ])
    expect(keys).toEqual(expect.arrayContaining(['cite:hrna:2031-01', 'cite:hrna:2030-12']))
  })
  it('says whom it spells out: its own agency', () => {
    const { shortNames } = articleOf(batch('A ferry sank off Vessin.', { outlet: 'Holm Reed News Agency' }))
    expect(shortNames.map(({ name, outlet }) => [name, outlet])).toEqual([
      ['HRNA', 'outlet:holm-reed-news-agency'],
      ['agencies', 'outlet:holm-reed-news-agency'],
    ])
  })
  it('cites what the byline rests on, in its words and without a place in the text', () => {
    const made = batch('A ferry sank off Vessin.', { byline: 'Ann Bek and agencies' })
    const cites = made.edges.filter(({ attributes }) => attributes.kind === 'CITES')
    expect(cites.map(({ attributes }) => [attributes['span'], attributes['text']])).toEqual([
      [null, 'Ann Bek and agencies'],
    ])
    expect(articleOf(made).shortNames.map(({ name }) => name)).toEqual(['agencies'])
  })
})
