/** Claims: one for each predicate of each clause that a statement asserts, with its slots, figure, time and comparison keys. */
import type { Sense as ClaimSense } from '../../schema/claim.ts'
import type { Draft, FoundClaim, FoundQuantity, FoundTime, Sentence, Statement, Token } from '../draft.ts'
import { readArgument } from './claims/arguments.ts'
import { type Clause, findClauses } from './claims/clauses.ts'
import { clockOf, everywhere, fronted, placed, placeOf, timeOf } from './claims/circumstances.ts'
import { contentLemmas, contentOf, figuresIn, namesIn, subjectsOf, within } from './claims/context.ts'
import { findEvent } from './claims/event.ts'
import { isPart } from './claims/part.ts'
import { claimKeys } from './claims/keys.ts'
import { cueWords, rarity, type Sense } from './claims/lexicon.ts'
import { measureOf } from './claims/measures.ts'
import { tenseOf } from './claims/polarity.ts'
import { repairTags } from './claims/repair.ts'
import { type Predicate, readPredicates } from './claims/predicates.ts'

const changing = cueWords('changing')
const correcting = cueWords('correcting')
/** Who is arrested, attacks or recruits is there. */
const implyingPresence = cueWords('implying_presence')

/** The article with its tags repaired and the content words of its tokens looked up once. */
type Prepared = Draft & { readonly content: readonly (string | null)[] }

export function refineClaims(found: Draft): Pick<Draft, 'claims'> {
  const tokens = repairTags(found.tokens, found.mentions)
  const draft: Prepared = { ...found, tokens, content: contentOf(tokens) }
  const claims: FoundClaim[] = []
  const event = findEvent(draft)
  let hint = 0
  draft.statements.forEach((statement, index) => {
    const { content } = statement
    while (hint > 0 && draft.sentences[hint]!.start > content.start) hint--
    while (hint < draft.sentences.length && draft.sentences[hint]!.end <= content.start) hint++
    for (let s = hint; s < draft.sentences.length && draft.sentences[s]!.start < content.end; s++)
      claims.push(...claimsOfSentence(draft, draft.sentences[s]!, statement, index, event))
  })
  return { claims }
}

function claimsOfSentence(
  draft: Prepared,
  sentence: Sentence,
  statement: Statement,
  index: number,
  event: readonly string[],
): FoundClaim[] {
  const { tokens, article } = draft
  let { first, last } = sentence
  while (first < last && tokens[first]!.start < statement.content.start) first++
  while (last > first && tokens[last - 1]!.end > statement.content.end) last--
  if (first >= last || tokens[last - 1]!.text === '?' || last - first > 400) return []

  const clauses = findClauses(tokens, first, last)
  const quantities = within(draft.quantities, tokens[first]!.start, tokens[last - 1]!.end)
  const times = within(draft.times, tokens[first]!.start, tokens[last - 1]!.end)
  const taken = new Set<FoundQuantity>()
  const shared = {
    sentence: article.text.slice(sentence.start, sentence.end),
    publishedAt: article.publishedAt,
    date: article.publishedAt?.slice(0, 10) ?? null,
    event: event as string[],
    context: contentLemmas(draft.content, sentence.first, sentence.last),
    figures: figuresIn(draft, sentence),
    names: namesIn(draft, tokens[sentence.first]!.start, tokens[sentence.last - 1]!.end),
    changing: tokens.slice(first, last).some(({ lower }) => changing.has(lower)),
    correcting: tokens.slice(sentence.first, sentence.last).some(({ lower }) => correcting.has(lower)),
    statement: index,
  }
  const found: FoundClaim[] = []
  const told: Predicate[] = []

  clauses.forEach((clause, at) => {
    const next = clauses[at + 1]
    const end = Math.max(clause.last, next ? Math.min(next.first, last) : last)
    const start = tokens[clause.first]!.start
    const inside = quantities.filter(
      (quantity) =>
        !taken.has(quantity) &&
        // "eleven people who had received it died": the figure is the main clause's.
        !(clause.link === 'relative' && holds(tokens, clause.subject, quantity)) &&
        quantity.span.start >= start &&
        quantity.span.end <= tokens[end - 1]!.end,
    )
    const predicates = readPredicates(tokens, clause, told)
    told.push(...predicates)
    for (const predicate of predicates) {
      const counted =
        predicate === predicates[0]
          ? inside
          : inside.filter((quantity) => holds(tokens, predicate.patient, quantity))
      const own =
        counted.find((quantity) => holds(tokens, predicate.patient, quantity)) ??
        (predicate.equates || counted.length === 1 ? counted[0] : undefined) ??
        null
      if (own) taken.add(own)
      found.push(makeClaim(draft, statement, clause, predicate, own, [clause.first, end], times, shared))
    }
    // Figures that no predicate took still belong to a measure of their own.
    for (const quantity of inside)
      if (!taken.has(quantity)) {
        taken.add(quantity)
        const predicate = predicates[0]
        const region = [clause.first, end] as const
        const claim = predicate
          ? makeClaim(
              draft,
              statement,
              clause,
              { ...predicate, senses: [], lemma: 'be' },
              quantity,
              region,
              times,
              shared,
            )
          : bareFigure(draft, statement, quantity, region, times, shared)
        if (claim) found.push(claim)
      }
  })
  // A fragment without a verb ("33 dead, 127 saved") asserts its figures.
  for (const quantity of quantities)
    if (!taken.has(quantity)) {
      const claim = bareFigure(draft, statement, quantity, [first, last], times, shared)
      if (claim) found.push(claim)
    }
  return found.map((claim, i) => inherit(claim, found.slice(0, i)))
}

