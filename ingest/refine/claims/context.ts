/** What surrounds a claim: the words, names and figures of its sentence, and the named ones it is about. */
import type { Argument } from '../../../schema/claim.ts'
import type { Draft, Sentence, Token } from '../../draft.ts'
import { entityIn } from './arguments.ts'
import { isCommon } from '../../find/rarity.ts'

const pronouns = /^(?:it|they|he|she|this|that|these|those|there|who|which|we|i|you)$/

/** Sorted finds that lie inside a stretch. */
export function within<T extends { readonly span: { start: number; end: number } }>(
  all: readonly T[],
  start: number,
  end: number,
): T[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.span.start < start) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let i = low; i < all.length && all[i]!.span.end <= end; i++) found.push(all[i]!)
  return found
}

/** Nouns, verbs, adjectives and names, as lemmas, sorted, each once. */
export function contentLemmas(content: readonly (string | null)[], first: number, last: number): string[] {
  const words: string[] = []
  for (let i = first; i < last; i++) {
    const word = content[i]
    if (word && !words.includes(word)) words.push(word)
  }
  return words.sort()
}

/** What each token adds to the words of its clauses; null for function words and the commonest words of news. */
export const contentOf = (tokens: readonly Token[]): (string | null)[] =>
  tokens.map(({ pos, lower, lemma }) =>
    (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ' || pos === 'ADV') &&
    lower.length > 2 &&
    !isCommon(lower)
      ? lemma.toLowerCase()
      : null,
  )

export function namesIn(draft: Draft, start: number, end: number): string[] {
  const names = new Set<string>()
  let at = end
  for (let i = 0; i < 40; i++) {
    const found = entityIn(draft, start, at)
    if (!found) break
    for (const name of [found.entity.name, ...found.entity.aliases]) names.add(name.toLowerCase())
    at = found.mention.start
    if (at <= start) break
  }
  return [...names].sort()
}

export function figuresIn({ quantities }: Draft, { start, end }: Sentence): number[] {
  const values = within(quantities, start, end).flatMap(({ low, high }) =>
    [low, high].filter((value) => value !== null),
  )
  return [...new Set(values)].sort((a, b) => a - b)
}

/** Named groups and people that a claim is about, as keys across stories: places are too wide. */
export function subjectsOf(draft: Draft, ...slots: readonly (Argument | null)[]): string[] {
  const names = new Set<string>()
  for (const slot of slots) {
    // A guess at whom a pronoun or a role means leads to no other story.
    if (!slot || (slot.sort === 'person' && slot.name === null && slot.entity !== null)) continue
    const found =
      slot.entity !== null
        ? draft.entities[Number(slot.entity)]
        : slot.span
          ? entityIn(draft, slot.span.start, slot.span.end)?.entity
          : undefined
    if (!found || found.kind === 'Place' || pronouns.test(found.name.toLowerCase())) continue
    for (const name of [found.name, ...found.aliases].slice(0, 4)) names.add(name.toLowerCase())
  }
  return [...names]
}
