/** A stretch of an article's text: UTF-16 code units, half open, so `text.slice(start, end)` is the stretch. */
import { z } from 'zod'

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() })
export type Span = z.infer<typeof Span>
