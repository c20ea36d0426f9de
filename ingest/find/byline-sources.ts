/** Whom a byline rests on beside its own writers: "Staff and agencies", "Ann Bek, with HNW", "Desk / Holm Newswire". */
import { agencyInitials } from './acronyms.ts'

export const agencies = 'agencies'

/** Letters, an agency's name, or "agencies"; writers are none of them. */
export function bylineSources(byline: string | null): string[] {
  if (byline === null || byline.length > 200) return []
  const parts = byline.split(/\s*[,;/+&|()]\s*|\s+(?:and|with|from|via|by)\s+|^(?:with|from|via)\s+/i)
  const found = parts.flatMap((part) => {
    const name = part.trim().replace(/^(?:(?:with|from|via|by)\s+)?(?:the\s+)?|\.$/gi, '')
    if (
      /^(?:(?:news|wire|other|foreign|international) )*(?:agenc(?:ies|y)(?: reports| staff)?|wires|wire (?:reports|services))$/i.test(
        name,
      )
    )
      return [agencies]
    if (/^\p{Lu}{3,7}$/u.test(name) && name !== byline.trim()) return [name]
    return agencyInitials(name) && !/\b(desk|staff|reporter|bureau)\b/i.test(name) ? [name] : []
  })
  return [...new Set(found)]
}
