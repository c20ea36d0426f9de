/** Everything found in one article → the Batch a store can merge. */
import type { Batch, BatchNode } from '../../schema/batch.ts'
import type { Draft } from '../draft.ts'
import { findEvent } from '../refine/claims/event.ts'
import { linkArticle } from './article.ts'
import { articleKeys } from './article-keys.ts'
import { linkCitations } from './citations.ts'
import { linkClaims } from './claims.ts'
import { joinNodes, linkEntities } from './entities.ts'
import { articleKey, outletKey } from './keys.ts'
import { shortNameKeys, shortNames } from './short-names.ts'
import { linkStatements } from './statements.ts'

export function linkBatch(draft: Draft): Batch {
  const entities = linkEntities(draft, articleKey(draft.article))
  const known = findEvent(draft)
  const event = known.map(({ word }) => word)
  const outlet = draft.article.outlet === null ? null : outletKey(draft.article.outlet)
  const short = shortNames(draft, entities.keys, outlet)
  const article = linkArticle(
    draft,
    [
      ...articleKeys(draft, event),
      ...shortNameKeys(short, event, draft.article.publishedAt?.slice(0, 10) ?? null),
    ].sort(),
    { event: known, shortNames: short },
    draft.mentions.flatMap(({ entity }) => entities.keys[entity] ?? []),
  )
  const statements = linkStatements(draft, article, entities.keys)
  const claims = linkClaims(draft, article, entities.keys, statements)
  const citations = linkCitations(draft, article, entities.keys)

  const parts = [article, entities, statements, claims, citations]
  return {
    nodes: joinByKey(parts.flatMap((part) => part.nodes)),
    edges: parts.flatMap((part) => part.edges),
  }
}

/** One node a key: the outlet that published the article may be mentioned in it too. Names add up; of the rest the first-hand word wins. */
function joinByKey(nodes: readonly BatchNode[]): BatchNode[] {
  const byKey = new Map<string, BatchNode>()
  for (const node of nodes) {
    const before = byKey.get(node.key)
    byKey.set(node.key, before ? joinNodes(before, node) : node)
  }
  return [...byKey.values()]
}
