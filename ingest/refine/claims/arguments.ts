/** Noun groups as arguments of a claim: head, and the name it resolves to where the article gives one. */
import type { Argument } from '../../../schema/claim.ts'
import type { Draft, Entity, Mention, Statement } from '../../draft.ts'
import type { Chunk } from './chunks.ts'
import { sortOf } from './lexicon.ts'

const firstPerson = /^(?:i|we|me|us|my|our)$/

const sorts = { Spokesperson: 'person', Group: 'group', Outlet: 'group', Place: 'place' } as const

/** The entity mentioned in a stretch, the last one before its end: heads stand at the end of noun groups. */
export function entityIn(
  draft: Draft,
  start: number,
  end: number,
): { mention: Mention; entity: Entity } | null {
  const { mentions, entities } = draft
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < end) low = middle + 1
    else high = middle
  }
  const mention = mentions[low - 1]
  if (!mention || mention.end <= start) return null
  const entity = entities[mention.entity]
  return entity ? { mention, entity } : null
}

export function readArgument(draft: Draft, chunk: Chunk | null, statement: Statement): Argument | null {
  if (!chunk) return null
  const { tokens, article, entities } = draft
  const from = tokens[chunk.first]!
  const to = tokens[chunk.last - 1]!
  const head = tokens[chunk.head]!
  const span = { start: from.start, end: to.end }
  const text = article.text.slice(span.start, span.end)
  const found = entityIn(draft, head.start, head.end)
  if (found)
    return {
      span,
      text,
      head: found.entity.name.toLowerCase(),
      entity: `${found.entity.id}`,
      name: found.entity.name,
      sort: sorts[found.entity.kind],
    }
  const self = firstPerson.test(head.lower) ? whoSpeaks(draft, statement, head.lower) : null
  if (self) {
    return {
      span,
      text,
      head: self.name.toLowerCase(),
      entity: `${self.id}`,
      name: self.name,
      sort: sorts[self.kind],
    }
  }
  return { span, text, head: head.lemma.toLowerCase(), entity: null, name: null, sort: sortOf(head.lemma) }
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
