/** Phrases that say what something is: their head noun, their owner, and where they stand beside a name. */
import type { Token } from '../../draft.ts'
import { groupHead, isRole } from '../../find/name-lists.ts'
import { lazy, lexiconGroups } from '../../find/word-list.ts'

export const cues = lazy(() => lexiconGroups<'companies' | 'groups' | 'outlets' | 'places'>('name-cues.json'))
/** A noun for a sort of organisation, outlet or place. */
export const isKindNoun = (word: string): boolean =>
  cues().companies.has(word) ||
  cues().groups.has(word) ||
  cues().outlets.has(word) ||
  cues().places.has(word) ||
  groupHead(word) !== undefined
/** What stands before its own name: "Hotel Holm". */
export const houses = new Set(
  'museum hotel café cafe bar pub restaurant theatre theater cinema hospital clinic school college university academy terminal stadium church mosque temple monastery consortium radio festival club bank'.split(
    ' ',
  ),
)
/** Last words of names that name nothing alone: "the news" is no broadcaster. */
export const general = new Set(
  'news world people times press post today life time street house war way man woman act law deal plan bill'.split(
    ' ',
  ),
)

const determiner = /^(the|a|an|his|her|its|their|my|our|this)$/
const longest = 9

/** The last noun before "of", "who", a comma. */
export function headOf(tokens: readonly Token[], first: number, last: number): Token | undefined {
  let head: Token | undefined
  for (let k = Math.max(first, 0); k < last; k++) {
    const token = tokens[k]
    if (!token) break
    if (head && (token.pos === 'ADP' || token.text === ',' || token.pos === 'PRON' || token.pos === 'VERB'))
      break
    if (token.pos === 'NOUN' || isRole(token.lower)) head = token
  }
  return head
}

/** The role with its article or owner: "the club's doctor", "his brother", "Holm Air's pilot"; null when none stands before it. */
export function withOwner(tokens: readonly Token[], first: number, last: number): { start: number } | null {
  void last
  const before = tokens[first - 1]
  if (!before) return null
  if (determiner.test(before.lower)) return { start: before.start }
  if (/^['’]s?$/.test(tokens[first]?.text ?? '')) {
    const owner = tokens[first - 1]
    return owner ? { start: owner.start } : null
  }
  if (/^['’]s?$/.test(before.text)) {
    let k = first - 2
    while (k > first - 5 && tokens[k - 1] && tokens[k - 1]?.pos === 'PROPN' && tokens[k]?.pos === 'PROPN') k--
    if (determiner.test(tokens[k - 1]?.lower ?? '')) k--
    return { start: tokens[k]?.start ?? before.start }
  }
  return null
}

interface Phrase {
  readonly head: string
  readonly start: number
  readonly end: number
  readonly definite: boolean
}
/** "the wholesaler, X", "the observer network X". */
export function kindPhrase(tokens: readonly Token[], first: number): Phrase | null {
  let k = first - 1
  if (tokens[k]?.text === ',') k--
  const head = tokens[k]
  if (!head || head.text !== head.lower || !isKindNoun(head.lower)) return null
  let start = k
  while (
    start > k - 4 &&
    start > 0 &&
    (tokens[start - 1]?.pos === 'NOUN' || tokens[start - 1]?.pos === 'ADJ' || tokens[start - 1]?.text === '-')
  )
    start--
  const before = tokens[start - 1]
  const definite = before?.lower === 'the'
  if (tokens[first - 1]?.text === ',' && !definite) return null
  return {
    head: head.lower,
    start: definite ? before.start : (tokens[start]?.start ?? head.start),
    end: head.end,
    definite,
  }
}
/** "X, a Dutch chipmaker,", "X, the operator of the port,". */
export function kindAfter(
  tokens: readonly Token[],
  last: number,
): (Phrase & { readonly tail: number }) | null {
  if (tokens[last]?.text !== ',' || !determiner.test(tokens[last + 1]?.lower ?? '')) return null
  const first = last + 2
  for (let k = first; k < first + longest; k++) {
    const token = tokens[k]
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.text === ',' || token.pos === 'ADP')
      return null
    if (tokens[k + 1]?.pos === 'NOUN') continue
    const definite = tokens[last + 1]?.lower === 'the'
    if (token.pos !== 'NOUN' || !(isKindNoun(token.lower) || (definite && k > last + 2))) continue
    // "the state watchdog for rail, "
    let tail = token.end
    if (/^(for|of)$/.test(tokens[k + 1]?.lower ?? ''))
      for (let j = k + 2; j < k + 6; j++) {
        const next = tokens[j]
        if (next?.text === ',') break
        tail = next && /^(NOUN|ADJ|PROPN|DET)$/.test(next.pos) && tokens[j + 1] ? next.end : token.end
        if (tail === token.end) break
      }
    return {
      head: token.lower,
      start: tokens[last + 1]?.start ?? token.start,
      end: token.end,
      definite,
      tail,
    }
  }
  return null
}
