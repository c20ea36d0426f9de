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
import { isGlued, numeralStarts, readNumeral, type Numeral } from './numerals.ts'
import { readPair, readShare } from './pairs.ts'
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
  if (numeral.style === 'times' && tokens[i - 1]?.lower.startsWith('think')) return true
  // "under one flag" is no bound.
  if (word === 'one' && (bound === 'below' || next?.lower === 'another')) return true
  if (next?.text === 'D' && isGlued(tokens, numeral.end)) return true // 3D
  if (word === 'zero' && next?.text === '-') return true
  if (numeral.vague && unit.unit === null && numeral.low < 20 && bound === null) return true
  return (
    numeral.style === 'words' &&
    (next?.text === '-' || next?.text === '’') &&
    isGlued(tokens, numeral.end) &&
    unit.unit === null
  )
}
