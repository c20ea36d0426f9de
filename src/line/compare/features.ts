/** What two short texts have in common and what parts them, as numbers that do not depend on which comes first. */
import type { Draft } from '../../../ingest/draft.ts'
import { rarity } from '../../../ingest/find/rarity.ts'
import { sensesOf, sortOf } from '../../../ingest/refine/claims/lexicon.ts'
import type { Claim } from '../../../schema/claim.ts'
import { daysApart } from '../../graph/relations/gate.ts'
import { agrees, middle } from '../../graph/relations/numeric.ts'
import { compareFigures } from '../../graph/numeric.ts'
import { fitFigures } from '../../graph/numeric-features.ts'
import { compareStance } from '../../graph/stance.ts'
import type { FigureText } from '../../../schema/figures.ts'
import type { StanceCues } from '../../../schema/stance.ts'
import { relate } from '../../graph/relations.ts'

export interface Side {
  readonly figures: FigureText
  readonly cues: StanceCues
  readonly draft: Draft
  readonly claims: readonly Claim[]
}

export type Features = Readonly<Record<string, number>>

export function featuresOf(a: Side, b: Side): Features {
  const x = readSide(a)
  const y = readSide(b)
  return withProducts({
    bias: 1,
    ...overlapFeatures(x, y),
    ...dateFeatures(a, b, x, y),
    ...figureFeatures(a, b),
    ...signFeatures(x, y),
    ...frameFeatures(x, y),
    ...ruleFeatures(a.claims, b.claims),
    ...looseFigures(a, b),
    ...stanceBothWays(a, b),
  })
}

/** Pairs of features whose meeting says more than either: what parts the texts, and how far apart in time they are. */
const products: readonly (readonly [string, string])[] = [
  'figuresDiffer',
  'looseApart',
  'onlyOppose',
  'negationOne',
  'causeBoth',
  'timesClash',
  'anyName',
].flatMap((part) => ['sameDay', 'nextDay', 'days', 'weeks', 'months'].map((when) => [part, when] as const))
const more: readonly (readonly [string, string])[] = [
  ['negationOne', 'anyName'],
  ['negationOne', 'containment'],
  ['negationOne', 'onlyAgree'],
  ['negationBoth', 'onlyOppose'],
  ['figuresDiffer', 'sameMeasure'],
  ['looseApart', 'sameUnits'],
  ['laterChanges', 'figureGrew'],
  ['laterChanges', 'onlyOppose'],
  ['laterCorrects', 'anyName'],
  ['forecastOne', 'negationOne'],
  ['forecastOne', 'figuresDiffer'],
  ['causeBoth', 'containment'],
  ['causeBoth', 'sharedNames'],
  ['oneFigure', 'containment'],
  ['noMeeting', 'anyName'],
]

function withProducts(features: Record<string, number>): Features {
  for (const [x, y] of [...products, ...more]) features[`${x}*${y}`] = (features[x] ?? 0) * (features[y] ?? 0)
  return features
}

/** Every figure of one text against every figure of the other, by unit alone. */
function looseFigures({ figures: a }: Side, { figures: b }: Side): Record<string, number> {
  let same = 0
  let apart = 0
  let units = 0
  for (const x of a.figures)
    for (const y of b.figures) {
      if (fitFigures(x, y) !== 'apart' || fitFigures(y, x) !== 'apart') same++
      else apart++
      if (x.unit === y.unit) units = 1
    }
  return {
    looseSame: same > 0 ? 1 : 0,
    looseApart: apart > 0 && same === 0 ? 1 : 0,
    sameUnits: units,
    borneOut: Math.max(chance(a, b), chance(b, a)),
  }
}

function chance(a: FigureText, b: FigureText): number {
  const { relation, confidence } = compareFigures(a, b)
  return relation === 'CORROBORATES' ? confidence : 0
}

function stanceBothWays({ cues: a }: Side, { cues: b }: Side): Record<string, number> {
  const answers = [compareStance(a, b), compareStance(b, a)]
  const best = (stance: string) =>
    Math.max(0, ...answers.filter((answer) => answer.stance === stance).map(({ confidence }) => confidence))
  return { stanceFor: best('for'), stanceAgainst: best('against') }
}

interface Read {
  readonly words: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Family and pole of each listed word, with the negation before it taken into account. */
  readonly signs: ReadonlyMap<string, number>
  readonly sorts: ReadonlySet<string>
  readonly cues: ReadonlySet<string>
}

