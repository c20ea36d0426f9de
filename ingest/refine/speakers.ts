/** Speakers: the source of each statement as somebody the article names, in full, or in its own words when it names nobody. */
import type { Span } from '../../schema/span.ts'
import type { Draft, Entity, Mention, QuotedRun, Speaker, Statement } from '../draft.ts'
import { findDescribed } from './speakers/described.ts'
import { makeFocus } from './speakers/focus.ts'
import type { Focus } from './speakers/focus.ts'
import { lastBy } from './speakers/last-by.ts'
import { isOnePerson } from './speakers/one-person.ts'
import { speakerOf } from './speakers/kind-of.ts'
import { resolveNoun } from './speakers/noun.ts'
import type { Context } from './speakers/noun.ts'
import { fromPronoun } from './speakers/pronoun.ts'
import { findReferents } from './speakers/referents.ts'
import { makeRoster } from './speakers/roster.ts'
import { apposed, readSource } from './speakers/source.ts'
import type { Source } from './speakers/source.ts'

interface Last {
  readonly speaker: Speaker
  readonly end: number
}

export function resolveSpeakers(draft: Draft): Pick<Draft, 'statements'> {
  const { statements, article } = draft
  const roster = makeRoster(draft)
  const referents = findReferents(draft, roster)
  const focus = makeFocus(draft, referents)
  const context: Context = {
    draft,
    focus,
    roster,
    referents,
    described: findDescribed(draft),
    spoken: new Map(),
    body: { last: null },
  }
  const outlet = article.outlet === null ? null : outletSpeaker(draft, article.outlet)
  const speakers: (Speaker | null)[] = Array.from({ length: statements.length }, () => null)
  const open = openQuotes(draft)
  let last: Last | null = null
  /** Statements whose speaker a later one names: a quotation that runs on, or a role before its name. */
  let waiting: {
    readonly index: number
    readonly words: Speaker | null
    readonly end: number
    readonly noun: string | null
    /** "A local MP": only a bare new name in a quotation right after may be theirs. */
    readonly intro: boolean
  }[] = []

  statements.forEach((statement, i) => {
    if (statement.mode === 'NARRATIVE') {
      speakers[i] = outlet
      return
    }
    const at = statement.source?.start ?? statement.content.start
    const end = Math.max(statement.content.end, statement.source?.end ?? 0)
    focus.advance(at)
    let speaker: Speaker | null
    if (statement.source) {
      const source = readSource(draft, statement.source)
      const before = statements[i - 1]
      // Both parts of what "he said" stands in the middle of are one voice's.
      speaker =
        before?.source?.start === statement.source.start && speakers[i - 1]
          ? (speakers[i - 1] ?? null)
          : fromSource(context, source, last?.speaker ?? null, namedIn(draft, statement.content))
      if (!speaker && !source.pronoun) {
        const words = article.text.slice(source.span.start, source.span.end)
        const held: Speaker = { name: words, kind: 'UNNAMED', entity: null }
        waiting.push({ index: i, words: held, end, noun: source.noun, intro: false })
        speakers[i] = held
        if (source.noun) context.spoken.set(source.noun, held)
        if (isOnePerson(words)) focus.spoke(held, Math.max(at, statement.content.start), false)
        last = { speaker: held, end }
        return
      }
    } else {
      if (open.has(statement.content.end)) {
        waiting.push({ index: i, words: null, end, noun: null, intro: false })
        return
      }
      speaker = fromContext(focus, statement, last)
      if (!speaker) waiting.push({ index: i, words: null, end, noun: null, intro: false })
    }
    speakers[i] = speaker
    if (!speaker) return
    // "the porter says ... he told us": the name that comes later is the name of both.
    if (speaker.kind === 'UNNAMED' && waiting.some(({ words }) => words === speaker)) {
      waiting.push({ index: i, words: speaker, end, noun: null, intro: false })
      focus.spoke(speaker, Math.max(at, statement.content.start), false)
      last = { speaker, end }
      return
    }
    if (speaker.kind === 'GROUP') context.body.last = speaker
    for (const { index, words, end: was, noun, intro } of waiting) {
      if (
        intro &&
        !(
          (statement.mode === 'DIRECT' || focus.paragraphOf(at) === focus.paragraphOf(was)) &&
          isBareName(article.text, statement.source) &&
          focus.paragraphOf(at) - focus.paragraphOf(was) <= 1
        )
      )
        continue
      // "the commander said ... ¶ "...," Ann Bek said": a role goes to the name that comes right after, if it is new.
      if (
        words &&
        !(
          speaker.kind === 'SPOKESPERSON' &&
          isNew(focus, speaker, at) &&
          focus.paragraphOf(at) - focus.paragraphOf(was) <= 2
        )
      )
        continue
      speakers[index] = speaker
      if (noun) context.spoken.set(noun, speaker)
    }
    waiting = []
    const lead = article.text.slice(Math.max(0, at - 12), at)
    focus.spoke(
      speaker,
      Math.max(at, statement.content.start),
      /\b(?:although|though|while|because|after|when)\s+$/i.test(lead),
    )
    if (
      speaker.kind === 'UNNAMED' &&
      statement.mode === 'INDIRECT' &&
      introduces.test(speaker.name) &&
      isOnePerson(speaker.name)
    )
      waiting = [{ index: i, words: speaker, end, noun: null, intro: true }]
    last = { speaker, end }
  })
  for (const { index, words } of waiting) speakers[index] ??= words ?? (last as Last | null)?.speaker ?? null
  return { statements: statements.map((statement, i) => ({ ...statement, speaker: speakers[i] ?? null })) }
}

