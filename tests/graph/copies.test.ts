/** Copies: a text run again, lightly reworded, is found; another text on the same event is not. */
import { describe, expect, it } from 'vitest'
import { linkBatch } from '../../ingest/link/batch.ts'
import { extract } from '../../ingest/pipeline.ts'
import type { Span } from '../../schema/span.ts'
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

const cut = (text: string, { start, end }: Span) => text.slice(start, end)
const words = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

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

  it('shows the passages that both have', () => {
    const [edge] = derive(first, second)
    const passages = edge!.attributes['passages'] as { source: Span; target: Span }[]
    expect(passages.length).toBeGreaterThan(0)
    for (const { source, target } of passages) {
      const [copied, original] = [cut(reworded, source), cut(agency, target)]
      expect(copied.split(' ').length).toBeGreaterThan(5)
      expect(words(copied).filter((word) => words(original).includes(word)).length).toBeGreaterThan(4)
    }
    expect(passages.map(({ source }) => cut(reworded, source)).join()).toContain('two empty lifeboats')
  })

  it('is less sure without dates', () => {
    const [edge] = derive(article(agency, 'Harbour Wire', null), article(reworded, 'Tollasund Daily', null))
    expect(edge!.attributes['confidence']).toBeLessThan(
      derive(second, first)[0]!.attributes['confidence'] as number,
    )
  })

  it('takes the one that names the other for the copy, on one day', () => {
    const naming = article(`${reworded} Harbour Wire had it first.`, 'A Tollasund Daily', '2031-03-04')
    const [edge] = derive(naming, first)
    expect([edge!.source, edge!.target]).toEqual([naming.key, first.key])
  })

  it('does not take two reports of one speech for copies', () => {
    const speech = `"${agency.replaceAll('"', '')}"`
    const one = article(
      `${speech} said Ivo Brandal. Rain fell on the square as he spoke.`,
      'Post',
      '2031-03-04',
    )
    const two = article(`In a hall hung with flags, Ivo Brandal said: ${speech}`, 'Voice', '2031-03-05')
    expect(derive(one, two)).toEqual([])
  })

  it('gives short texts no keys of copies', () => {
    const { keys } = article('A short note.', 'Harbour Wire', null).attributes
    expect((keys as string[]).filter((key) => key.startsWith('copy:'))).toEqual([])
  })
})