const content = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'NUM'])
const cueSets: readonly (readonly [string, RegExp])[] = [
  [
    'negation',
    /^(?:not|n['’]?t|no|never|nobody|none|nothing|neither|nor|without|deny|denies|denied|reject|rejected|dismiss|dismissed|refute|refuted|false|untrue|contrary)$/,
  ],
  [
    'forecast',
    /^(?:will|would|expect|expected|expects|forecast|could|may|might|likely|plan|plans|planned|intend|intends|propose|proposed|proposal|warn|warned|fear|feared|if|were|estimate|risk|target)$/,
  ],
  [
    'demand',
    /^(?:demand|demanded|demands|call|called|calls|urge|urged|ask|asked|asks|want|wants|should|must|appeal|petition)$/,
  ],
  [
    'correction',
    /^(?:correct|corrected|correction|retract|retracted|withdrawn|withdrew|withdraw|apologise|apologised|apologized|mistake|mistaken|typing|error|revise|revised|initially|earlier|first|previously|back)$/,
  ],
  [
    'change',
    /^(?:now|since|again|reopen|reopened|resume|resumed|rise|rose|risen|climb|climbed|grow|grown|widen|widened|extend|extended|increase|increased|fall|fallen|cut|raise|raised|lower|lowered|become|became|no-longer|later|already|after|finally|end|ended|over|new)$/,
  ],
  [
    'cause',
    /^(?:cause|caused|because|blame|blamed|due|started|start|ignite|ignited|spark|sparked|trigger|triggered|led|behind|responsible|responsibility|fault|culprit|origin|source|root|result|traced|set|fault)$/,
  ],
]

function readSide({ draft }: Side): Read {
  const words = new Set<string>()
  const names = new Set<string>()
  const signs = new Map<string, number>()
  const sorts = new Set<string>()
  const cues = new Set<string>()
  let negated = 0
  for (let i = 0; i < draft.tokens.length; i++) {
    const { lower, lemma, pos, text } = draft.tokens[i]!
    for (const [name, pattern] of cueSets) if (pattern.test(lower)) cues.add(name)
    if (cueSets[0]![1].test(lower)) negated = 6
    else if (pos === 'PUNCT') negated = 0
    else negated--
    if (!content.has(pos) || lower.length < 2) continue
    const key = lemma.toLowerCase()
    if (rarity(lower) > 1) words.add(key)
    if (text !== lower && (pos === 'PROPN' || i > 0)) names.add(key)
    const sort = sortOf(key)
    if (sort) sorts.add(sort)
    for (const part of ['verb', 'noun', 'adjective'] as const)
      for (const { family, pole, words: phrase } of sensesOf(part, part === 'adjective' ? lower : key)) {
        if (
          !phrase.every(
            (word, at) =>
              at === 0 || draft.tokens[i + at]?.lower === word || draft.tokens[i + at]?.lemma === word,
          )
        )
          continue
        const sign = (pole === 'positive' ? 1 : -1) * (negated > 0 ? -1 : 1)
        signs.set(family.name, (signs.get(family.name) ?? 0) + sign)
      }
  }
  return { words, names, signs, sorts, cues }
}

const weigh = (words: Iterable<string>): number => {
  let sum = 0
  for (const word of words) sum += rarity(word) / 10
  return sum
}

function overlapFeatures(x: Read, y: Read): Record<string, number> {
  const shared = [...x.words].filter((word) => y.words.has(word))
  const names = shared.filter((word) => x.names.has(word) && y.names.has(word))
  const plain = shared.filter((word) => !names.includes(word))
  const least = Math.max(1, Math.min(weigh(x.words), weigh(y.words)))
  return {
    sharedNames: Math.min(1, weigh(names) / 3),
    anyName: names.some((word) => rarity(word) > 5) ? 1 : 0,
    sharedWords: Math.min(1, weigh(plain) / 4),
    containment: Math.min(1, weigh(shared) / least),
    nearCopy: weigh(shared) / least > 0.8 ? 1 : 0,
    nothingShared: weigh(shared) < 0.6 ? 1 : 0,
    sharedSorts: Math.min(1, [...x.sorts].filter((sort) => y.sorts.has(sort)).length / 3),
  }
}

function dateFeatures(a: Side, b: Side, x: Read, y: Read): Record<string, number> {
  const apart = daysApart(a.draft.article.publishedAt, b.draft.article.publishedAt)
  const [, later] = inOrder(a, b, x, y)
  const times = fits(a, b)
  return {
    dateless: apart === null ? 1 : 0,
    sameDay: apart === 0 ? 1 : 0,
    nextDay: apart === 1 ? 1 : 0,
    days: apart !== null && apart > 1 && apart <= 7 ? 1 : 0,
    weeks: apart !== null && apart > 7 && apart <= 45 ? 1 : 0,
    months: apart !== null && apart > 45 ? 1 : 0,
    laterCorrects: apart !== 0 && later.cues.has('correction') ? 1 : 0,
    laterChanges: apart !== null && apart > 0 && later.cues.has('change') ? 1 : 0,
    ...times,
  }
}

function inOrder(a: Side, b: Side, x: Read, y: Read): readonly [Read, Read] {
  return (a.draft.article.publishedAt ?? '') <= (b.draft.article.publishedAt ?? '') ? [x, y] : [y, x]
}

function fits(a: Side, b: Side): Record<string, number> {
  let same = 0
  let clash = 0
  for (const s of a.draft.times)
    for (const t of b.draft.times) {
      if (!s.from || !s.to || !t.from || !t.to) continue
      if (s.from < t.to && t.from < s.to) same = 1
      else clash = 1
    }
  return { timesMeet: same, timesClash: clash && !same ? 1 : 0, timesBoth: same && clash ? 1 : 0 }
}

function figureFeatures(a: Side, b: Side): Record<string, number> {
  const p = a.claims.filter(({ quantity }) => quantity)
  const q = b.claims.filter(({ quantity }) => quantity)
  let agree = 0
  let differ = 0
  let grew = 0
  let fell = 0
  let far = 0
  let sameMeasure = 0
  const order = (a.draft.article.publishedAt ?? '') <= (b.draft.article.publishedAt ?? '') ? 1 : -1
  for (const s of p)
    for (const t of q) {
      const unit = s.quantity!.unit === t.quantity!.unit
      const measure = s.measure !== null && s.measure === t.measure
      if (!unit && !measure) continue
      if (measure) sameMeasure = 1
      if (agrees(s.quantity!, t.quantity!)) agree = 1
      else {
        differ = 1
        const up = (middle(t.quantity!) - middle(s.quantity!)) * order > 0
        if (up) grew = 1
        else fell = 1
        const ratio = middle(t.quantity!) / (middle(s.quantity!) || 1)
        if (ratio > 8 || ratio < 0.125) far = 1
      }
    }
  return {
    bothFigures: p.length > 0 && q.length > 0 ? 1 : 0,
    oneFigure: p.length > 0 !== q.length > 0 ? 1 : 0,
    figuresAgree: agree && !differ ? 1 : 0,
    figuresDiffer: differ && !agree ? 1 : 0,
    figuresMixed: agree && differ ? 1 : 0,
    figureGrew: differ && !agree && grew ? 1 : 0,
    figureFell: differ && !agree && fell ? 1 : 0,
    figureFar: far && !agree ? 1 : 0,
    sameMeasure,
    noMeeting: p.length > 0 && q.length > 0 && !agree && !differ ? 1 : 0,
  }
}

function signFeatures(x: Read, y: Read): Record<string, number> {
  let opposite = 0
  let same = 0
  for (const [family, sign] of x.signs) {
    const other = y.signs.get(family)
    if (other === undefined || sign === 0 || other === 0) continue
    if (sign > 0 === other > 0) same++
    else opposite++
  }
  return {
    signsOppose: Math.min(1, opposite / 2),
    signsAgree: Math.min(1, same / 3),
    onlyOppose: opposite > 0 && same === 0 ? 1 : 0,
    onlyAgree: same > 0 && opposite === 0 ? 1 : 0,
  }
}

function frameFeatures(x: Read, y: Read): Record<string, number> {
  const features: Record<string, number> = {}
  for (const [name] of cueSets) {
    const both = x.cues.has(name) && y.cues.has(name)
    const one = x.cues.has(name) !== y.cues.has(name)
    features[`${name}Both`] = both ? 1 : 0
    features[`${name}One`] = one ? 1 : 0
  }
  return features
}

function ruleFeatures(a: readonly Claim[], b: readonly Claim[]): Record<string, number> {
  const best: Record<string, number> = { CONTRADICTS: 0, CORROBORATES: 0, UPDATES: 0 }
  for (const s of a)
    for (const t of b) {
      const found = relate(s, t, 'tight')
      if (found) best[found.relation] = Math.max(best[found.relation]!, found.confidence)
    }
  return {
    ruleContradicts: best['CONTRADICTS']!,
    ruleCorroborates: best['CORROBORATES']!,
    ruleUpdates: best['UPDATES']!,
  }
}
