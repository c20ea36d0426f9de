/** `hearsay read`: files and folders -> one JSON line per article, as the rest of the line would get it. */
import { once } from 'node:events'
import { KnownError } from '../../schema/errors.ts'
import { readArticles } from '../../ingest/read/read.ts'
import type { Command } from './command.ts'

export const readCommand: Command = {
  usage: `hearsay read PATH…
  Prints what is read from each file before anything is extracted, one JSON line per article:
  {"path","title","outlet","publishedAt","byline","language","text"}. What cannot be read is named on standard error.`,
  async run(words) {
    const option = words.find((word) => word.startsWith('-') && word.length > 1)
    if (option) throw new KnownError('BAD_USAGE', `hearsay read: no option "${option}"\n\n${this.usage}`)
    if (words.length === 0)
      throw new KnownError('BAD_USAGE', `hearsay read: which files or folders?\n\n${this.usage}`)
    let good = 0
    let failed = 0
    for await (const result of readArticles(words)) {
      if ('failure' in result) {
        failed++
        process.stderr.write(`${result.failure.message}\n`)
        continue
      }
      good++
      const { title, outlet, publishedAt, byline, language, text } = result.article
      const line = JSON.stringify({ path: result.path, title, outlet, publishedAt, byline, language, text })
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
    }
    if (failed > 0)
      process.stderr.write(`hearsay read: ${good + failed} found, ${good} read, ${failed} failed\n`)
    return failed > 0 ? 1 : 0
  },
}
