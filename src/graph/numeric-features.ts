/** Numeric features: how well the words and figures of one text are borne out by another, side by side. */
import type { Figure, FigureText, FigureWord } from '../../schema/figures.ts'

export type Fit = 'within' | 'touches' | 'apart'

const low = ({ low: value }: Figure) => value ?? -Infinity
const high = ({ high: value }: Figure) => value ?? Infinity

/** Is every number that `a` allows allowed by `b` (within), some (touches) or none (apart)? Ends are taken strictly. */
export function fitFigures(a: Figure, b: Figure): Fit {
  const misses =
    low(a) > high(b) ||
    low(b) > high(a) ||
    (low(a) === high(b) && (a.lowOpen || b.highOpen)) ||
    (low(b) === high(a) && (b.lowOpen || a.highOpen))
  if (misses) return 'apart'
  const above = low(a) > low(b) || (low(a) === low(b) && (a.lowOpen || !b.lowOpen))
  const below = high(a) < high(b) || (high(a) === high(b) && (a.highOpen || !b.highOpen))
  return above && below ? 'within' : 'touches'
}

/** "dozens" and "hundreds" cover too much to bear out a number. */
const isTight = ({ low: from, high: to }: Figure) => from !== null && to !== null && to <= 1.3 * from

const endsOf = (figure: Figure) => [figure.low, figure.high].filter((end) => end !== null && end !== 0)

/** Prose is laxer than arithmetic: "at least 13", "about 13" and "13" name one figure. */
function sameFigure(a: Figure, b: Figure): boolean {
  if (fitFigures(a, b) === 'within') return true
  if (endsOf(a).some((end) => endsOf(b).includes(end))) return true
  return (a.approximate || b.approximate) && isTight(a) && isTight(b) && fitFigures(a, b) !== 'apart'
}

const weightOf = (words: readonly FigureWord[]) => words.reduce((sum, { rarity }) => sum + 1 + rarity, 0)
/** The share of the words, rare ones weighing more, whose roots are given. */
const coverage = (words: readonly FigureWord[], given: ReadonlySet<string>) =>
  words.length === 0 ? 0.5 : weightOf(words.filter(({ root }) => given.has(root))) / weightOf(words)
const counts = (word: FigureWord) => word.kind !== 'other' && word.rarity > 0

/** True when sum, difference, product or quotient of two of the figures, or the sum of all, makes the number. */
function isWorkedOut(figures: readonly Figure[], { low: wanted, high: to }: Figure): boolean {
  const exact = figures.flatMap(({ low: value, high: end }) =>
    value !== null && value === end ? [value] : [],
  )
  if (wanted === null || wanted !== to || exact.length < 2 || exact.length > 8) return false
  const is = (value: number) => Math.abs(value - wanted) < 0.005 * Math.max(1, Math.abs(wanted))
  if (is(exact.reduce((sum, value) => sum + value, 0))) return true
  return exact.some((x, i) =>
    exact.some((y, j) => i < j && [x + y, x - y, y - x, x * y, x / y, y / x].some(is)),
  )
}

/** The sentence that holds most of the words asked for: a long text is not blamed for its other sentences. */
function nearestSentence(words: readonly FigureWord[], wanted: readonly FigureWord[]): readonly FigureWord[] {
  const asked = new Set(wanted.map(({ root }) => root))
  const hits = new Map<number, number>()
  for (const word of words)
    hits.set(word.sentence, (hits.get(word.sentence) ?? 0) + Number(counts(word) && asked.has(word.root)))
  const [best] = [...hits].toSorted((x, y) => y[1] - x[1])[0] ?? [0]
  return words.filter(({ sentence }) => sentence === best)
}

