/** Finds the predicate phrases that begin at a token: "shut the plant down", "lost their lives", "half-empty". */
import type { Token } from '../../draft.ts'
import { type Entry, entryOf, type Part, particles, type Sense } from './lexicon.ts'

/** How many words may stand between a verb and its particle. */
const farthest = 4

/** The weightiest phrases; a particle may stand up to four words after its verb ("shut the plant down"). */
export function match(tokens: readonly Token[], part: Part, at: number): readonly Sense[] {
  const { lemma, lower } = tokens[at]!
  const found: Sense[] = []
  collect(tokens, at, entryOf(part, lemma), found, true)
  if (lower !== lemma) collect(tokens, at, entryOf(part, lower), found, true)
  if (found.length < 2) return found
  let most = 0
  for (const { weight } of found) if (weight > most) most = weight
  return unique(found.filter(({ weight }) => weight === most))
}

/** Phrases of two words and more that begin at a token, the longest first. */
export function phrasesAt(tokens: readonly Token[], part: Part, word: string, at: number): Sense[] {
  const found: Sense[] = []
  collect(tokens, at, entryOf(part, word), found, false)
  return found
}

/** The first sense of each family and pole. */
export function unique(senses: readonly Sense[]): Sense[] {
  const found: Sense[] = []
  for (const sense of senses)
    if (!found.some(({ family, pole }) => family === sense.family && pole === sense.pole)) found.push(sense)
  return found
}

/** Only phrases whose second word stands near enough are tried. */
function collect(
  tokens: readonly Token[],
  at: number,
  entry: Entry | undefined,
  found: Sense[],
  single: boolean,
): void {
  if (!entry) return
  const { phrases } = entry
  const from = found.length
  if (phrases) {
    let adjoins = true
    const reach = entry.particled ? farthest + 1 : 2
    for (let i = at + 1; i <= at + reach; i++) {
      const next = tokens[i]
      if (!next) break
      if (next.text === '-' && i === at + 1) {
        const joined = tokens[i + 1]
        if (joined) tryAll(tokens, at, phrases.get(joined.lower), found, from)
      }
      if (next.pos === 'PUNCT') break
      const { lower, lemma } = next
      if (adjoins || particles.has(lower)) tryAll(tokens, at, phrases.get(lower), found, from)
      if (lemma !== lower && (adjoins || particles.has(lemma)))
        tryAll(tokens, at, phrases.get(lemma), found, from)
      adjoins = i === at + 1 && small(next)
      if (!adjoins && !entry.particled) break
    }
    if (found.length > from + 1) rank(found, from)
  }
  if (single) for (const sense of entry.single) found.push(sense)
}

function tryAll(
  tokens: readonly Token[],
  at: number,
  phrases: readonly Sense[] | undefined,
  found: Sense[],
  from: number,
): void {
  if (!phrases) return
  for (const sense of phrases)
    if (phraseAt(tokens, at, sense.words) && !found.includes(sense, from)) found.push(sense)
}

function rank(found: Sense[], from: number): void {
  const ranked = found.splice(from).sort((a, b) => a.rank - b.rank)
  found.push(...ranked)
}

/** "out of the hospital", "lost their lives": small words may stand between. */
const small = ({ pos }: Token): boolean => pos === 'DET' || pos === 'PRON' || pos === 'ADJ'

function phraseAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  let i = at
  for (let w = 1; w < words.length; w++) {
    const word = words[w]!
    const reach = words.length === 2 && particles.has(word) ? farthest : 1
    let hit = -1
    for (let gap = 1; gap <= reach + 1; gap++) {
      const next = tokens[i + gap]
      // The tagger cuts "half-empty" in three.
      if (gap === 1 && next?.text === '-' && tokens[i + 2]?.lower === word) {
        hit = i + 2
        break
      }
      if (!next || next.pos === 'PUNCT') break
      if (next.lower === word || next.lemma === word) {
        hit = i + gap
        break
      }
      if (gap > reach - 1 && !small(next)) break
    }
    if (hit < 0) return false
    i = hit
  }
  return true
}
