/** Every query of the explorer is valid against the schema, and its fragments ask for what the types promise. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildASTSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as queries from '../../web/src/queries.ts'
import { nodeLists, relationLists } from '../../web/src/route.ts'
import { sections } from '../../web/src/views/sections.ts'

const folder = resolve(import.meta.dirname, '../../schema')
const sdl = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const schema = buildASTSchema(parse(sdl.join('\n')))

const texts: [name: string, text: string][] = [
  ...Object.entries(queries).flatMap(([name, query]): [string, string][] =>
    typeof query === 'object' && 'text' in query ? [[name, query.text]] : [],
  ),
  ...relationLists.map((list): [string, string] => [`relations ${list}`, queries.relationsQuery[list].text]),
  ...relationLists.map((list): [string, string] => [`count ${list}`, queries.relationCountQuery(list).text]),
  ...nodeLists.map((list): [string, string] => [`list ${list}`, queries.listQuery(list).text]),
  ...Object.entries(sections).flatMap(([kind, of]) =>
    of.map(({ title, query }): [string, string] => [`section ${kind}: ${title}`, query(kind).text]),
  ),
]

describe('queries of the explorer', () => {
  it('are all looked at', () => {
    expect(texts.length).toBeGreaterThan(40)
  })
  it.each(texts)('%s', (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([])
  })
})
