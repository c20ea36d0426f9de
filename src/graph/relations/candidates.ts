/** Which claims are compared: those of two articles that touch on something in common, and of all these the most telling. */
import type { Claim } from '../../../schema/claim.ts'
import { conceptsOf } from './concepts.ts'
import type { ClaimNode } from './edge.ts'
import type { Meeting } from './gate.ts'

/** A claim is compared with no more than this many others under one key. */
const most = 50

/** Two claims that may meet, and how much they have in common. */
export interface Candidate {
  readonly a: ClaimNode
  readonly b: ClaimNode
  readonly meeting: Meeting
  readonly score: number
}
export interface Candidates {
  readonly pairs: readonly Candidate[]
  /** Pairs left out because a claim had more candidates than `most`. */
  readonly dropped: number
}

/** The most telling first, so many that no claim has more than `most`, whichever article they stand in. */
export function pickCandidates(all: readonly Candidate[]): readonly Candidate[] {
  const named = all.map((pair) => ({ pair, name: nameOf(pair) }))
  named.sort((x, y) => y.pair.score - x.pair.score || (x.name < y.name ? -1 : 1))
  const counts = new Map<string, number>()
  const countOf = ({ key }: ClaimNode) => counts.get(key) ?? 0
  return named.flatMap(({ pair }) => {
    const { a, b } = pair
    if (countOf(a) >= most || countOf(b) >= most) return []
    counts.set(a.key, countOf(a) + 1)
    counts.set(b.key, countOf(b) + 1)
    return [pair]
  })
}

const nameOf = ({ a, b }: Candidate): string => (a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`)

/** With one and the same list on both sides, each pair of its claims once. */
export function candidatePairs(
  as: readonly ClaimNode[],
  bs: readonly ClaimNode[],
  meeting: Meeting,
): Candidates {
  const own = as === bs
  const index = indexOf(bs)
  const pairs: Candidate[] = []
  let dropped = 0
  as.forEach((a, i) => {
    const scores = new Map<number, number>()
    const meetAt = (key: string, weight: number) => {
      for (const j of index.get(key) ?? []) if (!own || j > i) scores.set(j, (scores.get(j) ?? 0) + weight)
    }
    for (const [concept, { rarity, predicated }] of conceptsOf(a.claim))
      meetAt(concept, rarity + (predicated ? 3 : 0))
    if (a.claim.quantity) meetAt(counted, 4)
    for (const topic of topicsOf(a.claim)) meetAt(topic, onOneTopic)
    // What one denies another may tell in other words.
    if (meeting === 'tight' || meeting === 'event')
      meetAt(a.claim.polarity === 'denied' ? 'affirmed' : 'denied', 1)
    const ranked = [...scores]
    ranked.sort(([x, s], [y, t]) => t - s || x - y)
    dropped += Math.max(0, ranked.length - most)
    for (const [j, score] of ranked.slice(0, most)) pairs.push({ a, b: bs[j]!, meeting, score })
  })
  return { pairs, dropped }
}

const counted = '#'
/** What makes two claims comparable at all counts like a rare word or two. */
const onOneTopic = 12

/** Marked, so that no word is taken for a family or a measure. */
function topicsOf({ senses, measure }: Claim): readonly string[] {
  const families = [...new Set(senses.map(({ family }) => `p.${family}`))]
  return measure === null ? families : [...families, `m.${measure}`]
}

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
    for (const topic of topicsOf(claim)) put(topic, at)
    put(claim.polarity, at)
  })
  return index
}
