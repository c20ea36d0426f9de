/** One bare text as a tiny article: its finds and its claims, the side keeping two equal texts apart. */
import type { Draft } from '../../../ingest/draft.ts'
import { linkBatch } from '../../../ingest/link/batch.ts'
import { extract } from '../../../ingest/pipeline.ts'
import type { Claim } from '../../../schema/claim.ts'

export interface Side {
  readonly draft: Draft
  readonly claims: readonly Claim[]
}

export function readSideOf(given: string, publishedAt: string | null, side: string): Side {
  const text = given.trim() === '' ? '—' : given
  const article = {
    title: null,
    outlet: null,
    publishedAt,
    byline: null,
    language: 'en',
    text,
    id: side,
    url: side,
  }
  const draft = extract(article)
  const claims = linkBatch(draft)
    .nodes.filter(({ attributes: { kind } }) => kind === 'Claim')
    .map(({ attributes }) => ({ ...(attributes as unknown as Claim), article: side }))
  return { draft, claims }
}
