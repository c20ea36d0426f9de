/** Sentences: parted at final marks, with quotation marks kept on the sentence they end, abbreviations and initials left whole. */
import { lexiconGroups } from './word-list.ts'
import { cueOf } from './statements/cues.ts'
import type { Draft, Sentence, Token } from '../draft.ts'

const abbreviations = lexiconGroups<'never' | 'sometimes' | 'openers'>('abbreviations.json')
const final = /^(?:[.!?…]+|[.!?]["”’»]+)$/
const closing = /^["”’»'›)\]]+$/
const dotted = /^(?:\p{L}\.)+\p{L}?\.?$/u

/** "HOLM, Denmark (Reed Bay Wire) —", "Holm (RBW) -", "[Holm]": where an article was written from is no part of its first sentence. */
const dateline =
  /^(?:\[\p{Lu}[\p{L} ]{2,30}\]|\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,30}){0,2}(?:\s\([^()\n]{2,40}\))?\s?(?:--|[-–—])|\p{Lu}[\p{L}.'’ ]{2,30}(?:,\s\p{Lu}[\p{L}. ]{1,30})?\s\([^()\n]{2,40}\)\s?(?:--|[-–—]))(?=\s)/u

export function findSentences({ tokens, paragraphs, article: { text } }: Draft): Pick<Draft, 'sentences'> {
  const sentences: Sentence[] = []
  let i = 0
  paragraphs.forEach((paragraph, index) => {
    let first = i
    const place = dateline.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 140)))
    if (place) {
      const end = paragraph.start + place[0].length
      while (i < tokens.length && (tokens[i] as Token).end <= end) i++
      if (first < i) push(sentences, tokens, first, i, index)
      first = i
    }
    while (i < tokens.length && (tokens[i] as Token).start < paragraph.end) {
      let last = i + 1
      if (ends(tokens, i, text)) {
        // The closing marks of a quotation belong to the sentence they end.
        while (last < tokens.length && follows(tokens, last) && (tokens[last] as Token).start < paragraph.end)
          last++
        const next = tokens[last]
        if (!next || next.start >= paragraph.end || (starts(tokens, last) && !attributes(tokens, last))) {
          push(sentences, tokens, first, last, index)
          first = last
        }
      }
      i = last
    }
    if (first < i) push(sentences, tokens, first, i, index)
  })
  return { sentences }
}

function push(
  sentences: Sentence[],
  tokens: readonly Token[],
  first: number,
  last: number,
  paragraph: number,
): void {
  const from = tokens[first] as Token
  const to = tokens[last - 1] as Token
  sentences.push({ start: from.start, end: to.end, first, last, paragraph })
}

/** A closing mark right after the final mark, with no space between. */
function follows(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  return token.start === (tokens[i - 1] as Token).end && closing.test(token.text)
}

function ends(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i] as Token
  const last = token.text.charAt(token.text.length - 1)
  if (last !== '.' && last !== '!' && last !== '?' && last !== '…') return false
  if (last !== '.') return true
  const next = tokens[i + 1]
  // "3.5", "e.g.," and "co.uk" go on without a space.
  if (next && next.start === token.end && !closing.test(next.text)) return false
  const word = token.text.length > 1 ? token.text : joined(tokens, i)
  if (word === '') return true
  const bare = word.slice(0, -1).toLowerCase()
  if (abbreviations.never.has(bare)) return false
  if (abbreviations.sometimes.has(bare) || dotted.test(word)) return sureStart(tokens, i + 1, text)
  return true
}

/** "Gen" + "." as one word, when wink has parted them. */
function joined(tokens: readonly Token[], i: number): string {
  const left = tokens[i - 1]
  return left && left.end === (tokens[i] as Token).start && final.test((tokens[i] as Token).text)
    ? `${left.text}.`
    : ''
}

function starts(tokens: readonly Token[], i: number): boolean {
  const first = (tokens[i] as Token).text.charAt(0)
  return first !== first.toLowerCase() || !/[\p{Ll},;:]/u.test(first)
}

/** `"Why?" Kim said.`: a name and a cue right after a quotation belong to it. */
function attributes(tokens: readonly Token[], from: number): boolean {
  if ((tokens[from - 1] as Token).quote < 0 || (tokens[from] as Token).quote >= 0) return false
  const asks = /[?!…]/.test(tokens[from - 2]?.text ?? '')
  for (let i = from; i < Math.min(tokens.length, from + 24); i++) {
    const token = tokens[i] as Token
    if (token.quote >= 0 || /^[.!?;:]$/.test(token.text)) return false
    const cue = cueOf(token)
    if (cue && cue.use !== 'name' && cue.use !== 'figure' && (token.pos === 'VERB' || cue.form === 'past'))
      return i > from && (asks || /^[.,]$/.test(tokens[i + 1]?.text ?? ''))
    if (token.pos === 'VERB' || token.pos === 'AUX') return false
  }
  return false
}

/** After an abbreviation only a word that opens sentences tells that one ended: "in the U.S. The army", not "the U.S. Army". */
function sureStart(tokens: readonly Token[], i: number, text: string): boolean {
  const next = tokens[i]
  if (!next) return true
  if (/["“‘]/.test(next.text)) return true
  if (/[\r\n]/.test(text.slice((tokens[i - 1] as Token).end, next.start))) return true
  return /^\p{Lu}/u.test(next.text) && abbreviations.openers.has(next.lower)
}
