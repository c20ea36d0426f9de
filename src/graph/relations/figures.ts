/** Two figures that may count the same thing: of one measure, of one kind of people, of one currency, or two stretches of time. */
import type { Claim, Quantity } from '../../../schema/claim.ts'
import { align } from './align.ts'
import type { Meeting } from './gate.ts'
import {
  agrees,
  asOf,
  idle,
  inPoints,
  middle,
  ofPlaces,
  overPeriod,
  periods,
  polled,
  vagueFigure,
} from './numeric.ts'
import { fitPlaces, fitTimes, looksBack, placesNest, sharedWords } from './slots.ts'
import type { Proposal } from './proposals.ts'

/** Counts of people under any name: a figure of one may be a figure of another, if enough else is shared. */
const people =
  /^(?:deaths|injured|missing|rescued|arrested|captured|hostages|displaced|evacuated|infected|hospitalised|aboard|attendance|strength|membership|jobs|staff|strikers|votes|vaccinated|visitors|students|signatures|population|n:(?:person|passenger|customer|worker|resident|crew|employee|patient|villager|soldier|officer|family))$/
/** Of these the crowd, the crew and the staff may be anyone; two of the others never count the same people. */
const anybody = /^(?:attendance|staff|aboard|strength|n:.*)$/
const currency = /^[A-Z]{3}$/
const seconds: Readonly<Record<string, number>> = {
  'n:second': 1,
  'n:minute': 60,
  'n:hour': 3600,
  'n:day': 86_400,
  'n:night': 86_400,
  'n:week': 604_800,
  'n:month': 2_629_800,
  'n:year': 31_557_600,
}
const imprecise =
  /\b(?:few|several|dozens?|scores|hundreds|thousands|millions|couple|many|handful|an?|one)\b/i

type Kind = 'measure' | 'people' | 'money' | 'percent' | 'duration'

export function proposeFigures(a: Claim, b: Claim, meeting: Meeting): readonly Proposal[] {
  const kind = kindOf(a, b)
  if (kind === null || countOtherThings(a, b)) return []
  const p = scaled(a, kind)
  const q = scaled(b, kind)
  const [x, y] = [middle(p), middle(q)]
  const nearly =
    Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1e-9) <
    (p.approximate || q.approximate ? 0.06 : 0.015)
  const alike = agrees(p, q) || nearly
  if (!alike && placesNest(a, b)) return []
  if (!alike && (vagueFigure.test(p.text) || vagueFigure.test(q.text) || inPoints(a) || inPoints(b)))
    return []
  // Minutes of what? Stretches of time meet only where something else does.
  if (
    kind === 'duration' &&
    sharedWords(a.words, b.words).filter((word) => !(`n:${word}` in seconds)).length < 2
  )
    return []
  const { features } = align(a, b, meeting, new Set([p.unit ?? '', q.unit ?? '']))
  const yes = (is: boolean): number => (is ? 1 : 0)
  const either = (test: (claim: Claim) => boolean) => yes(test(a) || test(b))
  const listed = (claim: Claim) => !/^(?:n:|money$|percent$)/.test(claim.measure!)
  const later = (asOf(a) ?? '') > (asOf(b) ?? '') ? 1 : (asOf(a) ?? '') < (asOf(b) ?? '') ? -1 : 0
  return [
    {
      group: alike ? 'same-figure' : 'figure',
      conflict: 'numeric',
      on: a.measure === b.measure ? a.measure! : kind,
      values: [p.text, q.text],
      features: {
        ...features,
        sameMeasure: yes(a.measure === b.measure),
        listed: yes(listed(a) && listed(b)),
        people: yes(kind === 'people'),
        money: yes(kind === 'money'),
        percent: yes(kind === 'percent'),
        duration: yes(kind === 'duration'),
        part: either(({ part }) => part),
        bothPart: yes(a.part && b.part),
        ratio: Math.min(1, Math.abs(Math.log((x || 1) / (y || 1))) / 4),
        tiny: yes(Math.min(x, y) < 3),
        imprecise: either(({ quantity }) => imprecise.test(quantity!.text)),
        rises: either(({ mode }) => mode === 'rises'),
        moves: either(({ mode }) => mode === 'moves'),
        fixed: either(({ mode }) => mode === 'fixed'),
        grew: yes((x - y) * later > 0),
        bound: either(({ quantity }) => quantity!.low === null || quantity!.high === null),
        approximate: yes(p.approximate || q.approximate),
        samePredicate: yes(a.predicate === b.predicate),
        denied: either(({ polarity }) => polarity === 'denied'),
        otherFigure: yes(a.figures.includes(middle(b.quantity!)) || b.figures.includes(middle(a.quantity!))),
      },
    },
  ]
}

/** Another place, another stretch of time, another sample: such counts never meet. */
function countOtherThings(a: Claim, b: Claim): boolean {
  if (fitPlaces(a, b) === 'clash' || ofPlaces(a, b) || looksBack(a) !== looksBack(b)) return true
  if (idle.test(a.measure!) && !seconds[a.measure!]) return true
  if (polled(a) && polled(b)) return true
  const times = fitTimes(a.time, b.time)
  const over = (claim: Claim) => claim.time !== null && periods.has(claim.time.granularity)
  if (times === 'clash' && (over(a) || over(b)) && a.mode !== 'moves') return true
  return a.mode === 'rises' && times !== 'match' && (overPeriod(a) || overPeriod(b))
}

function kindOf(a: Claim, b: Claim): Kind | null {
  if (!a.quantity || !b.quantity || a.measure === null || b.measure === null) return null
  if (a.measure === 'age' || b.measure === 'age') return null
  const money = [a, b].map(({ quantity }) => currency.test(quantity!.unit ?? ''))
  if (money[0] || money[1])
    return money[0] && money[1] && a.quantity.unit === b.quantity.unit ? 'money' : null
  const share = [a, b].map(({ quantity }) => quantity!.unit === 'percent')
  if (share[0] || share[1]) return share[0] && share[1] ? 'percent' : null
  if (seconds[a.measure] && seconds[b.measure]) return 'duration'
  if (a.measure === b.measure) return 'measure'
  const anyPeople = people.test(a.measure) && people.test(b.measure)
  return anyPeople && (anybody.test(a.measure) || anybody.test(b.measure)) ? 'people' : null
}

/** Stretches of time in seconds; all else as it stands. */
function scaled({ quantity, measure }: Claim, kind: Kind): Quantity {
  const unit = kind === 'duration' ? (seconds[measure!] ?? 1) : 1
  const { low, high } = quantity!
  return { ...quantity!, low: low === null ? null : low * unit, high: high === null ? null : high * unit }
}
