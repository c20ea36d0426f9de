/** What an article's event is known by: the rare names and nouns that its title, its lead and the whole of it keep coming back to. */
import type { Draft } from '../../draft.ts'
import { rarity } from '../../find/rarity.ts'

/** Commoner words than this tell no event from another. */
const rare = 6
const most = 30
/** A name tells more than a noun as rare; a word of the title or the lead stands for more than one further down. */
const ofName = 1.5
const inTitle = 2
const inLead = 2
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

export interface EventWord {
  readonly word: string
  /** How much it tells: of an article's words the squares of these add up to 1, so that two articles' cosine is a sum of products. */
  readonly weight: number
}

/** The most telling first. */
export function findEvent({ article, tokens, paragraphs }: Draft): readonly EventWord[] {
  const lead = paragraphs[Math.min(2, paragraphs.length - 1)]?.end ?? 0
  const counts = new Map<string, number>()
  const names = new Set<string>()
  const outlet = new Set(words(article.outlet ?? ''))
  for (const { text, lower, lemma, pos, start } of tokens) {
    const named = pos === 'PROPN' && text !== lower
    if (!named && pos !== 'NOUN') continue
    const word = named ? (lower.endsWith('s') ? lower.replace(/['’]s$/, '') : lower) : lemma.toLowerCase()
    const count = counts.get(word)
    if (count === undefined && (!telling(word) || outlet.has(word))) continue
    if (lower !== word && rarity(lower) < rare) continue
    if (named) names.add(word)
    counts.set(word, (count ?? 0) + (start < lead ? inLead : 1))
  }
  for (const word of words(article.title ?? '')) {
    const count = counts.get(word)
    if (count !== undefined) counts.set(word, count + inTitle)
  }
  const scored = [...counts].map(([word, count]) => ({
    word,
    weight: Math.sqrt(count) * (rarity(word) - rare + 1) * (names.has(word) ? ofName : 1),
  }))
  scored.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
  const kept = scored.slice(0, most)
  const length = Math.hypot(...kept.map(({ weight }) => weight))
  return kept.map(({ word, weight }) => ({ word, weight: Math.round((1000 * weight) / length) / 1000 }))
}

/** "U.S." and "I'm" are missing from the table of rarity for their marks, not for being rare. */
const telling = (word: string): boolean =>
  word.length > 2 && rarity(word) >= rare && !/[.'’@\d]/.test(word) && !calendar.test(word)

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []
