/** Verb groups with their subjects, objects and complements: who does what to whom in each clause of a sentence. */
import type { Token } from '../../draft.ts'
import { type Chunk, cutChunks } from './chunks.ts'
import { foldClefts, isCleft } from './clefts.ts'
import { cueWords, measureOfHead } from './lexicon.ts'

export interface Oblique {
  /** Lower case. */
  readonly preposition: string
  readonly noun: Chunk
}

export interface Clause {
  readonly verb: Chunk
  subject: Chunk | null
  object: Chunk | null
  /** What a copula says of its subject, or an adjective after the object. */
  complement: Chunk | null
  readonly obliques: Oblique[]
  readonly passive: boolean
  /** The clause before it whose auxiliaries it shares ("was not seen or heard"). */
  readonly partner: Clause | null
  /** The clause whose verb governs this one (plans TO ..., denied THAT ...). */
  readonly governor: Clause | null
  /** A cleft singles out its subject as the only doer ("it was X who", "what did it was X"). */
  exclusive: boolean
  /** A cleft that says who did it not ("it was not X who"). */
  excluded: boolean
  readonly link: 'main' | 'that' | 'infinitive' | 'relative' | 'condition' | 'participle' | 'gerund' | 'other'
  /** Token indices of the whole clause, half open. */
  first: number
  last: number
}

const copulas = cueWords('copulas')
const reporting = cueWords('reporting')
const guessing = cueWords('guessing')
const conditional = cueWords('conditional')
const factual = new Set(['by', 'after', 'while', 'since', 'from', 'despite', 'upon'])
/** What a clause names as its time is none of its arguments. */
export const timeNouns = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month year day night morning evening afternoon january february march april may june july august september october november december'.split(
    ' ',
  ),
)