/** Nobody named in the words themselves is who a pronoun beside them means. */
function namedIn({ mentions }: Draft, { start, end }: Span): ReadonlySet<number> {
  const found = new Set<number>()
  for (
    let i = lastBy(mentions, start - 1) + 1;
    i < mentions.length && (mentions[i] as Mention).start < end;
    i++
  )
    found.add((mentions[i] as Mention).entity)
  return found
}

const introduces = /^(?:an?|one)\s/i
/** `said Ann Bek.`, with nothing that says who she is. */
function isBareName(text: string, source: Span | null): boolean {
  if (!source || text.charAt(source.end) === ',') return false
  return text
    .slice(source.start, source.end)
    .split(' ')
    .every((word) => /^\p{Lu}/u.test(word))
}

const isNew = (focus: Focus, { entity }: Speaker, at: number): boolean => {
  if (entity === null) return false
  const named = focus.lastNamed(entity)
  return named < 0 || named >= at
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
function fromContext(focus: Focus, statement: Statement, last: Last | null): Speaker | null {
  const { start } = statement.content
  if (!last) return focus.person(start, null)
  const apart = focus.paragraphOf(start) - focus.paragraphOf(last.end - 1)
  if (apart === 0 || statement.mode !== 'DIRECT') return last.speaker
  if (last.speaker.kind !== 'SPOKESPERSON' && apart <= 3) return last.speaker
  return focus.person(start, null) ?? last.speaker
}

function fromSource(
  context: Context,
  source: Source,
  last: Speaker | null,
  own: ReadonlySet<number>,
): Speaker | null {
  if (source.pronoun) return fromPronoun(context, source.pronoun, source.span.start, last, own)
  if (source.heads.length > 1) {
    const first = speakerOf(source.heads[0] as Entity)
    return { ...first, name: source.heads.map(({ name }) => name).join(' and ') }
  }
  const named = source.heads[0]
  const head =
    (named &&
      ((named.roles.length === 0 ? context.roster.byFirst.get(named.name) : undefined) ??
        longer(context, named))) ??
    named ??
    apposed(context.draft, source) ??
    besideName(context, source)

  return head ? speakerOf(head) : resolveNoun(context, source, last)
}

/** `Ann Bek, head of the port told ...`: the words of the source are the role that stands beside the name. */
function besideName({ roster }: Context, { tokens }: Source): Entity | undefined {
  for (const { start, lower } of tokens.slice(0, 3)) {
    const holder = roster.roleAt.get(start)
    if (holder) return holder
    if (lower !== 'the' && lower !== 'a' && lower !== 'an') return undefined
  }
  return undefined
}

/** "The Directorate" for the Directorate of Air Services, when no other group begins so. */
function longer({ roster }: Context, { kind, name, id }: Entity): Entity | undefined {
  if (kind !== 'Group' || name.includes(' ')) return undefined
  const held = roster.byName.get(name.toLowerCase()) ?? []
  const fuller = held.filter(
    ({ entity }) => entity.id !== id && entity.kind === 'Group' && entity.name.startsWith(`${name} `),
  )
  return fuller.length === 1 ? fuller[0]?.entity : undefined
}
