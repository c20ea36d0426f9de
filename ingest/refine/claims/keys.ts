/** Comparison keys: where two claims may meet (a name their events share, or a named subject) and on what (a measure, or a predicate family). */
import type { Argument, Sense } from '../../../schema/claim.ts'
import { rarity } from '../../find/rarity.ts'
import { countsPeople } from './measures.ts'

/** Under how many of its event's names a claim is looked for, by what it is compared on: a measure, a family, a lemma, an object's head. */
const reach: Readonly<Record<string, number>> = { m: 12, p: 10, w: 4 }
const widest = 12
const families = 2
const heads = 4

/** What a claim can be compared on; its lemma only where no family and no measure is known. */
export function topicsOf(senses: readonly Sense[], measure: string | null, lemma: string | null): string[] {
  const topics: string[] = []
  if (measure !== null) {
    topics.push(`m.${measure}`)
    // A count of plain people may be the count of any sort of them.
    if (countsPeople(measure)) topics.push('m.n:person')
  }
  let count = 0
  for (const { family } of senses) {
    const topic = `p.${family}`
    if (topics.includes(topic)) continue
    topics.push(topic)
    if (++count === families) break
  }
  if (topics.length === 0 && lemma !== null) topics.push(`w.${lemma}`)
  return topics
}

/** The head of an unnamed object that is rare enough to meet on: what one source says there was none of, another may have seen. */
export const telling = (object: Argument | null): string | null =>
  object &&
  object.name === null &&
  object.sort !== 'person' &&
  object.head.length > 3 &&
  rarity(object.head) >= 6
    ? object.head
    : null

/** Sorted. Claims of one article that can meet on the same things share one list. */
export function claimKeys(
  event: readonly string[],
  topics: readonly string[],
  head: string | null,
  subjects: readonly string[],
): string[] {
  if (topics.length === 0 && head === null) return []
  const places = placesOf(event)
  const on = `${head ?? ''}\n${topics.join('\n')}\n\n${subjects.join('\n')}`
  let keys = places.known.get(on)
  if (keys) return keys
  // Made in order, name by name: sorting all of them would cost more than all else here.
  keys = []
  const sorted = topics.toSorted()
  for (const { prefix, rank } of places.names) {
    if (head !== null && rank < heads) keys.push(`${prefix}h.${head}`)
    for (const topic of sorted) if (rank < reach[topic[0]!]!) keys.push(prefix + topic)
  }
  const shared = sorted.filter((topic) => !topic.startsWith('w.') && topic !== 'm.n:person')
  if (subjects.length > 0 && shared.length > 0)
    keys.push(...subjects.flatMap((subject) => shared.map((topic) => `claim:s:${subject}:${topic}`)).sort())
  places.known.set(on, keys)
  return keys
}

interface Places {
  /** How a key begins under each of the first names of the event, sorted. */
  readonly names: readonly { readonly prefix: string; readonly rank: number }[]
  readonly known: Map<string, string[]>
}
const byEvent = new WeakMap<readonly string[], Places>()

function placesOf(event: readonly string[]): Places {
  let places = byEvent.get(event)
  if (!places) {
    const names = event
      .slice(0, widest)
      .map((name, rank) => ({ prefix: `claim:e:${name}:`, rank }))
      .sort((a, b) => (a.prefix < b.prefix ? -1 : 1))
    byEvent.set(event, (places = { names, known: new Map() }))
  }
  return places
}
