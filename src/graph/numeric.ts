/** Numbers: do the figures of one text bear out, contradict or not settle another's? Asked of bare sentences, without dates. */
import type { FigureText } from '../../schema/figures.ts'
import { fitFigures, numericFeatures, type FigurePair } from './numeric-features.ts'
import model from './numeric-weights.json' with { type: 'json' }

export interface NumericAnswer {
  readonly relation: 'CORROBORATES' | 'CONTRADICTS' | 'UNRELATED'
  readonly kind: 'numeric' | 'negation'
  readonly confidence: number
  readonly explanation: string
}

const weights = new Map<string, number>(Object.entries(model.weights))
/** Texts so alike in words, and with a figure apart, speak of one thing. */
const alike = 0.85
/** A figure worked out from others needs some of the words to be about the same thing. */
const enough = 0.3

export function compareFigures(a: FigureText, b: FigureText): NumericAnswer {
  if (a.skeleton === '' || b.skeleton === '') return answer('UNRELATED', 0.9, 'one of the texts says nothing')
  if (a.skeleton === b.skeleton && a.figures.length === b.figures.length) return compareInOrder(a, b)
  const { values, missing, agreeing, workedOut, opposed, unsaid } = numericFeatures(a, b)
  let score = 0
  for (const [name, value] of values) score += value * (weights.get(name) ?? 0)
  const chance = 1 / (1 + Math.exp(-score))
  if (opposed)
    return {
      ...answer('CONTRADICTS', 0.65, 'the same words, but one of the texts negates them'),
      kind: 'negation',
    }
  const differing = missing.find((pair) => pair.a !== null)
  if (differing?.a && (values.get('covered') ?? 0) >= alike && (values.get('echoed') ?? 0) >= 0.5)
    return answer(
      'CONTRADICTS',
      0.7,
      `"${differing.a.text}" against "${differing.b.text}" where the words agree`,
    )
  if (workedOut !== null && missing.length === 0 && (values.get('covered') ?? 0) >= enough)
    return answer('CORROBORATES', 0.7, `"${workedOut.text}" is what the other text's figures make together`)
  if (chance >= 0.5) {
    const figures = agreeing.map((pair) => `"${pair.a.text}" bears out "${pair.b.text}"`)
    return answer('CORROBORATES', chance, figures.join(', ') || 'the words of one are in the other')
  }
  const lacks = [
    ...missing.map((pair) => `"${pair.b.text}"`),
    ...unsaid.slice(0, 4).map((word) => `"${word}"`),
  ]
  return answer(
    'UNRELATED',
    1 - chance,
    lacks.length > 0 ? `nothing bears out ${lacks.join(', ')}` : 'the words differ too much',
  )
}

const answer = (
  relation: NumericAnswer['relation'],
  confidence: number,
  explanation: string,
): NumericAnswer => ({
  relation,
  kind: 'numeric',
  confidence: Math.round(confidence * 100) / 100,
  explanation,
})

const said = ({ a, b }: FigurePair) => `"${a.text}" and "${b.text}"`

/** The same words around as many figures: the first figure answers the first, and so on. */
function compareInOrder(a: FigureText, b: FigureText): NumericAnswer {
  const pairs = a.figures.map((figure, i) => ({
    a: figure,
    b: b.figures[i]!,
    fit: fitFigures(figure, b.figures[i]!),
  }))
  const apart = pairs.find(({ fit }) => fit === 'apart')
  if (apart) return answer('CONTRADICTS', 0.95, `the same words, but ${said(apart)} cannot both be so`)
  const open = pairs.find(({ fit }) => fit === 'touches')
  if (open) return answer('UNRELATED', 0.9, `the same words, but ${said(open)} may or may not agree`)
  return answer(
    'CORROBORATES',
    0.95,
    pairs.length > 0 ? 'the same words, and every figure lies within the other' : 'the same words',
  )
}
