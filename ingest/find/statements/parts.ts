/** Parts: what a cue gives on either side of it, and where the two halves of a parted sentence begin and end. */
import type { Mode } from '../../../schema/kinds.ts'
import type { Cue } from './cues.ts'
import { cueOf } from './cues.ts'
import type { Item } from './items.ts'
import {
  hasVerb,
  isComma,
  isDash,
  isFinal,
  isNominal,
  isQuote,
  isTime,
  isVerb,
  isSubjectPronoun,
} from './items.ts'
import type { Opening } from './opening.ts'
import type { Range } from './ranges.ts'
import { closes, modeOf, trimmed } from './ranges.ts'
import { stopAt } from './stop.ts'

const leads = new Set([
  'when',
  'asked',
  'as',
  'after',
  'before',
  'once',
  'pressed',
  'speaking',
  'since',
  'while',
  'if',
])

/** "When asked about it," leads up to what was said and is no part of it. */
export function subordinate(items: readonly Item[], from: number, to: number): boolean {
  if (!leads.has((items[from] as Item).lower)) return false
  for (let i = from; i < to && i < from + 60; i++) if (isComma(items[i])) return false
  return to - from < 60
}

/** The clause that a parenthetical ", he says," has parted goes on after it. */
export function goesOn(items: readonly Item[], from: number, end: number): Range | null {
  const first = items[from]
  if (!first || isQuote(first) || cueOf(first)?.form === 'ing' || first.lower.endsWith('ing')) return null
  const second = items[from + 1]
  // Another clause of the article's own, not the rest of this one.
  if (first.pos === 'CCONJ' && (isSubjectPronoun(second) || second?.lower === 'as')) return null
  if (
    first.lower === 'where' ||
    first.lower === 'as' ||
    first.lower === 'according' ||
    first.lower === 'which' ||
    first.lower === 'who'
  )
    return null
  const range = trimmed(items, { from, to: stopAt(items, from, end) })
  return range.to - range.from >= 2 && hasVerb(items, range.from, range.to) ? range : null
}

export const afterTime = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  return (
    item !== undefined &&
    (isTime(item) || item.lower === 'in' || item.lower === 'at' || item.lower === 'of' || isQuote(item))
  )
}

/** ", he said in a statement." */
export function afterPhrase(items: readonly Item[], at: number): boolean {
  const item = items[at]
  return (
    item !== undefined &&
    (item.pos === 'ADP' ||
      isTime(item) ||
      item.lower === 'as' ||
      item.lower === 'when' ||
      item.pos === 'ADV' ||
      isNominal(item) ||
      item.pos === 'DET')
  )
}

/** `"A," he said, "b"` and `"A," she said, and "b"`. */
export function secondPart(
  items: readonly Item[],
  after: number,
  end: number,
): { content: Range; mode: Mode } | null {
  let far = false
  for (let i = after; i < Math.min(end, after + 40); i++) {
    if (i > after + 14) far = true
    const item = items[i] as Item
    if (cueOf(item)?.form === 'ing') return null
    if (isFinal(item) || item.text === ';' || isVerb(item)) {
      if (isFinal(item)) return null
      if (isVerb(item) && !item.lower.endsWith('ing') && !item.lower.endsWith('ed')) far = true

      continue
    }
    if (!isQuote(item)) continue
    const back = items[i - 1]
    if (far && !((isComma(back) || isDash(back)) && (i + 1 >= end || isFinal(items[i + 1])))) return null
    if (back && (isComma(back) || back.text === ':' || isDash(back))) {
      return { content: { from: i, to: i + 1 }, mode: 'DIRECT' }
    }
    if (back?.pos === 'CCONJ' || isComma(items[i - 2]) || isComma(items[i - 3])) {
      let from = i - 1
      while (from > after && !isComma(items[from - 1])) from--
      if (!isComma(items[from - 1])) return null
      const to = stopAt(items, from, end)
      return { content: { from, to: Math.max(to, i + 1) }, mode: 'MIXED' }
    }
    return null
  }
  return null
}

export function contentOf(
  items: readonly Item[],
  opening: Opening,
  cue: Cue,
  end: number,
): { range: Range; mode: Mode } | null {
  const { at } = opening
  if (opening.kind !== 'quote') {
    const range = trimmed(items, { from: at, to: stopAt(items, at, end) })
    if (range.to - range.from < 2) return null
    return { range, mode: modeOf(items, range) }
  }
  const set = items[at - 1]
  const parted = set !== undefined && (set.text === ':' || isComma(set))
  const clause = cue.use !== 'name' && cue.use !== 'quote' && !parted
  const next = items[at + 1]
  if (!clause || next === undefined || closes(items, at + 1))
    return { range: { from: at, to: at + 1 }, mode: 'DIRECT' }
  const range = trimmed(items, { from: at, to: stopAt(items, at, end) })
  return { range, mode: range.to - range.from > 1 ? 'MIXED' : 'DIRECT' }
}
