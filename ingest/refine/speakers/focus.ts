/** Focus: whom a pronoun or a bare quotation points back to, from who spoke and who was the subject of late. */
import type { Span } from '../../../schema/span.ts'
import type { Draft, Entity, Mention, Sentence, Speaker, Token } from '../../draft.ts'
import { layoutOf } from '../../find/statements/layout.ts'

type Gender = 'male' | 'female'

interface Seen {
  readonly entity: number
  readonly start: number
  readonly paragraph: number
  readonly sentence: number
  readonly weight: number
}

const weights = { speaker: 9, subject: 8, other: 4 }
const perParagraph = 1.5
const perSentence = 0.4
/** How far back a pronoun may reach, in names seen. */
const memory = 60
const farthest = 8

export interface Focus {
  /** Takes note of all names before `position`. */
  readonly advance: (position: number) => void
  readonly spoke: (speaker: Speaker, position: number) => void
  readonly person: (position: number, gender: Gender | null) => Entity | null
  readonly group: (position: number, fits: (entity: Entity) => boolean) => Entity | null
  readonly paragraphOf: (position: number) => number
  readonly genderOf: (entity: Entity) => Gender | null
  readonly learn: (entity: Entity, gender: Gender) => void
}

export function makeFocus(draft: Draft): Focus {
  const { entities, sentences, paragraphs } = draft
  const seen: Seen[] = []
  const learned = new Map<number, Gender>()
  const open = freeMentions(draft)
  let next = 0

  const place = (position: number) => {
    const sentence = lastBy(sentences, position)
    return { sentence, paragraph: sentences[sentence]?.paragraph ?? lastBy(paragraphs, position) }
  }
  const advance = (position: number) => {
    while (next < open.length && (open[next] as Free).start < position) {
      const { entity, start, subject } = open[next++] as Free
      seen.push({ entity, start, ...place(start), weight: subject ? weights.subject : weights.other })
    }
  }
  const genderOf = (entity: Entity) => entity.gender ?? learned.get(entity.id) ?? null
  const best = (position: number, fits: (entity: Entity) => number): Entity | null => {
    const here = place(position)
    let found: Entity | null = null
    let most = 0
    const counted = new Set<number>()
    for (let i = seen.length - 1; i >= 0 && i > seen.length - memory; i--) {
      const { entity: id, start, paragraph, sentence, weight } = seen[i] as Seen
      if (start >= position) continue
      if (here.paragraph - paragraph > farthest) break
      const entity = entities[id] as Entity
      const bonus = fits(entity)
      if (bonus < 0) continue
      // Named again and again: a little more in focus.
      const again = counted.has(id) ? 0.5 : 0
      counted.add(id)
      const score =
        weight + bonus + again - (here.paragraph - paragraph) * perParagraph - (here.sentence - sentence) * perSentence
      if (score > most) {
        most = score
        found = entity
      }
    }
    return found
  }
  return {
    advance,
    spoke: ({ entity }, position) => {
      if (entity !== null) seen.push({ entity, start: position, ...place(position), weight: weights.speaker })
    },
    person: (position, gender) =>
      best(position, (entity) => {
        if (entity.kind !== 'Spokesperson') return -1
        const known = genderOf(entity)
        if (gender === null || known === null) return 0
        return known === gender ? 2 : -1
      }),
    group: (position, fits) =>
      best(position, (entity) => (entity.kind === 'Spokesperson' || !fits(entity) ? -1 : entity.kind === 'Place' ? 0 : 2)),
    paragraphOf: (position) => place(position).paragraph,
    genderOf,
    learn: (entity, gender) => {
      if (!genderOf(entity)) learned.set(entity.id, gender)
    },
  }
}

interface Free extends Mention {
  readonly subject: boolean
}

/** Mentions outside captions and outside what is said: only these can be pointed back to. */
function freeMentions(draft: Draft): readonly Free[] {
  const { mentions, statements, sentences, tokens, paragraphs } = draft
  const blocks = layoutOf(draft)
  const contents = statements.filter(({ mode }) => mode !== 'NARRATIVE').map(({ content }) => content)
  const free: Free[] = []
  let within = 0
  let sentence = 0
  let paragraph = 0
  let verb = -1
  let verbOf = -1
  for (const mention of mentions) {
    while (within < contents.length && (contents[within] as Span).end <= mention.start) within++
    const content = contents[within]
    if (content && content.start <= mention.start && mention.end <= content.end) continue
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1] as Span).start <= mention.start) paragraph++
    if (blocks[paragraph]?.kind === 'skip') continue
    while (sentence + 1 < sentences.length && (sentences[sentence + 1] as Sentence).start <= mention.start) sentence++
    if (verbOf !== sentence) {
      verbOf = sentence
      verb = firstVerb(tokens, sentences[sentence])
    }
    free.push({ ...mention, subject: mention.end <= verb && !prepositionBefore(draft, mention, sentences[sentence]) })
  }
  return free
}

function firstVerb(tokens: readonly Token[], sentence: Sentence | undefined): number {
  if (!sentence) return -1
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i] as Token
    if (token.quote < 0 && (token.pos === 'VERB' || token.pos === 'AUX') && !token.lower.endsWith('ing')) return token.start
  }
  return sentence.end
}

const afterPreposition = /\b(?:of|for|at|in|on|by|with|from|to|against|about|after|before|like)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u
function prepositionBefore({ article: { text } }: Draft, { start }: Mention, sentence: Sentence | undefined): boolean {
  const from = Math.max(sentence?.start ?? 0, start - 40)
  return afterPreposition.test(text.slice(from, start))
}

/** Index of the last span that starts at or before `position`, -1 for none. */
export function lastBy(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
