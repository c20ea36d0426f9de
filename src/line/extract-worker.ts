/** A thread that extracts one article a message. */
import { parentPort } from 'node:worker_threads'
import type { Article } from '../../schema/article.ts'
import { KnownError } from '../../schema/errors.ts'
import { inThisThread, type Answer } from './extractor.ts'

parentPort?.on('message', (article: Article) => {
  void inThisThread.extract([article]).then(([extracted]) => {
    const answer: Answer =
      extracted === undefined || extracted instanceof KnownError
        ? { message: extracted?.message ?? 'no answer' }
        : { batch: extracted }
    parentPort?.postMessage(answer)
  })
})
