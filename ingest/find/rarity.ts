/** How rare a word is in news, from the article frequencies of ingest/lexicon/idf.tsv. */
import { lexiconLines } from './word-list.ts'

const rarities = new Map<string, number>()
for (const line of lexiconLines('idf.tsv')) {
  const [at = '', words = ''] = line.split('\t')
  for (const word of words.split(' ')) rarities.set(word, Number(at))
}
const unseen = 10
/** The words of half of all articles and more, in a set small enough to be asked of every token. */
const common = new Set([...rarities].flatMap(([word, at]) => (at <= 1 ? [word] : [])))
export const isCommon = (lower: string): boolean => common.has(lower)

/** How rare a word is in news: 0 stands in every article, 10 in next to none. */
export const rarity = (lower: string): number => rarities.get(lower) ?? unseen
