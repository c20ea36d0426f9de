/** Claims over time and across: rows worked out by find/timeline.ts, with the nodes they point at. */
import type { Quantity } from '../../../schema/claim.ts'
import { pageOf, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { findClaimsByOutlet, findFigures, findTimeline, type TimelineArguments } from '../find/timeline.ts'
import { isKind, type AnyNode, type NodeValue } from '../values.ts'
import { byDate } from './article.ts'
import { entityOf } from './entity.ts'

type Marking = TimelineArguments & { readonly minConfidence: number }
interface Series {
  readonly entity: string | null
  readonly speakerName: string | null
  readonly points: readonly { readonly id: string }[]
}
interface Point {
  readonly claim: NodeValue<'Claim'>
}

/** The first statement, by date, that asserts a claim. */
async function statementOf(context: Context, claim: string) {
  const { edges } = await context.edges(claim, ['ASSERTS'], 'in')
  const found = await Promise.all(edges.map(({ from }) => context.node(from)))
  return found.filter((node) => isKind(node, 'Statement')).toSorted(byDate)[0] ?? null
}

export const timelineResolvers = {
  Query: {
    timeline: (_: unknown, given: Marking, context: Context) => findTimeline(context, given),
    claimsByOutlet: (_: unknown, given: TimelineArguments, context: Context) =>
      findClaimsByOutlet(context, given),
    figures: (_: unknown, given: Marking, context: Context) => findFigures(context, given),
  },
  TimelineEntry: {
    before: ({ before }: { readonly before: string | null }, _: unknown, context: Context) =>
      before === null ? null : context.node(before),
  },
  OutletClaims: {
    outlet: ({ outlet }: { readonly outlet: string | null }, _: unknown, context: Context) =>
      entityOf(context, outlet),
    claims: ({ claims }: { readonly claims: readonly AnyNode[] }, page: Page) => pageOf(claims, page),
  },
  FigureSeries: {
    source: async ({ entity, speakerName }: Series, _: unknown, context: Context) =>
      (await entityOf(context, entity))?.name ?? speakerName ?? 'the article itself',
    entity: ({ entity }: Series, _: unknown, context: Context) => entityOf(context, entity),
    points: ({ points }: Series, page: Page) => pageOf(points, page),
  },
  FigurePoint: {
    quantity: ({ claim }: Point): (Quantity & { readonly article: string }) | null =>
      claim.quantity && { ...claim.quantity, article: claim.article },
    statement: ({ claim }: Point, _: unknown, context: Context) => statementOf(context, claim.id),
  },
}
