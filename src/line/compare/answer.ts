/** From chances to an answer: the likeliest, but a contradiction only when it is likely enough. */

/** Answers in the order of the model's trees. */
export const relations = ['CONTRADICTS', 'CORROBORATES', 'UPDATES', 'UNRELATED'] as const
const unrelated = 3

/** A false alarm costs more than a miss: a contradiction less likely than `leastContradiction` is left unsaid. */
export function answerOf(chances: readonly number[], leastContradiction: number): number {
  const best = chances.indexOf(Math.max(...chances))
  return best === 0 && chances[0]! < leastContradiction ? unrelated : best
}
