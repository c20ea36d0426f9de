/** Ranges of items: their trimming, their mode, and what may stand at their edges. */
import type { Mode } from '../../../schema/kinds.ts'
import type { Item } from './items.ts'
import { isComma, isDash, isFinal, isQuote } from './items.ts'

/** Item indices, half open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A statement in item indices. */
export interface Match {
  readonly mode: Mode
  readonly content: Range
  readonly cue: Range | null
  readonly source: Range | null
  readonly denied: boolean
  /** True for a participle ("..., adding that ..."): its speaker is that of the statement before. */
  readonly inherits: boolean
}

export interface Found {
  readonly matches: readonly Match[]
  /** Items before this index are spoken for. */
  readonly next: number
}

export function trimmed(items: readonly Item[], { from, to }: Range): Range {
  let end = to
  while (end > from + 1) {
    const item = items[end - 1] as Item
    if (
      item.quote >= 0 ||
      !(isFinal(item) || isComma(item) || item.text === ';' || item.text === ':' || isDash(item))
    )
      break
    end--
  }
  let start = from
  while (start < end - 1 && (isComma(items[start]) || isDash(items[start]))) start++
  return { from: start, to: end }
}

export function modeOf(items: readonly Item[], { from, to }: Range): Mode {
  for (let i = from; i < to; i++) if (isQuote(items[i])) return to - from === 1 ? 'DIRECT' : 'MIXED'
  return 'INDIRECT'
}

export const hasQuote = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isQuote(items[i])) return true
  return false
}

/** Leaves "And", "Still," and the comma after what was taken before out of the content. */
export function contentStart(items: readonly Item[], floor: number, end: number): number {
  let i = floor
  // `The road fell into the sea; "We are cut off," Bek said`: the quotation begins after the semicolon.
  for (let j = end - 1; j > floor && j > end - 60; j--) {
    if ((items[j] as Item).text === ';' && (items[j + 1]?.quote ?? -1) >= 0) {
      i = j + 1
      break
    }
  }
  for (; i < end && i < floor + 60; i++) {
    const item = items[i] as Item
    if (item.quote >= 0) break
    if (item.pos === 'PUNCT' || item.pos === 'SYM') continue
    if (item.pos === 'CCONJ' && i + 1 < end) continue
    if ((item.pos === 'ADV' || item.pos === 'SCONJ' || item.pos === 'ADP') && isComma(items[i + 1])) {
      i++
      continue
    }
    break
  }
  return i
}

/** Nothing but the end of the sentence or a pause follows. */
export function closes(items: readonly Item[], at: number): boolean {
  const item = items[at]
  return (
    item === undefined ||
    isFinal(item) ||
    isComma(item) ||
    item.text === ';' ||
    item.text === ':' ||
    isDash(item) ||
    item.lower === 'who'
  )
}
