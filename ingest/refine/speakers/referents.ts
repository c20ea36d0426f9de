/** Referents: everyone an article brings in outside captions and outside what is said, named or not, and what its pronouns tell of them. */
import type { Span } from '../../../schema/span.ts'
import type { Draft, Entity, Mention, Sentence, Speaker, Token } from '../../draft.ts'

import { layoutOf } from '../../find/statements/layout.ts'
import { isRole } from '../../find/name-lists.ts'
import { isPersonNoun } from './one-person.ts'
import type { Roster } from './roster.ts'
import { speakerOf } from './kind-of.ts'

export interface Referent {
  readonly speaker: Speaker
  readonly start: number
  readonly subject: boolean
  /** "Bek's son": somebody else is spoken of. */
  readonly owner?: boolean
}

export interface Referents {
  /** In order of appearance. */
  readonly open: readonly Referent[]
  /** Gender by entity id where pronouns beside the only person named show it. */
  readonly genders: ReadonlyMap<number, 'male' | 'female'>
  /** Head noun -> unnamed people brought in by it ("a port clerk who ..."), in order. */
  readonly unnamed: ReadonlyMap<string, readonly Referent[]>
}

/** Somebody without a name, by the noun. */
interface Brought {
  readonly referent: Referent
  readonly noun: string
}

export function findReferents(draft: Draft, roster: Roster): Referents {
  const { mentions, statements, sentences, tokens, entities } = draft
  const blocks = layoutOf(draft)
  const contents = statements.filter(({ mode }) => mode !== 'NARRATIVE').map(({ content }) => content)
  const open: Referent[] = []
  const unnamed = new Map<string, Referent[]>()
  const tally = new Map<number, number>()
  let within = 0
  let m = 0
  /** The one person of the paragraph so far, -1 when there are several. */
  let only: number | null = null
  /** That person has been a subject in it. */
  let led = false
  let paragraph = -1

  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph
      only = null
      led = false
    }
    const skip = blocks[sentence.paragraph]?.kind === 'skip'
    const { verb, main } = firstVerb(tokens, sentence)
    const people = skip
      ? []
      : [bringsIn(draft, sentence, roster), ...whoClauses(draft, sentence), meets(draft, sentence)]
    const back = skip ? null : pointsBack(draft, sentence, roster)
    if (back) open.push(back)
    for (const brought of people) {
      if (!brought) continue
      open.push(brought.referent)
      const list = unnamed.get(brought.noun)
      if (list) list.push(brought.referent)
      else unnamed.set(brought.noun, [brought.referent])
    }
    let from = sentence.first
    for (; m < mentions.length && (mentions[m] as Mention).start < sentence.end; m++) {
      const mention = mentions[m] as Mention
      while (within < contents.length && (contents[within] as Span).end <= mention.start) within++
      const content = contents[within]
      const said = content !== undefined && content.start <= mention.start && mention.end <= content.end
      const entity = entities[mention.entity] as Entity
      if (entity.kind === 'Spokesperson' && only !== mention.entity)
        only = only === null ? mention.entity : -1
      if (said || skip) continue
      const after = tokenAfter(tokens, mention.end, from, sentence.last)
      const subject =
        (mention.end <= verb || mention.start === main || after?.pos === 'VERB' || after?.pos === 'AUX') &&
        !possessive.test(after?.text ?? '') &&
        !prepositionBefore(draft, mention, sentence)
      if (subject && mention.entity === only) led = true

      open.push({
        speaker: speakerOf(entity),
        start: mention.start,
        subject,
        owner: possessive.test(after?.text ?? ''),
      })
      while (from < sentence.last && (tokens[from] as Token).start < mention.end) from++
    }
    if (only === null || only < 0 || !led) continue
    for (let i = from; i < sentence.last; i++) {
      const token = tokens[i] as Token
      if (token.quote >= 0) continue
      const gender = pronounGender.get(token.lower)
      if (gender) tally.set(only, (tally.get(only) ?? 0) + gender)
    }
  }
  open.sort((a, b) => a.start - b.start)
  const genders = new Map<number, 'male' | 'female'>()
  for (const [entity, sum] of tally) {
    const gender = sum > 0 ? 'female' : 'male'
    const given = entities[entity]?.gender ?? gender
    // A given name or a title gives way to many pronouns only: "Ann Bek said he ..." is about somebody else.
    if (Math.abs(sum) >= (given === gender ? 2 : 4)) genders.set(entity, gender)
  }
  return { open, genders, unnamed }
}

const possessive = /^['’]s?$/
function tokenAfter(tokens: readonly Token[], end: number, first: number, last: number): Token | undefined {
  for (let i = first; i < last; i++) if ((tokens[i] as Token).start >= end) return tokens[i]
  return undefined
}

/** "her" may be somebody's mother's: only subjects tell. */
const pronounGender = new Map([
  ['he', -1],
  ['himself', -1],
  ['she', 1],
  ['herself', 1],
])

/** Where the subject of a sentence ends at the latest: at its first verb, and where it begins behind "In a letter written in May, Bek ...". */
function firstVerb(tokens: readonly Token[], sentence: Sentence): { verb: number; main: number } {
  let main = -1
  let comma = sentence.first
  if (tokens[comma]?.pos === 'ADP')
    for (let i = comma; i < sentence.last && i < sentence.first + fronted; i++)
      if (tokens[i]?.text === ',') {
        main = tokens[i + 1]?.start ?? -1
        comma = i
        break
      }
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token
    if (token.quote < 0 && (token.pos === 'VERB' || token.pos === 'AUX') && !token.lower.endsWith('ing'))
      return { verb: token.start, main: i < comma ? main : -1 }
  }
  return { verb: sentence.end, main: -1 }
}

