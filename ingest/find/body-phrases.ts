/** Organisations that an article speaks of in words that name nobody: "the water board", "police", "the railway". */
import type { Span } from '../../schema/span.ts'
import type { Token } from '../draft.ts'
import { lowerBound } from '../refine/aliases/lower-bound.ts'
import { groupHead, isCommonWord, isRole } from './name-lists.ts'
import { lazy, lexiconGroups } from './word-list.ts'

const bodies = lazy(() => lexiconGroups<'groups' | 'persons'>('source-nouns.json'))

/** The words of a source without the article before them, when an organisation speaks. */
export function bodyPhrase(tokens: readonly Token[], source: Span): Span | undefined {
  const from = lowerBound(tokens.length, (i) => (tokens[i]?.start ?? 0) >= source.start)
  let first = from
  while (/^(the|its|their|his|her|our)$/.test(tokens[first]?.lower ?? '')) first++
  let head = -1
  for (let k = first; k < first + 7 && (tokens[k]?.end ?? Infinity) <= source.end; k++) {
    const mark = /^['’]s?$/.test(tokens[k]?.text ?? '')
    if (!mark && !/^(NOUN|ADJ|PROPN)$/.test(tokens[k]?.pos ?? '')) break
    if (!mark) head = k
  }
  const noun = tokens[head]
  if (!noun || (tokens[head]?.start ?? 0) < (tokens[first]?.start ?? 0)) return undefined
  const listed = bodies().groups.has(noun.lower) || groupHead(noun.lower) !== undefined
  // What speaks and is no person is an organisation: "the railway", "the festival". People in the plural are no one source.
  const definite = tokens[from]?.lower === 'the'
  const speaks =
    definite &&
    noun.pos === 'NOUN' &&
    isCommonWord(noun.lower) &&
    !/[^s]s$/.test(noun.lower) &&
    !isPerson(noun.lower)
  if (!listed && !speaks) return undefined
  // "a company", "group": one of many, or no word of an organisation.
  if (first === from && first === head && noun.lower !== 'police' && noun.lower !== 'army') return undefined
  let last = head
  // "Office of the Water Commissioner": with what it is of, to the end of the source.
  if (/^(of|for)$/.test(tokens[head + 1]?.lower ?? ''))
    while (last < head + 8 && (tokens[last + 1]?.end ?? Infinity) <= source.end) last++
  return { start: tokens[first]?.start ?? source.start, end: tokens[last]?.end ?? noun.end }
}

const isPerson = (noun: string): boolean =>
  isRole(noun) ||
  bodies().persons.has(noun) ||
  /(man|men|woman|women|people|person|source|other|one|two|first|second|latter|former|eldest|youngest|child|children|er|or|ist|ian|ee|ant)$/.test(
    noun,
  )
