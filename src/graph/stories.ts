/** Stories: articles that turn on one rare name, share others with it and lie near in time are gathered under their first. */
import { createHash } from 'node:crypto'
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import { daysApart, likenessOfEvents } from './relations/gate.ts'

/** Grows when the same articles would be gathered otherwise. */
const version = 1

/** A story is told within so many days of its first article. */
const span = 21
/** From this on two articles turn on the same rare words (a cosine); it takes more when one has no date. */
const alike = 0.2
const undated = 0.3

/**
 * Several rare names may gather the same articles: the story stands under the most telling key that all of them carry.
 * Where two keys gather different articles, both stories stand: an article may be part of several.
 */
export function deriveStories(nodes: readonly BatchNode[], scope: string): Batch {
  const stories: BatchNode[] = []
  const edges: BatchEdge[] = []
  for (const members of gather(nodes.filter(({ attributes }) => attributes['placeholder'] !== true))) {
    const [first] = members
    if (!first || members.length < 2 || leadingKey(members) !== scope) continue
    const key = `story:${digest(scope, first.key)}`
    stories.push({
      key,
      attributes: {
        kind: 'Story',
        title: (first.attributes['title'] ?? null) as string | null,
        publishedAt: (first.attributes['publishedAt'] ?? null) as string | null,
        scope,
      },
    })
    for (const { key: source } of members)
      edges.push({
        key: `PART_OF:${digest(source, key)}`,
        source,
        target: key,
        attributes: {
          kind: 'PART_OF',
          basis: 'inferred',
          rule: 'story/rare-names',
          version,
          confidence: 0.75,
          scope,
        },
      })
  }
  return { nodes: stories, edges }
}

/** By date, those without one last: each article joins the first story that it fits, or begins one. */
function gather(nodes: readonly BatchNode[]): BatchNode[][] {
  const day = ({ attributes }: BatchNode) => (attributes['date'] ?? null) as string | null
  const stories: BatchNode[][] = []
  const sorted = nodes.toSorted((a, b) => {
    const [x, y] = [`${day(a) ?? '~'} ${a.key}`, `${day(b) ?? '~'} ${b.key}`]
    return x < y ? -1 : 1
  })
  for (const node of sorted) {
    const fits = stories.find((members) => {
      const apart = daysApart(day(node), day(members[0]!))
      return (apart === null || apart <= span) && members.some((member) => sameEvent(member, node))
    })
    if (fits) fits.push(node)
    else stories.push([node])
  }
  return stories
}

const strings = (node: BatchNode, name: string) => (node.attributes[name] ?? []) as readonly string[]

const knownBy = (node: BatchNode) => ({
  event: strings(node, 'event'),
  eventWeights: (node.attributes['eventWeights'] ?? []) as readonly number[],
})

/** Two articles on one event: enough rare words in common. */
export function sameEvent(a: BatchNode, b: BatchNode): boolean {
  const dated = a.attributes['date'] != null && b.attributes['date'] != null
  return likenessOfEvents(knownBy(a), knownBy(b)) >= (dated ? alike : undated)
}

/** Of the keys that all members carry the one whose name tells them most of all; the others could only gather some of them again. */
function leadingKey([first, ...rest]: readonly BatchNode[]): string | undefined {
  const others = rest.map((node) => new Set(strings(node, 'keys')))
  const rankOf = (key: string) =>
    [first, ...rest].reduce((sum, node) => sum + (node ? strings(node, 'event').indexOf(key.slice(6)) : 0), 0)
  return (first ? strings(first, 'keys') : [])
    .filter((key) => key.startsWith('story:') && others.every((keys) => keys.has(key)))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))[0]
}

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 24)
