/** Statements and claims, with the stretches of text they stand on. */
import type { Argument, Quantity, TimeInterval } from '../../../schema/claim.ts'
import { pageOf, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { nodeLabel } from '../find/labels.ts'
import {
  isKind,
  place,
  relationKinds,
  type NodeValue,
  type PlacedSpan,
  type RelationKind,
} from '../values.ts'
import { articleOf, byDate } from './article.ts'
import { entitiesOf, entityOf } from './entity.ts'

type Statement = NodeValue<'Statement'>
type Claim = NodeValue<'Claim'>

/** A claim's slot, quantity or time, with the article that its span points into. */
type Placed<T> = T & { readonly article: string }
const placed = <T extends object>(part: T | null, { article }: Claim): Placed<T> | null =>
  part && { ...part, article }

export const statementResolvers = {
  Statement: {
    label: nodeLabel,
    text: ({ text }: Statement, _: unknown, { budget }: Context) => budget.spendText(text),
    content: ({ content, article }: Statement) => place(content, article),
    cue: ({ cue, article }: Statement) => place(cue, article),
    source: ({ source, article }: Statement) => place(source, article),
    sentence: ({ sentence, article }: Statement) => place(sentence, article),
    speaker: ({ speaker, speakerKey }: Statement) => speaker && { ...speaker, speakerKey },
    article: ({ article }: Statement, _: unknown, context: Context) => articleOf(context, article),
    outlet: ({ outlet }: Statement, _: unknown, context: Context) => entityOf(context, outlet),
    mentions: ({ mentions }: Statement, _: unknown, context: Context) => entitiesOf(context, mentions),
    async claims({ id }: Statement, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['ASSERTS'], 'out')
      const claims = await Promise.all(edges.map(({ to }) => context.node(to)))
      return pageOf(
        claims.filter((claim) => isKind(claim, 'Claim')),
        given,
        truncated,
      )
    },
  },
  Speaker: {
    entity: ({ speakerKey }: Statement, _: unknown, context: Context) => entityOf(context, speakerKey),
  },
  Span: {
    async text({ start, end, article }: PlacedSpan, _: unknown, context: Context) {
      const text = (await articleOf(context, article))?.text ?? ''
      return context.budget.spendText(text.slice(start, end))
    },
  },
}

const relationsOf =
  (wanted: readonly RelationKind[]) =>
  async ({ id }: Claim, given: Page & { readonly minConfidence: number }, context: Context) => {
    // All kinds are read at once, so that asking for several costs one call.
    const { edges, truncated } = await context.edges(id, relationKinds, 'both')
    const shown = edges
      .filter(
        ({ kind, confidence }) => confidence >= given.minConfidence && wanted.some((one) => one === kind),
      )
      .toSorted((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    return pageOf(shown, given, truncated)
  }

export const claimResolvers = {
  Claim: {
    label: nodeLabel,
    span: ({ span, article }: Claim) => place(span, article),
    sentence: ({ sentence }: Claim, _: unknown, { budget }: Context) => budget.spendText(sentence),
    article: ({ article }: Claim, _: unknown, context: Context) => articleOf(context, article),
    outlet: ({ outlet }: Claim, _: unknown, context: Context) => entityOf(context, outlet),
    speaker: ({ speakerKey }: Claim, _: unknown, context: Context) => entityOf(context, speakerKey),
    subject: (claim: Claim) => placed(claim.subject, claim),
    object: (claim: Claim) => placed(claim.object, claim),
    place: (claim: Claim) => placed(claim.place, claim),
    quantity: (claim: Claim) => placed(claim.quantity, claim),
    time: (claim: Claim) => placed(claim.time, claim),
    about: ({ mentions }: Claim, _: unknown, context: Context) => entitiesOf(context, mentions),
    async statements({ id }: Claim, given: Page, context: Context) {
      const { edges, truncated } = await context.edges(id, ['ASSERTS'], 'in')
      const found = await Promise.all(edges.map(({ from }) => context.node(from)))
      return pageOf(found.filter((node) => isKind(node, 'Statement')).toSorted(byDate), given, truncated)
    },
    relations: relationsOf(relationKinds),
    contradictions: relationsOf(['CONTRADICTS']),
    updates: relationsOf(['UPDATES']),
    corroborations: relationsOf(['CORROBORATES']),
  },
  Slot: {
    span: ({ span, article }: Placed<Argument>) => place(span, article),
    entity: ({ entity }: Placed<Argument>, _: unknown, context: Context) => entityOf(context, entity),
  },
  Quantity: {
    span: ({ span, article }: Placed<Quantity>) => place(span, article),
  },
  TimeInterval: {
    span: ({ span, article }: Placed<TimeInterval>) => place(span, article),
  },
}
