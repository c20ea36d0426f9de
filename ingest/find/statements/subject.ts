/** Subjects: the noun phrase left of a cue that does the saying. */
import type { Item } from './items.ts'
import {
  hasVerb,
  isBreak,
  isComma,
  isDash,
  isFinal,
  isNominal,
  isQuote,
  isSubjectPronoun,
  isTime,
  isVerb,
} from './items.ts'
import type { Range } from './ranges.ts'

/** The subject that ends at `end` (its last item), not reaching left of `floor`. */
export function leftSubject(items: readonly Item[], end: number, floor: number): Range | null {
  const last = items[end]
  if (end < floor || !last) return null
  if (isSubjectPronoun(last)) return { from: end, to: end + 1 }
  if (
    isSubjectPronoun(items[end - 1]) &&
    end > floor &&
    (last.pos === 'ADJ' || last.pos === 'ADV' || last.pos === 'ADP' || last.lower === 'further')
  )
    return { from: end - 1, to: end }
  // "a memo named "Sunrise" says"
  if (last.quote >= 0 && end > floor + 1 && !isBreak(items[end - 1] as Item) && !isFinal(items[end - 1])) {
    const named = clauseSubject(items, floor, end)
    return named && { from: named.from, to: end + 1 }
  }
  if (last.lower === 'who' || last.lower === 'which' || last.lower === 'that') {
    const left = isComma(items[end - 1]) ? end - 2 : end - 1
    return left >= floor ? antecedent(items, left, floor, last.lower === 'who') : null
  }
  if (isComma(last) || isDash(last)) return beforeApposition(items, end, floor)
  if (
    last.quote >= 0 ||
    !(isNominal(last) || last.pos === 'ADJ' || last.pos === 'DET' || last.pos === 'ADV')
  ) {
    // A reduced relative or an odd tag: "the man accused said".
    if (last.quote >= 0 || !isVerb(last)) return null
  }
  return clauseSubject(items, floor, end + 1)
}

/** "decided by the inspectorate, which states": the phrase right before, not all of its clause. */
function antecedent(items: readonly Item[], end: number, floor: number, person: boolean): Range | null {
  const found = leftSubject(items, end, floor)
  if (!found || firstVerb(items, found.from, found.to) < 0) return found
  let from = found.to
  while (from > found.from) {
    const item = items[from - 1] as Item
    if (!(
      isNominal(item) ||
      item.pos === 'ADJ' ||
      item.pos === 'DET' ||
      (person && item.lower === 'of') ||
      /^['’]s?$/.test(item.lower)
    ))
      break
    from--
    if (item.pos === 'DET' && (!person || items[from - 1]?.lower !== 'of')) break
  }
  return from < found.to ? { from, to: found.to } : found
}

/** The subject of the clause that ends before `end`: the first noun phrase after its last break. */
function clauseSubject(items: readonly Item[], floor: number, end: number): Range | null {
  let from = end
  while (from > floor) {
    const item = items[from - 1] as Item
    // "the lanky, bald professor"
    if (isComma(item) && items[from - 2]?.pos === 'ADJ' && items[from]?.pos === 'ADJ' && from < end) {
      from -= 2
      continue
    }
    if (isBreak(item) || isFinal(item)) break
    if (item.pos === 'SCONJ' && item.lower !== 'of' && item.lower !== 'for' && item.lower !== 'like') break
    if (item.lower === 'when' || item.lower === 'where' || item.lower === 'how' || item.lower === 'because')
      break
    if (item.lower === 'what' || item.lower === 'whom' || item.lower === 'that') break
    if (
      /^(?:after|before|since|until|as|than)$/.test(item.lower) &&
      from < end &&
      verbBefore(items, from - 1, floor)
    )
      break
    if (item.pos === 'CCONJ' && from < end && cutsAt(items, from - 1, floor)) break
    from--
  }
  return trim(items, from, end)
}

/** Whether "and" joins two clauses here and not two speakers. */
function cutsAt(items: readonly Item[], at: number, floor: number): boolean {
  if ((items[at] as Item).lower === 'but' || isSubjectPronoun(items[at + 1])) return true
  return verbBefore(items, at, floor)
}

function verbBefore(items: readonly Item[], at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor; i--) {
    const item = items[i] as Item
    if (isBreak(item)) return false
    if (isVerb(item)) return true
  }
  return false
}

/** Speakers in one word. */
export const some = new Set([
  'some',
  'others',
  'many',
  'most',
  'several',
  'both',
  'few',
  'all',
  'another',
  'neither',
  'none',
])

function trim(items: readonly Item[], start: number, end: number): Range | null {
  let from = start
  while (from < end) {
    const item = items[from] as Item
    if (item.pos === 'ADP' && !(item.lower === 'about' || item.lower === 'around' || item.lower === 'over')) {
      from = lastPhrase(items, from, end)
      break
    }
    if (
      item.pos === 'ADV' ||
      item.pos === 'CCONJ' ||
      item.pos === 'SCONJ' ||
      item.pos === 'INTJ' ||
      (item.pos === 'PUNCT' && item.quote < 0) ||
      (isTime(item) && from + 1 < end && item.pos !== 'DET')
    )
      from++
    else break
  }
  if (end - from > 30) from = lastPhrase(items, from, end)
  return from < end &&
    (items.slice(from, end).some(isNominal) || (end - from === 1 && some.has((items[from] as Item).lower)))
    ? { from, to: end }
    : null
}

