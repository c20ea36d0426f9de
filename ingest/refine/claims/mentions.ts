/** Which named entity a stretch of the text mentions. */
import type { Draft, Entity, Mention } from '../../draft.ts'

/** How many mentions begin before a point. */
export function mentionsBefore(mentions: readonly Mention[], point: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < point) low = middle + 1
    else high = middle
  }
  return low
}

/** The entity mentioned in a stretch, the last one before its end: heads stand at the end of noun groups. */
export function entityIn(
  draft: Draft,
  start: number,
  end: number,
): { mention: Mention; entity: Entity } | null {
  const { mentions, entities } = draft
  const mention = mentions[mentionsBefore(mentions, end) - 1]
  if (!mention || mention.end <= start) return null
  const entity = entities[mention.entity]
  return entity ? { mention, entity } : null
}
