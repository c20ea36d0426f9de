/** Counts and colours of all kinds, asked once and shared by every view. */
import { ask, type Failure } from './api.ts'
import { lighten, nodeKinds } from './kinds.ts'
import { statsQuery } from './queries.ts'
import type { NodeKind, Stats } from './types.ts'

const fallback = '#777777'
let colours: Partial<Record<NodeKind, string>> = {}

export async function readLegend(signal?: AbortSignal): Promise<{ stats: Stats } | { failure: Failure }> {
  const asked = await ask(statsQuery, {}, signal)
  if ('failure' in asked) return asked
  colours = Object.fromEntries(asked.answer.stats.nodes.map(({ kind, colour }) => [kind, colour]))
  paintLegend()
  return { stats: asked.answer.stats }
}

export function isDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches
}

/** The kind's colour, bright enough for the present background. */
export function colourOf(kind: NodeKind): string {
  const colour = colours[kind] ?? fallback
  return isDark() ? lighten(colour, 0.35) : colour
}

/** Hands the colours to the style sheet. */
export function paintLegend(): void {
  for (const kind of nodeKinds) document.documentElement.style.setProperty(`--kind-${kind}`, colourOf(kind))
}
