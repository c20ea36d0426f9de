/** The sample articles through the whole line, held to what a reader finds in them (samples/expected.json). */
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchEdge, BatchNode } from '../schema/batch.ts'
import { openApi } from '../src/api/yoga.ts'
import { ingest, openStore } from '../src/index.ts'
import type { Store } from '../src/store/store.ts'

interface Expected {
  readonly articles: number
  readonly outlets: readonly string[]
  readonly speakers: readonly { readonly name: string | null; readonly kind: string; readonly says: string }[]
  readonly aliases: readonly { readonly name: string; readonly alias: string }[]
  readonly relations: readonly { readonly relation: string; readonly a: string; readonly b: string }[]
  readonly citations: readonly { readonly outlet: string; readonly cites: string }[]
  readonly boilerplate: readonly string[]
  /** Outlets of the one ring of citations. */
  readonly loop: readonly string[]
  /** Files with one text, the first its source. */
  readonly copies: readonly (readonly string[])[]
}

/** How many of each must be found: raise them as the line gets better, never lower them. */
const floors = { speakers: 17, aliases: 5, relations: 11 }

const home = resolve(import.meta.dirname, '..')
const expected = JSON.parse(readFileSync(join(home, 'samples/expected.json'), 'utf8')) as Expected
const nodes = new Map<string, BatchNode>()
const edges: BatchEdge[] = []
let store: Store

beforeAll(async () => {
  store = await openStore(':memory:')
  const { accepted, stored } = await ingest({ store, workers: 0, paths: [join(home, 'samples/articles')] })
  expect([accepted, stored]).toEqual([expected.articles, expected.articles])
  for await (const item of store.scan()) {
    if ('source' in item) edges.push(item)
    else nodes.set(item.key, item)
  }
})
afterAll(() => store.close())

const of = (kind: string) => [...nodes.values()].filter(({ attributes }) => attributes.kind === kind)
const word = (key: string, attribute: string) => String(nodes.get(key)?.attributes[attribute])

async function ask<T>(query: string, variables?: object): Promise<T> {
  const response = await openApi(store).fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return ((await response.json()) as { data: T }).data
}

describe('the sample articles', () => {
  it('come from the outlets that published them', () => {
    const publishers = edges
      .filter(({ attributes }) => attributes.kind === 'PUBLISHED_BY')
      .map(({ target }) => word(target, 'name'))
    expect([...new Set(publishers)].toSorted()).toEqual(expected.outlets.toSorted())
  })

  it('are free of what is no part of them', () => {
    const texts = of('Article').map(({ attributes }) => String(attributes['text']))
    expect(expected.boilerplate.filter((words) => texts.some((text) => text.includes(words)))).toEqual([])
  })

  it('have every span on its own words', () => {
    for (const { attributes } of of('Statement')) {
      const { start, end } = attributes['content'] as { start: number; end: number }
      expect(word(String(attributes['article']), 'text').slice(start, end)).toBe(attributes['text'])
    }
  })

  it('give words to those who said them', () => {
    const statements = of('Statement').map(({ attributes }) => ({
      text: String(attributes['text']),
      speaker: attributes['speaker'] as { name: string; kind: string } | null,
    }))
    const right = expected.speakers.filter(({ name, kind, says }) => {
      const said = statements.filter(({ text }) => text.includes(says))
      return (
        said.length > 0 &&
        said.every(({ speaker }) => speaker?.kind === kind && (name === null || speaker.name === name))
      )
    })
    expect(right.length).toBeGreaterThanOrEqual(floors.speakers)
  })

  it('know names by their other names', () => {
    const known = expected.aliases.filter(({ name, alias }) =>
      [...nodes.values()].some(
        ({ attributes }) =>
          attributes['name'] === name && (attributes['aliases'] as string[]).includes(alias),
      ),
    )
    expect(known.length).toBeGreaterThanOrEqual(floors.aliases)
  })

  it('cite whom they cite', () => {
    const cited = edges
      .filter(({ attributes }) => attributes.kind === 'CITES')
      .map(({ source, target }) => `${word(source, 'outletName')} -> ${word(target, 'name')}`)
    for (const { outlet, cites } of expected.citations) expect(cited).toContain(`${outlet} -> ${cites}`)
  })

  it('copy whom they copy, and nobody else', () => {
    const copied = edges
      .filter(({ attributes }) => attributes.kind === 'COPIES')
      .map(({ source, target }) => [source, target].map((key) => basename(word(key, 'path'))).join(' > '))
    const pairs = expected.copies.flatMap((files) => files.slice(1).map((file) => `${file} > ${files[0]}`))
    expect(copied).toEqual(expect.arrayContaining(pairs))
    const groups = copied.map((pair) =>
      expected.copies.find((files) => pair.split(' > ').every((file) => files.includes(file))),
    )
    expect(groups).not.toContain(undefined)
  })

  it('cite one another in the one ring that a reader finds', async () => {
    const { citationLoops } = await ask<{ citationLoops: { nodes: { outlets: { name: string }[] }[] } }>(
      '{citationLoops{nodes{outlets{name}}}}',
    )
    expect(citationLoops.nodes.map(({ outlets }) => outlets.map(({ name }) => name).toSorted())).toEqual([
      expected.loop.toSorted(),
    ])
  })

  it('rest on the agency whose text they repeat', async () => {
    const [agency] = of('Article').filter(({ attributes }) =>
      String(attributes['path']).includes('alatoo-wire'),
    )
    const { rows } = await store.list({
      kind: 'Claim',
      where: [{ facet: 'article', values: [agency!.key] }],
      limit: 100,
    })
    const houses = rows.find(({ value }) => String(value.attributes['text']).includes('140 houses'))!
    const answer = await ask(
      'query($id:ID!){node(id:$id){... on Claim{corroboration{articles independentOrigins}}}}',
      { id: houses.value.key },
    )
    expect(answer).toEqual({
      node: { corroboration: { articles: 3, independentOrigins: 1 } },
    })
  })

  it('contradict, update and bear out each other', () => {
    const pairs = edges.map(({ source, target, attributes }) => ({
      kind: attributes.kind,
      sentences: [word(source, 'sentence'), word(target, 'sentence')] as const,
    }))
    const found = expected.relations.filter(({ relation, a, b }) =>
      pairs.some(
        ({ kind, sentences: [first, second] }) =>
          kind === relation &&
          ((first.includes(a) && second.includes(b)) || (first.includes(b) && second.includes(a))),
      ),
    )
    expect(found.length).toBeGreaterThanOrEqual(floors.relations)
  })
})