export function findClauses(tokens: readonly Token[], first: number, last: number): Clause[] {
  const chunks = cutChunks(tokens, first, last)
  const clauses: Clause[] = []
  let current: Clause | null = null
  let subject: Chunk | null = null
  /** The main clause's subject while a relative clause is open. */
  let outer: Chunk | null = null
  let link: Clause['link'] = 'main'
  let governor: Clause | null = null
  let previous: Chunk | null = null
  let lastNoun: Chunk | null = null
  /** Obliques that stand before their verb ("In Kabul, officials said"). */
  const pending: Oblique[] = []

  chunks.forEach((chunk, at) => {
    const before = chunks[at - 1] ?? null
    switch (chunk.kind) {
      case 'noun': {
        if (before?.kind === 'preposition') {
          const preposition = tokens[before.head]!.lower
          // "number of dead": what "of" brings belongs to the noun before it.
          if (current) {
            current.obliques.push({ preposition, noun: chunk })
            current.last = chunk.last
          } else if (clauses.length === 0 || !current) pending.push({ preposition, noun: chunk })
        } else if (current && isInverted(tokens, current)) {
          // "Nor is the ferry back", "nor did the firm pay": the subject stands behind its auxiliary.
          if (chunks[at + 1]?.kind === 'verb') {
            clauses.pop()
            current = null
            subject = chunk
          } else (current as Clause).subject = chunk
        } else if (!current) {
          if (!subject && !timeNouns.has(tokens[chunk.head]!.lemma)) subject = chunk
        } else if (!current.object && !current.complement && adjacent(chunks, at, current)) {
          if (isCopula(tokens, current)) current.complement = chunk
          else if (!timeNouns.has(tokens[chunk.head]!.lemma)) current.object = chunk
          current.last = chunk.last
        } else current.last = chunk.last
        lastNoun = chunk
        break
      }
      case 'adjective':
        if (current && !current.complement && (isCopula(tokens, current) || current.object)) {
          current.complement = chunk
          current.last = chunk.last
        }
        break
      case 'relative':
        if (before?.kind === 'and') break
        outer = current ? outer : subject
        // "It was a nurse in a blue coat who ...": the one singled out is the doer, not the noun nearest to "who".
        subject =
          current && isCleft(tokens, current)
            ? current.complement
            : countsMembers(tokens, chunks, at)
              ? groupHead(chunks, at - 2)
              : lastNoun
        current = null
        link = 'relative'
        governor = null
        break
      case 'that':
        governor = current
        current = null
        subject = null
        link = 'that'
        break
      case 'subordinator': {
        const condition = conditional.has(tokens[chunk.head]!.lower)
        governor = current
        current = null
        subject = null
        link = condition ? 'condition' : 'other'
        break
      }
      case 'verb': {
        // "were cut on Monday, it says, by a clerk": who says so parts nothing.
        if (current && isAside(tokens, chunks, at)) break
        const form = verbForm(tokens, chunk)
        let own: Chunk | null = subject
        let how: Clause['link'] = link
        let ruler: Clause | null = governor
        const here = current as Clause | null
        let group = chunk
        // "did not at any time exceed": words between parted the verb from its auxiliary.
        const parted = here !== null && isParted(tokens, chunks, at, here)
        if (parted) {
          group = { ...chunk, first: here.verb.first }
          clauses.pop()
        }
        if (parted) {
          own = here.subject
          how = here.link
          ruler = here.governor
        } else if (form.infinitive) {
          how = 'infinitive'
          ruler = here
          own = here ? (here.object ?? here.subject) : subject
          if (here?.object && !objectControls(tokens, here)) own = here.subject
        } else if (form.ing && before?.kind === 'preposition') {
          // "accused of leaking" says no more than the noun would; "by leaking" says that it was done.
          how = factual.has(tokens[before.head]!.lower) ? 'participle' : 'gerund'
          ruler = null
          own = here ? here.subject : null
        } else if (here) {
          if (
            before?.kind === 'and' &&
            tokens[before.head]!.lower === 'nor' &&
            tokens[chunk.head]!.pos === 'AUX'
          ) {
            // "nor was the mill": its subject is still to come.
            own = null
            how = 'main'
            ruler = null
          } else if (form.bareParticiple) {
            how = 'participle'
            ruler = null
            own = before?.kind === 'noun' ? lastNoun : here.subject
            if (before?.kind === 'comma' || form.ing)
              own = before?.kind === 'noun' && !form.ing ? lastNoun : here.subject
          } else if (before?.kind === 'noun' && isReduced(tokens, here)) {
            // "The number of people killed in the flood has risen": what was counted rises, not the flood.
            own = here.subject
            how = here.link
            ruler = here.governor
          } else if (here.object && here.object === before && isCarrying(tokens, here)) {
            // "A barge carrying 70 people sank": the barge did.
            own = here.subject
            how = 'main'
            ruler = null
          } else if (outer && here.link === 'relative') {
            own = outer
            outer = null
            how = 'main'
            ruler = null
          } else if (previous?.kind === 'noun' && before?.kind === 'noun') {
            own = groupHead(chunks, at - 1)
            const verb = tokens[here.verb.head]!.lemma
            if (here.object === before) {
              how = reporting.has(verb) || guessing.has(verb) || denies(verb) ? 'that' : 'relative'
              if (how === 'that') here.object = null
            } else how = 'that'
            ruler = how === 'that' ? here : null
          } else if (before?.kind === 'noun') own = groupHead(chunks, at - 1)
          else if (before?.kind === 'and' && here.link === 'relative' && setOff(chunks, at, here)) {
            // "came by a door, which was shut, and went": the one who came went.
            own = clauses.findLast((one) => one.link !== 'relative' && one !== here)?.subject ?? here.subject
            how = 'main'
            ruler = null
          } else {
            // "he came and left": the same one does both, under the same verb.
            own = here.subject
            how = here.link
            ruler = here.governor
          }
        }
        const shared = here && before?.kind === 'and' && form.bare && own === here.subject ? here : null
        const clause: Clause = {
          verb: group,
          subject: own,
          object: null,
          complement: null,
          obliques: here ? [] : [...pending],
          passive: form.passive || (shared?.passive ?? false),
          partner: shared,
          governor: ruler,
          exclusive: false,
          excluded: false,
          link: how,
          first: Math.min(
            own && own.first < chunk.first && how !== 'infinitive' ? own.first : chunk.first,
            chunk.first,
          ),
          last: chunk.last,
        }
        pending.length = 0
        clauses.push(clause)
        current = clause
        subject = null
        link = 'main'
        governor = null
        break
      }
      case 'and': {
        // A noun and a verb after "and" are a clause of their own; anything else goes on as it was.
        const next = chunks[at + 1]
        const after = chunks.slice(at + 2, at + 7).find(({ kind }) => kind !== 'comma' && kind !== 'noun')
        const apposed = chunks[at + 2]?.kind === 'verb' || chunks[at + 2]?.kind === 'comma'
        if (current && next?.kind === 'noun' && apposed && after?.kind === 'verb') {
          const was = current as Clause
          link = was.link === 'that' ? 'that' : 'main'
          governor = was.link === 'that' ? was.governor : null
          current = null
          subject = null
        }
        break
      }
      default:
        break
    }
    if (chunk.kind !== 'comma') previous = chunk
  })
  return foldClefts(tokens, clauses)
}

const denies = (verb: string): boolean => cueWords('denying').has(verb)

/** "urged the army to leave": the object leaves; "promised the voters to leave": the subject does. */
const objectControls = (tokens: readonly Token[], clause: Clause): boolean =>
  !cueWords('intended').has(tokens[clause.verb.head]!.lemma)

/** "the toll of the disaster closed at six": the noun before "of" leads its group. */
function groupHead(chunks: readonly Chunk[], at: number): Chunk {
  let lead = at
  while (chunks[lead - 1]?.kind === 'preposition' && chunks[lead - 2]?.kind === 'noun') lead -= 2
  return chunks[lead]!
}

const participle = /(?:ed|en|wn|ught|ung|lt|pt|nt)$/

