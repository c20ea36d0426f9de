/** Same-as: who is joined under a shared key, and what keeps them apart. */
import { describe, expect, it } from 'vitest'
import type { BatchNode } from '../../schema/batch.ts'
import { deriveSameAs } from '../../src/graph/same-as.ts'

const person = (
  key: string,
  more: { name?: string; aliases?: string[]; roles?: string[] } = {},
): BatchNode => ({
  key,
  attributes: {
    kind: 'Spokesperson',
    name: 'Kim Holm',
    aliases: [],
    roles: [],
    keys: [],
    placeholder: false,
    ...more,
  },
})
const edges = (nodes: readonly BatchNode[], scope = 'same:person:kim-holm') =>
  deriveSameAs(nodes, scope).edges.map(({ source, target }) => `${source}>${target}`)

describe('deriveSameAs', () => {
  it('joins all to the least key, whatever the order', () => {
    const nodes = [person('c'), person('a'), person('b')]
    expect(edges(nodes)).toEqual(['b>a', 'c>a'])
    expect(edges(nodes.toReversed())).toEqual(['b>a', 'c>a'])
  })
  it('parts a man from a woman, and joins neither to one that could be both', () => {
    const he = person('a', { roles: ['spokesman'] })
    const she = person('b', { aliases: ['Ms Holm'] })
    expect(edges([he, she])).toEqual([])
    expect(edges([he, she, person('c')])).toEqual([])
  })
  it('parts differing initials', () => {
    expect(edges([person('a', { name: 'Kim B. Holm' }), person('b', { name: 'Kim T. Holm' })])).toEqual([])
  })
  it('joins nobody under a weak name or one that two entries of a list bear', () => {
    expect(edges([person('a'), person('b')], 'same:weak:person:kim')).toEqual([])
    expect(edges([person('person:authority:x:1'), person('person:authority:x:2'), person('z')])).toEqual([])
    expect(edges([person('person:authority:x:1'), person('z')])).toEqual(['z>person:authority:x:1'])
  })
  it('other spellings join once, not each node again', () => {
    const nodes = [person('a'), person('b'), person('c', { name: 'Kym Holm' })]
    expect(edges(nodes, 'same:person:~kim-holm')).toEqual(['c>a'])
  })
  it('a lone word of no known sort joins the person whose surname it is, and nobody else', () => {
    const near = 'same:near:holm:solvang'
    const word = (name: string, type: string | null): BatchNode => ({
      key: 'g',
      attributes: { kind: 'Group', name, aliases: [], keys: [], placeholder: false, type },
    })
    expect(edges([word('Holm', null), person('p')], near)).toEqual(['g>p'])
    expect(edges([word('Holm', 'agency'), person('p')], near)).toEqual([])
    expect(edges([word('Kim', null), person('p')], near)).toEqual([])
  })
  it('a lone surname joins the one full name beside the same anchor, and none when there are two', () => {
    const near = 'same:near:holm:solvang'
    const lone = person('a', { name: 'Holm' })
    expect(edges([lone, person('b'), person('c')], near)).toEqual(['a>b'])
    expect(edges([lone, person('b'), person('c', { name: 'Bo Holm' })], near)).toEqual([])
  })
  it('an office before a surname says which of two bearers is meant, and parts it from a third', () => {
    const near = 'same:near:holm:solvang'
    const mayor = person('a', { name: 'Holm', aliases: ['Mayor Holm'] })
    const office = person('b', { roles: ['mayor of Solvang'] })
    const other = person('c', { name: 'Bo Holm', roles: ['baker'] })
    expect(edges([mayor, office, other], near)).toEqual(['a>b'])
    expect(edges([mayor, other], near)).toEqual([])
    // Nothing is said of who this one is.
    expect(edges([mayor, person('d', { name: 'Bo Holm' })], near)).toEqual(['a>d'])
  })
  it('a surname with initials joins the one full name that begins so', () => {
    const near = 'same:near:holm:solvang'
    const short = person('a', { name: 'K. Holm' })
    expect(edges([short, person('b'), person('c', { name: 'Bo Holm' })], near)).toEqual(['a>b'])
    expect(edges([short, person('c', { name: 'Bo Holm' })], near)).toEqual([])
  })
  it('a given name joins its one bearer, but not with a title', () => {
    const near = 'same:near:kim:solvang'
    expect(edges([person('a', { name: 'Kim' }), person('b')], near)).toEqual(['a>b'])
    expect(edges([person('a', { name: 'Kim', aliases: ['Mr Kim'] }), person('b')], near)).toEqual([])
  })
  it('a lone place name joins what other articles call a mount of that name', () => {
    const place = (key: string, name: string): BatchNode => ({
      key,
      attributes: {
        kind: 'Place',
        name,
        aliases: [],
        keys: ['same:place:mount-holm'],
        placeholder: false,
        type: null,
        country: null,
        latitude: null,
        longitude: null,
      },
    })
    const nodes = [place('a', 'Holm'), place('b', 'Mount Holm'), place('c', 'Serra Holm')]
    expect(edges(nodes, 'same:near:holm:solvang')).toEqual(['a>b'])
  })
  it('initials join the one full name beside the same anchor by a rule of their own', () => {
    const group = (key: string, name: string) => ({
      key,
      attributes: { kind: 'Group' as const, name, aliases: [], keys: [], placeholder: false, type: null },
    })
    const near = 'same:near:hfb:solvang'
    const made = deriveSameAs([group('a', 'HFB'), group('b', 'Holm Ferry Board')], near).edges
    expect(made.map(({ source, target, attributes }) => [source, target, attributes['rule']])).toEqual([
      ['a', 'b', 'same-as/initials-near'],
    ])
    const two = [group('a', 'HFB'), group('b', 'Holm Ferry Board'), group('c', 'Hill Farm Bank')]
    expect(deriveSameAs(two, near).edges).toEqual([])
  })
  it('carries rule, confidence and scope', () => {
    const [edge] = deriveSameAs(
      [person('a'), person('b', { name: 'Kym Holm' })],
      'same:person:~kim-holm',
    ).edges
    expect(edge?.attributes).toMatchObject({
      kind: 'SAME_AS',
      basis: 'inferred',
      rule: 'same-as/spelling',
      scope: 'same:person:~kim-holm',
    })
  })
})
