/** The GraphQL endpoint over a store: what it answers, what it refuses, and GraphiQL for browsers. */
import { GraphQLError, getOperationAST, parse, type DocumentNode } from 'graphql'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { KnownError } from '../../schema/errors.ts'
import type { Store } from '../store/store.ts'
import { openContext, type Context } from './context.ts'
import { bugLogger, refuse, showError } from './errors.ts'
import { graphiqlTabs, renderOffline } from './graphiql.ts'
import { checkCost } from './limit/cost.ts'
import { limits } from './limit/limits.ts'
import { openSchema } from './schema.ts'

export type Api = YogaServerInstance<object, Context>

export function openApi(store: Store): Api {
  return createYoga<object, Context>({
    schema: openSchema(),
    context: () => openContext(store),
    plugins: [jsonOnly, tokenLimit, costLimit],
    // The explorer is served from the same origin; no other page has business reading a graph on loopback.
    cors: false,
    multipart: false,
    maxRequestBodySize: limits.body,
    maskedErrors: { maskError: showError },
    logging: bugLogger,
    landingPage: false,
    graphiql: { title: 'Hearsay', defaultTabs: graphiqlTabs, shouldPersistHeaders: false },
    renderGraphiQL: renderOffline,
  })
}

/** Forms can be sent across origins without asking first, and say nothing that JSON does not. */
const jsonOnly: Plugin = {
  onRequestParse({ request, requestParser, setRequestParser }) {
    const type = request.headers.get('content-type') ?? ''
    if (request.method === 'POST' && !/^application\/(graphql\+)?json(;|$)/i.test(type))
      throw badRequest(415, 'api: send queries as application/json')
    if (!requestParser) return
    setRequestParser(async (given) => {
      try {
        return await requestParser(given)
      } catch (error) {
        // Yoga takes variables in an address that are no JSON for a fault of its own.
        if (error instanceof SyntaxError) throw badRequest(400, 'api: variables and extensions must be JSON')
        throw error
      }
    })
  },
}

const badRequest = (status: number, message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', http: { status } } })

const tokenLimit: Plugin = {
  onParse({ setParseFn }) {
    setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }))
  },
}

const costLimit: Plugin = {
  onExecute({ args, setResultAndStopExecution }) {
    const { schema, document, operationName, variableValues } = args
    const operation = getOperationAST(document as DocumentNode, operationName)
    try {
      if (operation) checkCost(schema, document, operation, variableValues ?? {})
    } catch (error) {
      if (!(error instanceof KnownError)) throw error
      setResultAndStopExecution({ errors: [refuse(error)] })
    }
  },
}
