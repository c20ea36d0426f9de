/** Gathers relations: of the restatements of one dispute between two sources only the surest stands. */
import type { Batch, BatchEdge } from '../../../schema/batch.ts'
import type { Claim } from '../../../schema/claim.ts'
import { type ClaimNode, makeEdge } from './edge.ts'
import type { Found } from './relation.ts'

export interface Disputes {
  add(a: ClaimNode, b: ClaimNode, found: Found | null): void
  /** The edges in order of their keys. */
  batch(): Batch
}

export function gatherDisputes(scope: string): Disputes {
  const best = new Map<string, BatchEdge>()
  return {
    add(x, y, found) {
      if (!found) return
      const [a, b] = x.key < y.key ? [x, y] : [y, x]
      const turned: Found = a === x ? found : { ...found, values: [found.values[1], found.values[0]] }
      const edge = makeEdge(a, b, turned, scope)
      const sources = [sourceOf(a.claim), sourceOf(b.claim)].sort()
      const dispute = [
        found.relation,
        found.conflict,
        found.rule,
        measured(a.claim, b.claim),
        ...sources,
      ].join('|')
      const before = best.get(dispute)
      if (!before || surer(edge, before)) best.set(dispute, edge)
    },
    batch: () => ({ nodes: [], edges: [...best.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }),
  }
}

const sourceOf = (claim: Claim): string => `${claim.article}/${claim.speakerKey ?? claim.speakerName ?? ''}`

const measured = (a: Claim, b: Claim): string => [a.measure ?? '', b.measure ?? ''].sort().join('/')

function surer(edge: BatchEdge, than: BatchEdge): boolean {
  const [x, y] = [edge.attributes['confidence'] as number, than.attributes['confidence'] as number]
  return x > y || (x === y && edge.key < than.key)
}
