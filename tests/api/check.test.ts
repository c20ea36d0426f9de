/** Checking a text by GraphQL: what it meets, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../ingest/index.ts'
import { openApi, type Api } from '../../src/api/yoga.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { ask } from './graph.ts'

let store: Store
let api: Api
beforeAll(async () => {
  store = await openStore(':memory:')
  const article = {
    title: 'Ostermoor quarry slide near Hjelvika',
    outlet: 'Brevnik Post',
    publishedAt: '2031-03-04',
    byline: null,
    language: 'en',
    text: 'Part of the Ostermoor quarry near Hjelvika fell on Monday. The Ostermoor slide killed 12 people, said Maren Tuvsdal, a spokeswoman for the Skarnes council. "No siren sounded before the slide," she said.',
  }
  await store.merge(linkBatch(extract(article)))
  api = openApi(store)
})
afterAll(() => store.close())

const query = `query($text:String!,$date:String,$first:Int! = 5){check(text:$text,date:$date,first:$first,minConfidence:0.3){leftOut claims{
  text contradicts{claim{speakerName outlet{name}} sentence{text} conflict confidence rule explanation values} near{nearness conflict}
}}}`
const text = 'A siren sounded before the Ostermoor slide near Hjelvika.'

describe('check', () => {
  it('answers with claims of the graph', async () => {
    const { data, codes } = await ask(api, query, { text, date: '2031-03-04' })
    expect(codes).toEqual([])
    expect(data).toMatchObject({
      check: {
        leftOut: 0,
        claims: [
          {
            contradicts: [
              {
                claim: { speakerName: 'Maren Tuvsdal', outlet: { name: 'Brevnik Post' } },
                conflict: 'NEGATION',
                sentence: { text: '"No siren sounded before the slide," she said.' },
              },
            ],
          },
        ],
      },
    })
  })

  it.each([
    ['an empty text', { text: '  ' }, 'BAD_INPUT'],
    ['a date that is none', { text, date: 'May' }, 'BAD_INPUT'],
    ['too many rows', { text, first: 21 }, 'BAD_INPUT'],
    ['a text that is too long', { text: 'word '.repeat(5000) }, 'TOO_LARGE'],
  ])('refuses %s', async (_, variables, code) => {
    expect((await ask(api, query, variables)).codes).toEqual([code])
  })
})
