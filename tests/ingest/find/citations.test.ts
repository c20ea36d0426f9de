/** Citations: what an invented article is found to rest on, and what is no citation. */
import { describe, expect, it } from 'vitest'
import { found } from '../found.ts'

const finds: readonly (readonly [text: string, source: string, span: string])[] = [
  ['"We sank," the mate told the Reed Bay Herald by phone.', 'Reed Bay Herald', 'told the Reed Bay Herald'],
  ['The strike is over, the Solvang Post reported on Friday.', 'Solvang Post', 'Solvang Post reported'],
  ['Nine were saved, according to Holm News Agency.', 'Holm News Agency', 'according to Holm News Agency'],
  ['The ship left at six, a report said, citing the harbour log.', 'harbour log', 'citing the harbour log'],
  [
    'An audit by the Port Health Authority found rats.',
    'Port Health Authority',
    'An audit by the Port Health Authority found rats',
  ],
  [
    'Wages rose, according to the union of ferrymen.',
    'union of ferrymen',
    'according to the union of ferrymen',
  ],
  ['KIRUNA (Holm News Agency) - The mine is shut.', 'Holm News Agency', '(Holm News Agency)'],
]
const ignores = [
  'The Reed Bay Herald has offices on two floors of the mill.',
  'Photograph: Reed Bay Herald',
  'Figures rose, according to figures.',
]

describe('findCitations', () => {
  it.each(finds)('finds in: %s', (text, source, span) => {
    const { citations } = found(text)
    const hit = citations.find((one) => one.source === source)
    expect(citations.map((one) => one.source)).toContain(source)
    expect(span).toContain(text.slice(hit?.start, hit?.end))
  })
  it.each(ignores)('finds none in: %s', (text) => {
    expect(found(text).citations).toEqual([])
  })
  it('never the outlet itself', () => {
    expect(found('"We sank," the mate told the Reed Bay Herald.', 'Reed Bay Herald').citations).toEqual([])
  })
})
