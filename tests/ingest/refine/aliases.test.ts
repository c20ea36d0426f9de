/** Descriptions: what an invented article calls those it names. */
import { describe, expect, it } from 'vitest'
import { found } from '../found.ts'

const finds: readonly (readonly [text: string, name: string, alias: string])[] = [
  [
    'The harbour master, Ingrid Solvang, came late. "I slept," the harbour master said.',
    'Ingrid Solvang',
    'The harbour master',
  ],
  ['Her lawyer, Olav Berg, said nothing.', 'Olav Berg', 'Her lawyer'],
  ['The airline Holm Air is broke. Nobody will buy the airline.', 'Holm Air', 'The airline'],
  ['The Northern Lighthouse Trust met. Members left the trust.', 'Northern Lighthouse Trust', 'the trust'],
  ['Captain Tomas Varga was asleep. The crew woke the captain.', 'Tomas Varga', 'the captain'],
  ['The owner, Holm Ferries Ltd, said nothing. The owner left the hall.', 'Holm Ferries Ltd', 'The owner'],
  [
    'The manager of the quay came in without knocking. "Nobody asked us," Olav Berg said.',
    'Olav Berg',
    'The manager of the quay',
  ],
  [
    'Ingrid Solvang, 71, came by bus. Her son drove. The 71-year-old said she was tired.',
    'Ingrid Solvang',
    'The 71-year-old',
  ],
  ['Karl Holm, known in the stands as "the Crane", left. He is tall.', 'Karl Holm', 'Crane'],
  ['Harbour pilot Karl Holm swam ashore.', 'Karl Holm', 'Harbour pilot'],
  ['Karl Holm left. The carpenter Holm was seen no more.', 'Karl Holm', 'The carpenter Holm'],
  ['Norway’s ferry watchdog, Holm Safety Board, met.', 'Holm Safety Board', 'Norway’s ferry watchdog'],
  ['Museum Solvang is shut. A boy broke the museum.', 'Museum Solvang', 'the museum'],
  [
    'Holm Ferries Ltd sold pumps made by Reed Works Ltd in May. Nobody paid the manufacturer.',
    'Reed Works Ltd',
    'the manufacturer',
  ],
  ['The chairman of Holm Ferries Ltd, Karl Reed, left.', 'Karl Reed', 'The chairman'],
  ['Karl Reed, a retired harbour pilot, swam.', 'Karl Reed', 'retired harbour pilot'],
  [
    'The Holm Safety Board, the state watchdog for ferries, met.',
    'Holm Safety Board',
    'the state watchdog for ferries',
  ],
  ['Solvang Sports Park is shut. Nobody swept the park.', 'Solvang Sports Park', 'the park'],
]
describe('refineAliases', () => {
  it.each(finds)('in: %s', (text, name, alias) => {
    const entity = found(text).entities.find((one) => one.name === name)
    expect(entity?.aliases).toContain(alias)
  })
  it('gives no one a description from inside what somebody else said', () => {
    const draft = found('The mayor said that the striker was gone. "We are poor," Olav Berg said.')
    for (const { aliases } of draft.entities) expect(aliases).not.toContain('the striker')
  })
  it('takes the one that acts for the company, not what it makes', () => {
    const draft = found(
      'Veltraxin is blue. Veltraxin is dear. Morvane Ltd said it would stop. Nobody believed the manufacturer.',
    )
    const called = draft.entities.filter(({ aliases }) => aliases.includes('the manufacturer'))
    expect(called.map(({ name }) => name)).toEqual(['Morvane Ltd'])
  })
  it('leaves a description that fits two to neither', () => {
    const draft = found('Doctor Ann Bek and doctor Olav Berg left. The crew called the doctor.')
    for (const { aliases } of draft.entities) expect(aliases).not.toContain('the doctor')
  })
})
