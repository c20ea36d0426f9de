/** Relative times: phrases counted from the day of publication ("yesterday", "last week", "two years ago", "over the past month"). */
import words from '../lexicon/times.json' with { type: 'json' }
import type { Token } from '../draft.ts'
import {
  dayStretch,
  partsOf,
  unknown,
  weekdayOf,
  type Granularity,
  type Part,
  type Stretch,
} from './calendar.ts'
import { granularityOf, shifted, unitStretch } from './calendar-units.ts'
import { resolvePoint } from './date-stretch.ts'
import { months, readPoint, seasons, weekdays } from './dates.ts'
import { readNumeral } from './numerals.ts'

export interface FoundStretch {
  readonly start: number
  readonly end: number
  readonly stretch: Stretch
}

const units = new Map<string, string>(Object.entries(words.units))
const past = new Set(words.past)
const future = new Set(words.future)
const dayParts = new Set(words.dayParts)
const named = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])

/** The relative phrase that starts at token i ("ago" ends one, so it looks back from it). */
export function readRelative(
  tokens: readonly Token[],
  i: number,
  anchor: number | null,
): FoundStretch | null {
  const { lower } = tokens[i]!
  const day = named.get(lower)
  if (day !== undefined) {
    const end = i + (dayParts.has(tokens[i + 1]?.lower ?? '') ? 2 : 1)
    return { start: i, end, stretch: anchor === null ? unknown('day') : dayStretch(anchor + day) }
  }
  if (lower === 'ago') return readAgo(tokens, i, anchor)
  if (lower === 'this') return readThis(tokens, i, anchor)
  if (lower === 'weekend')
    return tokens[i - 1]?.lower === 'the'
      ? { start: i, end: i + 1, stretch: unitStretch(anchor, 'weekend', isOnWeekend(anchor) ? 0 : -1) }
      : null
  if (lower === 'recent') return readRecent(tokens, i, anchor)
  if (past.has(lower)) return readShifted(tokens, i, anchor, -1)
  if (future.has(lower)) return readShifted(tokens, i, anchor, 1)
  return null
}

const isOnWeekend = (anchor: number | null) => anchor !== null && [0, 6].includes(weekdayOf(anchor))

/** "two years ago", "a few weeks ago": the unit that many back, or all of them when the count is vague. */
function readAgo(tokens: readonly Token[], i: number, anchor: number | null): FoundStretch | null {
  const unit = units.get(tokens[i - 1]?.lower ?? '')
  if (unit === undefined) return null
  for (let start = Math.max(0, i - 6); start < i - 1; start++) {
    const numeral = readNumeral(tokens, start)
    const isOne = /^(?:an?|one)$/.test(tokens[start]!.lower) && start === i - 2
    if (!isOne && numeral?.end !== i - 1) continue
    const low = isOne ? 1 : numeral!.low
    if (anchor === null || low > 3000) return { start, end: i + 1, stretch: unknown(granularityOf(unit)) }
    if (isOne || !numeral!.vague)
      return {
        start,
        end: i + 1,
        stretch: unitStretch(unit === 'hour' ? shifted(anchor, unit, -low) : anchor, unit, -Math.round(low)),
      }
    const from = shifted(anchor, unit, -Math.min(numeral!.high, 3000))
    return { start, end: i + 1, stretch: { from, to: shifted(anchor, unit, -low) + 1, granularity: 'vague' } }
  }
  return null
}

/** "this year", "this morning", "this weekend", "this March", "this Thursday". */
function readThis(tokens: readonly Token[], i: number, anchor: number | null): FoundStretch | null {
  const next = tokens[i + 1]
  if (!next) return null
  if (dayParts.has(next.lower))
    return { start: i, end: i + 2, stretch: anchor === null ? unknown('day') : dayStretch(anchor) }
  const calendar = readNamed(tokens, i + 1, anchor, 0)
  if (calendar) return { ...calendar, start: i }
  const at = i + (next.lower === 'past' || next.lower === 'coming' ? 2 : 1)
  const unit = units.get(tokens[at]?.lower ?? '')
  if (unit === undefined || tokens[at]!.lower.endsWith('s')) return null
  if (at > i + 1) return readShifted(tokens, i + 1, anchor, next.lower === 'past' ? -1 : 1)
  const before = tokens[i - 1]?.lower
  const stretch = unitStretch(anchor, unit, 0)
  if (anchor === null || stretch.from === null) return { start: i, end: at + 1, stretch }
  if (before === 'earlier')
    return {
      start: i - 1,
      end: at + 1,
      stretch: { ...stretch, to: anchor + 1, granularity: stretch.granularity },
    }
  if (before === 'later') return { start: i - 1, end: at + 1, stretch: { ...stretch, from: anchor } }
  return { start: i, end: at + 1, stretch }
}

/** "recent weeks": vague, up to publication. */
function readRecent(tokens: readonly Token[], i: number, anchor: number | null): FoundStretch | null {
  const unit = units.get(tokens[i + 1]?.lower ?? '')
  if (unit === undefined || !tokens[i + 1]!.lower.endsWith('s')) return null
  if (anchor === null) return { start: i, end: i + 2, stretch: unknown('vague') }
  return {
    start: i,
    end: i + 2,
    stretch: { from: shifted(anchor, unit, -10), to: anchor + 1, granularity: 'vague' },
  }
}

