/** A thread that extracts a few articles a message. */
import { parentPort } from 'node:worker_threads'
import type { Article } from '../../schema/article.ts'
import { KnownError } from '../../schema/errors.ts'
import { inThisThread, type Answer } from './extractor.ts'

parentPort?.on('message', (articles: readonly Article[]) => {
  void inThisThread.extract(articles).then((all) => {
    const answers = all.map((extracted): Answer =>
      extracted instanceof KnownError ? { message: extracted.message } : { batch: extracted },
    )
    parentPort?.postMessage(answers)
  })
})
