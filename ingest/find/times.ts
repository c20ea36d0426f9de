/** Times: every date and relative phrase in the text as an interval of days, counted from publication and leaning to the past. */
import words from '../lexicon/times.json' with { type: 'json' }
import type { Draft, FoundTime, Token } from '../draft.ts'
import { dayStretch, partOf, partsOf, readIsoDay, toIso, unknown, type Stretch } from './calendar.ts'
import { findBoundBefore } from './bounds.ts'
import { clockStarts } from './clock-words.ts'
import { readClock } from './clock.ts'
import { resolvePoint } from './date-stretch.ts'
import { months, readPoint, weekdays, type Point } from './dates.ts'
import { leanOf, type Lean } from './lean.ts'
import { readPart, readRelative, type FoundStretch } from './relative-times.ts'
import { currencyAt } from './units.ts'

const triggers = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...Object.keys(words.parts),
  ...Object.keys(words.ordinals),
  ...Object.keys(words.seasons),
  ...words.past,
  ...words.future,
  'yesterday',
  'today',
  'tonight',
  'tomorrow',
  'ago',
  'this',
  'recent',
  'weekend',
  'the',
  ...clockStarts,
  'noon',
  'midday',
  'midnight',
  'earlier',
  'later',
])

export function findTimes({ article, tokens }: Draft): Pick<Draft, 'times'> {
  const { text } = article
  const anchor = readIsoDay(article.publishedAt)
  const times: FoundTime[] = []
  let floor = 0 // token behind the last find: "two weeks ago" may not reach back into it
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i]!
    const code = token.text.charCodeAt(0)
    const isDigit =
      (code >= 48 && code <= 57) || ((code === 39 || code === 0x2019) && token.text.length === 4)
    const found = isDigit || triggers.has(token.lower) ? readTime(tokens, i, anchor) : null
    if (!found || found.start < floor) {
      i++
      continue
    }
    const { start, end, stretch } = withPrefix(tokens, found, anchor, floor)
    const span = { start: tokens[start]!.start, end: tokens[end - 1]!.end }
    const { from, to, granularity } = stretch
    times.push({
      span,
      text: text.slice(span.start, span.end),
      from: toIso(from),
      to: toIso(to),
      granularity,
    })
    i = floor = end
  }
  return { times }
}

function readTime(tokens: readonly Token[], i: number, anchor: number | null): FoundStretch | null {
  const clock = readClock(tokens, i)
  if (clock > 0) return withDay(tokens, i, clock, anchor)
  const part = readPart(tokens, i)
  if (part) {
    const of =
      readCalendar(tokens, part.end, anchor, null) ??
      (tokens[part.end]
        ? (readRelative(tokens, part.end, anchor) ?? readYearWord(tokens, part.end, anchor))
        : null)
    if (!of || of.stretch.granularity === 'day') return null
    return { start: i, end: of.end, stretch: partOf(of.stretch, part.part) }
  }
  return readCalendar(tokens, i, anchor, null) ?? readRelative(tokens, i, anchor)
}

/** "the year" and "the month" after "the end of". */
function readYearWord(tokens: readonly Token[], i: number, anchor: number | null): FoundStretch | null {
  if (tokens[i]?.lower !== 'the' || !/^(?:year|month|week|decade)$/.test(tokens[i + 1]?.lower ?? ''))
    return null
  const asThis = [...tokens.slice(Math.max(0, i - 1), i), { ...tokens[i]!, lower: 'this' }, tokens[i + 1]!]
  const found = readRelative(asThis, asThis.length - 2, anchor)
  return found && { start: i, end: i + 2, stretch: found.stretch }
}

/** A calendar point, or two of them that bound a stretch. */
function readCalendar(
  tokens: readonly Token[],
  i: number,
  anchor: number | null,
  forced: Lean | null,
): FoundStretch | null {
  const first = readPoint(tokens, i, anchor)
  if (!first || isAmount(tokens, i, first)) return readDayPair(tokens, i, anchor)
  const lean = forced ?? leanOf(tokens, i, first.end)
  const named = withYearWord(tokens, i, first, anchor)
  if (named) return named
  const link = tokens[first.end]?.lower
  const opener = tokens[i - 1]?.lower
  const joins =
    link === 'to' ||
    link === 'until' ||
    link === 'through' ||
    link === '-' ||
    link === '–' ||
    (link === 'and' && opener === 'between')
  if (
    !joins ||
    (link === 'to' &&
      first.kind === 'date' &&
      first.year !== null &&
      first.month === null &&
      opener !== 'from' &&
      !/^(?:1|2)\d{3}$/.test(tokens[first.end + 1]?.text ?? ''))
  )
    return { start: i, end: first.end, stretch: resolvePoint(first, anchor, lean) }
  const second = readPoint(tokens, first.end + 1, anchor) ?? shortYear(tokens, first)
  if (!second) return { start: i, end: first.end, stretch: resolvePoint(first, anchor, lean) }
  return { start: i, end: second.end, stretch: joined(first, second, anchor, lean) }
}

/** "August 10 last year": the year is counted from publication. */
function withYearWord(
  tokens: readonly Token[],
  i: number,
  first: Point,
  anchor: number | null,
): FoundStretch | null {
  if (
    first.kind !== 'date' ||
    first.month === null ||
    first.year !== null ||
    tokens[first.end + 1]?.lower !== 'year'
  )
    return null
  const shift = { last: -1, this: 0, next: 1 }[tokens[first.end]!.lower]
  if (shift === undefined) return null
  const year = anchor === null ? null : partsOf(anchor).year + shift
  return { start: i, end: first.end + 2, stretch: resolvePoint({ ...first, year }, anchor, 'past') }
}

