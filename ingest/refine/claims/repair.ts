/** Tags and lemmas as the words around them demand, where the tagger is known to slip. */
import type { Span } from '../../../schema/span.ts'
import type { Token } from '../../draft.ts'
import { cueWords, sensesOf } from './lexicon.ts'

const copulas = cueWords('copulas')
const possessive = /^(?:his|her|its|their|our|my|your)$/
const participle = /(?:ed|en|ing|wn|ght|nt)$/
/** Past participles that look like their verb. */
const unchanged = /^(?:cut|slit|hit|set|put|split|shed|spread|cast|bid)$/
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
    // "it's a lie", "he's sold the barn": no owner, but a verb.
    if (pos === 'PART' && isShort.test(lower) && shortened.test(before.lower))
      return { ...token, pos: 'AUX', lemma: isPerfect(tokens, i + 1) ? 'have' : 'be' }
    // "far from finished", "anything but full": a denial in other words.
    if (lower === 'far' && tokens[i + 1]?.lower === 'from' && isSaidOf(tokens[i + 2]) && follows(before))
      return { ...token, pos: 'PART', lower: 'not' }
    if (lower === 'from' && before.lower === 'far' && isSaidOf(tokens[i + 1]) && follows(tokens[i - 2]))
      return { ...token, pos: 'ADV' }
    if (lower === 'anything' && tokens[i + 1]?.lower === 'but' && follows(before))
      return { ...token, pos: 'PART', lower: 'not' }
    if (lower === 'but' && before.lower === 'anything' && follows(tokens[i - 2]))
      return { ...token, pos: 'ADV' }
    // "shoulder-held rockets", "stay-at-home orders": parts of one word before its noun.
    if ((pos === 'VERB' || pos === 'ADP') && isPartOfWord(tokens, i)) return { ...token, pos: 'ADJ' }
    // "is no longer attending": both words belong to the verb.
    if (lower === 'no' && tokens[i + 1]?.lower === 'longer') return { ...token, pos: 'PART' }
    if (lower === 'longer' && before.lower === 'no') return { ...token, pos: 'ADV' }
    // "around 4,000 members": a bound, no preposition.
    if (pos === 'ADP' && bound.test(lower) && tokens[i + 1]?.pos === 'NUM') return { ...token, pos: 'ADV' }
    if (pos === 'VERB') {
      if (lower === 'missing' && before.pos === 'NUM') return { ...token, pos: 'ADJ' }
      // "an earlier report gave": between "an earlier" and a verb stands a noun.
      if (
        before.pos === 'ADV' &&
        lower === lemma &&
        tokens[i - 2]?.pos === 'DET' &&
        tokens[i + 1]?.pos === 'VERB'
      )
        return { ...token, pos: 'NOUN' }
      // "on the north side of": no verb follows "the" and one word.
      if (
        before.pos === 'ADV' &&
        tokens[i - 2]?.pos === 'DET' &&
        lower === lemma &&
        tokens[i + 1]?.pos === 'ADP'
      )
        return { ...token, pos: 'NOUN' }
      // "by registered letter".
      if (before.pos === 'ADP' && lower.endsWith('ed') && tokens[i + 1]?.pos === 'NOUN')
        return { ...token, pos: 'ADJ' }
      if (modal.test(lower)) return { ...token, pos: 'AUX' }
      if (possessive.test(before.lower) && lower === lemma) return { ...token, pos: 'NOUN' }
      if (before.pos === 'DET' && lower !== 'to' && !lower.endsWith('ing')) return { ...token, pos: 'NOUN' }
      if (
        copulas.has(before.lemma) &&
        before.pos !== 'NOUN' &&
        !participle.test(lower) &&
        lower === lemma &&
        !(before.lemma === 'be' && unchanged.test(lower))
      )
        return { ...token, pos: 'ADJ' }
      return token
    }
    // "Flight 20 left Holm", "the office maps the fire": a verb that was taken for a noun.
    if ((pos === 'NOUN' || pos === 'ADJ') && lower === 'left' && opensObject(tokens[i + 1]) && isDoer(before))
      return { ...token, pos: 'VERB', lemma: 'leave' }
    if (
      pos === 'NOUN' &&
      lower === `${lemma}s` &&
      before.pos !== 'NUM' &&
      isDoer(before) &&
      isDefinite(tokens[i + 1]) &&
      tokens[i + 2]?.pos !== 'PUNCT'
    )
      return { ...token, pos: 'VERB' }
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

const isShort = /^['’]s$/
const shortened = /^(?:it|he|she|that|there|here|who|what|nobody|nothing|everybody|everyone|everything)$/
const moved = /^(?:gone|come|been|become|got|had|done|left|fallen|grown)$/
/** "'s" is "has" before a participle with its object ("sold the barn") and before what cannot be passive ("gone"). */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.pos === 'ADV' ? at + 1 : at
  const token = tokens[verb]
  if (!token) return false
  if (moved.test(token.lower)) return true
  const next = tokens[verb + 1]?.pos
  return (
    token.pos === 'VERB' &&
    token.lower !== token.lemma &&
    !token.lower.endsWith('ing') &&
    (next === 'DET' || next === 'PRON' || next === 'NOUN' || next === 'PROPN')
  )
}

const isDoer = ({ pos, lower, lemma }: Token): boolean =>
  pos === 'PROPN' || pos === 'NUM' || (pos === 'NOUN' && lower === lemma)
const opensObject = (token: Token | undefined): boolean =>
  token?.pos === 'PROPN' || token?.pos === 'DET' || token?.lower === 'for' || token?.lower === 'at'
const isDefinite = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:the|a|an|him|us|them|me|its|his|her|their|our)$/.test(token.lower)
const isSaidOf = (token: Token | undefined): boolean => token?.pos === 'ADJ' || token?.pos === 'VERB'
/** "is", "was still". */
const follows = (token: Token | undefined): boolean =>
  token !== undefined && (copulas.has(token.lemma) || token.pos === 'ADV')

const prefix = /^(?:re|co|pre|over|under|out|mis|un|de|cross|fast|short|self)$/
/** Hyphens on either side without space, and the noun of the whole behind them. */
function isPartOfWord(tokens: readonly Token[], i: number): boolean {
  let last = i
  let parts = 0
  const joins = (at: number): boolean =>
    tokens[at]?.text === '-' &&
    tokens[at]!.start === tokens[at - 1]?.end &&
    tokens[at]!.end === tokens[at + 1]?.start
  while (parts < 4 && joins(last + 1)) {
    last += 2
    parts++
  }
  if (parts === 0 && (!joins(i - 1) || prefix.test(tokens[i - 2]!.lower))) return false
  const next = tokens[last + 1]
  return parts > 0 && tokens[last]!.pos === 'NOUN'
    ? next?.pos === 'NOUN'
    : next?.pos === 'NOUN' || next?.pos === 'ADJ'
}

/** "informed" → "inform", "denied" → "deny", "stopped" → "stop", by whichever the lexicon knows. */
function stem(participleForm: string): string {
  const bare = participleForm.slice(0, -2)
  const forms = [bare, `${bare}e`, bare.replace(/i$/, 'y'), bare.replace(/(.)\1$/, '$1')]
  return forms.find((form) => sensesOf('verb', form).length > 0) ?? bare
}
