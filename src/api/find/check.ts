/** A text against the graph, as the API shows it. */
import { KnownError } from '../../../schema/errors.ts'
import { bareText, checkText, type Near } from '../../line/check/check.ts'
import type { Context } from '../context.ts'
import { checkFirst } from '../limit/first.ts'
import { limits } from '../limit/limits.ts'
import { nodeValue, place } from '../values.ts'
import { checkDates } from './filter.ts'

export interface CheckArguments {
  readonly text: string
  readonly date?: string | null
  readonly first: number
  readonly minConfidence: number
}

export async function findCheck(
  { store, budget }: Context,
  { text, date, first, minConfidence }: CheckArguments,
) {
  checkFirst(first, limits.checkRows)
  checkDates({ date })
  if (text.length > limits.checkText)
    throw new KnownError(
      'TOO_LARGE',
      `api: the text has ${text.length} characters, at most ${limits.checkText} are checked`,
    )
  budget.spend(limits.check)
  const checked = await checkText(store, bareText(text, date ?? null), {
    limit: first,
    minConfidence,
    claims: limits.checkClaims,
  })
  const shown = (near: readonly Near[]) => {
    budget.spend(near.length)
    return near.map(shownNear)
  }
  return {
    leftOut: checked.leftOut,
    claims: checked.claims.map(({ claim, contradicts, supports, changes, others }) => ({
      text: claim.text,
      start: claim.span.start,
      end: claim.span.end,
      contradicts: shown(contradicts),
      supports: shown(supports),
      changes: shown(changes),
      near: shown(others),
    })),
  }
}

const shownNear = ({ node, claim, sentence, nearness, found }: Near) => ({
  claim: nodeValue(node),
  sentence: place(sentence, claim.article),
  nearness,
  ...found,
})
