/** Numerals: reads one number in digits or words from a token on ("2.5m", "fifty-four", "half a dozen", "two thirds"). */
import words from '../lexicon/numbers.json' with { type: 'json' }
import type { Token } from '../draft.ts'

export interface Numeral {
  /** Token index behind the numeral. */
  readonly end: number
  readonly low: number
  readonly high: number
  /** True when the words name a stretch of numbers ("dozens": from 24 to under 100). */
  readonly vague: boolean
  /** fraction: a share of a whole, as a percentage; multiple: so many times as much; times: so often. */
  readonly style: 'digits' | 'words' | 'fraction' | 'multiple' | 'times'
  /** The scale word's factor, so that "10 to 12 million" can lend it to the 10. */
  readonly scale: number
}

const table = <V>(rows: Record<string, V>) => new Map(Object.entries(rows))
const cardinals = table<number>(words.cardinals)
const scales = table<number>(words.scales)
const suffixes = table<number>(words.suffixes)
const vague = table<number[]>(words.vague)
const some = table<number[]>(words.some)
const denominators = table<number>(words.denominators)
const glyphs = table<number>(words.glyphs)
const multiples = table<number>(words.multiples)
const occasions = table<number>(words.occasions)
const metreAfter = new Set(words.metreAfter)

/** Every word a numeral can begin with, so that all other tokens cost one look-up. */
export const numeralStarts: ReadonlySet<string> = new Set(
  [cardinals, scales, vague, some, denominators, glyphs, multiples, occasions].flatMap((map) => [
    ...map.keys(),
  ]),
)

const digits = /^(?:\d{1,18}|\d{1,3}(?:,\d{2,3}){1,5})(?:\.\d{1,9})?$/
const ratio = /^([1-9])\/([2-9]|10)$/

/** True when no white space parts token i from the one before it. */
export function isGlued(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.end === tokens[i]?.start
}

const plain = (end: number, low: number, style: Numeral['style'], scale = 1): Numeral => ({
  end,
  low,
  high: low,
  vague: false,
  style,
  scale,
})

/** The number that starts at token i; null when none does. */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i]
  if (!token) return null
  const first = token.text.charCodeAt(0)
  if (first >= 48 && first <= 57) return readDigits(tokens, i)
  return readWords(tokens, i)
}

function readDigits(tokens: readonly Token[], i: number): Numeral | null {
  const text = tokens[i]!.text
  const shares = ratio.exec(text)
  if (shares) {
    const [part, whole] = [Number(shares[1]), Number(shares[2])]
    return part < whole ? plain(i + 1, round((100 * part) / whole), 'fraction') : null
  }
  if (!digits.test(text)) return null
  let value = Number(text.replaceAll(',', ''))
  let end = i + 1
  const glyph = isGlued(tokens, end) ? glyphs.get(tokens[end]!.text) : undefined
  if (glyph !== undefined) {
    value += glyph
    end++
  }
  return scaled(tokens, end, value, 'digits')
}

/** Applies the scale words and suffixes that follow: "1.2 million", "15.5bn", "500 crore", "12-million". */
function scaled(tokens: readonly Token[], at: number, value: number, style: 'digits' | 'words'): Numeral {
  let end = at
  let scale = 1
  for (let n = 0; n < 2; n++) {
    const hyphen = tokens[end]?.text === '-' && isGlued(tokens, end) && isGlued(tokens, end + 1) ? 1 : 0
    const next = tokens[end + hyphen]
    if (!next) break
    const word = scales.get(next.lower)
    if (word !== undefined) {
      scale *= word
      end += hyphen + 1
      continue
    }
    const suffix = style === 'digits' && hyphen === 0 ? suffixes.get(next.lower) : undefined
    if (suffix !== undefined && isGlued(tokens, end) && !isMetre(tokens, end)) {
      scale *= suffix
      end++
    }
    break
  }
  return plain(end, round(value * scale), style, scale)
}

/** "m" is a million beside money or before what is counted, and a metre elsewhere. */
function isMetre(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text !== 'm') return false
  const before = tokens[i - 2]
  if (before && /[$£€¥₹]$|^(?:rs|rp|rm)\.?$/i.test(before.text)) return false
  const next = tokens[i + 1]
  if (!next || metreAfter.has(next.lower) || next.text === '-') return true
  return !(
    (next.pos === 'NOUN' || next.pos === 'ADJ' || next.pos === 'PROPN') &&
    next.start === tokens[i]!.end + 1
  )
}

