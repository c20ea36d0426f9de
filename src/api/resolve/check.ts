/** What the graph holds on a text. */
import type { Context } from '../context.ts'
import { findCheck, type CheckArguments } from '../find/check.ts'

export const checkResolvers = {
  Query: {
    check: (_: unknown, given: CheckArguments, context: Context) => findCheck(context, given),
  },
}
