/** A date as pages and scrapers print it -> ISO 8601: a day, or a moment where the zone is given too. */
import zones from '../lexicon/time-zones.json' with { type: 'json' }
import months from '../lexicon/months.json' with { type: 'json' }

export interface DateOptions {
  /** 3/4/2021 is 4 March; otherwise, and by default, 3 April. */
  readonly monthFirst?: boolean
}

const longest = 400
const sep = String.raw`[\s.,/_-]{0,3}`
const name = String.raw`(\p{L}{3,12})\.?`
const shapes: readonly {
  readonly pattern: RegExp
  readonly order: readonly ('y' | 'm' | 'd' | 'name' | 'a' | 'b')[]
}[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, order: ['y', 'm', 'd'] },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?=T\d{4,6}|$)/u, order: ['y', 'm', 'd'] },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?${sep}(?:(?:de|of)\s)?${name}${sep}(?:(?:de|of)\s)?(\d{4})(?!\d)`,
      'iu',
    ),
    order: ['d', 'name', 'y'],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})${name}${sep}(\d{1,2})(?:st|nd|rd|th)?${sep}(\d{4})(?!\d)`,
      'iu',
    ),
    order: ['name', 'd', 'y'],
  },
  { pattern: /(?<!\d)(\d{1,2})[-\s]?(\p{L}{3})[-\s]?(\d{2})(?!\d|:)/u, order: ['d', 'name', 'y'] },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})${sep}${name}${sep}(\d{1,2})(?!\d)`, 'iu'),
    order: ['y', 'name', 'd'],
  },
  {
    pattern: /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?![\d/.-]?\d)/u,
    order: ['a', 'b', 'y'],
  },
]

interface Day {
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The first date in a short text (a meta tag, a line under a title), the one labelled as published before others. */
export function readDate(text: string, options: DateOptions = {}): string | null {
  const source = text.slice(0, longest)
  const label = /publi(?:shed|sh date|cation date)|posted|first (?:seen|published)/iu.exec(source)
  const labelled = label ? firstDay(source.slice(label.index), options) : null
  const day = labelled ?? firstDay(source, options)
  if (!day) return null
  const rest = labelled && label ? source.slice(label.index) : source
  return withTime(day, rest)
}

function firstDay(text: string, options: DateOptions): Day | null {
  let best: Day | null = null
  for (const { pattern, order } of shapes) {
    const found = pattern.exec(text)
    if (!found || (best && found.index >= best.start)) continue
    const iso = isoDay(found, order, options)
    if (iso) best = { iso, start: found.index, end: found.index + found[0].length }
  }
  return best
}

function isoDay(found: RegExpExecArray, order: readonly string[], options: DateOptions): string | null {
  const part = (key: string): string => found[order.indexOf(key) + 1] ?? ''
  let year = Number(part('y'))
  if (part('y').length === 2) year += year < 70 ? 2000 : 1900
  let month = Number(part('m'))
  let day = Number(part('d'))
  if (order.includes('name')) month = monthNumber(part('name'))
  if (order.includes('a')) {
    const a = Number(part('a'))
    const b = Number(part('b'))
    const monthLeads = b > 12 || (options.monthFirst === true && a <= 12)
    month = monthLeads ? a : b
    day = monthLeads ? b : a
  }
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${two(month)}-${two(day)}`
}

/** By its first letters, in any of the languages of the lexicon: "Feb", "February", "février". */
function monthNumber(word: string): number {
  const lower = word.toLowerCase()
  for (const [index, names] of months.names.entries())
    if (
      names.some((full) => (full.length > 3 && lower.length >= 3 && full.startsWith(lower)) || full === lower)
    )
      return index + 1
  return 0
}

const clock =
  /(?<![\d:.])(\d{1,2})(?:[:.h]|\s?h\s?)(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([ap])?\.?(?:m\b\.?)?/iu
const wire = /(?<![\d:.])(\d{2})(\d{2})(?=\s?(?:GMT|UTC|[A-Z]{3,4}\b))/u
const offset = /^\s?\(?(Z\b|[A-Za-z]{2,4}\b)?\s?(?:([+-])(\d{1,2}):?(\d{2})?)?/u

/** The moment, when a clock time and a zone stand beside the day; else the day alone, since a time without a zone says little. */
function withTime(day: Day, text: string): string {
  const before = text.slice(Math.max(0, day.start - 24), day.start)
  const after = text.slice(day.end, day.end + 48)
  for (const side of [after.replace(/^T(?=\d)/u, ' '), before]) {
    const found = clock.exec(side) ?? wire.exec(side)
    if (!found) continue
    const hours = Number(found[1]) + (/p/i.test(found[4] ?? '') && Number(found[1]) < 12 ? 12 : 0)
    const minutes = Number(found[2])
    if (hours > 23 || minutes > 59) continue
    const zone = zoneOf(side.slice(found.index + found[0].length))
    if (!zone) continue
    return `${day.iso}T${two(/a/i.test(found[4] ?? '') && hours === 12 ? 0 : hours)}:${two(minutes)}:${found[3] ?? '00'}${zone}`
  }
  return day.iso
}

function zoneOf(text: string): string | null {
  const found = offset.exec(text)
  if (!found) return null
  const [, word, sign, hours, minutes] = found
  if (sign && hours && Number(hours) <= 14)
    return hours === '00' && !Number(minutes ?? 0)
      ? 'Z'
      : `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`
  const known: Readonly<Record<string, string>> = zones.zones
  return word ? (known[word.toUpperCase()] ?? null) : null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

const monthNames =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const monthThenDay = new RegExp(String.raw`\b(?:${monthNames})\.? \d{1,2}\b(?!\d| \d{4}\b)`, 'g')
const dayThenMonth = new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${monthNames})\b`, 'g')

/** Whether a text writes "August 10" rather than "10 August", as those do who write 8/10 for it. */
export function usesMonthFirst(text: string): boolean {
  const sample = text.slice(0, 50_000)
  return (sample.match(monthThenDay)?.length ?? 0) > (sample.match(dayThenMonth)?.length ?? 0)
}
