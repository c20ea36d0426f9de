/** Claims: one for each predicate of each clause that a statement asserts, with its slots, figure, time and comparison keys. */
import type { Sense as ClaimSense } from '../../schema/claim.ts'
import type { Draft, FoundClaim, FoundQuantity, FoundTime, Sentence, Statement, Token } from '../draft.ts'
import { ofSpeaker, readArgument } from './claims/arguments.ts'
import { type Clause, findClauses } from './claims/clauses.ts'
import { clockOf, everywhere, fronted, placeOf, placeWithin, timeOf } from './claims/circumstances.ts'
import { contentLemmas, contentOf, figuresIn, namesIn, subjectsOf, within } from './claims/context.ts'
import { findEvent } from './claims/event.ts'
import { denies, readFragment } from './claims/fragments.ts'
import { isPart } from './claims/part.ts'
import { claimKeys, topicsOf } from './claims/keys.ts'
import { cueWords, type Sense } from './claims/lexicon.ts'
import { rarity } from '../find/rarity.ts'
import { measureOf } from './claims/measures.ts'
import { tenseOf } from './claims/polarity.ts'
import { repairTags } from './claims/repair.ts'
import { type Predicate, readPredicates } from './claims/predicates.ts'

const changing = cueWords('changing')
const correcting = cueWords('correcting')
/** Verbs that say nothing beside their infinitive. */
const controlling = ['failing', 'intended', 'implying'].map(cueWords)
/** Who is arrested, attacks or recruits is there. */
const implyingPresence = cueWords('implying_presence')

/** The article with its tags repaired and the content words of its tokens looked up once. */
type Prepared = Draft & { readonly content: readonly (string | null)[] }

export function refineClaims(found: Draft): Pick<Draft, 'claims'> {
  const tokens = repairTags(found.tokens, found.mentions)
  const draft: Prepared = { ...found, tokens, content: contentOf(tokens) }
  const claims: FoundClaim[] = []
  const known = findEvent(draft)
  const event = { words: known.map(({ word }) => word), weights: known.map(({ weight }) => weight) }
  let hint = 0
  draft.statements.forEach((statement, index) => {
    const { content } = statement
    while (hint > 0 && draft.sentences[hint]!.start > content.start) hint--
    while (hint < draft.sentences.length && draft.sentences[hint]!.end <= content.start) hint++
    for (let s = hint; s < draft.sentences.length && draft.sentences[s]!.start < content.end; s++)
      claimsOfSentence(draft, draft.sentences[s]!, statement, index, event, claims)
  })
  return { claims }
}

/** What all claims of one stretch of a sentence have in common. */
interface Shared {
  readonly sentence: string
  readonly context: string[]
  readonly figures: number[]
  readonly names: string[]
  readonly event: string[]
  readonly eventWeights: number[]
  readonly date: string | null
  readonly changing: boolean
  readonly correcting: boolean
  readonly index: number
  readonly statement: Statement
  readonly times: readonly FoundTime[]
  /** Relative clauses: their times are theirs alone. */
  readonly relatives: readonly Clause[]
}

