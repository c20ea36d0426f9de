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

/** Keys derived in one transaction, and nodes compared in it, counted once for each key: keys that many nodes share go by themselves. */
const stride = 200
const held = 10_000

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
    for (const scopes of await handfuls(store, keys, derivation.cap)) {
      if (signal?.aborted) break
      const counted = await deriveKeys(store, scopes, derivation)
      compared += counted.compared
      leftOut += counted.leftOut
      done += scopes.length
      onProgress?.(done, due.length)
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

/**
 * So many keys together as are derived at once, those whose first node is the same side by side: the articles of one
 * event share many keys, and a store reads a node once for all the keys that it is asked for together.
 */
async function handfuls(store: Store, keys: readonly string[], cap: number): Promise<string[][]> {
  const sized: { readonly key: string; readonly size: number; readonly first: string }[] = []
  for (let i = 0; i < keys.length; i += stride)
    for (const [key, { nodes, total }] of await store.sharing(keys.slice(i, i + stride), 1))
      sized.push({ key, size: Math.min(cap, total), first: nodes[0]?.key ?? '' })
  sized.sort((a, b) => (a.first === b.first ? (a.key < b.key ? -1 : 1) : a.first < b.first ? -1 : 1))
  const groups: string[][] = []
  let room = 0
  for (const { key, size } of sized) {
    if (room < size || groups.length === 0 || groups.at(-1)!.length === stride) {
      groups.push([])
      room = held
    }
    groups.at(-1)!.push(key)
    room -= size
  }
  return groups
}
