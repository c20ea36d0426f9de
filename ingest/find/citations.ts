/** Citations: the sources an article says it rests on (outlets, agencies, organisations, documents), each with the stretch that says so. */
import type { Citation, Draft, Entity, Mention, Token } from '../draft.ts'
import { bodyPhrase } from './body-phrases.ts'
import { isAgency } from './acronyms.ts'
import { isAcronym } from './groups.ts'
import { accordingTo, findDocuments } from './citation-documents.ts'
import { fold, lazy, lexiconGroups } from './word-list.ts'

const cues = lazy(() =>
  lexiconGroups<'before' | 'verbs' | 'documents' | 'weak' | 'printed' | 'published' | 'stories'>(
    'citation-cues.json',
  ),
)
const names = lazy(() => lexiconGroups<'outlets'>('name-cues.json'))
const skipped = new Set([
  'the',
  'a',
  'an',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '(',
  ')',
  'agency',
  'newspaper',
  'website',
  'channel',
])

export function findCitations(draft: Draft): Pick<Draft, 'citations'> {
  const { tokens, mentions, entities, article } = draft
  if (!tokens.length) return { citations: [] }
  const found: Citation[] = []
  const own = article.outlet ? fold(article.outlet).replace(/^the /, '') : null
  const isOwn = (entity: Entity | undefined) =>
    entity !== undefined &&
    own !== null &&
    [entity.name, ...entity.aliases].some((name) => fold(name).replace(/^the /, '') === own)
  const tokenAt = tokenIndex(tokens, mentions)
  const cited = new Set<number>()
  mentions.forEach((mention, i) => {
    const entity = entities[mention.entity]
    if (!entity || entity.kind === 'Place' || isOwn(entity)) return
    const { first, last } = tokenAt[i] ?? { first: 0, last: 0 }
    const cue =
      cueOf[entity.kind](tokens, first, last) ??
      (maybeAgency(entity) || isCalledOutlet(tokens[first - 1]) ? outletCue(tokens, first, last) : undefined)
    if (!cue) return
    cited.add(entity.id)
    found.push(citation(tokens, cue.from, cue.to, entity.name, entity.id))
  })
  found.push(...findDocuments(draft, tokenAt).filter(({ entity }) => !isOwn(entities[entity ?? -1])))
  // Whoever else speaks for the article: an organisation in other words ("the airline said"), a person it goes "according to".
  for (const { source, cue, speaker, mode } of draft.statements) {
    if (mode === 'NARRATIVE' || !source || speaker === null) continue
    if (speaker.entity === null) {
      const name = bodyPhrase(tokens, source)
      if (name) found.push({ ...source, source: article.text.slice(name.start, name.end), entity: null })
      continue
    }
    const entity = entities[speaker.entity]
    if (!entity || isOwn(entity) || entity.kind === 'Place') continue
    const person = entity.kind === 'Spokesperson'
    if (person && !(cue && /^according to/i.test(article.text.slice(cue.start, cue.end)))) continue
    if (cited.has(entity.id)) continue
    const start = Math.min(source.start, cue?.start ?? source.start)
    const end = Math.max(source.end, cue?.end ?? source.end)
    found.push(
      end - start < 120
        ? { start, end, source: entity.name, entity: entity.id }
        : { ...source, source: entity.name, entity: entity.id },
    )
  }
  // One place cites one source once.
  const ends = new Map<string, number>()
  const citations = found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end, source }) => {
      const before = ends.get(source) ?? -1
      ends.set(source, Math.max(before, end))
      return start >= before
    })
  return { citations }
}

/** "the newsletter Reed & Sail": whatever its name was taken for. */
const isCalledOutlet = (before: Token | undefined): boolean =>
  before !== undefined && before.pos === 'NOUN' && names().outlets.has(before.lower)

/** Letters that the article does not explain may be an agency's. */
const maybeAgency = ({ kind, type, name }: Entity): boolean =>
  kind === 'Group' && (isAgency(name) || (type === null && name.length > 2 && isAcronym(name)))

function citation(
  tokens: readonly Token[],
  from: number,
  to: number,
  source: string,
  entity: number | null,
): Citation {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 1, source, entity }
}

