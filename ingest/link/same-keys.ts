/** Comparison keys under which entities of different articles meet, to be joined or kept apart by src/graph/same-as.ts. */
import type { Draft, Entity } from '../draft.ts'
import { demonymCountry, isPlaceName } from '../find/gazetteer.ts'
import { isAcronym } from '../find/groups.ts'
import { givenName, groupHead, isNoName, isOutletHead, knownName } from '../find/name-lists.ts'
import { fold, lazy, lexiconLines } from '../find/word-list.ts'
import { slug } from './keys.ts'

/**
 * None for a name too common to join by: a lone surname or given name, an acronym that is not well known, "Ministry of Health".
 * A key with "~" joins other spellings of one name, with less confidence.
 */
export function sameKeys(
  entity: Pick<Entity, 'kind' | 'name' | 'gazetteer'> & Partial<Pick<Entity, 'aliases' | 'type'>>,
  anchors: readonly string[] = [],
): string[] {
  if (entity.kind === 'Spokesperson')
    return [...personKeys(entity.name), ...nearKeys(entity.name, anchors), ...givenKeys(entity.name, anchors)]
  if (entity.kind === 'Place') return entity.gazetteer ? [] : placeKeys(entity.name, anchors)
  const keys = groupKeys(entity.name, entity.kind === 'Outlet')
  // An outlet is one node everywhere: keys of single articles would pile up on it.
  return entity.kind === 'Outlet'
    ? [...keys, ...tailKeys(entity.name)]
    : [
        ...keys,
        ...initialKeys(entity.name, entity.aliases ?? [], anchors),
        ...(isBareName(entity) ? nearKeys(entity.name, anchors) : []),
      ]
}

/** One capitalised word of no known sort: it may be the surname of somebody whom another article names in full. */
const isBareName = ({ name, type }: Partial<Pick<Entity, 'type'>> & { name: string }): boolean =>
  (type ?? null) === null && /^\p{Lu}\p{Ll}[\p{L}'’-]+$/u.test(name) && !knownName(fold(name))

/** "Holm Harbour Radio" and "Holm Harbour Radio News", "Reed Wire" and "Reed Wire Service": one outlet with and without a word that says what it does. */
function tailKeys(name: string): string[] {
  const all = slug(name).split('-')
  const tail =
    all.length > 2 && /^(news|service|online|newspaper|newsroom|digital)$/.test(all.at(-1) ?? '')
      ? -1
      : all.length
  return all.length > 1 ? [`same:outlet:~${all.slice(0, tail).join('-')}`] : []
}

/** Initials that no list knows may meet the full name of another article only beside a name both turn on. */
function initialKeys(name: string, aliases: readonly string[], anchors: readonly string[]): string[] {
  const short = isAcronym(name) ? [name] : aliases.filter(isAcronym).sort().slice(0, 2)
  return short
    .filter((letters) => letters.length > 2 && !knownName(fold(letters)))
    .flatMap((letters) =>
      anchors
        .filter((anchor) => anchor !== slug(name))
        .map((anchor) => `same:near:${slug(letters)}:${anchor}`),
    )
}

/**
 * What an article turns on: the names it prints most, countries and well-known names left out. A lone surname may
 * meet a full name of another article only beside one of these.
 */
export function anchorsOf({ entities, mentions }: Pick<Draft, 'entities' | 'mentions'>): string[] {
  const counts = entities.map(() => 0)
  for (const { entity } of mentions) counts[entity] = (counts[entity] ?? 0) + 1
  return entities
    .filter(
      ({ kind, name, type }) =>
        kind !== 'Outlet' &&
        type !== 'country' &&
        !knownName(fold(name)) &&
        (kind !== 'Spokesperson' || name.includes(' ')),
    )
    .sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || a.id - b.id)
    .slice(0, anchorCount)
    .map(({ name, gazetteer }) => gazetteer ?? slug(name))
}
const anchorCount = 8

function nearKeys(name: string, anchors: readonly string[]): string[] {
  const last = words(name)
    .filter((word) => !/^(jr|sr|ii|iii|iv)$/.test(word))
    .at(-1)
  if (!last || last.length < 3) return []
  const own = slug(name)
  return anchors.filter((anchor) => anchor !== own).map((anchor) => `same:near:${last}:${anchor}`)
}

/** Somebody may be called by the given name alone where another article has it in full. */
function givenKeys(name: string, anchors: readonly string[]): string[] {
  const [first, ...rest] = words(name)
  return first && rest.length && first.length > 2 && givenName(first)
    ? anchors
        .slice(0, fewAnchors)
        .filter((anchor) => anchor !== slug(name))
        .map((anchor) => `same:near:${first}:${anchor}`)
    : []
}
const fewAnchors = 6

