/** COPIES: articles that share a sampled word group are laid side by side; the later one copies when enough of its own words run parallel. */
import { createHash } from 'node:crypto'
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Span } from '../../schema/span.ts'
import { findPassages, wordsOf, type Passages, type Words } from './passages.ts'

/** Grows when the same articles would give other edges. */
const version = 1

/** Enough of the copying article, or nearly all of the copied one; and more than a sentence that two may well have in common. */
const ofCopy = 0.25
const ofOriginal = 0.6
/** An outlet's own articles have its standing paragraphs in common. */
const ofOwn = 0.6
const atLeast = 24
/** Passages kept on an edge, the longest first. */
const shown = 20

interface Candidate {
  readonly node: BatchNode
  readonly words: Words
}

/** Derives under one key only the pairs for which it is the least of the keys they share. */
export function deriveCopies(nodes: readonly BatchNode[], scope: string): Batch {
  const candidates: Candidate[] = nodes
    .filter(({ attributes }) => attributes['placeholder'] !== true)
    .map((node) => ({ node, words: wordsOf(String(node.attributes['text'])) }))
  const edges: BatchEdge[] = []
  for (let i = 0; i < candidates.length; i++)
    for (let j = i + 1; j < candidates.length; j++) {
      const [a, b] = [candidates[i]!, candidates[j]!]
      if (leastShared(a.node, b.node) !== scope) continue
      const [copy, original] = isLater(a.node, b.node) ? [a, b] : [b, a]
      const passages = findPassages(copy.words, original.words)
      if (isCopy(passages, sameOutlet(a.node, b.node)))
        edges.push(makeEdge(copy.node, original.node, passages, scope))
    }
  return { nodes: [], edges }
}

const isCopy = ({ words, ofFirst, ofSecond }: Passages, own: boolean): boolean =>
  words >= atLeast && (ofFirst >= (own ? ofOwn : ofCopy) || ofSecond >= ofOriginal)

const sameOutlet = (a: BatchNode, b: BatchNode): boolean =>
  a.attributes['outlet'] != null && a.attributes['outlet'] === b.attributes['outlet']

const keysOf = ({ attributes }: BatchNode) => (attributes['keys'] ?? []) as readonly string[]

function leastShared(a: BatchNode, b: BatchNode): string | undefined {
  const known = new Set(keysOf(b))
  return keysOf(a)
    .filter((key) => key.startsWith('copy:') && known.has(key))
    .sort()[0]
}

/** By day; within a day the one that names the other's outlet; then by the hour; then by key. */
function isLater(a: BatchNode, b: BatchNode): boolean {
  const text = (node: BatchNode, name: string) => (node.attributes[name] ?? '') as string
  const [x, y] = [text(a, 'publishedAt'), text(b, 'publishedAt')]
  if (x && y && dayOf(a) !== dayOf(b)) return x > y
  const names = (node: BatchNode, other: BatchNode) =>
    text(other, 'outletName') !== '' &&
    text(other, 'outletName') !== text(node, 'outletName') &&
    text(node, 'text').includes(text(other, 'outletName'))
  if (names(a, b) !== names(b, a)) return names(a, b)
  const [m, n] = [Date.parse(x), Date.parse(y)]
  if (x.length > 10 && y.length > 10 && m !== n) return m > n
  return a.key > b.key
}

const dayOf = (node: BatchNode) => ((node.attributes['publishedAt'] ?? '') as string).slice(0, 10)

function makeEdge(copy: BatchNode, original: BatchNode, found: Passages, scope: string): BatchEdge {
  const round = (n: number) => Math.round(n * 1000) / 1000
  // Without two days the order is a guess, and so is who copies whom.
  const dated = dayOf(copy) !== '' && dayOf(original) !== ''
  const length = ({ source }: { source: Span }) => source.end - source.start
  const passages = found.passages
    .toSorted((a, b) => length(b) - length(a) || a.source.start - b.source.start)
    .slice(0, shown)
    .sort((a, b) => a.source.start - b.source.start)
  return {
    key: `COPIES:${createHash('sha256').update(`${copy.key}|${original.key}|${scope}`).digest('hex').slice(0, 24)}`,
    source: copy.key,
    target: original.key,
    attributes: {
      kind: 'COPIES',
      basis: 'inferred',
      rule: dated ? 'copies/later-repeats' : 'copies/same-text',
      version,
      confidence: round(
        Math.min(0.98, 0.6 + 0.4 * Math.max(found.ofFirst, found.ofSecond)) * (dated ? 1 : 0.8),
      ),
      scope,
      share: round(found.ofFirst),
      passages: passages.map(({ source, target }) => ({ source: { ...source }, target: { ...target } })),
    },
  }
}
