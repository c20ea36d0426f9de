/** What tests may ask of the drawn graph, which the page's elements cannot tell: `window.hearsay`. */
import type { EdgeKind, NodeKind } from './types.ts'

interface Point {
  readonly x: number
  readonly y: number
}
export interface Hook {
  order(): number
  size(): number
  nodes(): { id: string; kind: NodeKind; label: string }[]
  edges(): { id: string; kind: EdgeKind }[]
  /** CSS pixels of the page. */
  positionOf(id: string): Point | null
  middleOf(id: string): Point | null
  /** False while nodes still move. */
  isResting(): boolean
}
declare global {
  interface Window {
    hearsay?: Hook
  }
}

/** Returns what takes the hook away. */
export function offerHook(hook: Hook): () => void {
  window.hearsay = hook
  return () => {
    if (window.hearsay === hook) delete window.hearsay
  }
}
