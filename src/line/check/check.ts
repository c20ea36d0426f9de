/** What a graph holds on a text: for each claim of it the nearest claims, with what contradicts it, what bears it out and what tells of a change. */
import { articleKey, extract, linkBatch } from '../../../ingest/index.ts'
import type { Article } from '../../../schema/article.ts'
import type { BatchNode } from '../../../schema/batch.ts'
import type { Claim } from '../../../schema/claim.ts'
import { KnownError } from '../../../schema/errors.ts'
import type { Span } from '../../../schema/span.ts'
import { relate } from '../../graph/relations.ts'
import { explain } from '../../graph/relations/explanation.ts'
import type { Found } from '../../graph/relations/relation.ts'
import type { Store } from '../../store/store.ts'
import { findCandidates } from './candidates.ts'
import { meetText, sharedWith } from './meet-text.ts'

export interface Checked {
  readonly claims: readonly CheckedClaim[]
  /** Claims of the text beyond those looked at. */
  readonly leftOut: number
}
export interface CheckedClaim {
  /** As the text asserts it; its spans point into the text. */
  readonly claim: Claim
  readonly contradicts: readonly Near[]
  readonly supports: readonly Near[]
  readonly changes: readonly Near[]
  /** Near, but neither for nor against. */
  readonly others: readonly Near[]
}
export interface Near {
  readonly node: BatchNode
  readonly claim: Claim
  /** Its sentence, in its article's text. */
  readonly sentence: Span
  /** Greater is nearer: rarity of the words and names shared. */
  readonly nearness: number
  /** Null for what is only near. */
  readonly found: (Found & { readonly explanation: string }) | null
}
export interface CheckOptions {
  /** Claims answered of each sort, for each claim of the text. */
  readonly limit?: number
  readonly minConfidence?: number
  /** Claims of the text that are looked at. */
  readonly claims?: number
}

/** What is less near is far. */
const leastNear = 6
/** One measure, or one family of predicates, counts like a rare word. */
const onOneTopic = 4

/** Throws BAD_INPUT when there is no text. */
export async function checkText(
  store: Store,
  article: Article,
  { limit = 5, minConfidence = 0.5, claims: most = 50 }: CheckOptions = {},
): Promise<Checked> {
  if (article.text.trim() === '')
    throw new KnownError('BAD_INPUT', 'check: the text is empty: give a sentence or an article')
  const all = claimsOf(article)
  const claims = all.slice(0, most)
  const own = articleKey(article)
  const nearOf = (nodes: readonly BatchNode[]) =>
    claims.map((claim) => nearTo(claim, nodes, own, minConfidence))
  const candidates = await findCandidates(store, claims, (found) =>
    nearOf(found).every((near) => near.length > 0),
  )
  const near = nearOf(candidates)
  const shown = new Map<string, BatchNode>()
  const picked = claims.map((claim, i) => {
    const of = (relation: Found['relation'] | undefined) => {
      const some = near[i]!.filter(({ found }) => found?.relation === relation).slice(0, limit)
      for (const { node } of some) shown.set(String(node.attributes['article']), node)
      return some
    }
    return {
      claim,
      contradicts: of('CONTRADICTS'),
      supports: of('CORROBORATES'),
      changes: of('UPDATES'),
      others: of(undefined),
    }
  })
  const keys = [...shown.keys()]
  const articles = new Map((await store.get(keys)).map((node, i) => [keys[i]!, node]))
  const placed = (some: readonly Scored[]): Near[] =>
    some.map((one) => ({ ...one, sentence: sentenceSpan(one.claim, articles.get(one.claim.article)) }))
  return {
    claims: picked.map(({ claim, contradicts, supports, changes, others }) => ({
      claim,
      contradicts: placed(contradicts),
      supports: placed(supports),
      changes: placed(changes),
      others: placed(others),
    })),
    leftOut: all.length - claims.length,
  }
}

type Scored = Omit<Near, 'sentence'>

/** Read as an article would be, so that a text and an article that holds it are compared alike. */
function claimsOf(article: Article): readonly Claim[] {
  return linkBatch(extract(article))
    .nodes.filter(({ attributes: { kind } }) => kind === 'Claim')
    .map(({ attributes }) => attributes as unknown as Claim)
    .sort((a, b) => a.span.start - b.span.start)
}

/** The surest relations first; what is only near, the nearest first. */
function nearTo(claim: Claim, nodes: readonly BatchNode[], own: string, minConfidence: number): Scored[] {
  const near: Scored[] = []
  for (const node of nodes) {
    const other = node.attributes as unknown as Claim
    if (other.article === own) continue
    const shared = sharedWith(claim, other)
    const meeting = meetText(claim, other, shared)
    if (!meeting) continue
    const relation = relate(claim, other, meeting)
    const found =
      relation && relation.confidence >= minConfidence
        ? { ...relation, explanation: explain(claim, other, relation) }
        : null
    const topic =
      (claim.measure !== null && claim.measure === other.measure) ||
      (claim.family !== null && claim.family === other.family)
    const nearness = round(shared.words + shared.names + (topic ? onOneTopic : 0))
    // A shared name alone is no nearness: half the graph may speak of it.
    if (found || (nearness >= leastNear && shared.words + (topic ? onOneTopic : 0) >= leastNear))
      near.push({ node, claim: other, nearness, found })
  }
  near.sort(
    (a, b) =>
      (b.found?.confidence ?? 0) - (a.found?.confidence ?? 0) ||
      b.nearness - a.nearness ||
      (a.node.key < b.node.key ? -1 : 1),
  )
  return onceEach(near)
}

/** A sentence may make several claims: what the text meets in it is told once, by the surest of them. */
function onceEach(near: readonly Scored[]): Scored[] {
  const told = new Set<string>()
  return near.filter(({ claim: { article, sentence } }) => {
    const key = `${article} ${sentence}`
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The sentence around the clause; the clause itself where the sentence was put together from several. */
function sentenceSpan({ sentence, span }: Claim, article: BatchNode | undefined): Span {
  const text = String(article?.attributes['text'] ?? '')
  const from = text.lastIndexOf(sentence, span.start)
  return from >= 0 && from + sentence.length >= span.end ? { start: from, end: from + sentence.length } : span
}

/** A text without a title, an outlet or a file of its own. */
export const bareText = (text: string, publishedAt: string | null): Article => ({
  title: null,
  outlet: null,
  publishedAt,
  byline: null,
  language: 'en',
  text,
})
