/** An entity as a speaker, and its kind as a speaker's. */
import type { SpeakerKind } from '../../../schema/kinds.ts'
import type { Entity, EntityKind, Speaker } from '../../draft.ts'

const kinds: Readonly<Record<EntityKind, SpeakerKind>> = {
  Spokesperson: 'SPOKESPERSON',
  Group: 'GROUP',
  Place: 'PLACE',
  Outlet: 'OUTLET',
}
export const kindOf = ({ kind }: Entity): SpeakerKind => kinds[kind]

export const speakerOf = (entity: Entity): Speaker => ({
  name: entity.name,
  kind: kindOf(entity),
  entity: entity.id,
})
