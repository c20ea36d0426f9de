/** Distils idf.tsv from a folder of news (JSON Lines with `text`): how many articles in a thousand hold each word. Run by hand: node ingest/lexicon/build/idf.ts NEWS.jsonl */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const [source] = process.argv.slice(2)
if (!source) throw new Error('idf.ts: give the JSON Lines file to count')

const counts = new Map<string, number>()
let articles = 0
for (const line of readFileSync(source, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { text, title } = JSON.parse(line) as { text: string; title?: string }
  articles++
  const words = new Set(`${title ?? ''} ${text}`.toLowerCase().match(/\p{L}[\p{L}\p{N}-]*/gu))
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
}

// Rarer than this, a word is as rare as one never seen: leaving it out keeps the table small.
const least = Math.max(4, Math.round(articles / 500))
/** Halvings from "in every article": 0 stands in all, 9 in one of 512. */
const bucket = (count: number) => Math.min(9, Math.floor(Math.log2(articles / count)))
const rows = [...counts]
  .filter(([, count]) => count >= least)
  .map(([word, count]) => [bucket(count), word] as const)
  .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
const byBucket = Map.groupBy(rows, ([at]) => at)
const lines = [...byBucket].map(([at, words]) => `${at}\t${words.map(([, word]) => word).join(' ')}`)
writeFileSync(
  path.join(import.meta.dirname, '../idf.tsv'),
  `# Words by how rare they are in news: the number is how often 1 must be halved to reach the share of articles that hold them. Counted for Hearsay over ${articles} news articles (ingest/lexicon/build/idf.ts); counts only, no text; MIT, like the code.\n${lines.join('\n')}\n`,
)
