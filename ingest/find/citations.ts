/** Citations: the sources an article says it rests on (outlets, agencies, organisations, documents), each with the stretch that says so. */
import type { Citation, Draft, Entity, Mention, Token } from '../draft.ts'
import { groupHead } from './name-lists.ts'
import { fold, lazy, lexiconGroups } from './word-list.ts'

const cues = lazy(() => lexiconGroups<'before' | 'verbs' | 'documents' | 'says'>('citation-cues.json'))
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
  const isOwn = (entity: Entity) =>
    own !== null && [entity.name, ...entity.aliases].some((name) => fold(name).replace(/^the /, '') === own)
  const tokenAt = tokenIndex(tokens, mentions)
  const cited = new Set<number>()
  mentions.forEach((mention, i) => {
    const entity = entities[mention.entity]
    if (!entity || entity.kind === 'Spokesperson' || entity.kind === 'Place' || isOwn(entity)) return
    const { first, last } = tokenAt[i] ?? { first: 0, last: 0 }
    const cue = entity.kind === 'Outlet' ? outletCue(tokens, first, last) : groupCue(tokens, first, last)
    if (!cue) return
    cited.add(entity.id)
    found.push(citation(tokens, cue.from, cue.to, entity.name, entity.id))
  })
  documents(draft, tokenAt, found)
  // Whoever else speaks for the article: an organisation in other words ("the airline said"), a person it goes "according to".
  for (const { source, cue, speaker, mode } of draft.statements) {
    if (mode === 'NARRATIVE' || !source || speaker === null || speaker.entity === null) continue
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
  const seen = new Set<string>()
  const citations = found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, source }) => {
      const key = `${start} ${source}`
      return seen.has(key) ? false : (seen.add(key), true)
    })
  return { citations }
}

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
  if (tokens[k]?.text === ',' && /^(the|a|an|which|whose)$/.test(tokens[k + 1]?.lower ?? '')) {
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
    k < last + 7
  )
    k++
  return k
}
const accordingTo = (tokens: readonly Token[], k: number) =>
  tokens[k]?.lower === 'to' && tokens[k - 1]?.lower === 'according'

