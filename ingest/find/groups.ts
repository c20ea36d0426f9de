/** Groups and outlets: printings of one name fall together (full name, acronym, short form, "Ministry of X" and "X Ministry"). */
import type { EntityKind } from '../draft.ts'
import { initials } from './acronyms.ts'
import { demonymCountry, isPlaceName } from './gazetteer.ts'
import { groupHead, isOutletHead, knownName } from './name-lists.ts'
import { newEntry } from './name-book.ts'
import type { Bucket, Entry } from './name-book.ts'
import type { NameWord } from './name-runs.ts'
import { headOf } from './name-segments.ts'

export const isAcronym = (name: string): boolean =>
  /^\p{Lu}[\p{Lu}\p{N}]{1,9}s?$/u.test(name) ||
  /^(\p{Lu}\.){2,}$/u.test(name) ||
  /^\p{Lu}{2,}[-/]\p{Lu}+$/u.test(name)

/** Words that tell one organisation from another of its sort: "Ministry of National Defence" and "Defence Ministry" share them. */
function content(words: readonly NameWord[]): string {
  return words
    .map((word) => word.key)
    .filter((key) => key !== 'national' && key !== 'federal' && key !== 'the' && !demonymCountry(key))
    .sort()
    .join(' ')
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
export function groupEntries(
  kind: EntityKind,
  buckets: readonly Bucket[],
  given: readonly Entry[] = [],
): Entry[] {
  const entries: Entry[] = [...given]
  const longest = [...buckets].sort(
    (a, b) =>
      Number(isAcronym(a.name)) - Number(isAcronym(b.name)) ||
      b.words.length - a.words.length ||
      (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0),
  )
  for (const bucket of longest) {
    const entry = sameGroup(bucket, entries) ?? groupEntry(kind, bucket)
    if (!entries.includes(entry)) entries.push(entry)
    keepGroup(entry, bucket)
  }
  return entries
}

/** The one entry a printed name belongs to; none when two could be meant. */
export function sameGroup(bucket: Bucket, entries: readonly Entry[]): Entry | undefined {
  const known = knownName(bucket.key)
  if (known) {
    const same = entries.filter((entry) => entry.known === known.name)
    if (same.length) return only(same)
  }
  const key = bucket.key
  const exact = entries.filter((entry) => entry.aliases.has(bucket.name) || fullKey(entry) === key)
  if (exact.length) return only(exact)
  if (isAcronym(bucket.name)) {
    const letters = bucket.name.replace(/[.s]/g, '').toUpperCase()
    return only(entries.filter((entry) => entry.words.length > 1 && initials(entry.words).includes(letters)))
  }
  const same = entries.filter(
    (entry) =>
      content(entry.words) === content(bucket.words) &&
      headOf(entry.words)?.key === headOf(bucket.words)?.key,
  )
  if (same.length && bucket.words.length > 1) return only(same)
  if (known) return undefined
  const keys = bucket.words.map((word) => word.key)
  const first = keys[0] ?? ''
  // "the Trust", "the Echo": the head word alone, after "the".
  if (
    keys.length === 1 &&
    (groupHead(first) || isOutletHead(first)) &&
    bucket.segments.some((segment) => segment.the)
  ) {
    const heads = entries.filter(
      (entry) =>
        entry.words.length > 1 &&
        entry.words.some(
          (word) =>
            word.key === first &&
            (word === entry.words.at(-1) || word === entry.words[0] || /^(of|for)/.test(word.link)),
        ),
    )
    if (heads.length) return only(heads)
  }
  if (isPlaceName(key) || demonymCountry(key)) return undefined
  const longer = entries.filter((entry) => {
    const words = entry.words.map((word) => word.key)
    if (words.length <= keys.length) return false
    return (
      keys.every((word, i) => words[i] === word) ||
      (keys.length > 1 && keys.every((word, i) => words[words.length - keys.length + i] === word))
    )
  })
  if (longer.length) return only(longer)
  // "Garonne" for "Racing Garonne", "Quotidien" for "Le Quotidien du Capitole".
  return only(
    entries.filter(
      (entry) =>
        entry.words.length > 1 &&
        entry.words.length < 5 &&
        keys.length === 1 &&
        first.length > 3 &&
        !groupHead(first) &&
        !isOutletHead(first) &&
        (entry.words[0]?.key === first || entry.words.at(-1)?.key === first),
    ),
  )
}
const fullKey = (entry: Entry) => entry.words.map((word) => word.key).join(' ')
function only(entries: readonly Entry[]): Entry | undefined {
  return new Set(entries).size === 1 ? entries[0] : undefined
}
