/** `hearsay extract`: files and folders, or lines of JSON on standard input -> one JSON line per article with all that was found in it. */
import { once } from 'node:events'
import { KnownError } from '../../schema/errors.ts'
import type { Article } from '../../schema/article.ts'
import type { Draft } from '../../ingest/draft.ts'
import { extract } from '../../ingest/pipeline.ts'
import { parseArticle } from '../../ingest/read/given.ts'
import { readLines } from '../../ingest/read/json-lines.ts'
import { readArticles } from '../../ingest/read/read.ts'
import type { Command } from './command.ts'

type Given = { readonly id: string; readonly article: Article } | { readonly failure: string }

export const extractCommand: Command = {
  usage:
    'hearsay extract PATH…     one JSON line per article: id, text, statements, mentions, citations, claims\n' +
    'hearsay extract --jsonl   the same for lines {"id","text","title"?,"outlet"?,"publishedAt"?} on standard input; text is taken as it is',
  async run(words) {
    const lines = words.includes('--jsonl')
    const paths = words.filter((word) => word !== '--jsonl')
    const option = paths.find((word) => word.startsWith('-') && word.length > 1)
    if (option) throw new KnownError('BAD_USAGE', `hearsay extract: no option "${option}"\n\n${this.usage}`)
    if (lines === paths.length > 0)
      throw new KnownError(
        'BAD_USAGE',
        `hearsay extract: give files and folders, or --jsonl and lines on standard input\n\n${this.usage}`,
      )
    let failed = 0
    for await (const given of lines ? fromLines(process.stdin) : fromPaths(paths)) {
      if ('failure' in given) {
        failed++
        process.stderr.write(`${given.failure}\n`)
        continue
      }
      const line = JSON.stringify({ id: given.id, ...shown(extract(given.article)) })
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
    }
    return failed > 0 ? 1 : 0
  },
}

async function* fromPaths(paths: readonly string[]): AsyncGenerator<Given> {
  for await (const result of readArticles(paths)) {
    if ('failure' in result) yield { failure: result.failure.message }
    else yield { id: result.article.id ?? result.path, article: result.article }
  }
}

async function* fromLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Given> {
  for await (const line of readLines(input)) {
    const where = `hearsay extract: line ${line.line}`
    if ('failure' in line) {
      yield { failure: `${where}: ${line.failure.message}` }
      continue
    }
    const parsed = parseLine(line.source)
    if ('problem' in parsed) yield { failure: `${where}: ${parsed.problem}` }
    else yield { id: parsed.article.id ?? String(line.line), article: parsed.article }
  }
}

function parseLine(source: string): { readonly article: Article } | { readonly problem: string } {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    return { problem: `no JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const parsed = parseArticle(value)
  if ('problem' in parsed) return parsed
  if (parsed.text.trim() === '') return { problem: 'no article: its text is empty' }
  const { id, title, outlet, publishedAt, byline, language } = parsed.given
  const article = { title, outlet, publishedAt, byline, language: language ?? 'en', text: parsed.text }
  return { article: id === null ? article : { id, ...article } }
}

/** The face that others rely on: spans, names and kinds, without the draft's indices. */
function shown({ article, statements, entities, mentions, citations, claims }: Draft) {
  return {
    text: article.text,
    statements: statements.map(({ mode, content, cue, source, speaker, denied }) => ({
      mode,
      content,
      cue,
      source,
      speaker: speaker && { name: speaker.name, kind: speaker.kind },
      denied,
    })),
    mentions: mentions.map(({ entity, start, end }) => {
      const { kind, name } = entities[entity]!
      return { kind, name, start, end }
    }),
    citations: citations.map(({ source, start, end }) => ({ source, start, end })),
    claims,
  }
}
