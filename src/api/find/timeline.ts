/** Claims over time and across: what one speaker said on a subject, what each outlet printed on it, and a figure by source. */
import type { BatchNode } from '../../../schema/batch.ts'
import type { Claim } from '../../../schema/claim.ts'
import { asOf } from '../../graph/relations/numeric.ts'
import { markChanges, type Marked, type Timed } from '../../graph/timeline.ts'
import { searchWords } from '../../store/words.ts'
import { pageOf, type Page } from '../connection.ts'
import type { Context } from '../context.ts'
import { limits } from '../limit/limits.ts'
import { nodeValue, type AnyNode } from '../values.ts'
import { findEntities } from './entities.ts'
import { findFilter, type Arguments } from './filter.ts'

export type TimelineArguments = Page & Arguments & { readonly about?: string | null }
type Marking = TimelineArguments & { readonly minConfidence: number }

export async function findTimeline(context: Context, { about, minConfidence, ...given }: Marking) {
  // A subject is an entity of the graph where there is one by that name, else words.
  const known = about == null || (await findEntities(context, about)).length > 0
  const { claims, truncated } = await readClaims(
    context,
    known ? { ...given, about } : given,
    limits.timeline,
  )
  const wanted = known ? [] : searchWords(about)
  const on = claims.filter(({ claim }) => {
    const words = new Set(searchWords(claim.sentence))
    return wanted.every((word) => words.has(word))
  })
  const shown = known || wanted.length > 0 ? on : []
  return pageOf(
    markChanges(shown, minConfidence).map((mark, i) => ({
      id: shown[i]!.key,
      claim: shown[i]!.value,
      ...shownMark(mark),
    })),
    given,
    truncated,
  )
}

export async function findClaimsByOutlet(context: Context, given: TimelineArguments) {
  const { claims, truncated } = await readClaims(context, given, limits.byOutlet)
  const standsFor = await representatives(
    context,
    claims.map(({ claim }) => claim.outlet),
  )
  const groups = Map.groupBy(claims, ({ claim }) => (claim.outlet === null ? null : standsFor(claim.outlet)))
  const rows = [...groups].map(([outlet, own]) => ({
    id: outlet ?? 'none',
    outlet,
    count: own.length,
    claims: own.map(({ value }) => value),
  }))
  rows.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  return pageOf(rows, given, truncated)
}

export async function findFigures(context: Context, { minConfidence, ...given }: Marking) {
  const { claims, truncated } = await readClaims(context, given, limits.timeline)
  const figures = claims.filter(({ claim }) => claim.quantity !== null && claim.measure !== null)
  const standsFor = await representatives(
    context,
    figures.map(({ claim }) => claim.speakerKey),
  )
  /** An unnamed source is the same one in its own article only. */
  const sourceOf = ({ speakerKey, speakerName, article }: Claim) =>
    speakerKey === null ? `${article} ${speakerName}` : standsFor(speakerKey)
  const groups = Map.groupBy(figures, ({ claim }) => `${claim.measure} ${sourceOf(claim)}`)
  const rows = [...groups].map(([id, own]) => {
    const points = own.toSorted(byDay)
    const { claim } = points[0]!
    const entity = claim.speakerKey === null ? null : standsFor(claim.speakerKey)
    const marks = markChanges(points, minConfidence)
    return {
      id,
      entity,
      speakerName: claim.speakerName,
      measure: claim.measure,
      points: points.map((point, i) => ({
        id: point.key,
        asOf: asOf(point.claim),
        claim: point.value,
        ...shownMark(marks[i]!),
      })),
    }
  })
  rows.sort((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1))
  return pageOf(rows, given, truncated)
}

type Read = Timed & { readonly value: AnyNode }

/** By date of publication; `truncated` when there are more than `limit`. */
async function readClaims(
  context: Context,
  given: Arguments,
  limit: number,
): Promise<{ readonly claims: readonly Read[]; readonly truncated: boolean }> {
  context.budget.spend(limits.reading)
  const filter = await findFilter(context, given)
  if (filter.where.some(({ values }) => values.length === 0)) return { claims: [], truncated: false }
  const { rows, hasMore } = await context.list({ kind: 'Claim', ...filter, limit })
  return { claims: rows.map(({ value }) => read(value)), truncated: hasMore }
}

const read = (node: BatchNode): Read => ({
  key: node.key,
  claim: node.attributes as unknown as Claim,
  value: nodeValue(node),
})

function byDay(a: Read, b: Read): number {
  const [x, y] = [a, b].map(
    ({ claim, key }) => `${asOf(claim) ?? '~'}|${claim.publishedAt ?? '~'}|${key}`,
  ) as [string, string]
  return x < y ? -1 : 1
}

/** Keys of entities → those that stand for them, found in one round. */
async function representatives(
  context: Context,
  keys: readonly (string | null)[],
): Promise<(key: string) => string> {
  const each = [...new Set(keys.filter((key) => key !== null))]
  const joined = await Promise.all(each.map((key) => context.joined(key)))
  const found = new Map(each.map((key, i) => [key, joined[i]![0] ?? key]))
  return (key) => found.get(key) ?? key
}

const shownMark = ({ change, before, found }: Marked) => ({
  change,
  before,
  confidence: found?.confidence ?? null,
  rule: found?.rule ?? null,
  explanation: found?.explanation ?? null,
  values: found?.values ?? null,
})
