/** Segments: one run of capitals cut into the names it holds, each with the titles and the role printed before it. */
import type { NameRun, NameWord } from './name-runs.ts'
import { capitalOf, demonymCountry, isPlaceName, placesNamed } from './gazetteer.ts'
import {
  givenName,
  groupHead,
  isClosed,
  isNoName,
  isOutletFirst,
  isOutletHead,
  isPlaceFirst,
  isPlaceHead,
  isRole,
  knownName,
  titleGender,
} from './name-lists.ts'
import { initials } from './acronyms.ts'
import type { Gender } from './name-lists.ts'
import { fold } from './word-list.ts'

export interface Segment {
  /** The name itself. */
  readonly words: readonly NameWord[]
  /** As printed. */
  readonly name: string
  /** Folded name. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  /** Titles and capitalised role words before the name; they may hold a group ("Defence Ministry Spokesman"). */
  readonly before: readonly NameWord[]
  readonly titled: boolean
  readonly gender: Gender | null
  /** The name's first word opens a sentence, so its capital says nothing. */
  readonly opens: boolean
  readonly heading: boolean
  readonly the: boolean
  readonly possessive: boolean
}

const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])
/** Group heads that are also surnames or common second names. */
const weakHeads = new Set(
  'banks church temple power house cross guard air gas steel lords commons front parish works command force watch fields mills grant chase post star mail wells marshall court lane park hall hill forest valley rivers lake day star bell mission field street'.split(
    ' ',
  ),
)
const ofHeads = new Set(
  'republic kingdom isle isles gulf strait bay cape house army forces front movement sons daughters friends voice echo eco university bank state states emirate emirates church institute order voz diario brotherhood union'.split(
    ' ',
  ),
)
/** Head words that come first in Romance, Malay and other names. */
const frontHeads = new Set(
  'consorcio universidad universidade universite universita universiti universitas banco banque banca partido parti partito ministerio ministere ministero instituto institut fundacion fundacao fondation grupo groupe gruppo sindicato syndicat frente movimiento mouvement movimento asociacion association federacion federation confederacion comite compagnie compania empresa sociedad societe pt perum bundesamt hospital clinica'.split(
    ' ',
  ),
)
const owners = new Set(
  'comptroller prosecutor governor lord people women children men king queen mayor president sheriff attorney-general ombudsman coroner citizen worker doctor nurse teacher farmer writer veteran journalist st lloyd moody kellogg sotheby christie mcdonald domino sainsbury macy wendy levi'.split(
    ' ',
  ),
)

export const hasGroupHead = (words: readonly NameWord[]): boolean => headOf(words) !== undefined

/** The head word of an organisation's name: the last word, or the one before "of", "for", "&". */
export function headOf(words: readonly NameWord[]): { key: string; at: number; type: string } | undefined {
  const last = words.length - 1
  const tail = words[last]
  if (tail) {
    const type = groupHead(tail.key)
    if (type) return { key: tail.key, at: last, type }
  }
  const front = words[0]
  if (front && last > 0 && frontHeads.has(front.key))
    return { key: front.key, at: 0, type: groupHead(front.key) ?? 'organization' }
  for (let i = 0; i < last; i++) {
    const word = words[i]
    if (!word || !/^(of|for|on|against|to)\b/.test(word.link)) continue
    const type = groupHead(word.key)
    if (type) return { key: word.key, at: i, type }
  }
  return undefined
}
const isPerson = (words: readonly NameWord[]) =>
  words.length > 1 && words[0] !== undefined && givenName(words[0].key) !== undefined && !hasGroupHead(words)

const countryOnly = (word: NameWord) => placesNamed(word.key)[0]?.type === 'country'

function joinsOf(left: readonly NameWord[], link: string, next?: NameWord): boolean {
  const last = left.at(-1)
  if (!last || isPerson(left)) return false
  const head = groupHead(last.key) !== undefined
  if (link.startsWith('to') || link.startsWith('on') || link.startsWith('against'))
    return (
      head &&
      last.key !== 'party' &&
      !/^(police|army|court|senate|government|congress|parliament|company|bank|navy)$/.test(last.key) &&
      left.length < 3 &&
      left.every((w) => !isPlaceName(w.key) && !demonymCountry(w.key)) &&
      /^(committee|commission|council|campaign|conference|coalition|institute|office|centre|center|alliance|panel|project|movement|organisation|organization|bureau|society|league|center|inquiry|mission)$/.test(
        last.key,
      )
    )
  if (isRole(last.key) && !head) return false
  // "Union of Ferrymen for the Coast of Holm": what an organisation is of may itself be of a country.
  if (
    link.startsWith('of') &&
    next &&
    countryOnly(next) &&
    left.some((word) => /^(of|for)/.test(word.link)) &&
    hasGroupHead(left)
  )
    return true
  if (link.startsWith('for')) return head || ofHeads.has(last.key)
  return (
    (head && !/^(police|troops|airlines|group)$/.test(last.key)) ||
    ofHeads.has(last.key) ||
    isOutletHead(last.key) !== undefined ||
    isOutletFirst(last.key) ||
    (isPlaceHead(last.key) && left.length === 1)
  )
}

