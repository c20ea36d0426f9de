/** Stance features: what of a text speaks for, against or beside a claim, each feature with the words it rests on. */
import type { StanceCues } from '../../schema/stance.ts'

export interface Feature {
  readonly value: number
  /** The words as printed, for the explanation; empty for counts. */
  readonly words: string
}
export type Features = ReadonlyMap<string, Feature>

const refutes = ['fake', 'deny', 'not', 'doubt', 'no']
const hedges = ['hedge', 'rumour', 'modal', 'appear', 'claim', 'report', 'say', 'according', 'predict']
const auxiliary = /^(?:did|is|are|was|were|does|do|will|can|could|has|have|would|should)$/
const be = /^(?:is|are|was|were|be|did|does|do|has|have|will|had|been)$/

/** `text` is held against `claim`. Shared share of the claim's words is the feature "overlap". */
export function stanceFeatures(claim: StanceCues, text: StanceCues): Features {
  const features = new Map<string, Feature>()
  const put = (name: string, value: number, words = '') => {
    if (!features.has(name)) features.set(name, { value, words })
  }
  const stems = new Set(claim.stems)
  const said = new Set(claim.lower)
  const shared = text.stems.filter((stem) => stems.has(stem)).length
  const match = text.words.map(({ content, stem }) => content && stems.has(stem))
  const overlap = shared / Math.max(1, stems.size)
  put('always', 1)
  put('overlap', overlap)
  if (overlap < 0.2) put('overlap-low', 1)
  if (overlap >= 0.5) put('overlap-half', 1)
  if (overlap >= 0.75) put('overlap-high', 1)
  put('length', Math.min(text.words.length, 30) / 10)
  put('missing', Math.min(stems.size - shared, 8) / 4)
  put('extra', text.words.filter(({ content }, i) => content && !match[i]).length / 10)

  const cues = new Map<string, string>()
  text.words.forEach(({ cue, phrase, negated, stem }, i) => {
    if (cue === null || phrase === null) return
    const lower = text.lower[i]!
    const isBare = cue === 'not' || cue === 'no'
    if (said.has(lower) || (stems.has(stem) && !isBare))
      put(isBare ? 'claim-negated-too' : `own-${cue}`, 1, phrase)
    else if (negated) {
      if (cue === 'fake') put('not-fake', 1, phrase)
    } else {
      put(cue, 1, phrase)
      cues.set(cue, cues.get(cue) ?? phrase)
      if (cue === 'fake' && text.lower.includes('?', i)) put('asks-whether-fake', 1, phrase)
      if (isBare) negation(put, text, match, i)
    }
  })
  for (const { cue } of claim.words) if (cue !== null) put(`claim-${cue}`, 1)
  if (cues.has('alive') && claim.harm) put('alive-after-all', 1, cues.get('alive'))
  if (cues.has('say') && claim.words.some(({ cue }) => cue === 'say' || cue === 'claim'))
    put('says-as-claimed', 1, cues.get('say'))
  if (claim.lower.includes('will')) put('claim-future', 1)
  if (text.lower.includes('will')) put('future', 1, 'will')
  if (claim.lower.some((word) => word === 'not' || word === 'no' || word === 'never' || word === 'only'))
    put('claim-negative', 1)
  shape(put, text, match)
  numbers(put, claim, text)
  const against = refutes.filter((cue) => cues.has(cue))
  const beside = hedges.filter((cue) => cues.has(cue))
  put(`refutes-${Math.min(against.length, 2)}`, 1)
  put(`hedges-${Math.min(beside.length, 3)}`, 1)
  if (against.length > 0 && beside.length > 0) put('refutes-and-hedges', 1)
  return features
}

type Put = (name: string, value: number, words?: string) => void

/** Where a bare "not" stands: over the claim's own words, after "is", or in an aside. */
function negation(put: Put, { lower }: StanceCues, match: readonly boolean[], i: number): void {
  const word = lower[i]!
  put(match.slice(i + 1, i + 4).some(Boolean) ? 'not-over-claim' : 'not-elsewhere', 1, word)
  const before = lower[i - 1] ?? ''
  if (be.test(before)) put(`not-after-${before}`, 1, `${before} ${word}`)
  if (before === ',' || before === 'but') put('not-in-contrast', 1, `${before} ${word}`)
  if (/^(?:that|to|so|you|who)$/.test(lower[i - 2] ?? '')) put('not-in-subclause', 1, word)
}

/** Question marks, colons, capitals: how the headline is built. */
function shape(put: Put, { words, lower }: StanceCues, match: readonly boolean[]): void {
  if (lower[0] === 'no' && lower[1] === ',') put('no-comma', 1, words[0]!.text)
  if (lower.at(-1) === '?') put('question', 1, '?')
  else if (lower.includes('?')) put('question-inside', 1, '?')
  if (auxiliary.test(lower[0] ?? '')) put('asks-whether', 1, words[0]!.text)
  if (lower.includes('!')) put('exclaims', 1, '!')
  if (/^(?:why|how|meet|inside)$/.test(lower[0] ?? '')) put('explains', 1, words[0]!.text)
  if (lower.includes('"')) put('quotes', 1, '"')
  if (words.filter(({ text }) => /^[A-Z]{3,}$/.test(text)).length >= 2) put('capitals', 1)
  if (lower.some((word, i) => word === 'to' && words[i - 1]?.content === true)) put('to-infinitive', 1, 'to')
  const colon = lower.indexOf(':')
  if (colon > 0 && colon <= 3) {
    const lead = words
      .slice(0, colon)
      .map(({ text }) => text)
      .join(' ')
    put('lead-in', 1, `${lead}:`)
    if (!match.slice(0, colon).some(Boolean)) put('lead-in-of-others', 1, `${lead}:`)
    const cue = words.slice(0, colon).find((word) => word.cue !== null)?.cue
    if (cue) put(`lead-in-${cue}`, 1, `${lead}:`)
  }
  const mark = lower.findLastIndex((word) => word === ':' || word === '-' || word === ',')
  const tail = lower.length - mark
  if (mark > 0 && tail > 1 && tail <= 4 && !match.slice(mark).some(Boolean))
    put(
      'tag-at-end',
      1,
      words
        .slice(mark + 1)
        .map(({ text }) => text)
        .join(' '),
    )
}

const isNumber = (stem: string) => /^\d/.test(stem)

function numbers(put: Put, claim: StanceCues, text: StanceCues): void {
  const wanted = claim.stems.filter(isNumber)
  const given = text.stems.filter(isNumber)
  if (wanted.length === 0) return
  if (given.length === 0) put('number-left-out', 1)
  else if (!wanted.some((number) => given.includes(number))) put('number-differs', 1, given.join(', '))
  if (wanted.every((number) => given.includes(number))) put('number-same', 1, wanted.join(', '))
}
