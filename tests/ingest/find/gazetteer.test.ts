/** The gazetteer: places by name, id and people. */
import { expect, it } from 'vitest'
import {
  capitalOf,
  demonymCountry,
  gazetteerEntry,
  isPlaceName,
  placesNamed,
} from '../../../ingest/find/gazetteer.ts'

it('finds a place by its name in any spelling of the marks', () => {
  expect(placesNamed('Izmir').map(({ country }) => country)).toContain('TR')
  expect(placesNamed('İzmir')).toEqual(placesNamed('izmir'))
  expect(isPlaceName('Nowhereville on Sea')).toBe(false)
})

it('knows a country, its regions and towns, each within the next', () => {
  const town = placesNamed('Jalalabad').find(({ country }) => country === 'AF')
  const region = town?.parentId ? gazetteerEntry(town.parentId) : null
  expect(town?.type).toBe('city')
  expect(region).toMatchObject({ type: 'region', name: 'Nangarhar', parentId: 'AF' })
  expect(gazetteerEntry('AF')).toMatchObject({ type: 'country', name: 'Afghanistan', parentId: null })
  expect(gazetteerEntry('no such id')).toBeNull()
})

it('gives coordinates', () => {
  const oslo = placesNamed('Oslo').find(({ type }) => type === 'city')
  expect(oslo?.latitude).toBeCloseTo(59.9, 0)
  expect(oslo?.longitude).toBeCloseTo(10.7, 0)
})

it('knows peoples and capitals', () => {
  expect(demonymCountry('Danes')).toBe('DK')
  expect(demonymCountry('Solvangers')).toBeUndefined()
  expect(capitalOf('Reykjavik')).toBe('IS')
})
