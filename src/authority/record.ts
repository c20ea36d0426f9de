/** Authority records: one entry of a list of known persons and groups → a node that names of its entry join through. */
import { personKeys, groupKeys } from '../../ingest/link/same-keys.ts'
import { slug } from '../../ingest/link/keys.ts'
import type { Batch, BatchNode } from '../../schema/batch.ts'

export interface AuthorityRecord {
  /** Name of the list, part of the node's key: two entries of one list are never one. */
  readonly list: string
  /** The list's own id for the entry. */
  readonly ref: string
  readonly kind: 'Spokesperson' | 'Group' | 'Place'
  readonly name: string
  /** Names that may stand for the entry alone. */
  readonly strong: readonly string[]
  /** Names of low quality: they find the entry and never join it. */
  readonly weak: readonly string[]
  /** ISO country code, for places. */
  readonly country?: string
}

const prefix = { Spokesperson: 'person', Group: 'group', Place: 'place' } as const

/** Keys under which a name joins, without a word on how many bear it. */
export function joiningKeys(kind: AuthorityRecord['kind'], name: string): string[] {
  if (kind === 'Spokesperson') return personKeys(name)
  return kind === 'Group' ? groupKeys(name) : [`same:place:${slug(name)}`]
}
export const weakKey = (kind: AuthorityRecord['kind'], name: string): string =>
  `same:weak:${prefix[kind]}:${slug(name)}`

export const recordKey = ({ kind, list, ref }: AuthorityRecord): string =>
  `${prefix[kind]}:authority:${slug(list)}:${slug(ref)}`

/** One node an entry. Same-as joins nobody under a key that two entries of one list share. */
export function recordBatch(records: readonly AuthorityRecord[]): Batch {
  const nodes = records.map((record): BatchNode => {
    const strong = [record.name, ...record.strong].flatMap((name) => joiningKeys(record.kind, name))
    const all = [record.name, ...record.strong, ...record.weak]
    const keys = [...strong, ...all.map((name) => weakKey(record.kind, name))]
    const shared = {
      name: record.name,
      aliases: [...new Set(all.slice(1))].filter((name) => name !== record.name).sort(),
      keys: [...new Set(keys)].sort(),
      placeholder: false,
    }
    return { key: recordKey(record), attributes: attributesOf(record, shared) }
  })
  return { nodes: [...new Map(nodes.map((node) => [node.key, node])).values()], edges: [] }
}

function attributesOf(
  { kind, country }: AuthorityRecord,
  shared: { name: string; aliases: string[]; keys: string[]; placeholder: boolean },
): BatchNode['attributes'] {
  if (kind === 'Spokesperson') return { kind, ...shared, roles: [] }
  if (kind === 'Group') return { kind, ...shared, type: null }
  return { kind, ...shared, type: null, country: country ?? null, latitude: null, longitude: null }
}
