/** The executable schema: the SDL files of schema/ with their resolvers. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { articleResolvers } from './resolve/article.ts'
import { checkResolvers } from './resolve/check.ts'
import { edgeResolvers } from './resolve/edge.ts'
import { entityResolvers } from './resolve/entity.ts'
import { enumResolvers } from './resolve/enums.ts'
import { originResolvers } from './resolve/origin.ts'
import { queryResolvers } from './resolve/query.ts'
import { claimResolvers, statementResolvers } from './resolve/statement.ts'
import { timelineResolvers } from './resolve/timeline.ts'
import { typeOf } from './values.ts'

const folder = resolve(import.meta.dirname, '../../schema')

export function readTypeDefs(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}

export function openSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: [...readTypeDefs()],
    resolvers: [
      queryResolvers,
      entityResolvers,
      articleResolvers,
      statementResolvers,
      claimResolvers,
      edgeResolvers,
      enumResolvers,
      originResolvers,
      checkResolvers,
      timelineResolvers,
      Object.fromEntries(['Node', 'Entity', 'Relation'].map((name) => [name, { __resolveType: typeOf }])),
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
