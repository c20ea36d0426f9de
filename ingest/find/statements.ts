/** Statements: who is given which words, sentence by sentence, with the spans of content, cue and source. */
import type { Span } from '../../schema/span.ts'
import type { Draft, QuotedRun, Statement, Token } from '../draft.ts'
import { cueOf } from './statements/cues.ts'
import { unitsOf } from './statements/items.ts'
import type { Item } from './statements/items.ts'
import { layoutOf } from './statements/layout.ts'
import type { Block } from './statements/layout.ts'
import { matchCue, terminalCue } from './statements/match.ts'
import type { Match } from './statements/ranges.ts'
import { narrate } from './statements/narrative.ts'
import { matchOrphan, shapeOf } from './statements/orphans.ts'
import type { Shape } from './statements/orphans.ts'

export function findStatements(draft: Draft): Pick<Draft, 'statements'> {
  const blocks = layoutOf(draft)
  const shapes = new Map<number, Shape>()
  const tokensOf = tokensByQuote(draft.tokens)
  const shape = (quote: number): Shape => {
    let found = shapes.get(quote)
    if (!found) {
      found = shapeOf(draft, draft.quotes[quote] as QuotedRun, tokensOf.get(quote) ?? [])
      shapes.set(quote, found)
    }
    return found
  }
  const statements: Statement[] = []
  let before: Block | null = null

  for (const unit of unitsOf(draft)) {
    const block = blocks[unit.paragraph] as Block
    if (block.kind === 'skip') continue
    if (block.content) {
      if (block !== before) statements.push(byForm(block.content, block.source))
      before = block
      continue
    }
    const matches = matchUnit(unit.items, shape, block.kind === 'heading')
    for (const match of matches) statements.push(toStatement(unit.items, match))
    if (block.kind === 'text')
      statements.push(...narrate(unit.items, matches).map((content) => narrative(content)))
  }
  return { statements: statements.toSorted((a, b) => a.content.start - b.content.start) }
}

function tokensByQuote(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const found = new Map<number, Token[]>()
  for (const token of tokens) {
    if (token.quote < 0) continue
    const list = found.get(token.quote)
    if (list) list.push(token)
    else found.set(token.quote, [token])
  }
  return found
}

function matchUnit(
  items: readonly Item[],
  shape: (quote: number) => Shape,
  heading: boolean,
): readonly Match[] {
  const matches: Match[] = []
  let floor = 0
  const terminal = heading ? -1 : terminalCue(items)
  if (terminal > 0) {
    const found = matchCue(items, terminal, 0, undefined)
    if (found) {
      matches.push(...found.matches)
      floor = Math.max(found.next, terminal + 1)
    }
  }

  const taken = new Set<number>()
  {
    for (let i = 0; i < items.length; i++) {
      if (i < floor || (items[i] as Item).quote >= 0) continue
      const found = matchCue(
        items,
        i,
        floor,
        matches.length > 0 ? (matches.at(-1)?.source ?? null) : undefined,
      )
      if (!found) continue
      const good = found.matches.filter((match) => isSpeech(items, match, shape) && !asksNoName(items, match))
      if (good.length === 0) continue
      matches.push(...good)
      floor = Math.max(found.next, i + 1)
    }
  }
  for (const { content } of matches) {
    for (let i = content.from; i < content.to; i++) if ((items[i] as Item).quote >= 0) taken.add(i)
  }
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item
    if (item.quote < 0 || taken.has(i)) continue
    const match = matchOrphan(items, i, 0, shape(item.quote), heading)
    if (match) matches.push(match)
  }
  return matches
}

/** "who asked that he not be named" is about the source and no statement. */
function asksNoName(items: readonly Item[], { mode, content }: Match): boolean {
  if (mode !== 'INDIRECT' || content.to - content.from > 12) return false
  const words = items.slice(content.from, content.to).map(({ lower }) => lower)
  return (
    words.includes('anonymity') ||
    (words.some((word) => /^(?:named|identified|quoted)$/.test(word)) &&
      words.some((word) => /^(?:not|n't)$/.test(word)))
  )
}

/** A word or two, or a title, beside "called" and the like is a name and no statement. */
function isSpeech(items: readonly Item[], match: Match, shape: (quote: number) => Shape): boolean {
  if (match.mode !== 'DIRECT') return true
  const quote = shape((items[match.content.from] as Item).quote)
  const cue = match.cue ? cueOf(items[match.cue.from] as Item) : undefined
  const use = cue?.use
  if (cue?.lemma === 'call') return quote.words >= 4
  if (use === 'name') return !(quote.title && quote.words < 5) && !(quote.article && quote.words < 4)
  if (use === 'quote' && quote.title && quote.ends === 'none') return false
  if (use === 'quote') return quote.words >= 2 || quote.ends !== 'none'
  return true
}

const spanOf = (items: readonly Item[], from: number, to: number): Span => ({
  start: (items[from] as Item).start,
  end: (items[to - 1] as Item).end,
})

const toStatement = (items: readonly Item[], { mode, content, cue, source, denied }: Match): Statement => ({
  mode,
  content: spanOf(items, content.from, content.to),
  cue: cue && spanOf(items, cue.from, cue.to),
  source: source && spanOf(items, source.from, source.to),
  speaker: null,
  denied,
})

/** A turn of a transcript, a post, a pull quote: whose it is shows by its form. */
const byForm = (content: Span, source: Span | null): Statement => ({
  mode: 'DIRECT',
  content,
  cue: null,
  source,
  speaker: null,
  denied: false,
})

const narrative = (content: Span): Statement => ({
  mode: 'NARRATIVE',
  content,
  cue: null,
  source: null,
  speaker: null,
  denied: false,
})
