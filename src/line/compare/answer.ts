/** From chances to an answer: the likeliest, but a contradiction, or anything between texts that share no name, only when it is likely enough. */
import type { Features } from './features.ts'

/** Answers in the order of the model's trees. */
export const relations = ['CONTRADICTS', 'CORROBORATES', 'UPDATES', 'UNRELATED'] as const
const unrelated = 3

/** Between texts that share no rare name, no place and next to no words, an answer is to be as likely as this. */
const leastAmongStrangers = 0.6

/** A false alarm costs more than a miss: a contradiction less likely than `leastContradiction` is left unsaid. */
export function answerOf(features: Features, chances: readonly number[], leastContradiction: number): number {
  const best = chances.indexOf(Math.max(...chances))
  if (chances[best]! < leastAmongStrangers && seemStrangers(features)) return unrelated
  return best === 0 && chances[0]! < leastContradiction ? unrelated : best
}

function seemStrangers(features: Features): boolean {
  const names = ['anyName', 'sharedNames', 'placesSame', 'placesNested']
  return names.every((name) => (features[name] ?? 0) === 0) && (features['shareMore'] ?? 0) < 0.2
}
