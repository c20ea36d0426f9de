/** Cuts the tokens of a clause into noun groups, verb groups, adjectives and the small words between them. */
import type { Token } from '../../draft.ts'

export interface Chunk {
  readonly kind:
    'noun' | 'verb' | 'adjective' | 'preposition' | 'and' | 'that' | 'relative' | 'subordinator' | 'comma'
  /** Token indices, half open. */
  readonly first: number
  readonly last: number
  /** The token that stands for the whole. */
  readonly head: number
}

const nominal = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON', 'SYM'])
const relatives = new Set(['which', 'who', 'whom', 'whose'])
const subordinators = new Set(
  'because after before when while if unless although though as since until where whereas once whether so than'.split(
    ' ',
  ),
)
const quantifiers = new Set(
  'most some all many several few both each none half much any one third quarter fifth neither'.split(' '),
)
/** Verbs by the tagger, prepositions by use. */
const prepositions = new Set(
  'including according following regarding concerning despite given excluding amid'.split(' '),
)
/** "more than 200", "at least 10": bounds belong to the figure behind them. */
const bounds = new Set('than least most to about around nearly almost over some under'.split(' '))
const participle = /(?:ed|en|ing|wn|ght|nt)$/

export function cutChunks(tokens: readonly Token[], first: number, last: number): Chunk[] {
  const chunks: Chunk[] = []
  let i = first
  while (i < last) {
    const token = tokens[i]!
    const tag = tokens[i]!.pos
    const { lower } = token
    let end = i + 1
    if (tag === 'PUNCT') {
      if (commas.has(token.text)) chunks.push({ kind: 'comma', first: i, last: end, head: i })
    } else if (boundAhead(tokens, i, last)) {
      end = pushNoun(chunks, tokens, i, last)
    } else if (prepositions.has(lower)) {
      chunks.push({ kind: 'preposition', first: i, last: lower === 'according' ? i + 2 : end, head: i })
      if (lower === 'according') end = i + 2
    } else if (relatives.has(lower)) {
      chunks.push({ kind: 'relative', first: i, last: end, head: i })
    } else if (lower === 'that' && (tag === 'SCONJ' || followsNoun(chunks) === false)) {
      const demonstrative = tag !== 'SCONJ' && /^(?:NOUN|ADJ|NUM)$/.test(tokens[end]?.pos ?? '')
      const pronoun =
        tag !== 'SCONJ' && /^(?:AUX|VERB)$/.test(tokens[end]?.pos ?? '') && chunks.at(-1)?.kind !== 'verb'
      if (pronoun) {
        chunks.push({ kind: 'noun', first: i, last: end, head: i })
        i = end
        continue
      }
      if (demonstrative) end = pushNoun(chunks, tokens, i, last)
      else chunks.push({ kind: 'that', first: i, last: end, head: i })
    } else if (lower === 'that') {
      chunks.push({ kind: 'relative', first: i, last: end, head: i })
    } else if (tag === 'CCONJ') {
      chunks.push({ kind: 'and', first: i, last: end, head: i })
    } else if (tag === 'SCONJ' || (tag === 'ADP' && (lower === 'because' || lower === 'if'))) {
      const prepositional = subordinators.has(lower) === false
      chunks.push({ kind: prepositional ? 'preposition' : 'subordinator', first: i, last: end, head: i })
    } else if (tag === 'ADP' || (tag === 'PART' && lower === 'to' && !leadsVerb(tokens, i, last))) {
      chunks.push({ kind: 'preposition', first: i, last: end, head: i })
    } else if (isVerbal(tokens, i, last)) {
      end = pushVerb(chunks, tokens, i, last)
    } else if (nominal.has(tag) || (lower === 'not' && nominal.has(tokens[end]?.pos ?? ''))) {
      end = pushNoun(chunks, tokens, i, last)
    } else if (lower === 'when' || lower === 'where') {
      chunks.push({ kind: 'subordinator', first: i, last: end, head: i })
    }
    i = end
  }
  return chunks
}

const commas = new Set(',;:()–—-')
const boundBegins = new Set(['more', 'less', 'fewer', 'at', 'up', 'as'])

/** True at the first word of "more than 200" and its like. */
function boundAhead(tokens: readonly Token[], i: number, last: number): boolean {
  const { lower } = tokens[i]!
  if (!boundBegins.has(lower) || i + 2 >= last) return false
  return (
    (/^(?:than|least|most|to)$/.test(tokens[i + 1]!.lower) && tokens[i + 2]!.pos === 'NUM') ||
    (lower === 'as' && /^(?:many|much|few)$/.test(tokens[i + 1]!.lower) && tokens[i + 3]?.pos === 'NUM')
  )
}

const followsNoun = (chunks: readonly Chunk[]): boolean => chunks.at(-1)?.kind === 'noun'

function leadsVerb(tokens: readonly Token[], i: number, last: number): boolean {
  for (let j = i + 1; j < last && j < i + 3; j++) {
    const { pos } = tokens[j]!
    if (pos === 'VERB' || pos === 'AUX') return true
    if (pos !== 'ADV') return false
  }
  return false
}

