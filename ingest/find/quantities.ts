/** Quantities: every amount in the text as a range with its unit. Numbers that name (years, ages, pages, scores) are left out. */
import type { Draft, FoundQuantity, Token } from '../draft.ts'
import {
  applyBound,
  findBoundAfter,
  findBoundBefore,
  findNotEven,
  type Bound,
  type FoundBound,
} from './bounds.ts'
import { isLabel } from './labels.ts'
import { isGlued, numeralStarts, readNumeral, round, type Numeral } from './numerals.ts'
import { currencyAt, durations, findUnit, measureBefore, type Unit } from './units.ts'

export function findQuantities({
  article: { text },
  tokens,
  times,
  mentions,
}: Draft): Pick<Draft, 'quantities'> {
  const quantities: FoundQuantity[] = []
  let time = 0
  let mention = 0
  let floor = 0 // token behind the last find: no bound reaches back into it
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!
    if (!startsNumeral(token)) {
      i++
      continue
    }
    while (times[time] && times[time]!.span.end <= token.start) time++
    while (mentions[mention] && mentions[mention]!.end <= token.start) mention++
    const inTime = (times[time]?.span.start ?? Infinity) <= token.start
    const inName = (mentions[mention]?.start ?? Infinity) < token.start
    const found = inTime || inName ? null : readQuantity(text, tokens, i, floor)
    if (found) {
      quantities.push(found.quantity)
      floor = found.end
    }
    i = found?.end ?? i + 1
  }
  return { quantities }
}

function startsNumeral(token: Token): boolean {
  const code = token.text.charCodeAt(0)
  return (
    (code >= 48 && code <= 57) ||
    token.lower === 'a' ||
    token.lower === 'an' ||
    numeralStarts.has(token.lower)
  )
}

interface Found {
  readonly quantity: FoundQuantity
  readonly end: number
}

function readQuantity(text: string, tokens: readonly Token[], i: number, floor: number): Found | null {
  const pair = readPair(tokens, i)
  const first = pair?.first ?? readNumeral(tokens, i)
  if (!first) return null
  const currency = currencyAt(tokens, i - 1)
  const from = currency ? i - (isDollarOf(tokens, i - 1) ? 2 : 1) : i
  const value = pair ? { ...first, ...pair } : (readShare(tokens, first) ?? first)
  const plus = pair ? null : findBoundAfter(tokens, value.end) // "100+ dead", "40 or more people"
  const unit = unitOf(tokens, plus && !currency ? { ...value, end: plus.at } : value, currency)
  const { bound, start, last } = pair
    ? { bound: null, start: pair.start, last: unit.end }
    : boundOf(tokens, from, unit, plus)
  if (!pair && !currency && bound === null && isLabel(tokens, i, first.end) && !isFirm(unit)) return null
  if (isIdle(tokens, i, value, bound, unit)) return null
  const span = { start: tokens[Math.max(start, floor)]!.start, end: tokens[last - 1]!.end }
  return {
    quantity: {
      span,
      text: text.slice(span.start, span.end),
      ...applyBound(value.low, value.high, value.vague, bound),
      unit: unit.unit,
      measure: unit.measure ?? measureBefore(tokens, start),
    },
    end: Math.max(last, value.end),
  }
}

/** "U.S.$5", which wink cuts in two. */
const isDollarOf = (tokens: readonly Token[], i: number) =>
  tokens[i - 1]?.lower === 'u.s.' && isGlued(tokens, i)

/** The bound of a lone number and the tokens that the printed quantity covers: [start, last). */
function boundOf(tokens: readonly Token[], from: number, unit: Unit, plus: FoundBound | null) {
  const notEven = findNotEven(tokens, from)
  if (notEven >= 0) return { bound: 'below' as const, start: notEven, last: unit.end }
  const lead = findBoundBefore(tokens, from)
  if (lead && !isAdverbial(tokens, from, lead, unit))
    return { bound: lead.bound, start: lead.at, last: unit.end }
  if (plus) return { bound: plus.bound, start: from, last: Math.max(unit.end, plus.at) }
  const trail = findBoundAfter(tokens, unit.end)
  if (trail) return { bound: trail.bound, start: from, last: trail.at }
  return { bound: findBoundAfter(tokens, unit.behind)?.bound ?? null, start: from, last: unit.end }
}

/** "over" and "under" a stretch of time say when it happened, not how long it was ("over two years it grew"). */
function isAdverbial(tokens: readonly Token[], from: number, lead: FoundBound, unit: Unit): boolean {
  if (
    lead.at !== from - 1 ||
    !durations.has(unit.unit ?? '') ||
    !/^(?:over|under)$/.test(tokens[lead.at]!.lower)
  )
    return false
  return !/^(?:for|of|well|just|by|after|took|spent|lasted)$/.test(tokens[from - 2]?.lower ?? '')
}

/** A unit so plain that the number cannot be a label: "in 2015 percent" does not occur, "Flight 370 km" neither. */
const isFirm = (unit: Unit) =>
  unit.unit === 'percent' || unit.unit === 'year-old' || (unit.measure !== null && unit.unit === 'person')

function unitOf(tokens: readonly Token[], numeral: Numeral, currency: string | null): Unit {
  const { end, style } = numeral
  if (currency) {
    // "A$5m Australian", "$5 USD": the code after the number is more exact than the sign before it.
    const code = /^\d/.test(tokens[end + 1]?.text ?? '') ? null : currencyAt(tokens, end)
    return {
      unit: code && /^[a-z]{3}$/i.test(tokens[end]!.text) ? code : currency,
      measure: null,
      end: code ? end + 1 : end,
      behind: end,
    }
  }
  if (style === 'fraction') return { unit: 'percent', measure: null, end, behind: end }
  if (style === 'multiple') return { unit: 'fold', measure: null, end, behind: end }
  if (style === 'times') return { unit: 'time', measure: null, end, behind: end }
  return findUnit(tokens, end)
}

/** Numerals that say nothing by themselves: "doubled to 40", a lone "half", "a" nothing, "double agent". */
function isIdle(
  tokens: readonly Token[],
  i: number,
  numeral: Numeral,
  bound: Bound | null,
  unit: Unit,
): boolean {
  const next = tokens[numeral.end]
  const word = tokens[i]!.lower
  if (numeral.style === 'multiple') {
    if (word.endsWith('fold')) return false
    if (next?.lower === 'to' || next?.text === '-') return true
    return !(
      tokens[i]!.pos === 'VERB' || /^(?:the|its|their|his|that|what|in|since|from)$/.test(next?.lower ?? '')
    )
  }
  if (word === 'half' && numeral.style === 'fraction') {
    return (
      bound === null &&
      !/^(?:of|the|its|their|his|her|all|those|these)$/.test(next?.lower ?? '') &&
      tokens[i - 1]?.lower !== 'by'
    )
  }
  if (numeral.vague && unit.unit === null && numeral.low < 20 && bound === null) return true
  return (
    numeral.style === 'words' &&
    (next?.text === '-' || next?.text === '’') &&
    isGlued(tokens, numeral.end) &&
    unit.unit === null
  )
}

interface Pair {
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
function readPair(tokens: readonly Token[], i: number): Pair | null {
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
function readShare(tokens: readonly Token[], first: Numeral): Numeral | null {
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
