/** Comparison keys: where two claims may meet (a name that their events share), or on what across stories (a named subject with a measure or a predicate family). */
import type { Sense } from '../../../schema/claim.ts'

/** Two articles on one event share one of the first few words that each is known by. */
const widest = 16
const families = 2

/** What a claim on a named subject can be compared on. */
export function topicsOf(senses: readonly Sense[], measure: string | null): string[] {
  const topics = measure === null || measure === 'n:person' ? [] : [`m.${measure}`]
  const names = new Set(senses.map(({ family }) => family))
  for (const family of [...names].slice(0, families)) topics.push(`p.${family}`)
  return topics.sort()
}

/** Sorted; claims of one article that are about the same share one list. */
export function claimKeys(
  event: readonly string[],
  topics: readonly string[],
  subjects: readonly string[],
): string[] {
  const { events, known } = keysOf(event)
  if (topics.length === 0 || subjects.length === 0) return events
  const on = `${topics.join('\n')}\n\n${subjects.join('\n')}`
  let keys = known.get(on)
  if (!keys)
    known.set(
      on,
      (keys = [
        ...events,
        ...subjects.flatMap((subject) => topics.map((topic) => `claim:s:${subject}:${topic}`)).sort(),
      ]),
    )
  return keys
}

interface Keys {
  readonly events: string[]
  readonly known: Map<string, string[]>
}
const byEvent = new WeakMap<readonly string[], Keys>()

function keysOf(event: readonly string[]): Keys {
  let keys = byEvent.get(event)
  if (!keys) {
    const events = event
      .slice(0, widest)
      .map((name) => `claim:e:${name}`)
      .sort()
    byEvent.set(event, (keys = { events, known: new Map() }))
  }
  return keys
}
