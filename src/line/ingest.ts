/** From paths to a graph: reads, extracts, merges, then derives what was touched. Run twice, it changes nothing. */
import { articleKey, readArticles } from '../../ingest/index.ts'
import type { Article } from '../../schema/article.ts'
import type { Batch, BatchNode } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'
import type { Store } from '../store/store.ts'
import { derive, type DeriveSummary } from './derive.ts'
import { inThisThread, inWorkers } from './extractor.ts'

export interface IngestOptions {
  readonly store: Store
  readonly paths: readonly string[]
  /** Threads to extract in, once there is more than a handful to do; 0: this one alone. */
  readonly workers: number
  /** Called as inputs are dealt with, with how many are done. */
  readonly onProgress?: (done: number) => void
  /** Called for each input that failed. */
  readonly onFailure?: (failure: KnownError) => void
  readonly onDerive?: (done: number, total: number) => void
  /** Stops after the articles in hand; what was stored stays, and the next run goes on from there. */
  readonly signal?: AbortSignal
}

/** accepted = stored + duplicate + failed, always. */
export interface IngestSummary {
  readonly accepted: number
  readonly stored: number
  /** The same words, title, outlet and date as an article already there. */
  readonly duplicate: number
  readonly failed: number
  readonly derived: DeriveSummary
}

/** Articles merged in one transaction: what a kill can cost is their reading, never a torn graph. */
const stride = 20

export async function ingest(options: IngestOptions): Promise<IngestSummary> {
  const { store, paths, workers, onProgress, onFailure, onDerive, signal } = options
  const count = { accepted: 0, stored: 0, duplicate: 0, failed: 0 }
  let extractor = inThisThread

  const fail = (failure: KnownError) => {
    count.failed++
    onFailure?.(failure)
  }
  /** Articles of this run: one that comes again is merged again, which changes nothing but its path, and counts as a duplicate. */
  const met = new Set<string>()
  const prepare = async (articles: readonly Article[]): Promise<Prepared> => {
    const known = await store.get(articles.map(articleKey))
    const stored = articles.flatMap((article, i) => (known[i] ? [renamed(known[i], article)] : []))
    const fresh = articles.filter((_, i) => !known[i])
    const extracted = await extractor.extract(fresh)
    const batches: Batch[] = []
    const failures: KnownError[] = []
    let again = 0
    extracted.forEach((batch, i) => {
      if (batch instanceof KnownError) return failures.push(batch)
      const key = articleKey(fresh[i]!)
      if (met.has(key)) again++
      met.add(key)
      return batches.push(batch)
    })
    return {
      batch: joined([...batches, ...stored]),
      failures,
      duplicates: stored.length + again,
      of: articles.length,
    }
  }
  const put = async ({ batch, failures, duplicates, of }: Prepared) => {
    await store.merge(batch)
    failures.forEach(fail)
    count.duplicate += duplicates
    count.stored += of - duplicates - failures.length
    onProgress?.(count.stored + count.duplicate + count.failed)
  }

  try {
    // While the store writes one handful, the next is being read and extracted.
    let writing: Promise<void> = Promise.resolve()
    for await (const hand of handfuls(readArticles(paths), signal)) {
      count.accepted += hand.length
      for (const result of hand) if ('failure' in result) fail(result.failure)
      const prepared = await prepare(hand.flatMap((result) => ('article' in result ? [result.article] : [])))
      await writing
      writing = put(prepared)
      // A rejection is met at the next await; until then it must not count as unhandled.
      writing.catch(() => {})
      if (hand.length === stride && extractor === inThisThread && workers > 0) extractor = inWorkers(workers)
    }
    await writing
  } finally {
    await extractor.close()
  }
  const derived = await derive(store, {
    ...(onDerive && { onProgress: onDerive }),
    ...(signal && { signal }),
  })
  return { ...count, derived }
}

async function* handfuls<T>(items: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T[]> {
  let hand: T[] = []
  for await (const item of items) {
    if (signal?.aborted) break
    hand.push(item)
    if (hand.length < stride) continue
    yield hand
    hand = []
  }
  if (hand.length > 0) yield hand
}

const joined = (batches: readonly Batch[]): Batch => ({
  nodes: batches.flatMap(({ nodes }) => nodes),
  edges: batches.flatMap(({ edges }) => edges),
})

interface Prepared {
  readonly batch: Batch
  readonly failures: readonly KnownError[]
  readonly duplicates: number
  /** How many articles this was made of. */
  readonly of: number
}

/** A stored article met at another path or address: the node alone goes in again, so that its path is the least of all, whichever came first. */
const renamed = (node: BatchNode, { path, url }: Article): Batch => ({
  nodes: [
    {
      key: node.key,
      attributes: {
        ...node.attributes,
        ...(path === undefined ? {} : { path }),
        ...(url === undefined ? {} : { url }),
      },
    },
  ],
  edges: [],
})
