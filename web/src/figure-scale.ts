/** Where the figures of a timeline stand: days across, values up, with round ticks. */
import type { Quantity } from './types.ts'

export interface Scale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** From zero, unless all values lie far from it. */
export function valueScale(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const low = least > 0 && least > most * 0.6 ? least - (most - least || most * 0.1) : Math.min(0, least)
  const step = roundStep((most - low || 1) / 4)
  const start = Math.floor(low / step)
  const end = Math.ceil(most / step)
  const ticks = Array.from({ length: end - start + 1 }, (_, i) => (start + i) * step)
  return { low: start * step, high: Math.max(end, start + 1) * step, ticks }
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10
  return factor * power
}

/** The ends of a figure as drawn; an open end reaches only as far as the number that was printed. */
export function figureEnds({
  low,
  high,
}: Pick<Quantity, 'low' | 'high'>): { low: number; high: number } | null {
  const one = low ?? high
  return one === null ? null : { low: low ?? one, high: high ?? one }
}

/** The day a figure is about, in milliseconds: where the claim says no time, the day its article was published. */
export function figureDay(
  time: { readonly from: string | null } | null,
  publishedAt: string | null,
): number | null {
  const day = Date.parse((time?.from ?? publishedAt ?? '').slice(0, 10))
  return Number.isNaN(day) ? null : day
}
