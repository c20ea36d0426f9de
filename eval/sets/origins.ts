/** Scores origins on eval/data/clusters: how often a claim is said to rest on as many independent origins as a reader counts, and whether loops are found. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openContext } from '../../src/api/context.ts'
import { findLoops } from '../../src/api/find/citations.ts'
import { findCorroboration } from '../../src/api/find/corroboration.ts'
import { ingest } from '../../src/line/ingest.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { share } from './figures.ts'

interface Gold {
  readonly origins: { readonly loop: readonly string[] | null }
  readonly origin_notes: readonly {
    readonly article: number
    readonly cue: string
    readonly independent_origins: number
  }[]
}
interface Placed {
  readonly key: string
  readonly overlap: number
  readonly length: number
}

export async function scoreOrigins(folder: string) {
  const root = join(folder, 'clusters')
  const tally = { notes: 0, met: 0, agree: 0, loops: 0, found: 0, alarms: 0 }
  for (const slug of readdirSync(root).toSorted()) {
    const gold = JSON.parse(readFileSync(join(root, slug, 'gold.json'), 'utf8')) as Gold
    const store = await openStore(':memory:')
    const texts = readdirSync(join(root, slug)).filter((name) => name.endsWith('.txt'))
    await ingest({ store, paths: texts.map((name) => join(root, slug, name)), workers: 0 })
    for (const { article, cue, independent_origins: wanted } of gold.origin_notes) {
      tally.notes++
      const claim = await claimAt(store, article, cue)
      if (claim === undefined) continue
      tally.met++
      const { independentOrigins } = await findCorroboration(openContext(store), claim, 0.5)
      if (independentOrigins === wanted) tally.agree++
    }
    const { nodes } = await findLoops(openContext(store), { first: 10 })
    if (gold.origins.loop) tally.loops++
    const whole = nodes.some(({ outlets }) => outlets.length === gold.origins.loop?.length)
    if (whole) tally.found++
    tally.alarms += nodes.length - (whole ? 1 : 0)
    await store.close()
  }
  const { notes, met, agree, loops, found, alarms } = tally
  return {
    claimsMet: share(met, notes),
    countsAgree: share(agree, notes),
    loopsFound: share(found, loops),
    loopsBeside: alarms,
  }
}

/** The claim that shares most with the words, the shortest of several; undefined when none touches them. */
async function claimAt(store: Store, article: number, cue: string): Promise<string | undefined> {
  const articles = await store.list({ kind: 'Article', limit: 100 })
  const node = articles.rows.find(
    ({ value }) => basename(String(value.attributes['path']), '.txt') === String(article),
  )?.value
  if (!node) return undefined
  const start = String(node.attributes['text']).indexOf(cue)
  if (start < 0) return undefined
  const where = [{ facet: 'article', values: [node.key] }]
  const { rows } = await store.list({ kind: 'Claim', where, limit: 1000 })
  const placed = rows.map(({ value }): Placed => {
    const span = value.attributes['span'] as { start: number; end: number }
    const overlap = Math.min(span.end, start + cue.length) - Math.max(span.start, start)
    return { key: value.key, overlap, length: span.end - span.start }
  })
  return placed
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap || a.length - b.length || (a.key < b.key ? -1 : 1))[0]?.key
}
