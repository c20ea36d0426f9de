/** Relations between claims of two invented articles on one event: what contradicts, updates and corroborates, and what must be left alone. */
import { describe, expect, it } from 'vitest'
import { linkBatch } from '../../ingest/link/batch.ts'
import { extract } from '../../ingest/pipeline.ts'
import type { BatchNode } from '../../schema/batch.ts'
import type { Claim } from '../../schema/claim.ts'
import { relate } from '../../src/graph/relations.ts'
import { relateEvent } from '../../src/graph/relate-claims.ts'

const lead =
  'Rescuers from Brevnik, Vardelund and Tollasund reached the Ostermoor quarry near Hjelvika on Tuesday, the Skarnes council said.'

const claimsOf = (
  text: string,
  date: string | null,
  outlet: string,
  opening = lead,
): readonly BatchNode[] => {
  const article = {
    title: opening === lead ? 'Ostermoor quarry, Brevnik' : 'Veltri lagoon, Ansabra',
    outlet,
    publishedAt: date,
    byline: null,
    language: 'en',
    text: `${opening}\n\n${text}`,
  }
  return linkBatch(extract(article)).nodes.filter(
    ({ attributes }) =>
      attributes.kind === 'Claim' && !lead.includes((attributes as unknown as Claim).sentence),
  )
}

/** Every relation between the claims of the two texts, as "RELATION conflict". */
function relationsOf(
  a: string,
  b: string,
  dates: readonly [string | null, string | null],
  opening = lead,
): string[] {
  const found = new Set<string>()
  for (const x of claimsOf(a, dates[0], 'Brevnik Post'))
    for (const y of claimsOf(b, dates[1], 'Hjelvika Mirror', opening)) {
      const [one, other] = [x.attributes as unknown as Claim, y.attributes as unknown as Claim]
      const relation = relate(one, other)
      expect(relate(other, one)?.relation, 'swapped sides give the same relation').toBe(relation?.relation)
      if (relation) found.add(`${relation.relation} ${relation.conflict}`)
    }
  return [...found].sort()
}

const same = ['2031-03-04', '2031-03-04'] as const
const later = ['2031-03-04', '2031-03-08'] as const

const related: readonly (readonly [string, string, readonly [string, string], string])[] = [
  // Figures.
  ['The quarry slide killed 12 people.', 'The quarry slide killed 19 people.', later, 'UPDATES numeric'],
  [
    'The quarry slide killed at least 10 people.',
    'The quarry slide killed 12 people.',
    same,
    'CORROBORATES numeric',
  ],
  [
    'The quarry bus was carrying 40 people.',
    'The quarry bus was carrying 58 people.',
    later,
    'CONTRADICTS numeric',
  ],
  ['The quarry slide killed 19 people.', 'The quarry slide killed 12 people.', later, 'CONTRADICTS numeric'],
  [
    'The quarry firm paid a fine of $4 million.',
    'The quarry firm paid a fine of $9 million.',
    same,
    'CONTRADICTS numeric',
  ],
  // Negation and opposite ends.
  [
    'The quarry siren sounded before the slide.',
    'The quarry siren did not sound before the slide.',
    same,
    'CONTRADICTS negation',
  ],
  [
    'The foreman denied that the siren had been repaired.',
    'The siren had been repaired.',
    same,
    'CONTRADICTS negation',
  ],
  ['The retaining wall was sound.', 'The retaining wall was rotten.', same, 'CONTRADICTS antonym'],
  ['The quarry road is closed.', 'The quarry road has reopened.', later, 'UPDATES antonym'],
  ['The quarry road is closed.', 'The quarry road is open.', same, 'CONTRADICTS antonym'],
]

const unrelated: readonly (readonly [string, string, readonly [string | null, string | null]])[] = [
  // Different things, different times, plans and forecasts.
  ['The retaining wall was sound.', 'The kitchen floor was rotten.', same],
  [
    'During the past two years 3,500 quarrymen were killed.',
    'In 2029 some 2,000 quarrymen were killed.',
    same,
  ],
  ['The quarry firm has 400 quarrymen in Normandy.', 'The quarry firm has 4,000 quarrymen in France.', same],
  ['The firm plans to close the quarry road.', 'The quarry road is open.', same],
  ['The quarry road may be closed.', 'The quarry road is open.', same],
  ['If the quarry road is closed, miners will march.', 'The quarry road is open.', same],
  ['The baker, aged 40, watched the slide.', 'The teacher, aged 58, watched the slide.', same],
  ['The slide lasted 40 minutes.', 'The soup took 12 minutes.', same],
]

describe('relates', () => {
  it.each(related)('%s | %s', (a, b, dates, expected) => {
    expect(relationsOf(a, b, dates)).toContain(expected)
  })
})

describe('leaves alone', () => {
  it.each(unrelated)('%s | %s', (a, b, dates) => {
    expect(relationsOf(a, b, dates).filter((relation) => !relation.startsWith('CORROBORATES'))).toEqual([])
  })

  it('claims of another event', () => {
    const elsewhere =
      'Divers from Palmessa and Quorn searched the Veltri lagoon near Ansabra on Tuesday, the Ludo council said.'
    expect(
      relationsOf('The retaining wall was sound.', 'The retaining wall was rotten.', same, elsewhere),
    ).toEqual([])
  })
})

describe('an edge', () => {
  const nodes = [
    ...claimsOf('The retaining wall was sound.', '2031-03-04', 'Brevnik Post'),
    ...claimsOf('The retaining wall was rotten.', null, 'Hjelvika Mirror'),
  ].toSorted((x, y) => (x.key < y.key ? -1 : 1))
  const shared = (nodes[0]!.attributes['keys'] as string[]).filter((key) =>
    (nodes[1]!.attributes['keys'] as string[]).includes(key),
  )

  it('stands under the least shared key only', () => {
    expect(shared.length).toBeGreaterThan(1)
    const edges = shared.map((key) => relateEvent(nodes, key).edges.length)
    expect(edges).toEqual([1, ...shared.slice(1).map(() => 0)])
  })

  it('quotes both sentences, the rule and what was assumed', () => {
    const { explanation, assumed, rule } = relateEvent(nodes, shared[0]!).edges[0]!.attributes
    expect(explanation).toContain('The retaining wall was sound.')
    expect(explanation).toContain('The retaining wall was rotten.')
    expect(explanation).toContain(rule as string)
    expect(assumed).toHaveLength(1)
  })

  it('does not depend on the order of the claims', () => {
    expect(relateEvent(nodes.toReversed(), shared[0]!)).toEqual(relateEvent(nodes, shared[0]!))
  })
})
