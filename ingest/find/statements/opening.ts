/** Openings: where what was said begins, right of its cue. */
import { clauseWords, startsClause } from './clause.ts'
import type { Use } from './cues.ts'
import type { Item } from './items.ts'
import {
  hasVerb,
  isComma,
  isDash,
  isFinal,
  isNominal,
  isQuote,
  isSubjectPronoun,
  isTime,
  isVerb,
} from './items.ts'

export interface Opening {
  readonly kind: 'quote' | 'that' | 'bare' | 'colon'
  /** Item index where the content begins. */
  readonly at: number
}

const furthest = 24

/** Walks right of a cue over listeners, times and phrases to what was said. */
export function openingAfter(items: readonly Item[], from: number, use: Use, end: number): Opening | null {
  let listener = use === 'tell'
  let phrase = false
  let about = false
  const limit = Math.min(end, from + furthest)
  for (let i = from; i < limit;) {
    const item = items[i] as Item
    if (isQuote(item)) return { kind: 'quote', at: i }
    if (item.text === ':') {
      if (isQuote(items[i + 1])) return { kind: 'quote', at: i + 1 }
      return use !== 'name' && use !== 'accuse' && use !== 'quote' && hasVerb(items, i + 1, end)
        ? { kind: 'colon', at: i + 1 }
        : null
    }
    if (isComma(item) || isDash(item)) {
      if (isQuote(items[i + 1])) return { kind: 'quote', at: i + 1 }
      if (items[i + 1]?.lower === 'that' && use !== 'name') return { kind: 'that', at: i + 1 }
      const back = asideEnd(items, i, end)
      if (back < 0) return null
      i = back
      continue
    }
    if (use === 'urge' && item.lower === 'to' && i > from)
      return { kind: 'that', at: items[i - 1]?.lower === 'not' ? i - 1 : i }
    if (isFinal(item) || item.text === ';') return null
    if (item.lower === 'that' && use !== 'quote' && use !== 'name') {
      // "said that" alone points back.
      return i + 1 < end && !isFinal(items[i + 1]) && !isComma(items[i + 1]) ? { kind: 'that', at: i } : null
    }

    if (use === 'urge' && !isVerb(item)) {
      i++
      continue
    }
    if (use === 'name' || use === 'quote' || use === 'accuse') {
      if (item.pos === 'VERB' && !item.lower.endsWith('ing') && i > from) return null
      i++
      continue
    }
    if (item.lower === 'as' && asClause(items, i, end))
      return use === 'bare' || use === 'tell' ? { kind: 'bare', at: i } : null
    if (
      item.pos === 'ADP' &&
      items[i + 1]?.pos === 'NUM' &&
      /^(?:about|around|over|under|between|nearly|up)$/.test(item.lower)
    )
      return startsClause(items, i + 1, end, use, phrase) ? { kind: 'bare', at: i } : null
    if (use === 'tell' && !listener && i > from) {
      const negated = item.lower === 'not' || item.lower === 'never'
      const to = negated ? items[i + 1] : item
      if (to?.lower === 'to' && to.pos === 'PART') return { kind: 'that', at: i }
    }
    if (item.lower === 'about' && items[i + 1]?.pos === 'NUM')
      return startsClause(items, i + 1, end, use, phrase) ? { kind: 'bare', at: i } : null
    if (item.lower === 'about' && !isQuote(items[i + 1])) about = true
    if (item.lower === 'as' || item.lower === 'to' || (item.pos === 'ADP' && !clauseWords.has(item.lower))) {
      if (i === from && item.lower === 'with') return null
      i = phraseEnd(items, i + 1, end)
      phrase = true
      continue
    }
    if (isTime(item) && (!/^(?:this|last|next)$/.test(item.lower) || timePhrase(items, i))) {
      i++
      continue
    }
    if (listener) {
      const past = listenerEnd(items, i, end)
      if (past > i) {
        listener = false
        i = past
        continue
      }
    }
    if (item.lower === 'and' && items[i + 1]) return null
    if (!startsClause(items, i, end, use, phrase)) {
      const that = thatAfterObject(items, i, end, use)
      return that > 0 ? { kind: 'that', at: that } : null
    }

    return about ? null : { kind: 'bare', at: i }
  }
  return null
}

