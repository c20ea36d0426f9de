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
    // What could never be compared is kept only where the statement would else assert nothing.
    if (isBare(found) && heard.has(statement)) continue
    heard.add(statement)
    const said = spoken.get(statement)
    const speakerKey = (said?.['speakerKey'] ?? null) as string | null
    const speakerName = (said?.['speaker'] as { name: string } | null | undefined)?.name ?? null
    const id = hash(article.key, speakerKey ?? speakerName, ...identity(found))
    const key = known.get(id) ?? placedKey('claim', article.key, found.span, id.slice(0, 12))
    known.set(id, key)
    link('ASSERTS', statement, key)
    // Said again by the same source in the same article: one claim with one more statement.
    if (nodes.has(key)) continue
    const subject = linkArgument(found.subject, entityKeys)
    const object = linkArgument(found.object, entityKeys)
    const place = linkArgument(found.place, entityKeys)
    // A pronoun's entity is named elsewhere, but the claim is about it all the same.
    const inSlots = [subject, object, place].flatMap((slot) => slot?.entity ?? [])
    const mentions = [...new Set([...mentionedIn(draft, found.span, entityKeys), ...inSlots])].sort()
    nodes.set(key, {
      key,
      attributes: {
        kind: 'Claim',
        // Written out field by field: spreading an object of this size costs several times as much.
        text: found.text,
        span: found.span,
        sentence: found.sentence,
        article: article.key,
        outlet: article.outlet,
        speakerKey,
        speakerName,
        subject,
        predicate: found.predicate,
        family: found.family,
        pole: found.pole,
        object,
        quantity: found.quantity,
        measure: found.measure,
        polarity: found.polarity,
        sweeping: found.sweeping,
        modality: found.modality,
        senses: found.senses,
        attributive: found.attributive,
        exclusive: found.exclusive,
        tense: found.tense,
        equates: found.equates,
        rarity: found.rarity,
        clock: found.clock,
        mode: found.mode,
        part: found.part,
        changing: found.changing,
        correcting: found.correcting,
        time: found.time,
        place,
        placeWithin: found.placeWithin,
        publishedAt: found.publishedAt,
        date: found.date,
        event: found.event,
        eventWeights: found.eventWeights,
        words: found.words,
        context: found.context,
        figures: found.figures,
        names: found.names,
        mentions,
        keys: found.keys,
      },
    })
    for (const target of mentions) link('ABOUT', key, target)
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

/** Neither a listed predicate nor a figure, nor anything else to meet another claim on. */
const isBare = ({ keys, family, measure }: FoundClaim): boolean =>
  keys.length === 0 && family === null && measure === null

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
      span: argument.span,
      text: argument.text,
      head: argument.head,
      entity: argument.entity === null ? null : (entityKeys[Number(argument.entity)] ?? null),
      name: argument.name,
      aliases: argument.aliases,
      sort: argument.sort,
    }
  )
}
