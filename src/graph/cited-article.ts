/** Which of an outlet's articles is meant where another article cites the outlet: one on the same event and, if it can be, not a later one. */
import type { BatchNode } from '../../schema/batch.ts'
import { countShared, daysApart } from './relations/gate.ts'

/** Rare names that both turn on, and how old what is cited may be. */
const names = 3
const days = 31
/**
 * An outlet's later article on the event stands for an earlier one that is not in the graph, where none in it is earlier:
 * pages are written over, and a first report may have been broadcast. For longer than this it does not.
 */
const ahead = 7

const day = ({ attributes }: BatchNode) => (attributes['date'] ?? null) as string | null
const event = ({ attributes }: BatchNode) => (attributes['event'] ?? []) as readonly string[]

/** Of several an earlier one, then one that asserts the same, then the nearest in time, then the least key; undefined when none fits. */
export function citedArticle(
  from: BatchNode,
  candidates: readonly BatchNode[],
  asserting: readonly string[] = [],
): BatchNode | undefined {
  const rank = (node: BatchNode) =>
    [
      isLater(node, from) ? 1 : 0,
      asserting.includes(node.key) ? 0 : 1,
      String(daysApart(day(node), day(from)) ?? 999).padStart(4, '0'),
      node.key,
    ].join(' ')
  return candidates
    .filter((node) => node.key !== from.key && mayBeMeant(from, node))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]
}

/** By more than the day that time zones and late editions account for. */
const isLater = (node: BatchNode, than: BatchNode): boolean =>
  (day(node) ?? '') > (day(than) ?? '~') && (daysApart(day(node), day(than)) ?? 0) > 1

function mayBeMeant(from: BatchNode, node: BatchNode): boolean {
  if (countShared(event(from), event(node)) < names) return false
  const [x, y] = [day(from), day(node)]
  if (x === null || y === null) return true
  const apart = daysApart(x, y) ?? 0
  return y > x ? apart <= ahead : apart <= days
}
