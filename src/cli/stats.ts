/** `hearsay stats`: how much of everything a store holds. */
import { edgeKinds, nodeKinds } from '../../schema/kinds.ts'
import { openContext } from '../api/context.ts'
import { findOpenCitations } from '../api/find/citations.ts'
import { nodeLabel } from '../api/find/labels.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'

export const statsCommand: Command = {
  usage: `hearsay stats [--store S] [--json]
  Counts nodes and edges by kind, comparison keys whose relations are still to be derived, what comparing
  left out, and the sources that articles cite most and that were not read yet.`,
  async run(words) {
    const { values } = parseWords(this, words, { json: { type: 'boolean', default: false } })
    const store = await openGivenStore(values.store, { mustExist: true })
    try {
      const [counts, due, dropped, open] = await Promise.all([
        store.counts(),
        store.due(Number.MAX_SAFE_INTEGER),
        store.dropped(),
        findOpenCitations(openContext(store), { first: shownOpen }),
      ])
      const pick = (kinds: object) =>
        Object.fromEntries(Object.keys(kinds).map((kind) => [kind, counts[kind as keyof typeof counts]]))
      const stats = {
        store: store.address,
        nodes: pick(nodeKinds),
        edges: pick(edgeKinds),
        due: due.length,
        dropped,
        openCitations: {
          total: await open.totalCount(),
          first: open.nodes.map(({ source, articles }) => ({ source: nodeLabel(source), articles })),
        },
      }
      process.stdout.write(`${values.json ? JSON.stringify(stats) : table(stats)}\n`)
      return 0
    } finally {
      await store.close()
    }
  },
}

/** Sources that are named. */
const shownOpen = 5

interface Counted {
  readonly store: string
  readonly nodes: Readonly<Record<string, number>>
  readonly edges: Readonly<Record<string, number>>
  readonly due: number
  readonly dropped: { readonly keys: number; readonly nodes: number; readonly pairs: number }
  /** The total is null when there are too many to count. */
  readonly openCitations: {
    readonly total: number | null
    readonly first: readonly { readonly source: string; readonly articles: number }[]
  }
}

function table({ store, nodes, edges, due, dropped, openCitations }: Counted): string {
  return [
    store,
    'Nodes',
    ...rows(nodes),
    'Edges',
    ...rows(edges),
    due === 0 ? 'Nothing left to derive' : `${due.toLocaleString('en')} comparison keys still to be derived`,
    dropped.keys === 0
      ? 'Nothing left out of comparison'
      : `Left out of comparison under ${grouped(dropped.keys)} keys: ${grouped(dropped.pairs)} pairs (a claim is compared with at most 50 others), ${grouped(dropped.nodes)} nodes beyond what one key compares`,
    openCitations.first.length === 0
      ? 'Nothing cited that was not read'
      : `${openCitations.total ?? 'Many'} sources cited and not read yet: ${openCitations.first.map(({ source, articles }) => `${source} (${articles})`).join(', ')}${openCitations.total === openCitations.first.length ? '' : ' … (all of them: openCitations)'}`,
  ].join('\n')
}

const grouped = (number: number) => number.toLocaleString('en')

const rows = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(
    ([kind, count]) => `  ${kind.padEnd(14)}${count.toLocaleString('en').padStart(12)}`,
  )
