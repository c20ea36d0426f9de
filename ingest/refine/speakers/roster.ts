/** Roster: the article's people by the words of their roles and its groups by the words of their names, looked up in one step. */
import type { Draft, Entity } from '../../draft.ts'
import { isRole } from '../../find/name-lists.ts'
import { rolesOf } from './source-nouns.ts'

export interface Held {
  readonly entity: Entity
  readonly words: ReadonlySet<string>
  readonly group: number | null
  /** A quotation mark in the role: the phrase was read over a sentence's end. */
  readonly quoted: boolean
}
export interface Roster {
  /** By the head noun of the role: "minister" for the minister of ports, not for her spokesman. */
  readonly byRole: ReadonlyMap<string, readonly Held[]>
  /** Where a role is printed beside its holder's name -> the holder. */
  readonly roleAt: ReadonlyMap<number, Entity>
  readonly byName: ReadonlyMap<string, readonly Held[]>
  /** Persons by a first name that only one of them bears. */
  readonly byFirst: ReadonlyMap<string, Entity>
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []

export function makeRoster({ entities }: Draft): Roster {
  const byRole = new Map<string, Held[]>()
  const byName = new Map<string, Held[]>()
  const roleAt = new Map<number, Entity>()
  const add = (map: Map<string, Held[]>, held: Held, words: Iterable<string> = held.words) => {
    for (const word of words) {
      const list = map.get(word)
      if (list) list.push(held)
      else map.set(word, [held])
    }
  }
  for (const entity of entities) {
    if (entity.kind === 'Spokesperson') {
      for (const { role, group, span } of entity.roles) {
        roleAt.set(span.start, entity)
        const held = {
          entity,
          words: new Set(wordsOf(role).flatMap(stems)),
          group,
          quoted: /["“”]/.test(role),
        }
        add(byRole, held, new Set(headsOf(role).flatMap(stems).flatMap(rolesOf)))
      }
      const titles = titlesOf(entity)
      if (titles.length > 0)
        add(
          byRole,
          { entity, words: new Set(titles), group: null, quoted: false },
          new Set(titles.flatMap(rolesOf)),
        )
    } else if (entity.kind !== 'Place' || (entity.type === null && entity.gazetteer === null)) {
      add(byName, {
        entity,
        words: new Set([entity.name, ...entity.aliases].flatMap(wordsOf)),
        group: null,
        quoted: false,
      })
    }
  }
  return { byRole, roleAt, byName, byFirst: firstNames(entities) }
}

/** "mayor" and "teacher" of "mayor of Lund and former teacher": the last word before what the role is of. */
function headsOf(role: string): readonly string[] {
  return role
    .split(/\s*(?:,|\band\b|\/)\s*/)
    .map((part) =>
      wordsOf(part.split(/\s+(?:of|for|at|in|on|to|from|with|by|who|that|under)\s/)[0] ?? '').at(-1),
    )
    .filter((word) => word !== undefined)
}

const abbreviations: Readonly<Record<string, string>> = {
  rep: 'representative',
  sen: 'senator',
  gov: 'governor',
  dr: 'doctor',
  prof: 'professor',
  rev: 'reverend',
  fr: 'father',
  gen: 'general',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  lt: 'lieutenant',
  sgt: 'sergeant',
  cpl: 'corporal',
  cst: 'constable',
  const: 'constable',
  insp: 'inspector',
  supt: 'superintendent',
  det: 'detective',
  coun: 'councillor',
  atty: 'attorney',
  amb: 'ambassador',
  adm: 'admiral',
}
/** Titles that the article prints before the name: "Rep. Ann Bek" is a representative. */
function titlesOf({ name, aliases }: Entity): readonly string[] {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  const found: string[] = []
  for (const alias of aliases) {
    if (alias === last || !alias.endsWith(last)) continue
    for (const word of wordsOf(alias.slice(0, -last.length))) {
      const title = abbreviations[word] ?? word
      if (isRole(title)) found.push(title)
    }
  }
  return found
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
