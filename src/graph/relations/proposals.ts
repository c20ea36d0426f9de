/** What two claims could be to each other: each proposer names a relation, why, and the features that its confidence is weighed from. */
import type { Claim } from '../../../schema/claim.ts'
import type { Meeting } from './gate.ts'
import { align, type Alignment, type Features } from './align.ts'
import { bestConcepts, conceptFeatures, type Met } from './concepts.ts'
import { proposeFigures } from './figures.ts'
import type { Conflict, Found } from './relation.ts'
import { retold, standsTogether } from './standing-together.ts'

/** What kind of likeness or conflict it is: each has weights of its own. */
export const groups = [
  'polarity',
  'denial',
  'agreement',
  'figure',
  'same-figure',
  'doer',
  'date',
  'place',
] as const
export type Group = (typeof groups)[number]

export interface Proposal {
  readonly group: Group
  readonly conflict: Conflict
  /** What the two meet on: a family, a lemma or a measure. */
  readonly on: string
  readonly features: Features
  readonly values: readonly [string, string]
}

/** A proposal, and what a strict rule makes of it, if one holds. */
export type Weighable = Proposal & { readonly strict: Found | null }

export function propose(a: Claim, b: Claim, meeting: Meeting): readonly Proposal[] {
  const { opposed, alike } = bestConcepts(a, b)
  const proposals: Proposal[] = []
  const phrases = [flat(a.text), flat(b.text)] as const
  // What is merely possible, meant or asked for neither denies nor bears out.
  const told = a.modality === 'asserted' && b.modality === 'asserted'
  if (opposed && told && !standsTogether(a, b, meeting, opposed.concept))
    proposals.push({
      group: 'polarity',
      conflict: opposed.a.pole === opposed.b.pole ? 'negation' : 'antonym',
      on: opposed.concept,
      values: phrases,
      features: {
        ...aligned(a, b, meeting, opposed).features,
        ...conceptFeatures(opposed),
        alsoAlike: yes(alike !== null && predicated(alike)),
      },
    })
  else if (told && !opposed && a.polarity !== b.polarity && meeting !== 'subject') {
    // No word in common, but one denies something very like what the other tells.
    const { features } = align(a, b, meeting, none)
    if (features['nearContext']! >= nearEnough && !retold(a, b))
      proposals.push({ group: 'denial', conflict: 'negation', on: 'likeness', values: phrases, features })
  }
  if (alike && a.modality === b.modality) {
    const alignment = aligned(a, b, meeting, alike)
    const features = { ...alignment.features, ...conceptFeatures(alike) }
    // That one source says a thing twice bears nothing out.
    if ((a.article !== b.article || a.speakerName !== b.speakerName) && !otherFigures(a, b))
      proposals.push({
        group: 'agreement',
        conflict: 'other',
        on: alike.concept,
        values: phrases,
        features: { ...features, alsoOpposed: yes(opposed !== null) },
      })
    if (predicated(alike) && a.polarity === 'affirmed' && b.polarity === 'affirmed')
      proposals.push(...details(a, b, alike, alignment, features))
  }
  proposals.push(...proposeFigures(a, b, meeting))
  return proposals
}

/** Same deed, other figures: whether they bear each other out is for the figures to say. */
const otherFigures = (a: Claim, b: Claim): boolean =>
  a.quantity !== null || b.quantity !== null ? !a.figures.some((value) => b.figures.includes(value)) : false

const none: ReadonlySet<string> = new Set()
const nearEnough = 0.3

const aligned = (a: Claim, b: Claim, meeting: Meeting, met: Met): Alignment =>
  align(a, b, meeting, new Set([met.a.word, met.b.word]))

const predicated = (met: Met): boolean => met.a.predicated && met.b.predicated

/** One deed told twice: with another doer, at another time, in another place. */
function details(a: Claim, b: Claim, met: Met, alignment: Alignment, features: Features): Proposal[] {
  const found: Proposal[] = []
  const is = (flag: 'once' | 'sole') =>
    yes(a.senses.some((sense) => sense.family === met.concept && sense[flag]))
  const { subject, times, places } = alignment
  if (a.subject && b.subject && subject !== 'match' && subject !== 'vague')
    found.push({
      group: 'doer',
      conflict: 'attribution',
      on: met.concept,
      values: [a.subject.text, b.subject.text],
      features: {
        ...features,
        exclusive: yes(a.exclusive || b.exclusive),
        sole: is('sole'),
        causes: yes(met.concept === 'cause'),
        sameSort: yes(a.subject.sort !== null && a.subject.sort === b.subject.sort),
      },
    })
  if (a.time && b.time) {
    const clocks = a.clock !== null && b.clock !== null && Math.abs(a.clock - b.clock) >= 10
    if (clocks || times === 'clash') {
      const either = (pattern: RegExp) =>
        yes(pattern.test(a.time!.granularity) || pattern.test(b.time!.granularity))
      found.push({
        group: 'date',
        conflict: 'date',
        on: met.concept,
        values: [a.time.text ?? a.time.from ?? '', b.time.text ?? b.time.from ?? ''],
        features: {
          ...features,
          clocks: yes(clocks),
          once: is('once'),
          years: either(/^year$/),
          stretch: either(/^(?:range|vague|decade)$/),
          inClause: yes(inClause(a) && inClause(b)),
        },
      })
    }
  }
  if (a.place && b.place && places === 'clash')
    found.push({
      group: 'place',
      conflict: 'place',
      on: met.concept,
      values: [a.place.text, b.place.text],
      features: { ...features, once: is('once') },
    })
  return found
}

/** The time stands in the clause itself, not merely in its sentence. */
const inClause = ({ time, span }: Claim): boolean =>
  time?.span != null && time.span.start >= span.start && time.span.end <= span.end + 2

const yes = (is: boolean): number => (is ? 1 : 0)
const flat = (text: string): string => text.replace(/\s+/g, ' ')
