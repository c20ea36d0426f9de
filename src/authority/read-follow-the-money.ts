/** FollowTheMoney entities, one JSON object a line → authority records. */
import { z } from 'zod'
import type { AuthorityRecord } from './record.ts'

const Entity = z.object({
  id: z.string().min(1),
  schema: z.string(),
  caption: z.string().optional(),
  properties: z.record(z.string(), z.array(z.string())).default({}),
})
const kinds: Readonly<Record<string, AuthorityRecord['kind']>> = {
  Person: 'Spokesperson',
  Organization: 'Group',
  Company: 'Group',
  LegalEntity: 'Group',
  PublicBody: 'Group',
  Airline: 'Group',
  Address: 'Place',
}

/** Null for a line that is an entity of another sort (a vessel, an ownership); undefined for a line that is none. */
export function readFollowTheMoney(line: string, list: string): AuthorityRecord | null | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const parsed = Entity.safeParse(value)
  if (!parsed.success) return undefined
  const { id, schema, caption, properties } = parsed.data
  const kind = kinds[schema]
  const names = [...new Set([...(caption ? [caption] : []), ...(properties['name'] ?? [])])]
  const [name, ...others] = names
  if (!kind || !name) return null
  return {
    list,
    ref: id,
    kind,
    name,
    strong: [...others, ...(properties['alias'] ?? []), ...(properties['previousName'] ?? [])],
    weak: [...(properties['weakAlias'] ?? []), ...(properties['abbreviation'] ?? [])],
  }
}
