/** What two short texts have in common and what parts them, as named numbers that do not depend on which comes first. */
import { amountFeatures } from './amounts.ts'
import { frameFeatures } from './frames.ts'
import { momentFeatures, orderOf } from './moments.ts'
import { oppositionFeatures } from './opposed.ts'
import { overlapFeatures } from './overlap.ts'
import { type Reading, readingOf } from './reading.ts'
import type { Side } from './side.ts'
import { slotFeatures } from './slots.ts'
import { stageFeatures } from './stages.ts'

export type Features = Readonly<Record<string, number>>

const known = new WeakMap<Side, Reading>()
function reading(side: Side): Reading {
  let read = known.get(side)
  if (!read) known.set(side, (read = readingOf(side)))
  return read
}

export function featuresOf(a: Side, b: Side): Features {
  // One order for both ways of asking, so that no tie can be broken differently.
  const [x, y] = (textOf(a) <= textOf(b) ? [a, b] : [b, a]).map(reading) as [Reading, Reading]
  return {
    ...overlapFeatures(x, y),
    ...momentFeatures(x, y),
    ...amountFeatures(x, y, orderOf(x, y)),
    ...frameFeatures(x, y),
    ...oppositionFeatures(x, y),
    ...slotFeatures(x, y),
    ...stageFeatures(x, y),
  }
}

const textOf = ({ draft }: Side): string => draft.article.text