/** An outlet that is named beside any word of saying, telling or reading is cited; a photo credit or an address is not. */
function outletCue(tokens: readonly Token[], first: number, last: number): Range | undefined {
  const left = leftOf(tokens, first)
  const word = tokens[left]?.lower ?? ''
  if (accordingTo(tokens, left)) return { from: left - 1, to: last }
  if (word === 'with' && tokens[left - 1]?.lower === 'interview') return { from: left - 1, to: last }
  if (cues().before.has(word)) return { from: left, to: last }
  const right = rightOf(tokens, last)
  const next = tokens[right]
  const skippedHas = right > last && /^ha[sd]$/.test(tokens[right - 1]?.lower ?? '')
  // "the Post has it that", "the Post had her saying so"; "the Post has offices" cites nothing.
  if (skippedHas && next && /^(PRON|PROPN)$/.test(next.pos)) return { from: first, to: right }
  if (
    next &&
    (cues().verbs.has(next.lower) ||
      (!skippedHas && right > last && cues().verbs.has(tokens[right - 1]?.lower ?? '')))
  )
    return { from: first, to: right + 1 }
  if (next && (next.lower === 'report' || next.lower === 'reporter' || cues().documents.has(next.lower)))
    return { from: first, to: right + 1 }
  if (/^['’]s$/.test(next?.text ?? '') && cues().documents.has(tokens[right + 1]?.lower ?? ''))
    return { from: first, to: right + 2 }
  // A dateline: "DUBAI (Reedmere Wire) -".
  if (
    tokens[first - 1]?.text === '(' &&
    tokens[last]?.text === ')' &&
    /^(-|–|—|--)$/.test(tokens[last + 1]?.text ?? '')
  )
    return { from: first - 1, to: last + 1 }
  return undefined
}

/** An organisation is cited where it says, finds or counts something itself, or "according to" it. */
function groupCue(tokens: readonly Token[], first: number, last: number): Range | undefined {
  const left = leftOf(tokens, first)
  const word = tokens[left]?.lower ?? ''
  if (accordingTo(tokens, left)) return { from: left - 1, to: last }
  if (word === 'citing' || word === 'per' || word === 'quoting') return { from: left, to: last }
  // "a bulletin of the X", "an audit by the X", "published by the X"
  if (
    (word === 'by' || word === 'of' || word === 'from') &&
    (cues().documents.has(tokens[left - 1]?.lower ?? '') ||
      tokens[left - 1]?.lower === 'published' ||
      tokens[left - 1]?.lower === 'released')
  )
    return { from: left - 1, to: last }
  const right = rightOf(tokens, last)
  const next = tokens[right]
  if (next && cues().verbs.has(next.lower) && next.pos !== 'NOUN') {
    const before = tokens[first - 1]?.lower ?? ''
    // "the minister of X said": X is not the one who says.
    if (
      /^(of|in|at|from|for|by|with|and)$/.test(before) ||
      (/^(of|in|at|from|for|by|with)$/.test(tokens[first - 2]?.lower ?? '') && before === 'the')
    )
      return undefined
    return { from: first, to: right + 1 }
  }
  if (/^['’]s$/.test(tokens[last]?.text ?? '') && cues().documents.has(tokens[last + 1]?.lower ?? ''))
    return { from: first, to: last + 2 }
  return undefined
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

/** "citing the port log", "an audit … found", "has seen the file": a document the article rests on, by its owner when it names one. */
function documents(
  draft: Draft,
  tokenAt: readonly { first: number; last: number }[],
  found: Citation[],
): void {
  const { tokens, mentions, entities, article } = draft
  let m = 0
  for (let i = 1; i < tokens.length; i++) {
    const head = tokens[i]
    if (!head || (head.pos !== 'NOUN' && head.pos !== 'PROPN')) continue
    const document = cues().documents.has(head.lower)
    if (!document && groupHead(head.text) === undefined) continue
    let first = i
    while (first > 0 && first > i - 5) {
      const token = tokens[first - 1]
      if (
        !token ||
        !(
          token.pos === 'NOUN' ||
          token.pos === 'ADJ' ||
          token.pos === 'PROPN' ||
          /^['’]s?$/.test(token.text) ||
          token.text === '-'
        )
      )
        break
      first--
    }
    const determiner = /^(the|a|an|its|his|her|their|this|that)$/.test(tokens[first - 1]?.lower ?? '')
    const left = determiner ? first - 2 : first - 1
    const word = tokens[left]?.lower ?? ''
    const cited =
      word === 'citing' ||
      word === 'cited' ||
      word === 'cites' ||
      word === 'seen' ||
      word === 'read' ||
      word === 'obtained' ||
      word === 'reviewed' ||
      accordingTo(tokens, left) ||
      (word === 'of' && tokens[left - 1]?.lower === 'copy') ||
      (word === 'in' && determiner && first < i && tokens[left - 1]?.lower === 'one')
    if (!document) {
      // "according to the union of ferrymen"
      if (!accordingTo(tokens, left) || mentioned(mentions, head)) continue
      let end = i
      if (tokens[i + 1]?.lower === 'of')
        for (end = i + 1; end < i + 5 && /^(NOUN|ADJ|PROPN|ADP)$/.test(tokens[end + 1]?.pos ?? '');) end++
      found.push(
        citation(tokens, left - 1, end + 1, article.text.slice(tokens[first]?.start, tokens[end]?.end), null),
      )
      continue
    }
    let right = i + 1
    if (tokens[right]?.text === ',' || tokens[right]?.lower === 'which')
      right += tokens[right + 1]?.lower === 'which' ? 2 : 1
    const after = tokens[right]
    const says =
      after !== undefined && cues().says.has(after.lower) && after.pos !== 'NOUN' && (determiner || first < i)
    if (!cited && !says) continue
    while (m < tokenAt.length && (tokenAt[m]?.last ?? 0) <= first - 4) m++
    let owner: { id: number; name: string } | undefined
    for (let k = m; k < tokenAt.length && (tokenAt[k]?.first ?? 0) < i + 5; k++) {
      const entity = entities[mentions[k]?.entity ?? -1]
      const at = tokenAt[k]
      if (!entity || !at || (entity.kind !== 'Group' && entity.kind !== 'Outlet')) continue
      const by =
        tokens[at.first - 1]?.lower === 'the' ? tokens[at.first - 2]?.lower : tokens[at.first - 1]?.lower
      if (at.last <= i ? at.first >= first : by === 'by' || by === 'of') owner = entity
    }
    const source = owner?.name ?? article.text.slice(tokens[first]?.start, head.end)
    found.push(
      citation(
        tokens,
        Math.min(left < 0 ? first : cited ? left : first, first),
        says ? right + 1 : i + 1,
        source,
        owner?.id ?? null,
      ),
    )
  }
}
