/** The article itself → its node and its outlet's. */
import type { EventWord } from '../refine/claims/event.ts'
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Draft } from '../draft.ts'
import { agencyInitials, paperShort } from '../find/acronyms.ts'
import { articleKey, edgeKey, outletKey, slug } from './keys.ts'
import type { ShortName } from './short-names.ts'

export interface LinkedArticle {
  readonly key: string
  /** Key of its outlet. */
  readonly outlet: string | null
  /** Day of publication. */
  readonly date: string | null
  readonly nodes: readonly BatchNode[]
  readonly edges: readonly BatchEdge[]
}

export function linkArticle(
  { article }: Draft,
  keys: readonly string[],
  about: { readonly event: readonly EventWord[]; readonly shortNames: readonly ShortName[] },
  mentions: readonly string[],
): LinkedArticle {
  const key = articleKey(article)
  const outlet = article.outlet === null ? null : outletKey(article.outlet)
  const date = article.publishedAt?.slice(0, 10) ?? null
  const nodes: BatchNode[] = [
    {
      key,
      attributes: {
        kind: 'Article',
        title: article.title,
        text: article.text,
        ...(article.path === undefined ? {} : { path: article.path }),
        ...(article.url === undefined ? {} : { url: article.url }),
        outletName: article.outlet,
        outlet,
        publishedAt: article.publishedAt,
        date,
        byline: article.byline,
        language: article.language,
        mentions: [...new Set(mentions)].sort(),
        event: about.event.map(({ word }) => word),
        eventWeights: about.event.map(({ weight }) => weight),
        shortNames: about.shortNames.map((short) => ({ ...short, span: short.span && { ...short.span } })),
        keys,
        placeholder: false,
      },
    },
  ]
  const edges: BatchEdge[] = []
  if (outlet !== null && article.outlet !== null) {
    const name = article.outlet
    nodes.push({
      key: outlet,
      attributes: {
        kind: 'Outlet',
        name,
        aliases: [agencyInitials(name), paperShort(name)].filter((alias) => alias !== null),
        keys: [`same:outlet:${slug(name)}`],
        placeholder: false,
        domain: article.url ? (URL.parse(article.url)?.hostname ?? null) : null,
      },
    })
    edges.push({
      key: edgeKey('PUBLISHED_BY', key, outlet),
      source: key,
      target: outlet,
      attributes: { kind: 'PUBLISHED_BY', basis: 'stated' },
    })
  }
  return { key, outlet, date, nodes, edges }
}
