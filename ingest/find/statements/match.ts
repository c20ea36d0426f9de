/** Matches: what one cue gives, who is its grammatical source, and where the next search may begin. */
import type { Mode } from '../../../schema/kinds.ts'
import { cueNouns, cueOf } from './cues.ts'
import type { Cue } from './cues.ts'
import { openingAfter, stopAt } from './content.ts'
import type { Opening } from './content.ts'
import { hasVerb, isComma, isDash, isFinal, isNominal, isQuote, isTime, isVerb } from './items.ts'
import type { Item } from './items.ts'
import { beforeAuxiliaries, leftSubject, mainSubject, rightSubject } from './subject.ts'
import type { Range } from './subject.ts'

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

const reach = 80

export function matchCue(items: readonly Item[], at: number, floor: number, previous: boolean): Found | null {
  const item = items[at] as Item
  if (item.lower === 'according' && items[at + 1]?.lower === 'to') return accordingTo(items, at, floor)
  if (accounts.has(item.lower)) return byAccount(items, at, floor)
  if (item.lower === 'it' && /^(?:has|had|puts|put)$/.test(items[at - 1]?.lower ?? ''))
    return asPut(items, at, floor)
  const cue = cueOf(item)
  if (!cue || cue.form === 'base' ? !baseIsVerb(items, at) : !looksVerbal(items, at, cue))
    return nounCue(items, at, floor)
  if (!cue || (cue.use === 'point' && items[at + 1]?.lower !== 'out')) return null
  return verbCue(items, at, floor, cue, previous)
}

/** "As the Tribune has it, ..." */
function asPut(items: readonly Item[], at: number, floor: number): Found | null {
  let from = at - 1
  while (from > floor && from > at - 10 && (items[from] as Item).lower !== 'as') from--
  if (
    (items[from] as Item).lower !== 'as' ||
    from > floor + 1 ||
    from + 1 >= at - 1 ||
    !isComma(items[at + 1])
  )
    return null
  const range = trimmed(items, { from: at + 2, to: stopAt(items, at + 2, items.length) })
  if (!hasVerb(items, range.from, range.to)) return null
  const source = { from: from + 1, to: at - 1 }
  const cue = { from: at - 1, to: at + 1 }
  return {
    matches: [{ mode: modeOf(items, range), content: range, cue, source, denied: false, inherits: false }],
    next: range.to,
  }
}

