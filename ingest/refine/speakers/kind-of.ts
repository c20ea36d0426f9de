/** An entity's kind as a speaker's. */
import type { SpeakerKind } from '../../../schema/kinds.ts'
import type { Entity, EntityKind } from '../../draft.ts'

const kinds: Readonly<Record<EntityKind, SpeakerKind>> = {
  Spokesperson: 'SPOKESPERSON',
  Group: 'GROUP',
  Place: 'PLACE',
  Outlet: 'OUTLET',
}
export const kindOf = ({ kind }: Entity): SpeakerKind => kinds[kind]
