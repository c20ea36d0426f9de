/** Verb cues: what "said" and its like give, before, after or on both sides, and who says it. */
import type { Mode } from '../../../schema/kinds.ts'
import { beforeAuxiliaries } from './auxiliaries.ts'
import { accused, deniedAfter, describedAs, figured } from './complements.ts'
import type { Cue } from './cues.ts'
import type { Item } from './items.ts'
import { hasVerb, isComma, isDash, isNominal, isQuote, isSubjectPronoun, isVerb } from './items.ts'
import type { Opening } from './opening.ts'
import { openingAfter } from './opening.ts'
import type { Found, Match, Range } from './ranges.ts'
import { closes, contentStart, hasQuote, modeOf } from './ranges.ts'
import { rightSubject } from './right-subject.ts'
import { leftSubject, mainSubject } from './subject.ts'
import { afterPhrase, afterTime, contentOf, goesOn, secondPart, subordinate } from './parts.ts'

const reach = 80

export function verbCue(
  items: readonly Item[],
  at: number,
  floor: number,
  cue: Cue,
  /** Source of the statement before in the sentence: null when it has none, undefined when there is no such statement. */
  previous: Range | null | undefined,
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
        ? previous !== undefined
          ? null
          : mainSubject(items, at, near)
        : withSubject(items, at, near)
    if (quoted && source) edge = source.from
    if (!source && !(set && previous !== undefined)) return null
    inherits = !quoted && set && previous !== undefined
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
        source ??= previous ?? null
        inherits = !source && previous !== undefined
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
      (source.to - source.from === 1 &&
        /^(?:reports|everybody|everyone|nobody|anybody|anyone)$/.test(items[source.from]?.lower ?? '')))
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
    const described =
      cue.use === 'name' &&
      opening.kind === 'quote' &&
      items[opening.at - 1]?.lower === 'as' &&
      items[opening.at + 1]?.lower === 'and'
        ? describedAs(items, after, end)
        : null
    const content = described
      ? { range: described, mode: modeOf(items, described) }
      : contentOf(items, opening, cue, end)
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
      if (rest && isSubject(items, from, last) && !isSubjectPronoun(items[rest.from])) {
        // "The crane, he says, fell": neither half says anything without the other.
        const parted = { from, to: rest.to }
        matches.push(make(parted, modeOf(items, parted)))
        next = rest.to
        return { matches, next }
      }
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

/** A subject that waits for its verb: "The crane", "Most of the crew". */
const isSubject = (items: readonly Item[], from: number, to: number): boolean =>
  items[from]?.pos !== 'ADP' &&
  items[to - 1] !== undefined &&
  isNominal(items[to - 1] as Item) &&
  !hasVerb(items, from, to) &&
  !hasQuote(items, from, to)

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
