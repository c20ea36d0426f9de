/** Comparison keys under which articles meet: sampled word groups that a copy would share, and rare names that a story turns on. */
import type { Draft, Token } from '../draft.ts'
import { rarity } from '../find/rarity.ts'

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

interface Word {
  readonly hash: number
  readonly rarity: number
  readonly name: boolean
}

function sampleGroups(tokens: readonly Token[]): string[] {
  const words: Word[] = []
  for (const { quote, pos, lemma, lower } of tokens)
    // What is quoted is shared by all who heard it said: only the article's own words count.
    if (quote < 0 && contentful.has(pos))
      words.push({ hash: hashOf(lemma || lower), rarity: rarity(lower), name: pos === 'PROPN' })
  const least = new Set<number>()
  for (let i = 0; i + size <= words.length; i++) {
    const [a, b, c, d] = [words[i]!, words[i + 1]!, words[i + 2]!, words[i + 3]!]
    // Names alone, or with one word, stand in every article about their bearers.
    if (Number(a.name) + Number(b.name) + Number(c.name) + Number(d.name) > size - 2) continue
    if (a.rarity + b.rarity + c.rarity + d.rarity < telling) continue
    if (a.hash === b.hash || a.hash === c.hash || a.hash === d.hash) continue
    if (b.hash === c.hash || b.hash === d.hash || c.hash === d.hash) continue
    // The same in any order.
    const sum = (a.hash + b.hash + c.hash + d.hash) >>> 0
    const mixed = mix(a.hash) ^ mix(b.hash) ^ mix(c.hash) ^ mix(d.hash)
    least.add(mix(sum) * 2097152 + (mixed & 2097151))
  }
  return [...least]
    .sort((a, b) => a - b)
    .slice(0, sample)
    .map((id) => id.toString(36))
}

const contentful = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** A collision only makes two articles be looked at. */
function hashOf(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}

function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}
