/** Tags and lemmas as the words around them demand, where the tagger is known to slip. */
import type { Span } from '../../../schema/span.ts'
import type { Token } from '../../draft.ts'
import { cueWords, sensesOf } from './lexicon.ts'

const copulas = cueWords('copulas')
const possessive = /^(?:his|her|its|their|our|my|your)$/
const participle = /(?:ed|en|ing|wn|ght|nt)$/
const bound = /^(?:around|about|over|under|near|above|below)$/
const modal = /^(?:will|would|can|could|may|might|must|should)$/

/** The same tokens, with a few of them retagged; one pass, and a token is copied only where it changes. */
export function repairTags(tokens: readonly Token[], names: readonly Span[]): readonly Token[] {
  let name = 0
  return tokens.map((token, i) => {
    while (names[name] && names[name]!.end <= token.start) name++
    const named = (names[name]?.start ?? Infinity) <= token.start
    // "crushed IS cells": what is part of a name is no verb.
    if (named && /^(?:AUX|VERB|ADP|PRON|SCONJ)$/.test(token.pos) && token.text !== token.lower)
      return { ...token, pos: 'PROPN' }
    const before = tokens[i - 1]
    if (!before) return token
    const { pos, lower, lemma } = token
    // "is no longer attending": both words belong to the verb.
    if (lower === 'no' && tokens[i + 1]?.lower === 'longer') return { ...token, pos: 'PART' }
    if (lower === 'longer' && before.lower === 'no') return { ...token, pos: 'ADV' }
    // "around 4,000 members": a bound, no preposition.
    if (pos === 'ADP' && bound.test(lower) && tokens[i + 1]?.pos === 'NUM') return { ...token, pos: 'ADV' }
    if (pos === 'VERB') {
      if (modal.test(lower)) return { ...token, pos: 'AUX' }
      if (possessive.test(before.lower) && lower === lemma) return { ...token, pos: 'NOUN' }
      if (before.pos === 'DET' && lower !== 'to' && !lower.endsWith('ing')) return { ...token, pos: 'NOUN' }
      if (copulas.has(before.lemma) && before.pos !== 'NOUN' && !participle.test(lower) && lower === lemma)
        return { ...token, pos: 'ADJ' }
      return token
    }
    // "had informed the government": a participle after "have" is a verb.
    const auxiliary = before.lemma === 'have' || (before.pos === 'ADV' && tokens[i - 2]?.lemma === 'have')
    if (auxiliary && pos === 'ADJ' && lower.endsWith('ed') && tokens[i + 1]?.pos !== 'NOUN')
      return { ...token, pos: 'VERB', lemma: stem(lower) }
    if (pos === 'NOUN' && before.pos === 'PRON' && lower !== lemma && sensesOf('verb', lemma).length > 0) {
      const after = tokens[i + 1]?.pos
      if (after === 'DET' || after === 'PROPN' || after === 'PRON') return { ...token, pos: 'VERB' }
    }
    return token
  })
}

/** "informed" → "inform", "denied" → "deny", "stopped" → "stop", by whichever the lexicon knows. */
function stem(participleForm: string): string {
  const bare = participleForm.slice(0, -2)
  const forms = [bare, `${bare}e`, bare.replace(/i$/, 'y'), bare.replace(/(.)\1$/, '$1')]
  return forms.find((form) => sensesOf('verb', form).length > 0) ?? bare
}
