/** Figures: one sentence cut into its figures and the words around them, so that two sentences can be held side by side. */
import type { Figure, FigureText, FigureWord } from '../../schema/figures.ts'
import type { Draft, Token } from '../draft.ts'
import { rarity } from './rarity.ts'
import { applyBound, findBoundBefore } from './bounds.ts'
import { readNumeral, type Numeral } from './numerals.ts'
import { findParagraphs } from './paragraphs.ts'
import { findTokens } from './tokens.ts'
import { currencyAt, findUnit } from './units.ts'
import { lexiconLines } from './word-list.ts'

/** A word of several groups belongs to the first. */
const roots = new Map<string, string>()
for (const line of lexiconLines('synonyms.txt')) {
  const words = line.split(' ')
  for (const word of words) if (!roots.has(word)) roots.set(word, words[0]!)
}
const kinds: Readonly<Record<string, FigureWord['kind']>> = {
  PROPN: 'name',
  NOUN: 'noun',
  VERB: 'verb',
  ADJ: 'modifier',
  ADV: 'modifier',
}

export function findFigures(text: string): FigureText {
  const article = { text, title: null, outlet: null, publishedAt: null, byline: null, language: 'en' }
  let draft: Draft = {
    article,
    paragraphs: [],
    tokens: [],
    sentences: [],
    quotes: [],
    entities: [],
    mentions: [],
    quantities: [],
    times: [],
    statements: [],
    citations: [],
    claims: [],
  }
  draft = { ...draft, ...findParagraphs(draft) }
  const { tokens } = { ...draft, ...findTokens(draft) }
  const figures: Figure[] = []
  const words: FigureWord[] = []
  const skeleton: string[] = []
  let sentence = 0
  for (let i = 0; i < tokens.length;) {
    const numeral = readFigure(tokens, i)
    if (numeral) {
      const from = currencyAt(tokens, i - 1) ? i - 1 : i
      const lead = findBoundBefore(tokens, from)
      if (lead) for (const list of [skeleton, words]) list.splice(Math.max(0, list.length - (from - lead.at)))
      const percent = percentAt(tokens, numeral.end)
      const end = numeral.end + percent
      figures.push({
        text: text.slice(tokens[lead?.at ?? i]!.start, tokens[end - 1]!.end),
        ...applyBound(numeral.low, numeral.high, numeral.vague, lead?.bound ?? null),
        unit: percent > 0 || numeral.style === 'fraction' ? 'percent' : findUnit(tokens, end).unit,
        at: words.length,
      })
      skeleton.push('#')
      i = end
      continue
    }
    const token = tokens[i++]!
    if (/^[.!?]$/.test(token.text)) sentence++
    if (!/[\p{L}\d]/u.test(token.text) || currencyAt(tokens, i - 1)) continue
    skeleton.push(token.lower)
    words.push({ ...wordOf(token), sentence })
  }
  return { figures, words, skeleton: skeleton.join(' ') }
}

/** Numbers that may count: neither "one", which is most often a pronoun, nor "a" unless it opens a large number. */
function readFigure(tokens: readonly Token[], i: number): Numeral | null {
  const numeral = readNumeral(tokens, i)
  if (!numeral || numeral.style === 'multiple' || numeral.style === 'times') return null
  return tokens[i]!.lower === 'one' && numeral.end === i + 1 ? null : numeral
}

function percentAt(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower
  if (word === '%' || word === 'percent' || word === 'pct' || word === 'pc') return 1
  return word === 'per' && tokens[at + 1]?.lower === 'cent' ? 2 : 0
}

function wordOf({ text, lower, lemma, pos }: Token): Omit<FigureWord, 'sentence'> {
  const base = /[\p{L}\d]/u.test(lemma) ? lemma.toLowerCase() : lower
  const single = base.length > 3 && pos === 'PROPN' ? base.replace(/(?<=[^s])s$/, '') : base
  return {
    text,
    root: roots.get(base) ?? roots.get(single) ?? single,
    kind: kinds[pos] ?? (pos === 'NUM' ? 'noun' : 'other'),
    rarity: Math.min(rarity(lower), rarity(base)),
  }
}
