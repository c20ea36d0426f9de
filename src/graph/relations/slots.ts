/** Slots of two claims side by side: they match, clash, differ in words only, or one of them is unknown. */
import type { Argument, Claim, TimeInterval } from '../../../schema/claim.ts'

/** `kin`: other words, but for the same sort of thing. `vague`: one points elsewhere ("it", "officials"). */
export type Fit = 'match' | 'kin' | 'vague' | 'unknown' | 'differ' | 'clash'

/** Heads that point at something said elsewhere, or at anybody: they neither match nor clash. */
const vague = new Set(
  'it they he she we i you this that these those there who which what someone somebody everyone everybody anyone anybody nobody no-one none nothing something anything one other people person man woman thing group official authority source company firm government police case victim body team member side part parts number some many most all few more least'.split(
    ' ',
  ),
)

/** One person, who may be anyone. */
const somebody = new Set(['he', 'she', 'i', 'him', 'her', 'man', 'woman'])

export function fitArguments(a: Argument | null, b: Argument | null): Fit {
  if (!a || !b) return 'unknown'
  if (
    (a.name === null) !== (b.name === null) &&
    namesOf(a).some((x) => namesOf(b).some((y) => sameName(x, y)))
  )
    return 'match'
  if (a.name !== null && b.name !== null) {
    if (namesOf(a).some((x) => namesOf(b).some((y) => sameName(x, y)))) return 'match'
    // A person may act for a group and a capital for its government: only two of one kind exclude each other.
    return kindOf(a) === kindOf(b) ? 'clash' : 'unknown'
  }
  if (somebody.has(a.head) || somebody.has(b.head)) return 'unknown'
  if (vague.has(a.head) || vague.has(b.head))
    return a.head === b.head && a.head.length > 4 ? 'match' : 'vague'
  if (a.head === b.head) return 'match'
  if (a.name !== null || b.name !== null) {
    if (shareWord(a.text, b.text)) return 'match'
    return a.sort !== null && kindOf(a) === kindOf(b) ? 'kin' : 'unknown'
  }
  if (/^[\d.,]+$/.test(a.head) || /^[\d.,]+$/.test(b.head)) return 'unknown'
  if (a.sort !== null && b.sort !== null) return kindOf(a) === kindOf(b) ? 'kin' : 'differ'
  return shareWord(a.text, b.text) ? 'unknown' : 'differ'
}

const namesOf = ({ name, aliases }: Argument): readonly string[] => [
  ...(name === null ? [] : [name]),
  ...(aliases ?? []),
]

/** Firms and agencies are groups, as named ones are. */
const kindOf = ({ sort }: Argument): string | null => (sort === 'firm' || sort === 'agency' ? 'group' : sort)

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
const small = new Set(
  'the and for with from that this his her its their our your any all some every each one two three'.split(
    ' ',
  ),
)

function shareWord(a: string, b: string): boolean {
  const known = new Set(words(a).filter((word) => !small.has(word)))
  return words(b).some((word) => known.has(word))
}

/** One name holds all the words of the other, or is its acronym. */
export function sameName(a: string, b: string): boolean {
  const x = words(a).filter((word) => !small.has(word))
  const y = words(b).filter((word) => !small.has(word))
  if (x.length === 0 || y.length === 0) return a.toLowerCase() === b.toLowerCase()
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.every((word) => long.includes(word))) return true
  return short.length === 1 && long.length > 1 && short[0] === long.map((word) => word[0]).join('')
}

/** Do two claims speak of overlapping times? Unknown when either does not say. */
export function fitTimes(a: TimeInterval | null, b: TimeInterval | null): Fit {
  if (!a || !b || a.granularity === 'vague' || b.granularity === 'vague') return 'unknown'
  if ((a.from === null && a.to === null) || (b.from === null && b.to === null))
    return a.text === b.text ? 'match' : 'unknown'
  const from = (time: TimeInterval) => time.from ?? '0000'
  const to = (time: TimeInterval) => time.to ?? '9999'
  if (from(a) === from(b) && to(a) === to(b)) return 'match'
  if (from(a) < to(b) && from(b) < to(a)) return 'match'
  return 'clash'
}

/** A place matches itself and whatever it lies in. */
export function fitPlaces(a: Claim, b: Claim): Fit {
  if (!a.place || !b.place) return 'unknown'
  if (a.place.head === 'everywhere' || b.place.head === 'everywhere')
    return a.place.head === b.place.head ? 'match' : 'clash'
  const inside = (inner: Claim, outer: Claim) =>
    outer.place!.entity !== null && inner.placeWithin.includes(outer.place!.entity)
  if (sameName(a.place.text, b.place.text) || (a.place.entity !== null && a.place.entity === b.place.entity))
    return 'match'
  if (inside(a, b) || inside(b, a)) return 'match'
  return a.place.entity !== null && b.place.entity !== null ? 'clash' : 'unknown'
}

/** One place lies in the other: a figure for the east is no figure for the country. */
export function placesNest(a: Claim, b: Claim): boolean {
  const [x, y] = [a.place?.entity ?? null, b.place?.entity ?? null]
  return x !== null && y !== null && x !== y && (a.placeWithin.includes(y) || b.placeWithin.includes(x))
}

/** True when the claim is about a past that its own article only looks back on ("In 2018 another ferry capsized"). */
export function looksBack(claim: Claim, days = 45): boolean {
  const end = claim.time?.to
  if (!end || !claim.date || claim.modality === 'expected' || claim.time?.granularity === 'vague')
    return false
  return Date.parse(claim.date) - Date.parse(end.slice(0, 10)) > days * 86_400_000
}

/** Content words both clauses hold. */
export function sharedWords(a: readonly string[], b: readonly string[]): string[] {
  const known = new Set(a)
  return b.filter((word) => known.has(word))
}