/** First and last token of every mention. */
function tokenIndex(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): { first: number; last: number }[] {
  let k = 0
  return mentions.map(({ start, end }) => {
    while (k < tokens.length && (tokens[k]?.end ?? 0) <= start) k++
    const first = k
    let last = k
    while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++
    return { first, last }
  })
}

type Range = { from: number; to: number }

const cueOf = { Outlet: outletCue, Group: groupCue, Spokesperson: personCue }

/** The word before the name, over "the", quotation marks and what sort of outlet it is. */
function leftOf(tokens: readonly Token[], first: number): number {
  let k = first - 1
  for (let steps = 0; steps < 4 && k >= 0 && skipped.has(tokens[k]?.lower ?? ''); steps++) k--
  return k
}
function rightOf(tokens: readonly Token[], last: number): number {
  let k = last
  if (tokens[k]?.text === '(') {
    const close = k + 4
    while (k < close && tokens[k] && tokens[k]?.text !== ')') k++
    k++
  }
  let words = 7
  if (tokens[k]?.text === ',' && /^(the|a|an|which|whose|citing|quoting)$/.test(tokens[k + 1]?.lower ?? '')) {
    // Over "…, the port's watchdog, has".
    let close = k + 2
    while (close < k + 12 && tokens[close] && tokens[close]?.text !== ',' && tokens[close]?.text !== '.')
      close++
    if (tokens[close]?.text === ',') k = close + 1
  }
  if (tokens[k]?.lower === 'agency' || tokens[k]?.lower === 'newspaper' || tokens[k]?.lower === 'website') k++
  while (
    /^(first|also|later|now|has|have|had|previously|earlier|recently|then|only|meanwhile)$/.test(
      tokens[k]?.lower ?? '',
    ) &&
    words-- > 0
  )
    k++
  return k
}
/** An outlet that is named beside any word of saying, telling or reading is cited; a photo credit or an address is not. */
function outletCue(tokens: readonly Token[], first: number, last: number): Range | undefined {
  const left = leftOf(tokens, first)
  const word = tokens[left]?.lower ?? ''
  if (accordingTo(tokens, left)) return { from: left - 1, to: last }
  if (word === 'with' && tokens[left - 1]?.lower === 'interview') return { from: left - 1, to: last }
  // "source: the Ferry Wire"
  if (tokens[left]?.text === ':' && /^(sources?|via|credit)$/.test(tokens[left - 1]?.lower ?? ''))
    return { from: left - 1, to: last }
  // "on the Ferry Channel" only after a word of saying or printing: "said on", "posted on".
  const where = word === 'on' || word === 'in' || word === 'from' || word === 'and' || word === 'with'
  if (where ? printedIn(tokens, left, first) : cues().before.has(word)) return { from: left, to: last }
  const right = rightOf(tokens, last)
  const next = tokens[right]
  const skippedHas = right > last && /^ha[sd]$/.test(tokens[right - 1]?.lower ?? '')
  // "the Post has it that", "the Post had her saying so"; "the Post has offices" cites nothing.
  if (skippedHas && next && (/^(PRON|PROPN|NUM)$/.test(next.pos) || /^["“]$/.test(next.text)))
    return { from: first, to: right }
  if (
    next &&
    (cues().verbs.has(next.lower) ||
      (!skippedHas && right > last && cues().verbs.has(tokens[right - 1]?.lower ?? '')))
  )
    return { from: first, to: right + 1 }
  // "the Post is reporting", "is running"
  if (next?.lower === 'is' && running.test(tokens[right + 1]?.lower ?? ''))
    return { from: first, to: right + 2 }
  if (
    next &&
    (next.lower === 'report' ||
      next.lower === 'reporter' ||
      (next.lower !== 'figures' && cues().documents.has(next.lower)))
  )
    return { from: first, to: right + 1 }
  const owned = tokens[right + 1]?.lower ?? ''
  if (/^['’]s$/.test(next?.text ?? '') && (cues().documents.has(owned) || cues().stories.has(owned)))
    return { from: first, to: right + 2 }
  // A dateline: "HOLM (Reed Bay Wire) -".
  if (
    tokens[first - 1]?.text === '(' &&
    tokens[last]?.text === ')' &&
    /^(-|–|—|--)$/.test(tokens[last + 1]?.text ?? '')
  )
    return { from: first - 1, to: last + 1 }
  return undefined
}

const running = /^(running|reporting|saying|carrying|quoting|citing|claiming)$/
const released =
  /^(published|released|compiled|issued|reported|counted|verified|documented|recorded|collected|gathered)$/

/** Beside an outlet's name "in", "on" and "from" cite where something is said, read or printed there. */
function printedIn(tokens: readonly Token[], left: number, first: number): boolean {
  const word = tokens[left]?.lower
  if (word === 'in') return true
  if (word === 'and') return /^(PROPN|NOUN)$/.test(tokens[left - 1]?.pos ?? '') && atSource(tokens, left - 1)
  if (word === 'with')
    return /^(interview|desk|staff|reporter|reporting)$/.test(tokens[left - 1]?.lower ?? '')
  for (let k = left - 1; k >= 0 && k > left - 7; k--) {
    const token = tokens[k]
    if (!token || token.text === '.' || tokens[first]?.quote !== token.quote) return false
    if (cues().printed.has(token.lower) || cues().documents.has(token.lower)) return true
  }
  return false
}
/** "told the Post and Holm Radio": the name before "and" is a source already. */
function atSource(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k >= 0 && k > at - 6; k--)
    if (cues().printed.has(tokens[k]?.lower ?? '') || accordingTo(tokens, k)) return true
  return false
}

/** A person is cited like a document: "citing X", "in an interview with X"; what X says is a statement. */
function personCue(tokens: readonly Token[], first: number, last: number): Range | undefined {
  const left = tokens[first - 1]?.lower ?? ''
  if (left === 'citing' || left === 'quoting') return { from: first - 1, to: last }
  if (left === 'with' && tokens[first - 2]?.lower === 'interview') return { from: first - 2, to: last }
  return undefined
}

/** An organisation is cited where it says, finds or counts something itself, or "according to" it. */
function groupCue(tokens: readonly Token[], first: number, last: number): Range | undefined {
  const left = leftOf(tokens, first)
  const word = tokens[left]?.lower ?? ''
  if (accordingTo(tokens, left)) return { from: left - 1, to: last }
  if (/^(citing|per|quoting|believe)$/.test(word)) return { from: left, to: last }
  // "a bulletin of the X", "an audit by the X", "published by the X"
  if (
    (word === 'by' || word === 'of' || word === 'from') &&
    (cues()[word === 'of' ? 'published' : 'documents'].has(tokens[left - 1]?.lower ?? '') ||
      (word !== 'of' && released.test(tokens[left - 1]?.lower ?? '')) ||
      (word === 'from' &&
        /^(comes?|came|taken|drawn|provided|supplied|leaked)$/.test(tokens[left - 1]?.lower ?? '')))
  )
    return { from: left - 1, to: last }
  const right = rightOf(tokens, last)
  const next = tokens[right]
  if (
    next &&
    cues().verbs.has(next.lower) &&
    !cues().weak.has(next.lower) &&
    (next.pos !== 'NOUN' || tokens[right - 1]?.text === ')')
  ) {
    const before = tokens[first - 1]?.lower ?? ''
    // "the minister of X said": X is not the one who says.
    if (
      /^(of|in|at|from|for|by|with|and)$/.test(before) ||
      (/^(of|in|at|from|for|by|with)$/.test(tokens[first - 2]?.lower ?? '') && before === 'the')
    )
      return undefined
    return { from: first, to: right + 1 }
  }
  // "the union has a list of forty names"
  if (
    right > last &&
    /^(has|had)$/.test(tokens[right - 1]?.lower ?? '') &&
    /^(a|the|its)$/.test(next?.lower ?? '') &&
    /^(list|record|count|tally|copy|file)$/.test(tokens[right + 1]?.lower ?? '')
  )
    return { from: first, to: right + 2 }
  if (/^['’]s$/.test(tokens[last]?.text ?? '') && cues().documents.has(tokens[last + 1]?.lower ?? ''))
    return { from: first, to: last + 2 }
  return undefined
}
