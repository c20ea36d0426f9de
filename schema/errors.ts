/** The one error a user can cause or cure; every other error is a bug and stays masked by the API. */

/** What went wrong, as GraphQL's `extensions.code` and the command's last line show it. */
export type ErrorCode =
  | 'BAD_USAGE' // the command line's words are off
  | 'BAD_INPUT' // an argument of a query is off
  | 'BAD_ARTICLE' // a file or line that is no article: empty, binary, malformed
  | 'BAD_BATCH' // a batch that breaks the vocabulary
  | 'NOT_FOUND' // no such file, node or path
  | 'TOO_LARGE' // over a stated limit
  | 'STORE_UNAVAILABLE' // the store cannot be reached, opened or locked
  | 'STORE_MISMATCH' // the store was written by another version of the schema

export class KnownError extends Error {
  readonly code: ErrorCode
  /** `message` starts with where (`store/neo4j:`), says what was wrong with which input, and what to do. */
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'KnownError'
    this.code = code
  }
}
