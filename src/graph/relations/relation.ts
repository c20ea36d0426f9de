/** Relation: what one rule finds between two claims, before it is explained and stored. */
import type { Claim } from '../../../schema/claim.ts'
import type { Meeting } from './gate.ts'

export type RelationKind = 'CONTRADICTS' | 'CORROBORATES' | 'UPDATES'
export type Conflict = 'numeric' | 'negation' | 'antonym' | 'attribution' | 'date' | 'place' | 'other'

export interface Found {
  readonly relation: RelationKind
  readonly conflict: Conflict
  readonly rule: string
  readonly confidence: number
  /** The parts that differ or agree, as printed: the first claim's, then the second's. */
  readonly values: readonly [string, string]
  readonly assumed: readonly string[]
}

/** A rule is a pure function of two claims and of how they meet; swapping the claims never changes the relation. */
export type Rule = (a: Claim, b: Claim, meeting: Meeting) => Found | null