/** A word of the language rather than a name of its own. */
const isCommon = (word: NameWord): boolean =>
  !isPlaceName(word.key) &&
  !demonymCountry(word.key) &&
  !givenName(word.key) &&
  !titleGender(word.key) &&
  !knownName(word.key) &&
  !isRole(word.key) &&
  word.text !== word.text.toUpperCase()

function joinsAnd(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  // "Ministry of Trade and Industry", "Department of Health and Human Services"
  const of = left.findLastIndex((word) => /^(of|for)/.test(word.link))
  const next = right[0]
  if (!next) return false
  if (of >= 0)
    return (
      headOf(left)?.at === of &&
      isCommon(next) &&
      left.slice(of + 1).every(isCommon) &&
      !(right.length > 1 && headOf(until(right)))
    )
  // "Food and Drug Administration"
  const rest = until(right)
  return (
    left.length === 1 && left.every(isCommon) && rest.length > 1 && rest.every(isCommon) && hasGroupHead(rest)
  )
}
/** The words up to the next link that is more than a blank. */
function until(words: readonly NameWord[]): NameWord[] {
  const end = words.findIndex((word) => word.link !== '')
  return end < 0 ? [...words] : words.slice(0, end + 1)
}

/** "told Reuters MGP would": an agency's name ends before another name. */
function partsBefore(left: readonly NameWord[], next: NameWord): boolean {
  const only = left[0]
  if (left.length !== 1 || !only || knownName(only.key)?.kind !== 'Outlet') return false
  if (knownName(`${only.key} ${next.key}`)) return false
  return (
    /^\p{Lu}{2,}$/u.test(next.text) ||
    givenName(next.key) !== undefined ||
    titleGender(next.key) !== undefined
  )
}

/** "Ministry of Investment, Trade and Industry" */
function joinsList(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const of = left.findLastIndex((word) => word.link === 'of')
  if (of < 0 || headOf(left)?.at !== of) return false
  return [...left.slice(of + 1), ...right].every((word) => isCommon(word))
}

function joinsPossessive(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const last = left.at(-1)
  const rest = until(right)
  if (!last) return false
  const named =
    hasGroupHead(rest) || (last.key.endsWith('s') && rest.slice(0, 2).some((word) => groupHead(word.key)))
  if (!named) return false
  if (isPlaceName(left.map((w) => w.text).join(' ')) || knownName(last.key) || isPerson(left)) return false
  return (
    owners.has(last.key) ||
    (last.key.endsWith('s') && !givenName(last.key) && left.every((w) => !givenName(w.key)))
  )
}

/** From which word on the run spells out the acronym in brackets after it: "Port, Ferries and Harbours Holm (PFHH)". */
function spelledOut({ words, acronym }: NameRun): number {
  if (!acronym) return Infinity
  const letters = acronym.toUpperCase()
  for (let from = words.length - 1; from >= 0 && words.length - from <= letters.length; from--)
    if (initials(words.slice(from)).includes(letters)) return from
  return Infinity
}

function split(run: NameRun): NameWord[][] {
  const parts: NameWord[][] = []
  let current: NameWord[] = []
  const spelled = spelledOut(run)
  run.words.forEach((word, i) => {
    current.push(word)
    const right = run.words.slice(i + 1, i + 9)
    const next = right[0]
    if (!next) return
    const link = word.link
    let joins = true
    if (i + 1 === spelled) {
      parts.push(current)
      current = []
      return
    }
    if (i >= spelled) return
    if (link === '') joins = !partsBefore(current, next)
    else if (link === 'and') joins = joinsAnd(current, right)
    else if (link === "'s") joins = joinsPossessive(current, right)
    else if (/^(of|for|on|against|to)\b/.test(link)) joins = joinsOf(current, link, next)
    else if (link === '–')
      joins = /^(province|branch|wing|chapter|brigade|faction)$/.test(until(right).at(-1)?.key ?? '')
    else if (link === '/') joins = false
    else if (link === ',') joins = joinsList(current, run.words.slice(i + 1, i + 3))
    if (!joins) {
      parts.push(current)
      current = []
    }
  })
  if (current.length) parts.push(current)
  return parts
}

export function readSegments(run: NameRun, text: string, isName: (word: NameWord) => boolean): Segment[] {
  const parts = split(run)
  const segments: Segment[] = []
  parts.forEach((part, index) => {
    const segment = readPart(part, run, index === 0, index === parts.length - 1, text, isName)
    if (segment) segments.push(segment)
  })
  return segments
}

