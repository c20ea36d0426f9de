/** The edge that keeps a relation between two claims: its direction, its explanation, and what it can be filtered by. */
import { createHash } from 'node:crypto'
import type { BatchEdge } from '../../../schema/batch.ts'
import type { Claim } from '../../../schema/claim.ts'
import { explain } from './explanation.ts'
import { pastAndNow } from './numeric.ts'
import type { Found } from './relation.ts'

/** Grows when the same claims would get other relations, so that old edges can be told. */
const version = 2

export interface ClaimNode {
  readonly key: string
  readonly claim: Claim
}

export function makeEdge(a: ClaimNode, b: ClaimNode, found: Found, scope: string): BatchEdge {
  // An update points from the later claim to the earlier one; the others have no direction and start at the lesser key.
  const flip = found.relation === 'UPDATES' && isLater(b.claim, a.claim, found.rule)
  const [from, to] = flip ? [b, a] : [a, b]
  const [x, y] = flip ? [found.values[1], found.values[0]] : found.values
  const turned: Found = { ...found, values: [x, y] }
  const key = `${found.relation}:${createHash('sha256').update(`${from.key}|${to.key}`).digest('hex').slice(0, 24)}`
  const union = (...lists: readonly (readonly (string | null)[])[]) =>
    [...new Set(lists.flat().filter((item) => item !== null))].sort()
  return {
    key,
    source: from.key,
    target: to.key,
    attributes: {
      kind: found.relation,
      basis: 'inferred',
      rule: found.rule,
      version,
      confidence: Math.round(found.confidence * 1000) / 1000,
      scope,
      conflict: found.conflict,
      explanation: explain(from.claim, to.claim, turned),
      values: [x, y],
      assumed: [...found.assumed],
      outlets: union([from.claim.outlet, to.claim.outlet]),
      speakers: union([from.claim.speakerKey, to.claim.speakerKey]),
      mentions: union(from.claim.mentions, to.claim.mentions),
      date:
        [from.claim.date, to.claim.date]
          .filter((date) => date !== null)
          .sort()
          .at(-1) ?? null,
    },
  }
}

function isLater(a: Claim, b: Claim, rule: string): boolean {
  if (rule === 'figure/then-now') return pastAndNow(a, b)?.[1] === a
  const when = (claim: Claim) =>
    [
      claim.time?.granularity === 'vague' ? '' : (claim.time?.from ?? claim.date ?? ''),
      claim.date ?? '',
    ].join('|')
  return when(a) > when(b)
}
