/** Passages: stretches that two texts have in common, through small changes of wording, leaving out what either puts in quotation marks. */
import type { Span } from '../../schema/span.ts'

export interface Word extends Span {
  readonly root: string
}
export interface Words {
  readonly list: readonly Word[]
  /** Where each group of words begins. */
  readonly groups: ReadonlyMap<string, readonly number[]>
}
export interface Passages {
  readonly passages: readonly { readonly source: Span; readonly target: Span }[]
  /** Words of the first text that lie in passages. */
  readonly words: number
  /** Share of each text's own words that lie in passages. */
  readonly ofFirst: number
  readonly ofSecond: number
}

/** Words of a group, in any order. */
const size = 3
/** How far apart two groups of one passage may lie, in words. */
const gap = 8
/** Groups that make a passage. */
const least = 4
/** A longer text is compared by its beginning. */
const most = 20_000
/** Places of one group that are looked at: one that comes again and again is no evidence. */
const places = 8

export function wordsOf(text: string): Words {
  const quoted = [...text.matchAll(/["“][^"“”\n]*["”]/g)].map(({ index, 0: run }) => [
    index,
    index + run.length,
  ])
  const list: Word[] = []
  let q = 0
  for (const { index: start, 0: word } of text.matchAll(/[\p{L}\p{N}]+(?:[,.'’-][\p{L}\p{N}]+)*/gu)) {
    if (list.length === most) break
    while (q < quoted.length && quoted[q]![1]! <= start) q++
    if (q < quoted.length && quoted[q]![0]! <= start) continue
    if (word.length < 4 && !/[\p{Lu}\p{N}]/u.test(word)) continue
    list.push({ root: rootOf(word), start, end: start + word.length })
  }
  const groups = new Map<string, number[]>()
  for (let i = 0; i + size <= list.length; i++) {
    const group = groupAt(list, i)
    const at = groups.get(group)
    if (!at) groups.set(group, [i])
    else if (at.length < places) at.push(i)
  }
  return { list, groups }
}

const groupAt = (list: readonly Word[], i: number): string =>
  list
    .slice(i, i + size)
    .map(({ root }) => root)
    .sort()
    .join(' ')

/** Crude on purpose: "killed", "kills" and "killing" meet. */
const rootOf = (word: string): string =>
  word.toLowerCase().replace(/(?<=\p{L}{3})(?:['’]s|ing|ed|es|s)$/u, '')

/** Both texts are walked along once; a passage goes on while the next group lies near in both. */
export function findPassages(first: Words, second: Words): Passages {
  const runs: { a: number; aEnd: number; b: number; bEnd: number }[] = []
  let run: { a: number; aEnd: number; b: number; bEnd: number; groups: number } | null = null
  const close = () => {
    if (run && run.groups >= least) runs.push(run)
    run = null
  }
  for (let i = 0; i + size <= first.list.length; i++) {
    const at = second.groups.get(groupAt(first.list, i))
    if (!at) continue
    const open: { a: number; aEnd: number; b: number; bEnd: number; groups: number } | null = run
    if (open !== null && i - open.aEnd <= gap) {
      const next = at.find((b) => b > open.bEnd - size - 1 && b - open.bEnd <= gap)
      if (next !== undefined) {
        open.aEnd = i + size
        open.bEnd = Math.max(open.bEnd, next + size)
        open.groups++
        continue
      }
    }
    close()
    run = { a: i, aEnd: i + size, b: at[0]!, bEnd: at[0]! + size, groups: 1 }
  }
  close()
  const spanOf = ({ list }: Words, from: number, to: number): Span => ({
    start: list[from]!.start,
    end: list[to - 1]!.end,
  })
  const words = covered(runs.map(({ a, aEnd }) => [a, aEnd]))
  return {
    passages: runs.map(({ a, aEnd, b, bEnd }) => ({
      source: spanOf(first, a, aEnd),
      target: spanOf(second, b, bEnd),
    })),
    words,
    ofFirst: first.list.length === 0 ? 0 : words / first.list.length,
    ofSecond:
      second.list.length === 0 ? 0 : covered(runs.map(({ b, bEnd }) => [b, bEnd])) / second.list.length,
  }
}

/** How many positions the ranges cover together. */
function covered(ranges: readonly (readonly [number, number])[]): number {
  let sum = 0
  let reached = 0
  for (const [from, to] of ranges.toSorted((x, y) => x[0] - y[0])) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}
