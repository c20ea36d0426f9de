/** Stops: how far what was said reaches. */
import { cueOf } from './cues.ts'
import type { Item } from './items.ts'
import { isComma, isDash, isFinal, isNominal, isQuote, isVerb } from './items.ts'
import { openingAfter } from './opening.ts'

/** Where content that begins at `from` stops, as an item index: the end of the sentence, or where another voice takes over. */
export function stopAt(items: readonly Item[], from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const item = items[i] as Item
    if (isQuote(item)) continue
    if (isFinal(item)) {
      if (i >= end - 2 || onlyMarks(items, i, end)) return i
      continue
    }
    if (i === from) continue
    const comma = isComma(item) || isDash(item)
    if (comma || isQuote(items[i - 1])) {
      const at = comma ? i + 1 : i
      const next = items[at]
      if (!next) continue
      if (next.lower === 'according' && items[at + 1]?.lower === 'to') return i
      const cue = cueOf(next)
      if (cue && cue.form === 'ing' && cue.use !== 'name' && cue.use !== 'quote' && speaks(items, at + 1))
        return i
      if (
        (next.lower === 'and' ||
          next.lower === 'but' ||
          next.lower === 'while' ||
          next.lower === 'though' ||
          next.lower === 'although') &&
        newVoice(items, at + 1, end)
      )
        return i
      continue
    }
    if (item.lower === 'in' && items[i + 1]?.lower === 'what' && cueOf(items[i + 3] ?? item)?.use === 'name')
      return i
    if ((item.text === ';' || item.text === ':') && newVoice(items, i + 1, end)) return i
    if (item.lower === 'and' || item.lower === 'but') {
      const next = items[i + 1]
      const cue = next && cueOf(items[next.pos === 'ADV' ? i + 2 : i + 1] ?? next)
      if (
        cue &&
        cue.form !== 'ing' &&
        cueVerb(items, next.pos === 'ADV' ? i + 2 : i + 1) &&
        openingAfter(items, next.pos === 'ADV' ? i + 3 : i + 2, cue.use, Math.min(end, i + 16))?.kind ===
          'quote'
      )
        return i
      if (
        cue &&
        cue.form !== 'ing' &&
        (cue.use === 'bare' || cue.use === 'deny' || cue.lemma === 'add' || cue.lemma === 'tell') &&
        cueVerb(items, next.pos === 'ADV' ? i + 2 : i + 1)
      )
        return i
    }
  }
  return end
}

/** A participle that gives words: "adding that", "saying it", not "reporting losses". */
const speaks = (items: readonly Item[], at: number): boolean => {
  const next = items[at]
  if (!next) return false
  return next.lower !== 'to' && next.pos !== 'PUNCT'
}

/** An ambiguous form ("claims", "warns") counts as a verb here only when its tag says so. */
const cueVerb = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  return item !== undefined && isVerb(item)
}

/** ", but the ministry said": a subject and a cue follow within a few words. */
function newVoice(items: readonly Item[], from: number, end: number): boolean {
  let noun = false
  for (let i = from; i < Math.min(end, from + 12); i++) {
    const item = items[i] as Item
    if (isQuote(item) || isComma(item)) return false
    const cue = cueOf(item)
    if (
      cue &&
      noun &&
      isVerb(item) &&
      cue.form !== 'ing' &&
      ['bare', 'tell', 'that', 'deny'].includes(cue.use)
    ) {
      return openingAfter(items, i + 1, cue.use, end) !== null
    }
    if (isVerb(item) && item.pos === 'VERB') return false
    if (isNominal(item)) noun = true
  }
  return false
}

function onlyMarks(items: readonly Item[], from: number, end: number): boolean {
  for (let i = from; i < end; i++)
    if (/[\p{L}\p{N}]/u.test((items[i] as Item).text) || isQuote(items[i])) return false
  return true
}
