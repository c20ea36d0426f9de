/** Common nouns as sources: "the minister", "the group", "two officials" -> whom the article means, or its own words. */
import type { Draft, Entity, Speaker } from '../../draft.ts'
import { nounGender } from '../../find/name-evidence.ts'
import { groupHead } from '../../find/name-lists.ts'
import type { Described } from './described.ts'
import type { Focus } from './focus.ts'
import { speakerOf } from './kind-of.ts'
import { isPersonNoun } from './one-person.ts'
import { fromPaper, isPaper } from './papers.ts'
import type { Referents } from './referents.ts'
import { singular, sourceNouns } from './source-nouns.ts'
import { stemOf } from './roster.ts'
import type { Held, Roster } from './roster.ts'
import type { Source } from './source.ts'

const {
  groups: groupNouns,
  places: placeNouns,
  outlets: outletNouns,
  companies,
  /** Sorts of organisations that nobody calls by another sort's noun. */
  sorts,
} = sourceNouns

export interface Context {
  readonly draft: Draft
  readonly focus: Focus
  readonly roster: Roster
  readonly referents: Referents
  readonly described: Described
  /** Unnamed sources that have spoken, by head noun: "the official" points back to "an official who asked not to be named". */
  readonly spoken: Map<string, Speaker>
  /** The group that spoke last. */
  readonly body: { last: Speaker | null }
}

/** Whom a whole phrase means: "the ministry" in "the ministry's report". */
function resolvePhrase(context: Context, source: Source, last: Speaker | null): Speaker | null {
  const head = source.heads[0]
  return head ? speakerOf(head) : resolveNoun(context, source, last)
}

/** `last` is who spoke last. Null when the phrase points to somebody the article has not named yet. */
export function resolveNoun(context: Context, source: Source, last: Speaker | null): Speaker | null {
  const { draft, focus, spoken } = context
  const words: Speaker = {
    name: draft.article.text.slice(source.span.start, source.span.end),
    kind: 'UNNAMED',
    entity: null,
  }
  const noun = source.noun
  if (noun === null) return words
  const at = source.span.start
  if (isPaper(noun))
    return fromPaper(context, source, last, (owner) => resolvePhrase(context, owner, last)) ?? words
  if (!source.definite) {
    const later =
      /^an?$/.test(source.tokens[0]?.lower ?? '') && isPersonNoun(noun) ? heldLater(context, noun, at) : null
    if (later) return later
    const bare = source.tokens[0]?.lower === noun ? namedBy(context, source, noun) : null
    if (bare) return bare
    spoken.set(singular(noun), words)
    return words
  }
  const person = isPersonNoun(noun) && !groupNouns.has(noun) && !companies.has(noun)
  const before = spoken.get(noun) ?? spoken.get(singular(noun)) ?? broughtIn(context, noun, at)
  const holder = roleHolder(context, source, noun)
  if (holder && !(before && !holder.sure)) return speakerOf(holder.entity)
  if (before) return before
  if (!person) {
    const named = owned.test(source.tokens[0]?.lower ?? '') ? null : namedBy(context, source, noun)
    if (named) return named
    const plain =
      source.modifiers.length === 0 &&
      !owned.test(source.tokens[0]?.lower ?? '') &&
      source.tokens.length <= (groupNouns.has(noun) ? 3 : 2) &&
      !source.tokens.slice(1).some(({ text }) => /^\p{Lu}/u.test(text))
    if (
      plain &&
      (groupNouns.has(noun) || companies.has(noun) || outletNouns.has(noun) || groupHead(noun) !== undefined)
    ) {
      const sort = companies.has(noun) ? 'company' : noun === 'club' ? 'team' : groupHead(noun)
      // "Holm Nights said ... The site said ...": an outlet nobody has listed.
      const voice = last?.kind === 'GROUP' && last.entity !== null ? draft.entities[last.entity] : undefined
      if (outletNouns.has(noun) && !loose.has(noun) && voice?.type === null) return last
      const house = last ? affiliation(draft, last) : null
      const found = focus.group(at, (entity) => {
        const bonus = groupBonus(context.described, entity, noun, sort)
        return bonus >= 0 && entity.id === house ? bonus + ownHouse : bonus
      })
      if (found) return found
    }
  } else if (owned.test(source.tokens[0]?.lower ?? '')) {
    // "His lawyer": somebody else than he, named later or never.
    return null
  } else if (source.modifiers.length === 0 || source.tokens.some(({ lower }) => lower === 'former')) {
    if (
      source.tokens.some(({ lower }) => lower === 'former') ||
      !source.tokens.some(({ lower }) => lower === 'of')
    ) {
      const found = faceless.has(noun) ? null : focus.person(at, nounGender(noun) ?? null)
      if (found && (anybody.has(noun) || !calledElse(context, found, at))) return found
    }
  }
  if (person) return null
  spoken.set(singular(noun), words)
  return words
}

/** "A hockey coach says ...": in the first paragraphs, the one person whose role it turns out to be. */
function heldLater({ roster, focus }: Context, noun: string, at: number): Speaker | null {
  if (focus.paragraphOf(at) > 6) return null
  const held = roster.byRole.get(noun) ?? []
  const first = held[0]
  if (!first || held.some(({ entity }) => entity !== first.entity) || focus.lastNamed(first.entity.id) >= 0)
    return null
  return speakerOf(first.entity)
}

const owned = /^(?:his|her|their|my|our)$/

