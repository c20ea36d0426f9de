/** A file of known names → authority records; the format is told by the content. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { KnownError } from '../../schema/errors.ts'
import { readCsv } from './read-csv.ts'
import { readFollowTheMoney } from './read-follow-the-money.ts'
import type { AuthorityRecord } from './record.ts'
import { readUnList } from './read-un-list.ts'

export async function readAuthority(file: string): Promise<AuthorityRecord[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new KnownError('NOT_FOUND', `authority: cannot read ${file}`, { cause })
  }
  const list = path.basename(file).replace(/\.[^.]*$/, '')
  const start = text.trimStart()
  if (start.startsWith('<')) return readUnList(text, file)
  if (!start.startsWith('{')) return readCsv(text, list, file)
  return text.split('\n').flatMap((line, i) => {
    if (!line.trim()) return []
    const record = readFollowTheMoney(line, list)
    if (record === undefined)
      throw new KnownError(
        'BAD_INPUT',
        `authority: ${file}, line ${i + 1} is no FollowTheMoney entity (id, schema, properties)`,
      )
    return record ? [record] : []
  })
}
