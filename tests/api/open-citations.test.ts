/** A source that is cited before it is read is a to-do, and is joined to its own articles when they arrive. */
import { expect, it } from 'vitest'
import { extract, linkBatch } from '../../ingest/index.ts'
import { openApi } from '../../src/api/yoga.ts'
import { derive } from '../../src/line/derive.ts'
import { openStore } from '../../src/store/open.ts'
import { ask } from './graph.ts'

const article = (outlet: string, text: string) =>
  linkBatch(
    extract({
      title: 'Ostermoor quarry slide near Hjelvika',
      outlet,
      publishedAt: '2031-03-04',
      byline: null,
      language: 'en',
      text,
    }),
  )

it('lists what is cited and not read, until it is', async () => {
  const store = await openStore(':memory:')
  const api = openApi(store)
  const open = async () => {
    const { data, codes } = await ask(api, '{openCitations{totalCount nodes{articles source{label}}}}')
    expect(codes).toEqual([])
    return data?.['openCitations']
  }
  await store.merge(
    article(
      'Brevnik Post',
      'The Ostermoor slide killed 12 people, the Vardelund Courier reported on Tuesday.',
    ),
  )
  await derive(store)
  expect(await open()).toEqual({
    totalCount: 1,
    nodes: [{ articles: 1, source: { label: 'Vardelund Courier' } }],
  })
  await store.merge(article('Vardelund Courier', 'The Ostermoor slide killed 12 people on Monday.'))
  await derive(store)
  expect(await open()).toEqual({ totalCount: 0, nodes: [] })
  const { data } = await ask(
    api,
    '{outlets(name:"Vardelund Courier"){totalCount nodes{placeholder published{totalCount} citedBy{totalCount}}}}',
  )
  expect(data).toEqual({
    outlets: {
      totalCount: 1,
      nodes: [{ placeholder: false, published: { totalCount: 1 }, citedBy: { totalCount: 1 } }],
    },
  })
  await store.close()
})
