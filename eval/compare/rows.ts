/** Labelled pairs as rows to train on: the pairs, and what follows from them: strangers, and a text with itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../../src/line/compare/features.ts'
import { readSideOf, type Side } from '../../src/line/compare/side.ts'
import type { Example } from './boost.ts'

export const labels = ['contradicts', 'corroborates', 'changed_over_time', 'unrelated'] as const
export type Label = (typeof labels)[number]

export interface Pair {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly aDate: string | null
  readonly bDate: string | null
  readonly relation: Label
}

export interface Row extends Example {
  /** Rows of one pair are left out together. */
  readonly group: number
  readonly kind: 'pair' | 'own' | 'cluster' | 'stranger' | 'itself'
}

/** How much a row of each kind counts beside a labelled pair. */
export const weights: Readonly<Record<Row['kind'], number>> = {
  pair: 1,
  own: 1,
  cluster: 0.1,
  stranger: 0.07,
  itself: 0.05,
}

export function readPairs(file: string): Pair[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Pair)
}

export function rowsOf(pairs: readonly Pair[], kind: 'pair' | 'own' | 'cluster', first: number): Row[] {
  const sides = pairs.map(
    ({ a, b, aDate, bDate }) => [readSideOf(a, aDate, 'a'), readSideOf(b, bDate, 'b')] as const,
  )
  return pairs.flatMap(({ a, aDate, relation }, i): Row[] => {
    const [x, y] = sides[i]!
    const row = (s: Side, t: Side, label: Label, as: Row['kind']): Row => ({
      features: featuresOf(s, t),
      label: labels.indexOf(label),
      weight: weights[as],
      group: first + i,
      kind: as,
    })
    const rows = [row(x, y, relation, kind)]
    if (kind === 'cluster') return rows
    rows.push(
      row(x, sides[(i + 11) % sides.length]![1], 'unrelated', 'stranger'),
      row(sides[(i + 43) % sides.length]![0], y, 'unrelated', 'stranger'),
      row(x, readSideOf(a, aDate, 'b'), 'corroborates', 'itself'),
    )
    return rows
  })
}

/** The labelled pairs of a folder of clusters, each side the sentence that its cue stands in. */
export function clusterPairs(folder: string): Pair[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .filter((slug) => existsSync(join(folder, slug, 'gold.json')))
    .flatMap((slug) => {
      const gold = JSON.parse(readFileSync(join(folder, slug, 'gold.json'), 'utf8')) as Gold
      const dates = new Map(
        gold.articles.map(({ n, written, published }) => [n, written ?? published ?? null]),
      )
      return gold.pairs.flatMap(({ a, b, relation }, i): Pair[] => {
        const [x, y] = [a, b].map(({ article, cue }) => {
          const file = join(folder, slug, `${article}.txt`)
          return existsSync(file) ? sentenceAround(readFileSync(file, 'utf8'), cue) : null
        })
        if (!x || !y || x === y) return []
        return [
          {
            id: `${slug}-${i}`,
            a: x,
            b: y,
            aDate: dates.get(a.article) ?? null,
            bDate: dates.get(b.article) ?? null,
            relation: relation === 'conflict' ? 'contradicts' : relation,
          },
        ]
      })
    })
}

interface Gold {
  readonly articles: readonly {
    readonly n: number
    readonly written?: string | null
    readonly published?: string | null
  }[]
  readonly pairs: readonly {
    readonly a: { readonly article: number; readonly cue: string }
    readonly b: { readonly article: number; readonly cue: string }
    readonly relation: Label | 'conflict'
  }[]
}

function sentenceAround(text: string, cue: string): string | null {
  const at = text.indexOf(cue)
  if (at < 0) return null
  const end = text.indexOf('\n\n', at)
  const paragraph = text.slice(text.lastIndexOf('\n\n', at) + 1, end < 0 ? undefined : end)
  let from = 0
  const found: string[] = []
  const start = paragraph.indexOf(cue)
  for (const sentence of paragraph.split(/(?<=[.!?]["”’]?)\s+(?=["“‘\p{Lu}])/u)) {
    if (from < start + cue.length && from + sentence.length > start) found.push(sentence)
    from += sentence.length + 1
  }
  return found.join(' ').replace(/\s+/g, ' ').trim()
}
