/** Units: a sentence as a list of items in which each quotation is one item, so that what is quoted is never parsed. */
import type { Draft, Mention, Sentence, Token } from '../../draft.ts'

/** A word, or a whole quotation: then `quote` is its index, `pos` is QUOTE and `lower` is empty. */
export type Item = Token

/** Sentences that share a quotation are one unit. */
export interface Unit {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly items: readonly Item[]
  /** Index of the first sentence. */
  readonly sentence: number
}

/** What stands in parentheses outside quotations is left out: a cue never hangs on it. */
export function unitsOf({ tokens, sentences, quotes, mentions }: Draft): readonly Unit[] {
  const units: Unit[] = []
  let m = 0

  for (let s = 0; s < sentences.length;) {
    const first = sentences[s] as Sentence
    let last = first
    let next = s + 1
    while (next < sentences.length && joined(tokens, sentences[next] as Sentence)) {
      last = sentences[next++] as Sentence
    }
    const items: Item[] = []
    for (let t = first.first; t < last.last;) {
      const token = tokens[t] as Token
      const run = token.quote
      if (run < 0) {
        if (token.text === '(' || token.text === '[') {
          const close = closing(tokens, t, last.last)
          if (close > 0) {
            t = close + 1
            continue
          }
        }
        // A hyphen inside a word is no dash.
        if (!(
          token.text === '-' &&
          tokens[t - 1]?.end === token.start &&
          tokens[t + 1]?.start === token.end
        )) {
          while (m < mentions.length && (mentions[m] as Mention).end <= token.start) m++
          const named = (mentions[m]?.start ?? Infinity) <= token.start
          // A name is a name whatever the tagger takes it for.
          items.push(named && misread.has(token.pos) ? { ...token, pos: 'PROPN' } : token)
        }
        t++
        continue
      }
      const quote = quotes[run]
      let end = t + 1
      while (end < last.last && (tokens[end] as Token).quote === run) end++
      if (quote) {
        items.push({
          start: quote.start,
          end: quote.end,
          text: '',
          lower: '',
          lemma: '',
          pos: 'QUOTE',
          quote: run,
        })
      }
      t = end
    }
    if (items.length > 0) {
      units.push({ paragraph: first.paragraph, start: first.start, end: last.end, items, sentence: s })
    }
    s = next
  }
  return units
}

const misread = new Set(['VERB', 'AUX', 'ADJ', 'ADV', 'INTJ', 'X', 'SCONJ'])

function joined(tokens: readonly Token[], sentence: Sentence): boolean {
  const run = (tokens[sentence.first] as Token).quote
  return run >= 0 && sentence.first > 0 && (tokens[sentence.first - 1] as Token).quote === run
}

const longestAside = 40

function closing(tokens: readonly Token[], open: number, end: number): number {
  const close = (tokens[open] as Token).text === '(' ? ')' : ']'
  for (let t = open + 1; t < Math.min(end, open + longestAside); t++) {
    if ((tokens[t] as Token).text === close) return t
  }
  return -1
}

export const isQuote = (item: Item | undefined): boolean => item !== undefined && item.quote >= 0

const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
export const isNominal = (item: Item): boolean => nominal.has(item.pos) && item.quote < 0
/** "Will" and "May" with a capital are names more often than not. */
export const isVerb = (item: Item): boolean =>
  item.pos === 'VERB' || (item.pos === 'AUX' && item.text !== 'Will' && item.text !== 'May')

const dashes = new Set(['—', '–', '--', '-', '―'])
export const isDash = (item: Item | undefined): boolean => item !== undefined && dashes.has(item.text)
export const isComma = (item: Item | undefined): boolean => item !== undefined && item.text === ','
/** The end of what a clause can reach. */
export const isFinal = (item: Item | undefined): boolean => item === undefined || /^[.!?…]+$/.test(item.text)
export const isBreak = (item: Item): boolean =>
  item.text === ',' || item.text === ';' || item.text === ':' || isDash(item) || item.quote >= 0

const subjects = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you'])
export const isSubjectPronoun = (item: Item | undefined): boolean =>
  item !== undefined && subjects.has(item.lower)

const days = `monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
  january february march april may june july august september october november december
  jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. sat. sun.
  morning afternoon evening night noon midnight week weekend month year earlier later late early last this next ago
  recently again also once twice repeatedly publicly however too then now previously already often always still`
const timeWords = new Set(days.split(/\s+/))
/** Words of time and manner that may stand between a cue and what it gives. */
export const isTime = (item: Item): boolean =>
  (timeWords.has(item.lower) && !(item.pos === 'AUX' || (item.pos === 'VERB' && item.lower !== 'ago'))) ||
  (item.pos === 'ADV' && item.lower.endsWith('ly'))

/** Whether a finite verb stands among the items. */
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  // Bounded: a sentence of thousands of words without a verb would cost its length for every cue in it.
  for (let i = Math.max(from, to - 300); i < to; i++) {
    const item = items[i] as Item
    if (isVerb(item) && item.quote < 0 && !(item.lower.endsWith('ing') && item.pos === 'VERB')) return true
  }
  return false
}
