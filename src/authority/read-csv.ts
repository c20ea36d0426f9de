/** A table of names (CSV with a header: name, aliases, id, kind, weak, country) → authority records. */
import { KnownError } from '../../schema/errors.ts'
import type { AuthorityRecord } from './record.ts'

/** Rows of cells; a cell in double quotes may hold commas, line breaks and doubled quotes. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') cell += text[i++]
      else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === ',' || c === '\n') {
      row.push(cell.replace(/\r$/, ''))
      cell = ''
      if (c === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += c
  }
  if (cell || row.length) rows.push([...row, cell])
  return rows.filter((cells) => cells.some((value) => value.trim()))
}

const kinds: Readonly<Record<string, AuthorityRecord['kind']>> = {
  person: 'Spokesperson',
  individual: 'Spokesperson',
  spokesperson: 'Spokesperson',
  place: 'Place',
  location: 'Place',
}
const many = (cell: string | undefined) =>
  (cell ?? '')
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter(Boolean)

export function readCsv(text: string, list: string, file: string): AuthorityRecord[] {
  const [header = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''))
  const column = new Map(header.map((name, i) => [name.trim().toLowerCase(), i]))
  const name = column.get('name')
  if (name === undefined)
    throw new KnownError('BAD_INPUT', `authority: ${file} has no column "name" in its first line`)
  const cell = (row: readonly string[], ...names: string[]): string | undefined => {
    for (const one of names) {
      const at = column.get(one)
      if (at !== undefined && row[at]?.trim()) return row[at].trim()
    }
    return undefined
  }
  return rows.flatMap((row): AuthorityRecord[] => {
    const printed = row[name]?.trim()
    if (!printed) return []
    const country = cell(row, 'country')
    return [
      {
        list,
        ref: cell(row, 'id', 'ref', 'reference') ?? printed,
        kind: kinds[(cell(row, 'kind', 'type', 'schema') ?? '').toLowerCase()] ?? 'Group',
        name: printed,
        strong: many(cell(row, 'aliases', 'alias', 'other names')),
        weak: many(cell(row, 'weak', 'weak aliases', 'weak_aliases')),
        ...(country ? { country } : {}),
      },
    ]
  })
}
