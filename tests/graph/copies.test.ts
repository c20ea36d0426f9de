/** Copies: a text run again, lightly reworded, is found; another text on the same event is not. */
import { describe, expect, it } from 'vitest'
import { linkBatch } from '../../ingest/link/batch.ts'
import { extract } from '../../ingest/pipeline.ts'
import { deriveCopies } from '../../src/graph/copies.ts'

const agency =
  'A ferry carrying quarry workers ran aground off Tollasund on Monday night, the coast guard said. Divers searched the hull at dawn and found two empty lifeboats. The captain told investigators that the radar had failed an hour before the grounding. Villagers brought blankets and soup to the harbour, where thirty passengers waited for buses. The owner promised to refund every ticket and to pay for the salvage. Engineers will inspect the engine when the tide allows. The ministry has closed the channel to tankers until Friday.'
const reworded =
  'On Monday night a ferry that was carrying quarry workers ran aground off Tollasund, according to the coast guard. At dawn, divers searched the hull and found two empty lifeboats. Investigators were told by the captain that the radar had failed an hour before the grounding. Villagers brought soup and blankets to the harbour, where thirty passengers waited for buses. The owner promised to refund every ticket and pay for the salvage. Engineers are to inspect the engine when the tide allows. The channel has been closed to tankers until Friday by the ministry.'
const other =
  'Relatives of the quarry workers gathered in Tollasund church on Tuesday evening. "We want to know who let that boat sail," said a baker whose son was aboard. The priest read out names, and schoolchildren lit candles. A lawyer from the capital offered to represent the families without a fee. The council voted for a minute of silence and for a fund that will help widows of earlier wrecks. Nobody from the shipping office came, though two reporters did, and the mayor left by a side door.'

const article = (text: string, outlet: string, publishedAt: string | null) =>
  linkBatch(extract({ title: null, outlet, publishedAt, byline: null, language: 'en', text })).nodes.find(
    ({ attributes }) => attributes.kind === 'Article',
  )!

const derive = (...nodes: ReturnType<typeof article>[]) => {
  const keys = new Set(nodes.flatMap(({ attributes }) => attributes['keys'] as string[]))
  return [...keys].flatMap((key) => deriveCopies(nodes, key).edges)
}

describe('copies', () => {
  const first = article(agency, 'Harbour Wire', '2031-03-04')
  const second = article(reworded, 'Tollasund Daily', '2031-03-05')

  it('finds a reworded text once, the later one repeating the earlier', () => {
    const edges = derive(second, first)
    expect(edges.map(({ source, target }) => [source, target])).toEqual([[second.key, first.key]])
    expect(edges[0]!.attributes['share']).toBeGreaterThan(0.25)
  })

  it('leaves another text on the same event alone', () => {
    expect(derive(first, article(other, 'Village Voice', '2031-03-05'))).toEqual([])
  })
})
