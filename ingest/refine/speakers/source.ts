/** Sources: a source's words parted into names, head noun and what sort of phrase it is. */
import type { Span } from '../../../schema/span.ts'
import type { Draft, Entity, Mention, Token } from '../../draft.ts'
import { isRole } from '../../find/name-lists.ts'
import { lastBy } from './last-by.ts'
import { sourceNouns } from './source-nouns.ts'

export interface Source {
  readonly span: Span
  readonly tokens: readonly Token[]
  /** The pronoun it is, lower case, or null. */
  readonly pronoun: string | null
  /** Entities the phrase names as its head, in order: two for "Alam and Raja". */
  readonly heads: readonly Entity[]
  /** Entities that only describe the head: "the club's doctor", "a spokesman for the ministry". */
  readonly modifiers: readonly Entity[]
  /** Head noun, lower case, or null. */
  readonly noun: string | null
  readonly definite: boolean
}

const pronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'him',
  'her',
  'them',
  'me',
  'us',
  'you',
  'who',
  'his',
  'their',
  'its',
  'my',
  'our',
])
const definites = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'their',
  'its',
  'my',
  'our',
  'both',
])
const links = new Set([
  'of',
  'for',
  'at',
  'from',
  'with',
  'in',
  'on',
  'by',
  'to',
  'near',
  'within',
  'inside',
  'close',
  'familiar',
  'who',
  'whose',
])
const possessive = /^['’]s?$/

export function readSource(draft: Draft, span: Span): Source {
  const { tokens: all, mentions, entities } = draft
  const tokens: Token[] = []
  for (let i = lastBy(all, span.start); i >= 0 && i < all.length && (all[i] as Token).start < span.end; i++) {
    const token = all[i] as Token
    if (token.start >= span.start) tokens.push(token)
  }
  const only = tokens.length === 1 ? (tokens[0] as Token).lower : ''
  const inside: Mention[] = []
  for (
    let i = Math.max(0, lastBy(mentions, span.start));
    i < mentions.length && (mentions[i] as Mention).start < span.end;
    i++
  ) {
    const mention = mentions[i] as Mention
    if (mention.end > span.start) inside.push(mention)
  }
  // The head stands before the first "of", "for", "who ...".
  const cut = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      (links.has(token.lower) ||
        (token.pos === 'VERB' && token.lower.endsWith('ing') && tokens[i - 1]?.pos === 'NOUN')) &&
      !inside.some((m) => m.start < token.start && token.end < m.end),
  )
  const headEnd = cut > 0 ? (tokens[cut] as Token).start : span.end
  const heads: Entity[] = []
  const modifiers: Entity[] = []
  let noun: Token | null = null
  for (const token of tokens) {
    if (token.start >= headEnd) break
    // "a statement sent to reporters by Bek"
    if (noun?.pos === 'NOUN' && token.pos === 'VERB' && /(?:ed|sent|put|read)$/.test(token.lower)) break
    if (
      (token.pos === 'NOUN' ||
        token.pos === 'PROPN' ||
        token.pos === 'ADJ' ||
        token.pos === 'NUM' ||
        token.pos === 'VERB') &&
      !possessive.test(token.text)
    )
      noun = token
  }
  for (const mention of inside) {
    const entity = entities[mention.entity] as Entity
    // "the Director-General" is a role, whatever its capitals.
    if (entity.kind !== 'Spokesperson' && isRole(entity.name.toLowerCase().replace(/^the /, ''))) continue
    const after = all[lastBy(all, mention.end)]
    const owned = after !== undefined && after.start === mention.end && possessive.test(after.text)
    const person = entity.kind === 'Spokesperson'
    const last = noun === null || mention.end >= noun.end
    // "the Orr campaign", "a Bek aide": the name says whose it is.
    const alone = !person || last || after?.pos !== 'NOUN' || after.start - mention.end > 1
    if (mention.start < headEnd && !owned && (person || last) && alone) heads.push(entity)
    else modifiers.push(entity)
  }
  // "Secretary of Ports Ann Bek": the name that ends the phrase, behind words that are no "of" of its own.
  const tail = inside.at(-1)
  if (
    heads.length === 0 &&
    tail &&
    tail.end === span.end &&
    cut > 0 &&
    tokens[cut]?.lower === 'of' &&
    (tokens[cut + 1]?.start ?? tail.start) < tail.start &&
    /^\p{Lu}/u.test(tokens[cut - 1]?.text ?? '') &&
    tokens
      .slice(cut + 1)
      .every(
        ({ start, text, lower }) =>
          start >= tail.start || (/^[\p{Lu}&,]|^and$|^the$/u.test(text) && !isRole(lower)),
      )
  ) {
    const entity = entities[tail.entity] as Entity
    if (entity.kind === 'Spokesperson') heads.push(entity)
  }
  // A person named beside an organisation is the head: "Harbour Board spokesman Ann Bek".
  const persons = heads.filter((entity) => entity.kind === 'Spokesperson')
  const first = tokens[0]?.lower ?? ''
  const joined = tokens.some((token) => token.lower === 'and' && token.start < headEnd)
  return {
    span,
    tokens,
    pronoun: pronouns.has(only) ? only : null,
    heads:
      persons.length > 0
        ? joined
          ? [...new Set(persons)]
          : [persons.at(-1) as Entity]
        : joined
          ? [...new Set(heads)]
          : heads.slice(-1),
    modifiers,
    noun: noun?.lower ?? null,
    definite:
      definites.has(first) || tokens.some((token) => possessive.test(token.text) && token.start < headEnd),
  }
}

/** What a company may be to somebody else. */
const isMaker = (noun: string): boolean => sourceNouns.companies.has(noun) || sourceNouns.groups.has(noun)

/** "the club's doctor, Ann Bek": the name right after the phrase, set off by a comma. */
export function apposed(
  { article: { text }, mentions, entities }: Draft,
  { span, noun }: Source,
): Entity | null {
  const next = mentions[lastBy(mentions, span.end) + 1]
  if (!next || next.start > span.end + 40) return null
  const between = text.slice(span.end, next.start)
  if (
    !/^(?:\s+and\s+(?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+)?,\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s+|(?:[\p{Ll}-]+\s+){1,3})?$/u.test(
      between,
    )
  )
    return null
  if (/\b(?:of|to|for|with|by|at|in|from|who)\b/.test(between)) return null
  const entity = entities[next.entity]
  if (entity?.kind === 'Spokesperson') return entity
  // "Its maker, Holm Motors, said"
  return entity?.kind === 'Group' && /^,\s*$/.test(between) && isMaker(noun ?? '') ? entity : null
}
