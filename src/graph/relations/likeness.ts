/** How alike two bags of words are in meaning, by word vectors: paraphrase shares few words, but near ones. */
import { readFileSync } from 'node:fs'
import { lazy } from '../../../ingest/find/word-list.ts'
import { rarity } from '../../../ingest/find/rarity.ts'

const width = 100
const data = (file: string): URL => new URL(`../../../ingest/lexicon/word-vectors/${file}`, import.meta.url)

const table = lazy(() => {
  const words = readFileSync(data('words.txt'), 'utf8').split('\n')
  const bytes = readFileSync(data('vectors.int8'))
  return {
    rows: new Map(words.map((word, row) => [word, row])),
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  }
})

/** Vectors of two words chosen at random are this alike, which says nothing. */
const chance = 0.3
/** Words in most articles say nothing of likeness; above `most` rarity adds nothing. */
const common = 1.5
const most = 8

/**
 * Cosine of two lemmas' vectors, 1 for a word with itself, 0 where one is unknown.
 * Vectors: GloVe (Pennington, Socher, Manning 2014), see ingest/lexicon/word-vectors/README.md.
 */
export function likenessOfWords(a: string, b: string): number {
  if (a === b) return 1
  const { rows, vectors } = table()
  const [x, y] = [rows.get(a), rows.get(b)]
  if (x === undefined || y === undefined) return 0
  let sum = 0
  for (let i = 0; i < width; i++) sum += vectors[x * width + i]! * vectors[y * width + i]!
  return sum / (127 * 127)
}

/** Between 0 and 1: how far each word of one bag has a near one in the other, rare words counting more; both ways. */
export function likenessOfWordBags(
  a: readonly string[],
  b: readonly string[],
): { readonly mean: number; readonly most: number } {
  const best = { a: new Float64Array(a.length), b: new Float64Array(b.length) }
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const alike = likenessOfWords(a[i]!, b[j]!)
      if (alike > best.a[i]!) best.a[i] = alike
      if (alike > best.b[j]!) best.b[j] = alike
    }
  const [there, back] = [covered(a, best.a), covered(b, best.b)]
  return { mean: (there + back) / 2, most: Math.max(there, back) }
}

function covered(words: readonly string[], best: Float64Array): number {
  let sum = 0
  let total = 0
  words.forEach((word, i) => {
    const weight = Math.max(0, Math.min(most, rarity(word)) - common)
    sum += weight * Math.max(0, (best[i]! - chance) / (1 - chance))
    total += weight
  })
  return total > 0 ? sum / total : 0
}
