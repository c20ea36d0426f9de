/** The figures of two sides, in units that can be compared, paired by what they count. */
import type { Reading, Word } from './reading.ts'
import { likenessOfWords } from '../../graph/relations/likeness.ts'
import { measureNamed } from '../../../ingest/refine/claims/lexicon.ts'

interface Amount {
  readonly low: number
  readonly high: number
  readonly exact: boolean
  readonly approximate: boolean
  /** What is measured in: length, mass, USD, percent ...; null for a count. */
  readonly dimension: string | null
  readonly unit: string | null
  readonly measure: string | null
  /** Content words around it, nearest first. */
  readonly beside: readonly Word[]
}

/** Units to a common one: dimension and factor. */
const units: Readonly<Record<string, readonly [string, number]>> = {
  km: ['length', 1000],
  metre: ['length', 1],
  cm: ['length', 0.01],
  mm: ['length', 0.001],
  mile: ['length', 1609.34],
  'nautical mile': ['length', 1852],
  yard: ['length', 0.9144],
  foot: ['length', 0.3048],
  inch: ['length', 0.0254],
  'sq km': ['area', 1e6],
  'sq metre': ['area', 1],
  'sq foot': ['area', 0.0929],
  hectare: ['area', 1e4],
  acre: ['area', 4046.9],
  'square mile': ['area', 2.59e6],
  kg: ['mass', 1],
  gram: ['mass', 0.001],
  mg: ['mass', 1e-6],
  tonne: ['mass', 1000],
  ton: ['mass', 1000],
  lb: ['mass', 0.4536],
  ounce: ['mass', 0.02835],
  litre: ['volume', 1],
  ml: ['volume', 0.001],
  gallon: ['volume', 3.785],
  barrel: ['volume', 159],
  'cubic metre': ['volume', 1000],
  mph: ['speed', 1.609],
  'km/h': ['speed', 1],
  knot: ['speed', 1.852],
  watt: ['power', 1],
  kW: ['power', 1e3],
  MW: ['power', 1e6],
  GW: ['power', 1e9],
  second: ['duration', 1],
  minute: ['duration', 60],
  hour: ['duration', 3600],
  day: ['duration', 86400],
  night: ['duration', 86400],
  week: ['duration', 604800],
  fortnight: ['duration', 1209600],
  month: ['duration', 2629800],
  year: ['duration', 31557600],
  decade: ['duration', 315576000],
  century: ['duration', 3155760000],
  percent: ['percent', 1],
  'percentage point': ['percent', 1],
}
const notAmounts = /^\s*(?:o['’]clock|[ap]\.?m\.?\b|in the (?:morning|evening|afternoon)|at night)/i

function amountsOf({ side, words }: Reading): Amount[] {
  const { text } = side.draft.article
  const amounts: Amount[] = []
  for (const { span, low, high, lowOpen, highOpen, approximate, unit, measure } of side.draft.quantities) {
    if (low === null && high === null) continue
    const after = text.slice(span.end, span.end + 30)
    if (notAmounts.test(after)) continue
    const hot = unit === null && /^\s*°\s*[fc]/i.test(after) ? after.trim()[1]!.toLowerCase() : null
    const fahrenheit =
      hot === 'f' || (unit === 'degree' && /fahrenheit|°\s*f/i.test(text.slice(span.start, span.end + 14)))
    const [dimension, factor] = units[unit ?? ''] ?? [
      hot || unit === 'degree' ? 'heat' : unit !== null && /^[A-Z]{3}$/.test(unit) ? unit : null,
      1,
    ]
    const to = (value: number) => (fahrenheit ? ((value - 32) * 5) / 9 : value * factor)
    const at = side.draft.tokens.findIndex(({ start }) => start >= span.start)
    const beside = words
      .filter(
        (word) =>
          Math.abs(word.at - at) <= 8 &&
          !(word.at >= at && side.draft.tokens[word.at]!.end <= span.end && word.rarity > 9),
      )
      .toSorted((x, y) => Math.abs(x.at - at) - Math.abs(y.at - at))
    amounts.push({
      low: low === null ? -Infinity : to(low),
      high: high === null ? Infinity : to(high),
      exact: low === high && !approximate && !lowOpen && !highOpen,
      approximate,
      dimension,
      unit: hot || unit === 'degree' ? 'degree' : unit,
      measure,
      beside,
    })
  }
  for (const [i, { lower }] of side.draft.tokens.entries()) {
    const part = lower === 'every' ? ordinals.indexOf(side.draft.tokens[i + 1]?.lower ?? '') : -1
    if (part < 0) continue
    const share = 100 / (part + 2)
    const beside = words
      .filter(({ at }) => Math.abs(at - i) <= 8)
      .toSorted((x, y) => Math.abs(x.at - i) - Math.abs(y.at - i))
    amounts.push({
      low: share,
      high: share,
      exact: false,
      approximate: true,
      dimension: 'percent',
      unit: 'percent',
      measure: null,
      beside,
    })
  }
  return amounts
}

/** "every second", "every third": a share. */
const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

interface Paired {
  readonly a: Amount
  readonly b: Amount
  readonly fit: number
  readonly agree: boolean
  readonly near: boolean
  readonly ratio: number
  readonly head: number
}

const middle = ({ low, high }: Amount): number =>
  low === -Infinity ? high : high === Infinity ? low : (low + high) / 2

function pair(a: Amount, b: Amount): Paired | null {
  if (a.dimension !== b.dimension && a.dimension !== null && b.dimension !== null) return null
  const converted = a.unit !== b.unit && a.dimension !== null && a.dimension === b.dimension
  const slack = a.approximate || b.approximate ? 0.12 : converted ? 0.05 : 0.021
  const span = slack * Math.max(Math.abs(middle(a)), Math.abs(middle(b)))
  const loose = converted || a.approximate || b.approximate || a.dimension === 'percent'
  const agree = a.low - (loose ? span : 1e-9) <= b.high && b.low - (loose ? span : 1e-9) <= a.high
  const head =
    a.unit !== null && b.unit !== null && a.dimension === null ? likenessOfWords(a.unit, b.unit) : 0
  let context = 0
  for (const x of a.beside.slice(0, 6)) {
    let best = 0
    for (const y of b.beside.slice(0, 8)) best = Math.max(best, likenessOfWords(x.lemma, y.lemma))
    context += Math.max(0, best - 0.3)
  }
  const sameUnit = a.unit !== null && a.unit === b.unit
  const sameMeasure = a.measure !== null && a.measure === b.measure
  const [x, y] = [Math.abs(middle(a)), Math.abs(middle(b))]
  return {
    a,
    b,
    agree,
    near: agree || Math.max(x, y) <= 1.06 * Math.min(x, y),
    ratio: Math.max(x, y) / Math.max(1e-9, Math.min(x, y)),
    head,
    fit:
      (a.dimension !== null && a.dimension === b.dimension ? 1.5 : 0) +
      (sameUnit ? 1 : 0) +
      (sameMeasure ? 1.5 : 0) +
      head +
      context / 1.5,
  }
}

export function amountFeatures(x: Reading, y: Reading, order: number): Record<string, number> {
  const [p, q] = [amountsOf(x), amountsOf(y)]
  const all = p.flatMap((a) => q.map((b) => pair(a, b))).filter((found) => found !== null)
  const taken = new Set<Amount>()
  const matched: Paired[] = []
  // Equal figures go together first: they are context more often than chance.
  for (const found of all.toSorted((s, t) => t.fit + (t.agree ? 1 : 0) - s.fit - (s.agree ? 1 : 0)))
    if (!taken.has(found.a) && !taken.has(found.b)) {
      taken.add(found.a).add(found.b)
      matched.push(found)
    }
  const differ = matched.filter(({ agree }) => !agree)
  const agree = matched.filter((found) => found.agree)
  const worst = differ.toSorted((s, t) => t.fit - s.fit)[0]
  const best = agree.toSorted((s, t) => t.fit - s.fit)[0]
  const mode = (found: Paired | undefined) => {
    const name = found?.a.measure ?? found?.b.measure
    return name ? (measureNamed(name)?.mode ?? 'none') : 'none'
  }
  const grew = worst ? Math.sign(middle(worst.b) - middle(worst.a)) * order : 0
  const yes = (is: boolean | undefined) => (is ? 1 : 0)
  const least = Math.min(p.length, q.length)
  return {
    amountsBoth: yes(least > 0),
    amountsOne: yes(least === 0 && p.length + q.length > 0),
    amountsNone: yes(p.length + q.length === 0),
    amountsMost: Math.min(4, Math.max(p.length, q.length)),
    differCount: Math.min(3, differ.length),
    agreeCount: Math.min(3, agree.length),
    onlyDiffer: yes(differ.length > 0 && agree.length === 0),
    onlyAgreeing: yes(agree.length > 0 && differ.length === 0),
    differFit: worst?.fit ?? 0,
    differHead: worst?.head ?? 0,
    differRatio: worst ? Math.min(4, Math.log2(worst.ratio)) : 0,
    differSameMeasure: yes(worst && worst.a.measure !== null && worst.a.measure === worst.b.measure),
    differSameUnit: yes(worst && worst.a.unit !== null && worst.a.unit === worst.b.unit),
    differDimension: yes(worst && worst.a.dimension !== null && worst.a.dimension === worst.b.dimension),
    differPercent: yes(worst?.a.dimension === 'percent' && worst.b.dimension === 'percent'),
    differDuration: yes(worst?.a.dimension === 'duration' && worst.b.dimension === 'duration'),
    differGrew: yes(grew > 0),
    differFell: yes(grew < 0),
    differMoves: yes(mode(worst) === 'moves'),
    differRises: yes(mode(worst) === 'rises'),
    differFixed: yes(mode(worst) === 'fixed'),
    differRisesGrew: yes(mode(worst) === 'rises' && grew > 0),
    differRisesFell: yes(mode(worst) === 'rises' && grew < 0),
    differApproximate: yes(worst && (!worst.a.exact || !worst.b.exact)),
    differBothExact: yes(worst?.a.exact && worst.b.exact),
    agreeFit: best?.fit ?? 0,
    agreeHead: best?.head ?? 0,
    agreeConverted: yes(
      best &&
        best.a.unit !== best.b.unit &&
        best.a.dimension !== null &&
        best.a.dimension === best.b.dimension,
    ),
    agreeInRange: yes(best && (best.a.low !== best.b.low || best.a.high !== best.b.high)),
    agreeEqual: yes(best && best.a.low === best.b.low && best.a.high === best.b.high),
    agreeLarge: yes(best && middle(best.a) >= 20 && best.a.low === best.b.low),
    agreeOtherHead: yes(
      best &&
        best.head < 0.35 &&
        best.a.unit !== null &&
        best.b.unit !== null &&
        best.a.dimension === null &&
        best.a.unit !== best.b.unit,
    ),
    agreeSameMeasure: yes(best && best.a.measure !== null && best.a.measure === best.b.measure),
    agreePercent: yes(best?.a.dimension === 'percent' && best.b.dimension === 'percent'),
    unpairedBoth: yes(p.some((a) => !taken.has(a)) && q.some((b) => !taken.has(b))),
    unpairedMost: Math.min(3, Math.max(p.length, q.length) - matched.length),
  }
}
