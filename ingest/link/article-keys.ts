/** Comparison keys under which articles meet, to be recognised as copies by src/graph/copies.ts: a MinHash of the words that stand side by side. */
import type { Draft } from '../draft.ts'
import { rarity } from '../refine/claims/lexicon.ts'

/** How many hashes: two articles share about as large a part of them as of their word pairs. */
const hashes = 32
/** Shorter texts share pairs by accident. */
const leastPairs = 25
const common = 2

export function articleKeys({ tokens }: Draft): string[] {
  const least = new Uint32Array(hashes).fill(0xffffffff)
  let before = 0
  let pairs = 0
  for (const { lower, lemma, pos } of tokens) {
    // Names, nouns and verbs survive a light paraphrase; the small words between them do not.
    if ((pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'VERB' && pos !== 'NUM') || rarity(lower) < common)
      continue
    const word = hashText(lemma)
    if (before !== 0) {
      pairs++
      // Sorted, so that "the mayor resigned" and "resigned the mayor" make one pair.
      const pair = Math.imul(Math.min(before, word), 0x9e3779b1) ^ Math.max(before, word)
      for (let i = 0; i < hashes; i++) {
        const value = mix(pair, i)
        if (value < least[i]!) least[i] = value
      }
    }
    before = word
  }
  if (pairs < leastPairs) return []
  return Array.from(least, (value, i) => `copy:${i}:${value.toString(36)}`).sort()
}

function hashText(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

function mix(value: number, seed: number): number {
  let x = (value ^ Math.imul(seed + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
