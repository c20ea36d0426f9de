/** Clock: times of day as printed ("19:30 local time", "7pm", "5.30am", "noon"), in words too. */
import type { Token } from '../draft.ts'
import { readClockWords } from './clock-words.ts'
import { isGlued } from './numerals.ts'

const leads = new Set([
  'at',
  'by',
  'about',
  'around',
  'from',
  'until',
  'till',
  'before',
  'after',
  'since',
  'to',
])

/** The token index behind a time of day that starts at token i, or 0. */
export function readClock(tokens: readonly Token[], i: number): number {
  const { text, lower } = tokens[i]!
  // wink cuts "5.30am" into "5.3" and "0am".
  if (/^\d{1,2}\.\d$/.test(text) && /^\d[ap]m\.?$/.test(tokens[i + 1]?.lower ?? '') && isGlued(tokens, i + 1))
    return i + 2
  if (lower === 'noon' || lower === 'midday' || lower === 'midnight') return i + 1
  const next = tokens[i + 1]?.lower ?? ''
  const isHalf = /^(?:[ap]\.?m\.?|o'clock|o’clock)$/.test(next)
  const spelled = /^\d{1,2}(?::\d\d)?[ap]m\.?$/.test(lower)
  if (
    !spelled &&
    !(/^\d{1,2}(?:[.:]\d\d)?$/.test(text) && isHalf) &&
    !/^(?:[01]?\d|2[0-3]):[0-5]\d(?::\d\d)?$/.test(text)
  )
    return isPointed(tokens, i) ? i + 1 : (readClockWords(tokens, i)?.end ?? 0)
  let end = i + (isHalf ? 2 : 1)
  const bare = end
  if (tokens[end]?.lower === 'local' && tokens[end + 1]?.lower === 'time') end += 2
  else if (/^(?:gmt|utc|edt|est|et|bst|cet|pt|ist)$/.test(tokens[end]?.lower ?? '')) end++
  // A bare "03:11" beside a title is the length of a film.
  return spelled || isHalf || end > bare || leads.has(tokens[i - 1]?.lower ?? '') ? end : 0
}

const pointed = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/
const ends = /^(?:PUNCT|CCONJ|SCONJ|ADP)$/
/** Verbs of prices: "closed at 7.14" is no hour. */
const priced =
  /^(?:close|closed|trade|traded|trading|end|ended|stand|stood|open|opened|value|valued|price|priced|settle|settled|finish|finished|rate|rates|level)$/

/** "at 7.14 on Monday", "about 02.40 and": hour and minute parted by a point, where nothing is counted. */
function isPointed(tokens: readonly Token[], i: number): boolean {
  if (!pointed.test(tokens[i]!.text) || !/^(?:at|about|around)$/.test(tokens[i - 1]?.lower ?? ''))
    return false
  const next = tokens[i + 1]
  const verb = tokens[i - 2]
  return (!next || ends.test(next.pos)) && next?.text !== '%' && !(verb && priced.test(verb.lower))
}