/** "they had 4,000 members, but now they do not even have 400": a bare figure under the same verb counts the same. */
function inherit(claim: FoundClaim, before: readonly FoundClaim[]): FoundClaim {
  if (!claim.quantity || claim.measure !== null || claim.quantity.unit !== null) return claim
  const model = before.findLast(({ predicate, measure }) => measure !== null && predicate === claim.predicate)
  if (!model) return claim
  const { measure, mode } = model
  const borrowed = { ...claim, measure, mode, quantity: { ...claim.quantity, measure } }
  const topics = model.keys.filter((key) => key.endsWith(`:m.${measure}`))
  return { ...borrowed, keys: [...new Set([...claim.keys, ...topics])].sort() }
}

type Shared = Pick<
  FoundClaim,
  | 'sentence'
  | 'publishedAt'
  | 'date'
  | 'event'
  | 'context'
  | 'names'
  | 'figures'
  | 'changing'
  | 'correcting'
  | 'statement'
>

function makeClaim(
  draft: Prepared,
  statement: Statement,
  clause: Clause,
  predicate: Predicate,
  quantity: FoundQuantity | null,
  region: readonly [number, number],
  times: readonly FoundTime[],
  shared: Shared,
): FoundClaim {
  const { tokens, article } = draft
  const lastToken = Math.max(clause.first + 1, clause.last)
  const span = { start: tokens[clause.first]!.start, end: tokens[lastToken - 1]!.end }
  if (quantity) {
    span.start = Math.min(span.start, quantity.span.start)
    span.end = Math.max(span.end, quantity.span.end)
  }
  const subject = readArgument(draft, predicate.agent, statement)
  const object = readArgument(draft, predicate.patient, statement)
  const { measure, mode } = quantity
    ? measureOf(draft, quantity, predicate, region)
    : { measure: null, mode: null }
  const senses = predicate.senses.slice(0, 4).map(plain)
  if (
    !predicate.denied &&
    [subject, object].some((slot) => slot?.sort === 'group') &&
    senses.some(({ family }) => implyingPresence.has(family))
  )
    senses.push({ family: 'exist', pole: 'positive', state: true, once: false, sole: false })
  const flips = statement.denied && clause.link !== 'relative' && clause.link !== 'other'
  const from = tokens[region[0]]!.start
  // "In the capital, hundreds were arrested": what is fronted holds for the clause behind it.
  const before = fronted(tokens, region[0])
  const to = tokens[Math.max(region[0], region[1] - 1)]!.end
  // "two years ago it had ..., but now": the sentence's other time is not this clause's.
  const now = says(tokens, Math.max(0, region[0] - 2), region[1])
  const time = timeOf(
    now ? times.filter(({ span: at }) => at.start >= from && at.end <= to) : times,
    from,
    to,
    tokens[clause.verb.head]!.start,
  )
  const claim: FoundClaim = {
    text: article.text.slice(span.start, span.end),
    span,
    ...shared,
    subject,
    predicate: predicate.lemma,
    family: senses[0]?.family ?? null,
    pole: senses[0]?.pole ?? null,
    senses,
    object,
    quantity: quantity && { ...quantity, measure },
    measure,
    mode,
    rarity: Math.max(0, ...predicate.lemma.split(' ').map(rarity)),
    exclusive: predicate.exclusive,
    attributive:
      clause.link === 'relative' &&
      !predicate.exclusive &&
      clause.subject !== null &&
      !(subject?.name ?? object?.name),
    tense: tenseOf(tokens, clause),
    equates: predicate.equates,
    clock: clockOf(time),
    // "not even 400" is the figure's own bound, no denial.
    polarity: (predicate.denied && !/^not\b/i.test(quantity?.text ?? '')) !== flips ? 'denied' : 'affirmed',
    sweeping: predicate.sweeping,
    modality: predicate.modality,
    time,
    ...placed(draft, placeOf(draft, before, to, tokens[clause.verb.head]!.end) ?? everywhere(tokens, region)),
    part: quantity !== null && isPart(tokens, quantity, region),
    words: contentLemmas(draft.content, region[0], region[1]),
    keys: [],
  }
  claim.keys = claimKeys(claim, subjectsOf(draft, subject, object))
  return claim
}

