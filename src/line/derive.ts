/** Derives again what the last merges touched: a few comparison keys at a time, each with the few nodes that share it. */
import type { Batch } from '../../schema/batch.ts'
import { derivations } from '../graph/derivations.ts'
import type { Store } from '../store/store.ts'

export interface DeriveOptions {
  /** Called after each step with how many of the keys that were due are done. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}
export interface DeriveSummary {
  /** Comparison keys derived. */
  readonly keys: number
  /** Nodes left out of a comparison because too many share one key. */
  readonly leftOut: number
}

/** Keys derived in one transaction. */
const stride = 200

/** Stopping half-way loses nothing: a key stays due until its own transaction is through. */
export async function derive(
  store: Store,
  { onProgress, signal }: DeriveOptions = {},
): Promise<DeriveSummary> {
  const due = await store.due(Number.MAX_SAFE_INTEGER)
  let leftOut = 0
  let done = 0
  for (const { prefix, cap, derive: deriveKey } of derivations) {
    const keys = due.filter((key) => key.startsWith(prefix))
    for (let i = 0; i < keys.length && !signal?.aborted; i += stride) {
      const scopes = keys.slice(i, i + stride)
      const shared = await store.sharing(scopes, cap)
      const batches: Batch[] = []
      for (const [key, { nodes, total }] of shared) {
        batches.push(deriveKey(nodes, key))
        leftOut += total - nodes.length
      }
      const batch = {
        nodes: batches.flatMap(({ nodes }) => nodes),
        edges: batches.flatMap(({ edges }) => edges),
      }
      const marks = new Map([...shared].map(([key, { mark }]) => [key, mark]))
      await store.merge(batch, { scopes, marks })
      done += scopes.length
      onProgress?.(done, due.length)
    }
  }
  return { keys: done, leftOut }
}
