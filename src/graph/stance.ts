/** Stance: does a text commit itself to a claim, refute it, or only observe it. Weights over features that a reader would agree with. */
import type { StanceAnswer, StanceCues } from '../../schema/stance.ts'
import { stanceFeatures, type Features } from './stance-features.ts'
import model from './stance-weights.json' with { type: 'json' }

export const stances = ['for', 'against', 'observing'] as const
const weights = new Map<string, readonly number[]>(Object.entries(model.weights))
const silent = /^(?:always|overlap|length|missing|extra|hedges-|refutes-|claim-|own-)/

export function compareStance(claim: StanceCues, text: StanceCues): StanceAnswer {
  const features = stanceFeatures(claim, text)
  // Texts that share no word are about different matters, whatever their tone.
  if (features.get('overlap')!.value === 0)
    return { stance: 'observing', confidence: 0.5, explanation: 'the text shares no word with the claim' }
  const scores = stances.map((_, i) => scoreOf(features, i))
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const best = scores.indexOf(top)
  const confidence = 1 / exps.reduce((sum, value) => sum + value, 0)
  return {
    stance: stances[best]!,
    confidence: Math.round(confidence * 100) / 100,
    explanation: explain(features, best),
  }
}

function scoreOf(features: Features, stance: number): number {
  let score = 0
  for (const [name, { value }] of features) score += value * (weights.get(name)?.[stance] ?? 0)
  return score
}

/** The words that pulled most towards the answer and away from the others. */
function explain(features: Features, best: number): string {
  const pulls = [...features]
    .filter(([name, { words }]) => words !== '' && !silent.test(name))
    .map(([name, { value, words }]) => {
      const own = weights.get(name) ?? [0, 0, 0]
      return {
        name,
        words,
        pull: value * (own[best]! - own.reduce((sum, weight) => sum + weight, 0) / own.length),
      }
    })
    .filter(({ pull }) => pull > 0.05)
    .toSorted((a, b) => b.pull - a.pull)
  const shown = [...new Map(pulls.map(({ words, name }) => [words, `"${words}" (${name})`])).values()].slice(
    0,
    3,
  )
  const overlap = Math.round(100 * features.get('overlap')!.value)
  if (shown.length > 0) return `decided by ${shown.join(', ')}`
  return stances[best] === 'for'
    ? `stated without a hedge or a refutation; ${overlap} % of the claim's words recur`
    : `no word commits to the claim; ${overlap} % of its words recur`
}
