/** What stands around a name tells what it is called: "the engineer Bek", "the HNW wire", "X, which makes pumps", "Denmark's rail watchdog, X". */
import type { Draft, Entity, Token } from '../../draft.ts'
import { isAgency } from '../../find/acronyms.ts'
import { isRole } from '../../find/name-lists.ts'
import { lazy, lexiconGroups } from '../../find/word-list.ts'

interface Sink {
  /** Words that the article prints for the entity. */
  readonly add: (entity: number, words: string) => void
  /** A noun that it may be called by elsewhere. */
  readonly call: (noun: string, entity: number) => void
  readonly isKind: (noun: string) => boolean
}

const cues = lazy(() => lexiconGroups<'outlets'>('name-cues.json'))
/** What somebody is who does so: "makes", "made by". */
const doers: readonly (readonly [RegExp, string])[] = [
  [/^(makes|made|produces|produced|manufactures|manufactured)$/, 'manufacturer maker producer'],
  [/^(operates|operated|runs|run)$/, 'operator'],
  [/^(owns|owned)$/, 'owner'],
  [/^(flies|flew)$/, 'airline carrier operator'],
  [/^(insures|insured)$/, 'insurer'],
  [/^(builds|built)$/, 'builder contractor developer'],
  [/^(maintains|maintained|serviced|services)$/, 'contractor'],
  [/^(regulates|regulated|oversees|overseen|supervises|supervised)$/, 'regulator watchdog'],
  [/^(supplies|supplied)$/, 'supplier'],
  [/^(distributes|distributed)$/, 'distributor wholesaler'],
  [/^(lends|lent)$/, 'lender bank'],
]
const agent =
  /^(said|says|told|announced|denied|denies|agreed|declined|refused|ordered|recalled|confirmed|plans|planned|offered|employs|employed|bought|sold|sells|makes|made|owns|operates|runs|added|warned|claimed|claims|insisted|accused|hired|wants|wanted|pledged|apologised|apologized|did|has|had|does)$/

/** Entities that act as only persons and organisations do, and those that things are in or near. */
export interface Around {
  readonly acting: ReadonlySet<number>
  readonly located: ReadonlySet<number>
}

/** One pass over the mentions. */
export function describeAround(
  { tokens, mentions, entities, statements, article }: Draft,
  sink: Sink,
): Around {
  const acting = new Set<number>()
  const located = new Set<number>()
  for (const { speaker } of statements) if (speaker && speaker.entity !== null) acting.add(speaker.entity)
  for (const { roles } of entities) for (const { group } of roles) if (group !== null) acting.add(group)
  for (const { id, kind, name } of entities)
    if (kind === 'Outlet' && isAgency(name))
      for (const noun of ['agency', 'wire', 'newswire']) sink.call(noun, id)

  let first = 0
  for (const mention of mentions) {
    while (first < tokens.length && (tokens[first]?.end ?? 0) <= mention.start) first++
    const entity = entities[mention.entity]
    let last = first
    while (last < tokens.length && (tokens[last]?.start ?? mention.end) < mention.end) last++
    if (!entity || last === first) continue
    const slice = (from: number, to: number) => article.text.slice(tokens[from]?.start, tokens[to - 1]?.end)
    if (entity.kind === 'Spokesperson') {
      const the = callingBefore(tokens, first)
      if (the >= 0) sink.add(entity.id, slice(the, last))
      continue
    }
    if (acts(tokens, last)) acting.add(entity.id)
    if (/^(in|near|around|outside|inside|into|through|towards?)$/.test(tokens[first - 1]?.lower ?? ''))
      located.add(entity.id)
    if (entity.kind === 'Place') continue
    const next = tokens[last]
    if (
      next &&
      entity.kind === 'Outlet' &&
      cues().outlets.has(next.lower) &&
      tokens[first - 1]?.lower === 'the'
    )
      sink.add(entity.id, slice(first - 1, last + 1))
    for (const noun of nounsOf(tokens, first, last)) sink.call(noun, entity.id)
    owned(entity, first, last, slice)
  }
  return { acting, located }

  /** "Denmark's rail watchdog, X" and "X, Denmark's rail watchdog": said of the name beside the comma. */
  function owned({ id }: Entity, from: number, to: number, slice: (a: number, b: number) => string) {
    if (tokens[from - 1]?.text === ',') {
      const head = tokens[from - 2]
      if (head?.pos === 'NOUN' && sink.isKind(head.lower)) {
        let k = from - 2
        while (k > from - 7 && /^(NOUN|ADJ)$/.test(tokens[k]?.pos ?? '')) k--
        if (isMark(tokens[k]) && tokens[k - 1]?.pos === 'PROPN') {
          sink.add(id, slice(k - 1, from - 1))
          sink.call(head.lower, id)
        }
      }
    }
    if (tokens[to]?.text !== ',' || tokens[to + 1]?.pos !== 'PROPN' || !isMark(tokens[to + 2])) return
    let k = to + 3
    while (k < to + 8 && /^(NOUN|ADJ)$/.test(tokens[k]?.pos ?? '')) k++
    const head = tokens[k - 1]
    if (k === to + 3 || !head || !sink.isKind(head.lower) || !/^[,.;]$/.test(tokens[k]?.text ?? '')) return
    sink.add(id, slice(to + 1, k))
    sink.call(head.lower, id)
  }
}

const isMark = (token: Token | undefined): boolean => /^['’]s?$/.test(token?.text ?? '')
const bare = /^(man|woman|boy|girl|widow|mother|father|student|villager|farmer)$/

/** Where "the engineer" begins before a name, or -1. */
function callingBefore(tokens: readonly Token[], first: number): number {
  const noun = tokens[first - 1]
  if (!noun || noun.text !== noun.lower || !(isRole(noun.lower) || bare.test(noun.lower))) return -1
  let k = first - 2
  while (k > first - 5 && /^(NOUN|ADJ)$/.test(tokens[k]?.pos ?? '') && tokens[k]?.text === tokens[k]?.lower)
    k--
  return tokens[k]?.lower === 'the' ? k : -1
}

/** Whether what follows a name is what only somebody does or has. */
function acts(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last]
  if (isMark(next)) {
    for (let k = last + 1; k < last + 4; k++) if (isRole(tokens[k]?.lower ?? '')) return true
    return false
  }
  return next !== undefined && agent.test(next.lower)
}

function nounsOf(tokens: readonly Token[], first: number, last: number): readonly string[] {
  const before = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
  const participle = tokens[before]?.lower === 'by' ? tokens[before - 1]?.lower : undefined
  const which = tokens[last]?.text === ',' ? last + 1 : last
  const verb = tokens[which]?.lower === 'which' ? tokens[which + 1]?.lower : undefined
  return doers.flatMap(([pattern, nouns]) =>
    (participle !== undefined && pattern.test(participle)) || (verb !== undefined && pattern.test(verb))
      ? nouns.split(' ')
      : [],
  )
}
