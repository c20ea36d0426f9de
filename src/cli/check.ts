/** `hearsay check`: a text against the graph: who made the nearest claims, and what contradicts it and what bears it out. */
import { readArticles } from '../../ingest/index.ts'
import type { Article } from '../../schema/article.ts'
import type { BatchNode } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'
import { bareText, checkText, type Checked, type CheckedClaim, type Near } from '../line/check/check.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'
import { readAll } from './standard-input.ts'

export const checkCommand: Command = {
  usage: `hearsay check "TEXT" [--store S] [--date DATE] [--limit N] [--min-confidence C] [--format text|json]
hearsay check --file PATH [--store S] …
  For each claim of the text: what in the graph contradicts it, bears it out or tells of a change, and what is nearest
  beside these, each with who said it, when, where, and its sentence. "-" reads the text from standard input.
  --date DATE         when the text was said (2023-02-03), if it bears no date of its own: figures are compared with those of its time
  --limit N           claims shown of each sort (default 5)
  --min-confidence C  relations less sure than this (0 to 1, default 0.7) count as merely near
  --file PATH         one article, read as "hearsay ingest" would read it`,
  async run(words) {
    const { values, positionals } = parseWords(this, words, {
      file: { type: 'string' },
      date: { type: 'string' },
      limit: { type: 'string', default: '5' },
      'min-confidence': { type: 'string', default: '0.7' },
      format: { type: 'string', default: 'text' },
    })
    const bad = (what: string) => new KnownError('BAD_USAGE', `check: ${what}\n\n${this.usage}`)
    if (values.format !== 'text' && values.format !== 'json')
      throw bad(`no format "${values.format}": text or json`)
    const limit = Number(values.limit)
    if (!/^\d+$/.test(values.limit) || limit < 1 || limit > 100)
      throw bad(`--limit takes a number from 1 to 100, not "${values.limit}"`)
    const minConfidence = Number(values['min-confidence'])
    if (!(minConfidence >= 0 && minConfidence <= 1))
      throw bad(`--min-confidence takes a number from 0 to 1, not "${values['min-confidence']}"`)
    if (values.date !== undefined && !isDate(values.date))
      throw bad(`--date takes a date like 2023-02-03, not "${values.date}"`)
    const [given, ...more] = positionals
    if ((given === undefined) === (values.file === undefined) || more.length > 0)
      throw bad('give one text, in quotes, or --file PATH')
    const article =
      values.file === undefined
        ? bareText(given === '-' ? await readAll() : given!, null)
        : await readFile(values.file)
    if (article.text.trim() === '') throw bad('the text is empty')
    const store = await openGivenStore(values.store, { mustExist: true })
    try {
      const dated = { ...article, publishedAt: values.date ?? article.publishedAt }
      const checked = await checkText(store, dated, { limit, minConfidence })
      const places = await findPlaces(store, checked)
      const shown = checked.claims.map((claim) => shownClaim(claim, places))
      process.stdout.write(
        values.format === 'json'
          ? `${JSON.stringify({ claims: shown, leftOut: checked.leftOut }, null, 2)}\n`
          : printed(shown, checked.leftOut),
      )
      return 0
    } finally {
      await store.close()
    }
  },
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(text) && !Number.isNaN(Date.parse(text))

async function readFile(path: string): Promise<Article> {
  const articles: Article[] = []
  for await (const result of readArticles([path])) {
    if ('failure' in result) throw result.failure
    articles.push(result.article)
    if (articles.length > 1) break
  }
  if (articles.length !== 1)
    throw new KnownError(
      'BAD_USAGE',
      `check: ${path} holds ${articles.length === 0 ? 'no article' : 'more than one article'}: give one`,
    )
  return articles[0]!
}

async function findPlaces(store: Store, { claims }: Checked): Promise<ReadonlyMap<string, BatchNode>> {
  const all = claims.flatMap(({ contradicts, supports, changes, others }) => [
    ...contradicts,
    ...supports,
    ...changes,
    ...others,
  ])
  const keys = [
    ...new Set(all.flatMap(({ claim }) => [claim.article, ...(claim.outlet ? [claim.outlet] : [])])),
  ]
  const nodes = await store.get(keys)
  return new Map(nodes.flatMap((node) => (node ? [[node.key, node] as const] : [])))
}

interface ShownNear {
  readonly id: string
  readonly speaker: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly article: { readonly id: string; readonly title: string | null; readonly where: string }
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string }
  readonly nearness: number
  readonly conflict: string | null
  readonly rule: string | null
  readonly confidence: number | null
  readonly values: readonly string[] | null
  readonly assumed: readonly string[]
  readonly explanation: string | null
}
interface ShownClaim {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly contradicts: readonly ShownNear[]
  readonly supports: readonly ShownNear[]
  readonly changes: readonly ShownNear[]
  readonly near: readonly ShownNear[]
}

