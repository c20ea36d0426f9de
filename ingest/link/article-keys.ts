/** Comparison keys under which articles meet, to be recognised as copies by src/graph/copies.ts. */
import type { Draft } from '../draft.ts'

export function articleKeys(_draft: Draft): string[] {
  return []
}
