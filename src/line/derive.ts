/** Derives again what the last merges touched: a few comparison keys at a time, each with the few nodes that share it. */
import type { Batch } from '../../schema/batch.ts'
import { derivations, type Derivation } from '../graph/derivations.ts'
import type { Dropped, Store } from '../store/store.ts'

export interface DeriveOptions {
  /** Called after each step with how many of the keys that were due are done. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}
export interface DeriveSummary {
  /** Comparison keys derived. */
  readonly keys: number
  /** Pairs of nodes compared, as far as a derivation counts them. */
  readonly compared: number
  /** Nodes and pairs left out of a comparison because too many share one key; the store keeps count of them. */
  readonly leftOut: number
}

/** Keys derived in one transaction, and nodes held in memory for it: keys that many nodes share go by themselves. */
const stride = 200
const held = 5_000

/** Stopping half-way loses nothing: a key stays due until its own transaction is through. */
export async function derive(
  store: Store,
  { onProgress, signal }: DeriveOptions = {},
): Promise<DeriveSummary> {
  const due = await store.due(Number.MAX_SAFE_INTEGER)
  let compared = 0
  let leftOut = 0
  let done = 0
  for (const derivation of derivations) {
    const keys = due.filter((key) => key.startsWith(derivation.prefix))
    for (let i = 0; i < keys.length && !signal?.aborted; i += stride) {
      for (const scopes of await handfuls(store, keys.slice(i, i + stride), derivation.cap)) {
        if (signal?.aborted) break
        const counted = await deriveKeys(store, scopes, derivation)
        compared += counted.compared
        leftOut += counted.leftOut
        done += scopes.length
        onProgress?.(done, due.length)
      }
    }
  }
  return { keys: done, compared, leftOut }
}

async function deriveKeys(
  store: Store,
  scopes: readonly string[],
  { cap, derive: deriveKey }: Derivation,
): Promise<Pick<DeriveSummary, 'compared' | 'leftOut'>> {
  const shared = await store.sharing(scopes, cap)
  const batches: Batch[] = []
  const dropped = new Map<string, Dropped>()
  let compared = 0
  for (const [key, { nodes, total }] of shared) {
    const derived = deriveKey(nodes, key)
    batches.push(derived)
    compared += derived.compared ?? 0
    dropped.set(key, { nodes: total - nodes.length, pairs: derived.leftOut ?? 0 })
  }
  const batch = {
    nodes: batches.flatMap(({ nodes }) => nodes),
    edges: batches.flatMap(({ edges }) => edges),
  }
  const marks = new Map([...shared].map(([key, { mark }]) => [key, mark]))
  await store.merge(batch, { scopes, marks, dropped })
  const leftOut = [...dropped.values()].reduce((sum, { nodes, pairs }) => sum + nodes + pairs, 0)
  return { compared, leftOut }
}

/** The keys in order, so many together as share no more nodes than are held at once. */
async function handfuls(store: Store, keys: readonly string[], cap: number): Promise<string[][]> {
  const sizes = await store.sharing(keys, 0)
  const groups: string[][] = []
  let room = 0
  for (const key of keys) {
    const size = Math.min(cap, sizes.get(key)?.total ?? 0)
    if (room < size || groups.length === 0) {
      groups.push([])
      room = held
    }
    groups.at(-1)!.push(key)
    room -= size
  }
  return groups
}
