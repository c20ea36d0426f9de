/** Persons: full names first, then titles with surnames, surnames and given names, each resolved to one full name. */
import { givenName } from './name-lists.ts'
import type { Gender } from './name-lists.ts'
import { newEntry } from './name-book.ts'
import type { Bucket, Entry } from './name-book.ts'
import type { NameWord } from './name-runs.ts'
import { lastNameOf } from './name-segments.ts'
import type { Segment } from './name-segments.ts'
import type { Token } from '../draft.ts'

/** More bearers of one surname than this are not weighed: the text is no news. */
const most = 30
const suffix = /^(jr|sr|ii|iii|iv)\.?$/
/** The words that count when two printings of a name are compared. */
const core = (words: readonly NameWord[]) => words.map((word) => word.key).filter((key) => !suffix.test(key))
const suffixOf = (words: readonly NameWord[]) =>
  words.find((word) => suffix.test(word.key))?.key.replace('.', '') ?? ''
const strip = (key: string) => key.replace(/^(al|el|an|as|ul)-/, '')

function compatible(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const word of short) {
    const initial = /^\p{L}\.?$/u.test(word)
    while (at < long.length) {
      const other = long[at] ?? ''
      at++
      if (other === word || strip(other) === strip(word)) break
      if (initial && other[0] === word[0]) break
      if (/^\p{L}\.?$/u.test(other) && other[0] === word[0]) break
      if (at >= long.length) return false
    }
    if (at > long.length) return false
  }
  return true
}
const fits = (short: readonly string[], long: readonly string[]) =>
  short.length <= long.length &&
  strip(short.at(-1) ?? '') === strip(long.at(-1) ?? '') &&
  compatible(short, long)

function genderOf(bucket: Bucket): Gender | null {
  for (const segment of bucket.segments) if (segment.gender) return segment.gender
  for (const word of bucket.words.slice(0, Math.max(1, bucket.words.length - 1))) {
    const gender = givenName(word.key)
    if (gender && gender !== 'either') return gender
    if (gender) return null
  }
  return null
}

function keep(entry: Entry, segment: Segment): void {
  entry.mentions.push({ start: segment.start, end: segment.end })
  for (const word of segment.before) entry.titles.add(word.key)
  const title = segment.before.at(-1)
  if (segment.name !== entry.name) entry.aliases.add(segment.name)
  if (title && segment.titled && segment.before.length < 4)
    entry.aliases.add(`${segment.before.map((word) => word.text).join(' ')} ${segment.name}`)
  if (segment.gender) entry.gender = segment.gender
}

/** Entities for the full names of persons; printings of one name fall together. */
export function personEntries(buckets: readonly Bucket[]): Entry[] {
  const entries: Entry[] = []
  const byLast = new Map<string, Entry[]>()
  const cores = new Map<Entry, readonly string[]>()
  const longest = [...buckets].sort(
    (a, b) => b.words.length - a.words.length || (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0),
  )
  for (const bucket of longest) {
    const words = core(bucket.words)
    const last = strip(lastNameOf(bucket.words))
    const gender = genderOf(bucket)
    const own = suffixOf(bucket.words)
    const same = (byLast.get(last) ?? []).slice(-most).filter(
      (entry) =>
        fits(words, cores.get(entry) ?? []) &&
        !(gender && entry.gender && gender !== entry.gender) &&
        // "Ole Orr Jr." and "Ole Orr" are two, unless only the former is printed in full again and again.
        (own === suffixOf(entry.words) ||
          (own === '' && (words.length < 2 || bucket.segments.length < entry.mentions.length))),
    )
    let entry = same.length === 1 ? same[0] : undefined
    if (!entry) {
      entry = newEntry('Spokesperson', bucket.name, bucket.words)
      entry.gender = gender
      entries.push(entry)
      cores.set(entry, words)
      const list = byLast.get(last)
      if (list) list.push(entry)
      else byLast.set(last, [entry])
    }
    for (const segment of bucket.segments) keep(entry, segment)
  }
  return entries
}

