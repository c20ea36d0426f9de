/** Labels: numbers that name rather than count (years, pages, flights, scores, ages in commas, street and telephone numbers). */
import words from '../lexicon/not-quantities.json' with { type: 'json' }
import type { Token } from '../draft.ts'
import { isGlued } from './numerals.ts'

const labelBefore = new Set(words.labelBefore)
const streetAfter = new Set(words.streetAfter)
const yearBefore = new Set(words.yearBefore)
const oneAfter = new Set(words.oneAfter)
const clockAfter = new Set(words.clockAfter)

/** True when the numeral over tokens [i, end) counts nothing. Asked only of numbers without a bound or a currency. */
export function isLabel(tokens: readonly Token[], i: number, end: number): boolean {
  const token = tokens[i]!
  const before = tokens[i - 1]
  const next = tokens[end]
  const isDigits = /^\d/.test(token.text)
  if (next && (clockAfter.has(next.lower) || /^\d?[ap]m\.?$/.test(next.lower))) return true
  if (before && before.text !== '-' && labelBefore.has(before.lower) && isDigits && !isCounted(next))
    return true
  if (isDigits && end === i + 1) {
    if (isYear(tokens, i)) return true
    if (before && isGlued(tokens, i) && /[-/:.#@_]$/.test(before.text)) return true
    if (
      next &&
      isGlued(tokens, end) &&
      (/^[/:_]/.test(next.text) || (next.text === '-' && /^\d/.test(tokens[end + 1]?.text ?? '')))
    )
      return true
    if (isListMark(tokens, i) || isAge(tokens, i) || isPhone(tokens, i)) return true
    if (
      before?.pos === 'PROPN' &&
      /^\p{Lu}/u.test(before.text) &&
      !isCounted(next) &&
      !/^\p{Lu}/u.test(next?.text ?? '')
    )
      return true
    if (isStreet(tokens, end)) return true
  }
  if (token.lower === 'one' && end === i + 1) return isPronoun(tokens, i)
  return false
}

/** A plural noun, a unit or an adjective after the number: it counts. */
function isCounted(next: Token | undefined): boolean {
  if (!next) return false
  return (
    (next.pos === 'NOUN' && isPlural(next)) ||
    next.pos === 'SYM' ||
    next.pos === 'ADJ' ||
    next.lower === 'percent' ||
    next.lower === 'per'
  )
}

/** A lemmatiser's slip ("vice" from "vise") makes no plural. */
export const isPlural = ({ lower, lemma }: Token) =>
  lower === 'people' || (lower !== lemma && /(?:s|men|people|children|feet|data|criteria)$/.test(lower))

/** Four bare digits from 1000 to 2100, unless they clearly count something. */
export function isYear(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!
  if (!/^(?:1\d{3}|20\d\d|2100)$/.test(text)) return false
  const next = tokens[i + 1]
  const counts = next?.pos === 'NOUN' && isPlural(next)
  return !counts || yearBefore.has(tokens[i - 1]?.lower ?? '')
}

/** "Lund, 71, said" and "(71)" after a name. */
function isAge(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!
  if (text.length > 3 || Number(text) > 120) return false
  const opener = tokens[i - 1]?.text
  const closer = tokens[i + 1]?.text
  if (opener === 'aged' || opener === 'age' || (opener === 'of' && tokens[i - 2]?.lower === 'age'))
    return true
  const between = (opener === ',' && (closer === ',' || closer === '.')) || (opener === '(' && closer === ')')
  return between && (tokens[i - 2]?.pos === 'PROPN' || opener === '(')
}

/** "1." or "2)" at the start of a line. */
function isListMark(tokens: readonly Token[], i: number): boolean {
  const closer = tokens[i + 1]?.text
  return (
    (closer === ')' || closer === '.' || closer === ']') &&
    isGlued(tokens, i + 1) &&
    (i === 0 || tokens[i - 1]!.text === '(' || tokens[i - 1]!.text === '[')
  )
}

/** Groups of bare digits in a row, or a leading zero. */
function isPhone(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!
  if (/^0\d/.test(text)) return true
  return (
    /^\+?\d{2,}$/.test(text) &&
    (/^\+?\d{2,}$/.test(tokens[i - 1]?.text ?? '') || /^\d{3,}$/.test(tokens[i + 1]?.text ?? ''))
  )
}

/** "10 Downing Street". */
function isStreet(tokens: readonly Token[], end: number): boolean {
  for (let n = 0; n < 4; n++) {
    const token = tokens[end + n]
    if (!token || !/^\p{Lu}/u.test(token.text)) return false
    if (n > 0 && streetAfter.has(token.lower)) return true
  }
  return false
}

/** "one" that counts nothing: no noun follows, or a noun of manner ("one day", "one of the best"). */
function isPronoun(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower
  if (
    before === 'no' ||
    before === 'any' ||
    before === 'every' ||
    before === 'each' ||
    before === 'this' ||
    before === 'that' ||
    before === 'the' ||
    before === 'which'
  )
    return true
  for (let n = 1; n <= 3; n++) {
    const token = tokens[i + n]
    if (!token || oneAfter.has(token.lower)) return true
    if (token.pos === 'NOUN' || (token.pos === 'PROPN' && n === 1)) return false
    if (
      token.pos !== 'ADJ' &&
      token.text !== '-' &&
      token.pos !== 'PROPN' &&
      !/^(?:dead|killed|injured|wounded|missing)$/.test(token.lower)
    )
      return true
    if (/^(?:dead|killed|injured|wounded|missing)$/.test(token.lower)) return false
  }
  return true
}
