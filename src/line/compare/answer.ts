/** From chances to an answer: the likeliest, but a contradiction only when it is likely enough, and nothing between strangers. */
import type { Features } from './features.ts'

/** Answers in the order of the model's trees. */
export const relations = ['CONTRADICTS', 'CORROBORATES', 'UPDATES', 'UNRELATED'] as const
export const unrelated = 3

/** A false alarm costs more than a miss: a contradiction less likely than `leastContradiction` is left unsaid. */
export function answerOf(features: Features, chances: readonly number[], leastContradiction: number): number {
  if (areStrangers(features)) return unrelated
  const best = chances.indexOf(Math.max(...chances))
  return best === 0 && chances[0]! < leastContradiction ? unrelated : best
}

/** No rare name and next to no words in common: nothing says that the two are about one event. */
export const areStrangers = (features: Features): boolean =>
  features['anyName'] === 0 && (features['shareMore'] ?? 0) < 0.3
