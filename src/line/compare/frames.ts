/** In what frame each side says its thing: on one side, on both, or on the later one. */
import { cueNames, type Reading } from './reading.ts'
import { orderOf } from './moments.ts'

export function frameFeatures(x: Reading, y: Reading): Record<string, number> {
  const order = orderOf(x, y)
  const features: Record<string, number> = {}
  for (const name of cueNames) {
    const [a, b] = [x.cues.has(name), y.cues.has(name)]
    features[`${name}Both`] = a && b ? 1 : 0
    features[`${name}One`] = a !== b ? 1 : 0
    if (order === 0) continue
    features[`${name}Later`] = (order > 0 ? b && !a : a && !b) ? 1 : 0
    features[`${name}Earlier`] = (order > 0 ? a && !b : b && !a) ? 1 : 0
  }
  const any = (reading: Reading, names: readonly string[]) => names.some((name) => reading.cues.has(name))
  for (const [group, names] of groups) {
    const [a, b] = [any(x, names), any(y, names)]
    features[`${group}Both`] = a && b ? 1 : 0
    features[`${group}One`] = a !== b ? 1 : 0
  }
  return features
}

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['anyDenial', ['not', 'none', 'lacking', 'denying']],
  ['unreal', ['expecting', 'fearing', 'planning', 'asking', 'questioning', 'conditional']],
  ['turned', ['now', 'no_longer', 'since', 'again', 'correcting', 'already']],
  ['moved', ['rising', 'falling']],
  ['bounded', ['at_most', 'at_least', 'about']],
]
