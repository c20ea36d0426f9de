/** A short text to show for anything that has an id. */
import type { AnyNode, EdgeValue, RelationKind } from '../values.ts'

const longest = 120

/** Cut at a word where there is one. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.replace(/\s\S*$/, '')} …`
}

export function nodeLabel(node: AnyNode): string {
  const { name, title, text, url, path } = node as AnyNode &
    Readonly<Record<string, string | null | undefined>>
  return shorten((name ?? title) || (text?.slice(0, 1_000) ?? '') || (url ?? path) || node.id)
}

export function relationLabel({ conflict, values }: EdgeValue<RelationKind>): string {
  return shorten(values ? `${conflict}: ${values.join(' / ')}` : conflict)
}