const accounts = new Set([
  'account',
  'count',
  'reckoning',
  'estimate',
  'files',
  'admission',
  'words',
  'view',
  'opinion',
  'assessment',
])
/** "By her account", "in Ann Bek's view": what follows is theirs. */
function byAccount(items: readonly Item[], at: number, floor: number): Found | null {
  const first = items[at - 1]
  let from = at - 1
  let source: Range | null = null
  if (first && /^(?:his|her|their|its)$/.test(first.lower)) source = { from, to: at }
  else if (first && /^['’]s?$/.test(first.lower)) {
    while (from > floor && isNominal(items[from - 1] as Item)) from--
    source = from < at - 1 ? { from, to: at - 1 } : null
  }
  if (!source || !/^(?:by|in|on)$/.test(items[from - 1]?.lower ?? '') || from - 1 > floor + 1) return null
  const start = isComma(items[at + 1]) ? at + 2 : at + 1
  const range = trimmed(items, { from: start, to: stopAt(items, start, items.length) })
  if (start >= items.length || !hasVerb(items, range.from, range.to)) return null
  return {
    matches: [
      {
        mode: modeOf(items, range),
        content: range,
        cue: { from: from - 1, to: at + 1 },
        source,
        denied: false,
        inherits: false,
      },
    ],
    next: range.to,
  }
}

/** "they say" and "I think" are verbs; "a report" and "the claim" are not. */
function baseIsVerb(items: readonly Item[], at: number): boolean {
  const left = items[at - 1]
  const item = items[at] as Item
  return (
    cueOf(item) !== undefined &&
    (item.pos === 'VERB' ||
      (isFinal(items[at + 1]) &&
        left?.pos === 'NOUN' &&
        left.lower.endsWith('s') &&
        isComma(items[at - 2])) ||
      /^(?:he|she|they|that|being|the|their)$/.test(items[at + 1]?.lower ?? '')) &&
    left !== undefined &&
    left.pos !== 'DET' &&
    left.pos !== 'ADJ' &&
    left.pos !== 'CCONJ' &&
    !/^(?:him|her|me|us|them|let|help|please|to)$/.test(left.lower)
  )
}

const openers = new Set([
  'that',
  'he',
  'she',
  'they',
  'it',
  'we',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'there',
  'this',
  'these',
  'no',
])
/** wink tags "claims" and "states" as nouns after a subject: their company tells. */
function looksVerbal(items: readonly Item[], at: number, cue: Cue): boolean {
  const item = items[at] as Item
  if (isVerb(item)) return items[at - 1]?.pos !== 'DET'
  if (item.pos === 'ADJ') return cue.form === 'past'
  const left = items[at - 1]
  const right = items[at + 1]
  if (!right) return left !== undefined && (isQuote(left) || isNominal(left))
  if (!left) return false
  if (isQuote(left) || (isComma(left) && isQuote(items[at - 2]))) return true
  if (/^(?:which|who|that)$/.test(left.lower)) return openers.has(right.lower) || isQuote(right)
  if (left.pos === 'DET' || left.pos === 'ADJ' || left.lower === "'s" || left.lower === '’s') return false
  return (
    openers.has(right.lower) ||
    isQuote(right) ||
    (left.pos === 'PROPN' && (right.pos === 'PROPN' || isFinal(right)))
  )
}

/**
 * "The owners, who objected to the plan, will sell, the paper said.": a cue that ends the sentence gives all of it,
 * unless a plainer one stands before.
 */
export function terminalCue(items: readonly Item[]): number {
  let end = items.length
  while (end > 0 && (items[end - 1] as Item).pos === 'PUNCT') end--
  let found = -1
  for (let i = end - 1; i > 1 && i > end - 44; i--) {
    const item = items[i] as Item
    if (isQuote(item)) break
    if (item.lower === 'according' && items[i + 1]?.lower === 'to') {
      found = i
      break
    }
    const cue = cueOf(item)
    if (!cue || cue.form === 'ing' || cue.form === 'base' || !['bare', 'that', 'tell'].includes(cue.use))
      continue
    const last = i === end - 1 || rightSubject(items, i + 1)?.to === end
    if (last) found = i
    break
  }
  if (found < 0) return -1
  let under = false
  for (let i = 0; i < found; i++) {
    if (/^(?:after|when|as|because|while|who|which|where)$/.test((items[i] as Item).lower)) under = true
    const cue = under ? undefined : cueOf(items[i] as Item)
    if (
      cue &&
      isVerb(items[i] as Item) &&
      (['bare', 'tell', 'deny'].includes(cue.use) || items[i + 1]?.lower === 'that')
    ) {
      if (cue.lemma !== 'remind') return -1
    }
  }
  return found
}

function verbCue(
  items: readonly Item[],
  at: number,
  floor: number,
  cue: Cue,
  previous: boolean,
): Found | null {
  const end = items.length
  const near = Math.max(floor, at - reach)
  let left = beforeAuxiliaries(items, at, near, cue.form === 'ing')
  if (left === -1) return null
  let inherits = false
  let source: Range | null = null
  let edge = at
  let after = cue.use === 'point' ? at + 2 : at + 1

  if (left === -2) {
    // A participle: "..., adding that", "Speaking to reporters, saying": whoever spoke or acted before.
    const back = items[at - 1]
    const set =
      at === floor ||
      isComma(back) ||
      isQuote(back) ||
      isDash(back) ||
      /^(?:and|as|while|by|in|before|after)$/.test(back?.lower ?? '')
    left = at - 1
    const quotedAt = back?.lower === 'as' ? lastWord(items, 'quoted', near, at) : -1
    const quoted = quotedAt >= 0
    source = quoted
      ? quotedSubject(items, quotedAt, near)
      : set
        ? previous
          ? null
          : mainSubject(items, at, near)
        : withSubject(items, at, near)
    if (quoted && source) edge = source.from
    if (!source && !(set && previous)) return null
    inherits = !quoted && set && previous
  } else {
    const before = items[left]
    const quoteBefore = isQuote(before) || (isComma(before) && isQuote(items[left - 1]))
    // "told" takes its listener next: "Ann Bek, told reporters"
    const mayInvert = quoteBefore ? cue.lemma !== 'tell' || isQuote(before) : cue.lemma !== 'tell'
    const inverted =
      mayInvert && (left < floor || quoteBefore || isComma(before) || isDash(before))
        ? rightSubject(items, at + 1)
        : null
    const bare = isQuote(before) ? left : left - 1
    if (
      inverted &&
      ((quoteBefore && (bare <= floor + 1 || isComma(before))) ||
        closes(items, inverted.to) ||
        (quoteBefore && afterTime(items, inverted.to)))
    ) {
      source = inverted
      after = inverted.to
    } else if (left >= floor) {
      if (before && (before.lower === 'and' || before.lower === 'but' || before.lower === 'then')) {
        source = mainSubject(items, left, near)
        inherits = !source && previous
      } else {
        source = leftSubject(items, left, near)
        if (source) edge = source.from
      }
    }
  }
  if (!source && !inherits) return null
  if (
    source &&
    (items[source.from - 1]?.lower === 'than' ||
      (source.to - source.from === 1 && items[source.from]?.lower === 'reports'))
  )
    return null
  const cueRange = { from: at, to: at + 1 }
  const denied = cue.use === 'deny' || cue.use === 'reject'
  const make = (content: Range, mode: Mode): Match => ({
    mode,
    content,
    cue: cueRange,
    source,
    denied,
    inherits,
  })

  const matches: Match[] = []
  // What stands before: a quotation that ends right here, or a clause set off by a comma.
  const last = edge - 1
  const quoteAt = isQuote(items[last])
    ? last
    : isComma(items[last]) && isQuote(items[last - 1])
      ? last - 1
      : -1
  let next = after
  if (quoteAt >= floor && !inherits && cue.use !== 'name' && cue.use !== 'figure' && cue.use !== 'urge') {
    const from = contentStart(items, floor, quoteAt)
    matches.push(make({ from, to: quoteAt + 1 }, from === quoteAt ? 'DIRECT' : 'MIXED'))
    const rest = secondPart(items, after, end)
    if (rest) {
      matches.push(make(rest.content, rest.mode))
      next = rest.content.to
    }
    return { matches, next }
  }
  const opening = cue.use === 'figure' ? null : openingAfter(items, after, cue.use, end)
  if (opening) {
    const content = contentOf(items, opening, cue, end)
    if (content) {
      matches.push(make(content.range, content.mode))
      next = content.range.to
    }
  } else if (cue.use === 'accuse') {
    const found = accused(items, after, end)
    if (found) return { matches: [make(found, 'INDIRECT')], next: found.to }
  } else if (cue.use === 'figure') {
    const found = figured(items, after, end, cue)
    if (found) return { matches: [make(found, modeOf(items, found))], next: found.to }
  } else if (cue.use === 'name') {
    const found = describedAs(items, after, end)
    if (found) return { matches: [make(found, modeOf(items, found))], next: found.to }
  } else if (denied) {
    const found = deniedAfter(items, after, end)
    if (found) return { matches: [make(found, modeOf(items, found))], next: found.to }
  }
  if (
    !inherits &&
    cue.form !== 'ing' &&
    (isComma(items[last]) || isDash(items[last])) &&
    frontable(cue) &&
    (matches.length === 0 || opening?.kind === 'colon' || quotedTail(items, opening))
  ) {
    const from = contentStart(items, floor, last)
    const rest = isComma(items[after]) && matches.length === 0 ? goesOn(items, after + 1, end) : null
    const whole =
      (hasVerb(items, from, last) || rest !== null || (hasQuote(items, from, last) && last > from + 1)) &&
      !subordinate(items, from, last)
    if (whole && last > from && (matches.length > 0 || closes(items, after) || afterPhrase(items, after))) {
      const range = { from, to: last }
      // "In Lund, he said, ..." parts a phrase from its clause: only the clause says something.
      if (hasVerb(items, from, last) || hasQuote(items, from, last) || items[from]?.pos !== 'ADP')
        matches.unshift(make(range, modeOf(items, range)))
      if (rest) {
        matches.push(make(rest, modeOf(items, rest)))
        next = rest.to
      }
    }
  }
  return matches.length > 0 ? { matches, next } : null
}

const lastWord = (items: readonly Item[], word: string, from: number, to: number): number => {
  for (let i = to - 1; i >= Math.max(from, to - 8); i--) if ((items[i] as Item).lower === word) return i
  return -1
}

/** "he was quoted as saying" */
function quotedSubject(items: readonly Item[], at: number, floor: number): Range | null {
  let i = at - 1
  while (i >= floor && (isVerb(items[i] as Item) || items[i]?.pos === 'ADV')) i--
  return i >= floor ? leftSubject(items, i, floor) : null
}

/** "with a neighbour saying": the phrase between "with" and the participle. */
function withSubject(items: readonly Item[], at: number, floor: number): Range | null {
  for (let i = at - 1; i >= Math.max(floor, at - 14); i--) {
    const item = items[i] as Item
    if (item.lower === 'with')
      return i + 1 < at && items.slice(i + 1, at).some(isNominal) ? { from: i + 1, to: at } : null
    if (isVerb(item) || isQuote(item)) return null
  }
  return null
}

const frontable = (cue: Cue): boolean =>
  cue.use === 'bare' || cue.use === 'that' || cue.use === 'tell' || cue.use === 'point'
const quotedTail = (items: readonly Item[], opening: Opening | null): boolean =>
  opening?.kind === 'quote' && isComma(items[opening.at - 1])

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
function subordinate(items: readonly Item[], from: number, to: number): boolean {
  if (!leads.has((items[from] as Item).lower)) return false
  for (let i = from; i < to && i < from + 60; i++) if (isComma(items[i])) return false
  return to - from < 60
}

/** The clause that a parenthetical ", he says," has parted goes on after it. */
function goesOn(items: readonly Item[], from: number, end: number): Range | null {
  const first = items[from]
  if (!first || isQuote(first) || cueOf(first)?.form === 'ing' || first.lower.endsWith('ing')) return null
  if (first.lower === 'as' || first.lower === 'according' || first.lower === 'which' || first.lower === 'who')
    return null
  const range = trimmed(items, { from, to: stopAt(items, from, end) })
  return range.to - range.from >= 2 && hasVerb(items, range.from, range.to) ? range : null
}

const afterTime = (items: readonly Item[], at: number): boolean => {
  const item = items[at]
  return (
    item !== undefined &&
    (isTime(item) || item.lower === 'in' || item.lower === 'at' || item.lower === 'of' || isQuote(item))
  )
}

/** Nothing but the end of the sentence or a pause follows. */
function closes(items: readonly Item[], at: number): boolean {
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

/** ", he said in a statement." */
function afterPhrase(items: readonly Item[], at: number): boolean {
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

/** Leaves "And", "Still," and the comma after what was taken before out of the content. */
function contentStart(items: readonly Item[], floor: number, end: number): number {
  let i = floor
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

/** `"A," he said, "b"` and `"A," she said, and "b"`. */
function secondPart(
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

function contentOf(
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

/** "accused Y of Z", "accused Y of having": the whole charge. */
function accused(items: readonly Item[], after: number, end: number): Range | null {
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
function figured(items: readonly Item[], after: number, end: number, { lemma }: Cue): Range | null {
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
function describedAs(items: readonly Item[], after: number, end: number): Range | null {
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
    return range.to > range.from ? range : null
  }
  return null
}

const clauseDenied = new Set(['having', 'being', 'any'])
/** "denied having met them", "denied it had", "denied the allegations", "rejected claims that". */
function deniedAfter(items: readonly Item[], after: number, end: number): Range | null {
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

const data = new Set(
  `data figures statistics poll polls census numbers schedule law rules plan plans estimate estimates plan
  tradition legend custom size age need needs order`.split(/\s+/),
)

function accordingTo(items: readonly Item[], at: number, floor: number): Found | null {
  const end = items.length
  const source = rightSubject(items, at + 2)
  if (!source) return null
  const head = items[source.to - 1] as Item
  const first = items[source.from] as Item
  if (data.has(headOf(items, source)) || (data.has(head.lower) && first.pos !== 'PROPN')) return null
  const cue = { from: at, to: at + 2 }
  const make = (content: Range, mode: Mode): Match => ({
    mode,
    content,
    cue,
    source,
    denied: false,
    inherits: false,
  })
  let left = at - 1
  while (left >= floor && (isComma(items[left]) || isDash(items[left]))) left--
  const from = contentStart(items, floor, at)
  const fronted = from >= at || left < from || (left - from < 2 && !isQuote(items[left]))
  if (
    fronted &&
    at <= floor + 1 &&
    source.to - source.from === 1 &&
    (items[source.from] as Item).pos === 'PRON' &&
    !isComma(items[source.to])
  ) {
    const range = trimmed(items, { from: source.to, to: stopAt(items, source.to, end) })
    return hasVerb(items, range.from, range.to)
      ? { matches: [make(range, modeOf(items, range))], next: range.to }
      : null
  }
  if (!fronted) {
    const range = { from, to: left + 1 }
    const quote = isQuote(items[left])
    if (quote || hasVerb(items, from, left + 1))
      return { matches: [make(range, modeOf(items, range))], next: skipAside(items, source.to) }
  }
  // In front, or in the middle of a clause: the content follows the next comma.
  let i = source.to
  for (; i < Math.min(end, source.to + 40); i++) {
    const item = items[i] as Item
    if (isComma(item) || isDash(item)) {
      if (hasQuote(items, i + 1, Math.min(end, i + 20)) || hasVerb(items, i + 1, Math.min(end, i + 40))) {
        if (startsAside(items, i + 1, end)) continue
        const range = trimmed(items, { from: i + 1, to: stopAt(items, i + 1, end) })
        const matches = [make(range, modeOf(items, range))]
        if (!fronted && left >= from)
          matches.unshift(make({ from, to: left + 1 }, modeOf(items, { from, to: left + 1 })))
        return { matches, next: range.to }
      }
      return null
    }
    if (isFinal(item) || item.text === ';') return null
  }
  return null
}

/** "who leads the team,", "the head of X,": an apposition that another comma closes. */
function startsAside(items: readonly Item[], from: number, end: number): boolean {
  const first = items[from] as Item
  const relative = first.lower === 'who' || first.lower === 'which' || first.lower === 'whose'
  for (let i = from; i < Math.min(end, from + 20); i++) {
    const item = items[i] as Item
    if (isComma(item)) return relative || !hasVerb(items, from, i)
    if (isFinal(item)) return false
  }
  return false
}

const hasQuote = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isQuote(items[i])) return true
  return false
}

const headOf = (items: readonly Item[], { from, to }: Range): string => {
  for (let i = from; i < to; i++)
    if ((items[i] as Item).pos === 'ADP') return (items[i - 1] as Item | undefined)?.lower ?? ''
  return (items[to - 1] as Item).lower
}

/** Past an apposition right after a source: it is no narrative. */
function skipAside(items: readonly Item[], at: number): number {
  return at
}

/** "the allegation by X that", "X's claim that", "a report from X that". */
function nounCue(items: readonly Item[], at: number, floor: number): Found | null {
  const item = items[at] as Item
  if (item.quote >= 0 || !cueNouns.has(item.lower)) return null
  const end = items.length
  let source: Range | null = null
  let i = at + 1
  if (items[i]?.lower === 'by' || items[i]?.lower === 'from') {
    source = rightSubject(items, i + 1)
    if (!source) return null
    i = source.to
  } else if (items[at - 1] && /^['’]s?$/.test((items[at - 1] as Item).lower)) {
    source = leftSubject(items, at - 2, Math.max(floor, at - 20))
  } else if (/^(?:his|her|their|its)$/.test(items[at - 1]?.lower ?? '')) {
    source = { from: at - 1, to: at }
  }
  if (!source || items[i]?.lower !== 'that' || !hasVerb(items, i + 1, Math.min(end, i + 30))) return null
  const range = trimmed(items, { from: i, to: stopAt(items, i, end) })
  return {
    matches: [
      {
        mode: modeOf(items, range),
        content: range,
        cue: { from: at, to: at + 1 },
        source,
        denied: false,
        inherits: false,
      },
    ],
    next: range.to,
  }
}
