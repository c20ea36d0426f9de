/** A graph of made-up articles for the bench: names, dates and words drawn from a seed, shaped as ingest shapes them. */
import type { Attributes, Batch, BatchEdge, BatchNode } from '../schema/batch.ts'
import { nodeKinds, type EdgeKind, type NodeKind } from '../schema/kinds.ts'

const syllables = 'ka lo mi ren tas vor el du shi pan gra no be tur lis om fe qua zed hal'.split(' ')
const nouns =
  'storm bridge council harbour vote strike court flood budget train school clinic border trial'.split(' ')

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
}

const node = (kind: NodeKind, key: string, attributes: Attributes): BatchNode => ({
  key,
  attributes: { kind, ...(nodeKinds[kind].attributes.parse(attributes) as Attributes) },
})

/** One batch for each article: the article, its outlet, four people or groups, six statements, eight claims and their edges: about 20 nodes and 60 edges. */
export function* madeBatches(count: number, seed = 1): Generator<Batch> {
  const random = randomFrom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const number = (n: number) => Math.floor(random() * n)
  const word = () => Array.from({ length: 2 + number(2) }, () => pick(syllables)).join('')
  const words = (n: number) =>
    Array.from({ length: n }, () => (random() < 0.3 ? pick(nouns) : word())).join(' ')
  const hash = () =>
    Array.from({ length: 3 }, () =>
      number(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('')

  for (let i = 0; i < count; i++) {
    const nodes: BatchNode[] = []
    const edges: BatchEdge[] = []
    const link = (kind: EdgeKind, source: string, target: string, more: Attributes = {}) =>
      edges.push({ key: `${kind}:${hash()}`, source, target, attributes: { kind, basis: 'stated', ...more } })
    const date = `20${10 + number(10)}-0${1 + number(9)}-${10 + number(19)}`
    const outlet = `outlet:${pick(syllables)}-post`
    nodes.push(node('Outlet', outlet, { name: `${outlet.slice(7)}`, keys: [`same:${outlet}`] }))
    const people = Array.from({ length: 4 }, () => {
      // A few names are everywhere, most are rare.
      const name = random() < 0.3 ? `${pick(syllables)} ${pick(syllables)}` : `${word()} ${word()}`
      const key = `person:${name.replace(' ', '-')}:${hash().slice(0, 12)}`
      nodes.push(node('Spokesperson', key, { name, aliases: [name.split(' ')[1]!], keys: [`same:${name}`] }))
      return key
    })
    const key = `article:${hash()}`
    const said = { outlet, publishedAt: date, date }
    nodes.push(
      node('Article', key, {
        ...said,
        title: words(7),
        text: words(300),
        path: `${i}.txt`,
        outletName: outlet,
        byline: null,
        language: 'en',
        mentions: people,
        keys: [`story:${pick(nouns)}:${word()}`, `story:${word()}`],
      }),
    )
    link('PUBLISHED_BY', key, outlet)
    for (const person of people) link('MENTIONS', key, person, { spans: [{ start: number(900), end: 1000 }] })
    for (let j = 0; j < 6; j++) {
      const statement = `statement:${hash()}`
      const speakerKey = pick(people)
      const span = { start: j * 100, end: j * 100 + 80 }
      const mentions = people.filter(() => random() < 0.4)
      nodes.push(
        node('Statement', statement, {
          ...said,
          text: words(20),
          mode: pick(['DIRECT', 'INDIRECT', 'NARRATIVE']),
          article: key,
          content: span,
          cue: null,
          source: null,
          sentence: span,
          speaker: { name: speakerKey, kind: 'SPOKESPERSON' },
          speakerKey,
          unnamedSource: null,
          mentions,
        }),
      )
      link('IN_ARTICLE', statement, key)
      link('SAID_BY', statement, speakerKey, { span: null })
      for (let k = 0; k < 1 + (j % 2); k++) {
        const claim = `claim:${hash()}`
        const measure = random() < 0.3 ? pick(['deaths', 'price', 'strength', 'injured']) : null
        nodes.push(
          node('Claim', claim, {
            ...said,
            text: words(12),
            span,
            sentence: words(20),
            article: key,
            speakerKey,
            speakerName: speakerKey,
            subject: null,
            predicate: word(),
            family: random() < 0.5 ? pick(nouns) : null,
            pole: null,
            object: null,
            quantity: null,
            measure,
            polarity: 'affirmed',
            modality: 'asserted',
            time: null,
            place: null,
            words: words(6).split(' ').toSorted(),
            mentions,
            keys: [`family:${pick(nouns)}:${word()}`, `story:${word()}`],
          }),
        )
        link('ASSERTS', statement, claim)
        for (const person of mentions) link('ABOUT', claim, person)
      }
    }
    yield { nodes, edges }
  }
}

/** Several batches as one. */
export const together = (batches: readonly Batch[]): Batch => ({
  nodes: batches.flatMap(({ nodes }) => nodes),
  edges: batches.flatMap(({ edges }) => edges),
})
