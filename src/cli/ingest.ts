/** `hearsay ingest`: articles from files and folders into a graph. */
import { availableParallelism } from 'node:os'
import { countInputs } from '../../ingest/read/count.ts'
import { KnownError } from '../../schema/errors.ts'
import { ingest, type IngestSummary } from '../line/ingest.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'
import { showProgress } from './progress.ts'

export const ingestCommand: Command = {
  usage: `hearsay ingest PATH… [--store S] [--workers N]
  Reads articles (.txt .md .html .json .jsonl; folders are searched) and adds them to the graph.
  Running it again changes nothing; Ctrl-C loses nothing: the next run goes on where this one stopped.
  --store S  a file (default hearsay.db) or a neo4j:// or bolt:// address,
             whose credentials are read from NEO4J_USERNAME and NEO4J_PASSWORD
  --workers N  threads that extract (default: one less than the machine's cores); the graph is the same with any number`,
  async run(words) {
    const { values, positionals } = parseWords(this, words, { workers: { type: 'string' } })
    if (positionals.length === 0) throw new KnownError('BAD_USAGE', `ingest: no path given\n\n${this.usage}`)
    const store = await openGivenStore(values.store)
    try {
      const { summary, interrupted } = await ingestWithProgress(
        store,
        positionals,
        workerCount(values.workers),
      )
      process.stdout.write(summaryLine(summary))
      if (interrupted) process.stderr.write('interrupted: run the same command again to go on\n')
      return interrupted ? 130 : summary.failed > 0 ? 1 : 0
    } finally {
      await store.close()
    }
  },
}

function workerCount(given: string | undefined): number | undefined {
  if (given === undefined || /^\d{1,3}$/.test(given)) return given === undefined ? undefined : Number(given)
  throw new KnownError(
    'BAD_USAGE',
    `ingest: --workers takes a number of threads from 0 to 999, not "${given}"`,
  )
}

const summaryLine = ({ accepted, stored, duplicate, failed, derived: { leftOut } }: IngestSummary) =>
  `accepted ${accepted} = stored ${stored} + duplicate ${duplicate} + failed ${failed}\n` +
  (leftOut > 0 ? `${leftOut} comparisons left out: too many claims or names share one key\n` : '')

/** The line with bars, failures on standard error as they happen, and Ctrl-C heard: a first one stops after the article in hand. */
export async function ingestWithProgress(
  store: Store,
  paths: readonly string[],
  workers = availableParallelism() - 1,
): Promise<{ summary: IngestSummary; interrupted: boolean }> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal)
  process.once('SIGTERM', onSignal)
  const total = await countInputs(paths)
  const reading = showProgress('reading  ', 'articles')
  const comparing = showProgress('comparing', 'keys')
  try {
    const summary = await ingest({
      store,
      paths,
      workers,
      signal: stop.signal,
      onProgress: (done) => reading.at(done, total),
      onFailure: (failure) => process.stderr.write(`failed: ${failure.message}\n`),
      onDerive(done, due) {
        reading.end()
        comparing.at(done, due)
      },
    })
    return { summary, interrupted: stop.signal.aborted }
  } finally {
    reading.end()
    comparing.end()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}
