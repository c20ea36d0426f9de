/** Runs of capitalised words: every stretch of text that could be a name, cut at what no name crosses. */
import type { Draft, Token } from '../draft.ts'
import { isCommonWord } from './name-lists.ts'
import { fold, lexiconWords, lazy } from './word-list.ts'

/** One printed word of a name; a hyphenated word is one. */
export interface NameWord {
  readonly text: string
  /** Folded. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly first: number
  /** Token index after the word. */
  readonly last: number
  /** What stands between this word and the next of the run: '' for a blank, else "of the", "and", "'s", "&", "–", "van der" … */
  link: string
}

export interface NameRun {
  readonly words: NameWord[]
  /** The run opens a sentence, a quotation or a paragraph, where any word has a capital. */
  readonly opens: boolean
  /** In a headline or other line where most words have capitals. */
  readonly heading: boolean
  /** "the" stands right before it. */
  readonly the: boolean
  /** The acronym in brackets right after it. */
  readonly acronym: string | null
  /** Possessive mark right after it. */
  readonly possessive: boolean
}

const particles = new Set(
  "van der den de la le las los du da do dos das di del della dello von zu zum zur bin ibn ben bint al el ul ur ould ter ten af av of-the mac st op 't".split(
    ' ',
  ),
)
/** "al-", "ul-" and the like before a hyphen and a capital belong to the name. */
const arabic = new Set('al el ul ur an ad ash as at az el bin abu'.split(' '))
const abbreviated = new Set(
  'ing atty eng hon rev prof capt col gen sgt lt maj gov sen rep fr sr st mt supt insp det const cmdr adm brig cpl sec amb dr mr mrs ms jr'.split(
    ' ',
  ),
)
const calendar =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/
const enders = new Set(['.', '!', '?', '…', ':', ';', '•', '|', '—', '*', '>', '...'])
const openers = new Set(['"', '“', '‘', "'", '«', '„', '(', '[', '``'])
const minors = lazy(() => lexiconWords('minor-words.txt'))

export function isCapital(token: Token): boolean {
  const code = token.text.charCodeAt(0)
  if (code < 128) return code > 64 && code < 91
  return token.text[0] !== token.lower[0]
}
const glued = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && a.end === b.start

function torn(a: Token | undefined, b: Token): boolean {
  if (!a || a.end !== b.start) return false
  const left = a.text.charCodeAt(a.text.length - 1)
  const right = b.text.charCodeAt(0)
  return (left > 191 || right > 191) && left < 8192 && right < 8192 && left > 64 && right > 64
}

export function findRuns({ tokens, paragraphs, article: { text } }: Draft): NameRun[] {
  const runs: NameRun[] = []
  const minor = minors()
  let at = 0
  for (const paragraph of paragraphs) {
    const from = at
    let capitals = 0
    let counted = 0
    for (; at < tokens.length; at++) {
      const token = tokens[at]
      if (!token || token.start >= paragraph.end) break
      const size = token.text.length
      if (size > 3 || (size > 1 && !minor.has(token.lower))) {
        const code = token.text.charCodeAt(0)
        if (code > 96 && code < 123) {
          counted++
          continue
        }
        const capital = isCapital(token)
        if (capital) capitals++
        if (capital || token.text !== token.text.toUpperCase()) counted++
      }
    }
    if (capitals === 0) continue
    const heading =
      counted > 2 &&
      capitals / counted > 0.72 &&
      !/[.!?]["”’']?$/.test(text.slice(paragraph.end - 2, paragraph.end))
    runsOf(tokens, from, at, heading, runs)
  }
  return runs
}

function runsOf(tokens: readonly Token[], from: number, to: number, heading: boolean, runs: NameRun[]): void {
  let i = from
  while (i < to) {
    const token = tokens[i]
    if (!token || !isCapital(token)) {
      i++
      continue
    }
    let first = i
    // "al-" before the first capital is part of it.
    if (
      i - 2 >= from &&
      tokens[i - 1]?.text === '-' &&
      glued(tokens[i - 1], token) &&
      arabic.has(tokens[i - 2]?.text ?? '') &&
      glued(tokens[i - 2], tokens[i - 1])
    )
      first = i - 2
    const words: NameWord[] = []
    let next = first
    let possessive = false
    for (;;) {
      const word = readWord(tokens, next, to)
      words.push(word)
      const link = linkAfter(tokens, word.last, to)
      possessive = isPossessive(tokens[word.last])
      if (!link) break
      word.link = link.text
      next = link.next
      if (words.length > 24) break
    }
    const end = words.at(-1)?.last ?? i + 1
    runs.push({
      words,
      opens: opensAt(tokens, first, from),
      heading,
      the: tokens[first - 1]?.lower === 'the' && first > from,
      acronym: acronymAfter(tokens, end),
      possessive,
    })
    i = Math.max(end, i + 1)
  }
}

function readWord(tokens: readonly Token[], first: number, to: number): NameWord {
  let last = first + 1
  for (;;) {
    const hyphen = tokens[last]
    const after = tokens[last + 1]
    // The tokenizer cuts words at some letters beyond Latin-1: "E" + "łk".
    if (hyphen && last < to && torn(tokens[last - 1], hyphen)) {
      last++
      continue
    }
    if (last + 1 >= to || !hyphen || !after || !glued(tokens[last - 1], hyphen) || !glued(hyphen, after))
      break
    if (hyphen.text === '-' || hyphen.text === '‑') {
      if (isCapital(after) || /^\d/.test(after.text)) last += 2
      // "Tehrik-i-Taliban", "Ayat-ur-Rhas": a short lower word between two hyphens or before one.
      else if (after.text.length < 4 && tokens[last + 2]?.text === '-' && glued(after, tokens[last + 2]))
        last += 2
      else if (isSyllable(after) && tokens[last + 2]?.text !== '-') last += 2
      else break
    } else if ((hyphen.text === "'" || hyphen.text === '’') && isCapital(after)) last += 2
    else break
  }
  const start = tokens[first]?.start ?? 0
  const end = tokens[last - 1]?.end ?? start
  let text = ''
  for (let k = first; k < last; k++) text += tokens[k]?.text ?? ''
  return { text, key: fold(text), start, end, first, last, link: '' }
}

const syllable =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|ch|sh|zh|ts|hs|kk|tt|jj|ss)?[aeiouyw]{1,4}(?:n|ng|k|l|m|p|t|h|r)?$/
const plainSyllables = new Set('un jae woo young won ji sang bin ah joo'.split(' '))
/** "Seo-yeon", "Ing-wen": the second syllable of a Korean or Taiwanese given name is written small; "Holm-led" is none. */
const isSyllable = ({ text, lower }: Token): boolean =>
  text === lower &&
  text.length < 7 &&
  syllable.test(text) &&
  (plainSyllables.has(text) || !isCommonWord(text))

