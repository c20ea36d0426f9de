/** Common nouns as sources: "the minister", "the group", "two officials" -> whom the article means, or its own words. */
import type { Draft, Entity, Speaker } from '../../draft.ts'
import { nounGender } from '../../find/name-evidence.ts'
import { groupHead, isRole } from '../../find/name-lists.ts'
import type { Focus } from './focus.ts'
import type { Source } from './source.ts'

const groupNouns = new Set(
  `group company ministry department agency government organisation organization club team party union firm bank
  paper newspaper magazine broadcaster network channel website authority council board committee commission court
  police force army military navy militia movement charity association federation league school university hospital
  church administration office bureau watchdog regulator airline manufacturer maker retailer operator developer
  service institute foundation trust fund campaign coalition alliance province city county town country nation state
  embassy parliament senate congress cabinet post statement report study release document`.split(/\s+/),
)
const placeNouns = new Set('city town village county province state country nation municipality island'.split(' '))
/** Nouns for a person that name no role. */
const personNouns = new Set(
  `man woman boy girl teenager teen youth star veteran native newcomer
  mother father dad mum mom brother sister son daughter wife husband widow uncle aunt cousin grandfather grandmother`.split(/\s+/),
)

export const singular = (noun: string): string =>
  noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun

/** Unnamed sources by head noun, so that "the official" later points to "an official who asked not to be named". */
export type Unnamed = Map<string, Speaker>

export function resolveNoun(
  draft: Draft,
  source: Source,
  focus: Focus,
  unnamed: Unnamed,
  speakerOf: (entity: Entity) => Speaker,
): Speaker {
  const { text } = draft.article
  const words: Speaker = { name: text.slice(source.span.start, source.span.end), kind: 'UNNAMED', entity: null }
  const noun = source.noun
  if (noun === null) return words
  if (!source.definite) {
    const bare = source.tokens[0]?.lower === noun ? namedBy(draft, source, noun, focus) : null
    if (bare) return speakerOf(bare)
    unnamed.set(singular(noun), words)
    return words
  }
  const holder = roleHolder(draft, source, noun, focus)
  if (holder) return speakerOf(holder)
  const before = unnamed.get(noun) ?? unnamed.get(singular(noun))
  if (before) return before
  const named = namedBy(draft, source, noun, focus)
  if (named) return speakerOf(named)
  if (groupNouns.has(noun) || groupHead(noun) !== undefined) {
    const sort = groupHead(noun)
    const found =
      focus.group(source.span.start, (entity) => sort !== undefined && entity.type === sort) ??
      focus.group(source.span.start, (entity) => (placeNouns.has(noun) ? entity.kind === 'Place' : entity.kind !== 'Place'))
    if (found) return speakerOf(found)
  }
  if (source.modifiers.length === 0 && isPerson(noun)) {
    const found = focus.person(source.span.start, nounGender(noun) ?? null)
    if (found) return speakerOf(found)
  }
  unnamed.set(singular(noun), words)
  return words
}

const isPerson = (noun: string): boolean => isRole(noun) || personNouns.has(noun) || /\b(?:year-old|old)$/.test(noun)

/** Whoever has the role by the article: "the minister" after "Energy Minister Ann Bek". */
function roleHolder({ entities, mentions }: Draft, source: Source, noun: string, focus: Focus): Entity | null {
  const wanted = new Set(source.tokens.map(({ lower }) => lower))
  let found: Entity | null = null
  let most = 0
  let latest = -1
  const last = lastMentions(mentions, source.span.start)
  for (const entity of entities) {
    if (entity.kind !== 'Spokesperson') continue
    const gender = nounGender(noun)
    const known = focus.genderOf(entity)
    if (gender && known && gender !== known) continue
    for (const { role, group } of entity.roles) {
      const words = role.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []
      if (!words.some((word) => word === noun || sameRole(word, noun))) continue
      let score = 2
      for (const word of words) if (word !== noun && wanted.has(word) && word.length > 3) score++
      if (group !== null && source.modifiers.some((modifier) => modifier.id === group)) score += 2
      else if (group !== null && source.modifiers.some((modifier) => modifier.kind !== 'Place')) score -= 1
      const at = last.get(entity.id) ?? -1
      // Named before counts more than named later.
      if (at >= 0) score += 1
      if (score > most || (score === most && at > latest)) {
        most = score
        latest = at
        found = entity
      }
    }
  }
  return found
}

const stems = /(?:man|woman|person|men|women|people)$/
const sameRole = (a: string, b: string): boolean => a.length > 6 && stems.test(a) && stems.test(b) && a.replace(stems, '') === b.replace(stems, '')

function lastMentions(mentions: Draft['mentions'], before: number): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  for (const { entity, start } of mentions) {
    if (start >= before) break
    last.set(entity, start)
  }
  return last
}

/** "the police", "the council" for the one group whose name ends in (or holds) the noun. */
function namedBy({ entities }: Draft, source: Source, noun: string, focus: Focus): Entity | null {
  const fits = (entity: Entity): boolean =>
    entity.kind !== 'Place' &&
    [entity.name, ...entity.aliases].some((name) => ` ${name.toLowerCase()} `.includes(` ${noun} `))
  if (!entities.some((entity) => entity.kind !== 'Spokesperson' && fits(entity))) return null
  return focus.group(source.span.start, fits) ?? entities.find((entity) => entity.kind !== 'Spokesperson' && fits(entity)) ?? null
}
