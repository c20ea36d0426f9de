/** How a bare sentence meets an article's event: by the share of its own rare names. */
import { describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../../ingest/index.ts'
import type { Claim } from '../../../schema/claim.ts'
import { bareText } from '../../../src/line/check/check.ts'
import { meetText } from '../../../src/line/check/meet-text.ts'

const claimsOf = (text: string, date: string | null): readonly Claim[] =>
  linkBatch(extract(bareText(text, date)))
    .nodes.filter(({ attributes }) => attributes.kind === 'Claim')
    .map(({ attributes }) => attributes as unknown as Claim)

const article = claimsOf(
  'A wall of the Ostermoor quarry near Hjelvika fell on Monday. The slide killed 12 people, Skarnes officials said.',
  '2031-03-04',
).find(({ quantity }) => quantity?.text === '12')!

const rows: readonly (readonly [string, string | null, string | null])[] = [
  ['The Ostermoor slide near Hjelvika killed 19 people.', '2031-03-05', 'tight'],
  ['The Ostermoor slide near Hjelvika killed 19 people.', null, 'tight'],
  ['The Ostermoor slide killed 19 people, said officials in Pellworth and Quenby.', null, 'event'],
  ['The Pellworth slide killed 12 people.', '2031-03-05', null],
  ['The Ostermoor slide near Hjelvika killed 19 people.', '2038-03-05', null],
  ['The slide killed 12 people.', '2031-03-05', null],
]

describe('meetText', () => {
  it.each(rows)('%s (%s): %s', (text, date, expected) => {
    const claim = claimsOf(text, date).find(({ quantity }) => quantity)
    expect(claim).toBeDefined()
    expect(meetText(claim!, article)).toBe(expected)
  })
})
