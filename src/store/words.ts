/** Words as full-text search knows them, the same for every store: folded to lower case, without accents or punctuation. */

/** Accents and vowel points that readers leave out when they type. */
const marks = /[\u0300-\u036f\u064b-\u065f\u0670]+/g
const ascii = /^[\0-\x7f]*$/

/** "Zoë O'Neill's plan" → ["zoe", "o", "neill", "s", "plan"]. */
export function searchWords(text: string): string[] {
  const folded = ascii.test(text) ? text : text.normalize('NFKD').replace(marks, '')
  return folded.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/** A query's words, each once, and no more than an index takes in one question: the first ones and the last. */
export function queryWords(text: string): string[] {
  const words = searchWords(text)
  const last = words.pop()
  if (last === undefined) return []
  const others = new Set(words)
  others.delete(last)
  return [...[...others].slice(0, 63), last]
}
