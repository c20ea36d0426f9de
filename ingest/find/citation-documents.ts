/** Documents an article rests on ("citing the port log", "the board's preliminary findings", "a report that …"), by their owner when it is named. */
import type { Citation, Draft, Entity, Mention, Token } from '../draft.ts'
import { agencies } from './byline-sources.ts'
import { groupHead } from './name-lists.ts'
import { lazy, lexiconGroups } from './word-list.ts'

const cues = lazy(() =>
  lexiconGroups<'documents' | 'says' | 'published' | 'accounts' | 'gotten' | 'media' | 'reports'>(
    'citation-cues.json',
  ),
)

/** The wire services, whichever they are. */
const wireServices = /^(?:(?:news|wire|foreign|international|other) )*agencies$/i
const wireReports = /^(?:news )?(?:agency|wire) reports?$/i

const bodies = lazy(() => lexiconGroups<'groups' | 'companies'>('source-nouns.json'))

export interface TokenRange {
  readonly first: number
  readonly last: number
}
interface Named {
  readonly id: number
  readonly entity: Entity
}

export function findDocuments(draft: Draft, tokenAt: readonly TokenRange[]): Citation[] {
  const { tokens, mentions, entities, article } = draft
  const found: Citation[] = []
  const text = (from: number, to: number) => article.text.slice(tokens[from]?.start, tokens[to - 1]?.end)
  const cite = (from: number, to: number, source: string, entity: number | null) =>
    found.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 1, source, entity })
  const called = describer(entities)
  const lists = cues()
  const attributed = /according to/i.test(article.text)
  let m = 0
  /** The document spoken of last: "The file is thick. We have read part of it." */
  let last: { at: number; source: string; entity: number | null } | undefined

  for (let i = 1; i < tokens.length; i++) {
    const head = tokens[i]
    const it =
      last && i - last.at < 40 && lists.gotten.has(tokens[i]?.lower ?? '') ? pronounAfter(tokens, i) : -1
    if (it > 0 && last) {
      cite(i, it + 1, last.source, last.entity)
      last = undefined
    }
    if (!head || (head.pos !== 'NOUN' && head.pos !== 'PROPN')) continue
    const document = lists.documents.has(head.lower)
    if (lists.media.has(head.lower)) {
      media(i)
      continue
    }
    if (!document) {
      const verb = verbAfter(tokens, i)
      if (verb > 0 && isBody(head.lower) && tells(i, verb)) continue
    }
    if (!document && (!attributed || groupHead(head.text) === undefined)) continue
    const first = phraseStart(tokens, i)
    const determiner = /^(the|a|an|its|his|her|their|this|that)$/.test(tokens[first - 1]?.lower ?? '')
    const left = determiner ? first - 2 : first - 1
    if (!document) {
      // "according to the union of ferrymen"
      if (!accordingTo(tokens, left) || mentioned(mentions, head)) continue
      const whole = called(text(first - (determiner ? 1 : 0), i + 1))
      const end = tokens[i + 1]?.lower === 'of' ? ofEnd(tokens, i) : i
      cite(
        left - 1,
        end + 1,
        whole && end === i ? whole.entity.name : text(first, end + 1),
        whole?.id ?? null,
      )
      continue
    }
    while (m < tokenAt.length && (tokenAt[m]?.last ?? 0) <= first - 4) m++
    const owner = ownerOf(first, i)
    const possessive = lastPossessive(tokens, first, i)
    const cueLeft =
      (cues().gotten.has(tokens[left]?.lower ?? '') && determiner) ||
      /^(citing|cited|cites|quoting|seen|obtained|reviewed)$/.test(tokens[left]?.lower ?? '') ||
      accordingTo(tokens, left) ||
      (tokens[left]?.lower === 'of' && tokens[left - 1]?.lower === 'copy') ||
      (tokens[left]?.lower === 'in' && determiner && first < i && tokens[left - 1]?.lower === 'one')
    const cited =
      cueLeft ||
      (owner !== undefined && possessive > first && cues().published.has(head.lower)) ||
      (owner?.entity.kind === 'Spokesperson' && cues().accounts.has(head.lower))
    const reported = head.lower === 'report' && determiner && saysThat(tokens, i)
    const says = reported ? i + 1 : saysAt(tokens, i, determiner || first < i)
    const own = possessive > 0 ? possessive + 1 : first
    if (!cited && says < 0) {
      if (determiner)
        last = { at: i, source: owner?.entity.name ?? text(first, i + 1), entity: owner?.id ?? null }
      continue
    }
    const at = accordingTo(tokens, left) ? left - 1 : left
    const from = cueLeft ? Math.max(0, at) : determiner ? first - 1 : first
    const to = says >= 0 ? says + 1 : i + 1
    if (owner) cite(from, Math.max(to, Math.min(owner.end, i + 8)), owner.entity.name, owner.id)
    // A document with a name of its own stands beside its owner.
    const named = text(own, i + 1)
    if (!owner || (possessive > 0 && own < i))
      cite(from, to, wireReports.test(named) ? agencies : named, null)
  }
  return found

  /** "the inquiry reported last week", "the operator has confirmed": a body in words, which the article may name elsewhere. */
  function tells(i: number, verb: number): boolean {
    const first = phraseStart(tokens, i)
    if (tokens[first - 1]?.lower !== 'the' || mentioned(mentions, tokens[i] as Token)) return false
    if (/^(of|in|at|for|from|by|with|and|to)$/.test(tokens[first - 2]?.lower ?? '')) return false
    const whole = called(text(first - 1, i + 1))
    cite(first - 1, verb + 1, whole?.entity.name ?? text(first, i + 1), whole?.id ?? null)
    return true
  }

  /** "state media reported", "according to local newspapers": nobody by name, but a source. */
  function media(i: number): void {
    const first = phraseStart(tokens, i)
    if (mentioned(mentions, tokens[i] as Token)) return
    const wires = tokens[i]?.lower === 'agencies' && wireServices.test(text(first, i + 1))
    if (first === i && !wires) return
    const left = /^(the|a)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1
    const next = tokens[i + 1]
    const source = wires ? agencies : text(first, i + 1)
    if (accordingTo(tokens, left)) cite(left - 1, i + 1, source, null)
    else if (next && cues().reports.has(next.lower) && (wires || next.pos !== 'NOUN'))
      cite(first, i + 2, source, null)
  }

  /** "X's report", "the board's findings", "an audit by X", "the account of the captain". */
  function ownerOf(first: number, i: number): (Named & { end: number }) | undefined {
    let owner: (Named & { end: number }) | undefined
    for (let k = m; k < tokenAt.length && (tokenAt[k]?.first ?? 0) < i + 5; k++) {
      const entity = entities[mentions[k]?.entity ?? -1]
      const at = tokenAt[k]
      if (!entity || !at || entity.kind === 'Place') continue
      const by = tokens[at.first - 1]?.lower === 'the' ? at.first - 2 : at.first - 1
      const after = by === i + 1 && /^(by|of|from)$/.test(tokens[by]?.lower ?? '')
      const before = at.last <= i && at.first >= first
      if ((before || after) && (entity.kind !== 'Spokesperson' || after || isMark(tokens[at.last])))
        owner = { id: entity.id, entity, end: at.last }
    }
    if (owner) return owner
    const possessive = lastPossessive(tokens, first, i)
    if (possessive > first) {
      const whole = called(`the ${text(first, possessive)}`)
      if (whole) return { ...whole, end: possessive }
    }
    if (!/^(by|of|from)$/.test(tokens[i + 1]?.lower ?? '') || tokens[i + 2]?.lower !== 'the') return undefined
    const whole = called(text(i + 2, i + 4)) ?? called(text(i + 2, i + 5))
    return whole && { ...whole, end: i + 4 }
  }
}

