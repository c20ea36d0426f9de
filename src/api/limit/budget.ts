/** The node budget of one request: what it has answered so far, refused once it is spent. */
import { KnownError } from '../../../schema/errors.ts'
import { limits } from './limits.ts'

export interface Budget {
  /** Counts nodes or edges about to be answered. Throws TOO_LARGE once the budget is spent. */
  spend(nodes: number): void
  /** Counts text about to be answered. */
  spendText(text: string): string
}

export function openBudget(budget: number = limits.budget): Budget {
  let left = budget
  const spend = (nodes: number) => {
    left -= nodes
    if (left < 0)
      throw new KnownError(
        'TOO_LARGE',
        `api: the answer holds more than ${budget} nodes: ask for fewer at a time (first), and for the rest by cursor (after)`,
      )
  }
  return {
    spend,
    spendText(text) {
      spend(text.length / 1_000)
      return text
    },
  }
}
