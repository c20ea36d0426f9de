/** Runs the scorer of the labelled data, which lies beside the repository and is not part of it, and reads its figures. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The scorer's JSON: figures by set, nested as it likes; read by path. */
export type Results = { readonly [name: string]: Results | number | null }

const root = resolve(import.meta.dirname, '..')
const scorer = resolve(process.env['HEARSAY_SHARED'] ?? join(root, '../shared'), 'eval/score.mjs')

export function scoreAll(): { results: Results; printed: string } {
  if (!existsSync(scorer))
    return {
      results: {},
      printed:
        'The labelled data is not on this machine (HEARSAY_SHARED names its folder): nothing scored.\n',
    }
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
