/** A shortest path by search from both ends, fed one level of edges at a time, so that only the part of the graph it needs is read. */
import type { BatchEdge } from '../../schema/batch.ts'

export interface PathSearch {
  /** Nodes whose edges are wanted next; null when the search is over. */
  frontier(): readonly string[] | null
  /** Takes the edges of the frontier, whichever way they point. */
  grow(edges: Iterable<BatchEdge>): void
  /** How many nodes were met. */
  size(): number
  /** The path from first to last; null when there is none (yet). */
  path(): { readonly nodes: readonly string[]; readonly edges: readonly BatchEdge[] } | null
}

interface Step {
  readonly edge: BatchEdge
  /** The node nearer to the end that this side began from. */
  readonly nearer: string
}
interface Side {
  readonly steps: Map<string, Step | null>
  readonly depth: Map<string, number>
  frontier: readonly string[]
}

/** Either end may be several nodes that stand for one thing. */
export function openPathSearch(
  from: readonly string[],
  to: readonly string[],
  maxLength: number,
): PathSearch {
  const sides: readonly [Side, Side] = [openSide(from), openSide(to)]
  let meeting = from.find((key) => sides[1].steps.has(key))
  let levels = 0
  let turn: 0 | 1 = 0

  return {
    frontier() {
      if (meeting !== undefined || levels >= maxLength) return null
      // The smaller side grows; a side with nothing left to grow has no way to the other.
      turn = sides[0].frontier.length <= sides[1].frontier.length ? 0 : 1
      const { frontier } = sides[turn]
      return frontier.length > 0 ? frontier : null
    },
    grow(edges) {
      const other = sides[turn === 0 ? 1 : 0]
      growSide(sides[turn], edges)
      levels++
      const met = sides[turn].frontier.filter((key) => other.steps.has(key))
      // Of all nodes where the sides meet, the one nearest to the other end makes the shortest path.
      meeting = met.toSorted((a, b) => other.depth.get(a)! - other.depth.get(b)! || (a < b ? -1 : 1))[0]
    },
    size: () => sides[0].steps.size + sides[1].steps.size,
    path() {
      if (meeting === undefined) return null
      const first = walkBack(sides[0], meeting)
      const last = walkBack(sides[1], meeting)
      return {
        nodes: [...first.nodes.toReversed(), meeting, ...last.nodes],
        edges: [...first.edges.toReversed(), ...last.edges],
      }
    },
  }
}

function openSide(keys: readonly string[]): Side {
  const frontier = [...new Set(keys)].toSorted()
  return {
    steps: new Map(frontier.map((key) => [key, null])),
    depth: new Map(frontier.map((key) => [key, 0])),
    frontier,
  }
}

function growSide(side: Side, edges: Iterable<BatchEdge>): void {
  const next: string[] = []
  const frontier = new Set(side.frontier)
  for (const edge of edges)
    for (const [nearer, further] of [
      [edge.source, edge.target],
      [edge.target, edge.source],
    ] as const) {
      if (!frontier.has(nearer) || side.steps.has(further)) continue
      side.steps.set(further, { edge, nearer })
      side.depth.set(further, side.depth.get(nearer)! + 1)
      next.push(further)
    }
  side.frontier = next.toSorted()
}

/** From a node back to where the side began, the node itself left out. */
function walkBack({ steps }: Side, from: string): { nodes: string[]; edges: BatchEdge[] } {
  const nodes: string[] = []
  const edges: BatchEdge[] = []
  for (let step = steps.get(from); step; step = steps.get(step.nearer)) {
    nodes.push(step.nearer)
    edges.push(step.edge)
  }
  return { nodes, edges }
}
