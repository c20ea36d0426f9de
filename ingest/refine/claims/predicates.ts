/** What a clause predicates: family and pole from its verb, predicative adjective or noun, with agent and patient put in place. */
import type { Token } from '../../draft.ts'
import type { Chunk } from './chunks.ts'
import { type Clause, timeNouns } from './clauses.ts'
import { cueWords, entryOf, type Sense, sensesOf, sortOf } from './lexicon.ts'
import { match, phrasesAt, unique } from './phrases.ts'
import { readStance, type Stance } from './polarity.ts'

export interface Predicate extends Stance {
  readonly lemma: string
  readonly senses: readonly Sense[]
  readonly agent: Chunk | null
  readonly patient: Chunk | null
  readonly clause: Clause
  /** True when the clause says how many there are of its subject ("the toll is 19"). */
  readonly equates: boolean
  /** The words leave no room for another doer. */
  readonly exclusive: boolean
  /** Too little said to be worth a claim, unless the statement says nothing else. */
  readonly spare: boolean
}

const copulas = cueWords('copulas')
const light = cueWords('light')
const occurring = cueWords('occurring')
const transparent = cueWords('transparent')
const denying = cueWords('denying')
const reporting = cueWords('reporting')
const suffering = /^(?:receive|suffer|face|draw|undergo|endure|sustain|experience)$/
const empty = new Set('do have be get'.split(' '))

