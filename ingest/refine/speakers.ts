/** Speakers: the source of each statement as somebody the article names, in full, or in its own words when it names nobody. */
import type { SpeakerKind } from '../../schema/kinds.ts'
import type { Draft, Entity, EntityKind, QuotedRun, Speaker, Statement } from '../draft.ts'
import { makeFocus } from './speakers/focus.ts'
import type { Focus } from './speakers/focus.ts'
import { resolveNoun } from './speakers/noun.ts'
import type { Unnamed } from './speakers/noun.ts'
import { readSource } from './speakers/source.ts'
import type { Source } from './speakers/source.ts'

const kinds: Readonly<Record<EntityKind, SpeakerKind>> = {
  Spokesperson: 'SPOKESPERSON',
  Group: 'GROUP',
  Place: 'PLACE',
  Outlet: 'OUTLET',
}
const speakerOf = ({ id, kind, name }: Entity): Speaker => ({ name, kind: kinds[kind], entity: id })

export function resolveSpeakers(draft: Draft): Pick<Draft, 'statements'> {
  const { statements, article } = draft
  const focus = makeFocus(draft)
  const unnamed: Unnamed = new Map()
  const outlet: Speaker | null = article.outlet === null ? null : outletSpeaker(draft, article.outlet)
  const speakers: (Speaker | null)[] = Array.from({ length: statements.length }, () => null)
  const open = openQuotes(draft)
  let last: { readonly speaker: Speaker; readonly at: number; readonly end: number } | null = null
  /** Statements whose speaker the next one names: a quotation that runs on, or one that opens the article. */
  let waiting: number[] = []

  statements.forEach((statement, i) => {
    if (statement.mode === 'NARRATIVE') {
      speakers[i] = outlet
      return
    }
    const at = statement.source?.start ?? statement.content.start
    focus.advance(Math.min(at, statement.content.start))
    if (at > statement.content.start) focus.advance(at)
    let speaker: Speaker | null
    if (statement.source) speaker = fromSource(draft, readSource(draft, statement.source), focus, unnamed, last?.speaker ?? null)
    else {
      if (open.has(statement.content.end)) {
        waiting.push(i)
        return
      }
      speaker = fromContext(focus, statement, last)
      if (!speaker) {
        waiting.push(i)
        return
      }
    }
    speakers[i] = speaker
    if (!speaker) return
    for (const waits of waiting) speakers[waits] = speaker
    waiting = []
    focus.spoke(speaker, Math.max(at, statement.content.start))
    last = { speaker, at, end: Math.max(statement.content.end, statement.source?.end ?? 0) }
  })
  for (const waits of waiting) speakers[waits] = last?.['speaker'] ?? null
  return { statements: statements.map((statement, i) => ({ ...statement, speaker: speakers[i] ?? null })) }
}

function outletSpeaker({ entities }: Draft, name: string): Speaker {
  const own = entities.find((entity) => entity.kind === 'Outlet' && entity.name === name)
  return { name, kind: 'OUTLET', entity: own?.id ?? null }
}

/** Ends of quotations that are not closed and that the next quotation takes up. */
function openQuotes({ quotes }: Draft): ReadonlySet<number> {
  const ends = new Set<number>()
  quotes.forEach((quote, i) => {
    const next: QuotedRun | undefined = quotes[i + 1]
    if (!quote.closed && next && next.paragraph <= quote.paragraph + 2) ends.add(quote.end)
  })
  return ends
}

/** A statement without a source of its own: the voice that spoke last, unless somebody else has come into view since. */
function fromContext(
  focus: Focus,
  statement: Statement,
  last: { readonly speaker: Speaker; readonly end: number } | null,
): Speaker | null {
  const { start } = statement.content
  if (!last) {
    const found = focus.person(start, null)
    return found ? speakerOf(found) : null
  }
  const apart = focus.paragraphOf(start) - focus.paragraphOf(last.end - 1)
  if (apart === 0 || statement.mode !== 'DIRECT') return last.speaker
  if (last.speaker.kind !== 'SPOKESPERSON' && apart <= 3) return last.speaker
  const found = focus.person(start, null)
  return found ? speakerOf(found) : last.speaker
}

function fromSource(draft: Draft, source: Source, focus: Focus, unnamed: Unnamed, last: Speaker | null): Speaker | null {
  const at = source.span.start
  if (source.pronoun) return fromPronoun(source.pronoun, at, focus, last)
  if (source.heads.length > 1) return joined(source.heads)
  const head = source.heads[0]
  if (head) return speakerOf(head)
  const beside = apposed(draft, source)
  if (beside) return speakerOf(beside)
  return resolveNoun(draft, source, focus, unnamed, speakerOf)
}

const joined = (heads: readonly Entity[]): Speaker => {
  const first = speakerOf(heads[0] as Entity)
  return { ...first, name: heads.map(({ name }) => name).join(' and ') }
}

function fromPronoun(pronoun: string, at: number, focus: Focus, last: Speaker | null): Speaker | null {
  if (pronoun === 'he' || pronoun === 'she' || pronoun === 'his' || pronoun === 'her' || pronoun === 'him') {
    const gender = pronoun === 'she' || pronoun === 'her' ? 'female' : 'male'
    const found = focus.person(at, gender)
    if (!found) return last?.kind === 'UNNAMED' ? last : null
    focus.learn(found, gender)
    return speakerOf(found)
  }
  if (pronoun === 'it' || pronoun === 'its') {
    if (last && last.kind !== 'SPOKESPERSON' && last.kind !== 'UNNAMED') return last
    const found = focus.group(at, (entity) => entity.kind !== 'Place') ?? focus.group(at, () => true)
    return found ? speakerOf(found) : last
  }
  if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you' || pronoun === 'my' || pronoun === 'our') return null
  return last
}

/** "the club's doctor, Selin Aksoy": the name right after the phrase, set off by a comma. */
function apposed({ article: { text }, mentions, entities }: Draft, { span }: Source): Entity | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < span.end) low = middle + 1
    else high = middle
  }
  const next = mentions[low]
  if (!next || next.start > span.end + 12) return null
  if (!/^,\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$/.test(text.slice(span.end, next.start))) return null
  const entity = entities[next.entity]
  return entity?.kind === 'Spokesperson' ? entity : null
}
