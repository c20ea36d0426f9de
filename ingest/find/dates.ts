/** Dates: calendar points as printed (years, months, days, weekdays, decades, seasons, quarters), which may lack a year. */
import words from '../lexicon/times.json' with { type: 'json' }
import type { Token } from '../draft.ts'
import { dayNumber, isRealDate } from './calendar.ts'
import { isYear } from './labels.ts'
import { isGlued } from './numerals.ts'

export const months: ReadonlyMap<string, number> = new Map(Object.entries(words.months))
export const weekdays: ReadonlyMap<string, number> = new Map(Object.entries(words.weekdays))
export const seasons: ReadonlyMap<string, number> = new Map(Object.entries(words.seasons))
const unsure = new Set(words.unsureMonths)
const monthBefore = new Set(words.monthBefore)
const ordinals = new Map<string, number>(Object.entries(words.ordinals))
const namedDays = new Set(words.namedDays)
const dayParts = new Set(words.dayParts)

/** A point of the calendar before it is tied to a year. */
export interface Point {
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** The last day of "March 10-12". */
  readonly lastDay: number | null
  readonly weekday: number | null
  readonly kind: 'date' | 'weekday' | 'season' | 'quarter' | 'half' | 'decade'
}

const point = (end: number, rest: Partial<Point>): Point => ({
  end,
  year: null,
  month: null,
  day: null,
  lastDay: null,
  weekday: null,
  kind: 'date',
  ...rest,
})

/** The calendar point that starts at token i; `anchor` only settles whether 04/02 is in April or February. */
export function readPoint(tokens: readonly Token[], i: number, anchor: number | null): Point | null {
  const token = tokens[i]
  if (!token) return null
  const code = token.text.charCodeAt(0)
  if (code >= 48 && code <= 57) return readDigitDate(tokens, i, anchor)
  const { lower } = token
  const weekday = weekdays.get(lower)
  if (weekday !== undefined) return readWeekday(tokens, i, weekday, anchor)
  if (isMonth(tokens, i)) return readMonth(tokens, i, months.get(lower)!)
  const season = seasons.get(lower)
  if (season !== undefined) return readSeason(tokens, i, season)
  if (ordinals.has(lower)) return readQuarter(tokens, i)
  if (lower === 'the') return readThe(tokens, i, anchor)
  if (/^[’']\d0s$/.test(lower))
    return point(i + 1, { year: 1900 + Number(lower.slice(1, 3)), kind: 'decade' })
  return null
}

function isMonth(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || !months.has(token.lower)) return false
  const { text, lower } = token
  const first = text.charCodeAt(0)
  if (first < 65 || first > 90) return false
  const next = tokens[i + 1]?.text ?? ''
  if (/^\d{1,2}(?:st|nd|rd|th|-\d{1,2})?$|^(?:19|20)\d\d$/.test(next)) return true
  if (!unsure.has(lower)) return true
  const before = tokens[i - 1]
  return (
    before !== undefined &&
    (monthBefore.has(before.lower) || isDayOfMonth(before.text)) &&
    !/^\p{Lu}\p{Ll}/u.test(next)
  )
}

const isDayOfMonth = (text: string) => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(text)
const dayOf = (text: string | undefined) =>
  text !== undefined && isDayOfMonth(text) ? Number.parseInt(text, 10) : null
const yearOf = (text: string | undefined) =>
  text !== undefined && /^(?:1[5-9]|20)\d\d$/.test(text) ? Number(text) : null

/** After a month any year will do: "March 1348". */
const anyYearOf = (text: string | undefined) =>
  text !== undefined && /^(?:1|20)\d\d\d?$/.test(text) && text.length === 4 ? Number(text) : null

/** A year after a month or day: "March 2015", "March 10, 2015", "March of 2015". */
function yearAfter(tokens: readonly Token[], at: number): { year: number | null; end: number } {
  const direct = anyYearOf(tokens[at]?.text)
  if (direct !== null) return { year: direct, end: at + 1 }
  const word = tokens[at]?.lower
  const skipped = word === ',' || word === 'of' || word === 'in' ? yearOf(tokens[at + 1]?.text) : null
  return skipped === null ? { year: null, end: at } : { year: skipped, end: at + 2 }
}

function readMonth(tokens: readonly Token[], i: number, month: number): Point {
  const next = tokens[i + 1]
  const pair = /^(\d{1,2})-(\d{1,2})$/.exec(next?.text ?? '')
  if (pair && isDayOfMonth(pair[1]!) && isDayOfMonth(pair[2]!)) {
    const { year, end } = yearAfter(tokens, i + 2)
    return point(end, { month, day: Number(pair[1]), lastDay: Number(pair[2]), year })
  }
  const day = dayOf(next?.text)
  // "in May 12 people died": the number counts what follows.
  const counts =
    day !== null &&
    tokens[i + 2]?.pos === 'NOUN' &&
    tokens[i + 2]!.lower !== tokens[i + 2]!.lemma &&
    next!.pos === 'NUM' &&
    tokens[i - 1]?.lower === 'in'
  if (day === null || counts)
    return point(yearAfter(tokens, i + 1).end, { month, year: yearAfter(tokens, i + 1).year })
  let end = i + 2
  let lastDay: number | null = null
  if (
    (tokens[end]?.text === '-' || tokens[end]?.text === '–') &&
    isDayOfMonth(tokens[end + 1]?.text ?? '') &&
    !isMonth(tokens, end + 2)
  ) {
    lastDay = dayOf(tokens[end + 1]?.text)
    end += 2
  }
  const after = yearAfter(tokens, end)
  return point(after.end, { month, day, lastDay, year: after.year })
}

function readDigitDate(tokens: readonly Token[], i: number, anchor: number | null): Point | null {
  const { text } = tokens[i]!
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return checked(i + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text)
  if (numeric)
    return readNumericDate(i + 1, Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), anchor)
  const decade = /^(\d{3}0)s$/.exec(text)
  if (decade) return point(i + 1, { year: Number(decade[1]), kind: 'decade' })
  const pair = /^(\d{1,2})-(\d{1,2})$/.exec(text)
  if (pair && isMonth(tokens, i + 1) && isDayOfMonth(pair[1]!) && isDayOfMonth(pair[2]!)) {
    const { year, end } = yearAfter(tokens, i + 2)
    return point(end, {
      month: months.get(tokens[i + 1]!.lower)!,
      day: Number(pair[1]),
      lastDay: Number(pair[2]),
      year,
    })
  }
  const day = dayOf(text)
  if (day !== null) {
    const at = i + (tokens[i + 1]?.lower === 'of' ? 2 : 1)
    const month = tokens[at] && isMonth(tokens, at) ? months.get(tokens[at]!.lower)! : null
    if (month === null) return ordinals.has(text.toLowerCase()) ? readQuarter(tokens, i) : null
    const { year, end } = yearAfter(tokens, at + 1)
    return point(end, { month, day, year })
  }
  const year = yearOf(text)
  if (year === null || !isYear(tokens, i)) return null
  if (
    (tokens[i + 1]?.lower === "'s" || tokens[i + 1]?.lower === '’s') &&
    year % 10 === 0 &&
    isGlued(tokens, i + 1) &&
    tokens[i - 1]?.lower === 'the'
  )
    return point(i + 2, { year, kind: 'decade' })
  return point(i + 1, { year })
}

