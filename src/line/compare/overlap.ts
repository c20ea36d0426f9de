/** What two sides share in words and names, what is left of each, and how near that is in meaning. */
import { likenessOfWordBags, likenessOfWords } from '../../graph/relations/likeness.ts'
import { lexiconWords } from '../../../ingest/find/word-list.ts'
import { sortOf } from '../../../ingest/refine/claims/lexicon.ts'
import type { Reading, Word } from './reading.ts'

const weigh = (words: readonly { readonly rarity: number }[]): number =>
  words.reduce((sum, { rarity }) => sum + Math.min(9, rarity) / 9, 0)

/** Who speaks, roughly: one with something at stake, an authority, one who looked into it, one who was there. */
const speakers: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'party',
    new Set(
      'company firm operator maker manufacturer airline carrier insurer owner employer executive director manager management lawyer solicitor counsel attorney union president chairman spokesman spokeswoman agent club bank supplier contractor landlord candidate'.split(
        ' ',
      ),
    ),
  ],
  [
    'authority',
    new Set(
      'minister ministry police government court judge prosecutor agency authority regulator council mayor governor department army navy office commission parliament'.split(
        ' ',
      ),
    ),
  ],
  [
    'inquiry',
    new Set(
      'investigator inspector expert examiner auditor coroner laboratory inquiry report scientist researcher engineer professor university institute analyst chemist geologist record log document register study panel file data test survey'.split(
        ' ',
      ),
    ),
  ],
  [
    'witness',
    new Set(
      'witness resident neighbour villager survivor passenger relative family widow brother sister mother father farmer fisherman worker driver friend guard nurse doctor teacher parent'.split(
        ' ',
      ),
    ),
  ],
]

function sourceFeatures(x: Reading, y: Reading): Record<string, number> {
  const features: Record<string, number> = {}
  for (const [name, nouns] of speakers) {
    const [a, b] = [x, y].map(({ sources }) => sources.some(({ lemma }) => nouns.has(lemma)))
    features[`${name}SourceBoth`] = a && b ? 1 : 0
    features[`${name}SourceOne`] = a !== b ? 1 : 0
  }
  return features
}

const persons = lexiconWords('role-nouns.txt')
const anybody = new Set(['people', 'person', 'man', 'woman', 'other', 'one', 'member', 'victim', 'resident'])

/** Each speaks of people of a sort of its own: drivers here, teachers there. */
function peopleFeatures(x: Reading, y: Reading): Record<string, number> {
  const of = ({ words }: Reading) =>
    words
      .filter(
        ({ lemma, pos }) =>
          pos === 'NOUN' && !anybody.has(lemma) && (persons.has(lemma) || sortOf(lemma) === 'person'),
      )
      .map(({ lemma }) => lemma)
  const [a, b] = [of(x), of(y)]
  let best = 0
  for (const p of a) for (const q of b) best = Math.max(best, likenessOfWords(p, q))
  return {
    peopleBest: best,
    peopleApart: a.length > 0 && b.length > 0 && best < 0.5 ? 1 : 0,
    peopleSame: best === 1 ? 1 : 0,
  }
}

/** What of each side nothing on the other side comes near to, common words hardly counting. */
function unexplained(words: readonly Word[], other: readonly Word[], pos: RegExp): number {
  let sum = 0
  for (const word of words) {
    if (word.name || word.rarity < 3 || !pos.test(word.pos)) continue
    let best = 0
    for (const { lemma } of other) best = Math.max(best, likenessOfWords(word.lemma, lemma))
    sum += (Math.min(9, word.rarity) / 9) * Math.min(1, Math.max(0, (0.75 - best) / 0.4))
  }
  return Math.min(6, sum)
}

/** Named ones of a kind that only one side names, on both sides. */
function namedApart(x: Reading, y: Reading): Record<string, number> {
  const features: Record<string, number> = {}
  for (const kind of ['Spokesperson', 'Group', 'Place'] as const) {
    const of = ({ side, names }: Reading, other: Reading) =>
      side.draft.entities.some(
        (entity) =>
          entity.kind === kind &&
          entity.name
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .every((part) => !other.names.has(part) && !other.sourceNames.has(part)) &&
          entity.name
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .some((part) => names.has(part)),
      )
    const [a, b] = [of(x, y), of(y, x)]
    features[`own${kind}Both`] = a && b ? 1 : 0
    features[`own${kind}One`] = a !== b ? 1 : 0
  }
  return features
}

