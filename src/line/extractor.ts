/** Extraction in this thread or in worker threads: the same articles in, the same batches out, in the same order. */
import { Worker } from 'node:worker_threads'
import { extract, linkBatch } from '../../ingest/index.ts'
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
    return articles.map((article) => {
      try {
        return linkBatch(extract(article))
      } catch (error) {
        return fault(article, error instanceof Error ? error.message : String(error))
      }
    })
  },
  async close() {},
}

/** What a worker answers: a batch or a message, since errors lose their class between threads. */
export type Answer = { readonly batch: Batch } | { readonly message: string }

/** `count` threads, each busy with one article at a time. */
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

  async function one(article: Article): Promise<Extracted> {
    const worker = await taken()
    const answer = await new Promise<Answer>((resolve) => {
      const onError = (error: unknown) => resolve({ message: String(error) })
      worker.once('error', onError)
      worker.once('message', (message: Answer) => {
        worker.off('error', onError)
        resolve(message)
      })
      worker.postMessage(article)
    })
    free(worker)
    return 'batch' in answer ? answer.batch : fault(article, answer.message)
  }

  return {
    extract: (articles) => Promise.all(articles.map(one)),
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
