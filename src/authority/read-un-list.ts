/** The UN Security Council's consolidated list (XML) → authority records. */
import { DOMParser } from 'linkedom'
import { KnownError } from '../../schema/errors.ts'
import type { AuthorityRecord } from './record.ts'

interface Node {
  readonly tagName: string
  readonly textContent: string | null
  readonly children: Iterable<Node>
}
const child = (node: Node, tag: string): string => {
  for (const one of node.children)
    if (one.tagName === tag) return one.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return ''
}
const nameParts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']

export function readUnList(xml: string, file: string): AuthorityRecord[] {
  const root = new DOMParser().parseFromString(xml, 'text/xml') as unknown as {
    querySelectorAll(tag: string): Iterable<Node>
  }
  const records: AuthorityRecord[] = []
  for (const [tag, alias, kind] of [
    ['INDIVIDUAL', 'INDIVIDUAL_ALIAS', 'Spokesperson'],
    ['ENTITY', 'ENTITY_ALIAS', 'Group'],
  ] as const)
    for (const entry of root.querySelectorAll(tag)) {
      const name = nameParts
        .map((part) => child(entry, part))
        .filter(Boolean)
        .join(' ')
      const ref = child(entry, 'REFERENCE_NUMBER') || child(entry, 'DATAID')
      if (!name || !ref) continue
      const strong: string[] = []
      const weak: string[] = []
      const script = child(entry, 'NAME_ORIGINAL_SCRIPT')
      if (script) strong.push(script)
      for (const one of entry.children) {
        if (one.tagName !== alias) continue
        const other = child(one, 'ALIAS_NAME')
        if (other) (/^low$/i.test(child(one, 'QUALITY')) ? weak : strong).push(other)
      }
      records.push({ list: 'un', ref, kind, name, strong, weak })
    }
  if (records.length === 0)
    throw new KnownError(
      'BAD_INPUT',
      `authority: ${file} is XML without INDIVIDUAL or ENTITY elements: only the UN consolidated list's format is read`,
    )
  return records
}
