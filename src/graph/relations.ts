/** Relations between claims that share a comparison key: what contradicts, bears out or brings up to date what. */
import { createHash } from 'node:crypto'
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Claim } from '../../schema/claim.ts'
import { relateDates, relateDoers, relatePlaces } from './relations/doers.ts'
import { explain } from './relations/explanation.ts'
import { meet, type Meeting } from './relations/gate.ts'
import { relateNone } from './relations/none.ts'
import { pastAndNow, relateFigures } from './relations/numeric.ts'
import { relatePoles } from './relations/poles.ts'
import type { Found, Rule } from './relations/relation.ts'

/** Grows when the same claims would get other relations, so that old edges can be told. */
const version = 1

/** The most telling rule first; the first that finds something decides. */
const rules: readonly Rule[] = [
  relateFigures,
  relateDates,
  relatePlaces,
  relateDoers,
  relatePoles,
  relateNone,
]

export function relate(a: Claim, b: Claim, meeting: Meeting | null = meet(a, b)): Found | null {
  if (meeting === null) return null
  for (const rule of rules) {
    const found = rule(a, b, meeting)
    if (found) return found
  }
  return null
}

interface Node {
  readonly key: string
  readonly claim: Claim
}

/** Derives under one key only the pairs for which it is the least of the keys they share. */
export function relateClaims(claims: readonly BatchNode[], scope: string): Batch {
  const nodes: Node[] = claims.map(({ key, attributes }) => ({ key, claim: attributes as unknown as Claim }))
  const best = new Map<string, BatchEdge>()
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = nodes[i]!.key < nodes[j]!.key ? [nodes[i]!, nodes[j]!] : [nodes[j]!, nodes[i]!]
      if (!isLeast(a.claim, b.claim, scope)) continue
      const found = relate(a.claim, b.claim)
      if (!found) continue
      const edge = makeEdge(a, b, found, scope)
      // One dispute of two sources is one edge: of its restatements the surest stands.
      const dispute = [found.relation, found.conflict, ...[sourceOf(a.claim), sourceOf(b.claim)].sort()].join(
        '|',
      )
      const before = best.get(dispute)
      if (!before || surer(edge, before)) best.set(dispute, edge)
    }
  return { nodes: [], edges: [...best.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }
}

const sourceOf = (claim: Claim): string => `${claim.article}/${claim.speakerKey ?? claim.speakerName ?? ''}`

function surer(edge: BatchEdge, than: BatchEdge): boolean {
  const [x, y] = [edge.attributes['confidence'] as number, than.attributes['confidence'] as number]
  return x > y || (x === y && edge.key < than.key)
}

/** Both lists are sorted: the first key in both is the least they share. */
function isLeast(a: Claim, b: Claim, scope: string): boolean {
  const known = new Set(b.keys)
  for (const key of a.keys) if (known.has(key)) return key === scope
  return false
}

function makeEdge(a: Node, b: Node, found: Found, scope: string): BatchEdge {
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