const isBody = (noun: string): boolean =>
  groupHead(noun) !== undefined || bodies().groups.has(noun) || bodies().companies.has(noun)

const auxiliary = /^(has|have|had|also|later|now|then|first|already)$/
/** Where a word of telling stands after a noun, over "has" and "also", or -1. */
function verbAfter(tokens: readonly Token[], i: number): number {
  let k = i + 1
  while (k < i + 3 && auxiliary.test(tokens[k]?.lower ?? '')) k++
  const verb = tokens[k]
  return verb !== undefined && verb.pos === 'VERB' && telling.test(verb.lower) ? k : -1
}
const telling =
  /^(said|says|reported|reports|found|finds|held|holds|ruled|rules|counted|counts|confirmed|confirms|estimated|estimates|concluded|concludes|announced|announces|informed|informs|denied|denies|warned|warns|stated|states|put|puts|lists|listed)$/

/** Whom the article calls so: "the committee" → the one entity with that alias. Built when first asked for. */
function describer(entities: readonly Entity[]): (words: string) => Named | undefined {
  let by: Map<string, Named | null> | undefined
  return (words) => {
    if (!by) {
      by = new Map()
      for (const entity of entities)
        if (entity.kind !== 'Place')
          for (const alias of entity.aliases) {
            const key = alias.toLowerCase()
            const before = by.get(key)
            if (key.startsWith('the '))
              by.set(key, before === undefined || before?.id === entity.id ? { id: entity.id, entity } : null)
          }
    }
    return by.get(words.toLowerCase()) ?? undefined
  }
}

