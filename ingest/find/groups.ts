/** Groups and outlets: printings of one name fall together (full name, acronym, short form, "Ministry of X" and "X Ministry"). */
import type { EntityKind } from '../draft.ts'
import { initials } from './acronyms.ts'
import { demonymCountry, isPlaceName } from './gazetteer.ts'
import { groupHead, isOutletHead, knownName } from './name-lists.ts'
import { newEntry } from './name-book.ts'
import type { Bucket, Entry } from './name-book.ts'
import type { NameWord } from './name-runs.ts'
import { headOf } from './name-heads.ts'

export const isAcronym = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}]{1,9}s?$/u.test(name) ||
  /^(\p{Lu}\.){2,}$/u.test(name) ||
  /^\p{Lu}{2,}[-/]\p{Lu}+$/u.test(name)

/** Entries by each of the ways a shorter or other printing can point at them; null where two could be meant. */
export interface GroupIndex {
  readonly entries: Entry[]
  readonly by: Map<string, Entry | null>
}
export const newIndex = (): GroupIndex => ({ entries: [], by: new Map() })

export function enter(index: GroupIndex, entry: Entry): void {
  index.entries.push(entry)
  const keys = entry.words.map((word) => word.key)
  const size = keys.length
  point(index, `full ${keys.join(' ')}`, entry)
  if (entry.known) point(index, `known ${entry.known}`, entry)
  if (size < 2) return
  for (const letters of initials(entry.words)) point(index, `initials ${letters}`, entry)
  point(index, sorted(entry.words), entry)
  // A branch is not its parent: "River Front" is no short form of "River Front – Delta Branch".
  const branch = entry.words.some((word) => word.link === '–') || branches.has(keys.at(-1) ?? '')
  for (let k = 1; !branch && k < Math.min(size, 8); k++) {
    // One word of an outlet's name is too little: "Kestrel" is no short form of "Kestrel Notes".
    if (k > 1 || entry.kind === 'Group') point(index, `part ${keys.slice(0, k).join(' ')}`, entry)
    if (k > 1 || (entry.kind === 'Group' && size < 5))
      point(index, `part ${keys.slice(size - k).join(' ')}`, entry)
  }
  entry.words.forEach((word, i) => {
    if (i === 0 || i === size - 1 || /^(of|for)/.test(word.link)) point(index, `head ${word.key}`, entry)
  })
}
/** Nor is a leader the government that bears the name. */
const branches = new Set([
  'branch',
  'chapter',
  'wing',
  'province',
  'faction',
  'affiliate',
  'administration',
  'campaign',
  'government',
  'cabinet',
])

/** Lets a key point at an entry; at none when it points at another already. */
export function point({ by }: GroupIndex, key: string, entry: Entry): void {
  const before = by.get(key)
  if (before !== entry) by.set(key, before === undefined ? entry : null)
}

/** Words that tell one organisation from another of its sort: "Ministry of National Defence" and "Defence Ministry" share them. */
function sorted(words: readonly NameWord[]): string {
  const content = words
    .map((word) => word.key)
    .filter((key) => key !== 'national' && key !== 'federal' && key !== 'the' && !demonymCountry(key))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join(' ')
  return `words ${headOf(words)?.key ?? ''} ${content}`
}

export function groupEntry(kind: EntityKind, bucket: Bucket): Entry {
  const known = knownName(bucket.key)
  const entry = { ...newEntry(kind, bucket.name, bucket.words), known: known?.name ?? null }
  entry.type = known?.type ?? (kind === 'Group' ? (headOf(bucket.words)?.type ?? null) : null)
  return entry
}
export function keepGroup(entry: Entry, bucket: Bucket): void {
  for (const segment of bucket.segments) entry.mentions.push({ start: segment.start, end: segment.end })
  if (bucket.name !== entry.name) entry.aliases.add(bucket.name)
}

/** Full names become entries, longest first; every shorter printing looks for the one entry it shortens. */
export function groupEntries(kind: EntityKind, buckets: readonly Bucket[], index: GroupIndex): void {
  const longest = [...buckets].sort(
    (a, b) =>
      Number(isAcronym(a.name)) - Number(isAcronym(b.name)) ||
      b.words.length - a.words.length ||
      (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0),
  )
  for (const bucket of longest) {
    let entry = sameGroup(bucket, index)
    if (!entry) enter(index, (entry = groupEntry(kind, bucket)))
    keepGroup(entry, bucket)
  }
}

/** The one entry a printed name belongs to; none when two could be meant. */
export function sameGroup(bucket: Bucket, { by }: GroupIndex): Entry | undefined {
  const { key, name, words } = bucket
  const known = knownName(key)
  const listed = known && by.get(`known ${known.name}`)
  if (listed) return listed
  const full = by.get(`full ${words.map((word) => word.key).join(' ')}`)
  if (full) return full
  if (isAcronym(name))
    return by.get(`initials ${name.replace(/[.s]/g, '').toUpperCase()}`) ?? by.get(`sign ${key}`) ?? undefined
  if (words.length > 1) {
    const same = by.get(sorted(words))
    if (same) return same
  }
  if (known) return undefined
  const first = words[0]?.key ?? ''
  // "the Trust", "the Echo": the head word alone, after "the".
  if (
    words.length === 1 &&
    (groupHead(first) || isOutletHead(first) || bucket.segments.some((segment) => segment.the))
  ) {
    const head = bucket.segments.some((segment) => segment.the) ? by.get(`head ${first}`) : undefined
    if (head) return head
  }
  if (isPlaceName(key) || demonymCountry(key)) return undefined
  if (words.length === 1 && (groupHead(first) || isOutletHead(first) || first.length < 4)) return undefined
  return by.get(`part ${words.map((word) => word.key).join(' ')}`) ?? undefined
}