function isVerbal(tokens: readonly Token[], i: number, last: number): boolean {
  const tag = tokens[i]!.pos
  if (tag === 'VERB' || tag === 'AUX') return true
  if (
    tag === 'PART' &&
    /^(?:not|n['’]t)$/.test(tokens[i]!.lower) &&
    /^(?:DET|NUM|NOUN|PROPN|PRON)$/.test(tokens[i + 1]?.pos ?? '')
  )
    return false
  if (tag === 'PART')
    return tokens[i]!.lower === 'to'
      ? leadsVerb(tokens, i, last)
      : tokens[i]!.lower !== "'s" && tokens[i]!.lower !== '’s'
  if (tag === 'ADV') {
    const next = tokens[i + 1]
    return i + 1 < last && next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX')
  }
  return false
}

/** Auxiliaries, negation and adverbs up to the first full verb; "to" and a second full verb begin another group. */
function pushVerb(chunks: Chunk[], tokens: readonly Token[], first: number, last: number): number {
  let head = -1
  let i = first
  for (; i < last; i++) {
    const tag = tokens[i]!.pos
    const { lower } = tokens[i]!
    if (tag === 'VERB') {
      if (head >= 0 && tokens[head]!.pos === 'VERB') break
      head = i
    } else if (tag === 'AUX') {
      if (head >= 0 && tokens[head]!.pos === 'VERB') break
      head = i
    } else if (tag === 'PART') {
      if (lower === 'to' && i > first) break
    } else if (tag !== 'ADV' && tag !== 'PRON') break
    else if (tag === 'PRON') break
  }
  // Trailing adverbs stay outside unless nothing else follows; the head alone is what counts.
  if (head < 0) head = first
  chunks.push({ kind: 'verb', first, last: Math.max(i, head + 1), head })
  return Math.max(i, first + 1)
}

/** A hyphen without space before or behind it, and a word of a noun group behind. */
const isJoint = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.start === tokens[i - 1]!.end &&
  tokens[i]!.end === tokens[i + 1]!.start &&
  nominal.has(tokens[i + 1]!.pos)

const whose = /^(?:the|these|those|its|their|his|her|our)$/
const whichTime = /^(?:last|next|this|late|early|every|each)$/
const stretch =
  /^(?:week|month|year|night|weekend|morning|afternoon|evening|day|hour|spring|summer|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
const scale = /^(?:hundred|thousand|million)$/
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const owners = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your'])

/** A noun group with what "of" hangs on it; an adjective with no noun after it is an adjective chunk. */
function pushNoun(chunks: Chunk[], tokens: readonly Token[], first: number, last: number): number {
  const bounded = boundAhead(tokens, first, last)
  let head = -1
  let i = first
  for (; i < last; i++) {
    const tag = tokens[i]!.pos
    const { lower } = tokens[i]!
    if (tag === 'PART' && (lower === "'s" || lower === '’s' || lower === "'" || lower === '’')) {
      head = -1
      continue
    }
    if (
      head < 0 &&
      i < first + 3 &&
      bounded &&
      (bounds.has(lower) || i === first || lower === 'many' || lower === 'as')
    )
      continue
    // "shoulder-held rockets" is one group.
    if (tag === 'PUNCT' && i > first && i + 1 < last && tokens[i]!.text === '-' && isJoint(tokens, i))
      continue
    if (tag === 'ADV' && tokens[i + 1] && (tokens[i + 1]!.pos === 'ADJ' || tokens[i + 1]!.pos === 'NUM'))
      continue
    if (lower === 'that' && i > first) break
    if (relatives.has(lower)) break
    // "most of the group": the group is what counts.
    // "four of the 17 branches": the branches are.
    const counted = tag === 'NUM' && i === first && whose.test(tokens[i + 2]?.lower ?? '')
    if ((counted || quantifiers.has(lower)) && tokens[i + 1]?.lower === 'of' && i + 2 < last) {
      i++
      continue
    }
    if (lower === 'not' && i === first) continue
    // "three hundred and eighty people".
    if (lower === 'and' && i > first && tokens[i + 1]?.pos === 'NUM' && scale.test(tokens[i - 1]!.lower))
      continue
    if (tag === 'PRON' && i > first && (head >= 0 || !owners.has(lower))) break
    // "burned three cabins last month".
    if (head >= 0 && whichTime.test(lower) && stretch.test(tokens[i + 1]?.lower ?? '')) break
    if (tag === 'DET' && i > first && head >= 0) break
    // "As of Monday 40 families": the day counts nothing.
    if (tag === 'NUM' && head >= 0 && weekday.test(tokens[head]!.lower)) break
    if (!nominal.has(tag) && !(tag === 'VERB' && i > first && head < 0 && participle.test(lower))) break
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON' || tag === 'SYM') {
      // "at least seven people": the noun beats the number before it.
      head = i
    }
  }
  const end = Math.max(i, first + 1)
  if (head < 0) {
    const determiner = tokens[first]!.pos === 'DET' && end === first + 1
    chunks.push({ kind: determiner ? 'noun' : 'adjective', first, last: end, head: end - 1 })
  } else {
    chunks.push({ kind: 'noun', first, last: end, head })
    // "35 feet tall", "5 years old": what follows the head stays part of the group.
  }
  return end
}
