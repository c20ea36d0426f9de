/** Comparison keys under which entities of different articles meet, to be joined or kept apart by src/graph/same-as.ts. */
import type { Entity } from '../draft.ts'
import { slug } from './keys.ts'

export function sameKeys(entity: Entity): string[] {
  return [`same:${entity.kind.toLowerCase()}:${slug(entity.name)}`]
}
