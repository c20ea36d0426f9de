/** Orphans: quotations no cue claims; some are speech all the same, the rest are scare quotes, titles and nicknames. */
import type { Draft, QuotedRun, Token } from '../../draft.ts'
import { isComma, isFinal, isNominal, isQuote, isSubjectPronoun, isVerb } from './items.ts'
import type { Item } from './items.ts'
import type { Match } from './ranges.ts'
import { leftSubject, mainSubject } from './subject.ts'
import { rightSubject } from './right-subject.ts'
import type { Range } from './ranges.ts'

/** What a quotation looks like inside. */
export interface Shape {
  readonly words: number
  /** Holds a finite verb. */
  readonly verb: boolean
  /** Ends as a sentence does, or as speech does before its cue. */
  readonly ends: 'stop' | 'comma' | 'none'
  /** Every longer word begins with a capital: a title or a name. */
  readonly title: boolean
  readonly capital: boolean
  readonly first: boolean
  /** Begins with "the": the name people call something by. */
  readonly article: boolean
  /** In single marks, as a heading that repeats somebody's words. */
  readonly single: boolean
}

export function shapeOf({ article: { text } }: Draft, quote: QuotedRun, tokens: readonly Token[]): Shape {
  let words = 0
  let verb = false
  let first = false
  let low = 0
  for (const token of tokens) {
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue
    if (token.text.startsWith("'") || token.text.startsWith('’') || token.lower === "n't") {
      verb ||= token.pos === 'AUX' || token.pos === 'VERB'
      continue
    }
    words++
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'))) verb = true
    if (/^(?:i|we|me|us|my|our|you|your)$/.test(token.lower)) first = true
    if (/^\p{Ll}/u.test(token.text) && token.text.length > 3) low++
  }
  const last = text.charAt(quote.inner.end - 1)
  return {
    words,
    verb,
    ends: /[.!?…]/.test(last) ? 'stop' : last === ',' || /[-–—]/.test(last) ? 'comma' : 'none',
    title: low === 0 && words > 0,
    capital: /^\p{Lu}/u.test(text.slice(quote.inner.start, quote.inner.start + 2)),
    first,
    article: /^the\b/i.test(text.slice(quote.inner.start, quote.inner.start + 4)),
    single: /^['‘]/.test(text.charAt(quote.start)),
  }
}

/** Speech without a listed cue, or null for a quotation that nobody says. */
export function matchOrphan(
  items: readonly Item[],
  at: number,
  floor: number,
  shape: Shape,
  heading: boolean,
): Match | null {
  const direct = (source: Range | null, cue: Range | null): Match => ({
    mode: 'DIRECT',
    content: { from: at, to: at + 1 },
    cue,
    source,
    denied: false,
    inherits: false,
  })
  const alone = standsAlone(items, at)
  if (alone) {
    if (heading) return shape.verb && shape.words >= 3 ? direct(null, null) : null
    if (shape.single && shape.ends === 'none') return null
    if (shape.ends !== 'none' ? shape.words >= 2 : shape.verb && shape.words >= 3) return direct(null, null)
    return null
  }
  // "Not for sale": X denies it
  if (heading && items[at + 1]?.text === ':' && at === 0) {
    const source = headlineSubject(items, at + 2)
    if (source) return direct(source, null)
  }
  if (heading) return null
  // `"...," he shrugged`: any verb may do beside speech that ends in a comma.
  if (shape.ends === 'comma' || (shape.ends === 'stop' && shape.words >= 3)) {
    const found = anyVerb(items, at + 1)
    if (
      found &&
      !/^(?:who|which|that|whose)$/.test((items[found.source.from] as Item).lower) &&
      (at === floor || shape.ends === 'comma')
    )
      return direct(found.source, found.cue)
  }
  const left = items[at - 1]
  const verb = isComma(left) ? items[at - 2] : undefined
  if (verb?.pos === 'VERB' && shape.capital && shape.ends !== 'none' && at > 2) {
    const source = leftSubject(items, at - 3, Math.max(floor, at - 60))
    if (source) return direct(source, { from: at - 2, to: at - 1 })
  }
  if (left?.text === ':' && (shape.ends === 'stop' || (shape.verb && shape.words >= 3))) {
    return direct(mainSubject(items, at, Math.max(floor, at - 60)), null)
  }
  if (at === floor && shape.ends === 'stop' && shape.words >= 4) return direct(null, null)
  if (
    shape.verb &&
    shape.words >= 6 &&
    !shape.title &&
    (shape.first || parted(items, at) || (shape.capital && shape.ends === 'stop'))
  ) {
    return direct(mainSubject(items, at, Math.max(floor, at - 60)), null)
  }
  return null
}

/** Set off from its sentence, not grown into it: "deemed 'unsuited to the climate'" is a phrase. */
const parted = (items: readonly Item[], at: number): boolean =>
  at === 0 || isComma(items[at - 1]) || items[at - 1]?.text === ':'

function standsAlone(items: readonly Item[], at: number): boolean {
  for (let i = 0; i < items.length; i++) {
    if (i === at) continue
    const item = items[i] as Item
    if (isQuote(item) || /[\p{L}\p{N}]/u.test(item.text)) return false
    if (i > 40) return false
  }
  return true
}

/** `X laughed`, `laughed X` right after a quotation, up to a pause. */
function anyVerb(items: readonly Item[], from: number): { source: Range; cue: Range } | null {
  let i = from
  const end = Math.min(items.length, from + 24)
  if (isVerb(items[i] ?? ({} as Item)) && items[i]?.pos === 'VERB') {
    const source = rightSubject(items, i + 1)
    return source && (isFinal(items[source.to]) || isComma(items[source.to]))
      ? { source, cue: { from: i, to: i + 1 } }
      : null
  }
  for (; i < end; i++) {
    const item = items[i] as Item
    if (isQuote(item) || isFinal(item)) return null
    if (item.pos === 'VERB' && i > from) {
      const source = isSubjectPronoun(items[i - 1]) ? { from: i - 1, to: i } : leftSubject(items, i - 1, from)
      return source ? { source, cue: { from: i, to: i + 1 } } : null
    }
    if (!(
      isNominal(item) ||
      item.pos === 'DET' ||
      item.pos === 'ADJ' ||
      item.pos === 'ADV' ||
      isComma(item) ||
      item.pos === 'PART' ||
      item.pos === 'ADP'
    ))
      return null
  }
  return null
}

function headlineSubject(items: readonly Item[], from: number): Range | null {
  let i = from
  while (
    i < items.length &&
    (isNominal(items[i] as Item) || items[i]?.pos === 'DET' || items[i]?.pos === 'ADJ')
  )
    i++
  return i > from ? { from, to: i } : null
}
