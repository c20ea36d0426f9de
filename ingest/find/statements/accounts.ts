/** Accounts: "according to X", "by X's account", "as X has it", "X's claim that". */
import type { Mode } from '../../../schema/kinds.ts'
import { cueNouns } from './cues.ts'
import type { Item } from './items.ts'
import { hasVerb, isComma, isDash, isFinal, isNominal, isQuote } from './items.ts'
import type { Found, Match, Range } from './ranges.ts'
import { contentStart, hasQuote, modeOf, trimmed } from './ranges.ts'
import { rightSubject } from './right-subject.ts'
import { stopAt } from './stop.ts'
import { leftSubject } from './subject.ts'

/** "As the Tribune has it, ..." */
export function asPut(items: readonly Item[], at: number, floor: number): Found | null {
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

export const accounts = new Set([
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
export function byAccount(items: readonly Item[], at: number, floor: number): Found | null {
  const first = items[at - 1]
  let from = at - 1
  let source: Range | null = null
  if (first && /^(?:his|her|their|its)$/.test(first.lower)) source = { from, to: at }
  else if (first && /^['’]s?$/.test(first.lower)) {
    while (from > floor && isNominal(items[from - 1] as Item)) from--
    source = from < at - 1 ? { from, to: at - 1 } : null
  }
  if (
    !source ||
    !/^(?:by|in|on)$/.test(items[from - 1]?.lower ?? '') ||
    (from - 1 > floor + 1 && !(isComma(items[from - 2]) && isComma(items[at + 1])))
  )
    return null
  const start = isComma(items[at + 1]) ? at + 2 : at + 1
  const range = trimmed(items, { from: start, to: stopAt(items, start, items.length) })
  if (
    start >= items.length ||
    !(hasVerb(items, range.from, range.to) || hasQuote(items, range.from, range.to))
  )
    return null
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

const data = new Set(
  `data figures statistics poll polls census numbers schedule law rules plan plans estimate estimates plan
  tradition legend custom size age need needs order`.split(/\s+/),
)

export function accordingTo(items: readonly Item[], at: number, floor: number): Found | null {
  const end = items.length
  const source = rightSubject(items, at + 2, true)
  if (!source) return null
  const head = items[source.to - 1] as Item
  const first = items[source.from] as Item
  if (
    !fromSomebody(items, source) &&
    (data.has(headOf(items, source)) || (data.has(head.lower) && first.pos !== 'PROPN'))
  )
    return null
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
      return { matches: [make(range, modeOf(items, range))], next: source.to }
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

/** "figures from the statistics office" are the office's. */
const fromSomebody = (items: readonly Item[], { from, to }: Range): boolean => {
  for (let i = from + 1; i + 1 < to; i++) {
    if (
      /^(?:from|by|of)$/.test((items[i] as Item).lower) &&
      items.slice(i + 1, to).some(({ pos }) => pos === 'PROPN')
    )
      return true
  }
  return false
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

const headOf = (items: readonly Item[], { from, to }: Range): string => {
  for (let i = from; i < to; i++)
    if ((items[i] as Item).pos === 'ADP') return (items[i - 1] as Item | undefined)?.lower ?? ''
  return (items[to - 1] as Item).lower
}

/** "the allegation by X that", "X's claim that", "a report from X that". */
export function nounCue(items: readonly Item[], at: number, floor: number): Found | null {
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
