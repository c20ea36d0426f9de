/** The vocabulary, the GraphQL schema, SQL and Cypher name the same kinds, and every table is sound. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSchema, isEnumType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { edgeKinds, nodeKinds, type EdgeRow, type NodeRow } from '../../schema/kinds.ts'

const folder = resolve(import.meta.dirname, '../../schema')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const nodes: readonly (readonly [string, NodeRow])[] = Object.entries(nodeKinds)
const edges: readonly (readonly [string, EdgeRow])[] = Object.entries(edgeKinds)
const nodeNames = nodes.map(([kind]) => kind).toSorted()
const edgeNames = edges.map(([kind]) => kind).toSorted()

const hasScope = ({ derived, alsoDerived }: EdgeRow) => derived || alsoDerived === true

/** The kinds a table's CHECK allows. */
const allowed = (table: string) => {
  const [, list] = new RegExp(`CREATE TABLE ${table} [^;]*?kind IN \\(([^)]*)\\)`).exec(read('sqlite.sql'))!
  return [...list!.matchAll(/'(\w+)'/g)].map(([, kind]) => kind!).toSorted()
}

describe('SQL', () => {
  it('names the kinds of nodes', () => expect(allowed('node')).toEqual(nodeNames))
  it('names the kinds of edges', () => expect(allowed('edge')).toEqual(edgeNames))
})

describe('Cypher', () => {
  const statements = read('neo4j.cypher')
    .replace(/^\/\/.*$/gm, '')
    .split(';')
  const kindsOf = (what: RegExp) =>
    statements.flatMap((statement) => what.exec(statement)?.[1] ?? []).toSorted()
  it('lists every kind of node', () =>
    expect(kindsOf(/FOR \(n:(\w+)\) ON \(n\._position\)/)).toEqual(nodeNames))
  it('lists every kind of edge', () =>
    expect(kindsOf(/FOR \(\)-\[r:(\w+)\]-\(\) ON \(r\._position\)/)).toEqual(edgeNames))
  it('keeps the keys of every kind of edge unique', () =>
    expect(kindsOf(/FOR \(\)-\[r:(\w+)\]-\(\) REQUIRE r\.key IS UNIQUE/)).toEqual(edgeNames))
  it('finds every derived kind of edge by its scope', () =>
    expect(kindsOf(/FOR \(\)-\[r:(\w+)\]-\(\) ON \(r\.scope\)/)).toEqual(
      edges.flatMap(([kind, row]) => (hasScope(row) ? [kind] : [])).toSorted(),
    ))
})

describe('GraphQL', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'))
  const schema = buildSchema(files.map(read).join('\n'))
  const query = schema.getQueryType()!.getFields()

  it('has a type for every kind of node', () => {
    const types = nodeNames.filter((kind) => isObjectType(schema.getType(kind)))
    expect(types).toEqual(nodeNames)
  })
  it('knows every kind of edge', () => {
    const type = schema.getType('EdgeKind')
    expect(
      isEnumType(type) &&
        type
          .getValues()
          .map(({ name }) => name)
          .toSorted(),
    ).toEqual(edgeNames)
  })
  it('lists each kind that has a field under that field', () => {
    const fields = [...nodes, ...edges].flatMap(([, { field }]) => field ?? [])
    expect(fields.filter((field) => !(field in query))).toEqual([])
  })
})

describe('vocabulary', () => {
  it('speaks only of attributes that a kind has', () => {
    const unknown = [...nodes, ...edges].flatMap(([kind, row]) => {
      const named = [...row.facets, ...(row.sort ? [row.sort] : [])]
      if ('label' in row) named.push(row.label, ...row.search, ...row.least, ...(row.prose ?? []))
      return named.filter((name) => !(name in row.attributes.shape)).map((name) => `${kind}.${name}`)
    })
    expect(unknown).toEqual([])
  })
  it('gives every derived kind of edge its scope, rule and confidence, and no other', () => {
    for (const [kind, row] of edges)
      for (const name of ['scope', 'rule', 'version', 'confidence'])
        expect([kind, name, name in row.attributes.shape]).toEqual([kind, name, hasScope(row)])
  })
  it('asks the scope of no edge of a kind that articles state too', () => {
    for (const [kind, row] of edges)
      if (row.alsoDerived)
        for (const name of ['scope', 'rule', 'version', 'confidence'])
          expect([kind, name, row.attributes.shape[name]?.safeParse(undefined).success]).toEqual([
            kind,
            name,
            true,
          ])
  })
  it('lets no attribute take the name of what every node and edge has', () => {
    const taken = ['key', 'kind', 'node', 'edge']
    const clashes = [
      ...nodes.map(([kind, { attributes }]) => [kind, attributes, taken] as const),
      ...edges.map(([kind, { attributes }]) => [kind, attributes, [...taken, 'source', 'target']] as const),
    ].flatMap(([kind, { shape }, names]) =>
      names.filter((name) => name in shape).map((name) => `${kind}.${name}`),
    )
    expect(clashes).toEqual([])
  })
})
