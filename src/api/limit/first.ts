/** The range of `first`. */
import { KnownError } from '../../../schema/errors.ts'
import { limits } from './limits.ts'

/** Throws BAD_INPUT for what is no number of rows, or too many. */
export function checkFirst(first: number, most: number = limits.first): void {
  if (!(first >= 0 && first <= most))
    throw new KnownError('BAD_INPUT', `api: first is ${first}, it must be from 0 to ${most}`)
}
