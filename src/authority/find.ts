/** Entries of authority lists that bear a name: the surest first; several when the name alone does not decide. */
import type { BatchNode } from '../../schema/batch.ts'
import type { Store } from '../store/store.ts'
import { joiningKeys, weakKey } from './record.ts'

export interface Candidate {
  readonly node: BatchNode
  /** `name`: a name that joins; `spelling`: another spelling of one; `weak`: a name that needs more evidence. */
  readonly by: 'name' | 'spelling' | 'weak'
}

const most = 50
const isRecord = (node: BatchNode) => /^(person|group|place):authority:/.test(node.key)

export async function findAuthority(store: Store, name: string): Promise<Candidate[]> {
  const kinds = ['Spokesperson', 'Group', 'Place'] as const
  const strong = kinds.flatMap((kind) => joiningKeys(kind, name))
  const ranked = [
    ...strong.filter((key) => !key.includes(':~')).map((key) => [key, 'name'] as const),
    ...kinds.map((kind) => [weakKey(kind, name), 'weak'] as const),
    ...strong.filter((key) => key.includes(':~')).map((key) => [key, 'spelling'] as const),
  ]
  const shared = await store.sharing(
    ranked.map(([key]) => key),
    most,
  )
  const found = new Map<string, Candidate>()
  for (const [key, by] of ranked)
    for (const node of shared.get(key)?.nodes ?? [])
      if (isRecord(node) && !found.has(node.key)) found.set(node.key, { node, by })
  return [...found.values()]
}
