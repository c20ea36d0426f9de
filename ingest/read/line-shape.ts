/** What a line looks like: a sentence of an article, a heading, a menu. */

const words = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu
const closed = /[.!?…。！？।؟]["'”’»“)\]]{0,3}$|[.!?…。！？]\s?\(\d+\)$/u

export function countWords(line: string): number {
  return line.match(words)?.length ?? 0
}

/** Ends as a sentence does. */
export function isClosed(line: string): boolean {
  return closed.test(line.slice(-8))
}

/** Running text: a closed line of some length, or one too long to be a heading. */
export function isProse(line: string): boolean {
  const count = countWords(line)
  if (isClosed(line)) return count >= 8 || line.length >= 60
  // An opened quotation, or a colon before a list, goes on in the next paragraph.
  if (/[,;:—–-]["”’]?$/.test(line)) return count >= 8
  return count >= 25 || (line.length >= 120 && !hasSeparators(line))
}

/** Parts between bars, dots or arrows. */
export function splitParts(line: string): string[] {
  return line
    .split(/\s*(?:[|¦•·»›→►~]|:{2,}|\/{2,}|\s\/\s|\s>\s|\s[*—–-]{1,3}\s| {2,}|\t+)\s*/u)
    .map((part) => part.trim())
    .filter(Boolean)
}

export function hasSeparators(line: string): boolean {
  return /[|¦•·»›→►~]|::|\/\/|\s\/\s|\s>\s/u.test(line)
}

/** Short parts side by side: a menu, a breadcrumb, a page's footer. */
export function isMenu(line: string): boolean {
  const parts = line.split(/\s*[|¦•·»›→►]\s*|\s>\s|\s\/\s/u).filter(Boolean)
  if (parts.length < 2) return false
  if (parts.some((part) => countWords(part) > 9)) return false
  return parts.length >= 3 || !isClosed(line)
}

export function isShouted(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/\p{Ll}/u.test(line)
}
