/** Edges as they are shown: relations between claims, and all kinds in a neighbourhood or a path. */
import { edgeKinds } from '../../../schema/kinds.ts'
import type { Context } from '../context.ts'
import { findEvidence } from '../find/evidence.ts'
import { relationLabel } from '../find/labels.ts'
import type { AnyEdge, Relation } from '../values.ts'

const source = ({ from }: AnyEdge, _: unknown, context: Context) => context.node(from)
const target = ({ to }: AnyEdge, _: unknown, context: Context) => context.node(to)
const evidence = (edge: AnyEdge, _: unknown, context: Context) => findEvidence(context, edge)

const relationFields = {
  label: relationLabel,
  claims: ({ from, to }: Relation, _: unknown, { node }: Context) => Promise.all([node(from), node(to)]),
  source,
  target,
  evidence,
}

export const edgeResolvers = {
  Contradiction: relationFields,
  Corroboration: relationFields,
  Update: { ...relationFields, later: source, earlier: target },
  GraphEdge: {
    about: ({ kind }: AnyEdge) => edgeKinds[kind].about,
    source,
    target,
    evidence,
  },
}
