/** What two sides share in words and names, what is left of each, and how near that is in meaning. */
import { likenessOfWordBags, likenessOfWords } from '../../graph/relations/likeness.ts'
import { sortOf } from '../../../ingest/refine/claims/lexicon.ts'
import type { Reading, Word } from './reading.ts'

const weigh = (words: readonly { readonly rarity: number }[]): number =>
  words.reduce((sum, { rarity }) => sum + Math.min(9, rarity) / 9, 0)

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
