/** What a file says about its own article (a line of JSON, a sidecar, front matter): it wins over everything guessed. */
import { z } from 'zod'
import { readDate } from './date.ts'

const words = z
  .string()
  .nullish()
  .transform((value) => value?.replace(/\s+/g, ' ').trim() || null)
const date = z
  .string()
  .nullish()
  .transform((value, context) => {
    const text = value?.trim()
    if (!text) return null
    const found = readDate(text)
    if (!found)
      context.addIssue({
        code: 'custom',
        message: `"${text.slice(0, 40)}" is no date: write it as 2023-02-03`,
      })
    return found
  })
const id = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value).trim() || null))
const person = z.union([z.string(), z.object({ name: z.string() }).transform((value) => value.name)])
const people = z
  .union([person, z.array(person)])
  .nullish()
  .transform((value) => [value ?? []].flat().join(', ').replace(/\s+/g, ' ').trim() || null)

const fields = {
  id,
  url: words,
  title: words,
  outlet: words,
  publishedAt: date,
  date,
  byline: people,
  author: people,
  authors: people,
  language: words,
}
const Fields = z.object(fields)
const WithText = z.object({ ...fields, text: z.string() })

export interface Given {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly byline: string | null
  readonly language: string | null
}
export const nothingGiven: Given = join(Fields.parse({}))

/** A sidecar's or front matter's fields; a problem names the field that is off. */
export function parseGiven(value: unknown): { given: Given } | { problem: string } {
  const parsed = Fields.safeParse(value)
  return parsed.success ? { given: join(parsed.data) } : { problem: describe(parsed.error) }
}

/** A whole article as JSON. */
export function parseArticle(value: unknown): { given: Given; text: string } | { problem: string } {
  const parsed = WithText.safeParse(value)
  return parsed.success
    ? { given: join(parsed.data), text: parsed.data.text }
    : { problem: describe(parsed.error) }
}

/** Several names of one field, the first that is filled wins. */
function join(data: z.infer<typeof Fields>): Given {
  const { id: own, url, title, outlet, language } = data
  const publishedAt = data.publishedAt ?? data.date
  return {
    id: own,
    url,
    title,
    outlet,
    publishedAt,
    byline: data.byline ?? data.author ?? data.authors,
    language,
  }
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0]
  const field = issue?.path.join('.')
  const missing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  const what = missing ? 'missing' : (issue?.message.replace(/^Invalid input: /, '') ?? 'malformed')
  return `no article: ${field ? `${field}: ` : ''}${what}`
}
