/**
 * `npm run eval`: scores the command on the labelled data and writes docs/evaluation.md beside the best published figures.
 *   --check   fail when a mark lies more than a point below eval/marks.json
 *   --keep    write the figures reached to eval/marks.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { marks, type Mark } from './marks.ts'
import { scoreAll } from './score.ts'
import { writeReport, writeTable } from './report.ts'

const root = resolve(import.meta.dirname, '..')
const file = join(root, 'eval/marks.json')
const { values } = parseArgs({ options: { check: { type: 'boolean' }, keep: { type: 'boolean' } } })

const { results, printed } = await scoreAll()
const reached = new Map<string, number>()
for (const mark of marks) {
  const value = mark.read(results)
  if (value !== null) reached.set(mark.name, value)
}
const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
const dropped = marks.filter((mark) => lost(mark, kept[mark.name], reached.get(mark.name)))

process.stdout.write(printed)
if (values.keep) writeFileSync(file, `${JSON.stringify(Object.fromEntries(reached), null, 2)}\n`)
// On a clone without the other sets the report would lose them.
if (reached.size === marks.length) {
  writeReport(join(root, 'docs/evaluation.md'), marks, reached, printed)
  writeTable(join(root, 'README.md'), marks, reached)
}
for (const { name } of dropped) console.error(`dropped: ${name} from ${kept[name]} to ${reached.get(name)}`)
if (values.check && dropped.length > 0) process.exitCode = 1

/** More than a point worse than the figure kept. A set that is not on this machine cannot be judged. */
function lost({ better, unit }: Mark, before: number | undefined, now: number | undefined): boolean {
  if (before === undefined || now === undefined) return false
  const slack = unit === '%' ? 1 : 0.2
  return better === 'more' ? now < before - slack : now > before + slack
}
