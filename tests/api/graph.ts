/** A small invented graph for the tests of the API: two outlets at odds over a warehouse fire, and a crowd of rows for paging. */
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { EdgeKind, NodeKind } from '../../schema/kinds.ts'
import type { Api } from '../../src/api/yoga.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

export const node = (kind: NodeKind, key: string, attributes: object): BatchNode => ({
  key,
  attributes: { kind, ...attributes },
})
export const edge = (kind: EdgeKind, source: string, target: string, attributes: object = {}): BatchEdge => ({
  key: `${kind}:${source}:${target}`,
  source,
  target,
  attributes: { kind, basis: 'stated', ...attributes },
})
const derived = (rule: string, confidence: number) => ({
  basis: 'inferred',
  rule,
  version: 1,
  confidence,
  scope: 'test',
})

export const spanIn = (text: string, part: string) => {
  const start = text.indexOf(part)
  if (start < 0) throw new Error(`no "${part}" in the text`)
  return { start, end: start + part.length }
}

export const texts = {
  a: 'A fire gutted the Velt warehouse on Monday.\n\n"At least four people died," said Ilse Brandt, a spokeswoman for the Marrow Fire Service. The Courier Agency reported that the roof fell in.',
  b: 'The Velt warehouse burnt down.\n\nNobody died in the fire, Brandt told reporters on Tuesday. The Dockers Union denied that its members were inside.',
}

const article = (
  key: string,
  outlet: string,
  outletName: string,
  publishedAt: string,
  text: string,
  mentions: string[],
) =>
  node('Article', key, {
    title: text.slice(0, text.indexOf('.')),
    text,
    path: `${key}.txt`,
    outletName,
    outlet,
    publishedAt,
    date: publishedAt.slice(0, 10),
    byline: null,
    language: 'en',
    mentions,
  })

interface Said {
  readonly key: string
  readonly article: 'a' | 'b'
  readonly outlet: string
  readonly publishedAt: string
  readonly content: string
  readonly cue: string
  readonly source: string
  readonly sentence: string
  readonly speaker: { readonly name: string; readonly kind: string }
  readonly speakerKey: string
  readonly denied?: boolean
  readonly mode: string
  readonly claim: object
}

function statement(said: Said): Batch {
  const text = texts[said.article]
  const shared = {
    article: said.article,
    outlet: said.outlet,
    publishedAt: said.publishedAt,
    date: said.publishedAt,
    speakerKey: said.speakerKey,
    mentions: ['group:velt'],
  }
  const claim = `claim:${said.key}`
  return {
    nodes: [
      node('Statement', said.key, {
        ...shared,
        text: said.content,
        mode: said.mode,
        content: spanIn(text, said.content),
        cue: spanIn(text, said.cue),
        source: spanIn(text, said.source),
        sentence: spanIn(text, said.sentence),
        speaker: said.speaker,
        unnamedSource: null,
        denied: said.denied ?? false,
      }),
      node('Claim', claim, {
        ...shared,
        text: said.content,
        span: spanIn(text, said.content),
        sentence: said.sentence,
        speakerName: said.speaker.name,
        subject: null,
        predicate: 'die',
        family: 'die',
        pole: 'positive',
        object: null,
        quantity: null,
        measure: 'deaths',
        polarity: 'affirmed',
        modality: 'asserted',
        time: null,
        place: null,
        ...said.claim,
      }),
    ],
    edges: [
      edge('IN_ARTICLE', said.key, said.article),
      edge('SAID_BY', said.key, said.speakerKey, { span: spanIn(text, said.source) }),
      edge('ASSERTS', said.key, claim),
      edge('ABOUT', claim, 'group:velt'),
    ],
  }
}

