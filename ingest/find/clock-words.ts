/** Times of day in words ("ten past seven", "half past eight", "seven twenty", "0540 hours", "six in the morning") and the minute each names. */
import type { Token } from '../draft.ts'

const words =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const values = new Map(words.map((word, i) => [word, i + 1]))
const tens = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
])
const leads = new Set([
  'at',
  'by',
  'about',
  'around',
  'until',
  'till',
  'before',
  'after',
  'since',
  'from',
  'of',
])
const behind = new Set(['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PART'])

/** Every word that a time of day in words can begin with. */
export const clockStarts: readonly string[] = [...values.keys(), 'twenty', 'half', 'quarter']

interface Part {
  readonly value: number
  readonly end: number
}

const hourAt = (token: Token | undefined): number | null => {
  if (!token) return null
  const hour = values.get(token.lower) ?? (/^\d{1,2}$/.test(token.text) ? Number(token.text) : 0)
  return hour >= 1 && hour <= 12 ? hour : null
}

/** "ten", "twenty-five", "quarter", "half". */
function minutesAt(tokens: readonly Token[], i: number): Part | null {
  const word = tokens[i]?.lower
  if (word === undefined) return null
  if (word === 'half') return { value: 30, end: i + 1 }
  if (word === 'quarter') return { value: 15, end: i + 1 }
  const ten = tens.get(word)
  if (ten === undefined) {
    const value = values.get(word)
    return value === undefined ? null : { value, end: i + 1 }
  }
  const at = tokens[i + 1]?.text === '-' ? i + 2 : i + 1
  const unit = values.get(tokens[at]?.lower ?? '')
  return unit !== undefined && unit < 10 ? { value: ten + unit, end: at + 1 } : { value: ten, end: i + 1 }
}

const ends = (tokens: readonly Token[], at: number): boolean => !tokens[at] || behind.has(tokens[at]!.pos)

/** The token index behind a time of day in words, with its minute of the day; null when none starts at token i. */
export function readClockWords(tokens: readonly Token[], i: number): Part | null {
  const { text, lower } = tokens[i]!
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text)) {
    if (!/^(?:hours|hrs)$/.test(tokens[i + 1]?.lower ?? '')) return null
    return { value: Number(text.slice(0, 2)) * 60 + Number(text.slice(2)), end: i + 2 }
  }
  const led = leads.has(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.lower === 'a'
  const minutes = minutesAt(tokens, i)
  if (minutes && minutes.value < 31) {
    const at = tokens[minutes.end]?.lower === 'minutes' ? minutes.end + 1 : minutes.end
    const hour = hourAt(tokens[at + 1])
    const way = tokens[at]?.lower
    if (
      hour !== null &&
      (way === 'past' || (way === 'to' && led && lower !== 'half' && ends(tokens, at + 2)))
    ) {
      const before = way === 'to' ? -minutes.value : minutes.value
      return { value: halved(tokens, at + 2, hour * 60 + before), end: at + 2 }
    }
  }
  const hour = hourAt(tokens[i])
  if (hour === null || !led || tokens[i - 1]?.lower === 'of' || !values.has(lower)) return null
  const rest = tens.has(tokens[i + 1]?.lower ?? '') ? minutesAt(tokens, i + 1) : null
  if (rest && ends(tokens, rest.end))
    return { value: halved(tokens, rest.end, hour * 60 + rest.value), end: rest.end }
  const part = halfOf(tokens, i + 1)
  return part === null ? null : { value: halved(tokens, i + 1, hour * 60), end: i + 1 }
}

/** "in the evening", "that afternoon", "at night": which half of the day. */
function halfOf(tokens: readonly Token[], at: number): 'am' | 'pm' | null {
  const word = tokens[at]?.lower === 'in' ? 2 : /^(?:at|this|that)$/.test(tokens[at]?.lower ?? '') ? 1 : -1
  const named = word < 0 ? undefined : tokens[at + word]?.lower
  if (named === 'morning') return 'am'
  return named === 'afternoon' || named === 'evening' || named === 'night' ? 'pm' : null
}

const halved = (tokens: readonly Token[], at: number, minute: number): number =>
  (minute % 720) +
  (halfOf(tokens, at) === 'pm' ? 720 : minute >= 720 && halfOf(tokens, at) === null ? 720 : 0)