/** After a fronted "In July" or "In a statement" the subject is the last phrase of its own. */
function lastPhrase(items: readonly Item[], from: number, end: number): number {
  let i = end - 1
  if (isSubjectPronoun(items[i])) return i
  let start = i
  for (; i > from; i--) {
    const item = items[i] as Item
    if (item.pos === 'DET' || item.lower === 'his' || item.lower === 'her' || item.lower === 'their') {
      if (items[i - 1]?.pos === 'ADP' && items[i - 1]?.lower === 'of') continue
      start = i
      break
    }
    if (isTime(item) && item.pos !== 'ADJ') break
    if (item.pos === 'NUM') break
    if (item.pos === 'ADP' && !['of', 'for', 'from', 'with', 'at'].includes(item.lower)) break
    start = i
  }
  const first = items[start] as Item
  return first.pos === 'ADP' || first.pos === 'PART' ? start + 1 : start
}

/** "X, the mayor of Y, said": the first segment between commas that can be a subject. */
function beforeApposition(items: readonly Item[], comma: number, floor: number): Range | null {
  const cuts: number[] = [comma]
  for (let i = comma - 1; i >= floor && cuts.length < 8; i--) {
    const item = items[i] as Item
    if (isComma(item) || isDash(item)) cuts.push(i)
    else if (
      item.quote >= 0
        ? isComma(items[i + 1]) || i === floor || /^\p{Lu}/u.test(items[i + 1]?.text ?? '')
        : item.text === ':' || item.text === ';'
    ) {
      cuts.push(i)
      break
    }
  }
  if ((cuts.at(-1) as number) > floor || cuts.length === 1) cuts.push(floor - 1)
  let fallback: Range | null = null
  for (let c = cuts.length - 1; c > 0; c--) {
    const from = (cuts[c] as number) + 1
    const to = cuts[c - 1] as number
    if (from >= to) continue
    const first = items[from] as Item
    if (
      first.lower === 'who' ||
      first.lower === 'which' ||
      first.lower === 'where' ||
      first.lower === 'whose'
    )
      continue
    const verb = firstVerb(items, from, to)
    if (first.pos === 'ADP' || first.pos === 'SCONJ' || first.lower.endsWith('ing')) {
      continue
    }
    // A dateline: "OTTAWA - The minister"
    if (c === cuts.length - 1 && isDash(items[to]) && /^[\p{Lu}\W]+$/u.test((items[to - 1] as Item).text))
      continue
    const found = clauseSubject(items, from, to)
    if (!found) continue
    if (verb >= 0 && found.from > verb && found.to === to && (items[to - 1] as Item).pos === 'PROPN')
      return found
    if (verb < 0) return withName(items, found, cuts[c - 2])
    fallback ??= found
  }
  // "X did this, that and, Y, said": rather the subject of the clause before than none.
  return fallback && cuts.length > 2
    ? { from: fallback.from, to: Math.min(fallback.to, verbOr(items, fallback)) }
    : null
}

/** "The victim's father, Joseph, said": the name that a role is followed by belongs to it. */
function withName(items: readonly Item[], found: Range, next: number | undefined): Range {
  if (
    next === undefined ||
    found.to >= next ||
    ((items[found.to - 1] as Item).pos === 'PROPN' && !ofPhrase(items, found))
  )
    return found
  for (let i = found.to + 1; i < next; i++) if ((items[i] as Item).pos !== 'PROPN') return found
  return next > found.to + 1 ? { from: found.from, to: next } : found
}

const ofPhrase = (items: readonly Item[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (/^(?:of|['’]s)$/.test((items[i] as Item).lower)) return true
  return false
}

const firstVerb = (items: readonly Item[], from: number, to: number): number => {
  for (let i = from; i < to; i++) {
    const item = items[i] as Item
    if (isVerb(item) && item.quote < 0 && hasVerb(items, i, i + 1)) return i
  }
  return -1
}

const verbOr = (items: readonly Item[], { from, to }: Range): number => {
  const verb = firstVerb(items, from, to)
  return verb > from ? verb : to
}

/** The main subject of the unit: for "X did this but said that" and for participles. */
export function mainSubject(items: readonly Item[], cue: number, floor: number): Range | null {
  let clause = floor
  for (let i = items[cue - 1]?.text === ':' ? cue - 2 : cue - 1; i >= floor; i--) {
    const item = items[i] as Item
    if (item.text === ';' || item.text === ':' || (isQuote(item) && i > floor)) {
      clause = i + 1
      break
    }
  }
  for (let i = clause; i < cue; i++) {
    const item = items[i] as Item
    if (!isVerb(item) || item.quote >= 0) continue
    if (item.lower.endsWith('ing') && item.pos === 'VERB') continue
    let at = i - 1
    while (at > clause && items[at]?.pos === 'ADV') at--
    const found = at >= clause ? leftSubject(items, at, clause) : null
    if (found) return found
  }
  return null
}
