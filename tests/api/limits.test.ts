/** What the API refuses, by its code: every limit, every malformed argument, and bugs that must not leak. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { openBudget } from '../../src/api/limit/budget.ts'
import { limits } from '../../src/api/limit/limits.ts'
import { openApi, type Api } from '../../src/api/yoga.ts'
import type { Store } from '../../src/store/store.ts'
import { ask, crowd, fire, openGraph } from './graph.ts'

let store: Store
let api: Api
beforeAll(async () => {
  store = await openGraph(fire, crowd(120))
  api = openApi(store)
})
afterAll(() => store.close())

const nested = (depth: number, inside: string) =>
  `{node(id:"claim:s:four"){...on Claim{${'article{claims(first:1){nodes{'.repeat(depth)}${inside}${'}}}'.repeat(depth)}}}}`

describe('refuses', () => {
  it.each([
    ['more rows than a page holds', '{statements(first:101){totalCount}}', undefined, 'BAD_INPUT'],
    ['a negative page', '{statements(first:-1){totalCount}}', undefined, 'BAD_INPUT'],
    [
      'too many rows by variable',
      'query($n:Int!){claims(first:$n){totalCount}}',
      { n: 300_000 },
      'BAD_INPUT',
    ],
    [
      'too many rows by a default',
      'query($n:Int!=300000){claims(first:$n){totalCount}}',
      undefined,
      'BAD_INPUT',
    ],
    [
      'too many rows further down',
      '{articles(first:1){nodes{claims(first:1000){totalCount}}}}',
      undefined,
      'BAD_INPUT',
    ],
    ['too many neighbours', '{neighbourhood(id:"a",first:201){exact}}', undefined, 'BAD_INPUT'],
    ['a neighbourhood too wide', '{neighbourhood(id:"a",depth:3){exact}}', undefined, 'BAD_INPUT'],
    ['a path too long', '{path(from:"a",to:"b",maxLength:9){found}}', undefined, 'BAD_INPUT'],
    ['a cursor that is none', '{statements(after:"nonsense"){totalCount}}', undefined, 'BAD_INPUT'],
    [
      'a cursor that is none, in a list at hand',
      '{spokespeople(name:"Brandt",after:"nonsense"){totalCount}}',
      undefined,
      'BAD_INPUT',
    ],
    [
      'a cursor that is none, in a nested list',
      '{node(id:"a"){...on Article{statements(after:"x"){nodes{id}}}}}',
      undefined,
      'BAD_INPUT',
    ],
    ['a date that is none', '{claims(from:"yesterday"){totalCount}}', undefined, 'BAD_INPUT'],
    ['a moment that is none', '{claims(knownAt:"now"){totalCount}}', undefined, 'BAD_INPUT'],
    ['too many ids', 'query($ids:[ID!]!){nodes(ids:$ids){id}}', { ids: Array(101).fill('a') }, 'BAD_INPUT'],
    [
      'a query that could answer too much',
      '{articles(first:100){nodes{statements(first:100){nodes{claims(first:100){nodes{id}}}}}}}',
      undefined,
      'TOO_LARGE',
    ],
    [
      'the same through fragments',
      '{articles(first:100){nodes{...A}}} fragment A on Article{statements(first:100){nodes{...S}}} fragment S on Statement{claims(first:100){nodes{id}}}',
      undefined,
      'TOO_LARGE',
    ],
    [
      'the same through variables',
      'query($n:Int!){articles(first:$n){nodes{statements(first:$n){nodes{claims(first:$n){nodes{id}}}}}}}',
      { n: 100 },
      'TOO_LARGE',
    ],
    ['a query too deep', nested(8, 'id'), undefined, 'TOO_LARGE'],
  ])('%s', async (_, query, variables, code) => {
    const { codes } = await ask(api, query, variables)
    expect(codes).toEqual([code])
  })

  it.each([60, 5_000, 20_000])('%i levels of nesting without falling over', async (depth) => {
    const { status, codes } = await ask(api, nested(depth, 'id'))
    expect(codes).toHaveLength(1)
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
    expect(status).toBeLessThan(500)
  })

  it('a fragment that spreads itself', async () => {
    const { status, data, codes } = await ask(api, '{stats{...F}} fragment F on Stats{due ...F}')
    expect(data).toBeNull()
    expect(codes).toHaveLength(1)
    expect(status).toBeLessThan(500)
  })

  it('answers the introspection query of its own page', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    expect(
      (await ask(api, getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).codes,
    ).toEqual([])
  })
})

const crowdField = (name: string) =>
  `${name}:statements(first:100,outlet:"Crowd"){nodes{article{id} content{text} speaker{entity{statements{nodes{id}}}}}}`

describe('the node budget', () => {
  it('is spent by nodes and by text', () => {
    const budget = openBudget(10)
    budget.spend(8)
    budget.spendText('x'.repeat(2_000))
    expect(() => budget.spend(1)).toThrow(KnownError)
  })

  it('ends a query whose lists stay within their limits', async () => {
    const many = Array.from({ length: 40 }, (_, i) => crowdField(`f${i}`)).join(' ')
    const { codes } = await ask(api, `{${many}}`)
    expect(codes).toContain('TOO_LARGE')
    expect((await ask(api, `{${crowdField('one')}}`)).codes).toEqual([])
  })

  it.each([
    ['searches', 'search(text:"rain"){totalCount}'],
    ['names looked up', 'outlets(name:"NAME"){totalCount}'],
    ['neighbourhoods', 'neighbourhood(id:"outlet:crowd",depth:2){totalCount}'],
    ['paths', 'path(from:"s:0001",to:"s:0002"){length}'],
  ])('ends a query of very many %s', async (_, field) => {
    const many = Array.from({ length: 130 }, (__, i) => `f${i}:${field.replace('NAME', `n${i}`)}`)
    expect((await ask(api, `{${many.join(' ')}}`)).codes).toContain('TOO_LARGE')
    expect((await ask(api, `{${many.slice(0, 3).join(' ')}}`)).codes).toEqual([])
  })

  it('is a new one for each request', async () => {
    const query = '{statements(first:100){nodes{id}}}'
    for (let i = 0; i < 5 + limits.budget / 1_000; i++) expect((await ask(api, query)).codes).toEqual([])
  })
})

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  api.fetch('http://localhost/graphql', { method: 'POST', headers, body })

it('refuses a name that too many go by, rather than answer for some', async () => {
  const many = await openGraph(crowd(limits.names + 1))
  const own = openApi(many)
  expect((await ask(own, '{statements(speaker:"Speaker"){totalCount}}')).codes).toEqual(['BAD_INPUT'])
  expect((await ask(own, '{statements(speaker:"Speaker 0007"){totalCount}}')).data).toEqual({
    statements: { totalCount: 1 },
  })
  await many.close()
})

describe('over HTTP', () => {
  const query = JSON.stringify({ query: '{stats{due}}' })

  it('needs no header beside the content type, and takes queries by GET', async () => {
    expect((await post(query)).status).toBe(200)
    expect(
      (await api.fetch(`http://localhost/graphql?query=${encodeURIComponent('{stats{due}}')}`)).status,
    ).toBe(200)
  })

  it('refuses bodies over the limit, however they are sent', async () => {
    const large = JSON.stringify({ query: '{stats{due}}', variables: { pad: 'x'.repeat(limits.body) } })
    expect((await post(large)).status).toBe(413)
    expect((await post(large, { 'content-type': 'application/json', 'content-length': '10' })).status).toBe(
      413,
    )
  })

  it.each([
    ['application/x-www-form-urlencoded', 'query=%7Bstats%7Bdue%7D%7D'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/plain', '{"query":"{stats{due}}"}'],
    ['application/graphql', '{stats{due}}'],
  ])('refuses %s', async (type, body) => {
    expect((await post(body, { 'content-type': type })).status).toBe(415)
  })

  it.each([['{'], ['[]'], ['null'], ['1'], ['{"query":1}'], ['{"query":"{stats{due}}","variables":[1]}']])(
    'answers a body like %s with a client error',
    async (body) => {
      const { status } = await post(body)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )

  it.each(['variables=nonsense', 'extensions=nonsense', 'variables=%5B1%5D'])(
    'answers an address with %s with a client error',
    async (more) => {
      const response = await api.fetch(`http://localhost/graphql?query={stats{due}}&${more}`)
      expect(response.status).toBe(400)
    },
  )

  it.each(['\0', '\uD800', '"', '* OR NEAR(', '%', '\u{10FFFF}', 'x'.repeat(10_000)])(
    'takes any text as an argument: %j',
    async (text) => {
      const everything =
        'query($t:String!,$i:ID!){node(id:$i){id} search(text:$t){totalCount} outlets(name:$t){totalCount} statements(speaker:$t,article:$i){totalCount} claims(measure:$t,family:$t){totalCount} path(from:$t,to:$t){found}}'
      const { codes, data } = await ask(api, everything, { t: text, i: text })
      expect(codes).toEqual([])
      expect(data).toMatchObject({ node: null, path: null })
    },
  )

  it('lets no other origin read, nor any write', async () => {
    const response = await post(query, {
      'content-type': 'application/json',
      origin: 'https://elsewhere.example',
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect((await ask(api, 'mutation{x}')).data).toBeNull()
  })
})

const broken = (error: Error) => openApi({ ...store, counts: () => Promise.reject(error) })

describe('errors', () => {
  it('masks a bug and writes it to standard error', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await broken(new Error('secret path')).fetch(
      'http://localhost/graphql?query={stats{due}}',
    )
    const text = await response.text()
    expect(text).not.toContain('secret')
    expect(text).toContain('INTERNAL_SERVER_ERROR')
    expect(log).toHaveBeenCalled()
    log.mockRestore()
  })

  it('gives a known error its code and keeps quiet', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { codes } = await ask(broken(new KnownError('STORE_UNAVAILABLE', 'store: gone')), '{stats{due}}')
    expect(codes).toEqual(['STORE_UNAVAILABLE'])
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })
})
