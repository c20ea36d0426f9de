/** Which claims of two articles are compared: those that touch on something in common, the most telling first. */
import { conceptsOf } from './concepts.ts'
import type { ClaimNode } from './edge.ts'
import type { Meeting } from './gate.ts'

/** A claim is compared with no more than this many of another article's. */
const most = 50

export interface Candidates {
  readonly pairs: readonly (readonly [ClaimNode, ClaimNode])[]
  /** Pairs left out because a claim had more candidates than `most`. */
  readonly dropped: number
}

/** With one and the same list on both sides, each pair of its claims once. */
export function candidatePairs(
  as: readonly ClaimNode[],
  bs: readonly ClaimNode[],
  meeting: Meeting,
): Candidates {
  const own = as === bs
  const index = indexOf(bs)
  const pairs: (readonly [ClaimNode, ClaimNode])[] = []
  let dropped = 0
  as.forEach((a, i) => {
    const scores = new Map<number, number>()
    const meetAt = (key: string, weight: number) => {
      for (const j of index.get(key) ?? []) if (!own || j > i) scores.set(j, (scores.get(j) ?? 0) + weight)
    }
    for (const [concept, { rarity, predicated }] of conceptsOf(a.claim))
      meetAt(concept, rarity + (predicated ? 3 : 0))
    if (a.claim.quantity) meetAt(counted, 4)
    // What one denies another may tell in other words.
    if (meeting === 'tight' || meeting === 'event')
      meetAt(a.claim.polarity === 'denied' ? 'affirmed' : 'denied', 1)
    const ranked = [...scores]
    ranked.sort(([x, s], [y, t]) => t - s || x - y)
    dropped += Math.max(0, ranked.length - most)
    for (const [j] of ranked.slice(0, most)) pairs.push([a, bs[j]!])
  })
  return { pairs, dropped }
}

const counted = '#'

function indexOf(nodes: readonly ClaimNode[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  const put = (key: string, at: number) => {
    const of = index.get(key)
    if (of) of.push(at)
    else index.set(key, [at])
  }
  nodes.forEach(({ claim }, at) => {
    for (const concept of conceptsOf(claim).keys()) put(concept, at)
    if (claim.quantity) put(counted, at)
    put(claim.polarity, at)
  })
  return index
}