function readWords(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]!.lower
  const multiple = multiples.get(word)
  if (multiple !== undefined) return plain(i + 1, multiple, 'multiple')
  const occasion = occasions.get(word)
  if (occasion !== undefined) return plain(i + 1, occasion, 'times')
  if (word === 'half') return readHalf(tokens, i, i)
  const glyph = glyphs.get(word)
  if (glyph !== undefined) return plain(i + 1, round(glyph * 100), 'fraction')
  if (word === 'quarter') return readLarge(tokens, i)
  const large = vague.get(word)
  if (large) return readVague(tokens, i, large)
  if (word === 'several') return readSome(tokens, i)
  if (word === 'a' || word === 'an') return readArticle(tokens, i)
  return cardinals.has(word) ? readCardinal(tokens, i) : null
}

function stretch(end: number, [low = 0, high = 0]: readonly number[], scale: number): Numeral {
  return { end, low: low * scale, high: high * scale, vague: true, style: 'words', scale }
}

/** "dozens", "hundreds of thousands", "scores of"; "scores" and "tens" mean nothing alone. */
function readVague(tokens: readonly Token[], i: number, bounds: readonly number[]): Numeral | null {
  const of = tokens[i + 1]?.lower === 'of'
  const unit = of ? tokens[i + 2]?.lower : undefined
  const scale = unit?.endsWith('s') && vague.has(unit) ? scales.get(unit.slice(0, -1)) : undefined
  if (scale !== undefined) return stretch(i + 3, bounds, scale)
  const { lower } = tokens[i]!
  if (lower === 'tens') return null
  if (
    lower === 'scores' &&
    !of &&
    !/^(?:more|dead|killed|injured|wounded|missing)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return null
  return stretch(i + 1, bounds, 1)
}

/** "quarter of a million". */
function readLarge(tokens: readonly Token[], i: number): Numeral | null {
  const of = tokens[i + 1]?.lower === 'of'
  const at = i + (of ? 1 : 0) + (tokens[i + (of ? 2 : 1)]?.lower === 'a' ? 2 : 1)
  const scale = scales.get(tokens[at]?.lower ?? '')
  return scale === undefined ? null : plain(at + 1, scale / 4, 'words', scale)
}

/** "half", "half a dozen", "half a million", "half of". */
function readHalf(tokens: readonly Token[], i: number, at: number): Numeral | null {
  const next = tokens[at + 1]
  if (next?.lower === 'a' || next?.lower === 'an') {
    const scale = scales.get(tokens[at + 2]?.lower ?? '')
    if (scale !== undefined) return plain(at + 3, scale / 2, 'words', scale)
    return plain(at + 2, 0.5, 'words')
  }
  const before = tokens[i - 1]?.lower
  if (
    before === 'first' ||
    before === 'second' ||
    before === 'other' ||
    before === 'better' ||
    next?.text === '-'
  )
    return null
  return plain(at + 1, 50, 'fraction')
}

/** "several", "several hundred", "a few thousand", "a couple of dozen". */
function readSome(tokens: readonly Token[], at: number): Numeral | null {
  const bounds = some.get(tokens[at]?.lower ?? '')
  if (!bounds) return null
  let end = at + 1
  if (tokens[end]?.lower === 'of') end++
  const scale = scales.get(tokens[end]?.lower ?? '')
  if (scale !== undefined) return stretch(end + 1, bounds, scale)
  return stretch(tokens[at]!.lower === 'couple' || tokens[at]!.lower === 'handful' ? end : at + 1, bounds, 1)
}

/** What "a" can begin: "a dozen", "a hundred", "a third of", "a few", "a half". */
function readArticle(tokens: readonly Token[], i: number): Numeral | null {
  const next = tokens[i + 1]?.lower
  if (next === undefined) return null
  if (some.has(next)) return readSome(tokens, i + 1)
  if (next === 'quarter') {
    const large = readLarge(tokens, i + 1)
    if (large) return large
  }
  if (next === 'half') return tokens[i + 2]?.lower === 'of' ? plain(i + 2, 50, 'fraction') : null
  const share = denominators.get(next)
  // "a quarter of an hour", "a third of a mile".
  if (share !== undefined && tokens[i + 2]?.lower === 'of' && /^an?$/.test(tokens[i + 3]?.lower ?? ''))
    return plain(i + 4, 1 / share, 'words')
  if (share !== undefined)
    return tokens[i + 2]?.lower === 'of' ? plain(i + 2, round(100 / share), 'fraction') : null
  if (!scales.has(next)) return null
  return withHalf(tokens, readCardinal(tokens, i))
}

/** "a million and a half". */
function withHalf(tokens: readonly Token[], found: Numeral): Numeral {
  const { end } = found
  const isHalf =
    tokens[end]?.lower === 'and' && tokens[end + 1]?.lower === 'a' && tokens[end + 2]?.lower === 'half'
  return isHalf && found.scale > 1
    ? { ...plain(end + 3, found.low + found.scale / 2, 'words', found.scale) }
    : found
}

/** A cardinal in words; "a" counts as one. Tens take a unit, hundreds take tens, and scales gather what stands before them. */
function readCardinal(tokens: readonly Token[], i: number): Numeral {
  let total = 0
  let current = 0
  let scale = 1
  let end = i
  let last = Infinity // what the next word must stay under: after "fifty" only units, after "hundred" anything below it
  for (let at = i; at < i + 16;) {
    const joined =
      (tokens[at]?.text === '-' && isGlued(tokens, at)) || (tokens[at]?.lower === 'and' && scale > 1)
    const word = tokens[at + (joined && at > i ? 1 : 0)]?.lower
    if (word === undefined) break
    const step = at + (joined && at > i ? 2 : 1)
    const value = at === i && (word === 'a' || word === 'an') ? 1 : cardinals.get(word)
    const factor = scales.get(word)
    if (value !== undefined && value < last) {
      current += value
      last = value >= 20 ? 10 : 1
      end = step
    } else if (factor !== undefined && current > 0 && factor > scale / (total > 0 ? Infinity : 1)) {
      if (factor === 100) current *= 100
      else {
        total += current * factor
        current = 0
      }
      scale = factor
      last = factor
      end = step
    } else break
    at = end
  }
  return fractionOf(tokens, withPoint(tokens, plain(end, total + current, 'words', scale)))
}

/** "two and a half", "two and a half million", "one point five". */
function withPoint(tokens: readonly Token[], found: Numeral): Numeral {
  const [a, b, c] = [tokens[found.end], tokens[found.end + 1], tokens[found.end + 2]]
  if (a?.lower === 'and' && b?.lower === 'a' && (c?.lower === 'half' || c?.lower === 'quarter')) {
    const extra = c.lower === 'half' ? 0.5 : 0.25
    if (found.scale > 1) return withHalf(tokens, found)
    return scaled(tokens, found.end + 3, found.low + extra, 'words')
  }
  const decimal = a?.lower === 'point' ? cardinals.get(b?.lower ?? '') : undefined
  if (decimal !== undefined && decimal < 10)
    return scaled(tokens, found.end + 2, found.low + decimal / 10, 'words')
  return found
}

/** "two thirds", "three-quarters", "one fifth of". */
function fractionOf(tokens: readonly Token[], found: Numeral): Numeral {
  const hyphen = tokens[found.end]?.text === '-' ? 1 : 0
  const word = tokens[found.end + hyphen]
  const share = word ? denominators.get(word.lower) : undefined
  if (share === undefined || found.low >= share || found.low < 1 || !word) return found
  const plural = word.lower.endsWith('s') || word.lower === 'halves'
  const next = tokens[found.end + hyphen + 1]
  if (found.low > 1 !== plural || (share === 4 && plural && next?.lower !== 'of' && hyphen === 0))
    return found
  if (found.low === 1 && next?.lower !== 'of' && hyphen === 0) return found
  return plain(found.end + hyphen + 1, round((100 * found.low) / share), 'fraction')
}

/** Sheds the dust of binary fractions: 1.1 * 1e6 is 1100000. */
export function round(value: number): number {
  return Number(value.toPrecision(12))
}
