/** Whom "the company" or "the town" means without an introduction: the entity of that sort the article speaks of most. */
import type { Draft } from '../../draft.ts'
import type { Around } from './around.ts'
import { lowerBound } from './lower-bound.ts'

type Sort = 'armed' | 'agency' | 'company' | 'group' | 'region' | 'city' | 'team'
/** What an entity may be called without an introduction. */
const sorts: readonly (readonly [Sort, RegExp])[] = [
  [
    'company',
    /^(company|firm|airline|operator|manufacturer|producer|insurer|carrier|retailer|bank|lender|owner|maker|developer|contractor|supplier|wholesaler|utility|consortium|fund|investor|buyer|bidder|shop|chain|brand|builder|chipmaker|carmaker|miner|shipowner)$/,
  ],
  ['team', /^(club|team|side)$/],
  ['group', /^(group|movement|organisation|organization|network)$/],
  ['armed', /^(gang|band|militia)$/],
  ['agency', /^(agency|regulator|watchdog|inspectorate|authority|body)$/],
  ['region', /^(province|region|state|island|county|district|department)$/],
  ['city', /^(city|town|capital|port)$/],
]
/** Bodies that are no agency, whatever the list of heads calls them. */
const assembly = /\b(committee|council|court|senate|house|congress|parliament|assembly)\b/i

export interface Salience {
  readonly candidates: ReadonlyMap<Sort, readonly number[]>
  readonly starts: readonly (readonly number[])[]
  /** Entities that the title prints. */
  readonly titled: ReadonlySet<number>
  /** A drug or a ship may be named more often than its maker, but does nothing that makers do. */
  readonly acting: ReadonlySet<number>
}
export function makeSalience({ article, entities, mentions }: Draft, { acting, located }: Around): Salience {
  const title = article.title ?? ''
  const titled = new Set(
    entities.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].some((one) => one.length > 2 && /^\p{Lu}/u.test(one) && title.includes(one))
        ? [id]
        : [],
    ),
  )
  const starts: number[][] = entities.map(() => [])
  for (const { entity, start } of mentions) starts[entity]?.push(start)
  const candidates = new Map<Sort, number[]>()
  const put = (sort: Sort, id: number) => candidates.set(sort, [...(candidates.get(sort) ?? []), id])
  for (const { id, kind, type, name } of entities) {
    if (kind === 'Place' && (type === 'region' || type === 'city')) put(type, id)
    if (kind !== 'Group') continue
    if (type === null || type === 'company') put('company', id)
    if (type === null || type === 'armed-group') put('group', id)
    if (type === 'armed-group' || (type === null && acting.has(id))) put('armed', id)
    if (type === 'agency' && !assembly.test(name)) put('agency', id)
    if (type === 'team' || (type === null && acting.has(id))) put('team', id)
  }
  // What things are "in" or "near" is a place, whatever its name was taken for.
  for (const [sort, ids] of candidates)
    if (sort !== 'region' && sort !== 'city')
      candidates.set(
        sort,
        ids.filter((id) => acting.has(id) || !located.has(id)),
      )
  for (const [sort, ids] of candidates) if (ids.length > 60) candidates.set(sort, ids.slice(0, 60))
  return { candidates, starts, titled, acting }
}
/** A noun that one of the sorts goes by. */
export const isSort = (noun: string): boolean => sorts.some(([, pattern]) => pattern.test(noun))

export function sortOf({ candidates }: Salience, noun: string): readonly number[] {
  const sort = sorts.find(([, pattern]) => pattern.test(noun))?.[0]
  return (sort && candidates.get(sort)) || []
}
/** How far back the one that is meant may have been named last, in characters, and how long the lead is. */
const window = 350
const lead = 450

/**
 * The one entity of its sort that the article speaks of most before this point, what stands in the title and the lead
 * counting more; else the only one named just before. -1 when none stands out.
 */
export function leader(salience: Salience, ids: readonly number[], at: number): number {
  const doing = ids.filter((id) => salience.acting.has(id) && (salience.starts[id]?.[0] ?? at) < at)
  return foremost(salience, doing.length > 0 ? doing : ids, at)
}

function foremost({ starts, titled }: Salience, ids: readonly number[], at: number): number {
  let best = -1
  let most = 0
  let second = 0
  let near = -1
  let several = false
  for (const id of ids.slice(0, 60)) {
    const list = starts[id] ?? []
    const count = lowerBound(list.length, (i) => (list[i] ?? 0) >= at)
    if (count === 0) continue
    if ((list[count - 1] ?? 0) >= at - window) {
      several ||= near >= 0
      near = id
    }
    const weight = count + (titled.has(id) ? 2 : 0) + ((list[0] ?? lead) < lead ? 1 : 0)
    if (weight > most) {
      second = most
      most = weight
      best = id
    } else if (weight > second) second = weight
  }
  if (most >= 2 * second) return best
  if (near >= 0 && !several) return near
  return most >= second + 3 ? best : -1
}
