/** The sentences that an edge rests on, with the words in them to look at. */
import type { Span } from '../../../schema/span.ts'
import type { EdgeKind } from '../../../schema/kinds.ts'
import type { Context } from '../context.ts'
import { isKind, place, type AnyEdge, type EdgeValue, type NodeValue, type PlacedSpan } from '../values.ts'
import { sentenceAround } from './sentences.ts'

export interface Evidence {
  readonly article: NodeValue<'Article'>
  readonly statement: NodeValue<'Statement'> | null
  readonly sentence: PlacedSpan
  readonly highlights: readonly PlacedSpan[]
}
type Find = (context: Context, edge: never) => Promise<readonly Evidence[]>

const most = 10

/** How each kind of edge is traced. What rests on no sentence (an outlet's own article, the gazetteer) has no row. */
const finders: {
  readonly [K in EdgeKind]?: (context: Context, edge: EdgeValue<K>) => Promise<readonly Evidence[]>
} = {
  SAID_BY: (context, { from }) => statementEvidence(context, from, ({ source, cue }) => [source, cue]),
  IN_ARTICLE: (context, { from }) => statementEvidence(context, from, ({ content }) => [content]),
  ASSERTS: (context, { from, to }) => claimEvidence(context, to, from),
  ABOUT: (context, { from }) => claimEvidence(context, from),
  MENTIONS: (context, { from, spans }) => spanEvidence(context, from, spans),
  CITES: (context, { from, span }) => spanEvidence(context, from, span ? [span] : []),
  COPIES: async (context, { from, to, passages }) => [
    ...(await spanEvidence(
      context,
      from,
      passages.slice(0, most / 2).map(({ source }) => source),
    )),
    ...(await spanEvidence(
      context,
      to,
      passages.slice(0, most / 2).map(({ target }) => target),
    )),
  ],
  SPEAKS_FOR: (context, { article, span }) => spanEvidence(context, article, [span]),
  SAME_AS: (context, { from, to }) => each([from, to], (key) => firstMention(context, key)),
  CONTRADICTS: (context, { from, to }) => each([from, to], (key) => claimEvidence(context, key)),
  CORROBORATES: (context, { from, to }) => each([from, to], (key) => claimEvidence(context, key)),
  UPDATES: (context, { from, to }) => each([from, to], (key) => claimEvidence(context, key)),
}

export async function findEvidence(context: Context, edge: AnyEdge): Promise<readonly Evidence[]> {
  const find = finders[edge.kind] as Find | undefined
  return find ? find(context, edge as never) : []
}

const each = async <T>(keys: readonly T[], find: (key: T) => Promise<readonly Evidence[]>) =>
  (await Promise.all(keys.map(find))).flat()

async function statementEvidence(
  context: Context,
  key: string,
  highlights: (statement: NodeValue<'Statement'>) => readonly (Span | null)[],
): Promise<readonly Evidence[]> {
  const statement = await context.node(key)
  if (!isKind(statement, 'Statement')) return []
  const article = await context.node(statement.article)
  if (!isKind(article, 'Article')) return []
  const spans = highlights(statement).filter((span) => span !== null)
  return [
    {
      article,
      statement,
      sentence: place(statement.sentence, article.id),
      highlights: spans.map((span) => place(span, article.id)),
    },
  ]
}

/** The claim's clause in the statement that asserts it: in the given one, or else in the first. */
async function claimEvidence(context: Context, key: string, given?: string): Promise<readonly Evidence[]> {
  const [claim, asserted] = await Promise.all([context.node(key), given ?? firstAssertion(context, key)])
  if (!isKind(claim, 'Claim') || asserted === undefined) return []
  return statementEvidence(context, asserted, ({ sentence, content }) => [
    // A claim said twice keeps the clause of its first statement only.
    claim.span.start >= sentence.start && claim.span.end <= sentence.end ? claim.span : content,
  ])
}

async function firstAssertion(context: Context, claim: string): Promise<string | undefined> {
  const { edges } = await context.edges(claim, ['ASSERTS'], 'in')
  return edges[0]?.from
}

async function spanEvidence(
  context: Context,
  key: string,
  spans: readonly Span[],
): Promise<readonly Evidence[]> {
  const article = await context.node(key)
  if (!isKind(article, 'Article')) return []
  return spans.slice(0, most).map((span) => ({
    article,
    statement: null,
    sentence: place(sentenceAround(article.text, span), article.id),
    highlights: [place(span, article.id)],
  }))
}

async function firstMention(context: Context, entity: string): Promise<readonly Evidence[]> {
  const { edges } = await context.edges(entity, ['MENTIONS'], 'in')
  const [mention] = edges
  return mention ? spanEvidence(context, mention.from, mention.spans.slice(0, 1)) : []
}
