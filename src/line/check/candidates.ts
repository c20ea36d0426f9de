/** Claims of a graph that a text's claims may meet: those under a shared comparison key, and where these are few, those that full-text search leads to. */
import { rarity } from '../../../ingest/find/rarity.ts'
import type { BatchNode } from '../../../schema/batch.ts'
import type { Claim } from '../../../schema/claim.ts'
import type { Store } from '../../store/store.ts'
import { searchWords } from '../../store/words.ts'

/** Claims taken of one key, of one search, and of all the articles that a word leads to. */
const perKey = 600
const perSearch = 50
const perWord = 10
const ofArticles = 400
/** Words of a sentence that are searched for, the rarest first, and how rare one must be to lead to articles by itself. */
const words = 4
const leading = 6

/** Each claim once, in order of their keys. */
export async function findCandidates(
  store: Store,
  claims: readonly Claim[],
  enough: (found: readonly BatchNode[]) => boolean,
): Promise<readonly BatchNode[]> {
  const found = new Map<string, BatchNode>()
  const add = (nodes: readonly BatchNode[]) => {
    for (const node of nodes) if (node.attributes.kind === 'Claim') found.set(node.key, node)
  }
  const keys = [...new Set(claims.flatMap((claim) => claim.keys))]
  for (const { nodes } of (await store.sharing(keys, perKey)).values()) add(nodes)
  if (!enough([...found.values()])) await searchFor(store, claims, add)
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Pairs of rare words in one clause; then articles that hold the rarest, and what these claim. */
async function searchFor(
  store: Store,
  claims: readonly Claim[],
  add: (nodes: readonly BatchNode[]) => void,
): Promise<void> {
  const sentences = [...new Set(claims.map(({ sentence }) => sentence))]
  const pairs = new Set<string>()
  const alone = new Set<string>()
  for (const sentence of sentences) {
    const rarest = [...new Set(searchWords(sentence))]
      .filter((word) => word.length > 2 && rarity(word) > 2)
      .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
      .slice(0, words)
    rarest.forEach((word, i) => {
      if (rarity(word) >= leading) alone.add(word)
      for (const other of rarest.slice(i + 1)) pairs.add(`${word} ${other}`)
    })
  }
  for (const text of pairs)
    add((await store.search({ text, kinds: ['Claim'], limit: perSearch })).map(({ node }) => node))
  const articles = new Set<string>()
  for (const text of alone)
    for (const { node } of await store.search({ text, kinds: ['Article'], limit: perWord }))
      articles.add(node.key)
  if (articles.size === 0) return
  const where = [{ facet: 'article', values: [...articles] }]
  const { rows } = await store.list({ kind: 'Claim', where, limit: ofArticles })
  add(rows.map(({ value }) => value))
}
