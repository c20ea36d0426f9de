/** Complements of verbs that give words without "that": accuse, deny, describe, put at. */
import type { Cue } from './cues.ts'
import { cueNouns, cueOf } from './cues.ts'
import type { Item } from './items.ts'
import { hasVerb, isComma, isFinal, isNominal, isQuote, isTime, isVerb } from './items.ts'
import type { Range } from './ranges.ts'
import { trimmed } from './ranges.ts'
import { stopAt } from './stop.ts'

/** "accused Y of Z", "accused Y of having": the whole charge. */
export function accused(items: readonly Item[], after: number, end: number): Range | null {
  for (let i = after; i < Math.min(end, after + 16); i++) {
    if ((items[i] as Item).lower !== 'of' || i === after) continue
    if (!items.slice(after, i).some(isNominal)) return null
    // "the leader of the party of": the last "of" before a gerund, else the first.
    let of = i
    for (let j = i + 1; j < Math.min(end, i + 8); j++) {
      if ((items[j] as Item).lower === 'of' && items[j + 1]?.lower.endsWith('ing')) of = j
      if (isComma(items[j]) || isVerb(items[j] as Item)) break
    }
    const range = trimmed(items, { from: after, to: stopAt(items, of, end) })
    return range.to - of > 1 ? range : null
  }
  return null
}

/** "puts the dead at 40", "counts 40 dead", "speaks of 40 dead": somebody's figure. */
export function figured(items: readonly Item[], after: number, end: number, { lemma }: Cue): Range | null {
  const start = lemma === 'speak' ? after + 1 : after
  if (lemma === 'speak' && items[after]?.lower !== 'of') return null
  for (let i = start; i < Math.min(end, start + 14); i++) {
    const item = items[i] as Item
    if (isVerb(item) || isFinal(item) || isComma(item) || isQuote(item)) return null
    if (item.pos !== 'NUM') continue
    const back = items[i - 1]?.lower ?? ''
    const sure = lemma === 'put' ? hasWord(items, 'at', start, i) : i - start < 4
    if (!sure || back === 'to' || back === 'in' || back === 'on') return null
    return trimmed(items, { from: start, to: stopAt(items, start, end) })
  }
  return null
}

const hasWord = (items: readonly Item[], word: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if ((items[i] as Item).lower === word) return true
  return false
}

/** "described her as the driver", "calls it a mistake": what it is held to be. */
export function describedAs(items: readonly Item[], after: number, end: number): Range | null {
  const cue = cueOf(items[after - 1] as Item)?.lemma
  if (cue === 'call') {
    const next = items[after + 1]
    if (
      !/^(?:it|him|her|them|this|that)$/.test(items[after]?.lower ?? '') ||
      !next ||
      !/^(?:an?|the|one)$/.test(next.lower)
    )
      return null
    const range = trimmed(items, { from: after + 1, to: stopAt(items, after + 1, end) })
    return range.to - range.from > 1 ? range : null
  }
  if (cue !== 'describe' && cue !== 'characterize' && cue !== 'characterise' && cue !== 'dismiss') return null
  for (let i = after + 1; i < Math.min(end, after + 12); i++) {
    const item = items[i] as Item
    if (isComma(item) || isFinal(item) || (isVerb(item) && item.pos === 'AUX')) return null
    if (item.lower !== 'as') continue
    const range = trimmed(items, { from: i + 1, to: stopAt(items, i + 1, end) })
    return range.to > range.from + 1 || isQuote(items[range.from]) ? range : null
  }
  return null
}

const clauseDenied = new Set(['having', 'being', 'any'])

/** "denied having met them", "denied it had", "denied the allegations", "rejected claims that". */
export function deniedAfter(items: readonly Item[], after: number, end: number): Range | null {
  let i = after
  while (i < end && isTime(items[i] as Item)) i++
  const first = items[i]
  if (!first || isFinal(first) || isComma(first)) return null
  let noun = -1
  for (let j = i; j < Math.min(end, i + 18); j++) {
    const item = items[j] as Item
    if (cueNouns.has(item.lower)) noun = j
    if (
      noun === j - 1 &&
      noun >= 0 &&
      item.lower === 'of' &&
      /^(?:re|report|claim|allegation|accusation|suggestion|rumo)/.test(items[noun]?.lower ?? '')
    )
      return trimmed(items, { from: j + 1, to: stopAt(items, j + 1, end) })
    if (noun >= 0 && item.lower === 'that') return trimmed(items, { from: j, to: stopAt(items, j, end) })

    if (item.lower === 'that' && cueNouns.has(items[j - 1]?.lower ?? ''))
      return trimmed(items, { from: j, to: stopAt(items, j, end) })
    if ((isComma(item) && noun < 0) || isQuote(item)) break
  }
  const reject = cueOf(items[after - 1] as Item)?.use === 'reject'
  if (reject) return null
  const range = trimmed(items, { from: i, to: stopAt(items, i, end) })
  if (first.pos === 'DET' || first.pos === 'PROPN' || first.pos === 'NOUN') {
    const verb = items.findIndex(
      (item, j) =>
        j > i &&
        (isVerb(item) || item.pos === 'ADP' || item.pos === 'PART' || item.pos === 'DET' || isQuote(item)),
    )
    return verb > 0 && verb < range.to && hasVerb(items, verb, verb + 1) ? range : null
  }
  if (clauseDenied.has(first.lower) || first.lower.endsWith('ing') || hasVerb(items, i, range.to))
    return range
  return null
}