/** Longer openings are clauses of their own. */
const fronted = 16
const longestPhrase = 16
/** "A port clerk who asked ..." at the head of a sentence: somebody without a name. */
function bringsIn(
  { tokens, article: { text } }: Draft,
  { first, last }: Sentence,
  roster: Roster,
): Brought | null {
  const opener = tokens[first]
  if (!opener || opener.quote >= 0 || !/^(?:an?|one|another|the)$/.test(opener.lower)) return null
  let noun: Token | null = null
  let end = first
  for (let i = first + 1; i < Math.min(last, first + longestPhrase); i++) {
    const token = tokens[i] as Token
    if (token.pos === 'NOUN' && isPersonNoun(token.lower)) {
      noun = token
      end = i
      if (tokens[i + 1]?.pos !== 'NOUN') break
    } else if (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'PROPN' && token.text !== '-')
      break
  }
  const next = noun ? tokens[end + 1] : undefined
  if (!noun || !next || next.pos === 'PROPN') return null
  // "The sexton of the cemetery" brings somebody in, and so does a ferryman nobody is said to be; "the minister" points back.
  if (opener.lower === 'the' && next.lower !== 'of' && (isRole(noun.lower) || roster.byRole.has(noun.lower)))
    return null
  let stop = end
  while (stop + 1 < last && stop < first + longestPhrase) {
    const token = tokens[stop + 1] as Token
    if (
      /^(?:who|that|,|which)$/.test(token.lower) ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      token.quote >= 0
    )
      break
    stop++
  }
  // "The governor of the province, Ann Bek," has a name.
  if (tokens[stop + 1]?.text === ',' && tokens[stop + 2]?.pos === 'PROPN') return null
  const name = text.slice(opener.start, (tokens[stop] as Token).end)
  return {
    noun: noun.lower,
    referent: { speaker: { name, kind: 'UNNAMED', entity: null }, start: opener.start, subject: true },
  }
}

/** "We asked a linguist at the school.": whom the next sentence's pronoun may mean. */
function meets({ tokens, article: { text } }: Draft, { first, last }: Sentence): Brought | null {
  for (let i = Math.max(first + 2, last - 14); i < last - 1; i++) {
    const opener = tokens[i] as Token
    if (!/^an?$/.test(opener.lower) || opener.quote >= 0) continue
    if (!/^(?:ADP|VERB)$/.test(tokens[i - 1]?.pos ?? '')) continue
    let k = i + 1
    while (k < last && k < i + 4 && /^(?:ADJ|NOUN)$/.test((tokens[k + 1] as Token).pos)) k++
    const noun = tokens[k] as Token
    if (noun.pos !== 'NOUN' || !isPersonNoun(noun.lower)) continue
    let stop = k
    while (stop + 1 < last && !/^[.,;:!?]$/.test((tokens[stop + 1] as Token).text)) stop++
    if (stop > k + 8 || /^(?:,|PROPN)$/.test(tokens[k + 1]?.pos ?? '')) return null
    const name = text.slice(opener.start, (tokens[stop] as Token).end)
    return {
      noun: noun.lower,
      referent: { speaker: { name, kind: 'UNNAMED', entity: null }, start: opener.start, subject: false },
    }
  }
  return null
}

/** "On Friday the mayor brought up ...": the subject is the one person who has the role. */
function pointsBack({ tokens }: Draft, { first, last }: Sentence, roster: Roster): Referent | null {
  for (let k = first; k + 2 < last && k < first + 24; k++) {
    const opener = tokens[k] as Token
    if (opener.lower !== 'the' || opener.quote >= 0 || tokens[k - 1]?.pos === 'ADP') continue
    let i = k + 1
    while (i < last && i < k + 4 && (tokens[i] as Token).pos === 'ADJ') i++
    const noun = tokens[i]
    const next = tokens[i + 1]
    if (!noun || !next || noun.pos !== 'NOUN' || !isPersonNoun(noun.lower)) continue
    if (!/^(?:VERB|AUX|ADV)$/.test(next.pos)) continue
    const held = roster.byRole.get(noun.lower)
    const entity = held?.[0]?.entity
    if (!entity || held.some((other) => other.entity !== entity)) return null
    return { speaker: speakerOf(entity), start: opener.start, subject: true }
  }
  return null
}

/** "I met a woman who cooked for them": somebody without a name in the middle of a sentence. */
function whoClauses({ tokens, article: { text } }: Draft, { first, last }: Sentence): Brought[] {
  const found: Brought[] = []
  for (let i = first + 3; i < last; i++) {
    const token = tokens[i] as Token
    if (token.lower !== 'who' || token.quote >= 0) continue
    const noun = tokens[i - 1] as Token
    if (noun.pos !== 'NOUN' || !isPersonNoun(noun.lower)) continue
    let from = i - 2
    while (from > first && from > i - 5 && /^(?:ADJ|NOUN)$/.test((tokens[from] as Token).pos)) from--
    const opener = tokens[from] as Token
    if (!/^an?$/.test(opener.lower) || from === first) continue
    let stop = i
    while (stop + 1 < last && stop < i + 4 && !/^[.,;!?]$/.test((tokens[stop + 1] as Token).text)) stop++
    const name = text.slice(opener.start, (tokens[stop] as Token).end)
    found.push({
      noun: noun.lower,
      referent: { speaker: { name, kind: 'UNNAMED', entity: null }, start: opener.start, subject: true },
    })
  }
  return found
}

const afterPreposition =
  /\b(?:of|for|at|in|on|by|with|from|to|against|about|after|before|like)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u
function prepositionBefore({ article: { text } }: Draft, { start }: Mention, sentence: Sentence): boolean {
  return afterPreposition.test(text.slice(Math.max(sentence.start, start - 40), start))
}
