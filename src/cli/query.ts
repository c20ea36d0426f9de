/** `hearsay query`: one GraphQL query against a store, without a server. */
import { KnownError } from '../../schema/errors.ts'
import { openApi } from '../api/yoga.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'
import { readAll } from './standard-input.ts'

export const queryCommand: Command = {
  usage: `hearsay query 'GRAPHQL' [--store S] [--variables JSON]
  Prints the answer as JSON; ends with 1 when it holds errors. "-" reads the query from standard input.`,
  async run(words) {
    const { values, positionals } = parseWords(this, words, { variables: { type: 'string' } })
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0)
      throw new KnownError('BAD_USAGE', `query: give one query, in quotes\n\n${this.usage}`)
    const query = given === '-' ? await readAll() : given
    const variables = readVariables(values.variables)
    const store = await openGivenStore(values.store, { mustExist: true })
    try {
      const api = openApi(store)
      const response = await api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const result = (await response.json()) as { readonly errors?: readonly unknown[] }
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
      return result.errors ? 1 : 0
    } finally {
      await store.close()
    }
  },
}

function readVariables(given: string | undefined): unknown {
  if (given === undefined) return undefined
  try {
    const variables: unknown = JSON.parse(given)
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return variables
  } catch {
    // Falls through to the one message for all that is no object.
  }
  throw new KnownError('BAD_USAGE', `query: --variables must be a JSON object, not ${given}`)
}
