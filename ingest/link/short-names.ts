/** Initials by which articles call agencies: who is spelled out here, and who is only cited so and waits for another article of the event to say. */
import type { Span } from '../../schema/span.ts'
import type { Citation, Draft } from '../draft.ts'
import { agencyInitials, isAgency } from '../find/acronyms.ts'
import { isAcronym } from '../find/groups.ts'
import { agencies, bylineSources } from '../find/byline-sources.ts'
import { knownName } from '../find/name-lists.ts'
import { fold } from '../find/word-list.ts'

export interface ShortName {
  /** Initials, or "agencies" for the wire services as such. */
  readonly name: string
  /** Key of the outlet (or other body) that they stand for here; null where the article does not say. */
  readonly outlet: string | null
  /** The words that cite, and where they stand; null for the byline. */
  readonly text: string | null
  readonly span: Span | null
}

/** Names of the event under which articles may meet. */
const anchors = 20

/** Sorted, so that an article is the same however it was found. */
export function shortNames(
  { article, entities, citations }: Pick<Draft, 'article' | 'entities' | 'citations'>,
  entityKeys: readonly string[],
  own: string | null,
): ShortName[] {
  const found = new Map<string, ShortName>()
  const add = (short: ShortName) => {
    const id = `${short.name} ${short.outlet ?? ''} ${short.span?.start ?? ''}`
    if (!found.has(id)) found.set(id, short)
  }
  const spell = (name: string, aliases: readonly string[], outlet: string) => {
    const initials = agencyInitials(name)
    for (const short of new Set([...aliases.filter(isAcronym), ...(initials ? [initials] : [])]))
      if (!knownName(fold(short))) add({ name: short, outlet, text: null, span: null })
    if (initials && isAgency(name)) add({ name: agencies, outlet, text: null, span: null })
  }
  if (own !== null && article.outlet !== null) spell(article.outlet, [], own)
  entities.forEach(({ kind, name, aliases }, id) => {
    const key = entityKeys[id]
    if (!key || isAcronym(name)) return
    if (kind === 'Outlet' || (kind === 'Group' && isAgency(name))) spell(name, aliases, key)
    else if (kind === 'Group')
      for (const short of aliases.filter(isAcronym))
        if (short.length > 2 && !knownName(fold(short)))
          add({ name: short, outlet: key, text: null, span: null })
  })
  for (const { source, entity, start, end } of citations) {
    if (!isOpen(source, entities[entity ?? -1])) continue
    add({ name: source, outlet: null, text: article.text.slice(start, end), span: { start, end } })
  }
  for (const name of bylineSources(article.byline))
    if (isOpen(name, named(entities, name))) add({ name, outlet: null, text: article.byline, span: null })
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

const order = ({ name, outlet, span }: ShortName) => `${name} ${outlet ?? '~'} ${span?.start ?? ''}`

/** The entity that the article calls so. */
export const named = (entities: Draft['entities'], name: string): Draft['entities'][number] | undefined =>
  entities.find(
    (entity) =>
      (entity.kind === 'Outlet' || entity.kind === 'Group') &&
      (fold(entity.name) === fold(name) || entity.aliases.some((alias) => fold(alias) === fold(name))),
  )

/** Cited by letters that nothing explains, or as "agencies". */
function isOpen(source: Citation['source'], entity: Draft['entities'][number] | undefined): boolean {
  if (source === agencies) return true
  return isAcronym(source) && source.length > 2 && !knownName(fold(source)) && (entity?.type ?? null) === null
}

/** Articles that call an agency by the same letters meet where they turn on the same rare name, or within a month. */
export function shortNameKeys(
  names: readonly ShortName[],
  event: readonly string[],
  date: string | null,
): string[] {
  const months = (open: boolean) =>
    date === null ? [] : open ? [date.slice(0, 7), monthBefore(date)] : [date.slice(0, 7)]
  const dated = names
    .filter(({ name }) => name !== agencies)
    .flatMap(({ name, outlet }) =>
      months(outlet === null).map((month) => `cite:${name.toLowerCase()}:${month}`),
    )
  return [...new Set([...dated, ...byEvent(names, event)])]
}

function monthBefore(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}

function byEvent(names: readonly ShortName[], event: readonly string[]): string[] {
  // Bodies other than agencies are too many to be met by every name of the event.
  const wires = names.filter(
    ({ outlet, name }) => outlet === null || outlet.startsWith('outlet:') || name === agencies,
  )
  return [...new Set(wires.map(({ name }) => name))].flatMap((name) =>
    event.slice(0, anchors).map((rare) => `cite:${name.toLowerCase()}:${rare}`),
  )
}
