/** Names: persons, groups, places and outlets of one article, each with every name the article gives it and every place that names it. */
import type { Draft, EntityKind, Token } from '../draft.ts'
import { aliasLinks } from './alias-phrases.ts'
import { commonGroups, ministries } from './common-groups.ts'
import { demonymCountry, isPlaceName, placesNamed } from './gazetteer.ts'
import { enter, groupEntries, isAcronym, keepGroup, newIndex, point, sameGroup } from './groups.ts'
import type { GroupIndex } from './groups.ts'
import { closeBook, newEntry } from './name-book.ts'
import type { Bucket, Entry } from './name-book.ts'
import { contextVotes, isBody, isOutletNoun, pronounVotes, wordVotes } from './name-evidence.ts'
import type { Votes } from './name-evidence.ts'
import { findHeadingNames } from './heading-names.ts'
import {
  givenName,
  groupHead,
  isCommonWord,
  isNoName,
  isOutletHead,
  isRole,
  knownName,
} from './name-lists.ts'
import { findRuns, isCapital } from './name-runs.ts'
import type { NameWord } from './name-runs.ts'
import { hasGroupHead } from './name-heads.ts'
import { readSegments } from './name-segments.ts'
import type { Segment } from './name-segments.ts'
import { bearersOf, giveToBearers, isRelative, keepPerson, personEntries } from './persons.ts'
import { placeEntries } from './places.ts'
import { findRoles } from './roles.ts'
import { fold } from './word-list.ts'

