/** Word lists: reads the data files of ingest/lexicon, once each and only when first asked. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '../lexicon')

/** Lines of a list without comments and blanks. */
export function lexiconLines(file: string): string[] {
  return readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
}
/** Lines of all lists of a folder: general.txt, whose flags and senses come first, then the others by name. */
export function lexiconFolder(name: string): string[] {
  return readdirSync(path.join(folder, name))
    .toSorted((a, b) => Number(b === 'general.txt') - Number(a === 'general.txt') || (a < b ? -1 : 1))
    .flatMap((file) => lexiconLines(`${name}/${file}`))
}
export function lexiconWords(file: string): Set<string> {
  return new Set(lexiconLines(file).join(' ').split(/\s+/).filter(Boolean))
}
/** A JSON object of lists written as one string each, words parted by blanks. */
export function lexiconGroups<K extends string>(file: string): Record<K, Set<string>> {
  const raw = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<K, string>
  return Object.fromEntries(
    Object.entries<string>(raw).map(([name, list]) => [name, new Set(list.split(/\s+/))]),
  ) as Record<K, Set<string>>
}

/** A value made on first use. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const letters: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
}

/** Lower case without diacritics, typographic apostrophes made plain: what two spellings of one name share. */
export function fold(text: string): string {
  // Plain ASCII is most names, and needs no normalising.
  let at = 0
  while (at < text.length && text.charCodeAt(at) < 0x80) at++
  if (at === text.length) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœðþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[–—‐‑]/g, '-')
}
