/** Two bare texts side by side: the surest relation between any claim of one and any claim of the other. */
import type { Claim } from '../../schema/claim.ts'
import { explain } from './relations/explanation.ts'
import { countShared } from './relations/gate.ts'
import type { Conflict, RelationKind } from './relations/relation.ts'
import { relate } from './relations.ts'

export interface Comparison {
  readonly relation: RelationKind | 'UNRELATED'
  readonly kind: Conflict | null
  readonly confidence: number
  readonly explanation: string
}

const least = 0.5

export function compareClaims(a: readonly Claim[], b: readonly Claim[]): Comparison {
  const apart = { relation: 'UNRELATED', kind: null, confidence: 0.5 } as const
  if (!sameMatter(a, b))
    return { ...apart, explanation: 'the texts share no name and too few words to be about one event' }
  let best: Comparison | null = null
  for (const x of a)
    for (const y of b) {
      const found = relate(x, y, 'tight')
      if (!found || found.confidence < least) continue
      if (best && found.confidence <= best.confidence) continue
      best = {
        relation: found.relation,
        kind: found.conflict,
        confidence: found.confidence,
        explanation: explain(x, y, found),
      }
    }
  return best ?? { ...apart, explanation: 'no claim of one text meets a claim of the other' }
}

function sameMatter(a: readonly Claim[], b: readonly Claim[]): boolean {
  const gather = (claims: readonly Claim[], of: (claim: Claim) => readonly string[]) => [
    ...new Set(claims.flatMap(of)),
  ]
  const events = countShared(
    gather(a, ({ event }) => event),
    gather(b, ({ event }) => event),
  )
  const words = countShared(
    gather(a, ({ context }) => context),
    gather(b, ({ context }) => context),
  )
  return events >= 1 || words >= 4
}