export function findNames(draft: Draft): Pick<Draft, 'entities' | 'mentions'> {
  const { tokens, article } = draft
  const runs = findRuns(draft)
  if (!runs.length && !article.outlet) return { entities: [], mentions: [] }
  const proper = (word: NameWord) => tokens[word.first]?.pos === 'PROPN'
  const segments: Segment[] = []
  const countries = new Set<string>()
  for (const run of runs) {
    if (run.heading) continue
    for (const segment of readSegments(run, article.text, proper)) {
      const people = segment.words.length === 1 ? demonymCountry(segment.key) : undefined
      if (people) countries.add(people)
      segments.push(segment)
      // A country or group in the titles: "Defence Ministry Spokesman", "US President".
      if (segment.before.length > 1) segments.push(...inTitles(segment, article.text))
    }
  }
  const kept = [
    ...dropCommon(segments, tokens, article.text),
    ...commonGroups(segments, tokens, article.text),
    ...ministries(tokens, article.text),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const buckets = toBuckets(kept)
  const kinds = decideKinds(buckets, tokens)
  const of = (kind: EntityKind) => buckets.filter((bucket) => kinds.get(bucket) === kind)

  for (const bucket of of('Place'))
    for (const place of placesNamed(bucket.key)) if (place.type === 'country') countries.add(place.id)
  const links = aliasLinks(kept, tokens)
  const full = (bucket: Bucket) => !isShort(bucket) && !links.has(bucket.key)
  const persons = personEntries(of('Spokesperson').filter(full))
  const index = newIndex()
  for (const entry of ownOutlet(draft)) enter(index, entry)
  const own = index.entries[0]
  if (own) callSign(own, index)
  if (own) ownMentions(tokens, own, article.text)
  groupEntries('Outlet', of('Outlet').filter(full), index)
  groupEntries('Group', of('Group').filter(full), index)
  const places = placeEntries(
    of('Place').filter((bucket) => !links.has(bucket.key)),
    countries,
  )
  const book = [...persons, ...index.entries, ...places]
  const at = new Map<number, Entry>()
  for (const entry of book) for (const mention of entry.mentions) at.set(mention.start, entry)

  // Short forms last: each looks for the full name it stands for among all kinds.
  const bearers = bearersOf(persons)
  const byKey = new Map(buckets.map((bucket) => [bucket.key, bucket]))
  const segmentAt = new Map(links.size ? kept.map((segment) => [segment.start, segment] as const) : [])
  /** Whom the name at this place means: a surname may be what another name is declared to be. */
  const namedAt = (start: number): Entry | undefined => {
    const known = at.get(start)
    const segment = known ? undefined : segmentAt.get(start)
    const bucket = segment && byKey.get(segment.key)
    if (!bucket) return known
    const [only, other] = bearers.of(bucket.key)
    return other ? undefined : (only ?? sameGroup(bucket, index))
  }
  const relatives: Bucket[] = []
  const shared: { segment: Segment; persons: readonly Entry[] }[] = []
  for (const bucket of buckets) {
    const kind = kinds.get(bucket) ?? null
    if ((full(bucket) && kind !== null) || (kind === 'Place' && !links.has(bucket.key))) continue
    const linked = links.get(bucket.key)
    const target = linked === undefined ? undefined : namedAt(linked)
    const entry = target ?? sameGroup(bucket, index)
    const persona = target ? [] : bearers.of(bucket.key)
    // "President Orr" is not "Team Orr".
    const person =
      kind === 'Spokesperson' && (persona.length > 0 || bucket.segments.some(({ titled }) => titled))
    if (entry && entry.kind !== 'Spokesperson' && !person) keepGroup(entry, bucket)
    else if (entry?.kind === 'Spokesperson') for (const segment of bucket.segments) keepPerson(entry, segment)
    // "Orr" after "Ole Orr": the person, whatever else bears the name ("Orr University").
    else if (persona.length) {
      for (const segment of bucket.segments)
        if (isRelative(segment, persona, tokens)) relatives.push({ ...bucket, segments: [segment] })
        else shared.push({ segment, persons: persona })
    } else if (kind) {
      const alone = groupLike(kind, bucket)
      book.push(alone)
      if (kind === 'Spokesperson') for (const segment of bucket.segments) keepPerson(alone, segment)
      else keepGroup(alone, bucket)
      if (kind !== 'Spokesperson') enter(index, alone)
    }
  }
  giveToBearers(shared, persons)
  for (const bucket of relatives) {
    const relative = groupLike('Spokesperson', bucket)
    for (const segment of bucket.segments) keepPerson(relative, segment)
    book.push(relative)
  }
  for (const [key, start] of links) {
    const target = namedAt(start)
    const bucket = byKey.get(key)
    if (target && bucket && bucket.name !== target.name) target.aliases.add(bucket.name)
  }
  findRoles(draft, kept, book)
  findHeadingNames(runs, book, article.text)
  return closeBook(book)
}

const isShort = (bucket: Bucket) => bucket.words.length === 1

function groupLike(kind: EntityKind, bucket: Bucket): Entry {
  const known = knownName(bucket.key)
  const entry = {
    ...newEntry(kind, bucket.name, bucket.words),
    known: kind === 'Group' || kind === 'Outlet' ? (known?.name ?? null) : null,
  }
  if (kind === 'Group') entry.type = known?.type ?? null
  if (kind === 'Spokesperson') {
    const gender = givenName(bucket.key)
    entry.gender =
      bucket.segments.find((segment) => segment.gender)?.gender ??
      (gender === 'either' ? null : (gender ?? null))
  }
  return entry
}

/** The article's own outlet, so that "the Echo" and its initials find it. */
function ownOutlet({ article }: Draft): Entry[] {
  if (!article.outlet) return []
  const words: NameWord[] = []
  for (const text of article.outlet.split(/\s+/)) {
    const key = fold(text)
    const last = words.at(-1)
    if (!/^(of|for|and)$/.test(text)) words.push({ text, key, start: 0, end: 0, first: 0, last: 0, link: '' })
    else if (last) words[words.length - 1] = { ...last, link: key }
  }
  while (words.length > 1 && /^(the|le|la|el|il|der|die|das|los|les|o|a)$/.test(words[0]?.key ?? ''))
    words.shift()
  return [newEntry('Outlet', article.outlet, words)]
}

/** "KFM" for "KFM Newsroom": what is left of the outlet's name without the words that many bear. */
function callSign(own: Entry, index: GroupIndex): void {
  const [first, ...rest] = own.words
  if (
    first &&
    rest.length &&
    rest.every(({ key }) => isOutletHead(key) !== undefined || isOutletNoun(key) || key === 'newsroom')
  )
    point(index, `sign ${first.key}`, own)
}

/** "told this newspaper": the outlet speaks of itself. */
function ownMentions(tokens: readonly Token[], own: Entry, text: string): void {
  if (!/this /i.test(text)) return
  for (let i = 1; i < tokens.length; i++) {
    const noun = tokens[i]
    const before = tokens[i - 1]
    if (!noun || before?.lower !== 'this' || !isOutletNoun(noun.text)) continue
    own.mentions.push({ start: before.start, end: noun.end })
    own.aliases.add(text.slice(before.start, noun.end))
  }
}

/** Names inside the capitalised titles before a name. */
function inTitles(segment: Segment, text: string): Segment[] {
  const found: Segment[] = []
  const words = segment.before
  for (let size = words.length - 1; size > 0; size--) {
    const part = words.slice(0, size)
    const head = part[0]
    const tail = part.at(-1)
    if (!head || !tail) continue
    const name = text.slice(head.start, tail.end)
    const key = fold(name)
    const group = size > 1 && wordVotes({ ...segment, words: part, name, key }).group >= 5
    if (!group && !knownName(key) && !isPlaceName(key)) continue
    found.push({
      ...segment,
      words: part,
      name,
      key,
      start: head.start,
      end: tail.end,
      first: head.first,
      last: tail.last,
      before: [],
      titled: false,
      gender: null,
      possessive: false,
    })
    break
  }
  return found
}

const few = 30
/** The word stands in the text as it is: in lower case, between other than letters. */
function printedLower(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + word.length] ?? ' ')) return true
  return false
}
const letter = /\p{L}/u
const genericHeads = new Set(
  'ministry department office agency committee commission board council university college hospital trust union league club authority'.split(
    ' ',
  ),
)