/** "last Thursday", "next May", "last summer": a name of the calendar, before, in or after the present one. */
function readNamed(
  tokens: readonly Token[],
  at: number,
  anchor: number | null,
  way: -1 | 0 | 1,
): FoundStretch | null {
  const token = tokens[at]
  if (!token) return null
  const lean = way < 0 ? 'before' : way > 0 ? 'after' : 'future'
  const season = seasons.get(token.lower)
  if (season !== undefined) {
    const found = {
      end: at + 1,
      year: null,
      month: season,
      day: null,
      lastDay: null,
      weekday: null,
      kind: 'season',
    } as const
    return { start: at, end: at + 1, stretch: resolvePoint(found, anchor, lean) }
  }
  if (!weekdays.has(token.lower) && !months.has(token.lower)) return null
  const found = readPoint(tokens, at, anchor)
  if (!found) return null
  // "this March" is the year's own March, gone by or not; "last March" is over.
  const year =
    way === 0 && found.kind === 'date' && found.year === null && anchor !== null
      ? partsOf(anchor).year
      : found.year
  return { start: at, end: found.end, stretch: resolvePoint({ ...found, year }, anchor, lean) }
}

/** "last week", "the past two years", "the next 24 hours", "last Thursday", "the past financial year". */
function readShifted(
  tokens: readonly Token[],
  i: number,
  anchor: number | null,
  way: -1 | 1,
): FoundStretch | null {
  const { lower } = tokens[i]!
  const calendar = readNamed(tokens, i + 1, anchor, way)
  if (calendar) return { ...calendar, start: i }
  const hasThe = /^(?:the|these|this|its|his|her|their|our)$/.test(tokens[i - 1]?.lower ?? '')
  const first = readNumeral(tokens, i + 1)
  // "the past two or three years"
  const second =
    first && /^(?:or|to|-|–)$/.test(tokens[first.end]?.lower ?? '')
      ? readNumeral(tokens, first.end + 1)
      : null
  const numeral = second ?? first
  const at = numeral ? numeral.end : i + 1
  let unitAt = at
  // Words between, as in "the past financial year".
  while (
    unitAt < at + 3 &&
    !units.has(tokens[unitAt]?.lower ?? '') &&
    /^(?:ADJ|NOUN|PROPN)$/.test(tokens[unitAt]?.pos ?? '')
  )
    unitAt++
  const word = tokens[unitAt]?.lower ?? ''
  const unit = units.get(word)
  if (unit === undefined || (unitAt > at && unit !== 'year')) return null
  if (lower === 'following' && !hasThe) return null
  const found = { start: i, end: unitAt + 1 }
  if (
    unitAt > at &&
    !/^(?:calendar|financial|fiscal|school|academic|solar|lunar|full|whole|entire|tax|budget)$/.test(
      tokens[unitAt - 1]!.lower,
    )
  )
    return null
  const ended = unit === 'year' ? readEnded(tokens, unitAt + 1, anchor) : null
  if (ended) return { ...ended, start: i }
  if (unit === 'night') return way < 0 ? { ...found, stretch: unitStretch(anchor, 'day', -1) } : null
  const isRun =
    numeral !== null || word.endsWith('s') || (lower === 'past' && unitAt === at) || lower === 'coming'
  if (lower === 'following') return { ...found, stretch: unknown(granularityOf(unit)) } // counted from a day that only the text knows
  if (!isRun) return { ...found, stretch: unitStretch(anchor, unit, way) }
  const granularity: Granularity =
    numeral?.vague || (numeral === null && word.endsWith('s')) ? 'vague' : 'range'
  if (anchor === null) return { ...found, stretch: unknown(granularity) }
  const count = Math.min(3000, numeral ? numeral.high : word.endsWith('s') ? 10 : 1)
  const far = shifted(anchor, unit, way * count)
  return {
    ...found,
    stretch:
      way < 0 ? { from: far, to: anchor + 1, granularity } : { from: anchor, to: far + 1, granularity },
  }
}

/** "... year which ended on March 19": the twelve months up to and with that day. */
function readEnded(tokens: readonly Token[], at: number, anchor: number | null): FoundStretch | null {
  let i = at
  if (/^(?:,|which|that)$/.test(tokens[i]?.lower ?? '')) i++
  if (/^(?:which|that)$/.test(tokens[i]?.lower ?? '')) i++
  if (!/^(?:ended|ending|ends|finished|closed)$/.test(tokens[i]?.lower ?? '')) return null
  i++
  if (tokens[i]?.lower === 'on' || tokens[i]?.lower === 'in') i++
  const found = readPoint(tokens, i, anchor)
  if (!found || found.kind !== 'date') return null
  const { to } = resolvePoint(found, anchor, 'past')
  return {
    start: at,
    end: found.end,
    stretch: to === null ? unknown('range') : { from: shifted(to, 'year', -1), to, granularity: 'range' },
  }
}

/** "early", "late", "the end of" before a stretch. */
export function readPart(tokens: readonly Token[], i: number): { part: Part; end: number } | null {
  const part = (words.parts as Record<string, Part>)[tokens[i]!.lower]
  if (!part) return null
  let end = i + 1
  const next = tokens[end]?.lower
  if (/^(?:early|mid|late|mid-)$/.test(tokens[i]!.lower)) {
    if (next === '-' || next === 'in') end++
    else if (next === 'of') return null
  } else if (next === 'of') end++
  else return null
  return { part, end }
}