/** "added the caveat that", "made clear that" */
function thatAfterObject(items: readonly Item[], from: number, end: number, use: Use): number {
  if (use === 'deny' || use === 'reject' || (items[from] as Item).pos !== 'DET') return -1
  for (let i = from + 1; i < Math.min(end, from + 6); i++) {
    const item = items[i] as Item
    if (item.lower === 'that') return items[i - 1]?.pos === 'NOUN' ? i : -1
    if (item.pos !== 'NOUN' && item.pos !== 'ADJ') return -1
  }
  return -1
}

/** "said as the convoy entered the camp, ..." */
const asClause = (items: readonly Item[], at: number, end: number): boolean => {
  for (let i = at + 1; i < Math.min(end, at + 10); i++) {
    if (isComma(items[i])) return false
    if (isVerb(items[i] as Item)) return true
  }
  return false
}

/** "this week", "last month" */
const timePhrase = (items: readonly Item[], i: number): boolean => {
  const next = items[i + 1]
  return next !== undefined && isTime(next)
}

/** Past the second comma of ", on the other hand, that". */
function asideEnd(items: readonly Item[], comma: number, end: number): number {
  for (let i = comma + 1; i < Math.min(end, comma + 9); i++) {
    const item = items[i] as Item
    if (isQuote(item) || (isVerb(item) && !item.lower.endsWith('ing') && i < comma + 2)) return -1
    if (isComma(item) || isDash(item)) {
      const next = items[i + 1]
      return next && (next.lower === 'that' || isQuote(next)) ? i + 1 : -1
    }
  }
  return -1
}

/** Past one noun phrase: "in a statement on Friday" stops where the next phrase begins. */
function phraseEnd(items: readonly Item[], from: number, end: number): number {
  let i = from
  let noun = false
  for (; i < end; i++) {
    const item = items[i] as Item
    if (item.quote >= 0 || isSubjectPronoun(item)) break
    if (item.lower === 'that' && i > from) break
    if (item.pos === 'PROPN' || item.pos === 'NOUN' || item.pos === 'NUM') {
      noun = true
      continue
    }
    if (item.lower === "'s" || item.lower === '’s' || item.lower === '-') continue
    if (
      !noun &&
      (item.pos === 'DET' ||
        item.pos === 'ADJ' ||
        item.pos === 'PRON' ||
        item.pos === 'VERB' ||
        item.pos === 'ADV')
    ) {
      if (item.pos === 'PRON' && !/^(?:his|her|their|its|my|our)$/.test(item.lower)) {
        i++
        break
      }
      continue
    }
    break
  }
  return Math.max(i, from + (from < end && !isQuote(items[from]) ? 1 : 0))
}

/** Past the listener of "told reporters", "told us", "told the BBC". */
function listenerEnd(items: readonly Item[], from: number, end: number): number {
  const first = items[from] as Item
  if (/^(?:him|her|them|me|us|you|it|himself|herself|themselves)$/.test(first.lower)) {
    // "told her mother": the pronoun belongs to a noun.
    const next = items[from + 1]
    if (
      first.lower !== 'her' ||
      !next ||
      next.pos !== 'NOUN' ||
      startsClause(items, from + 1, end, 'bare', true) === false
    )
      return from + 1
    return from + 2
  }
  if (isSubjectPronoun(first)) return from
  let i = from
  let noun = false
  for (; i < end; i++) {
    const item = items[i] as Item
    if (item.quote >= 0) break
    if (item.pos === 'PROPN' || item.pos === 'NOUN') {
      // "told reporters officials were": a plural noun alone is a listener.
      if (
        noun &&
        items[i - 1]?.pos === 'NOUN' &&
        (items[i - 1] as Item).lower.endsWith('s') &&
        (items[i - 1] as Item).text !== "'s"
      )
        break
      noun = true
      continue
    }
    if (item.lower === "'s" || item.lower === '’s' || item.lower === '’' || item.lower === "'") {
      noun = false
      continue
    }
    if (
      noun &&
      (item.lower === 'and' || item.lower === 'of') &&
      items[i + 1] &&
      isNominal(items[i + 1] as Item) &&
      !isSubjectPronoun(items[i + 1])
    ) {
      noun = false
      continue
    }
    if (!noun && (item.pos === 'DET' || item.pos === 'ADJ' || item.pos === 'PRON' || item.pos === 'NUM'))
      continue
    break
  }
  // "told Reuters MGP would": the verb shows that the run holds two names.
  const next = items[i]
  if (next && isVerb(next) && i > from + 1 && (items[i - 1] as Item).pos === 'PROPN') return from + 1
  return i
}
