/** `hearsay export`: the whole graph, one node or edge per line, in an order that depends on nothing but the graph. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'

export const exportCommand: Command = {
  usage: `hearsay export [--format jsonl] [--store S] [--hash]
  Prints the whole graph as JSON lines: {"node":KEY,"kind":KIND,…} and {"edge":KEY,"kind":KIND,"source":KEY,"target":KEY,…}.
  --hash  print only the SHA-256 of what would be printed`,
  async run(words) {
    const { values } = parseWords(this, words, {
      format: { type: 'string', default: 'jsonl' },
      hash: { type: 'boolean', default: false },
    })
    if (values.format !== 'jsonl')
      throw new KnownError('BAD_USAGE', `export: no format "${values.format}": the one there is is jsonl`)
    const store = await openGivenStore(values.store, { mustExist: true })
    const hash = createHash('sha256')
    try {
      for await (const line of exportLines(store)) {
        if (values.hash) hash.update(line)
        else if (!process.stdout.write(line)) await once(process.stdout, 'drain')
      }
    } finally {
      await store.close()
    }
    if (values.hash) process.stdout.write(`${hash.digest('hex')}\n`)
    return 0
  },
}

/** Lines end in a line feed. An entity joined to others names the node that stands for all of them as `canonical`. */
export async function* exportLines(store: Store): AsyncGenerator<string> {
  const canonical = new Map<string, string>()
  let after: string | undefined
  do {
    const page = await store.list({ kind: 'SAME_AS', limit: 1000, ...(after === undefined ? {} : { after }) })
    for (const { value } of page.rows) canonical.set(value.source, value.target)
    after = page.hasMore ? page.rows.at(-1)?.cursor : undefined
  } while (after !== undefined)
  for await (const item of store.scan()) yield `${JSON.stringify(exported(item, canonical))}\n`
}

function exported(
  item: BatchNode | BatchEdge,
  canonical: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { kind, ...rest } = item.attributes
  if ('source' in item)
    return { edge: item.key, kind, source: item.source, target: item.target, ...sorted(rest) }
  const joined = canonical.get(item.key)
  return { node: item.key, kind, ...sorted(joined === undefined ? rest : { ...rest, canonical: joined }) }
}

const sorted = (attributes: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)))