export function readPredicates(
  tokens: readonly Token[],
  clause: Clause,
  before: readonly Predicate[] = [],
): Predicate[] {
  const verb = tokens[clause.verb.head]!
  const hyphen = tokens[clause.verb.head - 1]
  // "short-staffed" tells of no staffing.
  if (hyphen?.text === '-' && hyphen.end === verb.start) return []
  // "a letter, dated 3 May," tells when, not what.
  if (verb.lower === 'dated' && clause.verb.first === clause.verb.head) return []
  const stance = readStance(tokens, clause)
  const made: Predicate[] = []
  const add = (
    lemma: string,
    senses: readonly Sense[],
    agent: Chunk | null,
    patient: Chunk | null,
    more: Partial<Predicate> = {},
  ) =>
    made.push({
      ...stance,
      lemma,
      senses,
      agent,
      patient,
      clause,
      equates: false,
      exclusive: clause.exclusive,
      ...more,
      spare: (more.spare ?? false) && !stance.denied,
    })

  // "went back on his word", "turned a blind eye": a phrase of its own is no copula.
  const copula = copulas.has(verb.lemma)
  const meant = verb.lemma === 'be' ? null : match(tokens, 'verb', clause.verb.head)
  const phrasal = copula && meant !== null && (meant[0]?.words.length ?? 0) > 1
  if (
    copula &&
    !phrasal &&
    !clause.passive &&
    !(clause.object && verb.pos === 'VERB' && verb.lemma !== 'become')
  ) {
    readCopula(tokens, clause, add)
    if (verb.lemma === 'be' || made.length > 0) return made
  }

  const met = clause.object && tokens[clause.object.head]!
  // "does not meet that test" tells of no meeting.
  const idiom = verb.lemma === 'meet' && met && met.pos === 'NOUN' && sortOf(met.lemma) === null
  const senses = idiom ? [] : (meant ?? match(tokens, 'verb', clause.verb.head))
  // "packed to the rafters", "bursting at the seams": a participle may head a phrase that tells a state.
  // What somebody does is no state: "taken by men in masks".
  const done = clause.passive && doerOf(tokens, clause) !== null
  const state =
    clause.subject && !done && stative(tokens, clause) ? match(tokens, 'adjective', clause.verb.head) : []
  if (state.length > 0 && state[0]!.weight > (senses[0]?.weight ?? 0)) {
    add(state[0]!.words.join(' '), state, null, clause.subject)
    return made
  }
  const by = doerOf(tokens, clause)
  // "took place": what the verb's own phrase holds is no object of it.
  const phrase = senses.find(({ words }) => words.length > 1)?.words ?? []
  const object = clause.object && phrase.includes(tokens[clause.object.head]!.lemma) ? null : clause.object
  const theme = senses.some(({ family }) => family.theme)

  if (object) {
    const nounSenses = nominal(tokens, object)
    const of = complementOf(tokens, clause, object)
    if (denying.has(verb.lemma) || (verb.lemma === 'rule' && tokens[clause.verb.head + 1]?.lower === 'out'))
      for (const sense of nounSenses.slice(0, 1))
        add(tokens[object.head]!.lemma, [sense], clause.subject, of, { denied: !stance.denied })
    else if (transparent.has(tokens[object.head]!.lemma) && of && nominal(tokens, of).length > 0)
      add(tokens[of.head]!.lemma, nominal(tokens, of), null, null)
    else if (light.has(verb.lemma) && nounSenses.length > 0)
      // "received criticism", "suffered an attack": the subject is the one it befalls.
      if (suffering.test(verb.lemma)) add(tokens[object.head]!.lemma, nounSenses, null, clause.subject)
      else add(tokens[object.head]!.lemma, nounSenses, clause.passive ? by : clause.subject, of)
  }
  if (clause.passive && light.has(verb.lemma) && clause.subject) {
    const nounSenses = nominal(tokens, clause.subject)
    if (nounSenses.length > 0)
      add(tokens[clause.subject.head]!.lemma, nounSenses, by, complementOf(tokens, clause, clause.subject))
  }
  if (!object && occurring.has(verb.lemma) && clause.subject) {
    const nounSenses = nominal(tokens, clause.subject)
    if (nounSenses.length > 0)
      add(tokens[clause.subject.head]!.lemma, nounSenses, null, complementOf(tokens, clause, clause.subject))
  }
  // "left two people dead": the adjective after the object is said of the object.
  if (object && clause.complement && clause.complement.kind === 'adjective') {
    const found = match(tokens, 'adjective', clause.complement.head)
    if (found.length > 0) add(tokens[clause.complement.head]!.lower, found, clause.subject, object)
  }

  // "it was they who did it": the deed is the one told just before.
  const told =
    verb.lemma === 'do' && object && /^(?:it|so|that|this)$/.test(tokens[object.head]!.lower)
      ? before.findLast((one) => one.senses.length > 0)
      : undefined
  if (told) {
    add(told.lemma, told.senses, clause.subject, told.patient)
    return made
  }
  // "ISIS attacks were opened in 2014": whose attacks begin begins.
  const theme2 = clause.passive ? clause.subject : object
  if (opening.has(verb.lemma) && theme2 && nominal(tokens, theme2).length > 0)
    add('begin', sensesOf('verb', 'emerge'), null, theme2)
  if (senses.length > 0) {
    const lemma = senses[0]!.words.join(' ')
    if (clause.passive) add(lemma, senses, by, clause.subject)
    else if (!object && theme) add(lemma, senses, null, clause.subject)
    // "is strengthening its position": what happens to its own happens to it.
    else if (theme && object && /^(?:its|their|his|her)$/.test(tokens[object.first]!.lower))
      add(lemma, senses, null, clause.subject)
    else add(lemma, senses, clause.subject, object)
  } else if (
    made.length === 0 &&
    !empty.has(verb.lemma) &&
    !reporting.has(verb.lemma) &&
    !light.has(verb.lemma)
  ) {
    add(verb.lemma, [], clause.passive ? by : clause.subject, clause.passive ? clause.subject : object)
  } else if (made.length === 0 && verb.lemma === 'have' && object) add('have', [], clause.subject, object)
  // "saw him with a lamp", "gave the number as 40": said in the commonest words, yet said.
  else if (made.length === 0 && clause.passive && readAs(tokens, clause, add)) return made
  else if (made.length === 0 && (object || (clause.passive && clause.subject)) && verb.lemma !== 'be')
    add(verb.lemma, [], clause.passive ? by : clause.subject, clause.passive ? clause.subject : object, {
      spare: true,
    })
  return made
}

const noDoer =
  /^(?:half|third|quarter|percent|percentage|per|cent|point|hand|mistake|accident|chance|phone|telephone|email|mail|letter|fax|radio|majority|margin|vote|post|name|law|default|then|now|end|side|way|means|day|night|time|hour|minute|second|year|mile|metre|foot|noon|midday|midnight|sea|air|road|rail|train|bus|car|plane|boat)$/

