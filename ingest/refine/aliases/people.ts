/** What people are called without their name: "the driver" who is named a sentence later, "the striker" the article turns on, "the 71-year-old". */
import type { Span } from '../../../schema/span.ts'
import type { Draft, Entity, Token } from '../../draft.ts'
import { isRole } from '../../find/name-lists.ts'
import { lowerBound } from './lower-bound.ts'

type Add = (entity: number, words: string, head: string) => void

/** Nouns that say no more than that somebody is a person. */
const persons =
  /^(man|woman|boy|girl|teenager|pensioner|mother|father|widow|widower|resident|veteran|official|local)$/
const age = /^ (\d{1,3})-year-old\b/
/** How far after its description a name may come. */
const reach = 60

export function describePeople(draft: Draft, add: Add): void {
  const { tokens, entities, mentions, paragraphs, statements, article } = draft
  if (!entities.some(({ kind }) => kind === 'Spokesperson')) return
  const seen = new Set<number>()
  const counts = entities.map(() => 0)
  /** Head nouns that already mean somebody. */
  const bearers = bearersByNoun(entities)
  const aged = agesOf(draft)
  const speaks = inside(statements.flatMap(({ source }) => (source ? [source] : [])))
  // Whoever is spoken of inside a statement is not the one who makes it.
  const told = inside(statements.flatMap(({ mode, content }) => (mode === 'NARRATIVE' ? [] : [content])))
  const titled = titlePerson(draft)
  let m = 0
  let p = 0
  let waiting: { readonly words: string; readonly head: string; readonly at: number } | undefined

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    while (p + 1 < paragraphs.length && (paragraphs[p]?.end ?? Infinity) <= token.start) {
      p++
      waiting = undefined
    }
    while (m < mentions.length && (mentions[m]?.start ?? Infinity) <= token.start) {
      const id = mentions[m]?.entity ?? -1
      const entity = entities[id]
      m++
      if (entity?.kind !== 'Spokesperson') continue
      // Named for the first time, with nothing said of who it is, right after a description of nobody yet.
      if (
        waiting &&
        i - waiting.at < reach &&
        !seen.has(id) &&
        !entity.roles.length &&
        entity.name.includes(' ') &&
        speaks(token.start)
      )
        add(id, waiting.words, waiting.head)
      waiting = undefined
      seen.add(id)
      counts[id] = (counts[id] ?? 0) + 1
    }
    const word = token.lower
    if ((word !== 'the' && word !== 'a' && word !== 'an') || token.quote >= 0) continue
    // The tokens part "71-year-old": its text is read instead.
    const old = age.exec(article.text.slice(token.end, token.end + 16))
    if (old) {
      const of = aged.get(old[1] ?? '') ?? null
      if (of !== null) add(of, article.text.slice(token.start, token.end + old[0].length), 'year-old')
      continue
    }
    const head = roleAt(tokens, i + 1)
    if (head < 0 || named(draft, tokens[i + 1]?.start ?? 0, tokens[head]?.end ?? 0)) continue
    const noun = tokens[head]?.lower ?? ''
    if (bearers.has(noun)) continue
    if (nextIsName(draft, head)) continue
    const end = tailOf(draft, head)
    const words = article.text.slice(token.start, tokens[end]?.end)
    if (token.lower === 'the' && end === head && !persons.test(noun)) {
      const only = titled >= 0 && counts[titled] ? titled : turnsOn(counts, entities)
      if (only >= 0 && sportOrPost.test(noun)) {
        add(only, words, noun)
        bearers.add(noun)
        continue
      }
    }
    if (words.length < 80 && !told(token.start)) waiting = { words, head: noun, at: end }
  }
}

/** Callings by which reports speak of the one person they are about. */
const sportOrPost =
  /^(forward|striker|defender|midfielder|goalkeeper|winger|player|batsman|bowler|fighter|boxer|driver|rider|runner|swimmer|cyclist|jockey|quarterback|pitcher|singer|actor|actress|author|writer|novelist|director|comedian|rapper|billionaire|tycoon|businessman|financier|entrepreneur|defendant|suspect|politician|senator|lawmaker|candidate|activist|executive|champion|athlete|star|teenager)$/

