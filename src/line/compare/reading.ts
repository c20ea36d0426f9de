/** One side as the features see it: its words with what denies them, its source apart, its cues, names and times. */
import type { Span } from '../../../schema/span.ts'
import { rarity } from '../../../ingest/find/rarity.ts'
import { lexiconLines } from '../../../ingest/find/word-list.ts'
import { findPhrases, phraseTable } from './phrases.ts'
import type { Side } from './side.ts'

export interface Word {
  readonly lemma: string
  readonly lower: string
  readonly pos: string
  readonly name: boolean
  readonly rarity: number
  /** A negator stands before it in its stretch of the sentence. */
  readonly negated: boolean
  /** It names who says so, or how: it is not what is said. */
  readonly source: boolean
  readonly at: number
}

export interface Reading {
  readonly side: Side
  /** Content words of what is said. */
  readonly words: readonly Word[]
  /** Words of the sources and the verbs of saying. */
  readonly sources: readonly Word[]
  readonly cues: ReadonlySet<string>
  /** Lemmas of names with their rarity, sources' names apart. */
  readonly names: ReadonlyMap<string, number>
  readonly sourceNames: ReadonlySet<string>
  /** Tokens that name a source or say that it says so. */
  readonly sourceSpans: ReadonlySet<number>
}

export const cueNames: readonly string[] = lexiconLines('frame-cues.txt').map((line) =>
  line.split('|')[0]!.trim(),
)
const cueTable = phraseTable(
  lexiconLines('frame-cues.txt').flatMap((line) => {
    const [name = '', words = ''] = line.split('|').map((part) => part.trim())
    return words.split(/\s+/).map((phrase) => [phrase, name] as const)
  }),
)

const negators = new Set(
  "not n't n’t cannot no never nobody none nothing neither nor without hardly deny denies denied denying reject rejected rejects refute refuted dispute disputed cleared free".split(
    ' ',
  ),
)
const content = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN'])
/** A negation holds for about as many words, if no mark ends it. */
const reach = 8
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

export function readingOf(side: Side): Reading {
  const { tokens, statements } = side.draft
  const saying: Span[] = statements.flatMap(({ source, cue }) =>
    [source, cue].filter((span) => span !== null),
  )
  const words: Word[] = []
  const sources: Word[] = []
  const cues = new Set(findPhrases(tokens, cueTable).map(({ of }) => of))
  const names = new Map<string, number>()
  const sourceNames = new Set<string>()
  const sourceSpans = new Set<number>()
  let negated = 0
  tokens.forEach((token, i) => {
    const { lower, text, pos } = token
    const lemma = (token.lemma || lower).toLowerCase()
    const source = saying.some(({ start, end }) => token.start >= start && token.end <= end)
    if (source) sourceSpans.add(i)
    if (negators.has(lower) && !source) negated = reach
    else if (/^[.,;:!?—–]$/.test(lower) || lower === 'but') negated = 0
    else negated--
    if (!content.has(pos) || lower.length < 2 || calendar.test(lower)) return
    const name =
      /^\p{Lu}/u.test(text) && (pos === 'PROPN' || (i > 0 && !/^[.!?“"]$/.test(tokens[i - 1]!.text)))
    const word: Word = {
      lemma,
      lower,
      pos,
      name,
      rarity: rarity(lower) === 10 ? rarity(lemma) : rarity(lower),
      negated: negated > 0,
      source,
      at: i,
    }
    if (word.rarity <= 1) return
    if (source) sources.push(word)
    else words.push(word)
    if (name && source) sourceNames.add(lemma)
    else if (name) names.set(lemma, word.rarity)
  })
  return { side, words, sources, cues, names, sourceNames, sourceSpans }
}