/** Whoever has roles of their own, and was named a while ago, would be called by one of them. */
function calledElse({ draft, focus }: Context, { entity }: Speaker, at: number): boolean {
  if (entity === null || (draft.entities[entity]?.roles.length ?? 0) === 0) return false
  return focus.paragraphOf(at) - focus.paragraphOf(Math.max(0, focus.lastNamed(entity))) > 1
}

/** The group that whoever spoke last speaks for. */
const affiliation = ({ entities }: Draft, { entity }: Speaker): number | null =>
  (entity === null ? null : entities[entity]?.roles.find(({ group }) => group !== null)?.group) ?? null
/** "Bek, director at Holm Air, said ... The company said ..." */
const ownHouse = 4

/** Nobody calls a group of no known sort "the ministry" or "the court". */
const strict = new Set(
  'ministry court union school university hospital government administration campaign council committee commission parliament senate police army navy federation league church university department'.split(
    ' ',
  ),
)
/** Sources without a face: never somebody whom the article has named for something else. */
const faceless = new Set(['official', 'source', 'aide', 'insider'])
/** Nouns that mean any man or woman, whatever else they are. */
const anybody = new Set(
  'man woman boy girl lady gentleman teenager teen youth husband wife widow widower father mother'.split(' '),
)
/** Nouns that an outlet may be called by as well as any other group. */
const loose = new Set(['group', 'organisation', 'organization'])

/** How well a group answers to "the company", "the city", "the paper": below zero for not at all. */
function groupBonus(described: Described, entity: Entity, noun: string, sort: string | undefined): number {
  const { kind, type, id } = entity
  const often = Math.min(frequent, Math.log2(described.named(id)))
  if (described.answersTo(entity, noun)) return told + often
  const fits = sortBonus(kind, type, noun, sort)
  return fits < 0 ? fits : fits + often
}

/** The article itself says that the group is one. */
const told = 9
/** At most this for a group that is named all over the article. */
const frequent = 3

function sortBonus(
  kind: Entity['kind'],
  type: string | null,
  noun: string,
  sort: string | undefined,
): number {
  if ((kind === 'Place') !== placeNouns.has(noun)) return -1
  const known = sort !== undefined && type !== null
  if ((kind === 'Outlet') !== outletNouns.has(noun)) return loose.has(noun) ? 0 : -1
  if (!known) return strict.has(noun) ? -1 : 2
  return type === sort ? 5 : sorts.has(type) || strict.has(noun) ? -1 : 0
}

function broughtIn({ referents }: Context, noun: string, before: number): Speaker | null {
  const all = referents.unnamed.get(noun)
  if (!all) return null
  let found: Speaker | null = null
  for (const { speaker, start } of all) {
    if (start >= before) break
    found = speaker
  }
  return found
}

/** Whoever has the role by the article: "the minister" after "Energy Minister Ann Bek". */
function roleHolder(
  { roster, focus }: Context,
  source: Source,
  noun: string,
): { entity: Entity; sure: boolean } | null {
  const candidates = [
    ...(roster.byRole.get(noun) ?? []),
    ...(stemOf(noun) === noun ? [] : (roster.byRole.get(stemOf(noun)) ?? [])),
  ]
  const gender = nounGender(noun)
  let found: Held | null = null
  let most = 0
  let latest = -2
  for (const held of candidates.slice(0, 50)) {
    // "His lawyer" is no counsel of somebody else's.
    if (held.quoted || (owned.test(source.tokens[0]?.lower ?? '') && !held.words.has(noun))) continue
    const known = focus.genderOf(held.entity)

    if (gender && known && gender !== known) continue
    let score = 2
    for (const { lower } of source.tokens)
      if (lower !== noun && lower.length > 3 && held.words.has(lower)) score++
    const groups = source.modifiers.filter(({ kind }) => kind !== 'Place')
    if (held.group !== null && source.modifiers.some(({ id }) => id === held.group)) score += 2
    else if (held.group !== null && groups.length > 0) score--
    const at = focus.lastNamed(held.entity.id)
    // Named before counts more than named later, and most right before.
    if (at >= 0) score++
    if (at >= 0 && focus.paragraphOf(source.span.start) - focus.paragraphOf(at) <= 1) score += 0.6
    if (held.words.has(noun)) score += 0.5
    if (score > most || (score === most && at > latest)) {
      most = score
      latest = at
      found = held
    }
  }
  return found ? { entity: found.entity, sure: most > 4 } : null
}

/** "the police", "the defence ministry" for the group whose name holds the noun, the more words the better. */
function namedBy({ roster, focus }: Context, source: Source, noun: string): Speaker | null {
  const candidates = roster.byName.get(noun)
  if (!candidates) return null
  const wanted = source.tokens.filter(({ lower, pos }) => lower !== noun && lower.length > 3 && pos !== 'ADP')
  let most = 0
  const scores = new Map<number, number>()
  for (const { entity, words } of candidates.slice(0, 50)) {
    let score = 1
    for (const { lower } of wanted) if (words.has(lower)) score++
    scores.set(entity.id, score)
    most = Math.max(most, score)
  }
  if (wanted.length > 0 && most === 1) return null
  const top = candidates.filter(({ entity }) => scores.get(entity.id) === most)
  const found = focus.group(source.span.start, ({ id }) => (scores.get(id) === most ? 1 : -1))
  return found ?? (top[0] ? speakerOf(top[0].entity) : null)
}
