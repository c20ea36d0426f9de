/** Roles: what the article says a person is, and the group it is held in, from the words around the name. */
import type { Draft, Token } from '../draft.ts'
import type { Entry } from './name-book.ts'
import { nounGender } from './name-evidence.ts'
import { isRole } from './name-lists.ts'
import type { Segment } from './name-segments.ts'

export function findRoles(
  { tokens, article: { text } }: Draft,
  segments: readonly Segment[],
  book: readonly Entry[],
): void {
  const at = new Map<number, Entry>()
  for (const entry of book) for (const mention of entry.mentions) at.set(mention.start, entry)
  const add = (person: Entry, first: number, last: number) => {
    const head = tokens[first]
    const tail = tokens[last - 1]
    if (!head || !tail || last <= first) return
    const role = text.slice(head.start, tail.end)
    if (person.roles.some((known) => known.role === role)) return
    person.roles.push({ role, group: groupIn(first, last), start: head.start, end: tail.end })
    if (person.gender) return
    for (let k = last - 1; k >= first; k--) {
      const gender = nounGender(tokens[k]?.lower ?? '')
      if (gender) {
        person.gender = gender
        return
      }
      if (tokens[k]?.lower === 'of') continue
    }
  }
  const groupIn = (first: number, last: number): Entry | null => {
    for (let k = last - 1; k >= first - 2 && k >= 0; k--) {
      const entry = at.get(tokens[k]?.start ?? -1)
      if (entry && entry.kind !== 'Spokesperson') return entry
    }
    return null
  }
  for (const segment of segments) {
    const person = at.get(segment.start)
    if (person?.kind !== 'Spokesperson') continue
    const left = segment.before[0]?.first ?? segment.first
    beforeName(tokens, left, segment, (first, last) => add(person, first, last))
    // "the fire chief, Captain X": the title is one role, the phrase before the comma another.
    if (left < segment.first && tokens[left - 1]?.text === ',')
      beforeName(tokens, left, { ...segment, before: [] }, (first, last) => add(person, first, last))
    afterName(tokens, segment.last, (first, last) => add(person, first, last))
  }
}

const inPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'NOUN' ||
    token.pos === 'ADJ' ||
    token.pos === 'PROPN' ||
    token.text === '-' ||
    token.text === "'s" ||
    token.text === '’s' ||
    token.lower === 'of' ||
    token.lower === 'for')

/** "Harbour Board spokesman X", "chief executive X", "the governor of the province, X,". */
function beforeName(
  tokens: readonly Token[],
  left: number,
  segment: Segment,
  add: (first: number, last: number) => void,
): void {
  let last = left
  let comma = false
  if (segment.before.length && segment.before.some((word) => isRole(word.key))) last = segment.first
  else if (tokens[left - 1]?.text === ',') {
    comma = true
    last = left - 1
  } else if (!isRole(tokens[left - 1]?.lower ?? '')) return
  let first = last
  let role = false
  while (first > 0 && last - first < 12) {
    const token = tokens[first - 1]
    if (!token) break
    const start = tokens[first]?.start ?? token.end
    if (start - token.end > 1) break
    if (isRole(token.lower)) role = true
    if (
      token.pos === 'DET' ||
      token.lower === 'his' ||
      token.lower === 'her' ||
      token.lower === 'its' ||
      token.lower === 'their' ||
      token.lower === 'my'
    ) {
      // The article inside "of the province" belongs to the phrase, the one before it opens it.
      if (comma && /^(of|for|in|at|with)$/.test(tokens[first - 2]?.lower ?? '')) {
        first -= 2
        continue
      }
      break
    }
    // "on the day President X": a plain noun does not belong to the capitalised title after it.
    if (segment.before.length && first === left && token.pos === 'NOUN' && !isRole(token.lower)) break
    // "Bek's father, X"
    if (comma && role && /^['’]s?$/.test(token.text)) break
    // "the director of the Harbour Office (HO), X"
    if (comma && token.text === ')' && tokens[first - 3]?.text === '(') {
      first -= 3
      continue
    }
    if (!inPhrase(token) && !isRole(token.lower) && !(comma && /^(in|at|and|with)$/.test(token.lower))) break
    first--
  }
  // "the hearing for nominee X": what is of or for a role is none itself.
  for (let k = last - 1; k > first && !comma; k--)
    if (/^(of|for)$/.test(tokens[k]?.lower ?? '') && !isRole(tokens[k - 1]?.lower ?? '')) {
      first = k + 1
      break
    }
  while (first < last && /^(of|for|and|in|at|with|-|'s|’s)$/.test(tokens[first]?.lower ?? '')) first++
  if (role && last > first) {
    // With a comma between, only a phrase opened by an article or a possessive is a role: "…, said the priest, X".
    if (
      comma &&
      !/^(the|a|an|his|her|its|their|my|our)$/.test(tokens[first - 1]?.lower ?? '') &&
      tokens[first - 1]?.text !== "'s" &&
      tokens[first - 1]?.text !== '’s'
    )
      return
    add(first, last)
  }
}

/** Participles that belong to a role: "managing director", "acting head". */
const attributive =
  /^(managing|acting|retired|founding|leading|outgoing|incoming|sitting|serving|visiting|attending|ruling|fighting|governing|presiding|commanding|elected|appointed)$/

/** "X, chief of staff of Y,", "X, a Y spokesman,", "X is the head of Y", "X, 54, a farmer,". */
function afterName(tokens: readonly Token[], at: number, add: (first: number, last: number) => void): void {
  let k = at
  let open = tokens[k]?.text
  if (open === ',' && tokens[k + 1]?.pos === 'NUM' && tokens[k + 2]?.text === ',') k += 2
  open = tokens[k]?.text
  if (open === ',' || open === '(' || open === '–' || open === '—') k++
  else if (open === 'is' || open === 'was') k++
  else return
  const copula = open === 'is' || open === 'was'
  const article = /^(the|a|an|his|her|its|their|my|our|one)$/.test(tokens[k]?.lower ?? '')
  if (article) k++
  else if (copula) return
  const first = k
  let role = -1
  while (k - first < 16) {
    const token = tokens[k]
    if (!token || token.text === ',' || token.text === '.' || /^[();]$/.test(token.text)) break
    if (/^(who|whose|which|that|where|when|while|to)$/.test(token.lower)) break
    if (
      (token.pos === 'VERB' && !attributive.test(token.lower)) ||
      token.pos === 'AUX' ||
      token.pos === 'PRON'
    )
      break
    if (isRole(token.lower) && (role < 0 || tokens[k - 1]?.lower !== 'of')) {
      if (role < 0) role = k
    }
    if (role < 0 && token.pos === 'ADP') break
    k++
  }
  if (role < 0) return
  while (k > role + 1 && !/^(NOUN|PROPN|NUM)$/.test(tokens[k - 1]?.pos ?? '')) k--
  add(first, k)
}
