/** Acronyms: long forms by Schwartz and Hearst, and initials. */
import { describe, expect, it } from 'vitest'
import { agencyInitials, longFormStart, paperShort } from '../../../ingest/find/acronyms.ts'

const long: readonly (readonly [short: string, before: string, expected: string | null])[] = [
  ['PHA', 'Port Health Authority', 'Port Health Authority'],
  ['SFU', 'the old Southern Ferry Union', 'Southern Ferry Union'],
  ['DOE', 'a Department of Energy', 'Department of Energy'],
  ['XYZ', 'Port Health Authority', null],
]
describe('longFormStart', () => {
  it.each(long)('%s after "%s"', (short, before, expected) => {
    const start = longFormStart(short, before)
    expect(start < 0 ? null : before.slice(start)).toBe(expected)
  })
})

const agencies: readonly (readonly [name: string, initials: string | null])[] = [
  ['Reed Bay News Agency', 'RBNA'],
  ['Holm Newswire', 'HNW'],
  ['Solvang Post', null],
  ['Wire', null],
  ['Reed Bay Wire Service', 'RBWS'],
  ['Reed Bay Radio', 'RBR'],
  ['Reed Radio', null],
]
describe('agencyInitials', () => {
  it.each(agencies)('%s', (name, initials) => expect(agencyInitials(name)).toBe(initials))
})

const papers: readonly (readonly [name: string, short: string | null])[] = [
  ['Holm Evening Lantern', 'the Lantern'],
  ['La Antorcha de Holm', 'the Antorcha'],
  ['Holm News', null],
  ['Lantern', null],
  ['holmlantern.example', null],
]
describe('paperShort', () => {
  it.each(papers)('%s', (name, short) => expect(paperShort(name)).toBe(short))
})
