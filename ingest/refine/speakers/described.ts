/** Described: which common nouns the article itself sets beside a group's name ("the insurer Holm Mutual", "Holm Air, an airline"), and how often it names each group. */
import type { Draft, Entity, Token } from '../../draft.ts'
import { rolesOf, singular } from './source-nouns.ts'

export interface Described {
  /** Whether the article calls the group so. */
  readonly answersTo: (entity: Entity, noun: string) => boolean
  /** How often the article names an entity. */
  readonly named: (entity: number) => number
}

/** Words of a name that say what bears it: "Holm Airways" is an airline. */
const inNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['airways', ['airline', 'carrier']],
  ['airlines', ['airline', 'carrier']],
  ['air', ['airline', 'carrier']],
  ['insurance', ['insurer']],
  ['assurance', ['insurer']],
  ['mutual', ['insurer']],
  ['motors', ['carmaker', 'automaker']],
  ['university', ['school']],
  ['pharma', ['drugmaker']],
  ['pharmaceuticals', ['drugmaker']],
  ['railways', ['railway', 'operator']],
  ['police', ['force']],
])

export function findDescribed({ tokens, mentions, entities }: Draft): Described {
  const nouns = new Map<number, Set<string>>()
  const counts = new Map<number, number>()
  const add = (entity: number, noun: string) => {
    let held = nouns.get(entity)
    if (!held) nouns.set(entity, (held = new Set()))
    for (const word of rolesOf(singular(noun))) held.add(word)
  }
  let at = 0
  for (const { start, end, entity } of mentions) {
    counts.set(entity, (counts.get(entity) ?? 0) + 1)
    const kind = (entities[entity] as Entity).kind
    while (at < tokens.length && (tokens[at] as Token).start < start) at++
    if (kind === 'Spokesperson') continue
    const before = tokens[at - 1]
    // "the insurer Holm Mutual", "the insurer, Holm Mutual,"
    const noun = before?.text === ',' && tokens[at - 2]?.pos === 'NOUN' ? tokens[at - 2] : before
    if (noun?.pos === 'NOUN' && noun.text === noun.lower && noun.quote < 0) add(entity, noun.lower)
    let k = at
    while (k < tokens.length && (tokens[k] as Token).start < end) k++
    const opener = tokens[k + 1]
    if (tokens[k]?.text === ',' && /^(?:an?|the)$/.test(opener?.lower ?? ''))
      for (let i = k + 2; i < k + 8; i++) {
        const token = tokens[i]
        if (!token || !/^(?:ADJ|NOUN|PROPN)$/.test(token.pos)) break
        if (token.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') {
          add(entity, token.lower)
          break
        }
      }
  }
  for (const { id, name, kind } of entities)
    if (kind === 'Group' || kind === 'Outlet')
      for (const word of name.toLowerCase().split(/\s+/))
        for (const noun of inNames.get(word) ?? []) add(id, noun)
  return {
    answersTo: ({ id }, noun) => nouns.get(id)?.has(singular(noun)) ?? false,
    named: (entity) => counts.get(entity) ?? 0,
  }
}
