/** When and where a clause says that something was so: the time nearest its verb, and the place it names or that is fronted before it. */
import type { Argument } from '../../../schema/claim.ts'
import type { Draft, FoundTime, Token } from '../../draft.ts'
import { readClockWords } from '../../find/clock-words.ts'
import { gazetteerEntry } from '../../find/gazetteer.ts'

/** The time nearest the verb inside the clause; a sentence's only time holds for all its clauses. */
export function timeOf(
  times: readonly FoundTime[],
  from: number,
  to: number,
  verb: number,
): FoundTime | null {
  if (times.length === 0) return null
  const inside = times.filter(({ span }) => span.start >= from && span.end <= to)
  // "left at six and came at seven": what stands behind a verb is its own before what it shares.
  const behind = inside.filter(({ span }) => span.start > verb)
  if (behind.length > 0 && behind.length < inside.length) return behind[0]!
  const pool = inside.length > 0 ? inside : times.length === 1 ? times : []
  return pool.reduce<FoundTime | null>(
    (best, time) =>
      best && Math.abs(best.span.start - verb) <= Math.abs(time.span.start - verb) ? best : time,
    null,
  )
}

/** "21:15", "7.40pm", "noon", "half past eight" → minutes after midnight. */
export function clockOf(tokens: readonly Token[], time: FoundTime | null): number | null {
  if (time?.granularity !== 'time') return null
  const text = time.text ?? ''
  // "before noon" and "until midnight" are no hour of their own.
  if (/^(?:before|after|until|till|since)\b/i.test(text)) return null
  if (/\bnoon\b|\bmidday\b/i.test(text)) return 720
  if (/\bmidnight\b/i.test(text)) return 0
  const spelled = clockInWords(tokens, time.span.start, time.span.end)
  if (spelled !== null) return spelled
  const found = /\b(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m|p\.?m)?/i.exec(text)
  if (!found || (found[2] === undefined && found[3] === undefined)) return null
  const hour = Number(found[1]) % (found[3] ? 12 : 24)
  return (hour + (found[3]?.toLowerCase().startsWith('p') ? 12 : 0)) * 60 + Number(found[2] ?? 0)
}

function clockInWords(tokens: readonly Token[], from: number, to: number): number | null {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < from) low = middle + 1
    else high = middle
  }
  for (let i = low; i < tokens.length && tokens[i]!.start < to; i++) {
    const found = readClockWords(tokens, i)
    if (found) return found.value
  }
  return null
}

const stops = new Set(['.', ';', ':', '!', '?', '”', '"'])

/** Where the words before a clause begin that belong to no other: after the last full stop, verb or semicolon. */
export function fronted(tokens: readonly Token[], first: number): number {
  let at = first
  while (
    at > 0 &&
    first - at < 8 &&
    tokens[at - 1]!.pos !== 'VERB' &&
    tokens[at - 1]!.pos !== 'AUX' &&
    !stops.has(tokens[at - 1]!.text)
  )
    at--
  return tokens[at]!.start
}

const wide = new Set(['nationwide', 'worldwide', 'globally', 'nationally', 'statewide', 'overall'])

/** "nationwide" is a place too: what holds there is no figure for one town. */
export function everywhere(
  tokens: readonly Token[],
  [first, last]: readonly [number, number],
): Argument | null {
  for (let i = Math.max(0, first - 3); i < last; i++) {
    const { lower, text, start, end } = tokens[i]!
    if (wide.has(lower))
      return {
        span: { start, end },
        text,
        head: 'everywhere',
        entity: null,
        name: null,
        sort: 'place',
        aliases: [],
      }
  }
  return null
}

/** The larger places that a place lies in, as keys. */
export function placeWithin({ entities }: Draft, place: Argument | null): string[] {
  const within: string[] = []
  let id = place?.entity == null ? null : (entities[Number(place.entity)]?.gazetteer ?? null)
  for (let depth = 0; id && depth < 5; depth++) {
    id = gazetteerEntry(id)?.parentId ?? null
    if (id) within.push(`place:${id}`)
  }
  return within
}

export function placeOf(draft: Draft, from: number, to: number, verb: number): Argument | null {
  const { mentions, entities, article } = draft
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < from) low = middle + 1
    else high = middle
  }
  let found: Argument | null = null
  for (let i = low; i < mentions.length && mentions[i]!.end <= to; i++) {
    const { start, end, entity } = mentions[i]!
    const named = entities[entity]
    if (
      named?.kind !== 'Place' ||
      !/\b(?:in|at|near|from|to|off|outside|into|inside|around|across)\s+(?:the\s+|\w+ern\s+|north\w*\s+|south\w*\s+)*$/i.test(
        article.text.slice(Math.max(0, start - 24), start),
      )
    )
      continue
    found = {
      span: { start, end },
      text: article.text.slice(start, end),
      head: named.name.toLowerCase(),
      entity: `${named.id}`,
      name: named.name,
      sort: 'place',
      aliases: [],
    }
    if (start > verb) break
  }
  return found
}