export const accordingTo = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.lower === 'to' && tokens[k - 1]?.lower === 'according'

const isMark = (token: Token | undefined): boolean => /^['’]s?$/.test(token?.text ?? '')

/** The phrase's first word, articles left out. */
function phraseStart(tokens: readonly Token[], i: number): number {
  let first = i
  while (first > 0 && first > i - 6) {
    const token = tokens[first - 1]
    if (!token || !(/^(NOUN|ADJ|PROPN)$/.test(token.pos) || isMark(token) || token.text === '-')) break
    first--
  }
  return first
}

function lastPossessive(tokens: readonly Token[], first: number, i: number): number {
  for (let k = i - 1; k > first; k--) if (isMark(tokens[k])) return k
  return -1
}

/** "have read it", "had seen a copy of it": where the pronoun stands after a word of getting to see, or -1. */
function pronounAfter(tokens: readonly Token[], i: number): number {
  if (!/^(has|have|had|was|were)$/.test(tokens[i - 1]?.lower ?? '')) return -1
  let at = i + 1
  while (at < i + 4 && /^(a|part|parts|copy|copies|most|all|some|of)$/.test(tokens[at]?.lower ?? '')) at++
  return /^(it|one|them)$/.test(tokens[at]?.lower ?? '') ? at : -1
}

/** "a report that the club had been sold". */
function saysThat(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.lower === 'that' && /^(DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(tokens[i + 2]?.pos ?? '')
}

/** Where the document says something ("the log shows", "the log, which has her leaving at six"), or -1. */
function saysAt(tokens: readonly Token[], i: number, definite: boolean): number {
  if (!definite) return -1
  let at = i + 1
  if (tokens[at]?.text === ',' || tokens[at]?.lower === 'which')
    at += tokens[at + 1]?.lower === 'which' ? 2 : 1
  // "the transcript of the hearing shows", "a statement on its website said"
  else if (/^(of|on|from|by|in)$/.test(tokens[at]?.lower ?? '')) {
    const end = at + 7
    at++
    while (at < end && /^(DET|NOUN|ADJ|PROPN|PART|PRON)$/.test(tokens[at]?.pos ?? '') && !verbal(tokens, at))
      at++
  }
  const after = tokens[at]
  if (!after || !verbal(tokens, at)) return -1
  // "the letter had been lost" says nothing.
  if (/^(has|had)$/.test(after.lower) && !/^(PRON|PROPN)$/.test(tokens[at + 1]?.pos ?? '')) return -1
  return at
}

/** A word of saying, though the tagger may take "shows" or "lists" for a noun. */
function verbal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !cues().says.has(token.lower)) return false
  const next = tokens[at + 1]
  return token.pos !== 'NOUN' || next?.lower === 'that' || /^(DET|PRON|NUM|PROPN)$/.test(next?.pos ?? '')
}

function ofEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1
  while (end < i + 5 && /^(NOUN|ADJ|PROPN|ADP)$/.test(tokens[end + 1]?.pos ?? '')) end++
  return end
}

function mentioned(mentions: readonly Mention[], { start, end }: Token): boolean {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  return (mentions[low]?.start ?? end) < end
}
