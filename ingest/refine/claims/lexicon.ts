/** The predicate families and cue words of ingest/lexicon, read once into maps that are looked up by lemma. */
import { lexiconFolder, lexiconLines } from '../../find/word-list.ts'

export interface Family {
  readonly name: string
  /** A state may change with time; an event happened or did not. */
  readonly state: boolean
  /** The one undergoing it is its patient even as a subject ("the dam burst"). */
  readonly theme: boolean
  /** It happens once to a patient, so two dates clash. */
  readonly once: boolean
  /** One doer, so two doers clash. */
  readonly sole: boolean
  readonly measure: string | null
}
export interface Sense {
  readonly family: Family
  readonly pole: 'positive' | 'negative'
  /** The words of a phrase, its first included. */
  readonly words: readonly string[]
  /** How many of them are no articles: of two phrases found in one place the weightier is meant. */
  readonly weight: number
  /** Its place among all that begin with its first word: the longer stand first. */
  rank: number
}
export type Part = 'verb' | 'noun' | 'adjective'

/** All that begins with one word; a longer phrase stands before a shorter one. */
export interface Entry {
  readonly all: Sense[]
  readonly single: Sense[]
  /** Phrases by their second word: what begins with "take" or "in" is too much to try one by one. */
  phrases: Map<string, Sense[]> | null
  /** A particle among the second words: it may stand further off than other words. */
  particled: boolean
}

export const particles: ReadonlySet<string> = new Set(
  'up down out off over back in away on through under alive free'.split(' '),
)

const entries: Readonly<Record<Part, Map<string, Entry>>> = {
  verb: new Map(),
  noun: new Map(),
  adjective: new Map(),
}
const parts: Readonly<Record<string, Part>> = { 'v:': 'verb', 'n:': 'noun', 'a:': 'adjective' }

const articles = new Set(['a', 'an', 'the'])
const families = new Map<string, Family>()
for (const line of lexiconFolder('predicates')) {
  const [head = '', positive = '', negative = ''] = line.split('|')
  const [name = '', ...flags] = head.trim().split(/\s+/)
  // A family may be carried on in another file: the flags of its first line hold.
  const family: Family = families.get(name) ?? {
    name,
    state: flags.includes('s'),
    theme: flags.includes('t'),
    once: flags.includes('1'),
    sole: flags.includes('a'),
    measure: flags.find((flag) => flag.startsWith('m='))?.slice(2) ?? null,
  }
  families.set(name, family)
  for (const [pole, end] of [
    ['positive', positive],
    ['negative', negative],
  ] as const) {
    let part: Part = 'verb'
    for (const word of end.trim().split(/\s+/)) {
      if (parts[word]) part = parts[word]
      else if (word !== '') {
        add(part, family, pole, word.split('_'))
        if (word.includes('-')) add(part, family, pole, word.split(/[_-]/))
      }
    }
  }
}

function add(part: Part, family: Family, pole: Sense['pole'], words: readonly string[]): void {
  const [first, second] = words as [string, string?]
  const weight = words.filter((word) => !articles.has(word)).length
  let entry = entries[part].get(first)
  if (!entry) entries[part].set(first, (entry = { all: [], single: [], phrases: null, particled: false }))
  const sense: Sense = { family, pole, words, weight, rank: 0 }
  entry.all.push(sense)
  const like = second === undefined ? entry.single : (entry.phrases ??= new Map()).get(second)
  if (like) like.push(sense)
  else entry.phrases!.set(second!, [sense])
  if (words.length === 2 && particles.has(second!)) entry.particled = true
}

for (const part of Object.values(entries))
  for (const { all } of part.values()) {
    all.sort((a, b) => b.words.length - a.words.length)
    all.forEach((sense, rank) => (sense.rank = rank))
  }

const none: readonly Sense[] = []
export const entryOf = (part: Part, word: string): Entry | undefined => entries[part].get(word)
export const sensesOf = (part: Part, word: string): readonly Sense[] => entries[part].get(word)?.all ?? none

const cues = new Map<string, ReadonlySet<string>>()
for (const line of lexiconLines('claim-cues.txt')) {
  const [name = '', words = ''] = line.split('|')
  cues.set(name.trim(), new Set(words.trim().split(/\s+/)))
}

/** The cue words of one sort (negators, copulas, reporting ...). */
export const cueWords = (name: string): ReadonlySet<string> => {
  const found = cues.get(name)
  if (!found) throw new Error(`lexicon/claim-cues.txt has no row "${name}"`)
  return found
}

const sorts = new Map<string, string>()
for (const line of lexiconLines('sorts.txt')) {
  const [name = '', nouns = ''] = line.split('|')
  for (const noun of nouns.trim().split(/\s+/)) if (!sorts.has(noun)) sorts.set(noun, name.trim())
}

/** What sort of thing a noun names; null when it is not listed. */
export const sortOf = (lemma: string): string | null => sorts.get(lemma) ?? null

export interface Measure {
  readonly name: string
  readonly mode: 'rises' | 'moves' | 'fixed'
}
const byHead = new Map<string, Measure>()
const byCue = new Map<string, Measure[]>()
const measures = new Map<string, Measure>()
for (const line of lexiconFolder('measures')) {
  const [head = '', heads = '', near = ''] = line.split('|').map((part) => part.trim())
  const [name = '', mode = ''] = head.split(/\s+/)
  const measure: Measure = { name, mode: mode as Measure['mode'] }
  measures.set(name, measure)
  for (const word of heads.split(/\s+/)) if (word !== '' && !byHead.has(word)) byHead.set(word, measure)
  for (const word of near.split(/\s+/))
    if (word !== '') byCue.set(word, [...(byCue.get(word) ?? []), measure])
}

export const measureNamed = (name: string): Measure | null => measures.get(name) ?? null
export const measureOfHead = (lemma: string): Measure | null => byHead.get(lemma) ?? null
export const measuresOfCue = (lower: string): readonly Measure[] => byCue.get(lower) ?? []
