/** Cursors of keyset pages: the sort value and key of a row, opaque to the caller. */
import { KnownError } from '../../schema/errors.ts'

export interface Position {
  /** U+10FFFF for rows with nothing to sort by. */
  readonly sort: string
  readonly key: string
}

export const writeCursor = ({ sort, key }: Position): string =>
  Buffer.from(JSON.stringify([sort, key])).toString('base64url')

export function readCursor(cursor: string): Position {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(value) && value.length === 2) {
      const [sort, key] = value as unknown[]
      if (typeof sort === 'string' && typeof key === 'string') return { sort, key }
    }
  } catch {
    // Falls through to the one message for all malformed cursors.
  }
  throw new KnownError(
    'BAD_INPUT',
    `store: "${cursor.slice(0, 80)}" is no cursor: pass one that a page gave, unchanged`,
  )
}
