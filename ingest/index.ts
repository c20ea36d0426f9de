/** The public face of ingest/: one article in, everything found in it or a Batch out. */
export type { Draft } from './draft.ts'
export { linkBatch } from './link/batch.ts'
export { articleKey } from './link/keys.ts'
export { extract, extractAll } from './pipeline.ts'
export { readArticles } from './read/read.ts'
