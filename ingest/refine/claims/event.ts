/** What an article's event is known by: the rare names of its title and lead and those it keeps coming back to, the most telling first. */
import type { Draft } from '../../draft.ts'
import { rarity } from '../../find/rarity.ts'

const rare = 7
const most = 30
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

export function findEvent({ article, tokens, paragraphs }: Draft): string[] {
  const lead = paragraphs[Math.min(2, paragraphs.length - 1)]?.end ?? 0
  const scores = new Map<string, number>()
  const outlet = new Set(words(article.outlet ?? ''))
  const give = (word: string, score: number) => {
    const at = rarity(word)
    // "U.S.", "Dr." and "I'm" are missing from the table for their marks, not for being rare.
    if (at < rare || word.length < 3 || /[.'’@]/.test(word) || outlet.has(word) || calendar.test(word)) return
    scores.set(word, (scores.get(word) ?? 0) + score * (at - rare + 1))
  }
  const names = new Set<string>()
  for (const { text, lower, pos, start } of tokens) {
    if (pos === 'PROPN' && text !== lower) {
      const name = lower.replace(/['’]s$/, '')
      names.add(name)
      give(name, start < lead ? 3 : 1.5)
    } else if (start < lead && pos === 'NOUN' && lower.length > 4) give(lower, 0.5)
  }
  // A headline's capitals tell nothing: its words count as names when the body prints them as names.
  for (const word of words(article.title ?? '')) give(word, names.has(word) ? 4 : 0.5)
  return [...scores]
    .filter(([, score]) => score >= 1)
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
}

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []
