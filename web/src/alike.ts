/** Gathers relations that differ only in which copy of a text they come from. */
import type { RelationRow } from './types.ts'

export interface Alike {
  readonly relation: RelationRow
  readonly others: readonly RelationRow[]
}

/** In the order of the first of each. */
export function gatherAlike(relations: readonly RelationRow[]): Alike[] {
  const gathered = new Map<string, RelationRow[]>()
  for (const relation of relations) {
    const { kind, conflict, values, id } = relation
    const key = [
      kind,
      conflict,
      ...[...(values ?? [id])].map((value) => value.toLowerCase()).toSorted(),
    ].join('\n')
    const before = gathered.get(key)
    if (before) before.push(relation)
    else gathered.set(key, [relation])
  }
  return [...gathered.values()].map(([relation, ...others]) => ({ relation: relation!, others }))
}
