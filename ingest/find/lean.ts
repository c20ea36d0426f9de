/** Lean: which way a date without a year is taken, by the verb beside it. */
import words from '../lexicon/times.json' with { type: 'json' }
import type { Token } from '../draft.ts'

/** The latest up to publication, strictly before it, strictly after it, the next from it on, or the likelier of past and future. */
export type Lean = 'past' | 'before' | 'after' | 'future' | 'open'

const futureCues = new Set(words.futureCues)

/** Where a point without a year lies: ahead when the verb beside it says so. */
export function leanOf(tokens: readonly Token[], start: number, end: number): Lean {
  for (let n = 1; n <= 12; n++) {
    const token = tokens[start - n]
    if (!token || token.text === '.' || token.text === ';') break
    if (futureCues.has(token.lower)) return 'future'
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (token.lower === 'to' || tokens[start - n - 1]?.lower === 'to')
        return isAhead(tokens, start - n) ? 'future' : 'past'
      if (isPresent(token)) return 'open'
      if (!isBase(token)) return 'past'
    }
  }
  for (let n = 0; n < 10; n++) {
    const token = tokens[end + n]
    if (!token || token.text === '.' || token.text === ';') break
    if (token.lower === 'will' || token.lower === "'ll" || token.lower === '’ll') return 'future'
    if (token.pos === 'VERB' || token.pos === 'AUX') break
  }
  return 'open'
}

const isPresent = (token: Token) =>
  token.pos === 'VERB' && token.lower !== token.lemma && token.lower.endsWith('s')
const isBase = (token: Token) => token.lower === token.lemma || token.lower.endsWith('ing')
/** "is to meet", "plans to meet", "due to meet": an infinitive that lies ahead. */
const isAhead = (tokens: readonly Token[], verb: number) =>
  /^(?:is|are|plans|plan|due|set|expected|scheduled|hopes|going|intends|wants)$/.test(
    tokens[verb - 2]?.lower ?? '',
  )