/** Leaves out capitals that only open a sentence and words that name nothing. */
function dropCommon(segments: readonly Segment[], tokens: readonly Token[], text: string): Segment[] {
  const inside = new Set<string>()
  for (const segment of segments) if (!segment.opens) for (const word of segment.words) inside.add(word.key)
  const doubtful = new Set<string>()
  for (const segment of segments)
    if (segment.opens && segment.words.length === 1 && !inside.has(segment.key) && !isNoName(segment.key))
      doubtful.add(segment.key)
  const lower = new Set<string>()
  if (doubtful.size > few)
    for (const token of tokens) if (!isCapital(token) && doubtful.has(token.text)) lower.add(token.text)
  // A search through the text is far cheaper than a look at each token, as long as the words are few.
  if (doubtful.size <= few) for (const key of doubtful) if (printedLower(text, key)) lower.add(key)
  return segments.filter((segment) => {
    const { key, words } = segment
    if (key.length < 2 || !letter.test(key)) return false
    // "the Texas Republican": a description of somebody named elsewhere.
    if (words.length === 2 && /^(republican|democrat)$/.test(words[1]?.key ?? ''))
      return !isPlaceName(words[0]?.key ?? '')
    // "Holm Secretary" of "Holm Secretary of State": an office, nobody's name.
    if (
      words.length > 1 &&
      offices.test(words.at(-1)?.key ?? '') &&
      // "Office of the Holm Commissioner" is a body.
      groupHead(words[0]?.key ?? '') === undefined &&
      !givenName(words[0]?.key ?? '') &&
      !knownName(key)
    )
      return false
    if (words.length > 1)
      return (
        !words.every((word) => isNoName(word.key)) ||
        hasGroupHead(words) ||
        knownName(key) !== undefined ||
        isPlaceName(key)
      )
    // "R-Ohio", "Sept.": marks of a party and a month.
    if (/^[rdi]-\p{L}/u.test(key) || /^(sept|oct|nov|dec|jan|feb|aug)\.?$/.test(key)) return false
    // "a UN-run camp"
    const compound = /-(\p{Ll}+)$/u.exec(segment.name)?.[1]
    if (compound && isCommonWord(compound)) return knownName(key) !== undefined || isPlaceName(key)
    // "its Director-General": an office, nobody's name.
    if (key.includes('-') && isRole(key)) return false
    if (demonymCountry(key) && !/^(us|uk|u\.s\.|u\.k\.)$/.test(key)) return false
    if (isNoName(key) && isAcronym(segment.name) && knownName(key)) return true
    if (isNoName(key)) return isBody(key) || (segment.the && !segment.opens && genericHeads.has(key))
    if (!doubtful.has(key)) return true
    if (isPlural(key) && isRole(key.slice(0, -1))) return false
    if (lower.has(key)) return false
    // "Basar put the toll at …": a rare word that opens a sentence and acts.
    if (acts(segment, tokens)) return true
    return (
      tokens[segment.first]?.pos === 'PROPN' ||
      knownName(key) !== undefined ||
      isPlaceName(key) ||
      (givenName(key) !== undefined && !isCommonWord(key))
    )
  })
}

const offices =
  /^(?:secretary|ambassador|supervisor|senator|governor|minister|commissioner|president|chairman|chairwoman|mayor|attorney|lawyer|spokesman|spokeswoman|spokesperson|representative|congressman|congresswoman|councilman|councilwoman|councillor|democrat|republican|whip)$/

