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
  const speaker = statement.speaker
  if (firstPerson.test(head.lower) && speaker && statement.mode !== 'NARRATIVE') {
    const entity = speaker.entity === null ? undefined : entities[speaker.entity]
    return {
      span,
      text,
      head: (entity?.name ?? speaker.name).toLowerCase(),
      entity: entity ? `${entity.id}` : null,
      name: entity?.name ?? null,
      sort: entity ? sorts[entity.kind] : null,
    }
  }
  return { span, text, head: head.lemma.toLowerCase(), entity: null, name: null, sort: sortOf(head.lemma) }
}
