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
]
describe('refineAliases', () => {
  it.each(finds)('in: %s', (text, name, alias) => {
    const entity = found(text).entities.find((one) => one.name === name)
    expect(entity?.aliases).toContain(alias)
  })
  it('leaves a description that fits two to neither', () => {
    const draft = found('Doctor Ann Bek and doctor Olav Berg left. The crew called the doctor.')
    for (const { aliases } of draft.entities) expect(aliases).not.toContain('the doctor')
  })
})
