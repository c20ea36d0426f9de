/** Origins of a claim, loops of citations, and citations of what is not in the graph. */
import type { Span } from '../../../schema/span.ts'
import type { Origin } from '../../graph/origins.ts'
import { pageOf, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { findLoops, findOpenCitations } from '../find/citations.ts'
import { findCorroboration } from '../find/corroboration.ts'
import { place, type EdgeValue, type NodeValue } from '../values.ts'
import { articleOf } from './article.ts'
import { entitiesOf } from './entity.ts'

const articlesOf = async (context: Context, keys: readonly string[]) => {
  const found = await Promise.all(keys.slice(0, 100).map((key) => articleOf(context, key)))
  return found.filter((article) => article !== null)
}

export const originResolvers = {
  Query: {
    citationLoops: (_: unknown, page: Page, context: Context) => findLoops(context, page),
    openCitations: (_: unknown, page: Page, context: Context) => findOpenCitations(context, page),
  },
  Claim: {
    corroboration: (
      { id }: NodeValue<'Claim'>,
      { minConfidence }: { readonly minConfidence: number },
      context: Context,
    ) => findCorroboration(context, id, minConfidence),
  },
  Origins: {
    loop: ({ loop }: { readonly loop: readonly string[] }, _: unknown, context: Context) =>
      articlesOf(context, loop),
  },
  Origin: {
    node: ({ key }: Origin, _: unknown, context: Context) => (key === null ? null : context.node(key)),
    articles: ({ articles }: Origin, _: unknown, context: Context) => articlesOf(context, articles),
  },
  CitationLoop: {
    outlets: ({ outlets }: { readonly outlets: readonly string[] }, _: unknown, context: Context) =>
      entitiesOf(context, outlets),
  },
  OpenCitation: {
    citations: ({ citations }: { readonly citations: readonly EdgeValue<'CITES'>[] }, page: Page) =>
      pageOf(citations, page),
  },
  Copy: {
    passages: ({ from, to, passages }: EdgeValue<'COPIES'>) =>
      passages.map((passage: { readonly source: Span; readonly target: Span }) => ({
        copy: place(passage.source, from),
        original: place(passage.target, to),
      })),
  },
}
