/** The gazetteer: countries, their regions and towns by name and by id, read from ingest/lexicon on first use. */
import { fold, lazy, lexiconLines } from './word-list.ts'

export interface GazetteerEntry {
  /** Country code (AF), region code (AF.13) or a town's GeoNames id in base 36. */
  readonly id: string
  readonly name: string
  readonly type: 'country' | 'region' | 'city'
  /** ISO 3166-1 code. */
  readonly country: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly parentId: string | null
  /** Thousands of people; 0 for countries and regions. */
  readonly population: number
}

const types = { C: 'country', R: 'region', '': 'city' } as const
const regionWords =
  / (province|region|state|district|governorate|county|oblast|voivodeship|prefecture|department|canton|municipality)$/

interface Gazetteer {
  readonly rows: readonly string[]
  readonly byId: ReadonlyMap<string, number>
  /** Folded name -> rows, countries first, then regions, then towns by population. */
  readonly byName: ReadonlyMap<string, readonly number[]>
  readonly demonyms: ReadonlyMap<string, string>
  readonly capitals: ReadonlyMap<string, string>
}

const load = lazy((): Gazetteer => {
  const rows = lexiconLines('places.tsv')
  const byId = new Map<string, number>()
  const byName = new Map<string, number[]>()
  const add = (name: string, row: number) => {
    const rowsOf = byName.get(name)
    if (!rowsOf) byName.set(name, [row])
    else if (!rowsOf.includes(row)) rowsOf.push(row)
  }
  rows.forEach((line, row) => {
    const a = line.indexOf('\t')
    const b = line.indexOf('\t', a + 1)
    const c = line.indexOf('\t', b + 1)
    byId.set(line.slice(a + 1, b), row)
    const name = fold(line.slice(b + 1, c))
    add(name, row)
    if (line.startsWith('R')) add(name.replace(regionWords, ''), row)
  })
  const demonyms = new Map<string, string>()
  const capitals = new Map<string, string>()
  for (const line of lexiconLines('countries.tsv')) {
    const [code = '', , capital = '', people = '', others = ''] = line.split('\t')
    const row = byId.get(code)
    if (row === undefined) continue
    for (const name of others.split(',')) if (name) add(fold(name), row)
    for (const name of people.split(','))
      if (name && !demonyms.has(fold(name))) demonyms.set(fold(name), code)
    if (capital) capitals.set(fold(capital), code)
  }
  for (const line of lexiconLines('place-aliases.tsv')) {
    const [alias = '', country = '', name = ''] = line.split('\t')
    const region = name.startsWith('R:')
    const row = byName.get(fold(region ? name.slice(2) : name))?.find((at) => {
      const entry = entryOf(rows[at] ?? '')
      return entry.country === country && (entry.type === 'region') === region
    })
    if (row !== undefined) add(fold(alias), row)
  }
  return { rows, byId, byName, demonyms, capitals }
})

function entryOf(line: string): GazetteerEntry {
  const [kind = '', id = '', name = '', parent = '', latitude, longitude, population] = line.split('\t')
  const type = types[kind as keyof typeof types] ?? 'city'
  return {
    id,
    name,
    type,
    country: type === 'country' ? id : (parent.split('.')[0] ?? ''),
    latitude: latitude ? Number(latitude) : null,
    longitude: longitude ? Number(longitude) : null,
    parentId: parent || null,
    population: Number(population ?? 0),
  }
}

export function gazetteerEntry(id: string): GazetteerEntry | null {
  const { rows, byId } = load()
  const row = byId.get(id)
  return row === undefined ? null : entryOf(rows[row] ?? '')
}

const nowhere: readonly GazetteerEntry[] = []
/** Names looked up before; never more than the gazetteer holds. */
const seen = new Map<string, readonly GazetteerEntry[]>()

/** Every place of that name, likeliest first. */
export function placesNamed(name: string): readonly GazetteerEntry[] {
  const { rows, byName } = load()
  const key = fold(name)
  const at = byName.get(key)
  if (!at) return nowhere
  let places = seen.get(key)
  if (!places) seen.set(key, (places = at.map((row) => entryOf(rows[row] ?? ''))))
  return places
}
export function isPlaceName(name: string): boolean {
  return load().byName.has(fold(name))
}
/** Country code of a people or a nationality ("Afghan", "Danes"), else undefined. */
export function demonymCountry(word: string): string | undefined {
  return load().demonyms.get(fold(word))
}
/** Country code when the name is a capital: a metonym for its government. */
export function capitalOf(name: string): string | undefined {
  return load().capitals.get(fold(name))
}
