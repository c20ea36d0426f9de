/** What a format's reader makes of one input, before what the file says about itself is laid over it. */
import type { Given } from './given.ts'

export interface Found {
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly byline: string | null
  readonly url: string | null
  /** As declared by the source, when it does. */
  readonly language: string | null
  readonly given: Given
}
