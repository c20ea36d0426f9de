/** Paths -> articles: every accepted input, a file or a line of a .jsonl file, yields exactly one result, good or bad. */
import { createReadStream } from 'node:fs'
import type { Article } from '../../schema/article.ts'
import { KnownError } from '../../schema/errors.ts'
import { readBytes } from './bytes.ts'
import { declaredCharset, decodeBytes } from './decode.ts'
import { accepted, formatOf, sniffFormat } from './formats.ts'
import type { Found } from './found.ts'
import type { Given } from './given.ts'
import { readJson } from './json.ts'
import { readLines } from './json-lines.ts'
import { findLanguage } from './language.ts'
import { limits, megabytes } from './limits.ts'
import { type Sidecars, findSidecars, readSidecar } from './sidecar.ts'
import { readText } from './text.ts'
import { type FoundFile, walkFiles } from './walk.ts'

export type ReadResult =
  { path: string; line?: number; article: Article } | { path: string; line?: number; failure: KnownError }

/** Results come in the order of the paths, inside a folder sorted by name; one bad input never costs another. */
export async function* readArticles(paths: readonly string[]): AsyncGenerator<ReadResult> {
  for await (const found of findSidecars(walkFiles(paths), paths)) {
    if ('failure' in found) yield found
    else yield* readFile(found.file, found.sidecars)
  }
}

async function* readFile(found: FoundFile, sidecars: Sidecars): AsyncGenerator<ReadResult> {
  const { path, file } = found
  try {
    const format = formatOf(path)
    if (!format) throw new KnownError('BAD_ARTICLE', `not a kind of file that is read (${accepted})`)
    if (format === 'json-lines') return yield* readJsonLines(found)
    const given = await readSidecar(sidecars)
    yield { path, article: await readOne(file, path, format, given) }
  } catch (error) {
    yield { path, failure: placed(path, error) }
  }
}

async function readOne(
  file: string,
  path: string,
  named: ReturnType<typeof formatOf>,
  sidecar: Given | null,
): Promise<Article> {
  const bytes = await readBytes(file, named === 'html' ? limits.html : limits.text)
  if (bytes.length === 0) throw new KnownError('BAD_ARTICLE', 'empty: there is nothing to read in it')
  const decoded = decodeBytes(bytes, named === 'html' ? declaredCharset(bytes) : undefined)
  if ('problem' in decoded) throw new KnownError('BAD_ARTICLE', decoded.problem)
  if (!decoded.text.trim()) throw new KnownError('BAD_ARTICLE', 'empty: there is nothing to read in it')
  // Scrapers save pages under .txt too; everything else is taken at its name.
  const sniffed = named === 'unnamed' || named === 'text' ? sniffFormat(decoded.text) : named
  const format = named === 'text' && sniffed === 'json' ? 'text' : sniffed
  // The HTML reader brings a DOM along, which a folder of texts need not pay for.
  const found =
    format === 'html'
      ? (await import('./html.ts')).readHtml(decoded.text)
      : format === 'json'
        ? readJson(decoded.text)
        : readText(decoded.text, { markdown: /\.(?:md|markdown)$/i.test(path) })
  return toArticle(found, path, sidecar)
}

async function* readJsonLines({ path, file }: FoundFile): AsyncGenerator<ReadResult> {
  let count = 0
  for await (const entry of readLines(createReadStream(file))) {
    count++
    const { line } = entry
    try {
      if ('failure' in entry) throw entry.failure
      yield { path, line, article: toArticle(readJson(entry.source), path, null) }
    } catch (error) {
      yield { path, line, failure: placed(`${path}:${line}`, error) }
    }
  }
  if (count === 0) throw new KnownError('BAD_ARTICLE', 'empty: there is nothing to read in it')
}

function toArticle(found: Found | { problem: string }, path: string, sidecar: Given | null): Article {
  if ('problem' in found) throw new KnownError('BAD_ARTICLE', found.problem)
  if (found.text.length > limits.text)
    throw new KnownError(
      'TOO_LARGE',
      `${megabytes(found.text.length)} of text, and one article may have ${megabytes(limits.text)}`,
    )
  const { given } = found
  const id = sidecar?.id ?? given.id
  const url = sidecar?.url ?? given.url ?? found.url
  return {
    ...(id ? { id } : {}),
    path,
    ...(url ? { url } : {}),
    title: sidecar?.title ?? given.title ?? found.title,
    outlet: sidecar?.outlet ?? given.outlet ?? found.outlet,
    publishedAt: sidecar?.publishedAt ?? given.publishedAt ?? found.publishedAt,
    byline: sidecar?.byline ?? given.byline ?? found.byline,
    language: findLanguage(found.text, sidecar?.language ?? given.language ?? found.language),
    text: found.text,
  }
}

/** The message says which input, whatever went wrong: even a stack overflow in a parser is that file's failure alone. */
function placed(where: string, error: unknown): KnownError {
  const code = error instanceof KnownError ? error.code : 'BAD_ARTICLE'
  const why =
    error instanceof KnownError
      ? error.message
      : `cannot be read (${error instanceof Error ? error.message : String(error)})`
  return new KnownError(code, `ingest/read: ${where}: ${why}`, { cause: error })
}
