/** Extraction in this thread or in worker threads: the same articles in, the same batches out, in the same order. */
import { Worker } from 'node:worker_threads'
import { extractAll, linkBatch } from '../../ingest/index.ts'
import type { Article } from '../../schema/article.ts'
import type { Batch } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'

/** A batch, or why there is none: a fault in one article's extraction is that article's failure, not the run's. */
export type Extracted = Batch | KnownError

export interface Extractor {
  extract(articles: readonly Article[]): Promise<readonly Extracted[]>
  close(): Promise<void>
}

export const inThisThread: Extractor = {
  async extract(articles) {
    return Array.from(extractAll(articles), (draft, i) => {
      try {
        if (draft instanceof Error) throw draft
        return linkBatch(draft)
      } catch (error) {
        return fault(articles[i]!, error instanceof Error ? error.message : String(error))
      }
    })
  },
  async close() {},
}

/** What a worker answers: a batch or a message, since errors lose their class between threads. */
export type Answer = { readonly batch: Batch } | { readonly message: string }

/** Articles that a thread is sent together: they are extracted in less time than one by one. */
const together = 8

/** `count` threads, each busy with a few articles at a time. */
export function inWorkers(count: number): Extractor {
  const idle: Worker[] = []
  const waiting: ((worker: Worker) => void)[] = []
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./extract-worker.ts', import.meta.url)),
  )
  const free = (worker: Worker) => {
    const next = waiting.shift()
    if (next) next(worker)
    else idle.push(worker)
  }
  const taken = () => {
    const worker = idle.pop()
    return worker ? Promise.resolve(worker) : new Promise<Worker>((resolve) => waiting.push(resolve))
  }
  workers.forEach(free)

  async function few(articles: readonly Article[]): Promise<readonly Extracted[]> {
    const worker = await taken()
    const answers = await new Promise<readonly Answer[]>((resolve) => {
      const onError = (error: unknown) => resolve(articles.map(() => ({ message: String(error) })))
      worker.once('error', onError)
      worker.once('message', (message: readonly Answer[]) => {
        worker.off('error', onError)
        resolve(message)
      })
      worker.postMessage(articles)
    })
    free(worker)
    return articles.map((article, i) => {
      const answer = answers[i] ?? { message: 'no answer' }
      return 'batch' in answer ? answer.batch : fault(article, answer.message)
    })
  }

  return {
    async extract(articles) {
      const parts: Promise<readonly Extracted[]>[] = []
      // No thread idles while another holds its share.
      const share = Math.min(together, Math.ceil(articles.length / count))
      for (let at = 0; at < articles.length; at += share) parts.push(few(articles.slice(at, at + share)))
      return (await Promise.all(parts)).flat()
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

const fault = ({ path, id }: Article, what: string) =>
  new KnownError(
    'BAD_ARTICLE',
    `ingest: ${path ?? id ?? 'article'}: could not be extracted (${what}): leave it out, and please report it`,
  )
