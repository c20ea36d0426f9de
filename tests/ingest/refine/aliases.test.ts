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
  it('leaves a description that fits two to neither', () => {
    const draft = found('Doctor Ann Bek and doctor Olav Berg left. The crew called the doctor.')
    for (const { aliases } of draft.entities) expect(aliases).not.toContain('the doctor')
  })
})