const brandt = { name: 'Ilse Brandt', kind: 'SPOKESPERSON' }
const four = statement({
  key: 's:four',
  article: 'a',
  outlet: 'outlet:herald',
  publishedAt: '2031-05-05',
  content: '"At least four people died,"',
  cue: 'said',
  source: 'Ilse Brandt, a spokeswoman for the Marrow Fire Service',
  sentence: '"At least four people died," said Ilse Brandt, a spokeswoman for the Marrow Fire Service.',
  speaker: brandt,
  speakerKey: 'person:brandt-a',
  mode: 'DIRECT',
  claim: {
    quantity: {
      span: spanIn(texts.a, 'At least four'),
      text: 'At least four',
      low: 4,
      high: null,
      unit: 'person',
    },
  },
})
const none = statement({
  key: 's:none',
  article: 'b',
  outlet: 'outlet:post',
  publishedAt: '2031-05-06',
  content: 'Nobody died in the fire',
  cue: 'told',
  source: 'Brandt',
  sentence: 'Nobody died in the fire, Brandt told reporters on Tuesday.',
  speaker: { name: 'Brandt', kind: 'SPOKESPERSON' },
  speakerKey: 'person:brandt-b',
  mode: 'INDIRECT',
  claim: { polarity: 'denied' },
})
const inside = statement({
  key: 's:inside',
  article: 'b',
  outlet: 'outlet:post',
  publishedAt: '2031-05-06',
  content: 'that its members were inside',
  cue: 'denied',
  source: 'The Dockers Union',
  sentence: 'The Dockers Union denied that its members were inside.',
  speaker: { name: 'Dockers Union', kind: 'GROUP' },
  speakerKey: 'group:dockers',
  denied: true,
  mode: 'INDIRECT',
  claim: { polarity: 'denied', predicate: 'be', family: null, pole: null, measure: null },
})

const relation = (rule: string, confidence: number, explanation: string) => ({
  ...derived(rule, confidence),
  conflict: 'numeric',
  explanation,
  values: ['At least four', 'Nobody'],
  outlets: ['outlet:herald', 'outlet:post'],
  speakers: ['person:brandt-a', 'person:brandt-b'],
  mentions: ['group:velt'],
  date: '2031-05-06',
})

export const fire: Batch = {
  nodes: [
    node('Outlet', 'outlet:herald', { name: 'Morning Herald' }),
    node('Outlet', 'outlet:post', { name: 'Évening Post' }),
    node('Outlet', 'outlet:courier', { name: 'Courier Agency', aliases: ['CA'], placeholder: true }),
    article('a', 'outlet:herald', 'Morning Herald', '2031-05-05', texts.a, [
      'group:velt',
      'person:brandt-a',
      'outlet:courier',
    ]),
    article('b', 'outlet:post', 'Évening Post', '2031-05-06', texts.b, [
      'group:velt',
      'person:brandt-b',
      'group:dockers',
    ]),
    node('Spokesperson', 'person:brandt-a', {
      name: 'Ilse Brandt',
      aliases: ['Brandt'],
      roles: ['spokeswoman'],
    }),
    node('Spokesperson', 'person:brandt-b', { name: 'Brandt', aliases: ['Mrs Brandt'] }),
    node('Group', 'group:velt', { name: 'Velt' }),
    node('Group', 'group:marrow', { name: 'Marrow Fire Service' }),
    node('Group', 'group:dockers', { name: 'Dockers Union' }),
    node('Place', 'place:quay', { name: 'North Quay' }),
    ...four.nodes,
    ...none.nodes,
    ...inside.nodes,
  ],
  edges: [
    edge('PUBLISHED_BY', 'a', 'outlet:herald'),
    edge('PUBLISHED_BY', 'b', 'outlet:post'),
    edge('SPEAKS_FOR', 'person:brandt-a', 'group:marrow', {
      role: 'spokeswoman',
      article: 'a',
      span: spanIn(texts.a, 'a spokeswoman for the Marrow Fire Service'),
    }),
    edge('MENTIONS', 'a', 'person:brandt-a', { spans: [spanIn(texts.a, 'Ilse Brandt')] }),
    edge('MENTIONS', 'b', 'person:brandt-b', { spans: [spanIn(texts.b, 'Brandt')] }),
    edge('MENTIONS', 'a', 'group:velt', { spans: [spanIn(texts.a, 'Velt')] }),
    edge('MENTIONS', 'b', 'group:velt', { spans: [spanIn(texts.b, 'Velt')] }),
    edge('CITES', 'a', 'outlet:courier', {
      span: spanIn(texts.a, 'The Courier Agency reported'),
      text: 'The Courier Agency reported',
    }),
    edge('SAME_AS', 'person:brandt-b', 'person:brandt-a', derived('same-name', 0.9)),
    edge(
      'CONTRADICTS',
      'claim:s:four',
      'claim:s:none',
      relation('figures', 0.9, 'Four or more against none.'),
    ),
    edge('CORROBORATES', 'claim:s:inside', 'claim:s:none', relation('weak', 0.3, 'Both deny.')),
    ...four.edges,
    ...none.edges,
    ...inside.edges,
  ],
}

