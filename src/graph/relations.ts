/** The relation between two claims: what each could be to the other, weighed; the surest is taken. */
import type { Claim } from '../../schema/claim.ts'
import { relateDates, relateDoers, relatePlaces } from './relations/doers.ts'
import { meet, type Meeting } from './relations/gate.ts'
import { relateNone } from './relations/none.ts'
import { relateFigures } from './relations/numeric.ts'
import { relatePoles } from './relations/poles.ts'
import { align } from './relations/align.ts'
import { confidenceOf, onRequest } from './relations/confidence.ts'
import { decide } from './relations/decide.ts'
import { type Group, propose, type Weighable } from './relations/proposals.ts'
import type { Found, Rule } from './relations/relation.ts'
import { standsTogether } from './relations/standing-together.ts'

/** The most telling rule first; the first that finds something decides. */
const rules: readonly Rule[] = [
  relateFigures,
  relateDates,
  relatePlaces,
  relateDoers,
  relatePoles,
  relateNone,
]

/** Below these nothing is kept: a false alarm costs its reader more than a missed agreement. */
const least = { CONTRADICTS: 0.45, UPDATES: 0.4, CORROBORATES: 0.2 } as const

export function relate(a: Claim, b: Claim, meeting: Meeting | null = meet(a, b)): Found | null {
  if (meeting === null) return null
  // The weights were learned between articles of one event: within one and across stories the strict rules decide.
  if (meeting === 'subject' || meeting === 'article') {
    const found = findStrict(a, b, meeting)
    // One voice that tells of two opposite states mostly tells of one after the other.
    const inTurn = found?.conflict === 'antonym' && a.article === b.article && a.speakerName === b.speakerName
    return found && inTurn ? { ...found, confidence: Math.min(found.confidence, onRequest) } : found
  }
  let best: Found | null = null
  for (const proposal of weighable(a, b, meeting)) {
    const confidence = confidenceOf(proposal)
    if (confidence <= (best?.confidence ?? 0)) continue
    const found = decide(a, b, proposal, confidence)
    if (confidence >= least[found.relation]) best = found
  }
  return best
}

/** All that two claims could be to each other: what a strict rule finds has its confidence as one more feature. */
export function weighable(a: Claim, b: Claim, meeting: Meeting): readonly Weighable[] {
  const strict = findStrict(a, b, meeting)
  const group = strict && groupOf(strict)
  const proposals = propose(a, b, meeting).map((proposal): Weighable =>
    strict && proposal.group === group
      ? { ...proposal, strict, features: { ...proposal.features, strict: strict.confidence } }
      : { ...proposal, strict: null },
  )
  if (strict && !proposals.some((proposal) => proposal.strict))
    proposals.push({
      group: group!,
      conflict: strict.conflict,
      on: strict.rule,
      values: strict.values,
      strict,
      features: { ...align(a, b, meeting, new Set()).features, strict: strict.confidence, alone: 1 },
    })
  return proposals
}

function findStrict(a: Claim, b: Claim, meeting: Meeting): Found | null {
  for (const rule of rules) {
    const found = rule(a, b, meeting)
    if (!found) continue
    const opposed = found.conflict === 'negation' || found.conflict === 'antonym'
    // A rule's name ends in the family that it found at both ends.
    if (
      opposed &&
      found.relation === 'CONTRADICTS' &&
      standsTogether(a, b, meeting, found.rule.split('/')[1] ?? '')
    )
      continue
    return found
  }
  return null
}

function groupOf({ relation, conflict }: Found): Group {
  if (relation === 'CORROBORATES') return conflict === 'numeric' ? 'same-figure' : 'agreement'
  if (conflict === 'numeric') return 'figure'
  if (conflict === 'attribution') return 'doer'
  return conflict === 'date' || conflict === 'place' ? conflict : 'polarity'
}
