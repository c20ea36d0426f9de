/** Origins: chains of copies and citations are followed to their ends, a ring of them ends nowhere. */
import { describe, expect, it } from 'vitest'
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { EdgeKind, NodeKind } from '../../schema/kinds.ts'
import { findCitationLoops } from '../../src/graph/citation-loops.ts'
import { findOrigins } from '../../src/graph/origins.ts'

const node = (kind: NodeKind, key: string, attributes: object): BatchNode => ({
  key,
  attributes: { kind, aliases: [], ...attributes },
})
const edge = (kind: EdgeKind, source: string, target: string, attributes: object = {}): BatchEdge => ({
  key: `${kind}:${source}:${target}`,
  source,
  target,
  attributes: { kind, basis: 'stated', ...attributes },
})

const sentence = (cited: string | null) =>
  `The Orrin mill burnt for nine hours${cited === null ? '' : `, ${cited} reported`}.`

/** An outlet, its article, and the article's claim in its own voice; `cites` names other outlets by letter. */
function told(letter: string, cites: readonly string[] = [], date: string | null = '2031-03-02') {
  const text = `${sentence(cites[0] ?? null)}${cites
    .slice(1)
    .map((one) => ` The mill burnt for hours, said ${one}.`)
    .join('')}`
  const outlet = `outlet:${letter}`
  return {
    nodes: [
      node('Outlet', outlet, { name: `Paper ${letter}` }),
      node('Article', letter, {
        text,
        outlet,
        outletName: `Paper ${letter}`,
        date,
        publishedAt: date,
        event: ['orrin', 'brandal', 'weir'],
      }),
      claim(letter, text, { speakerKey: outlet, speakerName: `Paper ${letter}` }),
    ],
    edges: cites.map((one) => {
      const start = text.indexOf(`${one === cites[0] ? `${one} reported` : `said ${one}`}`)
      return edge('CITES', letter, `outlet:${one}`, { span: { start, end: start + 6 }, text: one })
    }),
  }
}
const claim = (letter: string, text: string, more: object): BatchNode =>
  node('Claim', `claim:${letter}`, {
    article: letter,
    outlet: `outlet:${letter}`,
    text: 'The Orrin mill burnt for nine hours',
    span: { start: 0, end: 35 },
    sentence: text.slice(0, text.indexOf('.') + 1),
    words: ['mill', 'burn', 'hours'],
    quantity: null,
    ...more,
  })
/** The same, said by somebody. */
function quoted(letter: string, speaker: BatchNode | string) {
  const { nodes, edges } = told(letter)
  const named = typeof speaker === 'string' ? null : speaker
  const said = {
    speakerKey: named?.key ?? null,
    speakerName: named ? named.attributes['name'] : speaker,
  }
  const [outlet, article, own] = nodes
  return {
    nodes: [
      outlet!,
      article!,
      { key: own!.key, attributes: { ...own!.attributes, ...said } } as BatchNode,
      ...(named ? [named] : []),
    ],
    edges,
  }
}
const person = (key: string, name: string) => node('Spokesperson', key, { name })

type Part = { readonly nodes: readonly BatchNode[]; readonly edges: readonly BatchEdge[] }
function origins(parts: readonly Part[], more: readonly BatchEdge[] = [], claims?: readonly string[]) {
  const nodes = parts.flatMap((part) => part.nodes)
  const edges = [...parts.flatMap((part) => part.edges), ...more]
  const keys = claims ?? nodes.filter(({ attributes }) => attributes.kind === 'Claim').map(({ key }) => key)
  const found = findOrigins({ nodes, edges }, keys)
  const turned = findOrigins({ nodes: nodes.toReversed(), edges: edges.toReversed() }, keys.toReversed())
  expect(turned).toEqual(found)
  return { ...found, ends: found.origins.map(({ label, kind, articles }) => [label, kind, articles.join()]) }
}