/** A participle without an object behind its noun ("people killed in the flood"), which has the noun as its subject in print. */
function isReduced(tokens: readonly Token[], { verb, subject, object, link }: Clause): boolean {
  return (
    link === 'main' &&
    subject !== null &&
    object === null &&
    verbForm(tokens, verb).bare &&
    participle.test(tokens[verb.head]!.lower)
  )
}

/** An auxiliary, a preposition with its noun, and a bare verb. */
const isParted = (tokens: readonly Token[], chunks: readonly Chunk[], at: number, clause: Clause): boolean =>
  chunks[at - 1]?.kind === 'noun' &&
  chunks[at - 2]?.kind === 'preposition' &&
  chunks[at - 3] === clause.verb &&
  /^(?:do|will|would|can|could|may|might|must|should)$/.test(tokens[clause.verb.head]!.lemma) &&
  tokens[clause.verb.head]!.pos === 'AUX' &&
  chunks[at]!.first === chunks[at]!.head

/** The relative clause stands between commas. */
function setOff(chunks: readonly Chunk[], at: number, { verb }: Clause): boolean {
  const own = chunks.indexOf(verb, Math.max(0, at - 12))
  if (own < 0 || chunks[own - 2]?.kind !== 'comma') return false
  for (let i = own + 1; i < at; i++) if (chunks[i]!.kind === 'comma') return true
  return false
}

/** "Nor is the ferry", "nor did the firm". */
const isInverted = (tokens: readonly Token[], { verb, subject }: Clause): boolean =>
  subject === null && tokens[verb.head]!.pos === 'AUX' && tokens[verb.first - 1]?.lower === 'nor'

/** A bare "-ing" right behind its noun, which the verb behind it tells on. */
const isCarrying = (tokens: readonly Token[], { verb, subject, link }: Clause): boolean =>
  link === 'main' && subject?.last === verb.first && verbForm(tokens, verb).bareParticiple

/** ", it says," and ", the report said,". */
const isAside = (tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.kind === 'comma' &&
  chunks[at - 1]?.kind === 'noun' &&
  chunks[at - 2]?.kind === 'comma' &&
  reporting.has(tokens[chunks[at]!.head]!.lemma)

const whereabouts = new Set(['in', 'at', 'near', 'from', 'around', 'across'])

/** "the branch of the front in a town, which has 40 members": a group has members, not the town it is in. */
function countsMembers(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const [preposition, noun, comma] = [chunks[at - 3], chunks[at - 2], chunks[at - 1]]
  if (comma?.kind !== 'comma' || noun?.kind !== 'noun' || preposition?.kind !== 'preposition') return false
  if (!whereabouts.has(tokens[preposition.head]!.lower)) return false
  const [verb, counted] = [chunks[at + 1], chunks[at + 2]]
  if (verb?.kind !== 'verb' || counted?.kind !== 'noun') return false
  return measureOfHead(tokens[counted.head]!.lemma)?.name === 'strength'
}

function isCopula(tokens: readonly Token[], { verb, passive }: Clause): boolean {
  return !passive && copulas.has(tokens[verb.head]!.lemma)
}

/** Nothing but adverbs' gaps, adjectives and prepositional pairs may part a verb from its object. */
function adjacent(chunks: readonly Chunk[], at: number, clause: Clause): boolean {
  const before = chunks[at - 1]
  return (before?.kind === 'verb' && before.head === clause.verb.head) || before?.kind === 'adjective'
}

interface Form {
  /** A full verb without any auxiliary. */
  readonly bare: boolean
  readonly infinitive: boolean
  readonly passive: boolean
  readonly ing: boolean
  readonly bareParticiple: boolean
}

function verbForm(tokens: readonly Token[], chunk: Chunk): Form {
  const head = tokens[chunk.head]!
  let infinitive = false
  let passiveAux = false
  let finite = false
  for (let i = chunk.first; i < chunk.head; i++) {
    const token = tokens[i]!
    if (token.lower === 'to') infinitive = true
    if (token.pos === 'AUX') finite = true
    if (
      (token.lemma === 'be' && token.pos === 'AUX') ||
      /^(?:been|being|be|is|are|was|were|got|gets)$/.test(token.lower)
    )
      passiveAux = true
  }
  const ing = head.lower.endsWith('ing') && head.lower !== head.lemma
  const past = head.lower !== head.lemma && !ing && !head.lower.endsWith('s')
  const same =
    head.lower === head.lemma &&
    /^(?:shut|cut|hit|hurt|put|set|read|let|cast|shed|split|spread|beat|burst|slit|bid|thrust|upset)$/.test(
      head.lower,
    )
  const verb = head.pos === 'VERB'
  const passive = verb && passiveAux && !ing && (past || same)
  return {
    infinitive,
    passive,
    ing,
    bare: verb && !finite && !infinitive && (past || same),
    bareParticiple: verb && !finite && !infinitive && ing,
  }
}
