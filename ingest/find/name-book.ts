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
  const named = entries.filter((entry) => entry.mentions.length > 0)
  for (const entry of named) entry.mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  named.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  const ids = new Map(named.map((entry, id) => [entry, id]))
  const all = named
    .flatMap((entry, entity) => entry.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const mentions: Mention[] = []
  let edge = 0
  for (const mention of all)
    if (mention.start >= edge) {
      mentions.push(mention)
      edge = mention.end
    }
  const entities = named.map((entry, id): Entity => {
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