/** The person named at least twice as often as any other, so far. */
function turnsOn(counts: readonly number[], entities: readonly Entity[]): number {
  let best = -1
  let second = 0
  for (const { id, kind } of entities) {
    if (kind !== 'Spokesperson') continue
    const count = counts[id] ?? 0
    if (best < 0 || count > (counts[best] ?? 0)) {
      second = best < 0 ? 0 : (counts[best] ?? 0)
      best = id
    } else if (count > second) second = count
  }
  return best >= 0 && (counts[best] ?? 0) > 0 && (counts[best] ?? 0) >= 2 * second ? best : -1
}

/** The one person whose surname the title prints; -1 when it prints none or two. */
function titlePerson({ article: { title }, entities }: Draft): number {
  if (!title) return -1
  const words = new Set(title.split(/[^\p{L}'’-]+/u).map((word) => word.replace(/['’]s?$/, '')))
  const named = entities.filter(
    ({ kind, name }) => kind === 'Spokesperson' && words.has(name.split(' ').at(-1) ?? ''),
  )
  return named.length === 1 ? (named[0]?.id ?? -1) : -1
}

function bearersByNoun(entities: readonly Entity[]): Set<string> {
  const nouns = new Set<string>()
  for (const { roles } of entities)
    for (const { role } of roles)
      for (const word of role.toLowerCase().split(/[\s-]+/)) if (isRole(word)) nouns.add(word)
  return nouns
}

/** Whether an offset lies in one of the spans. */
function inside(spans: readonly Span[]): (at: number) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return (at) => {
    const after = lowerBound(sorted.length, (i) => (sorted[i]?.start ?? 0) > at)
    return at < (sorted[after - 1]?.end ?? -1)
  }
}

/** "X, 71, …": the one person of an age; null when two are. */
function agesOf({ entities, mentions, article: { text } }: Draft): Map<string, number | null> {
  const ages = new Map<string, number | null>()
  for (const { entity, end } of mentions) {
    if (entities[entity]?.kind !== 'Spokesperson') continue
    const years = /^, (\d{1,3})[,.;)]/.exec(text.slice(end, end + 7))?.[1]
    if (years !== undefined) ages.set(years, ages.has(years) && ages.get(years) !== entity ? null : entity)
  }
  return ages
}

/** The role noun that the phrase is headed by, over adjectives and nouns, or -1. */
function roleAt(tokens: readonly Token[], from: number): number {
  let role = -1
  for (let k = from; k < from + 5; k++) {
    const token = tokens[k]
    if (!token || token.text !== token.lower) break
    if (isRole(token.lower) || persons.test(token.lower)) role = k
    else if (!/^(NOUN|ADJ)$/.test(token.pos) && !(k === from && token.pos === 'VERB')) break
  }
  const next = tokens[role + 1]
  return role >= 0 && next && /^(NOUN|ADJ)$/.test(next.pos) && next.text === next.lower ? -1 : role
}

/** The description with what it is of or who it is: "the manager of Holm Cable", "the man who drives the van". */
function tailOf({ tokens }: Draft, head: number): number {
  const next = tokens[head + 1]?.lower
  if (next !== 'of' && next !== 'for' && next !== 'at' && next !== 'who') return head
  let end = head
  for (let k = head + 2; k < head + 9; k++) {
    const token = tokens[k]
    if (!token || /^[,.;:]$/.test(token.text) || token.pos === 'AUX' || token.quote >= 0) break
    if (token.pos === 'VERB' && (next !== 'who' || k > head + 2)) break
    if (/^(NOUN|PROPN)$/.test(token.pos)) end = k
  }
  return end
}

function nextIsName({ tokens, mentions }: Draft, head: number): boolean {
  const comma = tokens[head + 1]?.text === ',' ? 2 : 1
  const start = tokens[head + comma]?.start ?? -1
  const at = lowerBound(mentions.length, (i) => (mentions[i]?.start ?? 0) >= start)
  return mentions[at]?.start === start
}
const named = ({ mentions }: Draft, start: number, end: number): boolean => {
  const at = lowerBound(mentions.length, (i) => (mentions[i]?.end ?? 0) > start)
  return (mentions[at]?.start ?? end) < end
}
