/** Citations → edges from the article to its sources; a source the graph has not met becomes a placeholder. */
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Draft } from '../draft.ts'
import { agencyInitials } from '../find/acronyms.ts'
import { bylineSources } from '../find/byline-sources.ts'
import type { LinkedArticle } from './article.ts'
import { groupHead } from '../find/name-lists.ts'
import { fold, lazy, lexiconGroups } from '../find/word-list.ts'
import { edgeKey, outletKey, scopedKey, slug } from './keys.ts'
import { named } from './short-names.ts'

const bodies = lazy(() => lexiconGroups<'groups'>('source-nouns.json'))
/** "water board" is a body that nobody has named yet, "harbour log" a document. */
function sortOf(source: string): string | null {
  const head = fold(
    source
      .split(/ (?:of|for|in) /)[0]
      ?.split(' ')
      .at(-1) ?? '',
  )
  return groupHead(head) ?? (bodies().groups.has(head) || head === 'agencies' ? null : 'document')
}

export function linkCitations(
  { article: { text, byline }, entities, citations }: Draft,
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
          type: sortOf(source),
        },
      })
    edges.push({
      key: edgeKey('CITES', article.key, target, start, end),
      source: article.key,
      target,
      attributes: { kind: 'CITES', basis: 'stated', span: { start, end }, text: text.slice(start, end) },
    })
  }
  for (const source of bylineSources(byline)) {
    const entity = named(entities, source)
    const known = entity && entityKeys[entity.id]
    // A name that the article itself does not print is an outlet's if it is an agency's.
    const target =
      known ?? (agencyInitials(source) ? outletKey(source) : scopedKey('group', source, article.key))
    if (target === article.outlet) continue
    if (!known) {
      const shared = { name: source, aliases: [], keys: [], placeholder: true }
      nodes.push({
        key: target,
        attributes: target.startsWith('outlet:')
          ? { kind: 'Outlet', ...shared, keys: [`same:outlet:${slug(source)}`], domain: null }
          : { kind: 'Group', ...shared, type: 'document' },
      })
    }
    edges.push({
      key: edgeKey('CITES', article.key, target, 'byline'),
      source: article.key,
      target,
      attributes: { kind: 'CITES', basis: 'stated', span: null, text: byline ?? source },
    })
  }
  return { nodes, edges }
}
