/** Articles, stories, and the edges that join articles to what they mention, cite and copy. */
import type { Span } from '../../../schema/span.ts'
import { pageOf, pageOfList, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { findFilter, type Arguments } from '../find/filter.ts'
import { standingCitations } from '../../graph/standing-citations.ts'
import { nodeLabel } from '../find/labels.ts'
import { sentenceAround } from '../find/sentences.ts'
import { limits } from '../limit/limits.ts'
import {
  isEntity,
  isKind,
  nodeValue,
  place,
  type EdgeValue,
  type NodeValue,
  type PlacedSpan,
} from '../values.ts'
import { entityOf } from './entity.ts'

type Article = NodeValue<'Article'>
type ListArguments = Page & Arguments

export async function articleOf(context: Context, key: string): Promise<Article | null> {
  const node = await context.node(key)
  return isKind(node, 'Article') ? node : null
}

const listOf =
  (kind: 'Statement' | 'Claim') =>
  async ({ id }: Article, given: ListArguments, context: Context) => {
    const filter = await findFilter(context, given)
    const where = [{ facet: 'article', values: [id] }, ...filter.where]
    return pageOfList(context, kind, { ...filter, where }, given)
  }

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

const byStart = (a: { readonly start: number } | undefined, b: { readonly start: number } | undefined) =>
  (a?.start ?? 0) - (b?.start ?? 0)

export const articleResolvers = {
  Article: {
    label: nodeLabel,
    text: ({ text }: Article, _: unknown, { budget }: Context) => budget.spendText(text),
    outlet: ({ outlet }: Article, _: unknown, context: Context) => entityOf(context, outlet),
    statements: listOf('Statement'),
    claims: listOf('Claim'),
    async mentions({ id }: Article, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['MENTIONS'], 'out')
      return pageOf(
        edges.toSorted((a, b) => byStart(a.spans[0], b.spans[0])),
        given,
        truncated,
      )
    },
    async citations({ id }: Article, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['CITES'], 'out')
      return pageOf(
        standingCitations(edges, ({ to, basis, span }) => ({ target: to, basis, span })).toSorted((a, b) =>
          byStart(a.span ?? undefined, b.span ?? undefined),
        ),
        given,
        truncated,
      )
    },
    async citedBy({ id }: Article, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['CITES'], 'in')
      return pageOf(edges, given, truncated)
    },
    copies: async ({ id }: Article, _: unknown, context: Context) =>
      (await context.edges(id, ['COPIES'], 'out')).edges.slice(0, 100),
    async stories({ id }: Article, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['PART_OF'], 'out')
      const stories = await Promise.all(edges.map(({ to }) => context.node(to)))
      return pageOf(
        stories.filter((story) => story !== null),
        given,
        truncated,
      )
    },
  },
  Story: {
    label: nodeLabel,
    async articles({ id }: NodeValue<'Story'>, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['PART_OF'], 'in')
      const found = await Promise.all(edges.map(({ from }) => articleOf(context, from)))
      return pageOf(found.filter((article) => article !== null).toSorted(byDate), given, truncated)
    },
  },
  Copy: {
    article: ({ to }: EdgeValue<'COPIES'>, _: unknown, context: Context) => articleOf(context, to),
  },
  Mention: {
    article: ({ from }: EdgeValue<'MENTIONS'>, _: unknown, context: Context) => articleOf(context, from),
    entity: ({ to }: EdgeValue<'MENTIONS'>, _: unknown, context: Context) => entityOf(context, to),
    spans: ({ from, spans }: EdgeValue<'MENTIONS'>) => spans.slice(0, 100).map((span) => place(span, from)),
  },
  Citation: {
    article: ({ from }: EdgeValue<'CITES'>, _: unknown, context: Context) => articleOf(context, from),
    async source({ to }: EdgeValue<'CITES'>, _: unknown, context: Context) {
      const node = await context.node(to)
      return isEntity(node) ? entityOf(context, to) : node
    },
    span: ({ from, span }: EdgeValue<'CITES'>) => place(span, from),
    sentence: ({ from, span }: EdgeValue<'CITES'>, _: unknown, context: Context) =>
      span && sentenceOf(context, from, span),
    words: ({ text }: EdgeValue<'CITES'>) => text,
    async statements({ from, to, span }: EdgeValue<'CITES'>, given: Page, context: Context) {
      const speakers = await context.joined(to)
      const where = [{ facet: 'article', values: [from] }]
      const { rows, hasMore } = await context.list({ kind: 'Statement', where, limit: limits.edges })
      const resting = rows
        .map(({ value }) => nodeValue(value))
        .filter((node) => isKind(node, 'Statement'))
        .filter(
          ({ speakerKey, sentence }) =>
            (speakerKey !== null && speakers.includes(speakerKey)) ||
            (span !== null && overlap(sentence, span)),
        )
      const page = pageOf(resting, given, hasMore)
      context.budget.spend(page.nodes.length)
      return page
    },
  },
  Role: {
    article: ({ article }: EdgeValue<'SPEAKS_FOR'>, _: unknown, context: Context) =>
      articleOf(context, article),
    span: ({ article, span }: EdgeValue<'SPEAKS_FOR'>) => place(span, article),
    sentence: ({ article, span }: EdgeValue<'SPEAKS_FOR'>, _: unknown, context: Context) =>
      sentenceOf(context, article, span),
  },
}

export const byDate = (
  a: { readonly publishedAt: string | null; readonly id: string },
  b: { readonly publishedAt: string | null; readonly id: string },
): number => compare(a.publishedAt ?? '~', b.publishedAt ?? '~') || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

async function sentenceOf(context: Context, article: string, span: Span): Promise<PlacedSpan> {
  const text = (await articleOf(context, article))?.text ?? ''
  return place(sentenceAround(text, span), article)
}
