/** Derives the relations of the claims that share a comparison key: a name that two articles' events share, or a named subject. */
import type { Batch, BatchNode } from '../../schema/batch.ts'
import type { Claim } from '../../schema/claim.ts'
import { relate } from './relations.ts'
import { type Candidate, candidatePairs, pickCandidates } from './relations/candidates.ts'
import { gatherDisputes } from './relations/disputes.ts'
import type { ClaimNode } from './relations/edge.ts'
import { meet, meetInEvent, type Meeting } from './relations/gate.ts'

/** A batch, how many pairs of claims were compared, and how many were not because a claim had too many candidates. */
export interface Derived extends Batch {
  readonly compared: number
  readonly leftOut: number
}

/**
 * Claims of articles whose events share the name in `scope`: article by article, and each article with each other one.
 * Two articles that share several names are compared under the least of them only.
 */
export function relateEvent(claims: readonly BatchNode[], scope: string): Derived {
  const articles = [...byArticle(claims).values()]
  const found = gatherDisputes(scope)
  const candidates: Candidate[] = []
  let leftOut = 0
  const gather = (as: readonly ClaimNode[], bs: readonly ClaimNode[], meeting: Meeting) => {
    const { pairs, dropped } = candidatePairs(as, bs, meeting)
    candidates.push(...pairs)
    leftOut += dropped
  }
  articles.forEach((as, i) => {
    const known = eventKeys(as[0]!.claim)
    if (known[0] === scope) gather(as, as, 'article')
    for (const bs of articles.slice(i + 1)) {
      const theirs = new Set(eventKeys(bs[0]!.claim))
      if (known.find((key) => theirs.has(key)) !== scope) continue
      const meeting = meetInEvent(as[0]!.claim, bs[0]!.claim)
      if (meeting) gather(as, bs, meeting)
    }
  })
  const picked = pickCandidates(candidates)
  for (const { a, b, meeting } of picked) found.add(a, b, relate(a.claim, b.claim, meeting))
  return {
    ...found.batch(),
    compared: picked.length,
    leftOut: leftOut + candidates.length - picked.length,
  }
}

/** Claims on one thing about one named subject, from stories that share no event. */
export function relateSubject(claims: readonly BatchNode[], scope: string): Derived {
  const nodes = claims.map(toClaimNode)
  const found = gatherDisputes(scope)
  let compared = 0
  nodes.forEach((a, i) => {
    const known = new Set(a.claim.keys)
    for (const b of nodes.slice(i + 1)) {
      const least = b.claim.keys.find((key) => key.startsWith(subjectPrefix) && known.has(key))
      if (least !== scope || meet(a.claim, b.claim) !== 'subject') continue
      compared++
      found.add(a, b, relate(a.claim, b.claim, 'subject'))
    }
  })
  return { ...found.batch(), compared, leftOut: 0 }
}

export const eventPrefix = 'claim:e:'
export const subjectPrefix = 'claim:s:'
const eventKeys = (claim: Claim): readonly string[] => claim.keys.filter((key) => key.startsWith(eventPrefix))

const toClaimNode = ({ key, attributes }: BatchNode): ClaimNode => ({
  key,
  claim: attributes as unknown as Claim,
})

function byArticle(claims: readonly BatchNode[]): Map<string, ClaimNode[]> {
  const articles = new Map<string, ClaimNode[]>()
  for (const node of claims) {
    const made = toClaimNode(node)
    const of = articles.get(made.claim.article)
    if (of) of.push(made)
    else articles.set(made.claim.article, [made])
  }
  return articles
}
