/** Noun groups as arguments of a claim: head, and the name it resolves to where the article gives one. */
import type { Argument } from '../../../schema/claim.ts'
import type { Span } from '../../../schema/span.ts'
import type { Draft, Entity, Mention, Statement } from '../../draft.ts'
import type { Chunk } from './chunks.ts'
import { cueWords, sortOf } from './lexicon.ts'
import { entityIn } from './mentions.ts'
import { whoIsMeant } from './persons.ts'

const firstPerson = new Set(['i', 'we', 'me', 'us', 'my', 'our'])

const sorts = { Spokesperson: 'person', Group: 'group', Outlet: 'group', Place: 'place' } as const

interface Found {
  readonly mention: Mention
  readonly entity: Entity
}

const acronym = /^[A-Z]{2,}(?:-[A-Z]+)?$/
const printed = ({ article }: Draft, { mention }: Found): string =>
  article.text.slice(mention.start, mention.end)

/** An acronym is a group's name, whatever it was taken for. */
const isGroup = (draft: Draft, found: Found): boolean =>
  found.entity.kind === 'Group' ||
  (found.entity.kind === 'Spokesperson' && acronym.test(printed(draft, found)))

function named(draft: Draft, found: Found, span: Span, text: string): Argument & { name: string } {
  const { entity } = found
  const name = entity.kind === 'Spokesperson' && isGroup(draft, found) ? printed(draft, found) : entity.name
  const sort = isGroup(draft, found) ? 'group' : sorts[entity.kind]
  return {
    span,
    text,
    head: name.toLowerCase(),
    entity: `${entity.id}`,
    name,
    aliases: [...entity.aliases],
    sort,
  }
}

export function readArgument(draft: Draft, chunk: Chunk | null, statement: Statement): Argument | null {
  if (!chunk) return null
  const { tokens, article } = draft
  const from = tokens[chunk.first]!
  const to = tokens[chunk.last - 1]!
  const head = tokens[chunk.head]!
  const span = { start: from.start, end: to.end }
  const text = article.text.slice(span.start, span.end)
  const found = entityIn(draft, head.start, head.end)
  if (found) return named(draft, found, span, text)
  const owner = groupBehind(draft, chunk)
  if (owner && !members.has(head.lemma)) {
    // "the company" most likely is the one named last; should it be another, that is no clash.
    const { entity, name, aliases } = named(draft, owner, span, text)
    return { span, text, head: head.lemma, entity, name: null, aliases: [name, ...aliases], sort: 'group' }
  }
  if (owner) return named(draft, owner, span, text)
  const self = firstPerson.has(head.lower) ? whoSpeaks(draft, statement, head.lower) : null
  if (self) return ofEntity(self, span, text)
  const person = whoIsMeant(draft, chunk, statement)
  if (person)
    return {
      span,
      text,
      head: head.lemma.toLowerCase(),
      entity: `${person.id}`,
      name: null,
      sort: 'person',
      // Most likely that one; should it be another, that is no clash.
      aliases: [person.name, ...person.aliases],
    }
  // "they" most likely goes on about the group named last, but not surely enough to compare names.
  const pronoun = head.lower === 'it' || head.lower === 'they' ? lastGroup(draft, from.start) : null
  return {
    span,
    text,
    head: head.lemma.toLowerCase(),
    entity: pronoun ? `${pronoun.entity.id}` : null,
    name: null,
    sort: sortOf(head.lemma),
    aliases: [],
  }
}

const ofEntity = (entity: Entity, span: Span | null, text: string): Argument => ({
  span,
  text,
  head: entity.name.toLowerCase(),
  entity: `${entity.id}`,
  name: entity.name,
  sort: sorts[entity.kind],
  aliases: [...entity.aliases],
})

/** "X denied selling the barn": X, who stands outside what is denied. */
export function ofSpeaker({ entities }: Draft, { speaker, source }: Statement): Argument | null {
  const entity = speaker?.entity == null ? null : entities[speaker.entity]
  return entity && speaker ? ofEntity(entity, source, speaker.name) : null
}

const members = cueWords('members')
const groupWords = cueWords('groupwords')

/** "ISIS fighters" and "the branch of ISIS" stand for ISIS; "this group" for the group named last before it. */
function groupBehind(draft: Draft, chunk: Chunk): Found | null {
  const { tokens } = draft
  const head = tokens[chunk.head]!
  if (members.has(head.lemma)) {
    const inside = entityIn(draft, tokens[chunk.first]!.start, head.start)
    if (inside && isGroup(draft, inside)) return inside
    const of = tokens[chunk.last]?.lower === 'of' ? tokens.slice(chunk.last + 1, chunk.last + 4) : []
    const behind = of.length > 0 ? entityIn(draft, of[0]!.start, of.at(-1)!.end) : null
    return behind && isGroup(draft, behind) ? behind : null
  }
  if (
    !groupWords.has(head.lemma) ||
    !tokens.slice(chunk.first, chunk.head).some(({ lower }) => /^(?:the|this|that)$/.test(lower))
  )
    return null
  return lastGroup(draft, tokens[chunk.first]!.start)
}

/** The group named last before a point, not far back. */
function lastGroup(draft: Draft, before: number): Found | null {
  let end = before
  for (let back = 0; back < 6; back++) {
    const found = entityIn(draft, Math.max(0, end - 300), end)
    if (!found) return null
    if (isGroup(draft, found)) return found
    end = found.mention.start
  }
  return null
}

/** "I" is the speaker; "we" is whom a person speaks for, or the group that speaks. */
function whoSpeaks({ entities }: Draft, { speaker, mode }: Statement, word: string): Entity | null {
  if (mode === 'NARRATIVE' || speaker?.entity == null) return null
  const entity = entities[speaker.entity]
  if (!entity) return null
  if (/^(?:i|me|my)$/.test(word) || entity.kind !== 'Spokesperson') return entity
  const group = entity.roles.find((role) => role.group !== null)?.group
  return group == null ? null : (entities[group] ?? null)
}
