/** What surrounds a claim: the words, names and figures of its sentence, and the named ones it is about. */
import type { Argument } from '../../../schema/claim.ts'
import type { Draft, Entity, Sentence, Token } from '../../draft.ts'
import { entityIn, mentionsBefore } from './mentions.ts'
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
    if (word) insert(words, word)
  }
  return words
}

/** Into a sorted list, unless it is there. */
function insert(words: string[], word: string): void {
  let at = words.length
  while (at > 0 && words[at - 1]! > word) at--
  if (at > 0 && words[at - 1] === word) return
  words.push(word)
  for (let i = words.length - 1; i > at; i--) words[i] = words[i - 1]!
  words[at] = word
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

const lowered = new WeakMap<Entity, readonly string[]>()

/** What an entity is called, in lower case, worked out once. */
function lowerNames(entity: Entity): readonly string[] {
  let names = lowered.get(entity)
  if (!names)
    lowered.set(entity, (names = [entity.name, ...entity.aliases].map((name) => name.toLowerCase())))
  return names
}

export function namesIn(draft: Draft, start: number, end: number): string[] {
  const { mentions, entities } = draft
  const names: string[] = []
  let at = mentionsBefore(mentions, end)
  for (let i = 0; i < 40 && at-- > 0 && mentions[at]!.end > start; i++) {
    const entity = entities[mentions[at]!.entity]
    if (!entity) break
    for (const name of lowerNames(entity)) if (!names.includes(name)) names.push(name)
  }
  return names.sort()
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
    if (!found || found.kind === 'Place' || pronouns.test(lowerNames(found)[0]!)) continue
    for (const name of lowerNames(found).slice(0, 4)) names.add(name)
  }
  return [...names]
}
