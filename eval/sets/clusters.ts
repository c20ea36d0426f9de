/** Scores the whole line on eval/data/clusters: several outlets on one event, ingested into a graph of their own and read back from its export. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { exportLines } from '../../src/cli/export.ts'
import { ingest } from '../../src/line/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import { figuresByLabel, share, type Row } from './figures.ts'

interface Span {
  readonly start: number
  readonly end: number
}
interface Cue {
  readonly article: number
  readonly cue: string
}
interface Gold {
  readonly quotes: readonly { article: number; content: string; speaker: string | null }[]
  readonly indirect?: readonly { article: number; content: string; speaker: string }[]
  readonly pairs: readonly {
    a: Cue
    b: Cue
    relation: string
    accept_also?: string[]
    borderline?: boolean
  }[]
}
interface Statement {
  readonly node: string
  readonly article: string
  readonly mode: string
  readonly content: Span
  readonly speaker: { readonly name: string } | null
}
interface Graph {
  readonly articles: ReadonlyMap<number, { node: string; text: string }>
  readonly statements: readonly Statement[]
  /** What the entity that said it is called, by statement: its name and its aliases. */
  readonly speakers: ReadonlyMap<string, readonly string[]>
  /** Claims by statement. */
  readonly asserts: ReadonlyMap<string, readonly string[]>
  readonly relations: readonly { kind: string; source: string; target: string }[]
}

export async function scoreClusters(folder: string) {
  const root = join(folder, 'clusters')
  const tally = { quote: [0, 0], speaker: [0, 0], indirect: [0, 0], indirectSpeaker: [0, 0], scare: [0, 0] }
  const count = (name: keyof typeof tally, hit: boolean) => {
    tally[name][1]!++
    if (hit) tally[name][0]!++
  }
  const rows: Row[] = []
  let edges = 0
  let articles = 0
  for (const slug of readdirSync(root).toSorted()) {
    const gold = JSON.parse(readFileSync(join(root, slug, 'gold.json'), 'utf8')) as Gold
    const graph = await graphOf(join(root, slug))
    articles += graph.articles.size
    edges += graph.relations.filter(({ kind }) => kind === 'CONTRADICTS').length
    const spoken = (
      { article, content }: { article: number; content: string },
      part: number,
      modes: string[],
    ) => covering(graph, { article, cue: content }, part, modes)
    for (const quote of gold.quotes) {
      if (quote.speaker === null) {
        count('scare', spoken(quote, 0.8, ['DIRECT']) === undefined)
        continue
      }
      const hit = spoken(quote, 0.8, ['DIRECT', 'MIXED', 'INDIRECT'])
      count('quote', hit !== undefined)
      if (hit) count('speaker', saidBy(graph, hit, quote.speaker))
    }
    for (const said of gold.indirect ?? []) {
      const hit = spoken(said, 0.5, ['DIRECT', 'MIXED', 'INDIRECT'])
      count('indirect', hit !== undefined)
      if (hit) count('indirectSpeaker', saidBy(graph, hit, said.speaker))
    }
    for (const pair of gold.pairs) if (!pair.borderline) rows.push(judge(slug, pair, graph))
  }
  const shares = Object.fromEntries(
    Object.entries(tally).map(([name, [hits, of]]) => [name, share(hits!, of!)]),
  )
  return { ...shares, pairs: figuresByLabel(rows), contradictsPerArticle: share(edges, articles) }
}

async function graphOf(folder: string): Promise<Graph> {
  const store = await openStore(':memory:')
  const articles = new Map<number, { node: string; text: string }>()
  const statements: Statement[] = []
  const called = new Map<string, readonly string[]>()
  const sayers = new Map<string, string>()
  const asserts = new Map<string, string[]>()
  const relations: { kind: string; source: string; target: string }[] = []
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  await ingest({ store, paths: texts.map((name) => join(folder, name)), workers: 0 })
  for await (const line of exportLines(store)) {
    const item = JSON.parse(line)
    if (item.kind === 'Article') articles.set(Number(basename(item.path, '.txt')), item)
    else if (item.kind === 'Statement') statements.push(item)
    else if (item.kind === 'SAID_BY') sayers.set(item.source, item.target)
    else if (item.name) called.set(item.node, [item.name, ...(item.aliases ?? [])])
    else if (item.kind === 'ASSERTS')
      asserts.set(item.source, [...(asserts.get(item.source) ?? []), item.target])
    else if (item.kind in relationLabels) relations.push(item)
  }
  await store.close()
  const speakers = new Map([...sayers].map(([statement, sayer]) => [statement, called.get(sayer) ?? []]))
  return { articles, statements, speakers, asserts, relations }
}

