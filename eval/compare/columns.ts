/** Features of examples as columns of bins, so that a question is tried on each bin's sums and not on each example. */
import type { Example, Settings } from './boost.ts'

export const mostBins = 24

export interface Column {
  readonly name: string
  /** Limits between bins: bin i holds what is below limits[i]. */
  readonly limits: readonly number[]
  readonly bins: Uint8Array
  /** The fullest bin: its sums are what the others leave. */
  readonly fullest: number
  /** The examples in other bins. */
  readonly rest: Int32Array
  readonly signs: readonly number[] | undefined
}

export function columnsOf(examples: readonly Example[], signs: Settings['signs']): Column[] {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].toSorted()
  return names.flatMap((name): Column[] => {
    const values = examples.map(({ features }) => features[name] ?? 0)
    const all = values.toSorted((a, b) => a - b)
    const different = [...new Set(all)]
    if (different.length < 2) return []
    const cuts =
      different.length <= mostBins
        ? different
        : [
            ...new Set(
              Array.from({ length: mostBins }, (_, i) => all[Math.floor((i * all.length) / mostBins)]!),
            ),
          ]
    const limits = cuts.slice(1).map((cut, i) => Math.round(((cut + cuts[i]!) / 2) * 1e4) / 1e4)
    const sizes = Array.from({ length: mostBins + 1 }, () => 0)
    const bins = Uint8Array.from(values, (value) => {
      let bin = 0
      while (bin < limits.length && value >= limits[bin]!) bin++
      sizes[bin]!++
      return bin
    })
    const fullest = sizes.indexOf(Math.max(...sizes))
    const rest = Int32Array.from([...bins.keys()].filter((row) => bins[row] !== fullest))
    return [{ name, limits, bins, fullest, rest, signs: signs(name) }]
  })
}
