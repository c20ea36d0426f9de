/** The bench: asks every question in bench/questions, each beside its floor, and prints how many times the floor it costs. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Question, Setup } from './question.ts'

const usage = `node bench/run.ts [WORDS…] [--check] [--rounds N] [--list]
  Asks the questions whose names hold any of the words; without words, all of them.
  --check     exit 1 when a ratio is over its mark
  --rounds N  measure N times and take the median (default 5)
  --list      only name the questions
  scale       as the first word: how time grows with the number of articles; minutes long, so never asked unasked (scale --help)
  HEARSAY_TEST_NEO4J=bolt://… (an empty database) adds the questions to Neo4j.`

const words = process.argv.slice(2)
const flag = (name: string) => words.includes(name)
const rounds = flag('--rounds') ? Number(words[words.indexOf('--rounds') + 1]) : 5
const filters = words.filter((word, i) => !word.startsWith('--') && words[i - 1] !== '--rounds')
const unknown = words.find(
  (word) => word.startsWith('--') && !['--check', '--rounds', '--list', '--help'].includes(word),
)

async function ask(): Promise<void> {
  const folder = join(import.meta.dirname, 'questions')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(
    files.toSorted().map((file) => import(join(folder, file)) as Promise<{ questions: readonly Question[] }>),
  )
  const all = modules.flatMap(({ questions }) => questions)
  const chosen = all.filter(({ name }) => filters.length === 0 || filters.some((word) => name.includes(word)))
  if (chosen.length === 0) {
    process.stderr.write(
      `bench: no question holds "${filters.join('" or "')}"; there are ${all.map(({ name }) => name).join(', ')}\n`,
    )
    process.exitCode = 2
    return
  }
  if (flag('--list')) {
    for (const { name, about } of chosen) process.stdout.write(`${name}: ${about}\n`)
    return
  }
  print('question', 'floor', 'hearsay', 'ratio', 'mark', 'a second')
  for (const question of chosen) {
    const setup = await question.setup()
    if ('skipped' in setup) {
      process.stdout.write(`${question.name}  skipped: ${setup.skipped}\n`)
      continue
    }
    try {
      report(question, await measure(setup))
    } finally {
      await setup.close?.()
    }
  }
}

interface Measured {
  /** Milliseconds a unit. */
  readonly cost: number
  readonly floor: number | undefined
}

/** Floor and measure take turns, so that whatever else the machine does falls on both. */
async function measure({ units, floorUnits = units, measure: run, floor }: Setup): Promise<Measured> {
  const costs: number[] = []
  const floors: number[] = []
  // The first round warms up and is not counted.
  for (let i = 0; i <= rounds; i++) {
    const [low, cost] = [floor && (await time(floor)), await time(run)]
    if (i === 0) continue
    if (low !== undefined) floors.push(low / floorUnits)
    costs.push(cost / units)
  }
  return { cost: median(costs), floor: floor && median(floors) }
}

async function time(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

function report({ name, unit, most }: Question, { cost, floor }: Measured): void {
  const ratio = floor === undefined ? undefined : cost / floor
  const over = ratio !== undefined && most !== undefined && ratio > most
  if (over && flag('--check')) process.exitCode = 1
  print(
    name,
    floor === undefined ? '' : duration(floor),
    duration(cost),
    ratio === undefined ? '' : `${ratio.toFixed(2)}x${over ? ' OVER' : ''}`,
    most === undefined ? '' : `${most}x`,
    `${Math.round(1000 / cost).toLocaleString('en')} ${unit}`,
  )
}

function print(...cells: readonly [string, string, string, string, string, string]): void {
  const widths = [28, 10, 10, 11, 6, 0]
  process.stdout.write(
    `${cells.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(widths[i]!))).join('  ')}\n`,
  )
}

const duration = (ms: number): string =>
  ms >= 1000
    ? `${(ms / 1000).toFixed(2)} s`
    : ms >= 1
      ? `${ms.toFixed(2)} ms`
      : `${(ms * 1000).toFixed(2)} µs`

if (words[0] === 'scale') process.exitCode = await (await import('./scale.ts')).scale(words.slice(1))
else if (flag('--help')) process.stdout.write(`${usage}\n`)
else if (unknown !== undefined || !(rounds >= 1)) {
  process.stderr.write(
    `bench: ${unknown ? `no option ${unknown}` : '--rounds wants a number from 1'}\n\n${usage}\n`,
  )
  process.exitCode = 2
} else await ask()