/** "Officers": the plural of a word of the language. */
const isPlural = (key: string): boolean =>
  key.endsWith('s') && (isRole(key.slice(0, -1)) || isCommonWord(key.slice(0, -1)))

/** A rare word before a verb or a possessive mark: what opens the sentence is a name. */
function acts(segment: Segment, tokens: readonly Token[]): boolean {
  const next = tokens[segment.last]?.pos
  return (
    segment.key.length > 3 &&
    (next === 'VERB' ||
      next === 'AUX' ||
      segment.possessive ||
      (tokens[segment.last]?.lower === 'of' && !isPlural(segment.key))) &&
    !isCommonWord(segment.key)
  )
}

function toBuckets(segments: readonly Segment[]): Bucket[] {
  const buckets = new Map<string, Bucket>()
  for (const segment of segments) {
    const bucket = buckets.get(segment.key)
    if (bucket) bucket.segments.push(segment)
    else
      buckets.set(segment.key, {
        key: segment.key,
        name: segment.name,
        words: segment.words,
        segments: [segment],
      })
  }
  return [...buckets.values()]
}

function decideKinds(buckets: readonly Bucket[], tokens: readonly Token[]): Map<Bucket, EntityKind | null> {
  const kinds = new Map<Bucket, EntityKind | null>()
  const surnames = new Set<string>()
  const given = new Set<string>()
  const votesOf = new Map<Bucket, Votes>()
  const singles = new Set(buckets.filter(isShort).map((bucket) => bucket.key))
  for (const bucket of buckets) {
    const first = bucket.segments[0]
    if (!first) continue
    const votes = wordVotes(first)
    // A name printed a hundred times is as sure as one printed twenty times.
    for (const segment of bucket.segments.slice(0, 20)) contextVotes(segment, tokens, votes)
    // No evidence yet: let the pronoun after the name speak.
    if (best(votes) === null && !isAcronym(bucket.name))
      for (const segment of bucket.segments.slice(0, 20))
        if (!segment.the && !segment.possessive) pronounVotes(segment, tokens, votes)
    votesOf.set(bucket, votes)
    if (bucket.words.length > 1) {
      const kind = best(votes) ?? guess(bucket, singles)
      kinds.set(bucket, kind)
      if (kind === 'Spokesperson') {
        surnames.add(bucket.words.at(-1)?.key ?? '')
        given.add(bucket.words[0]?.key ?? '')
      }
    }
  }
  for (const bucket of buckets) {
    const votes = votesOf.get(bucket)
    if (bucket.words.length > 1 || !votes) continue
    const namesake = given.has(bucket.key) && givenName(bucket.key) !== undefined
    if (surnames.has(bucket.key) || namesake) {
      const places = placesNamed(bucket.key)
      const inherent = wordVotes(bucket.segments[0] as Segment).place
      const country = places[0]?.type === 'country' || (places[0] && places[0].population > 1500)
      const spoken = votes.place - inherent
      kinds.set(
        bucket,
        inherent && (spoken > Math.max(1, votes.person) || (country && votes.person < 2))
          ? 'Place'
          : 'Spokesperson',
      )
      continue
    }
    kinds.set(
      bucket,
      best(votes) ??
        (isAcronym(bucket.name) || !bucket.segments[0]?.opens || acts(bucket.segments[0], tokens)
          ? 'Group'
          : null),
    )
  }
  return kinds
}

function best(votes: Votes): EntityKind | null {
  const top = Math.max(votes.person, votes.group, votes.outlet, votes.place)
  if (top < 0.6) return null
  if (votes.person === top) return 'Spokesperson'
  if (votes.outlet === top) return 'Outlet'
  if (votes.place === top) return 'Place'
  return 'Group'
}
/** No evidence at all: a person when the last word also stands alone as a surname does, or a word is a given name. */
function guess(bucket: Bucket, singles: ReadonlySet<string>): EntityKind {
  const last = bucket.words.at(-1)?.key ?? ''
  const given = bucket.words.some((word) => givenName(word.key))
  // "Racing Holm": a word of the language is nobody's given name.
  const plain =
    bucket.words.length < 4 &&
    (given || !isCommonWord(bucket.words[0]?.key ?? '')) &&
    bucket.words.every((word) => /^\p{Lu}[\p{Ll}'’-]+/u.test(word.text))
  return plain && (given || singles.has(last)) && !bucket.segments.some((segment) => segment.the)
    ? 'Spokesperson'
    : 'Group'
}
