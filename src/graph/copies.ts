/** Copies: articles that share so many of their word pairs that one repeats the other's text, be it lightly reworded. */
import { createHash } from 'node:crypto'
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'

const version = 1
const hashes = 32
/** The share of hashes in common from which on one text repeats the other. */
const least = 0.25

/** Derives under one key only the pairs for which it is the least of the keys they share. */
export function deriveCopies(nodes: readonly BatchNode[], scope: string): Batch {
  const edges: BatchEdge[] = []
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = [nodes[i]!, nodes[j]!]
      const shared = sharedKeys(a, b)
      if (shared[0] !== scope || shared.length < least * hashes) continue
      edges.push(makeEdge(a, b, shared.length / hashes, scope))
    }
  return { nodes: [], edges: edges.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }
}

function sharedKeys(a: BatchNode, b: BatchNode): string[] {
  const keys = (node: BatchNode) => (node.attributes['keys'] ?? []) as readonly string[]
  const known = new Set(keys(b))
  return keys(a)
    .filter((key) => key.startsWith('copy:') && known.has(key))
    .toSorted()
}

/** The later one repeats the earlier; without both dates the lesser key passes for the earlier, and confidence falls. */
function makeEdge(a: BatchNode, b: BatchNode, share: number, scope: string): BatchEdge {
  const date = (node: BatchNode) => (node.attributes['publishedAt'] ?? null) as string | null
  const [x, y] = [date(a), date(b)]
  const dated = x !== null && y !== null && x !== y
  const aFirst = dated ? x < y : a.key < b.key
  const [from, to] = aFirst ? [b, a] : [a, b]
  return {
    key: `COPIES:${createHash('sha256').update(`${from.key}|${to.key}`).digest('hex').slice(0, 24)}`,
    source: from.key,
    target: to.key,
    attributes: {
      kind: 'COPIES',
      basis: 'inferred',
      rule: dated ? 'copies/later-repeats' : 'copies/same-text',
      version,
      confidence: Math.round(Math.min(0.98, 0.45 + share) * (dated ? 1 : 0.8) * 1000) / 1000,
      scope,
      share: Math.round(share * 1000) / 1000,
    },
  }
}
