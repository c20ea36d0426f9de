/** Asks the API. A query is data: its text, and the types of what goes in and comes out. */

export interface Query<Variables, Answer> {
  readonly text: string
  /** Never set: they only carry the types. */
  readonly variables?: (variables: Variables) => void
  readonly answer?: Answer
}

/** Why an answer is missing, in words for the reader. */
export interface Failure {
  readonly message: string
  readonly code: string
}

export type Asked<Answer> = { readonly answer: Answer } | { readonly failure: Failure }

/** An aborted question throws, as fetch does; every other failure is an answer. */
export async function ask<Variables, Answer>(
  query: Query<Variables, Answer>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Asked<Answer>> {
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: query.text, variables }),
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    return failed('The server cannot be reached. Is Hearsay still running?', 'UNREACHABLE')
  }
  let body: Body
  try {
    body = (await response.json()) as Body
  } catch (error) {
    if (signal?.aborted) throw error
    return failed(`The server answered ${response.status} without saying why.`, 'BAD_ANSWER')
  }
  const first = body.errors?.[0]
  if (first) return failed(first.message, first.extensions?.code ?? 'INTERNAL_SERVER_ERROR')
  if (!body.data) return failed(`The server answered ${response.status} without data.`, 'BAD_ANSWER')
  return { answer: body.data as Answer }
}

interface Body {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

const failed = (message: string, code: string): Asked<never> => ({ failure: { message, code } })
