/**
 * Draws contradictions for reading from a graph: `node eval/alarms.ts --store FILE [--count 100] [--seed 1] [--least 0.7]`.
 *
 * Those that the default view shows (or all from `--least` on) in an order that only the seed decides, each with both
 * sentences, who said them and when, so that a reader can tell real disagreements from false alarms.
 */
import { parseArgs } from 'node:util'
import { createHash } from 'node:crypto'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

type Page = Awaited<ReturnType<Store['list']>>

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    least: { type: 'string', default: '0.7' },
  },
})
if (values.store === undefined)
  throw new Error('Name a graph with --store FILE: one that `hearsay ingest` filled.')
const store = await openStore(values.store)
const found: { rank: string; confidence: number; rule: string; explanation: string }[] = []
for (let after: string | null = null; ;) {
  const page: Page = await store.list({
    kind: 'CONTRADICTS',
    minConfidence: Number(values.least),
    limit: 1000,
    ...(after === null ? {} : { after }),
  })
  for (const { value } of page.rows) {
    const { confidence, rule, explanation } = value.attributes as Record<string, unknown>
    const rank = createHash('sha256').update(`${values.seed} ${value.key}`).digest('hex')
    found.push({ rank, confidence: Number(confidence), rule: String(rule), explanation: String(explanation) })
  }
  const last = page.rows.at(-1)
  if (page.rows.length < 1000 || !last) break
  after = last.cursor
}
await store.close()
console.log(`${found.length} contradictions from ${values.least} on`)
found
  .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  .slice(0, Number(values.count))
  .forEach(({ confidence, rule, explanation }, i) =>
    console.log(
      `\n${i + 1}. ${confidence} ${rule}\n${explanation.replaceAll('” contradicts ', '”\n  contradicts ')}`,
    ),
  )
