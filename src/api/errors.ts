/** What a caller learns of an error: a known one in full with its code, a bug only that there was one. */
import { GraphQLError } from 'graphql'
import { maskError, type YogaLogger } from 'graphql-yoga'
import { KnownError } from '../../schema/errors.ts'

/** An error of ours, found under what the executor wrapped it in. */
export function knownError(error: unknown): KnownError | undefined {
  if (error instanceof KnownError) return error
  const { originalError } = (error ?? {}) as { readonly originalError?: unknown }
  return originalError === undefined ? undefined : knownError(originalError)
}

export function showError(error: unknown, message: string): Error {
  const known = knownError(error)
  if (!known) return maskError(error, message, false)
  const { nodes, path } = error instanceof GraphQLError ? error : {}
  return new GraphQLError(known.message, {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { code: known.code },
  })
}

/** Refuses a request before it runs: 400 for clients that follow GraphQL over HTTP, 200 for those that cannot tell. */
export const refuse = ({ code, message }: KnownError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { spec: true, status: 400 } } })

/** Only bugs are worth a line on standard error; what callers do wrong is theirs to read. */
export const bugLogger = {
  debug() {},
  info() {},
  warn() {},
  error(...what: unknown[]) {
    if (!what.some((one) => knownError(one))) console.error('api:', ...what)
  },
} satisfies YogaLogger
