/** What the name finders know of words: titles, roles, head words, given names. */
import { fold, lazy, lexiconGroups, lexiconLines, lexiconWords } from './word-list.ts'

export type Gender = 'male' | 'female'

const titles = lazy(() => lexiconGroups<'male' | 'female' | 'either'>('titles.json'))
const roles = lazy(() => lexiconWords('roles.txt'))
const closed = lazy(() => lexiconWords('closed-words.txt'))
const notNames = lazy(() => lexiconWords('not-names.txt'))
const outletHeads = lazy(() => lexiconGroups<'sure' | 'maybe' | 'first'>('outlet-heads.json'))
const placeHeads = lazy(() => {
  const [after = '', before = ''] = lexiconLines('place-heads.txt')
  return { after: new Set(after.split(/[\s:]+/).slice(1)), before: new Set(before.split(/[\s:]+/).slice(1)) }
})
const groupHeads = lazy(() => {
  const heads = new Map<string, string>()
  for (const [type, words] of Object.entries(lexiconGroups<string>('group-heads.json')))
    if (type !== 'about') for (const word of words) if (!heads.has(word)) heads.set(word, type)
  return heads
})
const givenNames = lazy(() => {
  const names = new Map<string, Gender | 'either'>()
  for (const line of lexiconLines('given-names.txt')) {
    const gender = line.startsWith('m:') ? 'male' : line.startsWith('f:') ? 'female' : 'either'
    for (const name of line.slice(2).split(' ')) names.set(name, gender)
  }
  return names
})

const bare = (key: string) => (key.endsWith('.') ? key.slice(0, -1) : key)

export function titleGender(key: string): Gender | 'either' | undefined {
  const word = bare(key)
  if (titles().male.has(word)) return 'male'
  if (titles().female.has(word)) return 'female'
  return titles().either.has(word) ? 'either' : undefined
}
/** A word for what somebody is, singular; compounds by their last part ("season-ticket-holder"). */
export function isRole(key: string): boolean {
  if (roles().has(key)) return true
  const hyphen = key.lastIndexOf('-')
  return hyphen > 0 && roles().has(key.slice(hyphen + 1))
}
export const isClosed = (key: string): boolean => closed().has(key)
export const isNoName = (key: string): boolean => notNames().has(key)
export const groupHead = (key: string): string | undefined => groupHeads().get(key)
export const isOutletHead = (key: string): 'sure' | 'maybe' | undefined =>
  outletHeads().sure.has(key) ? 'sure' : outletHeads().maybe.has(key) ? 'maybe' : undefined
export const isOutletFirst = (key: string): boolean => outletHeads().first.has(key)
export const isPlaceHead = (key: string): boolean => placeHeads().after.has(key)
export const isPlaceFirst = (key: string): boolean => placeHeads().before.has(key)

/** Usual gender of a given name; a hyphenated name goes by its first part. */
export function givenName(key: string): Gender | 'either' | undefined {
  const whole = givenNames().get(key)
  if (whole) return whole
  const hyphen = key.indexOf('-')
  return hyphen > 1 ? givenNames().get(key.slice(0, hyphen)) : undefined
}

const common = lazy(
  () => new Set(lexiconLines('idf.tsv').flatMap((line) => line.slice(line.indexOf('\t') + 1).split(' '))),
)
/** A word that ordinary news prints often enough to be no rare name. */
export const isCommonWord = (key: string): boolean => common().has(key)

export interface KnownName {
  readonly name: string
  readonly kind: 'Group' | 'Outlet'
  readonly type: string | null
  /** True for the full name, false for another name of it. */
  readonly full: boolean
}
const known = lazy(() => {
  const names = new Map<string, KnownName>()
  const add = (printed: string, entry: KnownName) => {
    const key = fold(printed).replace(/^the /, '')
    if (key && !names.has(key)) names.set(key, entry)
  }
  const read = (file: string, kind: 'Group' | 'Outlet') => {
    for (const line of lexiconLines(file)) {
      const [name = '', others = '', type = ''] = line.split('\t')
      add(name, { name, kind, type: type || null, full: true })
      for (const other of others.split(',')) add(other, { name, kind, type: type || null, full: false })
    }
  }
  read('acronyms.tsv', 'Group')
  read('outlets.tsv', 'Outlet')
  return names
})
/** A well-known group or outlet by any of its names. */
export const knownName = (key: string): KnownName | undefined => known().get(key)