/** So many people, each with one article and one statement in it; key order is not date order. */
export function crowd(size: number): Batch {
  const nodes: BatchNode[] = [node('Outlet', 'outlet:crowd', { name: 'Crowd' })]
  const edges: BatchEdge[] = []
  for (let i = 0; i < size; i++) {
    const n = String(i).padStart(4, '0')
    const day = `2030-01-${String(((i * 7) % 28) + 1).padStart(2, '0')}`
    const text = `Speaker number ${n} said it rained.`
    const shared = { article: `c:${n}`, outlet: 'outlet:crowd', publishedAt: day, date: day }
    const sentence = { start: 0, end: text.length }
    nodes.push(
      node('Spokesperson', `person:${n}`, { name: `Speaker ${n}` }),
      article(`c:${n}`, 'outlet:crowd', 'Crowd', day, text, [`person:${n}`]),
      node('Statement', `s:${n}`, {
        ...shared,
        text: 'it rained',
        mode: 'INDIRECT',
        content: spanIn(text, 'it rained'),
        cue: spanIn(text, 'said'),
        source: spanIn(text, `Speaker number ${n}`),
        sentence,
        speaker: { name: `Speaker ${n}`, kind: 'SPOKESPERSON' },
        speakerKey: `person:${n}`,
        unnamedSource: null,
      }),
    )
    edges.push(
      edge('IN_ARTICLE', `s:${n}`, `c:${n}`),
      edge('SAID_BY', `s:${n}`, `person:${n}`, { span: null }),
      edge('PUBLISHED_BY', `c:${n}`, 'outlet:crowd'),
    )
  }
  return { nodes, edges }
}

export async function openGraph(...batches: readonly Batch[]): Promise<Store> {
  const store = await openStore(':memory:')
  for (const batch of batches) await store.merge(batch)
  return store
}

export interface Answer {
  readonly status: number
  readonly data: Readonly<Record<string, never>> | null
  readonly codes: readonly unknown[]
}

/** Asks as a client would; `codes` are the `extensions.code` of the errors. */
export async function ask(api: Api, query: string, variables?: object): Promise<Answer> {
  const response = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as {
    data?: Answer['data']
    errors?: readonly { readonly extensions?: { readonly code?: unknown } }[]
  }
  return {
    status: response.status,
    data: data ?? null,
    codes: (errors ?? []).map(({ extensions }) => extensions?.code),
  }
}

/** The store with every call counted by verb. */
export function counting(store: Store): { readonly store: Store; readonly calls: Map<string, number> } {
  const calls = new Map<string, number>()
  const counted = new Proxy(store, {
    get(target, verb: keyof Store) {
      const own = target[verb]
      if (typeof own !== 'function') return own
      return (...given: never[]) => {
        calls.set(verb, (calls.get(verb) ?? 0) + 1)
        return (own as (...given: never[]) => unknown).apply(target, given)
      }
    },
  })
  return { store: counted, calls }
}