function claimsOfSentence(
  draft: Prepared,
  sentence: Sentence,
  statement: Statement,
  index: number,
  event: { readonly words: string[]; readonly weights: number[] },
  found: FoundClaim[],
): void {
  const { tokens, article } = draft
  let { first, last } = sentence
  while (first < last && tokens[first]!.start < statement.content.start) first++
  while (last > first && tokens[last - 1]!.end > statement.content.end) last--
  while (first < last && tokens[first]!.pos === 'PUNCT') first++
  if (first >= last || tokens[last - 1]!.text === '?' || last - first > 400) return
  const { cue } = statement
  if (cue && cue.start >= statement.content.end) last = withDoer(tokens, last, sentence.last, cue.end)

  let clauses = findClauses(tokens, first, last)
  // "counted 40", "puts the guests at 40": the verb of what has none is the one it is said by.
  if (clauses.length === 0 && cue && cue.end <= tokens[first]!.start && first - sentence.first < 40) {
    while (first > sentence.first && tokens[first - 1]!.start >= cue.start) first--
    clauses = findClauses(tokens, first, last)
  }
  const quantities = within(draft.quantities, tokens[first]!.start, tokens[last - 1]!.end)
  if (clauses.length === 0 && quantities.length === 0 && !denies(tokens[first]!)) return
  const taken = new Set<FoundQuantity>()
  const shared: Shared = {
    sentence: article.text.slice(sentence.start, sentence.end),
    date: article.publishedAt?.slice(0, 10) ?? null,
    event: event.words,
    eventWeights: event.weights,
    context: contentLemmas(draft.content, sentence.first, sentence.last),
    figures: figuresIn(draft, sentence),
    names: namesIn(draft, tokens[sentence.first]!.start, tokens[sentence.last - 1]!.end),
    changing: holdsAny(tokens, first, last, changing),
    correcting: holdsAny(tokens, sentence.first, sentence.last, correcting),
    index,
    statement,
    times: within(draft.times, tokens[first]!.start, tokens[last - 1]!.end),
    relatives: clauses.filter(({ link }) => link === 'relative'),
  }
  const from = found.length
  const told: Predicate[] = []
  let spare = null as (() => FoundClaim | null) | null
  /** What nothing could compare is made only where the statement would else assert nothing. */
  const toSpare = () => found.at(-1)?.statement === index
  const keep = (made: FoundClaim | null) => {
    if (made) found.push(inherit(made, found, from))
  }

  clauses.forEach((clause, at) => {
    const next = clauses[at + 1]
    const end = Math.max(clause.last, next ? Math.min(next.first, last) : last)
    const region = [clause.first, end] as const
    const inside = quantities.length === 0 ? quantities : unclaimed(tokens, quantities, taken, clause, end)
    const predicates = governs(tokens, clause, next) ? [] : readPredicates(tokens, clause, told)
    told.push(...predicates)
    predicates.forEach((predicate, place) => {
      const counted =
        place === 0 ? inside : inside.filter((quantity) => holds(tokens, predicate.patient, quantity))
      const own =
        counted.find((quantity) => holds(tokens, predicate.patient, quantity)) ??
        (predicate.equates || counted.length === 1 ? counted[0] : undefined) ??
        null
      if (own) taken.add(own)
      else if (predicate.spare) {
        spare ??= () => makeClaim(draft, clause, predicate, null, region, shared, false)
        return
      }
      keep(makeClaim(draft, clause, predicate, own, region, shared, toSpare()))
    })
    // Figures that no predicate took still belong to a measure of their own.
    for (const quantity of inside)
      if (!taken.has(quantity)) {
        taken.add(quantity)
        const predicate = predicates[0]
        keep(
          predicate
            ? makeClaim(
                draft,
                clause,
                { ...predicate, senses: [], lemma: 'be' },
                quantity,
                region,
                shared,
                toSpare(),
              )
            : bareFigure(draft, quantity, region, shared),
        )
      }
  })
  // A fragment without a verb ("33 dead, 127 saved") asserts its figures.
  for (const quantity of quantities)
    if (!taken.has(quantity)) keep(bareFigure(draft, quantity, [first, last], shared))
  if (clauses.length === 0)
    for (const one of readFragment(tokens, first, last))
      keep(makeClaim(draft, one.clause, one, null, [one.clause.first, one.clause.last], shared, false))
  if (spare && !toSpare()) keep(spare())
}

/** "was cut on Monday, she said, by a clerk": the words behind the cue belong to what was said. */
function withDoer(tokens: readonly Token[], last: number, end: number, from: number): number {
  let at = last
  while (at < end && tokens[at]!.start < from) at++
  if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'by' && at + 2 < end && at - last < 12) return end
  return last
}

/** "failed to repair", "plans to close": the infinitive says it all. */
const governs = (tokens: readonly Token[], clause: Clause, next: Clause | undefined): boolean =>
  next?.link === 'infinitive' &&
  next.governor === clause &&
  clause.object === null &&
  !clause.passive &&
  controlling.some((words) => words.has(tokens[clause.verb.head]!.lemma))

/** "60 fighters, down from 500 in 2021": a time right behind another figure is that figure's. */
const ofFigure = (
  times: readonly FoundTime[],
  figure: FoundQuantity,
  others: readonly FoundQuantity[],
): readonly FoundTime[] =>
  times.filter(
    ({ span }) =>
      !others.some(
        (other) =>
          other.span.start > figure.span.end &&
          other.span.end <= span.start &&
          span.start - other.span.end < 16,
      ),
  )

/** "the mill, which burnt in May, was sold": neither clause shares its time with the other. */
const ownTimes = (
  tokens: readonly Token[],
  clause: Clause,
  { times, relatives }: Shared,
): readonly FoundTime[] =>
  times.filter(({ span }) => {
    const owner = relatives.find(
      ({ verb, last }) => span.start >= tokens[verb.first]!.start && span.end <= tokens[last - 1]!.end,
    )
    return clause.link === 'relative' && !clause.exclusive ? owner === clause : !owner || owner === clause
  })

