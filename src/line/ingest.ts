/** From paths to a graph: reads, extracts, merges, then derives what was touched. Run twice, it changes nothing. */
import { articleKey, extract, linkBatch, readArticles } from '../../ingest/index.ts'
import type { Article } from '../../schema/article.ts'
import type { Batch } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'
import type { Store } from '../store/store.ts'
import { derive, type DeriveSummary } from './derive.ts'

export interface IngestOptions {
  readonly store: Store
  readonly paths: readonly string[]
  /** Called after each input. */
  readonly onProgress?: (summary: IngestSummary) => void
  /** Called for each input that failed, with why. */
  readonly onFailure?: (where: string, failure: KnownError) => void
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
  const { store, paths, onProgress, onFailure, onDerive, signal } = options
  const count = { accepted: 0, stored: 0, duplicate: 0, failed: 0 }
  const none: DeriveSummary = { keys: 0, leftOut: 0 }
  let hand: Article[] = []

  const put = async () => {
    const { fresh, duplicates } = await sift(store, hand)
    hand = []
    const batches: Batch[] = [...duplicates]
    for (const article of fresh) {
      const batch = extracted(article)
      if (batch instanceof KnownError) fail(article.path ?? article.id ?? 'article', batch)
      else batches.push(batch)
    }
    const batch = {
      nodes: batches.flatMap(({ nodes }) => nodes),
      edges: batches.flatMap(({ edges }) => edges),
    }
    await store.merge(batch)
    count.stored += batches.length - duplicates.length
    count.duplicate += duplicates.length
    onProgress?.({ ...count, derived: none })
  }
  const fail = (where: string, failure: KnownError) => {
    count.failed++
    onFailure?.(where, failure)
  }

  for await (const result of readArticles(paths)) {
    if (signal?.aborted) break
    count.accepted++
    if ('failure' in result) fail(result.line ? `${result.path}:${result.line}` : result.path, result.failure)
    else hand.push(result.article)
    if (hand.length === stride) await put()
  }
  if (hand.length > 0) await put()
  const derived = await derive(store, {
    ...(onDerive && { onProgress: onDerive }),
    ...(signal && { signal }),
  })
  return { ...count, derived }
}

/** A fault in one article's extraction is that article's failure, not the run's. */
function extracted(article: Article): Batch | KnownError {
  try {
    return linkBatch(extract(article))
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause)
    return new KnownError(
      'BAD_ARTICLE',
      `ingest: could not be extracted (${what}); please report it with the article`,
      { cause },
    )
  }
}

/** Parts articles the store has from those it has not. Of a duplicate only the article node goes in, so that its path is the least of all, whichever came first. */
async function sift(
  store: Store,
  articles: readonly Article[],
): Promise<{ fresh: Article[]; duplicates: Batch[] }> {
  const known = await store.get(articles.map(articleKey))
  const fresh = new Map<string, Article>()
  const duplicates: Batch[] = []
  articles.forEach((article, i) => {
    const key = articleKey(article)
    const node = known[i]
    const before = fresh.get(key)
    if (node)
      duplicates.push({ nodes: [{ key, attributes: { ...node.attributes, ...origin(article) } }], edges: [] })
    else if (before) {
      duplicates.push({ nodes: [], edges: [] })
      fresh.set(key, { ...before, ...least(origin(before), origin(article)) })
    } else fresh.set(key, article)
  })
  return { fresh: [...fresh.values()], duplicates }
}

type Origin = Pick<Article, 'path' | 'url'>

const origin = ({ path, url }: Article): Origin => ({
  ...(path === undefined ? {} : { path }),
  ...(url === undefined ? {} : { url }),
})

function least(a: Origin, b: Origin): Origin {
  const lesser = (x?: string, y?: string) => (x === undefined || (y !== undefined && y < x) ? y : x)
  const path = lesser(a.path, b.path)
  const url = lesser(a.url, b.url)
  return { ...(path === undefined ? {} : { path }), ...(url === undefined ? {} : { url }) }
}
