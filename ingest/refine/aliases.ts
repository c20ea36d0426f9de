/** Aliases: the descriptions by which an article calls somebody it names ("the harbour master", "the airline"), added to the names it gives. */
import type { Span } from '../../schema/span.ts'
import type { Draft, Entity, Token } from '../draft.ts'
import { demonymCountry } from '../find/gazetteer.ts'
import { groupHead, isPlaceHead, isRole } from '../find/name-lists.ts'
import { fold } from '../find/word-list.ts'
import { isSort, leader, makeSalience, sortOf } from './aliases/leader.ts'
import { describeAround } from './aliases/around.ts'
import { describePeople } from './aliases/people.ts'
import {
  cues,
  general,
  headOf,
  houses,
  isKindNoun,
  kindAfter,
  kindPhrase,
  withOwner,
} from './aliases/phrases.ts'
import { lowerBound } from './aliases/lower-bound.ts'

export function refineAliases(draft: Draft): Pick<Draft, 'entities'> {
  const { entities, mentions, statements, tokens, article } = draft
  if (!mentions.length) return { entities }
  const { text } = article
  const added = entities.map(() => new Set<string>())
  /** Head noun -> entities so called. */
  const called = new Map<string, Set<number>>()
  const call = (noun: string, entity: number) => {
    const word = noun.toLowerCase()
    const set = called.get(word)
    if (set) set.add(entity)
    else called.set(word, new Set([entity]))
  }
  const indexed = tokenIndex(tokens)
  /** Nouns that the article prints in small letters after "the". */
  const nouns = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.pos === 'NOUN' && token.text === token.lower && tokens[i - 1]?.lower === 'the')
      nouns.add(token.lower)
  }
  const isCommonNoun = (word: string) => word.length > 3 && nouns.has(word) && !general.has(word)

  // Sources resolved by the speakers' step: `"…," the captain said`.
  for (const { source, speaker } of statements) {
    if (!source || speaker?.entity === null || speaker === null) continue
    const words = text.slice(source.start, source.end)
    if (!/^(the|his|her|its|their|my|our|this|a|an)\s\S/i.test(words) || words.length > 60) continue
    const entity = entities[speaker.entity]
    const first = indexed(source.start)
    const last = indexed(source.end - 1)
    if (!entity || first < 0 || last < first || names(draft, source)) continue
    if (entity.kind === 'Outlet' && /^(the|a) (report|article|story)/i.test(words)) continue
    const head = headOf(tokens, first + 1, last + 1)
    // "the police" is no name of a research centre, whoever the speaker was taken for.
    const sort = head && entity.kind === 'Group' ? groupHead(head.lower) : undefined
    if (sort !== undefined && entity.type !== null && sort !== entity.type) continue
    added[speaker.entity]?.add(words)
    if (head) call(head.lower, speaker.entity)
  }

  for (const entity of entities) {
    if (entity.kind === 'Spokesperson')
      for (const { span } of entity.roles) {
        const first = indexed(span.start)
        const last = indexed(span.end - 1) + 1
        const head = headOf(tokens, first, last)
        if (first < 0 || !head) continue
        call(head.lower, entity.id)
        const bare = bareRole(entity, span)
        if (bare) added[entity.id]?.add(bare)
        const phrase = withOwner(tokens, first, last)
        // "the chairman" of "the chairman of the board"
        if (
          phrase &&
          head.end < span.end &&
          text.slice(phrase.start, phrase.start + 4).toLowerCase() === 'the '
        )
          added[entity.id]?.add(text.slice(phrase.start, head.end))
        // "X, a former rider": the former rider, without the article.
        const indefinite = phrase && /^an? /i.test(text.slice(phrase.start, phrase.start + 3))
        if (phrase && indefinite && span.end - span.start < 40 && /\s/.test(text.slice(span.start, span.end)))
          added[entity.id]?.add(text.slice(span.start, span.end))
        else if (phrase && span.end - phrase.start < 70)
          added[entity.id]?.add(text.slice(phrase.start, span.end))
        else if (tokens[last]?.start !== undefined && text.slice(span.start, span.end).split(' ').length < 4)
          beside(entity, span)
      }
    else if (entity.kind !== 'Place' || entity.gazetteer === null) {
      const noun = entity.name
        .split(/\s+(?:of|for)\s+/)[0]
        ?.split(' ')
        .at(-1)
      const key = noun ? fold(noun) : ''
      if (
        key &&
        entity.name.includes(' ') &&
        (isKindNoun(key) || isCommonNoun(key) || (entity.kind === 'Place' && isPlaceHead(key)))
      )
        call(key, entity.id)
      // "Museum Holm", "Terminal Two": what it is stands first.
      const lead = fold(entity.name.split(' ')[0] ?? '')
      if (
        entity.name.includes(' ') &&
        !isKindNoun(key) &&
        nouns.has(lead) &&
        (isPlaceHead(lead) || houses.has(lead))
      )
        call(lead, entity.id)
    }
    if (entity.type === 'company') for (const noun of ['company', 'firm']) call(noun, entity.id)
  }
  let first = 0
  for (const mention of mentions) {
    while (first < tokens.length && (tokens[first]?.end ?? 0) <= mention.start) first++
    const entity = entities[mention.entity]
    if (!entity || entity.kind === 'Spokesperson') continue
    let last = first
    while (last < tokens.length && (tokens[last]?.start ?? mention.end) < mention.end) last++
    // "the district hospital": no district is named hospital.
    const phrase = tokens[first]?.text === 'hospital' ? null : kindPhrase(tokens, first)
    if (phrase) {
      call(phrase.head, entity.id)
      if (phrase.definite) {
        added[entity.id]?.add(text.slice(phrase.start, phrase.end))
        // "the agency Holm Cable"
        if (mention.start - phrase.end === 1) added[entity.id]?.add(text.slice(phrase.start, mention.end))
      }
    }
    const after = kindAfter(tokens, last)
    if (after) {
      call(after.head, entity.id)
      if (after.definite) added[entity.id]?.add(text.slice(after.start, after.end))
      if (after.definite && after.tail > after.end) added[entity.id]?.add(text.slice(after.start, after.tail))
    }
  }
  const police = called.get('police')
  if (police?.size === 1)
    for (const token of tokens)
      if (token.lower === 'police' && !indexedMention(draft, token.start, token.end)) {
        for (const entity of police) added[entity]?.add(token.text)
        break
      }
  for (const [noun, set] of called)
    if (cues().companies.has(noun))
      for (const entity of set) for (const other of ['company', 'firm']) call(other, entity)

  describePeople(draft, (entity, words, head) => {
    added[entity]?.add(words)
    call(head, entity)
  })
  const around = describeAround(draft, {
    add: (entity, words) => added[entity]?.add(words),
    call,
    isKind: isKindNoun,
  })
  const salience = makeSalience(draft, around)
  // "the captain" elsewhere in the text, when one alone is called so.
  for (let i = 0; i + 1 < tokens.length; i++) {
    const the = tokens[i]
    if (!the || (the.text !== 'the' && the.text !== 'The')) continue
    let k = i + 1
    while (
      k < i + 4 &&
      (tokens[k]?.pos === 'ADJ' || tokens[k]?.pos === 'NOUN') &&
      (tokens[k + 1]?.pos === 'NOUN' || tokens[k + 1]?.pos === 'ADJ')
    )
      k++
    const head = tokens[k]
    if (!head) continue
    // "the Holm club": a place before what is of it.
    const noun = tokens[i + 2]
    if (k === i + 1 && noun && noun.text === noun.lower && isSort(noun.lower) && ofPlace(draft, head)) {
      const only = leader(salience, [...(called.get(noun.lower) ?? sortOf(salience, noun.lower))], the.start)
      if (only >= 0) added[only]?.add(text.slice(the.start, noun.end))
      continue
    }
    // "the Director-General": a role in capitals that somebody here holds.
    if (head.text !== head.lower && !(k === i + 1 && isRole(head.lower) && called.has(head.lower))) continue
    const set = called.get(head.lower)
    const within = /^(of|in)$/.test(tokens[k + 1]?.lower ?? '')
    const printed = within && tokens[k + 2]?.pos === 'PROPN' ? tokens[k + 2] : undefined
    const place = within ? placeAt(draft, tokens[k + 2]?.start ?? -1) : undefined
    if (printed && set && !place) {
      const same = [...set].filter((id) => entities[id]?.name.split(' ').includes(printed.text))
      if (same.length === 1) added[same[0] ?? -1]?.add(text.slice(the.start, printed.end))
      if (same.length) continue
    }
    if (place && set) {
      // "the hospital of Holm" for "Holm hospital"
      const same = [...set].filter((id) => entities[id]?.name.includes(place.name))
      const to =
        mentions[lowerBound(mentions.length, (m) => (mentions[m]?.end ?? 0) > (tokens[k + 2]?.start ?? 0))]
      if (same.length === 1 && to) added[same[0] ?? -1]?.add(text.slice(the.start, to.end))
      continue
    }
    if (tokens[k + 1]?.lower === 'of') continue
    // "The owner, Holm Cable, said": said of the name that follows.
    const named = tokens[k + 1]?.text === ',' ? besideComma(draft, tokens[k + 2]?.start ?? -1) : undefined
    if (named && (named.kind === 'Spokesperson' ? isRole(head.lower) : named.kind !== 'Place')) {
      added[named.id]?.add(text.slice(the.start, head.end))
      call(head.lower, named.id)
      continue
    }
    const only =
      set?.size === 1
        ? ([...set][0] ?? -1)
        : set || k === i + 1
          ? leader(salience, set ? [...set] : sortOf(salience, head.lower), the.start)
          : -1
    if (only < 0) continue
    if (k > i + 1 && !fits(entities[only], tokens, i + 1, k)) continue
    if (indexedMention(draft, the.start, head.end)) continue
    added[only]?.add(text.slice(the.start, head.end))
  }

  return {
    entities: entities.map((entity, id): Entity => {
      const more = [...(added[id] ?? [])].filter(
        (alias) => alias !== entity.name && !entity.aliases.includes(alias),
      )
      return more.length ? { ...entity, aliases: [...entity.aliases, ...more] } : entity
    }),
  }

  /** "general manager Ann Bek": a role of two words or three, right before the name, is what she is called. */
  function bareRole(entity: Entity, span: Span): string | undefined {
    const words = text.slice(span.start, span.end)
    const held = words.replace(/^(former|retired|ex|acting) /i, '')
    if (!/^[\p{L}-]+ [\p{L}-]+(?: [\p{L}-]+)?$/u.test(held) || /^(then|now|new|late)\b/i.test(words))
      return undefined
    return [entity.name, ...entity.aliases].some((name) => text.startsWith(` ${name}`, span.end))
      ? words
      : undefined
  }

  /** "prosecutor Ann Bek": a short role printed right before the name. */
  function beside(entity: Entity, span: Span) {
    for (const name of [entity.name, ...entity.aliases]) {
      if (
        text.slice(span.end, span.end + name.length + 1) !== ` ${name}` ||
        !/^\p{L}/u.test(text.slice(span.start, span.start + 2))
      )
        continue
      const the = text.slice(span.start - 4, span.start).toLowerCase() === 'the ' ? 4 : 0
      added[entity.id]?.add(text.slice(span.start - the, span.end + name.length + 1))
    }
  }
}

