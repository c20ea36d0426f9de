/** Tokens with part of speech and lemma, by wink-nlp, a stretch of a paragraph at a time so that cost stays linear. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../../schema/span.ts'
import type { Draft, Token } from '../draft.ts'

const nlp = winkNLP(model, ['pos'])
const { its } = nlp
/** wink slows down on very long input; nobody's sentence reaches this. */
const longest = 20_000
/** Lemmas by part of speech and word: asking wink for each costs a fifth of the tagging. */
const known = new Map<string, Map<string, string>>()
const mostKnown = 50_000

export function findTokens({ article: { text }, paragraphs, quotes }: Draft): Pick<Draft, 'tokens'> {
  const tokens: Token[] = []
  let quote = 0
  for (const paragraph of paragraphs) {
    for (const { start, end } of pieces(text, paragraph)) {
      const found = nlp.readDoc(apart(text.slice(start, end))).tokens()
      const texts = found.out() as string[]
      const tags = found.out(its.pos) as string[]
      let at = start
      for (let i = 0; i < texts.length; i++) {
        const word = texts[i] as string
        while (at < end && blank.test(text.charAt(at))) at++
        const from = at
        // wink gives back the text unchanged; should a release rewrite a token, its neighbours still stand.
        if (!text.startsWith(word, from)) continue
        at += word.length
        while (quote < quotes.length && (quotes[quote] as Span).end <= from) quote++
        const pos = tags[i] ?? 'X'
        const within = quote < quotes.length && (quotes[quote] as Span).start <= from
        tokens.push({
          start: from,
          end: at,
          text: word,
          lower: word.toLowerCase(),
          lemma: lemmaOf(word, pos, () => found.itemAt(i).out(its.lemma as never) as string | undefined),
          pos,
          quote: within ? quote : -1,
        })
      }
    }
  }
  return { tokens }
}

const blank = /\s/
/**
 * wink remembers the words it has met: "country’s" is two tokens until it has once stood beside a mark, and one ever after.
 * What hangs on a word is therefore parted from it beforehand, so that an article's tokens do not depend on those before it.
 */
const hanging = /(?<=\p{L}{2}|\d)(?=['’]s(?![\p{L}\p{N}]))/gu
const apart = (stretch: string): string => stretch.replace(hanging, ' ')

/** A paragraph as it is, or cut at spaces (at `longest`, for want of one) when it is too long for wink. */
function pieces(text: string, { start, end }: Span): readonly Span[] {
  if (end - start <= longest) return [{ start, end }]
  const found: Span[] = []
  for (let from = start; from < end;) {
    let to = Math.min(from + longest, end)
    if (to < end) {
      const space = text.lastIndexOf(' ', to)
      if (space > from + longest / 2) to = space
      else if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to--
    }
    found.push({ start: from, end: to })
    from = to
  }
  return found
}

function lemmaOf(word: string, pos: string, ask: () => string | undefined): string {
  let words = known.get(pos)
  if (!words) known.set(pos, (words = new Map()))
  let lemma = words.get(word)
  if (lemma === undefined) {
    lemma = ask() ?? word.toLowerCase() // wink knows no lemma of some tokens
    if (words.size >= mostKnown) words.clear()
    words.set(word, lemma)
  }
  return lemma
}
