/** Bases: for each article of an assertion, what it rests on by its own words: a speaker, a document, another article, or nothing but itself. */
import type { Batch, BatchNode } from '../../schema/batch.ts'
import type { Claim } from '../../schema/claim.ts'
import type { Span } from '../../schema/span.ts'
import type { OriginKind } from './origins.ts'
import { standingCitations } from './standing-citations.ts'
import { bears, citedArticle, outletName } from './cited-article.ts'

/** What an article rests on; for another article `id` is its key. */
export interface Basis {
  readonly id: string
  readonly kind: OriginKind
  readonly key: string | null
  readonly name: string
  /** True for a person, and then the names of the groups that the article says they speak for. */
  readonly person: boolean
  readonly speaksFor: readonly string[]
}
export interface Bases {
  readonly bases: ReadonlyMap<string, readonly Basis[]>
  /** Articles that hold one of the claims, sorted. */
  readonly asserting: readonly string[]
  /** The node that stands for an article's outlet; undefined when it is not known. */
  readonly outletOf: (article: string) => BatchNode | undefined
}

/** Words of the claim that a citing sentence must hold to be about it, where no claim of the article was joined. */
const aboutIt = 2

export function findBases({ nodes, edges }: Batch, keys: readonly string[]): Bases {
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const out = Map.groupBy(edges, ({ source }) => source)
  const edgesOf = (key: string, kind: string) =>
    (out.get(key) ?? []).filter(({ attributes }) => attributes.kind === kind)
  const citesOf = (key: string) =>
    standingCitations(edgesOf(key, 'CITES'), ({ target, attributes }) => ({
      target,
      basis: String(attributes['basis']),
      span: attributes['span'] as Span | null,
    }))
  const standsFor = (key: string) => edgesOf(key, 'SAME_AS')[0]?.target ?? key
  const articles = nodes.filter(({ attributes }) => attributes.kind === 'Article')

  const outlets = new Map<string, string>()
  // Those with articles of their own last: their names hold.
  const known = nodes.filter(({ attributes }) => attributes.kind === 'Outlet')
  const real = (node: BatchNode) => (node.attributes['placeholder'] === true ? 0 : 1)
  for (const { key, attributes } of known.toSorted((a, b) => real(a) - real(b) || (a.key > b.key ? -1 : 1)))
    for (const name of [attributes['name'], ...((attributes['aliases'] ?? []) as readonly string[])])
      outlets.set(outletName(String(name)), standsFor(key))
  /** An outlet may be taken for a group by those who cite it. */
  const asOutlet = ({ key, attributes }: BatchNode): string | undefined =>
    outlets.get(outletName(String(attributes['name']))) ??
    (attributes.kind === 'Outlet' ? standsFor(key) : undefined)

  const claims = keys.flatMap((key) => {
    const node = byKey.get(key)
    return node ? [node.attributes as unknown as Claim] : []
  })
  const asserting = [...new Set(claims.map(({ article }) => article))].sort()
  const words = new Set(
    claims.flatMap(({ words: own, quantity }) => [...own, ...(quantity?.text.split(' ') ?? [])]),
  )

  const basisOf = (node: BatchNode): Basis => {
    const key = standsFor(node.key)
    const { attributes } = byKey.get(key) ?? node
    const person = attributes.kind === 'Spokesperson'
    const kind =
      attributes.kind === 'Outlet' ? 'OUTLET' : attributes['type'] === 'document' ? 'DOCUMENT' : 'SPEAKER'
    const groups = edgesOf(node.key, 'SPEAKS_FOR').flatMap(({ target }) => byKey.get(standsFor(target)) ?? [])
    return {
      id: key,
      kind,
      key,
      name: String(attributes['name']),
      person,
      speaksFor: groups.map((group) => String(group.attributes['name'])),
    }
  }
  const article = ({ key, attributes }: BatchNode): Basis => ({
    id: key,
    kind: 'ARTICLE',
    key,
    name: String(attributes['outletName'] ?? attributes['title']),
    person: false,
    speaksFor: [],
  })
  /** A cited outlet's own article on the event, when there is one; else whoever is cited. */
  const cited = (from: BatchNode, target: string): Basis[] => {
    const node = byKey.get(target)
    if (!node) return []
    if (node.attributes.kind === 'Article') return [article(node)]
    const outlet = asOutlet(node)
    if (outlet === undefined) return [basisOf(node)]
    if (outlet === standsFor(String(from.attributes['outlet']))) return []
    const names = [node, byKey.get(outlet) ?? node].map(({ attributes }) => String(attributes['name']))
    const own = articles.filter(
      (one) =>
        standsFor(String(one.attributes['outlet'])) === outlet || names.some((name) => bears(one, name)),
    )
    const found = citedArticle(from, own, asserting)
    return [found ? article(found) : basisOf(byKey.get(outlet) ?? node)]
  }
  const copied = (from: BatchNode): Basis[] =>
    edgesOf(from.key, 'COPIES').flatMap(({ target }) => {
      const original = byKey.get(target)
      return original ? [article(original)] : []
    })

  const attributed = (claim: Claim, from: BatchNode): Basis[] => {
    const speaker = claim.speakerKey === null ? undefined : byKey.get(claim.speakerKey)
    if (speaker && claim.speakerKey !== claim.outlet) return cited(from, speaker.key)
    const copies = copied(from)
    if (copies.length > 0) return copies
    const beside = citesOf(from.key).filter((cite) =>
      overlap(sentenceOf(claim, from), cite.attributes['span'] as Span | null),
    )
    const said = beside.flatMap(({ target }) => cited(from, target))
    // "A report that" says less than the outlet that the article names elsewhere.
    const named = said.filter(({ kind, name }) => kind !== 'DOCUMENT' || /[\p{Lu}\s]/u.test(name))
    if (named.length > 0) return named
    const other = said.length > 0 ? elsewhere(from) : []
    if (said.length > 0) return other.length > 0 ? other : said
    if (claim.speakerKey === null && claim.speakerName !== null)
      return [
        {
          id: `unnamed:${from.key}`,
          kind: 'UNNAMED',
          key: null,
          name: `${claim.speakerName} (${String(from.attributes['outletName'] ?? 'unnamed')})`,
          person: false,
          speaksFor: [],
        },
      ]
    return []
  }
  /** Citations of outlets whose article asserts the same, or whose sentence speaks of it. */
  const elsewhere = (from: BatchNode): Basis[] => {
    const holds = asserting.includes(from.key)
    return citesOf(from.key).flatMap(({ target, attributes }) => {
      const node = byKey.get(target)
      if (holds && (!node || asOutlet(node) === undefined)) return []
      const found = cited(from, target)
      if (holds && found.some(({ id }) => asserting.includes(id))) return found
      const span = attributes['span'] as Span | null
      const sentence = span ? sentenceAt(String(from.attributes['text']), span).toLowerCase() : ''
      const shared = [...words].filter((word) => word.length > 2 && sentence.includes(word.toLowerCase()))
      return shared.length >= Math.min(aboutIt, words.size) ? found : []
    })
  }

  const bases = new Map<string, readonly Basis[]>()
  const queue = [...asserting]
  for (const key of queue) {
    const from = byKey.get(key)
    if (!from || bases.has(key)) continue
    const own = claims.filter(({ article: held }) => held === key)
    const said = own.flatMap((claim) => attributed(claim, from))
    const found =
      said.length > 0 ? said : own.length === 0 ? [...copied(from), ...elsewhere(from)] : elsewhere(from)
    bases.set(key, [...new Map(found.filter(({ id }) => id !== key).map((one) => [one.id, one])).values()])
    for (const { kind, id } of found) if (kind === 'ARTICLE') queue.push(id)
  }
  const outletOf = (key: string): BatchNode | undefined => {
    const outlet = byKey.get(String(byKey.get(key)?.attributes['outlet']))
    return outlet && (byKey.get(asOutlet(outlet) ?? outlet.key) ?? outlet)
  }
  return { bases, asserting, outletOf }
}

const overlap = (a: Span, b: Span | null) => b !== null && a.start < b.end && b.start < a.end

/** Where the claim's sentence stands: around its clause. */
function sentenceOf({ sentence, span }: Claim, { attributes }: BatchNode): Span {
  const text = String(attributes['text'])
  const from = text.lastIndexOf(sentence, span.start)
  return from >= 0 && from + sentence.length >= span.end ? { start: from, end: from + sentence.length } : span
}

/** From the full stop before to the one after, near enough to look for words in. */
function sentenceAt(text: string, { start, end }: Span): string {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), start - 400)
  const after = [text.indexOf('. ', end), text.indexOf('\n', end)].filter((at) => at >= 0)
  return text.slice(Math.max(0, before), Math.min(text.length, end + 400, ...after))
}
