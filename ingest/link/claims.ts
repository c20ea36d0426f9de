/** Claims → nodes joined to the statements that assert them and to what they are about. */
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Argument } from '../../schema/claim.ts'
import type { Draft, FoundClaim } from '../draft.ts'
import type { LinkedArticle } from './article.ts'
import { edgeKey, hash, placedKey } from './keys.ts'
import { mentionedIn } from './mentions.ts'
import type { LinkedStatements } from './statements.ts'

export function linkClaims(
  draft: Draft,
  article: LinkedArticle,
  entityKeys: readonly string[],
  statements: LinkedStatements,
): { nodes: readonly BatchNode[]; edges: readonly BatchEdge[] } {
  const nodes = new Map<string, BatchNode>()
  const edges = new Map<string, BatchEdge>()
  const known = new Map<string, string>()
  const spoken = new Map(statements.nodes.map((node) => [node.key, node.attributes]))
  const link = (kind: 'ASSERTS' | 'ABOUT', source: string, target: string) => {
    const key = edgeKey(kind, source, target)
    edges.set(key, { key, source, target, attributes: { kind, basis: 'stated' } })
  }

  /** Statements that assert something already. */
  const heard = new Set<string>()

  for (const found of draft.claims) {
    const statement = statements.keys[found.statement]
    if (statement === undefined) continue
    // What can never meet another claim is kept only where the statement would else assert nothing.
    if (found.keys.length === 0 && heard.has(statement)) continue
    heard.add(statement)
    const said = spoken.get(statement)
    const speakerKey = (said?.['speakerKey'] ?? null) as string | null
    const speakerName = (said?.['speaker'] as { name: string } | null | undefined)?.name ?? null
    const id = hash(article.key, speakerKey ?? speakerName, ...identity(found))
    const key = known.get(id) ?? placedKey('claim', article.key, found.span, id)
    known.set(id, key)
    link('ASSERTS', statement, key)
    // Said again by the same source in the same article: one claim with one more statement.
    if (nodes.has(key)) continue
    const { statement: _, ...claim } = found
    const slots = {
      subject: linkArgument(claim.subject, entityKeys),
      object: linkArgument(claim.object, entityKeys),
      place: linkArgument(claim.place, entityKeys),
    }
    // A pronoun's entity is named elsewhere, but the claim is about it all the same.
    const inSlots = Object.values(slots).flatMap((slot) => slot?.entity ?? [])
    const mentions = [...new Set([...mentionedIn(draft, found.span, entityKeys), ...inSlots])].sort()
    nodes.set(key, {
      key,
      attributes: {
        kind: 'Claim',
        ...claim,
        ...slots,
        article: article.key,
        outlet: article.outlet,
        speakerKey,
        speakerName,
        mentions,
      },
    })
    for (const target of mentions) link('ABOUT', key, target)
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** What makes two finds in one article the same claim: the slots, not the wording. */
function identity(claim: FoundClaim): unknown[] {
  const { subject, object, place, quantity, time } = claim
  return [
    subject?.head,
    claim.family ?? claim.predicate,
    claim.pole,
    object?.head,
    place?.head,
    quantity && [quantity.low, quantity.high, quantity.unit, claim.measure],
    claim.polarity,
    claim.modality,
    time && [time.from, time.to],
  ]
}

/** Finders name an entity by its number in the article; the graph by its key. */
function linkArgument(argument: Argument | null, entityKeys: readonly string[]): Argument | null {
  return (
    argument && {
      ...argument,
      entity: argument.entity === null ? null : (entityKeys[Number(argument.entity)] ?? null),
    }
  )
}