function bareFigure(
  draft: Prepared,
  statement: Statement,
  quantity: FoundQuantity,
  region: readonly [number, number],
  times: readonly FoundTime[],
  shared: Shared,
): FoundClaim | null {
  const { measure, mode } = measureOf(draft, quantity, null, region)
  if (measure === null || measure === 'money' || measure === 'percent') return null
  const { tokens } = draft
  const claim: FoundClaim = {
    text: draft.article.text.slice(quantity.span.start, quantity.span.end),
    span: quantity.span,
    ...shared,
    subject: null,
    predicate: 'be',
    family: null,
    pole: null,
    senses: [],
    object: null,
    rarity: 0,
    exclusive: false,
    attributive: false,
    tense: null,
    equates: false,
    clock: null,
    quantity: { ...quantity, measure },
    measure,
    mode,
    polarity: statement.denied ? 'denied' : 'affirmed',
    sweeping: false,
    modality: 'asserted',
    time: timeOf(times, tokens[region[0]]!.start, tokens[region[1] - 1]!.end, quantity.span.start),
    ...placed(draft, placeOf(draft, tokens[region[0]]!.start, tokens[region[1] - 1]!.end, quantity.span.end)),
    part: isPart(tokens, quantity, region),
    words: contentLemmas(draft.content, region[0], region[1]),
    keys: [],
  }
  claim.keys = claimKeys(claim, [])
  return claim
}

const present = new Set(['now', 'today', 'currently'])
function says(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (present.has(tokens[i]!.lower)) return true
  return false
}

const plain = ({ family, pole }: Sense): ClaimSense => ({
  family: family.name,
  pole,
  state: family.state,
  once: family.once,
  sole: family.sole,
})

const holds = (
  tokens: readonly Token[],
  chunk: { first: number; last: number } | null,
  { span }: FoundQuantity,
): boolean =>
  chunk !== null && tokens[chunk.first]!.start < span.end && tokens[chunk.last - 1]!.end > span.start
