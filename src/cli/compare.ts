/** `hearsay compare`: pairs of texts on standard input -> the relation between each two, or with --stance the stance of one to the other. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { findFigures } from '../../ingest/find/figures.ts'
import { findStanceCues } from '../../ingest/find/stance-cues.ts'
import { KnownError } from '../../schema/errors.ts'
import { compareFigures } from '../graph/numeric.ts'
import { compareStance } from '../graph/stance.ts'
import { compareTexts } from '../line/compare/compare.ts'
import { readSideOf } from '../line/compare/side.ts'
import type { Command } from './command.ts'

const Pair = z.object({
  id: z.union([z.string(), z.number()]),
  a: z.string(),
  b: z.string(),
  aDate: z.string().nullish(),
  bDate: z.string().nullish(),
})
type Pair = z.infer<typeof Pair>

export const compareCommand: Command = {
  usage:
    'hearsay compare [--stance] --jsonl    lines {"id","a","b","aDate"?,"bDate"?} on standard input -> one line each: does a contradict, corroborate or update b; with --stance, does b commit to a',
  async run(words) {
    const unknown = words.find((word) => word !== '--jsonl' && word !== '--stance')
    if (unknown !== undefined || !words.includes('--jsonl'))
      throw new KnownError(
        'BAD_USAGE',
        `hearsay compare: ${unknown === undefined ? 'give --jsonl and pairs on standard input' : `no option "${unknown}"`}\n\n${this.usage}`,
      )
    const answer = words.includes('--stance') ? stanceOf : relationOf
    let number = 0
    let failed = 0
    for await (const line of createInterface({ input: process.stdin })) {
      number++
      if (line.trim() === '') continue
      const pair = readPair(line)
      if (!pair) {
        failed++
        process.stderr.write(`hearsay compare: line ${number} is no pair: it needs "id", "a" and "b"\n`)
        continue
      }
      if (!process.stdout.write(`${JSON.stringify({ id: pair.id, ...answer(pair) })}\n`))
        await once(process.stdout, 'drain')
    }
    return failed > 0 ? 1 : 0
  },
}

function readPair(line: string): Pair | null {
  try {
    return Pair.parse(JSON.parse(line))
  } catch {
    return null
  }
}

function stanceOf({ a, b }: Pair) {
  return compareStance(findStanceCues(a), findStanceCues(b))
}

function relationOf({ a, b, aDate, bDate }: Pair) {
  // Sentences without a date belong to no moment: nothing can be told of changes, only whether one bears the other out.
  if (!aDate && !bDate) return compareFigures(findFigures(a), findFigures(b))
  return compareTexts(readSideOf(a, aDate ?? null, 'a'), readSideOf(b, bDate ?? null, 'b'))
}