/** One sort of place in several languages: "Serra Holm" is Mount Holm. */
const sortsOfPlace: readonly (readonly [RegExp, string])[] = [
  [/^(mount|mt|mountain|serra|sierra|cerro|monte|mont|jebel|gunung)$/, 'mount'],
  [/^(river|rio|wadi|sungai)$/, 'river'],
  [/^(port|puerto|porto|harbour|harbor)$/, 'port'],
  [/^(lake|lago|lac|danau)$/, 'lake'],
  [/^(island|islands|isla|isle|ilha|ile|pulau)$/, 'island'],
]

function placeKeys(name: string, anchors: readonly string[]): string[] {
  const all = words(name)
  for (const at of [0, all.length - 1]) {
    const sort = all.length > 1 && sortsOfPlace.find(([pattern]) => pattern.test(all[at] ?? ''))?.[1]
    if (!sort) continue
    const core = all.filter((_, i) => i !== at).join('-')
    return [`same:place:${sort}-${core}`, ...anchors.map((anchor) => `same:near:${core}:${anchor}`)]
  }
  return [
    `same:place:${slug(name)}`,
    ...(all.length === 1 ? anchors.map((anchor) => `same:near:${slug(name)}:${anchor}`) : []),
  ]
}

const words = (name: string): string[] => fold(name).match(/[\p{L}\p{N}']+/gu) ?? []

export function personKeys(name: string): string[] {
  const all = words(name).filter((word) => !/^(jr|sr|ii|iii|iv)$/.test(word))
  const full = all.filter((word) => word.length > 1)
  if (full.length < 2) return []
  const exact = `same:person:${all.join('-')}`
  const loose = `same:person:~${full.map(skeleton).filter(Boolean).join('-')}`
  return [exact, loose]
}

/** What spellings of one word in Latin letters have in common: Mohammed, Muhammad; Zabihullah, Zabiullah; Hussein, Husain. */
export function skeleton(word: string): string {
  if (/^(al|el|ul|ur|bin|ibn|ben|de|da|van|von|der|den)$/.test(word))
    return word === 'el' ? 'al' : /^(ibn|ben)$/.test(word) ? 'bin' : word
  return word
    .replace(/'/g, '')
    .replace(/^m[aeou]h?a?m+[aeiou]+[dt]$|^mohd$|^muhd$/, 'mhmd')
    .replace(/kh/g, 'x')
    .replace(/sch|tch|ch|sh/g, 's')
    .replace(/gh/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/(?<!^)h/g, '')
    .replace(/dj|zh/g, 'j')
    .replace(/ai|ay|ei|ey|ee|ie/g, 'i')
    .replace(/au|aw|ou|oo|ow/g, 'o')
    .replace(/[uw]/g, 'o')
    .replace(/[ey]/g, 'i')
    .replace(/q|ck|c(?![eiy])/g, 'k')
    .replace(/(.)\1+/g, '$1')
}

const spellings = lazy(
  () => new Map(lexiconLines('spellings.tsv').map((line) => line.split('\t') as [string, string])),
)
const legal =
  /^(inc|ltd|plc|co|corp|corporation|llc|llp|gmbh|ag|sa|nv|bv|spa|pty|pvt|bhd|sdn|pt|limited|company|oy|ab|asa|group)$/

export function groupKeys(name: string, outlet = false): string[] {
  const known = knownName(fold(name).replace(/^the /, ''))
  if (known) return [`same:group:${slug(known.name)}`]
  const all = words(name).filter((word) => word !== 'the' && word !== 'of' && word !== 'for')
  if (!all.length) return []
  if (all.length === 1 && /^[\p{Lu}\p{N}.-]+$/u.test(name)) return []
  // A name of common words alone is borne by many: "Ministry of Health", "City Council".
  const common = all.every(
    (word) =>
      groupHead(word) !== undefined ||
      isNoName(word) ||
      generic.has(word) ||
      (isOutletHead(word) !== undefined && all.length === 1),
  )
  const owned = all.some((word) => demonymCountry(word) !== undefined || isPlaceName(word))
  if (common && !owned) return []
  const compared = words(name)
    .filter((word) => word !== 'the' && word !== 'and')
    .map((word) => spellings().get(word) ?? word)
  const bare = compared.length > 1 ? compared.filter((word) => !legal.test(word)) : compared
  const key = (bare.length ? bare : compared).join('-')
  const keys = [`same:group:${key}`]
  if (outlet) keys.unshift(`same:outlet:${slug(name)}`)
  return keys
}
const generic = new Set(
  'health defense defence interior foreign finance justice education transport labour labor human resources public affairs trade industry home housing energy environment agriculture culture information security supreme high appeal appeals central national federal state regional general provincial local city town county municipal district civil criminal electoral election elections fire drug food statistics weather meteorological coast border tax revenue treasury special development planning works water rights staff armed red people new old democratic free united'.split(
    ' ',
  ),
)