/** The figures of a clause that no other clause has taken. */
const unclaimed = (
  tokens: readonly Token[],
  quantities: readonly FoundQuantity[],
  taken: ReadonlySet<FoundQuantity>,
  clause: Clause,
  end: number,
): FoundQuantity[] =>
  quantities.filter(
    (quantity) =>
      !taken.has(quantity) &&
      // "eleven people who had received it died": the figure is the main clause's.
      !(clause.link === 'relative' && holds(tokens, clause.subject, quantity)) &&
      quantity.span.start >= tokens[clause.first]!.start &&
      quantity.span.end <= tokens[end - 1]!.end,
  )

/** "they had 4,000 members, but now they do not even have 400": a bare figure under the same verb counts the same. */
function inherit(claim: FoundClaim, before: readonly FoundClaim[], from: number): FoundClaim {
  if (!claim.quantity || claim.measure !== null || claim.quantity.unit !== null) return claim
  // "of the 23 tables they sold 19": a number that stands alone as object counts what was counted before.
  const alone = claim.object !== null && /^\d[\d,]*$/.test(claim.object.text)
  const model = before.findLast(
    ({ predicate, measure }, i) =>
      i >= from && measure !== null && (predicate === claim.predicate || (alone && measure.startsWith('n:'))),
  )
  if (!model) return claim
  const { measure, mode } = model
  const borrowed = { ...claim, measure, mode, quantity: { ...claim.quantity, measure } }
  const topics = model.keys.filter((key) => key.endsWith(`:m.${measure}`))
  return { ...borrowed, keys: [...new Set([...claim.keys, ...topics])].sort() }
}

/** "denied selling the barn": a bare "-ing" that a denial begins with. */
const disowned = (
  tokens: readonly Token[],
  { verb, subject, passive }: Clause,
  statement: Statement,
): boolean =>
  statement.denied &&
  subject === null &&
  !passive &&
  tokens[verb.first]!.start === statement.content.start &&
  tokens[verb.first]!.lower.endsWith('ing')

/** Null when the claim is to spare and there is nothing to compare it on. */
function makeClaim(
  draft: Prepared,
  clause: Clause,
  predicate: Predicate,
  quantity: FoundQuantity | null,
  region: readonly [number, number],
  shared: Shared,
  toSpare: boolean,
): FoundClaim | null {
  const { tokens, article } = draft
  const { statement, times } = shared
  const { measure, mode } = quantity ? measureOf(draft, quantity, predicate, region) : unmeasured
  const rare = rarityOf(predicate.lemma)
  const senses = predicate.senses.slice(0, 4).map(plain)
  // What is merely possible, meant or demanded bears nothing out and denies nothing: only its figures are compared.
  const { modality } = predicate
  const firm = modality === 'asserted' || modality === 'expected'
  const lemma = firm && !predicate.equates && rare > 4 ? predicate.lemma : null
  if (toSpare && !quantity && senses.length === 0 && lemma === null && !predicate.denied) return null
  const subject =
    readArgument(draft, predicate.agent, statement) ??
    (disowned(tokens, clause, statement) ? ofSpeaker(draft, statement) : null)
  const object = readArgument(draft, predicate.patient, statement)
  if (
    !predicate.denied &&
    (subject?.sort === 'group' || object?.sort === 'group') &&
    senses.some(({ family }) => implyingPresence.has(family))
  )
    senses.push(presence)
  const keys = claimKeys(
    shared.event,
    topicsOf(firm ? senses : [], measure),
    subjectsOf(draft, subject, object),
  )

  const lastToken = Math.max(clause.first + 1, clause.last)
  const span = { start: tokens[clause.first]!.start, end: tokens[lastToken - 1]!.end }
  if (quantity) {
    span.start = Math.min(span.start, quantity.span.start)
    span.end = Math.max(span.end, quantity.span.end)
  }
  const flips = statement.denied && clause.link !== 'relative' && clause.link !== 'other'
  const from = tokens[region[0]]!.start
  // "In the capital, hundreds were arrested": what is fronted holds for the clause behind it.
  const before = fronted(tokens, region[0])
  const to = tokens[Math.max(region[0], region[1] - 1)]!.end
  const verb = tokens[clause.verb.head]!
  // "two years ago it had ..., but now": the sentence's other time is not this clause's.
  // What stands behind "but" is the next clause's.
  let own = clause.last
  while (own < region[1] && tokens[own]!.pos !== 'CCONJ') own++
  const now = times.length > 0 && holdsAny(tokens, Math.max(0, region[0] - 2), own, present)
  const free = times.length > 0 && shared.relatives.length > 0 ? ownTimes(tokens, clause, shared) : times
  const meant = quantity ? ofFigure(free, quantity, within(draft.quantities, from, to)) : free
  const time = timeOf(
    now ? meant.filter(({ span: at }) => at.start >= from && at.end <= to) : meant,
    from,
    to,
    verb.start,
  )
  const place = placeOf(draft, before, to, verb.end) ?? everywhere(tokens, region)
  // Written out field by field: spreading objects of this size costs more than all else here.
  return {
    text: article.text.slice(span.start, span.end),
    span,
    sentence: shared.sentence,
    publishedAt: article.publishedAt,
    date: shared.date,
    event: shared.event,
    eventWeights: shared.eventWeights,
    context: shared.context,
    figures: shared.figures,
    names: shared.names,
    changing: shared.changing,
    correcting: shared.correcting,
    statement: shared.index,
    subject,
    predicate: predicate.lemma,
    family: senses[0]?.family ?? null,
    pole: senses[0]?.pole ?? null,
    senses,
    object,
    quantity: quantity && { ...quantity, measure },
    measure,
    mode,
    rarity: rare,
    exclusive: predicate.exclusive,
    attributive:
      clause.link === 'relative' &&
      !predicate.exclusive &&
      clause.subject !== null &&
      !(subject?.name ?? object?.name),
    tense: tenseOf(tokens, clause),
    equates: predicate.equates,
    clock: clockOf(tokens, time),
    // "not even 400" is the figure's own bound, no denial.
    polarity: (predicate.denied && !/^not\b/i.test(quantity?.text ?? '')) !== flips ? 'denied' : 'affirmed',
    sweeping: predicate.sweeping,
    modality,
    time,
    place,
    placeWithin: placeWithin(draft, place),
    part: quantity !== null && isPart(tokens, quantity, region),
    words: contentLemmas(draft.content, region[0], region[1]),
    keys,
  }
}

