/** A process that merges batch after batch and prints the number of each one acknowledged: node writer.ts ADDRESS NAME COUNT. */
import type { Batch } from '../../schema/batch.ts'
import { openStore } from '../../src/store/open.ts'
import { article, batch, outlet, publishedBy } from './samples.ts'

/** Fifty articles of its own, and one node that all writers share. */
export function writtenBatch(name: string, i: number): Batch {
  const articles = Array.from({ length: 50 }, (_, j) =>
    article(`${name} ${i} ${j}`, { path: `${name} ${i}`, keys: ['k'] }),
  )
  return batch(
    outlet('shared', 'Shared', { aliases: [`${name} ${i}`] }),
    ...articles,
    ...articles.map(({ key }) => publishedBy(key, 'shared')),
  )
}

if (process.argv[1] === import.meta.filename) {
  const [address, name, count] = process.argv.slice(2)
  const store = await openStore(address!)
  for (let i = 0; i < Number(count); i++) {
    await store.merge(writtenBatch(name!, i))
    process.stdout.write(`${i}\n`)
  }
  await store.close()
}
