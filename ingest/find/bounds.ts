/** Bounds: the words beside a number that make a range of it ("at least 600", "40 or more", "not even 400"). */
import words from '../lexicon/bounds.json' with { type: 'json' }
import type { Token } from '../draft.ts'
import { round } from './numerals.ts'

export type Bound = keyof typeof words.before

const longest = 4
const reversed = (phrase: string) => phrase.split(' ').toReversed().join(' ')

/** Phrases before a number, keyed from their last word back, so that a lone look-up turns most numbers away. */
const before = new Map<string, Bound>()
const lastWords = new Set<string>()
for (const [bound, phrases] of Object.entries(words.before) as [Bound, string[]][]) {
  for (const phrase of phrases) {
    before.set(reversed(phrase), bound)
    lastWords.add(phrase.slice(phrase.lastIndexOf(' ') + 1))
  }
}
const after = new Map<string, Bound>()
const firstWords = new Set<string>()
for (const [bound, phrases] of Object.entries(words.after) as [Bound, string[]][]) {
  for (const phrase of phrases) {
    after.set(phrase, bound)
    firstWords.add(phrase.split(' ')[0]!)
  }
}

export interface FoundBound {
  readonly bound: Bound
  /** Token index where the phrase starts (before) or ends (after). */
  readonly at: number
}

/** The longest bounding phrase that ends just before token i. */
export function findBoundBefore(tokens: readonly Token[], i: number): FoundBound | null {
  let found: FoundBound | null = null
  let key = ''
  for (let n = 1; n <= longest; n++) {
    const word = tokens[i - n]?.lower
    if (word === undefined || (n === 1 && !lastWords.has(word))) break
    key = key ? `${key} ${word}` : word
    const bound = before.get(key)
    if (bound) found = { bound, at: i - n }
  }
  return found ?? null
}

/** The longest bounding phrase that starts at token i. */
export function findBoundAfter(tokens: readonly Token[], i: number): FoundBound | null {
  const first = tokens[i]?.lower
  if (first === undefined || !firstWords.has(first)) return null
  let found: FoundBound | null = null
  let key = ''
  for (let n = 0; n < longest; n++) {
    const word = tokens[i + n]?.lower
    if (word === undefined) break
    key = key ? `${key} ${word}` : word
    const bound = after.get(key)
    if (bound) found = { bound, at: i + n + 1 }
  }
  return found
}

const negators = new Set(['not', "n't", 'n’t', 'never', 'hardly', 'no', 'cannot'])
const holds = new Set([
  'have',
  'has',
  'had',
  'get',
  'reach',
  'number',
  'total',
  'be',
  'are',
  'is',
  'were',
  'was',
])

/** "do not even have 400 left", "isn't even 40": where the negator stands, or -1. */
export function findNotEven(tokens: readonly Token[], i: number): number {
  let at = i - 1
  if (holds.has(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'even') {
    if (holds.has(tokens[at]!.lower)) at--
    if (tokens[at]?.lower !== 'even') return -1
    for (let n = 1; n <= 3; n++) if (negators.has(tokens[at - n]?.lower ?? '')) return at - n
  }
  return -1
}

export interface Range {
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
  readonly approximate: boolean
}

/** How far "about" and "nearly" may be off, as a share of the number. */
const slack = 0.1

/** The range that a bound makes of a number, or of a stretch of numbers ("more than a few dozen" starts at its lower end). */
export function applyBound(low: number, high: number, vague: boolean, bound: Bound | null): Range {
  const exact = { low, high, lowOpen: false, highOpen: vague, approximate: vague }
  switch (bound) {
    case null:
      return exact
    case 'above':
      return { low, high: null, lowOpen: !vague, highOpen: false, approximate: vague }
    case 'from':
      return { low, high: null, lowOpen: false, highOpen: false, approximate: vague }
    case 'below':
      return { low: Math.min(0, high), high, lowOpen: false, highOpen: true, approximate: vague }
    case 'upTo':
      return { low: Math.min(0, high), high, lowOpen: false, highOpen: false, approximate: vague }
    case 'near':
      return { ...exact, low: round(low * (1 - slack)), high: round(high * (1 + slack)), approximate: true }
    case 'nearly':
      return { low: round(low * (1 - slack)), high, lowOpen: false, highOpen: true, approximate: true }
    case 'past':
      return { low, high: round(high * (1 + slack)), lowOpen: true, highOpen: false, approximate: true }
  }
}
