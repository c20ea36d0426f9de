/** Whether a clause asserts or denies, and how firmly: negation and modality, its own and what its governors put on it. */
import type { Claim } from '../../../schema/claim.ts'
import type { Token } from '../../draft.ts'
import type { Clause } from './clauses.ts'
import { cueWords } from './lexicon.ts'

export interface Stance {
  readonly denied: boolean
  /** The denial leaves nothing out. */
  readonly sweeping: boolean
  readonly modality: Claim['modality']
}

const negators = cueWords('negators')
const denying = cueWords('denying')
const failing = cueWords('failing')
const possible = cueWords('possible')
const guessing = cueWords('guessing')
const expected = cueWords('expected')
const intended = cueWords('intended')
const demanded = cueWords('demanded')
const implying = cueWords('implying')
const reporting = cueWords('reporting')

/** From firm to loose: the loosest of a clause and its governors counts. */
const ladder: readonly Claim['modality'][] = [
  'asserted',
  'possible',
  'expected',
  'intended',
  'demanded',
  'conditional',
]

const looser = (a: Claim['modality'], b: Claim['modality']): Claim['modality'] =>
  ladder.indexOf(a) > ladder.indexOf(b) ? a : b

export function readStance(tokens: readonly Token[], clause: Clause): Stance {
  let denied = negated(tokens, clause)
  let modality = ownModality(tokens, clause)
  // A governor's own subject and tense are no matter here; what it does to its complement is.
  let inner = clause
  for (let outer = clause.governor, depth = 0; outer && depth < 4; outer = outer.governor, depth++) {
    if (inner.link !== 'that' && inner.link !== 'infinitive' && inner.link !== 'condition') break
    const verb = tokens[outer.verb.head]!.lemma
    const outerDenied = verbNegated(tokens, outer)
    if (inner.link === 'that') {
      if (denying.has(verb) || rulesOut(tokens, outer)) {
        // Not to deny is not yet to assert.
        if (outerDenied) modality = looser(modality, 'possible')
        else denied = !denied
      } else if (outerDenied && /^(?:true|case|false)$/.test(complementWord(tokens, outer))) denied = !denied
      else if (!outerDenied && outer.object === null && untrue.test(complementWord(tokens, outer)))
        denied = !denied
      // "there is no evidence that", "found no sign that".
      else if (missesProof(tokens, outer)) denied = true
      // "did not say that": neither the one nor the other.
      else if (outerDenied && reporting.has(verb)) modality = looser(modality, 'possible')
      if (guessing.has(verb)) modality = looser(modality, 'possible')
      else if (expected.has(verb)) modality = looser(modality, 'expected')
      else if (intended.has(verb)) modality = looser(modality, 'intended')
      else if (demanded.has(verb)) modality = looser(modality, 'demanded')
    } else if (inner.link === 'infinitive') {
      if (failing.has(verb) || unable(tokens, outer)) denied = !denied
      if (outerDenied) denied = !denied
      if (intended.has(verb)) modality = looser(modality, 'intended')
      else if (demanded.has(verb)) modality = looser(modality, 'demanded')
      else if (expected.has(verb)) modality = looser(modality, 'expected')
      else if (guessing.has(verb)) modality = looser(modality, 'possible')
      else if (verb === 'be' && outer.complement === null) modality = looser(modality, 'expected')
      // "hired to defend": that it was done does not follow, save from verbs that carry it ("managed to").
      // "has yet to pay" has not paid.
      else if (tokens[inner.verb.first - 1]?.lower === 'yet') denied = true
      else if (!implying.has(verb)) modality = looser(modality, 'intended')
      modality = looser(modality, ownModality(tokens, outer))
    }
    inner = outer
  }
  if (clause.excluded) denied = true
  if (clause.link === 'condition') modality = 'conditional'
  if (clause.link === 'infinitive' && !clause.governor) modality = looser(modality, 'intended')
  // "insist that it be delayed": the bare form wishes, it does not tell.
  if (tokens[clause.verb.first]!.lower === 'be') modality = looser(modality, 'demanded')
  // "failing to pass it would ...": what a gerund names has not happened.
  if (
    clause.governor &&
    clause.governor.verb.first === clause.governor.verb.head &&
    tokens[clause.governor.verb.head]!.lower.endsWith('ing') &&
    clause.link === 'infinitive'
  )
    modality = looser(modality, 'possible')
  if (clause.link === 'gerund') modality = looser(modality, 'possible')
  return { denied, modality, sweeping: denied && sweeps(tokens, clause) }
}

const leavingNothing = new Set(
  'no nobody none nothing never no-one any anybody anything anyone anywhere neither nor'.split(' '),
)

/** "nobody", "no agreement", "never", "any". */
function sweeps(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if (leavingNothing.has(tokens[i]!.lower)) return true
  return false
}

const noneFirst = new Set(['no', 'neither', 'zero', 'nobody', 'none', 'nothing'])
const noneHead = new Set(['nobody', 'none', 'nothing', 'no-one'])

