/** Pairs: two numbers that make one amount, as ends of a range ("between 10 and 12") or as part and whole ("one in six"). */
import type { Token } from '../draft.ts'
import { findBoundBefore } from './bounds.ts'
import { readNumeral, round, type Numeral } from './numerals.ts'
import { currencyAt, findUnit } from './units.ts'

export interface Pair {
  readonly first: Numeral
  readonly low: number
  readonly high: number
  readonly end: number
  /** Token index where the printed pair starts, with its "between". */
  readonly start: number
}

const rises =
  /^(?:rose|rise|rises|risen|rising|fell|fall|fallen|falling|grew|grow|grown|up|down|jumped|climbed|dropped|cut|raised|increased|increase|decreased|went|go|soared|reduced|doubled|plunged|slipped|lowered|hiked|expanded|changed|moved)$/

/** Two numbers that bound one amount: "between 10 and 12", "10 to 12", "10-12 percent". */
export function readPair(tokens: readonly Token[], i: number): Pair | null {
  const glued = /^(\d{1,9}(?:\.\d+)?)-(\d{1,9}(?:\.\d+)?)$/.exec(tokens[i]!.text)
  if (glued) return gluedPair(tokens, i, Number(glued[1]), Number(glued[2]))
  const first = readNumeral(tokens, i)
  if (!first || first.style === 'multiple' || first.style === 'times' || first.vague) return null
  const hasCurrency = currencyAt(tokens, i - 1) !== null
  const opener = tokens[i - (hasCurrency ? 2 : 1)]?.lower
  let at = first.end
  // Both ends may carry the unit: "between 10 percent and 12 percent", "$1-$2 million".
  const link = tokens[at + unitWidth(tokens, at)]
  if (!link) return null
  if (!(
    link.lower === 'to' ||
    link.text === '-' ||
    link.text === '–' ||
    link.text === '—' ||
    (link.lower === 'and' && opener === 'between') ||
    link.lower === 'or'
  ))
    return null
  at += unitWidth(tokens, at) + 1
  if (tokens[at]?.text === '-' || (tokens[at]?.lower === 'to' && link.text === '-')) at++ // "ten- to twelve-year"
  if (currencyAt(tokens, at)) at++
  const second = readNumeral(tokens, at)
  if (!second || second.style !== first.style || second.vague) return null
  if (link.lower === 'to' && opener === 'from')
    for (let n = 2; n < 6; n++) if (rises.test(tokens[i - n]?.lower ?? '')) return null
  if (link.lower === 'to' && rises.test(tokens[i - 1]?.lower ?? '')) return null
  const low =
    first.scale === 1 && second.scale > 1 && first.low < second.low / second.scale
      ? round(first.low * second.scale)
      : first.low
  if (low >= second.low) return null
  if (link.lower === 'or' && second.low - low > Math.max(5, low)) return null
  const counted =
    hasCurrency ||
    opener === 'between' ||
    link.lower !== 'to' ||
    second.style !== 'digits' ||
    findUnit(tokens, second.end).unit !== null ||
    findBoundBefore(tokens, i)
  if (!counted) return null
  if (/^[–—-]$/.test(link.text) && !hasCurrency && findUnit(tokens, second.end).unit === null) return null
  const from = i - (hasCurrency ? 1 : 0)
  const start =
    opener === 'between' || opener === 'from' ? from - 1 : (findBoundBefore(tokens, from)?.at ?? from)
  return { first: { ...first, low }, low, high: second.low, end: second.end, start }
}

/** How many tokens of unit stand between the first number and the link. */
function unitWidth(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.lower
  if (word === '%' || word === 'percent') return 1
  return word === 'per' && tokens[at + 1]?.lower === 'cent' ? 2 : 0
}

/** "10-12 people" in one token; "2-1" and "2014-15" are scores and years. */
function gluedPair(tokens: readonly Token[], i: number, low: number, high: number): Pair | null {
  if (low >= high || (low >= 1000 && low <= 2100)) return null
  const numeral: Numeral = { end: i + 1, low, high, vague: false, style: 'digits', scale: 1 }
  const next = tokens[i + 1]
  const scaled = next ? readNumeral([{ ...tokens[i]!, text: String(high) }, next], 0) : null
  const factor = scaled && scaled.end === 2 ? scaled.scale : 1
  const end = i + (factor > 1 ? 2 : 1)
  const { unit } = findUnit(tokens, end)
  const after = tokens[end]
  const counts =
    currencyAt(tokens, i - 1) !== null ||
    (unit !== null &&
      (after?.text === '%' ||
        after?.text === '-' ||
        unit === 'person' ||
        after?.lower !== after?.lemma ||
        after?.pos === 'ADJ'))
  if (!counts) return null
  return {
    first: { ...numeral, end },
    low: round(low * factor),
    high: round(high * factor),
    end,
    start: i - (currencyAt(tokens, i - 1) ? 1 : 0),
  }
}

/** "one in six", "nine out of ten": a share of a whole. */
export function readShare(tokens: readonly Token[], first: Numeral): Numeral | null {
  if (first.vague || first.low < 1 || first.low > 999 || first.style === 'fraction') return null
  const link = tokens[first.end]?.lower
  const out = link === 'out' && tokens[first.end + 1]?.lower === 'of'
  if (link !== 'in' && !out) return null
  const every = tokens[first.end + 1]?.lower === 'every' ? 1 : 0
  const whole = readNumeral(tokens, first.end + (out ? 2 : 1 + every))
  if (
    !whole ||
    whole.vague ||
    whole.low <= first.low ||
    whole.low > 100000 ||
    /^(?:a|an)$/.test(tokens[first.end + 1]?.lower ?? '')
  )
    return null
  const round10 = /^10+$/.test(String(whole.low))
  if (!out && !every && first.low > 1 && !round10 && whole.low > 10) return null
  return {
    ...whole,
    low: round((100 * first.low) / whole.low),
    high: round((100 * first.low) / whole.low),
    style: 'fraction',
  }
}