function shownClaim(
  { claim, contradicts, supports, changes, others }: CheckedClaim,
  places: ReadonlyMap<string, BatchNode>,
): ShownClaim {
  const shown = (some: readonly Near[]) => some.map((near) => shownNear(near, places))
  return {
    text: claim.text,
    start: claim.span.start,
    end: claim.span.end,
    contradicts: shown(contradicts),
    supports: shown(supports),
    changes: shown(changes),
    near: shown(others),
  }
}

function shownNear(
  { node, claim, sentence, nearness, found }: Near,
  places: ReadonlyMap<string, BatchNode>,
): ShownNear {
  const article = places.get(claim.article)?.attributes
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    id: node.key,
    speaker: claim.speakerName,
    outlet:
      text(claim.outlet && places.get(claim.outlet)?.attributes['name']) ?? text(article?.['outletName']),
    publishedAt: claim.publishedAt,
    article: {
      id: claim.article,
      title: text(article?.['title']),
      where: text(article?.['path']) ?? text(article?.['url']) ?? claim.article,
    },
    sentence: { ...sentence, text: String(article?.['text'] ?? '').slice(sentence.start, sentence.end) },
    nearness,
    conflict: found?.conflict ?? null,
    rule: found?.rule ?? null,
    confidence: found && Math.round(found.confidence * 100) / 100,
    values: found?.values ?? null,
    assumed: found?.assumed ?? [],
    explanation: found?.explanation ?? null,
  }
}

function printed(claims: readonly ShownClaim[], leftOut: number): string {
  if (claims.length === 0) return 'The text makes no claim that could be compared.\n'
  const parts = claims.map(({ text, contradicts, supports, changes, near }) => {
    const sections = [
      ...section('contradicted by', contradicts),
      ...section('borne out by', supports),
      ...section('another figure or state at another time', changes),
      ...section('near', near),
    ]
    return [`“${flat(text)}”`, ...(sections.length > 0 ? sections : ['  nothing near it in the graph'])].join(
      '\n',
    )
  })
  if (leftOut > 0) parts.push(`${leftOut} more claims of the text were not looked at: give it in parts.`)
  return `${parts.join('\n\n')}\n`
}

function section(title: string, some: readonly ShownNear[]): string[] {
  return some.length === 0 ? [] : [`  ${title}`, ...some.flatMap(lines)]
}

function lines({ speaker, outlet, publishedAt, article, sentence, ...found }: ShownNear): string[] {
  const who = [speaker ?? 'an unnamed source', ...(outlet && outlet !== speaker ? [`in ${outlet}`] : [])]
  const when = publishedAt?.slice(0, 10) ?? 'no date'
  const { conflict, rule, confidence, values, assumed } = found
  return [
    `    ${who.join(', ')}, ${when}: “${flat(sentence.text)}”`,
    `      ${article.where} ${sentence.start}–${sentence.end}`,
    ...(rule === null
      ? []
      : [
          `      confidence ${confidence}, ${conflict}, rule ${rule}` +
            `${values ? `: “${values.map(flat).join('” against “')}”` : ''}` +
            `${assumed.length > 0 ? `; assumed: ${assumed.join('; ')}` : ''}`,
        ]),
  ]
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
