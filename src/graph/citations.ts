/** Inferred CITES: an article that cites an agency by letters it never spells out, or "agencies", cites the one that other articles of the event name so. */
import { createHash } from 'node:crypto'
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Span } from '../../schema/span.ts'
import { countShared, daysApart } from './relations/gate.ts'

/** Grows when the same articles would give other edges. */
const version = 1
/** Rare names that both turn on: few while the event is news, more when one looks back on it. */
const names = 2
const days = 31
const namesLater = 5

interface ShortName {
  readonly name: string
  readonly outlet: string | null
  readonly text: string | null
  readonly span: Span | null
}

/** Pure: articles that share `cite:letters:rare name`. Where they name two agencies so, neither is meant for sure. */
export function deriveCitations(nodes: readonly BatchNode[], scope: string): Batch {
  const letters = scope.split(':')[1] ?? ''
  const called = (node: BatchNode) =>
    ((node.attributes['shortNames'] ?? []) as unknown as readonly ShortName[]).filter(
      ({ name }) => name.toLowerCase() === letters,
    )
  const naming = nodes.filter((node) => called(node).some(({ outlet }) => outlet !== null))
  const edges: BatchEdge[] = []
  for (const node of nodes) {
    const open = called(node).filter(({ outlet }) => outlet === null)
    const own = node.attributes['outlet']
    // Who spells them out somewhere in the article needs no other's word.
    if (open.length === 0 || (letters !== 'agencies' && called(node).length > open.length)) continue
    const near = naming.filter(
      (other) => other.key !== node.key && sameEvent(node, other, letters !== 'agencies'),
    )
    const outlets = new Set(
      near.flatMap((other) =>
        called(other).flatMap(({ outlet }) => (outlet === null || outlet === own ? [] : [outlet])),
      ),
    )
    const [outlet, ...others] = [...outlets].sort()
    // A group is another node in each article: the first of one name stands for all.
    if (outlet === undefined || others.some((other) => nameOf(other) !== nameOf(outlet))) continue
    if (!near.some((other) => leastShared(node, other, `cite:${letters}:`) === scope)) continue
    for (const { span, text } of open)
      if (text !== null) edges.push(makeEdge(node.key, outlet, { span, text }, scope, letters))
  }
  return { nodes: [], edges }
}

/** Keys of groups name their article last. */
const nameOf = (key: string): string => key.split(':').slice(0, 2).join(':')

function sameEvent(from: BatchNode, other: BatchNode, letters: boolean): boolean {
  const day = ({ attributes }: BatchNode) => (attributes['date'] ?? null) as string | null
  const event = ({ attributes }: BatchNode) => (attributes['event'] ?? []) as readonly string[]
  const shared = countShared(event(from), event(other))
  const apart = daysApart(day(from), day(other))
  // Letters are an agency's own: near in time and about one place, they need no name of the event.
  const places = ({ attributes }: BatchNode) =>
    ((attributes['mentions'] ?? []) as readonly string[]).filter((key) => key.startsWith('place:'))
  if (letters && apart !== null && apart <= days && countShared(places(from), places(other)) > 0) return true
  return shared >= (apart === null || apart <= days ? names : namesLater)
}

/** Two articles may meet under several keys: the least of them speaks. */
function leastShared(a: BatchNode, b: BatchNode, prefix: string): string | undefined {
  const keys = ({ attributes }: BatchNode) => (attributes['keys'] ?? []) as readonly string[]
  const known = new Set(keys(b))
  return keys(a)
    .filter((key) => key.startsWith(prefix) && known.has(key))
    .sort()[0]
}

const makeEdge = (
  source: string,
  target: string,
  { span, text }: { readonly span: Span | null; readonly text: string },
  scope: string,
  letters: string,
): BatchEdge => ({
  key: `CITES:${createHash('sha256')
    .update(`${source}|${target}|${span?.start ?? 'byline'}|${scope}`)
    .digest('hex')
    .slice(0, 24)}`,
  source,
  target,
  attributes: {
    kind: 'CITES',
    basis: 'inferred',
    span: span && { ...span },
    text,
    rule: letters === 'agencies' ? 'cites/agencies' : 'cites/initials',
    version,
    confidence: letters === 'agencies' ? 0.55 : 0.75,
    scope,
  },
})
