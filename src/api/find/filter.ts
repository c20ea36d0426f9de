/** Arguments of a list → the filter its store understands. */
import { KnownError } from '../../../schema/errors.ts'
import type { FacetFilter } from '../../store/store.ts'
import type { Filter } from '../connection.ts'
import type { Context } from '../context.ts'
import { entityKinds, type EntityKind } from '../values.ts'
import { findEntities } from './entities.ts'

export type Arguments = Readonly<Record<string, unknown>>

interface EntityArgument {
  readonly facet: string
  readonly kinds: readonly EntityKind[]
}
/** Arguments that name an entity, and the facet each is looked for in. */
const entityArguments: Readonly<Record<string, EntityArgument>> = {
  outlet: { facet: 'outlet', kinds: ['Outlet'] },
  speaker: { facet: 'speakerKey', kinds: entityKinds },
  onBehalfOf: { facet: 'speakerKey', kinds: ['Group', 'Outlet', 'Place'] },
  about: { facet: 'mentions', kinds: entityKinds },
  group: { facet: 'mentions', kinds: ['Group'] },
  place: { facet: 'mentions', kinds: ['Place'] },
}
/** Relations gather these facets from both of their claims. */
const relationFacet: Readonly<Record<string, string>> = { outlet: 'outlets', speakerKey: 'speakers' }

/** Arguments that are a facet's value, or several of which one must match. */
const facetArguments = [
  'article',
  'path',
  'mode',
  'denied',
  'measure',
  'family',
  'polarity',
  'modality',
  'conflict',
  'country',
]

export async function findFilter(
  context: Context,
  given: Arguments,
  { ofRelation = false } = {},
): Promise<Filter & { readonly where: readonly FacetFilter[] }> {
  const where: Promise<FacetFilter>[] = []
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    const entity = entityArguments[name]
    if (entity) {
      const facet = ofRelation ? (relationFacet[entity.facet] ?? entity.facet) : entity.facet
      where.push(findKeys(context, name, String(value), entity.kinds).then((values) => ({ facet, values })))
    } else if (facetArguments.includes(name)) {
      const values = (Array.isArray(value) ? value : [value]).map(String)
      where.push(Promise.resolve({ facet: name, values }))
    }
  }
  const { minConfidence } = given
  return {
    where: await Promise.all(where),
    ...dates(given),
    ...(typeof minConfidence === 'number' ? { minConfidence } : {}),
  }
}

async function findKeys(
  context: Context,
  argument: string,
  name: string,
  kinds: readonly EntityKind[],
): Promise<readonly string[]> {
  const keys = await findEntities(context, name, kinds)
  if (argument !== 'onBehalfOf') return keys
  const speakers = await findSpeakersFor(context, keys)
  return [...new Set([...keys, ...speakers])]
}

/** Keys of the people who speak for any of these, with all nodes joined to them. */
export async function findSpeakersFor(
  context: Context,
  groups: readonly string[],
): Promise<readonly string[]> {
  const roles = await Promise.all(groups.map((key) => context.edges(key, ['SPEAKS_FOR'], 'in', true)))
  const people = new Set(roles.flatMap(({ edges }) => edges.map(({ from }) => from)))
  const joined = await Promise.all([...people].map((key) => context.joined(key)))
  return [...new Set(joined.flat())]
}

const isoDate = /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/

/** A bound that is a day, month or year takes in the whole of it: stores read `to` as a beginning, and so is `knownAt` here. */
function dates({ from, to, knownAt, asOf }: Arguments): Filter {
  checkDates({ from, to, knownAt, asOf })
  return {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
    ...(typeof knownAt === 'string' ? { knownAt: `${knownAt}~` } : {}),
    ...(typeof asOf === 'string' ? { during: daysOf(asOf) } : {}),
  }
}

/** Throws BAD_INPUT for what is no ISO 8601 date. */
export function checkDates(given: Arguments): void {
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string' && (!isoDate.test(value) || Number.isNaN(Date.parse(value))))
      throw new KnownError(
        'BAD_INPUT',
        `api: ${name} is "${value}", it must be a date like 2023, 2023-02 or 2023-02-03`,
      )
}

/** The days of a year, a month or a day, half open. */
function daysOf(date: string): { readonly from: string; readonly to: string } {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  const at = (...when: readonly [year: number, month: number, day: number]) =>
    new Date(Date.UTC(when[0], when[1] - 1, when[2])).toISOString().slice(0, 10)
  return { from: at(y, m, d), to: day ? at(y, m, d + 1) : month ? at(y, m + 1, 1) : at(y + 1, 1, 1) }
}
