/** Which of an outlet's articles is meant where another article cites the outlet: one on the same event and, if it can be, not a later one. */
import type { BatchNode } from '../../schema/batch.ts'
import { countShared, daysApart } from './relations/gate.ts'

/** Rare names that both turn on, few since the citation itself joins them, and how old what is cited may be. */
const names = 2
const days = 31
/**
 * An outlet's later article on the event stands for an earlier one that is not in the graph, where none in it is earlier:
 * pages are written over, and a first report may have been broadcast. For longer than this it does not.
 */
const ahead = 7
const preferred = 2

const day = ({ attributes }: BatchNode) => (attributes['date'] ?? null) as string | null
const event = ({ attributes }: BatchNode) => (attributes['event'] ?? []) as readonly string[]

/** Of several one that asserts the same, then the nearest in subject, in time, and the least key; undefined when none fits. */
export function citedArticle(
  from: BatchNode,
  candidates: readonly BatchNode[],
  asserting: readonly string[] = [],
): BatchNode | undefined {
  const rank = (node: BatchNode) =>
    [
      asserting.includes(node.key) ? 0 : 1,
      // The more names they share the nearer the subject; an earlier article needs fewer.
      String(99 - countShared(event(from), event(node)) + (isLater(node, from) ? preferred : 0)).padStart(
        3,
        '0',
      ),
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
  const [x, y] = [day(from), day(node)]
  const apart = daysApart(x, y)
  if (apart !== null && apart > ((y ?? '') > (x ?? '') ? ahead : days)) return false
  return countShared(event(from), event(node)) >= names
}

/** True for an article of the outlet that is cited under this name or by its initials. */
export function bears({ attributes }: BatchNode, name: string): boolean {
  const own = attributes['outletName']
  if (typeof own !== 'string') return false
  const initials = [...own.matchAll(/(?<!\p{L})\p{Lu}/gu)].join('')
  return outletName(own) === outletName(name) || (initials.length > 2 && initials === name)
}

/** For finding an outlet by the name it is cited under: "The Quay Post" is found as thequaypost.example too. */
export function outletName(name: string): string {
  const lower = name.toLowerCase().replace(/^the (?=.)/, '')
  const site = /^(?:www\.)?([\p{L}\p{N}-]+)(?:\.[\p{L}\p{N}-]+)+$/u.exec(lower)?.[1] ?? lower
  return site.replace(/[^\p{L}\p{N}]/gu, '').replace(/^the(?=.{6})/, '') || lower
}
