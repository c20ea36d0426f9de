/** The book of an article's names while it is being filled: entities with their names, each mention pointing at one. */
import type { Entity, EntityKind, Mention } from '../draft.ts'
import type { Gender } from './name-lists.ts'
import type { NameWord } from './name-runs.ts'
import type { Segment } from './name-segments.ts'

export interface Entry {
  readonly kind: EntityKind
  name: string
  words: readonly NameWord[]
  /** Names as printed, in order of appearance. */
  readonly aliases: Set<string>
  gender: Gender | null
  roles: { role: string; group: Entry | null; start: number; end: number }[]
  gazetteer: string | null
  type: string | null
  /** Canonical name in the lists of well-known names. */
  readonly known: string | null
  /** Titles and role words printed before the name, folded. */
  readonly titles: Set<string>
  readonly mentions: { start: number; end: number }[]
}

/** All mentions of one printed name. */
export interface Bucket {
  readonly key: string
  readonly name: string
  readonly words: readonly NameWord[]
  readonly segments: Segment[]
}

export function newEntry(kind: EntityKind, name: string, words: readonly NameWord[]): Entry {
  return {
    kind,
    name,
    words,
    aliases: new Set(),
    gender: null,
    roles: [],
    gazetteer: null,
    type: null,
    known: null,
    titles: new Set(),
    mentions: [],
  }
}

/** Entities by first mention; mentions sorted and without overlaps (the earlier, then the longer, stays). */
export function closeBook(entries: readonly Entry[]): { entities: Entity[]; mentions: Mention[] } {
  const all = entries
    .flatMap((entry) => entry.mentions.map(({ start, end }) => ({ start, end, entry })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const ids = new Map<Entry, number>()
  const mentions: Mention[] = []
  let edge = 0
  for (const { start, end, entry } of all) {
    if (start < edge) continue
    edge = end
    let entity = ids.get(entry)
    if (entity === undefined) ids.set(entry, (entity = ids.size))
    mentions.push({ start, end, entity })
  }
  const entities = [...ids].map(([entry, id]): Entity => {
    entry.aliases.delete(entry.name)
    return {
      id,
      kind: entry.kind,
      name: entry.name,
      aliases: [...entry.aliases],
      roles: entry.roles.map(({ role, group, start, end }) => ({
        role,
        group: group ? (ids.get(group) ?? null) : null,
        span: { start, end },
      })),
      gender: entry.gender,
      gazetteer: entry.gazetteer,
      type: entry.type,
    }
  })
  return { entities, mentions }
}
