/** Comparison keys under which articles meet: sampled word groups that a copy would share, and rare names that a story turns on. */
import type { Draft, Token } from '../draft.ts'
import { rarity } from '../refine/claims/lexicon.ts'

/** Words of a group, in any order, so that a lightly turned phrase still meets its source. */
const size = 4
/** Groups kept: those with the least hashes, so that two texts that share many groups keep some of the same. */
const sample = 16
/** Names of an event that articles meet under. */
const names = 3
/** A group must be rarer than set phrases are ("told reporters on Monday"): the sum of its words' rarity. */
const telling = 14

export function articleKeys({ tokens }: Pick<Draft, 'tokens'>, event: readonly string[]): string[] {
  const stories = event.slice(0, names).map((name) => `story:${name}`)
  return [...sampleGroups(tokens).map((id) => `copy:${id}`), ...stories].sort()
}

function sampleGroups(tokens: readonly Token[]): string[] {
  // What is quoted is shared by all who heard it said: only the article's own words count.
  const content = tokens.filter((token) => token.quote < 0 && contentful.has(token.pos))
  const least = new Set<number>()
  for (let i = 0; i + size <= content.length; i++) {
    const group = content.slice(i, i + size)
    // Names alone, or with one word, stand in every article about their bearers.
    if (group.filter(({ pos }) => pos !== 'PROPN').length < 2) continue
    if (group.reduce((sum, { lower }) => sum + rarity(lower), 0) < telling) continue
    const words = new Set(group.map(({ lemma, lower }) => lemma || lower))
    if (words.size < size) continue
    least.add(hashOf([...words].sort().join(' ')))
  }
  return [...least]
    .sort((a, b) => a - b)
    .slice(0, sample)
    .map((id) => id.toString(36))
}

const contentful = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** 53 bits, quick to work out: a collision only makes two articles be looked at. */
function hashOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