/** Whom "by" names: no day, share, means or manner. */
function doerOf(tokens: readonly Token[], { obliques }: Clause): Chunk | null {
  for (const { preposition, noun } of obliques) {
    if (preposition !== 'by') continue
    const head = tokens[noun.head]!
    const lemma = head.lemma.toLowerCase()
    if (
      head.pos !== 'NUM' &&
      !timeNouns.has(lemma) &&
      !(noDoer.test(lemma) && tokens[noun.first]!.pos !== 'DET')
    )
      return noun
  }
  return null
}

/** "is described as good", "were listed as missing": what it is said to be. */
function readAs(tokens: readonly Token[], clause: Clause, add: Add): boolean {
  const at = clause.verb.head + 2
  if (tokens[at - 1]?.lower !== 'as' || tokens[at]?.pos !== 'ADJ' || !clause.subject) return false
  const senses = match(tokens, 'adjective', at)
  if (senses.length > 0) add(tokens[at]!.lower, senses, null, clause.subject)
  return senses.length > 0
}

/** A passive or a progressive. */
const stative = (tokens: readonly Token[], { verb, passive }: Clause): boolean =>
  passive ||
  (tokens[verb.head]!.lower.endsWith('ing') &&
    tokens.slice(verb.first, verb.head).some(({ lemma }) => lemma === 'be'))

const opening = cueWords('opening')

