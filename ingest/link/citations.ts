/** Citations → edges from the article to its sources; a source the graph has not met becomes a placeholder. */
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Draft } from '../draft.ts'
import type { LinkedArticle } from './article.ts'
import { edgeKey, scopedKey } from './keys.ts'

export function linkCitations(
  { article: { text }, citations }: Draft,
  article: LinkedArticle,
  entityKeys: readonly string[],
): { nodes: readonly BatchNode[]; edges: readonly BatchEdge[] } {
  const nodes: BatchNode[] = []
  const edges: BatchEdge[] = []
  for (const { source, entity, start, end } of citations) {
    const known = entity === null ? undefined : entityKeys[entity]
    const target = known ?? scopedKey('group', source, article.key)
    if (target === article.outlet) continue // an outlet that names itself rests on nobody else
    if (!known)
      nodes.push({
        key: target,
        attributes: {
          kind: 'Group',
          name: source,
          aliases: [],
          keys: [],
          placeholder: true,
          type: 'document',
        },
      })
    edges.push({
      key: edgeKey('CITES', article.key, target, start, end),
      source: article.key,
      target,
      attributes: { kind: 'CITES', basis: 'stated', span: { start, end }, text: text.slice(start, end) },
    })
  }
  return { nodes, edges }
}