function isPossessive(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.text === "'s" || token.text === '’s' || token.text === "'" || token.text === '’')
  )
}

/** What may join two capitalised words into one run, with where the next begins. */
function linkAfter(
  tokens: readonly Token[],
  at: number,
  to: number,
): { text: string; next: number } | undefined {
  const a = tokens[at]
  if (!a || at >= to) return undefined
  const before = tokens[at - 1]
  if (isCapital(a)) return glued(before, a) ? undefined : { text: '', next: at }
  const b = tokens[at + 1]
  if (!b || at + 1 >= to) return undefined
  if (isPossessive(a) && glued(before, a)) {
    if (isCapital(b) && !glued(a, b)) return { text: "'s", next: at + 1 }
    return undefined
  }
  // "Ing. X", "Capt. X" where the tokenizer parts the stop.
  if (
    a.text === '.' &&
    glued(before, a) &&
    isCapital(b) &&
    !glued(a, b) &&
    abbreviated.has(before?.lower ?? '')
  )
    return { text: '', next: at + 1 }
  if (a.text === ',') {
    // "Ministry of Investment, Trade and Industry": settled when the run is split.
    const c = tokens[at + 2]
    const d = tokens[at + 3]
    return c && d && at + 3 < to && isCapital(b) && c.lower === 'and' && isCapital(d)
      ? { text: ',', next: at + 1 }
      : undefined
  }
  if (a.text === '&') return isCapital(b) ? { text: '&', next: at + 1 } : undefined
  if (a.text === '–' || a.text === '-' || a.text === '/') {
    if (isCapital(b) && !glued(before, a) && !glued(a, b)) return { text: '–', next: at + 1 }
    return a.text === '/' && isCapital(b) ? { text: '/', next: at + 1 } : undefined
  }
  if (
    a.lower === 'of' ||
    a.lower === 'for' ||
    a.lower === 'on' ||
    a.lower === 'against' ||
    a.lower === 'to'
  ) {
    if (isCapital(b))
      return a.lower === 'on' && calendar.test(b.lower) ? undefined : { text: a.lower, next: at + 1 }
    const c = tokens[at + 2]
    if (b.lower === 'the' && c && at + 2 < to && isCapital(c)) return { text: `${a.lower} the`, next: at + 2 }
    return undefined
  }
  if (a.lower === 'and' || a.lower === 'e' || a.lower === 'y')
    return isCapital(b) ? { text: 'and', next: at + 1 } : undefined
  if (particles.has(a.text) || arabic.has(a.text)) {
    // One or two particles: "van der", "de la"; "al-" is glued to what follows.
    if (b.text === '-' && glued(a, b) && tokens[at + 2] && isCapital(tokens[at + 2] as Token))
      return { text: '', next: at }
    if (isCapital(b)) return { text: a.text, next: at + 1 }
    const c = tokens[at + 2]
    if (c && at + 2 < to && particles.has(b.text)) {
      if (isCapital(c)) return { text: `${a.text} ${b.text}`, next: at + 2 }
    }
  }
  return undefined
}

function acronymAfter(tokens: readonly Token[], at: number): string | null {
  const open = /^["”’]$/.test(tokens[at]?.text ?? '') ? at + 1 : at
  const short = tokens[open + 1]?.text ?? ''
  return tokens[open]?.text === '(' && tokens[open + 2]?.text === ')' && /^\p{Lu}{2,8}$/u.test(short)
    ? short
    : null
}

function opensAt(tokens: readonly Token[], first: number, from: number): boolean {
  let k = first - 1
  let quoted = false
  while (k >= from && openers.has(tokens[k]?.text ?? '')) {
    if (tokens[k]?.text !== '(') quoted = true
    k--
  }
  if (k < from) return true
  const text = tokens[k]?.text ?? ''
  return enders.has(text) || (quoted && (text === ',' || text === 'said')) || text === '”' || text === '»'
}
