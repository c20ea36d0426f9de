/** Comparison keys: where two claims may meet (a name their events share, or a named subject) and on what (a measure, or a predicate family). */
import type { FoundClaim } from '../../draft.ts'
import { rarity } from './lexicon.ts'
import { countsPeople } from './measures.ts'

const events = 12
const topics = 2
const heads = 4

export function claimKeys(
  claim: Pick<
    FoundClaim,
    'senses' | 'object' | 'measure' | 'predicate' | 'rarity' | 'equates' | 'event' | 'family'
  >,
  subjects: readonly string[],
): string[] {
  const families = [...new Set(claim.senses.map(({ family }) => family))].slice(0, topics)
  const on = [
    ...(claim.measure === null ? [] : [`m.${claim.measure}`]),
    // A count of plain people may be the count of any sort of them.
    ...(claim.measure !== null && countsPeople(claim.measure) ? ['m.n:person'] : []),
    ...families.map((family) => `p.${family}`),
    ...(families.length === 0 && claim.measure === null && claim.rarity > 4 && !claim.equates
      ? [`w.${claim.predicate}`]
      : []),
  ]
  const keys: string[] = []
  const names = leading(claim.event, events)
  // What one source says there was none of, another may have seen.
  const head =
    claim.object && claim.object.name === null && rarity(claim.object.head) >= 6 ? claim.object.head : null
  if (head) for (const name of leading(claim.event, heads)) keys.push(`claim:e:${name}:h.${head}`)
  for (const topic of on) {
    for (const name of names) keys.push(`claim:e:${name}:${topic}`)
    if (!topic.startsWith('w.') && topic !== 'm.n:person')
      for (const subject of subjects) keys.push(`claim:s:${subject}:${topic}`)
  }
  return keys.sort()
}

const sorted = new WeakMap<readonly string[], Map<number, readonly string[]>>()

/** The first names of an event in their own order, so that sorting the keys made of them costs next to nothing. */
function leading(event: readonly string[], count: number): readonly string[] {
  const known = sorted.get(event) ?? new Map<number, readonly string[]>()
  sorted.set(event, known)
  const names = known.get(count) ?? event.slice(0, count).sort()
  known.set(count, names)
  return names
}