function joined(first: Point, second: Point, anchor: number | null, lean: Lean): Stretch {
  const late = resolvePoint(second, anchor, lean)
  let year = first.year ?? second.year
  const early = resolvePoint({ ...first, year }, anchor, lean)
  let { from } = early
  if (from !== null && late.from !== null && from > late.from) {
    if (first.kind === 'weekday') from -= 7
    else if (first.year === null) {
      // "from November to February 2015" began the year before.
      year = year === null ? new Date(from * 86_400_000).getUTCFullYear() - 1 : year - 1
      ;({ from } = resolvePoint({ ...first, year }, anchor, lean))
    }
  }
  if (from !== null && late.to !== null && from >= late.to) return early // "2014 - 1990s" is no stretch
  return { from, to: late.to, granularity: 'range' }
}

/** The 16 of "2014–16". */
function shortYear(tokens: readonly Token[], first: Point): Point | null {
  const text = tokens[first.end + 1]?.text ?? ''
  if (
    first.year === null ||
    first.month !== null ||
    !/^\d\d$/.test(text) ||
    tokens[first.end]!.end !== tokens[first.end + 1]!.start
  )
    return null
  const year = Math.floor(first.year / 100) * 100 + Number(text)
  return year > first.year ? { ...first, year, end: first.end + 2 } : null
}

/** "2014-16" and "2014-2016" in one token, "10 to 12 March", "between 10 and 12 March". */
function readDayPair(tokens: readonly Token[], i: number, anchor: number | null): FoundStretch | null {
  const text = tokens[i]?.text ?? ''
  const years = /^((?:1[5-9]|20)\d\d)-((?:1[5-9]|20)?\d\d)$/.exec(text)
  if (years) {
    const first = Number(years[1])
    const second =
      years[2]!.length === 4 ? Number(years[2]) : Math.floor(first / 100) * 100 + Number(years[2])
    const range = second > first ? [first, second] : null
    const point = (year: number): Point => ({
      end: i + 1,
      year,
      month: null,
      day: null,
      lastDay: null,
      weekday: null,
      kind: 'date',
    })
    return (
      range && { start: i, end: i + 1, stretch: joined(point(range[0]!), point(range[1]!), anchor, 'past') }
    )
  }
  if (!/^(?:[1-9]|[12]\d|3[01])$/.test(text)) return null
  const link = tokens[i + 1]?.lower
  if (
    link !== 'to' &&
    link !== '-' &&
    link !== '–' &&
    !(link === 'and' && tokens[i - 1]?.lower === 'between')
  )
    return null
  const second = /^\d/.test(tokens[i + 2]?.text ?? '') ? readPoint(tokens, i + 2, anchor) : null
  if (!second?.month || second.day === null || second.day <= Number(text)) return null
  const lean = leanOf(tokens, i, second.end)
  return {
    start: i,
    end: second.end,
    stretch: resolvePoint({ ...second, day: Number(text), lastDay: second.day }, anchor, lean),
  }
}

/** A bare year beside money or a bounding word is an amount: "more than 2000", "$2000". */
function isAmount(tokens: readonly Token[], i: number, found: Point): boolean {
  if (found.month !== null || found.kind !== 'date' || found.end !== i + 1) return false
  if (currencyAt(tokens, i - 1)) return true
  const bound = findBoundBefore(tokens, i)
  return bound !== null && !/^(?:around|about|circa|near|over|some)$/.test(tokens[i - 1]!.lower)
}

/** A time of day belongs to the day named behind it, else to the day of publication. */
function withDay(
  tokens: readonly Token[],
  start: number,
  clock: number,
  anchor: number | null,
): FoundStretch {
  const link = tokens[clock]?.lower
  const at = clock + (link === 'on' || link === ',' ? 1 : 0)
  const day = tokens[at] ? (readCalendar(tokens, at, anchor, null) ?? readRelative(tokens, at, anchor)) : null
  if (day && day.start === at && day.stretch.granularity === 'day')
    return { start, end: day.end, stretch: { ...day.stretch, granularity: 'time' } }
  return {
    start,
    end: clock,
    stretch: anchor === null ? unknown('time') : { ...dayStretch(anchor), granularity: 'time' },
  }
}

/** Opens or bounds the stretch by the preposition before it: "since October", "until Friday", "before 2014". */
function withPrefix(
  tokens: readonly Token[],
  found: FoundStretch,
  anchor: number | null,
  floor: number,
): FoundStretch {
  let at = found.start - 1
  if (/^(?:the|at|about|around)$/.test(tokens[at]?.lower ?? '')) at--
  const word = at < floor ? '' : (tokens[at]?.lower ?? '')
  const { from, to, granularity } = found.stretch
  const start = at
  const isKnown = from !== null || to !== null
  switch (word) {
    case 'between':
    case 'from':
      return granularity === 'range'
        ? { ...found, start }
        : word === 'from' && tokens[found.end]?.lower === 'on'
          ? found
          : found
    case 'since':
      return {
        ...found,
        start,
        stretch: {
          from,
          to: !isKnown || anchor === null ? null : Math.max(anchor + 1, to ?? 0),
          granularity,
        },
      }
    case 'until':
    case 'till':
    case 'by':
      return { ...found, start, stretch: { from: null, to, granularity } }
    case 'before':
      return { ...found, start, stretch: { from: null, to: from, granularity } }
    case 'after':
      return { ...found, start, stretch: { from: to, to: null, granularity } }
    default:
      return found
  }
}
