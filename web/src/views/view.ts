/** What a view is: an element, and how it takes a new address or goes away. */
import type { Route } from '../route.ts'

export interface View {
  readonly element: HTMLElement
  readonly title: string
  /** True when the view took the new address itself and need not be made anew. */
  show?(route: Route): boolean
  close?(): void
}

/** `signal` ends all questions of a view that is no longer shown. */
export type MakeView<R extends Route> = (route: R, signal: AbortSignal) => View
