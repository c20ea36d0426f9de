/** Stance cues: the words by which a headline commits itself to what it tells, keeps its distance, or refutes it. */
import type { StanceCues, StanceWord } from '../../schema/stance.ts'
import lexicon from '../lexicon/stance.json' with { type: 'json' }

const stops = new Set(lexicon.stopWords)
const irregular = new Map<string, string>(Object.entries(lexicon.stems))
const harms = new Set(lexicon.harms)

interface Phrase {
  readonly words: readonly string[]
  readonly cue: string
}
/** Phrases by their first word, the longest first. */
const phrases = new Map<string, Phrase[]>()
for (const [cue, list] of Object.entries(lexicon.cues))
  for (const phrase of list) {
    const words = phrase.split(' ')
    phrases.set(words[0]!, [...(phrases.get(words[0]!) ?? []), { words, cue }])
  }
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)

const token = /[A-Za-zÀ-ɏ]+(?:[-'][A-Za-zÀ-ɏ]+)*|\d[\d,.]*|[?:!";,-]|\.{3}|[.]/g
const endings = [
  'ations',
  'ation',
  'ingly',
  'edly',
  'ings',
  'ions',
  'ing',
  'ers',
  'ies',
  'ied',
  'ion',
  'ed',
  'er',
  'es',
  's',
  'ly',
]

export function findStanceCues(text: string): StanceCues {
  const printed = text.replace(/[’‘`]/g, "'").replace(/[“”]/g, '"').match(token) ?? []
  const lower = printed.map((word) => word.toLowerCase())
  const cueAt: ({ phrase: Phrase; negated: boolean } | undefined)[] = []
  for (let i = 0; i < lower.length;) {
    const phrase = phraseAt(lower, i)
    if (phrase) cueAt[i] = { phrase, negated: false }
    i += phrase?.words.length ?? 1
  }
  turnRound(cueAt)
  const words = printed.map((word, i): StanceWord => {
    const found = cueAt[i]
    return {
      text: word,
      stem: stemOf(lower[i]!),
      content: /[\p{L}\d]/u.test(word) && !stops.has(lower[i]!),
      cue: found?.phrase.cue ?? null,
      phrase: found ? printed.slice(i, i + found.phrase.words.length).join(' ') : null,
      negated: found?.negated ?? false,
    }
  })
  const stems = [...new Set(words.filter(({ content }) => content).map(({ stem }) => stem))]
  return { words, lower, stems, harm: stems.some((stem) => harms.has(stem)) }
}

function phraseAt(lower: readonly string[], i: number): Phrase | undefined {
  const word = lower[i]!
  // "hadn't" is no word of the lexicon but a negation all the same.
  const key = word.endsWith("n't") && !phrases.has(word) ? "n't" : word
  return phrases.get(key)?.find(({ words }) => words.every((part, j) => j === 0 || lower[i + j] === part))
}

const negators = new Set(['not', 'no', 'deny', 'idiom'])

/** "not a hoax", "denies faking it": two negations cancel, and neither counts any more. */
function turnRound(cueAt: ({ phrase: Phrase; negated: boolean } | undefined)[]): void {
  cueAt.forEach((found, i) => {
    if (found?.phrase.cue !== 'fake') return
    for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
      const before = cueAt[j]
      if (!before || !negators.has(before.phrase.cue)) continue
      found.negated = true
      before.negated = true
      return
    }
  })
}

function stemOf(lower: string): string {
  const word = lower.replace(/'s?$/, '')
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (/^\d/.test(word)) return word.replace(/,/g, '').replace(/\.$/, '')
  const ending = endings.find((end) => word.length - end.length >= 4 && word.endsWith(end))
  if (ending === undefined) return word.replace(/[ey]$/, '')
  return word
    .slice(0, -ending.length)
    .replace(/(.)\1$/, '$1')
    .replace(/[eyi]$/, '')
}