/** A place or its people: "Holm", "Danish". */
const ofPlace = (draft: Draft, { start, lower }: Token): boolean =>
  placeAt(draft, start) !== undefined || demonymCountry(lower) !== undefined

function placeAt({ mentions, entities }: Draft, start: number): Entity | undefined {
  const at = lowerBound(mentions.length, (i) => (mentions[i]?.end ?? 0) > start)
  const mention = mentions[at]
  const entity = mention && mention.start <= start ? entities[mention.entity] : undefined
  return entity?.kind === 'Place' ? entity : undefined
}

/** The entity named here when a comma closes its name. */
function besideComma({ mentions, entities, article: { text } }: Draft, start: number): Entity | undefined {
  const at = lowerBound(mentions.length, (i) => (mentions[i]?.start ?? 0) >= start)
  const mention = mentions[at]
  return mention?.start === start && /^[,.]/.test(text.slice(mention.end, mention.end + 1))
    ? entities[mention.entity]
    : undefined
}

/** Modifiers of "the X Y" must be words of the one it is said of: "the defence minister" is not the finance minister. */
function fits(entity: Entity | undefined, tokens: readonly Token[], from: number, to: number): boolean {
  if (!entity) return false
  const known = [entity.name, ...entity.roles.map(({ role }) => role), ...entity.aliases]
    .join(' ')
    .toLowerCase()
  for (let k = from; k < to; k++) if (!known.includes(tokens[k]?.lower ?? '')) return false
  return true
}

/** Whether a mention lies at the span's edge, so that the words are a name and no description. */
function names({ mentions }: Draft, { start, end }: Span): boolean {
  const at = lowerBound(mentions.length, (i) => (mentions[i]?.end ?? 0) > start)
  const mention = mentions[at]
  return (
    mention !== undefined &&
    mention.start < end &&
    (mention.end === end || mention.start <= start + 4) &&
    mention.end - mention.start > (end - start) / 2
  )
}
const indexedMention = ({ mentions }: Draft, start: number, end: number): boolean => {
  const at = lowerBound(mentions.length, (i) => (mentions[i]?.end ?? 0) > start)
  return (mentions[at]?.start ?? end) < end
}

/** Token that covers an offset, or -1. */
function tokenIndex(tokens: readonly Token[]): (offset: number) => number {
  return (offset) => {
    const at = lowerBound(tokens.length, (i) => (tokens[i]?.end ?? 0) > offset)
    return (tokens[at]?.start ?? Infinity) <= offset ? at : -1
  }
}
