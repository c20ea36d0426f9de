/** What lies around a node, in the order to show it: nearest first, kinds of edge taking turns, so that none crowds out the others. */
import type { BatchEdge } from '../../schema/batch.ts'
import { edgeKinds, type EdgeKind } from '../../schema/kinds.ts'

const kinds = Object.keys(edgeKinds) as EdgeKind[]

/**
 * The nodes met, the centre left out. `rings` holds the edges met at one step, at two steps, and so on;
 * `shownAs` names the node that stands for a key (its representative, or itself).
 */
export function findNeighbours(
  centre: string,
  rings: readonly (readonly BatchEdge[])[],
  shownAs: (key: string) => string,
): readonly string[] {
  const met = new Set([centre])
  for (const ring of rings) {
    const before = new Set(met)
    const queues = kinds
      .map((kind) => queueOf(kind, ring, before, shownAs))
      .filter((queue) => queue.length > 0)
    for (let turn = 0; queues.some((queue) => turn < queue.length); turn++)
      for (const queue of queues) {
        const next = queue[turn]
        if (next !== undefined) met.add(next)
      }
  }
  met.delete(centre)
  return [...met]
}

/** Nodes that edges of this kind lead to from what was met before, in key order. */
function queueOf(
  kind: EdgeKind,
  ring: readonly BatchEdge[],
  before: ReadonlySet<string>,
  shownAs: (key: string) => string,
): readonly string[] {
  const found = new Set<string>()
  for (const { attributes, source, target } of ring) {
    if (attributes.kind !== kind) continue
    const [from, to] = [shownAs(source), shownAs(target)]
    if (before.has(from) && !before.has(to)) found.add(to)
    if (before.has(to) && !before.has(from)) found.add(from)
  }
  return [...found].toSorted()
}