export interface Bearers {
  /** By surname, else by given or middle name. */
  of(key: string): readonly Entry[]
}
export function bearersOf(entries: readonly Entry[]): Bearers {
  const last = new Map<string, Entry[]>()
  const other = new Map<string, Entry[]>()
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key)
    if (!list) map.set(key, [entry])
    else if (list.length < most && !list.includes(entry)) list.push(entry)
  }
  for (const entry of entries) {
    const words = core(entry.words)
    words.forEach((word, i) => {
      if (i === words.length - 1) {
        put(last, word, entry)
        put(last, strip(word), entry)
        // "van der Berg", "Al Zahra": the particle is printed with the surname.
        const from = entry.words.findIndex((w) => w.link !== '')
        if (from >= 0) {
          const tail = entry.words
            .slice(from + 1)
            .map((w) => w.key)
            .join(' ')
          put(last, `${entry.words[from]?.link} ${tail}`, entry)
          put(last, tail, entry)
        }
        const hyphen = word.lastIndexOf('-')
        if (hyphen > 0) {
          put(other, word.slice(hyphen + 1), entry)
          put(other, word.slice(0, hyphen), entry)
        }
      } else put(other, word, entry)
    })
    // Two surnames ("García Márquez"), East Asian order ("Lim Chee Wah" is Lim).
    if (words.length > 2) put(other, words.slice(1).join(' '), entry)
    if (words.length > 2) put(other, words.slice(0, 2).join(' '), entry)
  }
  return { of: (key) => last.get(key) ?? other.get(key) ?? [] }
}

/** Hands each short mention to the bearer it means; all in the order of the text, so that "named last" is known. */
export function giveToBearers(
  shared: readonly { readonly segment: Segment; readonly persons: readonly Entry[] }[],
  all: readonly Entry[],
): void {
  const recent = new Map<Entry, number>()
  const inFull = new Map(all.map((entry) => [entry, entry.mentions.length]))
  const full = all
    .flatMap((entry) => entry.mentions.map(({ start }) => ({ start, entry })))
    .sort((a, b) => a.start - b.start)
  let at = 0
  for (const { segment, persons } of [...shared].sort((a, b) => a.segment.start - b.segment.start)) {
    for (; at < full.length && (full[at]?.start ?? 0) < segment.start; at++) {
      const seen = full[at]
      if (seen) recent.set(seen.entry, seen.start)
    }
    const person = pickBearer(segment, persons, recent, inFull)
    if (!person) continue
    keep(person, segment)
    recent.set(person, segment.start)
  }
}

/** Which bearer of a shared name a mention means: by title and gender, else the one whom the article names in full again and again, else who was named last. */
function pickBearer(
  segment: Segment,
  bearers: readonly Entry[],
  recent: ReadonlyMap<Entry, number>,
  inFull: ReadonlyMap<Entry, number>,
): Entry | undefined {
  let left = bearers.length > most ? bearers.slice(0, most) : bearers
  if (left.length > 1 && segment.gender) {
    const agreeing = left.filter((entry) => entry.gender === segment.gender)
    const open = left.filter((entry) => entry.gender === null)
    left = agreeing.length ? agreeing : open.length ? open : left
  }
  if (left.length > 1 && segment.before.length) {
    const titled = left.filter((entry) => segment.before.some((word) => entry.titles.has(word.key)))
    if (titled.length) left = titled
  }
  // "Orr" is rather the father than "Ole Orr Jr.".
  if (left.length > 1 && suffixOf(segment.words) === '') {
    const plain = left.filter((entry) => suffixOf(entry.words) === '')
    if (plain.length > 0) left = plain
  }
  // A relative is named once; the article's own person has the surname.
  const leading = left.filter((entry) => (inFull.get(entry) ?? 0) > 1)
  if (leading.length === 1) left = leading
  let best: Entry | undefined
  for (const entry of left)
    if ((recent.get(entry) ?? -1) > (best ? (recent.get(best) ?? -1) : -2)) best = entry
  return best
}
export { keep as keepPerson }

const kin =
  /^(?:father|mother|brother|sister|son|daughter|husband|wife|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter|dad|mom|mum|widow|widower|fiancé|fiancée|girlfriend|boyfriend|partner|stepfather|stepmother)$/
/** "Bek's father, Ole": a relative's given name, who is none of those that the article names with a surname. */
export function isRelative(segment: Segment, bearers: readonly Entry[], tokens: readonly Token[]): boolean {
  if (segment.words.length > 1 || givenName(segment.key) === undefined) return false
  const comma = tokens[segment.first - 1]?.text === ','
  const noun = tokens[segment.first - (comma ? 2 : 1)]
  const owner = tokens[segment.first - (comma ? 3 : 2)]
  if (!kin.test(noun?.lower ?? '') || !/^(?:['’]s?|his|her|their|my)$/.test(owner?.lower ?? '')) return false
  const at = segment.first - (comma ? 3 : 2)
  const family = tokens.slice(Math.max(0, at - 2), at)
  return bearers.every(({ words }) => {
    const last = words.at(-1)
    return last?.key !== segment.key && !family.some(({ lower }) => lower === last?.text.toLowerCase())
  })
}