const negators =
  /^(?:not|n't|n’t|never|no|neither|nor|none|nobody|cannot|without|unable|fail|fails|failed|refuse|refuses|refused|deny|denies|denied)$/i
const covers = (wanted: readonly FigureWord[], unsaid: readonly FigureWord[]) =>
  wanted.length > 1 && weightOf(unsaid) <= 0.25 * weightOf(wanted)
const isNegated = (words: readonly FigureWord[]) => words.some(({ text }) => negators.test(text))

/** Who said it is not what was said: "..., the ministry says" and "Police: ..." are left out at either end. */
function withoutSource(words: readonly FigureWord[]): [from: number, to: number] {
  const last = words.length - 1
  if (last > 4 && words[last]!.root === 'say') {
    let from = last
    while (from > 0 && last - from < 5 && /^(?:name|noun|modifier)$/.test(words[from - 1]!.kind)) from--
    return [0, Math.max(from, 3)]
  }
  return [0, words.length]
}

export interface FigurePair {
  readonly a: Figure
  readonly b: Figure
}

export interface NumericFeatures {
  readonly values: ReadonlyMap<string, number>
  /** Figures of b that no figure of a bears out, with the one of the same unit where there is one. */
  readonly missing: readonly { readonly b: Figure; readonly a: Figure | null }[]
  readonly agreeing: readonly FigurePair[]
  /** A figure of b that is the sum, difference, product or quotient of a's. */
  readonly workedOut: Figure | null
  /** The same words, but one of the texts negates them. */
  readonly opposed: boolean
  readonly unsaid: readonly string[]
}

/** `b` is what may or may not follow from `a`. */
export function numericFeatures(a: FigureText, b: FigureText): NumericFeatures {
  const values = new Map<string, number>([['always', 1]])
  const put = (name: string, value: number) => {
    if (value !== 0) values.set(name, value)
  }
  const given = new Set(a.words.map(({ root }) => root))
  const wanted = b.words.slice(...withoutSource(b.words)).filter(counts)
  put('attributed', Number(wanted.length < b.words.filter(counts).length))
  const unsaid = wanted.filter(({ root }) => !given.has(root))
  const covered = coverage(wanted, given)
  const nearest = nearestSentence(a.words, wanted)
  put('covered', covered)
  const near = new Set(nearest.map(({ root }) => root))
  put('covered-there', coverage(wanted, near))
  put('covered-well', Number(covered > 0.8))
  put('covered-little', Number(covered < 0.4))
  for (const kind of ['name', 'noun', 'verb', 'modifier'] as const) {
    const of = unsaid.filter((word) => word.kind === kind)
    put(`unsaid-${kind}s`, Math.min(of.length, 4))
  }
  put('length', Math.min(b.words.length, 30) / 10)
  put('length-of-other', Math.min(nearest.length, 60) / 20)
  const subject = wanted.slice(0, 2)
  put('subject-unsaid', Number(subject.length > 0 && subject.every(({ root }) => !given.has(root))))
  put('order', share(neighbours(b.words), neighbours(a.words)))
  put(
    'echoed',
    share(new Set(a.words.filter(counts).map(({ root }) => root)), new Set(wanted.map(({ root }) => root))),
  )

  const agreeing: FigurePair[] = []
  const missing: { b: Figure; a: Figure | null }[] = []
  let workedOut: Figure | null = null
  for (const figure of b.figures) {
    const same = a.figures.filter((other) => sameFigure(other, figure))
    const best = same.find(({ unit }) => unit === figure.unit) ?? same[0]
    if (best) agreeing.push({ a: best, b: figure })
    else if (isWorkedOut(a.figures, figure)) workedOut = figure
    else
      missing.push({
        b: figure,
        a: a.figures.find(({ unit }) => unit !== null && unit === figure.unit) ?? null,
      })
  }
  put('figures-agree', Math.min(agreeing.length, 3))
  put('figures-all-agree', Number(missing.length === 0 && agreeing.length > 0))
  put('figures-missing', Math.min(missing.length, 3))
  put('figures-differ', Number(missing.some((pair) => pair.a !== null)))
  put(
    'figures-other-unit',
    Number(
      agreeing.some((pair) => pair.a.unit !== null && pair.b.unit !== null && pair.a.unit !== pair.b.unit),
    ),
  )
  put(
    'figures-out-of-context',
    Number(agreeing.length > 0 && agreeing.every((pair) => contextShared(a.words, b.words, pair) === 0)),
  )
  put('no-figures', Number(b.figures.length === 0))
  put('negation-differs', Number(isNegated(nearest) !== isNegated(b.words)))
  const rest = unsaid.filter(({ text }) => !negators.test(text))
  const opposed =
    isNegated(nearest) !== isNegated(b.words) && covers(wanted, rest) && (values.get('echoed') ?? 0) >= 0.6
  return { values, missing, agreeing, workedOut, opposed, unsaid: unsaid.map(({ text }) => text) }
}

/** The share of the words beside b's figure that stand near a's figure too. */
const contextShared = (a: readonly FigureWord[], b: readonly FigureWord[], pair: FigurePair): number =>
  share(rootsBeside(b, pair.b, 3), rootsBeside(a, pair.a, 6))

const rootsBeside = (words: readonly FigureWord[], { at }: Figure, reach: number) =>
  new Set(
    words
      .slice(Math.max(0, at - reach), at + reach + 1)
      .filter(counts)
      .map(({ root }) => root),
  )

/** Neighbouring words that count, as pairs: what is left of the word order. */
function neighbours(words: readonly FigureWord[]): ReadonlySet<string> {
  const roots = words.filter(counts).map(({ root }) => root)
  return new Set(roots.slice(1).map((root, i) => `${roots[i]} ${root}`))
}

/** The share of `of` that is in `among`. */
function share(of: ReadonlySet<string>, among: ReadonlySet<string>): number {
  return of.size === 0 ? 0 : [...of].filter((item) => among.has(item)).length / of.size
}
