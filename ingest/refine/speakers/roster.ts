/** Roster: the article's people by the words of their roles and its groups by the words of their names, looked up in one step. */
import type { Draft, Entity } from '../../draft.ts'

export interface Held {
  readonly entity: Entity
  readonly words: ReadonlySet<string>
  readonly group: number | null
  /** A quotation mark in the role: the phrase was read over a sentence's end. */
  readonly quoted: boolean
}
export interface Roster {
  readonly byRole: ReadonlyMap<string, readonly Held[]>
  readonly byName: ReadonlyMap<string, readonly Held[]>
  /** Persons by a first name that only one of them bears. */
  readonly byFirst: ReadonlyMap<string, Entity>
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []

export function makeRoster({ entities }: Draft): Roster {
  const byRole = new Map<string, Held[]>()
  const byName = new Map<string, Held[]>()
  const add = (map: Map<string, Held[]>, held: Held) => {
    for (const word of held.words) {
      const list = map.get(word)
      if (list) list.push(held)
      else map.set(word, [held])
    }
  }
  for (const entity of entities) {
    if (entity.kind === 'Spokesperson') {
      for (const { role, group } of entity.roles)
        add(byRole, {
          entity,
          words: new Set(wordsOf(role).flatMap(stems)),
          group,
          quoted: /["“”]/.test(role),
        })
    } else if (entity.kind !== 'Place') {
      add(byName, {
        entity,
        words: new Set([entity.name, ...entity.aliases].flatMap(wordsOf)),
        group: null,
        quoted: false,
      })
    }
  }
  return { byRole, byName, byFirst: firstNames(entities) }
}

function firstNames(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const found = new Map<string, Entity>()
  const shared = new Set<string>()
  for (const entity of entities) {
    const first = /^([\p{Lu}][\p{L}'’-]+) /u.exec(entity.name)?.[1]
    if (entity.kind !== 'Spokesperson' || !first) continue
    if (found.has(first)) shared.add(first)
    found.set(first, entity)
  }
  for (const first of shared) found.delete(first)
  return found
}

/** "spokesman" also answers to "spokeswoman" and "spokesperson". */
function stems(word: string): readonly string[] {
  const stem = /^(\p{L}{3,})(?:man|woman|person|men|women)$/u.exec(word)?.[1]
  return stem ? [word, `${stem}*`] : [word]
}
export const stemOf = (noun: string): string => stems(noun).at(-1) as string