/** "The main reason for ISIS's defeat has been the resistance of the public": the deed, its doer and its patient. */
function readReason(tokens: readonly Token[], clause: Clause, add: Add): boolean {
  const { subject, complement } = clause
  if (!subject || !complement || !/^(?:reason|cause|key|explanation)$/.test(tokens[subject.head]!.lemma))
    return false
  const effect = clause.obliques.find(
    ({ preposition, noun }) =>
      /^(?:for|of|behind|to)$/.test(preposition) &&
      noun.first >= subject.last &&
      noun.last <= clause.verb.first,
  )
  const noun = effect?.noun
  if (!noun) return false
  const senses = nominal(tokens, noun)
  if (senses.length === 0) return false
  // "ISIS's defeat": the owner of the deed's noun is its patient.
  const mark = tokens.findIndex(
    (token, i) => i >= noun.first && i < noun.head && /^['’]s?$/.test(token.lower),
  )
  const patient =
    mark > noun.first ? { ...noun, last: mark, head: mark - 1 } : complementOf(tokens, clause, noun)
  add(tokens[noun.head]!.lemma, senses, complement, patient, { exclusive: true })
  return true
}

type Add = (
  lemma: string,
  senses: readonly Sense[],
  agent: Chunk | null,
  patient: Chunk | null,
  more?: Partial<Predicate>,
) => void

function readCopula(tokens: readonly Token[], clause: Clause, add: Add): void {
  const { subject, complement } = clause
  if (readReason(tokens, clause, add)) return
  const there = subject !== null && tokens[subject.head]!.lower === 'there'
  if (there) {
    if (!complement) return
    const senses = nominal(tokens, complement)
    const of = complementOf(tokens, clause, complement)
    if (senses.length > 0) add(tokens[complement.head]!.lemma, senses, null, of)
    const head = tokens[complement.head]!
    if (transparent.has(head.lemma) && of) {
      const inner = nominal(tokens, of)
      if (inner.length > 0) add(tokens[of.head]!.lemma, inner, null, null)
    } else if (senses.length === 0) add('exist', sensesOf('verb', 'exist'), null, complement)
    return
  }
  // "in custody", "out of service": a phrase right after the verb.
  for (let at = clause.verb.head + 1; at < clause.verb.head + 4 && tokens[at]; at++) {
    const phrase = unique(phrasesAt(tokens, 'adjective', tokens[at]!.lower, at))
    if (phrase.length > 0) {
      add(phrase[0]!.words.join(' '), phrase, null, subject)
      return
    }
    if (tokens[at]!.pos !== 'ADV' && tokens[at]!.pos !== 'PART') break
  }
  if (!complement) {
    const next = tokens[clause.verb.last]
    const at = next && next.pos === 'ADV' ? clause.verb.last : -1
    const trailing = tokens[clause.verb.last - 1]!
    const adverb =
      at >= 0
        ? match(tokens, 'adjective', at)
        : trailing.pos === 'ADV'
          ? match(tokens, 'adjective', clause.verb.last - 1)
          : []
    if (adverb.length > 0) add(adverb[0]!.words.join(' '), adverb, null, subject)
    else if (subject && staying.test(tokens[clause.verb.head]!.lemma))
      readWhereabouts(tokens, clause, subject, add)
    return
  }
  if (complement.kind === 'adjective') {
    const senses = match(tokens, 'adjective', complement.head)
    add(tokens[complement.head]!.lower, senses, null, subject)
    return
  }
  const head = tokens[complement.head]!
  // "We get it": no verb but "be" says that one is "it".
  if (head.pos === 'PRON' && tokens[clause.verb.head]!.lemma !== 'be') return
  if (head.pos === 'NUM' || roundNumber.test(head.lemma)) {
    add('be', [], null, subject, { equates: true })
    return
  }
  // "It was Monday": the time is all that is told.
  if (timeNouns.has(head.lemma.toLowerCase())) {
    add('be', [], null, subject, { spare: true })
    return
  }
  const adjective = [head.lower, head.lemma].flatMap((word) => entryOf('adjective', word)?.single ?? [])
  const senses = [...nominal(tokens, complement), ...adjective]
  const of = complementOf(tokens, clause, complement)
  add(head.lemma, unique(senses), of ? subject : null, of ?? subject, { equates: true })
}

const roundNumber = /^(?:dozen|score|hundred|thousand|million|billion|half|third|quarter)$/
const staying = /^(?:be|remain|stay|lie|stand)$/
const solid = new Set(['building', 'vehicle', 'vessel', 'aircraft', 'road', 'structure'])
const inside = new Set(['in', 'inside', 'at', 'on', 'aboard', 'under', 'near', 'behind', 'beneath'])

/** "was never in the shed", "is back in port": there or not there; of more figurative places only that it was said. */
function readWhereabouts(tokens: readonly Token[], clause: Clause, subject: Chunk, add: Add): void {
  const where = clause.obliques.find(({ noun }) => noun.first >= clause.verb.last)
  if (!where) {
    if (clause.verb.last < clause.last || clause.verb.first > subject.first)
      add('be', [], null, subject, { spare: true })
    return
  }
  const at = tokens[where.noun.head]!
  const there =
    inside.has(where.preposition) && (at.pos === 'PROPN' || solid.has(sortOf(at.lemma) ?? ''))
      ? sensesOf('verb', 'exist')
      : []
  add(there.length > 0 ? 'exist' : 'be', there, null, subject, { spare: there.length === 0 })
}

/** Senses of a noun group's head, or of what it is a trace, a sign or a claim of. */
export function nominal(tokens: readonly Token[], chunk: Chunk): readonly Sense[] {
  const head = tokens[chunk.head]!
  if (head.pos === 'PROPN' && head.lower !== head.text) return []
  const senses = match(tokens, 'noun', chunk.head)
  if (senses.length > 0) return senses
  // "a maintenance check", "job losses": the word before the head with it.
  const before = tokens[chunk.head - 1]
  if (chunk.head > chunk.first && before)
    return (
      entryOf('noun', before.lemma)
        ?.phrases?.get(head.lemma)
        ?.filter(({ words }) => words.length === 2) ?? []
    )
  return []
}

function complementOf(tokens: readonly Token[], clause: Clause, chunk: Chunk): Chunk | null {
  for (const { preposition, noun } of clause.obliques)
    if (
      /^(?:of|in|on|to|for|against|with|by)$/.test(preposition) &&
      noun.first >= chunk.last &&
      noun.first <= chunk.last + 2
    )
      return preposition === 'of' || preposition === 'against' || preposition === 'for' ? noun : null
  return null
}
