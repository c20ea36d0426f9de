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
  ['The mill dismissed a report that it had been sold.', 'report', 'a report that'],
  [
    'The Holm Safety Board (HSB) met. The mill rejects the board’s early findings.',
    'early findings',
    'the board’s early findings',
  ],
  [
    'Ana Holm is the captain. The board has read the written account of the captain.',
    'Ana Holm',
    'read the written account of the captain',
  ],
  ['The auditor’s file is thick. We have read part of it.', 'auditor’s file', 'read part of it'],
  ['The strike was first reported by the HNA agency.', 'HNA', 'by the HNA'],
  ['"We sank," the mate told HNA.', 'HNA', 'told HNA'],
  [
    'The Ferry Union, the oldest in the port, has a list of forty names.',
    'Ferry Union',
    'Ferry Union, the oldest in the port, has a list',
  ],
  ['Local media reported that the port was open.', 'Local media', 'Local media reported'],
  ['Nine cows drowned, agencies reported.', 'agencies', 'agencies reported'],
  ['The mill was sold, agency reports said.', 'agencies', 'agency reports said'],
  ['Nobody was hurt, the ferry district said.', 'ferry district', 'the ferry district'],
  ['The inquiry reported last week.', 'inquiry', 'The inquiry reported'],
  ['The Holm Wire is running a list of names.', 'Holm Wire', 'Holm Wire is running'],
  ['From the quay (source: the Holm Wire).', 'Holm Wire', 'source: the Holm Wire'],
  ['A transcript of the hearing shows that he lied.', 'transcript', 'A transcript of the hearing shows'],
  ['The mayor called the Solvang Post’s story gossip.', 'Solvang Post', 'Solvang Post’s story'],
]
const ignores = [
  'The ferry sank on the Atlantic.',
  'The letter had been lying in a drawer.',
  'The Holm Ferry Union had offices in the mill.',
  'The Reed Bay Herald has offices on two floors of the mill.',
  'Photograph: Reed Bay Herald',
  'Figures rose, according to figures.',
  '"We sank," the stoker said.',
  '"We sank," the villagers said.',
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