function readPart(
  part: NameWord[],
  run: NameRun,
  isFirst: boolean,
  isLast: boolean,
  text: string,
  isName: (word: NameWord) => boolean,
): Segment | undefined {
  let words = part
  let opens = isFirst && run.opens
  let the = isFirst && run.the
  // A sentence's first word that is no part of the name: "But Kabul", "Questioned Bila", "A Holm Air jet".
  while (words.length > 1) {
    const word = words[0]
    if (!word || knownName(keyOf(words))) break
    const closed =
      isClosed(word.key) && !(word.text.length > 1 && word.text === word.text.toUpperCase() && !run.heading)
    const odd =
      opens &&
      (isNoName(word.key)
        ? !startsName(words)
        : !isName(word) &&
          !titleGender(word.key) &&
          !isRole(word.key) &&
          !demonymCountry(word.key) &&
          startsPerson(words.slice(1)))
    const linked = opens && /^(to|on|and|for|against)/.test(word.link) && !isName(word)
    if (!closed && !odd && !linked) break
    the = word.key === 'the'
    words = words.slice(1)
    opens = false
  }
  const before: NameWord[] = []
  let gender: Gender | null = null
  let titled = false
  if (!knownName(keyOf(words)) && !isGroupName(words)) {
    const cut = roleEnd(words)
    for (const word of words.slice(0, cut)) {
      const title = titleGender(word.key)
      if (title && title !== 'either') gender = title
      if (title || isRole(word.key)) titled = true
      before.push(word)
    }
    if (cut) {
      words = words.slice(cut)
      opens = false
      the = false
    }
  }
  while (
    words.length > 1 &&
    words.at(-1) &&
    /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      words.at(-1)?.key ?? '',
    )
  )
    words = words.slice(0, -1)
  const head = words[0]
  const tail = words.at(-1)
  if (!head || !tail) return undefined
  const name = text.slice(head.start, tail.end)
  return {
    words,
    name,
    key: fold(name).replace(/\s+/g, ' '),
    start: head.start,
    end: tail.end,
    first: head.first,
    last: tail.last,
    before,
    titled,
    gender,
    opens,
    heading: run.heading,
    the,
    possessive: isLast && run.possessive,
  }
}

const keyOf = (words: readonly NameWord[]) => words.map((word) => word.key).join(' ')

function startsPerson(words: readonly NameWord[]): boolean {
  const word = words[0]
  return (
    word !== undefined &&
    (titleGender(word.key) !== undefined || (givenName(word.key) !== undefined && words.length > 1))
  )
}
/** "White House", "Black Sea", "March 8 Alliance": a word of the closed list may still open a name that ends in a head word. */
function startsName(words: readonly NameWord[]): boolean {
  const tail = words.at(-1)
  if (!tail || words.length < 2 || words[0]?.key === 'the') return false
  const head = words[0]
  if (!head) return false
  return (
    hasGroupHead(words) ||
    isOutletHead(tail.key) !== undefined ||
    isPlaceHead(tail.key) ||
    isPlaceName(words.map((w) => w.text).join(' ')) ||
    knownName(fold(words.map((w) => w.text).join(' '))) !== undefined ||
    titleGender(head.key) !== undefined ||
    isRole(head.key)
  )
}

/** The whole part names an organisation, an outlet or a place, so nothing of it is a title. */
function isGroupName(words: readonly NameWord[]): boolean {
  const tail = words.at(-1)
  if (!tail || words.length < 2) return false
  const head = headOf(words)
  if (
    head &&
    !(
      weakHeads.has(head.key) &&
      words.length < 4 &&
      words[0] &&
      (givenName(words[0].key) || titleGender(words[0].key))
    )
  ) {
    // "Prime Minister Boris Johnson of the Conservative Party" was cut at "of" already.
    return !(head.at < words.length - 1 && isRole(head.key))
  }
  return isOutletHead(tail.key) === 'sure' && !titleGender(words[0]?.key ?? '')
}

/** How many leading words are titles and roles. */
function roleEnd(words: readonly NameWord[]): number {
  const most = words.length - 1
  let cut = 0
  for (let k = 0; k < most; k++) {
    const word = words[k]
    if (!word) break
    if (suffixes.has(words[k + 1]?.key ?? '')) break
    const role = isRole(word.key) || titleGender(word.key) !== undefined
    if (!role) {
      // A given name ends the titles: "Colonel Édgar Judge".
      if (givenName(word.key) && !capitalOf(word.key) && !demonymCountry(word.key) && !isPlaceName(word.key))
        break
      continue
    }
    if (k > 0 && cut === 0 && givenName(words[0]?.key ?? '') && !isPlaceName(words[0]?.key ?? '')) break
    cut = k + 1
  }
  return cut
}

export function lastNameOf(words: readonly NameWord[]): string {
  let at = words.length - 1
  while (at > 0 && suffixes.has(words[at]?.key ?? '')) at--
  return words[at]?.key ?? ''
}
export const isWeakHead = (key: string): boolean => weakHeads.has(key)
export { isPlaceFirst }
