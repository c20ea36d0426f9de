/** Scores the command: by the scorer that lies beside the repository with all labelled sets, or on the two sets that are part of it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scoreAliases } from './alias-un.ts'
import { scoreClusters } from './sets/clusters.ts'
import { scoreOrigins } from './sets/origins.ts'
import { scorePairs } from './sets/pairs.ts'

/** The scorer's JSON: figures by set, nested as it likes; read by path. */
export type Results = { readonly [name: string]: Results | number | null }

const root = resolve(import.meta.dirname, '..')
const scorer = resolve(process.env['HEARSAY_SHARED'] ?? join(root, '../shared'), 'eval/score.mjs')

/** All sets where the labelled data lies beside the repository; else the two that are part of it. */
export async function scoreAll(): Promise<{ results: Results; printed: string }> {
  const data = join(root, 'eval/data')
  // No other scorer knows origins, nor the clusters written here: some to tune on, some that nothing was tuned on.
  const own = {
    origins: await scoreOrigins(data),
    tuning: await scoreClusters(join(data, 'tuning')),
    unseen: await scoreClusters(join(data, 'unseen')),
    unseenOrigins: await scoreOrigins(join(data, 'unseen')),
  }
  if (existsSync(scorer)) {
    const { results, printed } = scoreBeside()
    const lists = await scoreAliases()
    const alias_un = lists && { found: lists.found / lists.aliases, listingsJoined: lists.listingsJoined }
    return {
      results: { ...results, ...own, ...(alias_un && { alias_un }) },
      printed: `${printed.trimEnd()}\n${linesOf(own)}\nalias_un ${JSON.stringify(lists)}\n`,
    }
  }
  const results = { pairs: scorePairs(data), clusters: await scoreClusters(data), ...own }
  const printed = `The other labelled sets are not on this machine (HEARSAY_SHARED names their folder).\n${JSON.stringify(results, null, 2)}\n`
  return { results, printed }
}

const linesOf = (results: Readonly<Record<string, unknown>>): string =>
  Object.entries(results)
    .map(([name, figures]) => `${name} ${JSON.stringify(figures)}`)
    .join('\n')

function scoreBeside(): { results: Results; printed: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'))
  const json = join(folder, 'results.json')
  try {
    const run = spawnSync(process.execPath, [scorer, 'all', '--json', json], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, HEARSAY_CMD: `${process.execPath} ${join(root, 'src/cli/hearsay.ts')}` },
    })
    if (run.status !== 0)
      throw new Error(`the scorer ended with ${run.status}:\n${run.stdout}\n${run.stderr}`)
    return { results: JSON.parse(readFileSync(json, 'utf8')) as Results, printed: run.stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