describe('findOrigins', () => {
  it('counts papers that say it in their own voice each for itself', () => {
    const { ends, restsOn } = origins([told('a'), told('b')])
    expect(ends).toEqual([
      ['Paper a', 'ARTICLE', 'a'],
      ['Paper b', 'ARTICLE', 'b'],
    ])
    expect(restsOn).toBe('Rests on 2 independent origins: Paper a; Paper b.')
  })
  it('counts a paper that says it twice once', () => {
    const again = told('c')
    const own = again.nodes
      .filter(({ attributes }) => attributes.kind !== 'Outlet')
      .map((one) => ({
        ...one,
        attributes: { ...one.attributes, outlet: 'outlet:a', outletName: 'Paper a', speakerKey: 'outlet:a' },
      }))
    expect(origins([told('a'), told('b'), { nodes: own, edges: [] }]).ends).toEqual([
      ['Paper a', 'OUTLET', 'a,c'],
      ['Paper b', 'ARTICLE', 'b'],
    ])
  })
  it('counts eight that repeat one agency report as one', () => {
    const agency = told('w')
    const citing = ['a', 'b', 'c', 'd'].map((letter) => told(letter, ['w']))
    const copying = ['e', 'f', 'g', 'h'].map((letter) => told(letter))
    const copies = ['e', 'f', 'g', 'h'].map((letter) => edge('COPIES', letter, 'w', { share: 0.9 }))
    expect(origins([agency, ...citing, ...copying], copies).ends).toEqual([
      ['Paper w', 'ARTICLE', 'a,b,c,d,e,f,g,h,w'],
    ])
  })
  it('follows a chain to its end, through an article that was not joined', () => {
    const through = told('b', ['w'])
    expect(origins([told('a', ['b']), through, told('w')], [], ['claim:a']).ends).toEqual([
      ['Paper w', 'ARTICLE', 'a'],
    ])
  })
  it('knows an outlet by its initials', () => {
    const wire = told('w')
    const named = wire.nodes.map((one) => ({
      ...one,
      attributes: {
        ...one.attributes,
        ...(one.attributes.kind === 'Article' ? { outletName: 'Orrin Valley Wire' } : {}),
      },
    }))
    const short = node('Outlet', 'outlet:ovw', { name: 'OVW' })
    const citing = told('a', ['ovw'])
    expect(origins([citing, { nodes: [...named, short], edges: [] }], [], ['claim:a']).ends).toEqual([
      ['Orrin Valley Wire', 'ARTICLE', 'a'],
    ])
  })
  it('ends at an outlet of which no article on the event is there', () => {
    const elsewhere = told('w')
    const other = elsewhere.nodes.map((one) =>
      one.attributes.kind === 'Article'
        ? { ...one, attributes: { ...one.attributes, event: ['regatta'] } }
        : one,
    )
    expect(origins([told('a', ['w']), { nodes: other, edges: [] }], [], ['claim:a']).ends).toEqual([
      ['Paper w', 'OUTLET', 'a'],
    ])
  })
  it('counts one speaker quoted by several as one, joined or of one name', () => {
    const same = edge('SAME_AS', 'person:2', 'person:1')
    const one = quoted('a', person('person:1', 'Ivo Brandal'))
    const two = quoted('b', person('person:2', 'Director Brandal'))
    const three = quoted('c', person('person:3', 'Ivo Brandal'))
    expect(origins([one, two, three], [same]).ends).toEqual([['Ivo Brandal', 'SPEAKER', 'a,b,c']])
  })
  it('counts a spokesman and his group as one, under the name of the group', () => {
    const group = node('Group', 'group:fire', { name: 'Orrin Fire Service' })
    const speaks = edge('SPEAKS_FOR', 'person:1', 'group:fire', { role: 'spokesman' })
    const parts = [quoted('a', person('person:1', 'Ivo Brandal')), quoted('b', group)]
    expect(origins(parts, [speaks]).ends).toEqual([['Orrin Fire Service', 'SPEAKER', 'a,b']])
  })
  it('keeps two speakers, and two unnamed sources, apart', () => {
    const parts = [
      quoted('a', person('person:1', 'Ivo Brandal')),
      quoted('b', person('person:2', 'Mette Lund')),
      quoted('c', 'a miller'),
      quoted('d', 'a miller'),
    ]
    expect(origins(parts).ends.map(([, kind]) => kind)).toEqual(
      ['SPEAKER', 'UNNAMED', 'UNNAMED', 'SPEAKER'].toSorted(),
    )
  })
  it('says of a ring that it rests on nothing', () => {
    const { ends, loop, restsOn } = origins([told('a', ['b']), told('b', ['c']), told('c', ['a'])])
    expect(ends).toEqual([])
    expect(loop).toEqual(['a', 'b', 'c'])
    expect(restsOn).toBe('Paper a, Paper b, Paper c cite one another in a loop that rests on nothing.')
  })
  it('finds the way out of a ring when one of them has it from somebody else too', () => {
    const own = told('b', ['a'])
    const speaker = person('person:1', 'Ivo Brandal')
    const said = claim('b', 'It burnt for nine hours.', {
      speakerKey: speaker.key,
      speakerName: 'Ivo Brandal',
    })
    const heard = { nodes: [speaker, { ...said, key: 'claim:b2' }], edges: [] }
    const { ends, loop } = origins([told('a', ['b']), own, heard])
    expect(loop).toEqual([])
    expect(ends).toEqual([['Ivo Brandal', 'SPEAKER', 'a,b']])
  })
  it('never rests an article on one that came long after', () => {
    expect(origins([told('a', ['b']), told('b', [], '2031-04-20')], [], ['claim:a']).ends).toEqual([
      ['Paper b', 'OUTLET', 'a'],
    ])
  })
})

describe('findCitationLoops', () => {
  const loops = (parts: readonly Part[]) => {
    const nodes = parts
      .flatMap((part) => part.nodes)
      .filter(({ attributes }) => attributes.kind === 'Article')
    return findCitationLoops(
      nodes,
      parts.flatMap((part) => part.edges),
      (outlet) => outlet,
    ).map(({ articles, citations }) => [
      articles.map(({ key }) => key).join(),
      citations.map(({ source, target }) => `${source}>${target}`).join(),
    ])
  }
  it('finds a ring with the citations that make it, and nothing hanging on it', () => {
    const parts = [told('a', ['b']), told('b', ['c', 'w']), told('c', ['a']), told('d', ['a']), told('w')]
    expect(loops(parts)).toEqual([['a,b,c', 'a>outlet:b,b>outlet:c,c>outlet:a']])
  })
  it('takes no paper that names itself for one', () => {
    expect(loops([told('a', ['a']), told('b', ['a'])])).toEqual([])
  })
})
