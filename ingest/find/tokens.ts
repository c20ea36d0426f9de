/** Tokens with part of speech and lemma, by wink-nlp, one paragraph at a time so that cost stays linear. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Draft, Token } from '../draft.ts'

const nlp = winkNLP(model, ['pos'])
const { its } = nlp

export function findTokens({ article: { text }, paragraphs }: Draft): Pick<Draft, 'tokens'> {
  const tokens: Token[] = []
  for (const paragraph of paragraphs) {
    const source = text.slice(paragraph.start, paragraph.end)
    const found = nlp.readDoc(source).tokens()
    const texts = found.out() as string[]
    const tags = found.out(its.pos as never) as unknown as string[]
    const lemmas = found.out(its.lemma as never) as unknown as (string | undefined)[]
    let at = 0
    texts.forEach((value, i) => {
      const start = source.indexOf(value, at)
      if (start < 0) return // wink rewrote the token; its neighbours still stand
      at = start + value.length
      const lower = value.toLowerCase()
      tokens.push({
        start: paragraph.start + start,
        end: paragraph.start + at,
        text: value,
        lower,
        lemma: lemmas[i] ?? lower,
        pos: tags[i] ?? 'X',
        quote: -1,
      })
    })
  }
  return { tokens }
}
