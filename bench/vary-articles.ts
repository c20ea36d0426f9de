/** Many articles made from a few: names, places and figures are changed, story by story, so that each copy of a story is another event. */
import type { Article } from '../schema/article.ts'
import { rarity } from '../ingest/find/rarity.ts'
import { randomFrom } from './made-graph.ts'

export interface Told {
  readonly article: Article
  /** Articles of one story keep their names in common. */
  readonly story: string
}

const syllables =
  'ka lo mi ren tas vor el du shi pan gra no be tur lis om fe qua zed hal bri mont sel wick dar nev ost pell ran thur vik yar'.split(
    ' ',
  )
/** Names that are handed out: few enough that stories come to share some by chance, as they do in the news. */
const pool = 30_000
const invented = makeNames()
const capitalised = /\b\p{Lu}\p{Ll}{2,}\b/gu

/** Makes article `i` of as many as are asked for; the same for the same base. */
export function varying(base: readonly Told[]): (i: number) => Article {
  const known = knownNames(base)
  return (i) => varied(base, known, i)
}

/** Names that the word lists know, by how rare they are: a name must be given for one as rare, or stories would come to share what tells none from another. */
type Known = ReadonlyMap<number, readonly string[]>

function knownNames(base: readonly Told[]): Known {
  const found = new Map<number, Set<string>>()
  for (const { article } of base)
    for (const [word] of article.text.matchAll(capitalised)) {
      const at = rarity(word.toLowerCase())
      if (at >= least && at < unknown)
        found.set(Math.floor(at), (found.get(Math.floor(at)) ?? new Set()).add(word))
    }
  return new Map([...found].map(([at, words]) => [at, [...words].sort()]))
}
/** Commoner words than the first stay as they are; from the second on no list knows the name. */
const least = 5
const unknown = 9

function varied(base: readonly Told[], known: Known, i: number): Article {
  const { article, story } = base[i % base.length]!
  const round = Math.floor(i / base.length)
  const seed = hashOf(`${round}/${story}`)
  const factor = 0.5 + (seed % 1000) / 500
  const vary = (text: string) => varyFigures(varyNames(text, seed, known), factor)
  return {
    ...article,
    title: article.title && vary(article.title),
    text: vary(article.text),
    publishedAt: article.publishedAt && shift(article.publishedAt, round * 97),
    ...(article.id === undefined ? {} : { id: `${article.id}/${round}` }),
    ...(article.url === undefined ? {} : { url: `${article.url}?${round}` }),
  }
}

/** Capitalised words that no common word hides behind, wherever they stand. */
const varyNames = (text: string, seed: number, known: Known): string =>
  text.replace(capitalised, (word) => {
    const lower = word.toLowerCase()
    const at = rarity(lower)
    if (at < least) return word
    const from = at < unknown ? known.get(Math.floor(at)) : invented
    return from?.[hashOf(`${seed}/${lower}`) % from.length] ?? word
  })

/** Counts and sums; years stay. */
const varyFigures = (text: string, factor: number): string =>
  text.replace(/(?<![\d,.-])\d{1,3}(?:,\d{3})+|(?<![\d,.:-])\d{1,3}(?![\d,.:-])/g, (figure) =>
    Math.max(1, Math.round(Number(figure.replaceAll(',', '')) * factor)).toLocaleString('en'),
  )

function shift(date: string, days: number): string {
  const moved = new Date(Date.parse(date.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10)
  return moved + date.slice(10)
}

function makeNames(): readonly string[] {
  const random = randomFrom(5)
  return Array.from({ length: pool }, () => {
    const name = Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('')
    return name[0]!.toUpperCase() + name.slice(1)
  })
}

function hashOf(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}