function bareFigure(
  draft: Prepared,
  quantity: FoundQuantity,
  region: readonly [number, number],
  shared: Shared,
): FoundClaim | null {
  const { measure, mode } = measureOf(draft, quantity, null, region)
  if (measure === null || measure === 'money' || measure === 'percent') return null
  const { tokens, article } = draft
  const from = tokens[region[0]]!.start
  const to = tokens[region[1] - 1]!.end
  const place = placeOf(draft, from, to, quantity.span.end)
  return {
    text: article.text.slice(quantity.span.start, quantity.span.end),
    span: quantity.span,
    sentence: shared.sentence,
    publishedAt: article.publishedAt,
    date: shared.date,
    event: shared.event,
    eventWeights: shared.eventWeights,
    context: shared.context,
    figures: shared.figures,
    names: shared.names,
    changing: shared.changing,
    correcting: shared.correcting,
    statement: shared.index,
    subject: null,
    predicate: 'be',
    family: null,
    pole: null,
    senses: [],
    object: null,
    quantity: { ...quantity, measure },
    measure,
    mode,
    rarity: 0,
    exclusive: false,
    attributive: false,
    tense: null,
    equates: false,
    clock: null,
    polarity: shared.statement.denied ? 'denied' : 'affirmed',
    sweeping: false,
    modality: 'asserted',
    time: timeOf(shared.times, from, to, quantity.span.start),
    place,
    placeWithin: placeWithin(draft, place),
    part: isPart(tokens, quantity, region),
    words: contentLemmas(draft.content, region[0], region[1]),
    keys: claimKeys(shared.event, topicsOf([], measure), []),
  }
}

const unmeasured = { measure: null, mode: null } as const
const presence: ClaimSense = { family: 'exist', pole: 'positive', state: true, once: false, sole: false }

/** The rarest word of a predicate decides. */
function rarityOf(lemma: string): number {
  if (!lemma.includes(' ')) return rarity(lemma)
  let rarest = phraseRarities.get(lemma)
  // Phrases are those of the lexicon, so there is an end to them.
  if (rarest === undefined) phraseRarities.set(lemma, (rarest = Math.max(0, ...lemma.split(' ').map(rarity))))
  return rarest
}
const phraseRarities = new Map<string, number>()

const present = new Set(['now', 'today', 'currently'])
function holdsAny(
  tokens: readonly Token[],
  first: number,
  last: number,
  words: ReadonlySet<string>,
): boolean {
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower)) return true
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
