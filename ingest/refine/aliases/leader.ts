/** Whom "the company" or "the town" means without an introduction: the entity of that sort the article speaks of most. */
import type { Draft } from '../../draft.ts'
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
}
export function makeSalience({ entities, mentions }: Draft): Salience {
  const starts: number[][] = entities.map(() => [])
  for (const { entity, start } of mentions) starts[entity]?.push(start)
  const candidates = new Map<Sort, number[]>()
  const put = (sort: Sort, id: number) => candidates.set(sort, [...(candidates.get(sort) ?? []), id])
  for (const { id, kind, type, name } of entities) {
    if (kind === 'Place' && (type === 'region' || type === 'city')) put(type, id)
    if (kind !== 'Group') continue
    if (type === null || type === 'company') put('company', id)
    if (type === null || type === 'armed-group') put('group', id)
    if (type === null || type === 'armed-group') put('armed', id)
    if (type === 'agency' && !assembly.test(name)) put('agency', id)
    if (type === null || type === 'team') put('team', id)
  }
  for (const [sort, ids] of candidates) if (ids.length > 60) candidates.set(sort, ids.slice(0, 60))
  return { candidates, starts }
}
/** A noun that one of the sorts goes by. */
export const isSort = (noun: string): boolean => sorts.some(([, pattern]) => pattern.test(noun))

export function sortOf({ candidates }: Salience, noun: string): readonly number[] {
  const sort = sorts.find(([, pattern]) => pattern.test(noun))?.[0]
  return (sort && candidates.get(sort)) || []
}
/** How far back the one that is meant may have been named last, in characters. */
const window = 350

/** The one entity of its sort named just before, or the one the article speaks of most before this point; -1 when none stands out. */
export function leader({ starts }: Salience, ids: readonly number[], at: number): number {
  let near = -1
  let several = false
  for (const id of ids.slice(0, 60)) {
    const list = starts[id] ?? []
    const last = list[lowerBound(list.length, (i) => (list[i] ?? 0) >= at) - 1]
    if (last === undefined || last < at - window) continue
    several ||= near >= 0
    near = id
  }
  if (near >= 0 && !several) return near
  let best = -1
  let most = 0
  let second = 0
  for (const id of ids.slice(0, 60)) {
    const list = starts[id] ?? []
    const count = lowerBound(list.length, (i) => (list[i] ?? 0) >= at)
    if (count > most) {
      second = most
      most = count
      best = id
    } else if (count > second) second = count
  }
  return most >= 2 * second && most > 0 && (second === 0 || most > 2) ? best : -1
}
