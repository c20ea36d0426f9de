/** Same-keys: which names meet across articles and which do not. */
import { describe, expect, it } from 'vitest'
import type { EntityKind } from '../../../ingest/draft.ts'
import { sameKeys } from '../../../ingest/link/same-keys.ts'

const keys = (kind: EntityKind, name: string) => sameKeys({ kind, name, gazetteer: null })
const meet: readonly (readonly [EntityKind, string, string])[] = [
  ['Spokesperson', 'Ingrid Solvang', 'INGRID SOLVANG'],
  ['Spokesperson', 'Mohammed Hosseini', 'Muhammad Husseini'],
  ['Spokesperson', 'Zabihullah Karim', 'Zabiullah Kareem'],
  ['Group', 'The Holm Shipping Company', 'Holm Shipping Co.'],
  ['Group', 'Holm Labour and Defence Union', 'Holm Labor & Defense Union'],
  ['Group', 'UN', 'United Nations'],
  ['Outlet', 'The Solvang Post', 'Solvang Post'],
  ['Outlet', 'Reed Bay Radio News', 'Reed Bay Radio'],
]
const apart: readonly (readonly [EntityKind, string, string])[] = [
  ['Spokesperson', 'Anna Holm', 'Karl Holm'],
  ['Spokesperson', 'Juan Holm', 'Jane Holm'],
  ['Spokesperson', 'Holm', 'Holm'],
  ['Group', 'Ministry of Health', 'Ministry of Health'],
  ['Group', 'PHQX', 'PHQX'],
  ['Outlet', 'Holm News', 'Holm'],
  ['Group', 'River Front', 'River Front – Delta Branch'],
]
describe('sameKeys', () => {
  it.each(meet)('%s: %s meets %s', (kind, a, b) => {
    expect(keys(kind, a).filter((key) => keys(kind, b).includes(key))).not.toEqual([])
  })
  it.each(apart)('%s: %s does not meet %s', (kind, a, b) => {
    expect(keys(kind, a).filter((key) => keys(kind, b).includes(key))).toEqual([])
  })
  it('a given name and a lone place name meet the full name beside an anchor', () => {
    const person = (name: string) => sameKeys({ kind: 'Spokesperson', name, gazetteer: null }, ['solvang'])
    const place = (name: string) => sameKeys({ kind: 'Place', name, gazetteer: null }, ['solvang'])
    expect(person('Anna Bek')).toContain('same:near:anna:solvang')
    expect(person('Anna')).toContain('same:near:anna:solvang')
    expect(place('Mount Holm')).toContain('same:near:holm:solvang')
    expect(place('Holm')).toContain('same:near:holm:solvang')
    expect(place('Serra Holm')).toContain('same:place:mount-holm')
    expect(place('Lake Holm')).not.toContain('same:place:mount-holm')
  })
  it('initials meet the name that spells them out beside one anchor only, and well-known ones need none', () => {
    const group = (name: string, aliases: string[], anchors: string[]) =>
      sameKeys({ kind: 'Group', name, gazetteer: null, aliases }, anchors)
    const full = group('Holm Ferry Qualification Board', ['HFQB', 'the board'], ['solvang', 'reed-bay'])
    expect(group('HFQB', [], ['kiruna', 'solvang']).filter((key) => full.includes(key))).toEqual([
      'same:near:hfqb:solvang',
    ])
    expect(group('HFQB', [], ['kiruna']).filter((key) => full.includes(key))).toEqual([])
    expect(group('NATO', [], ['solvang'])).toHaveLength(1)
  })
})
