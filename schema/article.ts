/** One article as read from a file, a line or a page: clean text and what is known of its origin. */
import { z } from 'zod'

export const Article = z.object({
  /** The caller's own id, when the article came as a line of JSON. */
  id: z.string().min(1).optional(),
  /** Where it was read from, relative to the folder given on the command line; absent for piped lines. */
  path: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
  title: z.string().nullable(),
  /** The outlet's name as given or as found in the text; null when neither says. */
  outlet: z.string().nullable(),
  /** ISO 8601 date (2023-02-03) or date-time with offset; null when the article does not say. */
  publishedAt: z.string().nullable(),
  byline: z.string().nullable(),
  /** ISO 639-1 code. */
  language: z.string(),
  /** The clean body, paragraphs parted by a blank line. Every span in Hearsay points into this text. */
  text: z.string().min(1),
})
export type Article = z.infer<typeof Article>
