/** The line from a comparison key to derived edges: which derivation serves which keys, and how many nodes it will compare. */
import type { Batch, BatchNode } from '../../schema/batch.ts'
import { deriveCitations } from './citations.ts'
import { deriveCopies } from './copies.ts'
import { eventPrefix, relateEvent, relateSubject, subjectPrefix } from './relate-claims.ts'
import { deriveSameAs } from './same-as.ts'
import { deriveStories } from './stories.ts'

export interface Derived extends Batch {
  /** Pairs that were compared, and pairs left out because one of the two had too many candidates. */
  readonly compared?: number
  readonly leftOut?: number
}
export interface Derivation {
  /** Keys that begin with this are derived here. */
  readonly prefix: string
  /** More nodes than this under one key are left out (the greatest keys first), counted and reported. */
  readonly cap: number
  /** Pure: the nodes that share the key, in key order → the edges (and nodes) derived under it. */
  readonly derive: (nodes: readonly BatchNode[], scope: string) => Derived
}

export const derivations: readonly Derivation[] = [
  { prefix: eventPrefix, cap: 4000, derive: relateEvent },
  { prefix: subjectPrefix, cap: 50, derive: relateSubject },
  { prefix: 'copy:', cap: 40, derive: deriveCopies },
  { prefix: 'cite:', cap: 100, derive: deriveCitations },
  { prefix: 'story:', cap: 200, derive: deriveStories },
  { prefix: 'same:', cap: 5000, derive: deriveSameAs },
]