export function overlapFeatures(x: Reading, y: Reading): Record<string, number> {
  const shared = sharedOf(x.words, y.words)
  const names = [...x.names].filter(([name]) => y.names.has(name)).map(([, rarity]) => ({ rarity }))
  const plain = shared.filter(({ name }) => !name)
  const total = [weigh(x.words), weigh(y.words)] as const
  const both = weigh(shared)
  const left = [without(x.words, y.words), without(y.words, x.words)] as const
  const leftNames = [onlyIn(x, y), onlyIn(y, x)] as const
  const bags = (words: readonly Word[]) => words.map(({ lemma }) => lemma)
  const of = (words: readonly Word[], pos: string) =>
    bags(words.filter((word) => !word.name && word.pos === pos))
  const whole = likenessOfWordBags(bags(x.words), bags(y.words))
  const rest = likenessOfWordBags(
    bags(left[0].filter(({ name }) => !name)),
    bags(left[1].filter(({ name }) => !name)),
  )
  const sorts = (words: readonly Word[]) =>
    new Set(words.map(({ lemma }) => sortOf(lemma)).filter((sort) => sort !== null))
  const [s, t] = [sorts(x.words), sorts(y.words)]
  const sharedSorts = [...s].filter((sort) => t.has(sort)).length
  return {
    sharedNames: Math.min(4, weigh(names)),
    anyName: names.some(({ rarity }) => rarity > 5) ? 1 : 0,
    sharedPlain: Math.min(6, weigh(plain)),
    sharedRarest: Math.max(0, ...plain.map(({ rarity }) => rarity)) / 10,
    sharedRun: Math.min(6, longestRun(x, y)),
    shareLess: both / Math.max(0.5, Math.max(...total)),
    shareMore: both / Math.max(0.5, Math.min(...total)),
    nearWhole: whole.mean,
    nearMost: whole.most,
    nearRest: rest.mean,
    nearRestMost: rest.most,
    nearVerbs: likenessOfWordBags(of(x.words, 'VERB'), of(y.words, 'VERB')).most,
    nearNouns: likenessOfWordBags(of(x.words, 'NOUN'), of(y.words, 'NOUN')).mean,
    nearAdjectives: likenessOfWordBags(of(x.words, 'ADJ'), of(y.words, 'ADJ')).most,
    namesLeftLess: Math.min(3, ...leftNames),
    namesLeftMore: Math.min(4, Math.max(...leftNames)),
    sharedSorts: Math.min(3, sharedSorts),
    sortsApart: s.size > 0 && t.size > 0 && sharedSorts === 0 ? 1 : 0,
    sourceNames: [...x.sourceNames].some((name) => y.sourceNames.has(name)) ? 1 : 0,
    sourceInOther:
      [...x.sourceNames].some((name) => y.names.has(name)) ||
      [...y.sourceNames].some((name) => x.names.has(name))
        ? 1
        : 0,
    sourceWords: Math.min(2, weigh(sharedOf(x.sources.filter(isNoun), y.sources.filter(isNoun)))),
    sourceNear: nearest(x.sources.filter(isNoun), y.sources.filter(isNoun)),
    unexplainedLess: Math.min(unexplained(x.words, y.words, /./), unexplained(y.words, x.words, /./)),
    unexplainedMore: Math.max(unexplained(x.words, y.words, /./), unexplained(y.words, x.words, /./)),
    nounsUnexplained: Math.min(unexplained(x.words, y.words, /NOUN/), unexplained(y.words, x.words, /NOUN/)),
    verbsUnexplained: Math.min(unexplained(x.words, y.words, /VERB/), unexplained(y.words, x.words, /VERB/)),
    ...sourceFeatures(x, y),
    ...peopleFeatures(x, y),
    ...namedApart(x, y),
    sourceBoth: x.sources.length > 0 && y.sources.length > 0 ? 1 : 0,
  }
}

const isNoun = ({ pos }: Word): boolean => pos === 'NOUN' || pos === 'PROPN'

function sharedOf(a: readonly Word[], b: readonly Word[]): Word[] {
  const known = new Set(b.map(({ lemma }) => lemma))
  return [...new Map(a.filter(({ lemma }) => known.has(lemma)).map((word) => [word.lemma, word])).values()]
}

function without(a: readonly Word[], b: readonly Word[]): Word[] {
  const known = new Set(b.map(({ lemma }) => lemma))
  return a.filter(({ lemma }) => !known.has(lemma))
}

function onlyIn({ names }: Reading, other: Reading): number {
  const words = new Set([...other.words, ...other.sources].map(({ lemma }) => lemma))
  return weigh([...names].filter(([name]) => !words.has(name)).map(([, rarity]) => ({ rarity })))
}

function nearest(a: readonly Word[], b: readonly Word[]): number {
  let best = 0
  for (const x of a) for (const y of b) best = Math.max(best, likenessOfWords(x.lemma, y.lemma))
  return best
}

/** The longest run of words that both texts print, in words. */
function longestRun(x: Reading, y: Reading): number {
  const [a, b] = [x, y].map(({ side }) =>
    side.draft.tokens.filter(({ pos }) => pos !== 'PUNCT').map(({ lower }) => lower),
  )
  let best = 0
  let before = new Uint16Array(b!.length + 1)
  for (const word of a!) {
    const now = new Uint16Array(b!.length + 1)
    b!.forEach((other, j) => {
      if (word === other) best = Math.max(best, (now[j + 1] = before[j]! + 1))
    })
    before = now
  }
  return best
}