const checked = (end: number, year: number, month: number, day: number) =>
  isRealDate(year, month, day) ? point(end, { year, month, day }) : null

/** 04/02/2023 is read day first, unless only the other reading exists or lies nearer before publication. */
function readNumericDate(end: number, a: number, b: number, y: number, anchor: number | null): Point | null {
  const year = y < 100 ? 2000 + y : y
  const dayFirst = checked(end, year, b, a)
  const monthFirst = checked(end, year, a, b)
  if (!dayFirst || !monthFirst || anchor === null) return dayFirst ?? monthFirst
  const ahead = dayNumber(year, b, a) > anchor + 31
  return ahead && dayNumber(year, a, b) <= anchor + 31 ? monthFirst : dayFirst
}

function readWeekday(
  tokens: readonly Token[],
  i: number,
  weekday: number,
  anchor: number | null,
): Point | null {
  // "Good Friday", "Super Tuesday": a name, and of no week but its own.
  if (namedDays.has(tokens[i - 1]?.lower ?? '')) return null
  let end = i + 1
  if (dayParts.has(tokens[end]?.lower ?? '')) end++
  // "Thursday, March 10" and "Thursday 10 March" name one day.
  const at = end + (tokens[end]?.text === ',' ? 1 : 0)
  const date = /^\d|^\p{Lu}/u.test(tokens[at]?.text ?? '') ? readPoint(tokens, at, anchor) : null
  return date?.day ? { ...date, weekday } : point(end, { weekday, kind: 'weekday' })
}

function readSeason(tokens: readonly Token[], i: number, month: number): Point | null {
  const { year, end } = yearAfter(tokens, i + 1)
  if (year !== null && tokens[i + 1]?.text !== ',') return point(end, { year, month, kind: 'season' })
  return null
}

/** "the third quarter of 2015", "the first half". */
function readQuarter(tokens: readonly Token[], i: number): Point | null {
  const number = ordinals.get(tokens[i]!.lower)
  if (number === undefined) return null
  const isShort = tokens[i]!.lower.startsWith('q')
  const word = isShort ? 'quarter' : tokens[i + 1]?.lower
  if (word !== 'quarter' && !(word === 'half' && number < 3)) return null
  const at = i + (isShort ? 1 : 2)
  const { year, end } = yearAfter(tokens, at)
  const ofYear =
    tokens[at]?.lower === 'of' &&
    /^(?:the|this)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 2]?.lower === 'year'
  if (word === 'half' && year === null && !ofYear) return null
  const month = word === 'half' ? (number - 1) * 6 + 1 : (number - 1) * 3 + 1
  return point(ofYear ? at + 3 : end, { year, month, kind: word })
}

/** "the 10th of March", "the 1990s", "the third quarter": the article is part of the words but says nothing. */
function readThe(tokens: readonly Token[], i: number, anchor: number | null): Point | null {
  const next = tokens[i + 1]
  if (!next || next.lower === 'the') return null
  if (/^\d{3}0s$|^[’']\d0s$|^\d{1,2}(?:st|nd|rd|th)$/.test(next.text) || ordinals.has(next.lower))
    return readPoint(tokens, i + 1, anchor)
  if (/^\d{3}0$/.test(next.text) && /^[’']s$/.test(tokens[i + 2]?.text ?? ''))
    return readPoint(tokens, i + 1, anchor)
  if (seasons.has(next.lower)) return readPoint(tokens, i + 1, anchor)
  return null
}