/** "not", "never" in the verb group, or a subject or object that nobody and nothing fills. */
function negated(tokens: readonly Token[], clause: Clause): boolean {
  let denied =
    verbNegated(tokens, clause) || (clause.partner?.passive === true && verbNegated(tokens, clause.partner))
  for (const noun of [clause.subject, clause.object, clause.complement]) {
    // "nobody was hurt, which was lucky": it was.
    if (!noun || (noun === clause.subject && tokens[clause.verb.first - 1]?.lower === 'which')) continue
    const first = tokens[noun.first]!
    const head = tokens[noun.head]!
    const none =
      noneFirst.has(first.lower) ||
      noneHead.has(head.lower) ||
      (first.lower === 'not' && noun.kind === 'noun')
    if (none && !noLonger(tokens, noun.first)) denied = true
  }
  const before = clause.subject && tokens[clause.subject.first - 1]
  if (before?.lower === 'not') denied = true
  // "Nor is the ferry back", "nor did the firm pay".
  if (tokens[clause.verb.first - 1]?.lower === 'nor') denied = true
  if (before?.pos === 'AUX' && tokens[clause.subject!.first - 2]?.lower === 'nor') denied = true
  return denied
}

const noLonger = (tokens: readonly Token[], at: number): boolean =>
  /^(?:doubt|matter)$/.test(tokens[at + 1]?.lower ?? '')

function verbNegated(tokens: readonly Token[], { verb }: Clause): boolean {
  for (let i = verb.first; i < verb.last + 2; i++) {
    const token = tokens[i]
    if (!token) break
    if (i >= verb.last && token.pos !== 'ADV' && token.pos !== 'PART' && token.lower !== 'no') break
    if (token.lower === 'only' || (token.lower === 'not' && tokens[i + 1]?.lower === 'only')) return false
    if (negators.has(token.lower) && token.lower !== 'no') return true
    if (token.lower === 'no' && tokens[i + 1]?.lower === 'longer') return true
    if (
      token.lower === 'cannot' ||
      (token.lower.endsWith('t') &&
        token.pos !== 'NOUN' &&
        token.lower.length < 8 &&
        /^(?:do|does|did|is|are|was|were|ca|wo|would|could|should|has|have|had|ai)n['’]?t$/.test(token.lower))
    )
      return true
    if (token.lower === '’t' || token.lower === "'t") return true
  }
  return false
}

const planned = new Set(['will', 'shall', "'ll", '’ll', 'wo'])
const supposed = new Set(['would', "'d", '’d'])
const due = new Set(['should', 'must', 'ought'])

function ownModality(tokens: readonly Token[], { verb }: Clause): Claim['modality'] {
  let modality: Claim['modality'] = 'asserted'
  let past = false
  for (let i = verb.first; i < verb.last; i++) if (tokens[i]!.lower === 'have') past = true
  for (let i = verb.first; i <= verb.last && tokens[i]; i++) {
    const { lower, pos } = tokens[i]!
    if (i === verb.last && pos !== 'ADV') break
    if (possible.has(lower)) modality = looser(modality, 'possible')
    else if (planned.has(lower)) modality = looser(modality, 'expected')
    else if (pos === 'AUX' && supposed.has(lower))
      modality = looser(modality, past ? 'conditional' : 'expected')
    else if (due.has(lower)) modality = looser(modality, past ? 'possible' : 'demanded')
  }
  if (tokens[verb.first]!.lower === 'to' && tokens[verb.first - 1]?.lower === 'going')
    return looser(modality, 'expected')
  return modality
}

const rulesOut = (tokens: readonly Token[], { verb }: Clause): boolean => {
  const head = tokens[verb.head]!
  return (
    (head.lemma === 'rule' && tokens[verb.head + 1]?.lower === 'out') ||
    head.lemma === 'reject' ||
    head.lemma === 'dismiss'
  )
}

const untrue =
  /^(?:false|untrue|lie|incorrect|nonsense|myth|hoax|invention|fabrication|fiction|rumou?r|impossible|inconceivable)$/
const proof = /^(?:evidence|proof|sign|trace|indication|truth|suggestion|record|confirmation|basis)$/

function missesProof(tokens: readonly Token[], { object, complement }: Clause): boolean {
  const noun = object ?? complement
  return noun !== null && tokens[noun.first]!.lower === 'no' && proof.test(tokens[noun.head]!.lower)
}

const complementWord = (tokens: readonly Token[], { complement }: Clause): string =>
  complement ? tokens[complement.head]!.lower : ''

const unable = (tokens: readonly Token[], clause: Clause): boolean =>
  /^(?:unable|unwilling|powerless)$/.test(complementWord(tokens, clause))

const pastForms = new Set("was were had did 'd ’d".split(' '))
const presentForms = new Set("is are am has have does do 's ’s 're ’re 've ’ve".split(' '))

/** "had closed", "was shut", "closed" are past; "closes", "has closed", "is shut" are not. */
export function tenseOf(tokens: readonly Token[], { verb }: Clause): 'past' | 'present' | null {
  const first = tokens[verb.first]!
  if (pastForms.has(first.lower)) return 'past'
  if (presentForms.has(first.lower)) return 'present'
  if (verb.first !== verb.head || first.pos !== 'VERB' || first.lower.endsWith('ing')) return null
  if (first.lower === first.lemma || first.lower.endsWith('s')) return 'present'
  return 'past'
}
