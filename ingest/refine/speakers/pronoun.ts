/** Pronouns as sources: "he", "she", "it", "they" -> whom the sentences before are about. */
import type { Draft, Entity, Mention, Sentence, Speaker, Token } from '../../draft.ts'
import { speakerOf } from './kind-of.ts'
import { lastBy } from './last-by.ts'
import type { Context } from './noun.ts'

/** How far back in its sentence an earlier pronoun is looked for, in tokens. */
const reach = 60

/** `own` holds the entities named in the words themselves: none of them is meant. */
export function fromPronoun(
  { draft, focus }: Context,
  pronoun: string,
  at: number,
  last: Speaker | null,
  own: ReadonlySet<number>,
): Speaker | null {
  if (/^(?:he|she|his|her|him)$/.test(pronoun)) {
    const gender = pronoun === 'she' || pronoun === 'her' ? 'female' : 'male'
    const found = focus.person(at, gender, setAgainst(draft, pronoun, at, own))
    if (found) focus.learn(found, gender)
    return found
  }
  if (pronoun === 'it' || pronoun === 'its') {
    if (last && last.kind !== 'SPOKESPERSON' && last.kind !== 'UNNAMED') return last
    // "Vessin Motors will close the plant, it said": the only group so far stands in the words themselves.
    const within = [...own].map((id) => draft.entities[id] as Entity).find(({ kind }) => kind === 'Group')
    return (
      focus.group(at, ({ kind }) => (kind === 'Place' ? 0 : 3)) ?? last ?? (within ? speakerOf(within) : null)
    )
  }
  if (/^(?:i|we|you|my|our|me|us)$/.test(pronoun)) return null
  return (pronoun === 'they' && last?.kind === 'SPOKESPERSON' ? pluralBefore(draft, at) : null) ?? last
}

/** "Asked what he would tell Orr, he said": whom the first "he" is set against is not the second either. */
function setAgainst(
  { sentences, tokens, mentions }: Draft,
  pronoun: string,
  at: number,
  own: ReadonlySet<number>,
): ReadonlySet<number> {
  const sentence = sentences[lastBy(sentences, at)]
  if (!sentence) return own
  let from = -1
  const here = lastBy(tokens, at)
  for (let i = here - 1; i >= sentence.first && i > here - reach && from < 0; i--) {
    const { lower, quote, start } = tokens[i] as Token
    if (quote < 0 && lower === pronoun) from = start
  }
  if (from < 0) return own
  const found = new Set(own)
  for (let m = lastBy(mentions, from) + 1; m < mentions.length && (mentions[m] as Mention).start < at; m++)
    found.add((mentions[m] as Mention).entity)
  return found
}

/** "Several executives have warned of it. They say ...": the plural subject of the sentence before, in its own words. */
function pluralBefore(draft: Draft, at: number): Speaker | null {
  const { sentences } = draft
  const here = lastBy(sentences, at)
  const own = sentences[here]
  if (!own) return null
  const found = own.start < at - 3 ? pluralSubject(draft, own, at) : null
  const before = sentences[here - 1]
  return found ?? (before?.paragraph === own.paragraph ? pluralSubject(draft, before, before.end) : null)
}

/** The plural that a sentence opens with, if its verb stands before `end`. */
function pluralSubject({ tokens, article: { text } }: Draft, before: Sentence, end: number): Speaker | null {
  let from = before.first
  // "As the news spread, members complained about what they said was ..."
  if (/^(?:ADP|SCONJ)$/.test(tokens[from]?.pos ?? ''))
    for (let i = from; i < before.last && i < from + 20; i++)
      if (tokens[i]?.text === ',') {
        from = i + 1
        break
      }
  while (from < before.last && /^(?:CCONJ|ADV|PUNCT|SCONJ)$/.test(tokens[from]?.pos ?? '')) from++
  let to = from
  while (
    to < before.last &&
    to < from + 8 &&
    /^(?:DET|ADJ|NUM|NOUN|PROPN|PUNCT)$/.test(tokens[to]?.pos ?? '') &&
    tokens[to]?.text !== ','
  )
    to++
  const head = tokens[to - 1]
  const verb = tokens[to]
  if (
    to === from ||
    head?.pos !== 'NOUN' ||
    !/^\p{L}.*[^s]s$/u.test(head.lower) ||
    !/^(?:VERB|AUX)$/.test(verb?.pos ?? '') ||
    (verb?.end ?? end) > end ||
    tokens[from]?.quote !== -1 ||
    /^(?:hours|days|weeks|months|years|minutes|times|things|reports)$/.test(head.lower)
  )
    return null
  const name = text.slice(tokens[from]?.start, head.end)
  return { name, kind: 'UNNAMED', entity: null }
}