const relationLabels: Readonly<Record<string, string>> = {
  CONTRADICTS: 'contradicts',
  CORROBORATES: 'corroborates',
  UPDATES: 'changed_over_time',
}

/** What the graph says of the claims made at the two cues, against what the label says. */
function judge(slug: string, pair: Gold['pairs'][number], graph: Graph): Row {
  const [a, b] = [claimsAt(graph, pair.a), claimsAt(graph, pair.b)]
  const found = new Set(
    graph.relations
      .filter(({ source, target }) => (a.has(source) && b.has(target)) || (a.has(target) && b.has(source)))
      .map(({ kind }) => relationLabels[kind]!),
  )
  if (!a.isDisjointFrom(b)) found.add('corroborates')
  const conflict = pair.relation === 'conflict'
  const gold = conflict ? 'contradicts' : pair.relation
  const accepted = [
    ...(conflict ? ['contradicts', 'changed_over_time'] : [gold]),
    ...(pair.accept_also ?? []),
  ]
  const got = accepted.some((label) => found.has(label))
    ? gold
    : found.has('contradicts')
      ? 'contradicts'
      : ([...found][0] ?? 'unrelated')
  return { gold, got, about: `${slug}: ${pair.a.cue} | ${pair.b.cue}` }
}

function claimsAt(graph: Graph, cue: Cue): Set<string> {
  const at = locate(graph, cue)
  const there = graph.statements.filter(
    ({ article, content }) => at && article === at.article && overlap(content, at) > 0,
  )
  return new Set(there.flatMap(({ node }) => graph.asserts.get(node) ?? []))
}

/** The statement that covers the words best, if any covers enough of them. */
function covering(graph: Graph, cue: Cue, part: number, modes: readonly string[]): Statement | undefined {
  const at = locate(graph, cue)
  if (!at) return undefined
  return graph.statements
    .filter(({ article, mode }) => article === at.article && modes.includes(mode))
    .filter(({ content }) => overlap(content, at) / (at.end - at.start) >= part)
    .toSorted((x, y) => overlap(y.content, at) - overlap(x.content, at))[0]
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Where the words stand in the article's text, quotation marks and white space folded. */
function locate(graph: Graph, { article, cue }: Cue): (Span & { article: string }) | undefined {
  const found = graph.articles.get(article)
  if (!found) return undefined
  const loose = cue
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/["“”„«»]/g, '["“”„«»]')
        .replace(/['‘’]/g, "['‘’]"),
    )
    .join('\\s+')
  const match = new RegExp(loose).exec(found.text)
  return match ? { article: found.node, start: match.index, end: match.index + match[0].length } : undefined
}

/** One of the names of who said it, or what the statement calls its source, is the wanted one. */
const saidBy = ({ speakers }: Graph, { node, speaker }: Statement, wanted: string): boolean =>
  (speakers.get(node) ?? [speaker?.name ?? '']).some((name) => sameName(wanted, name))

/** Equal but for case and "the", or one the other's last name or part. */
function sameName(gold: string, got: string): boolean {
  const words = (name: string) =>
    (
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).filter((w) => w !== 'the')
  const [small, large] = [words(gold), words(got)].toSorted((a, b) => a.length - b.length) as [
    string[],
    string[],
  ]
  if (small.length === 0) return false
  return small.at(-1) === large.at(-1)
    ? small.every((word) => large.includes(word))
    : small.length > 1 && large.join(' ').includes(small.join(' '))
}
