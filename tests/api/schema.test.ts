/** The schema as a reader meets it: described throughout, one threshold, limits as enforced, examples that run. */
import { isEnumType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { graphiqlTabs } from '../../src/api/graphiql.ts'
import { limits } from '../../src/api/limit/limits.ts'
import { openSchema } from '../../src/api/schema.ts'
import { openApi } from '../../src/api/yoga.ts'
import { ask, fire, openGraph } from './graph.ts'

const types = Object.values(openSchema().getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type)) as GraphQLObjectType[]
const fields: [string, GraphQLField<unknown, unknown>][] = composite.flatMap((type) =>
  Object.values(type.getFields()).map((field): [string, GraphQLField<unknown, unknown>] => [
    `${type.name}.${field.name}`,
    field,
  ]),
)
const argumentsNamed = (wanted: string) =>
  fields.flatMap(([name, { args }]) =>
    args.filter((one) => one.name === wanted).map((one) => [name, one] as const),
  )

describe('the schema', () => {
  it('describes every type and field', () => {
    const mute = types
      .filter((type) => isObjectType(type) || isInterfaceType(type) || isEnumType(type))
      .filter(({ description }) => !description)
    expect(mute.map(({ name }) => name)).toEqual([])
    expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([])
  })

  it('states one threshold wherever contradictions are shown, and one for what agrees, changed or follows', () => {
    const thresholds = argumentsNamed('minConfidence')
    expect(thresholds.length).toBeGreaterThan(5)
    for (const [name, { defaultValue }] of thresholds)
      expect(defaultValue, name).toBe(/updates|corroboration|figures|timeline/i.test(name) ? 0.5 : 0.7)
  })

  it('has no page larger by default than it may be', () => {
    const firsts = argumentsNamed('first')
    expect(firsts.length).toBeGreaterThan(20)
    for (const [name, { defaultValue }] of firsts)
      expect(Number(defaultValue), name).toBeLessThanOrEqual(limits.first)
  })

  it('states the limits that hold', () => {
    const stated = fields.map(([, { description }]) => description).join('\n')
    for (const limit of [limits.edges, limits.neighbours, limits.visited, limits.first])
      expect(stated).toContain(limit.toLocaleString('en'))
    expect(composite.find(({ name }) => name === 'Query')?.description).toContain(
      limits.names.toLocaleString('en'),
    )
  })
})

describe('the examples in GraphiQL', () => {
  it.each(graphiqlTabs.map(({ query }) => [/query (\w+)/.exec(query)?.[1], query]))(
    '%s runs',
    async (_, query) => {
      const store = await openGraph(fire)
      const { codes, data } = await ask(openApi(store), query!)
      expect(codes).toEqual([])
      expect(JSON.stringify(data)).not.toMatch(/"nodes":\[\]\}\}$/)
      await store.close()
    },
  )
})
