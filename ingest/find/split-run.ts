/** Where a run of capitals falls apart into names: at which "of", "and", "'s" and comma it goes on. */
import { initials } from './acronyms.ts'
import { rarity } from './rarity.ts'
import { demonymCountry, isPlaceName, placesNamed } from './gazetteer.ts'
import { hasGroupHead, headOf } from './name-heads.ts'
import {
  givenName,
  groupHead,
  isOutletFirst,
  isOutletHead,
  isPlaceHead,
  isRole,
  knownName,
  titleGender,
} from './name-lists.ts'
import type { NameRun, NameWord } from './name-runs.ts'

const ofHeads = new Set(
  'republic kingdom isle isles gulf strait bay cape house army forces front movement sons daughters friends voice echo eco university bank state states emirate emirates church institute order voz diario brotherhood union'.split(
    ' ',
  ),
)
/** From this rarity on a word is hardly one of the language. */
const rareName = 8
const owners = new Set(
  'comptroller prosecutor governor lord people women children men king queen mayor president sheriff attorney-general ombudsman coroner citizen worker doctor nurse teacher farmer writer veteran journalist st lloyd moody kellogg sotheby christie mcdonald domino sainsbury macy wendy levi'.split(
    ' ',
  ),
)

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

/** "Deputy Ministry of Roads and Harbours Sabir Mujtaba": behind the words of the language that a ministry is of, a person it sent. */
function endsInPerson(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const head = headOf(left)
  if (!head || head.at >= left.length - 1 || !(left[head.at]?.link ?? '').startsWith('of')) return false
  if (right.length < 2 || right.length > 3 || right.slice(0, -1).some((word) => word.link !== ''))
    return false
  const ofWords = left.slice(head.at + 1)
  const isRare = (word: NameWord) => rarity(word.key) >= rareName
  return (
    ofWords.some((word) => isCommon(word) && !isRare(word)) &&
    right.every((word) => isRare(word) || givenName(word.key) !== undefined) &&
    !hasGroupHead(right)
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
  // "Fishermen's Guild"
  const plural = last.key.endsWith('s') || last.key.endsWith('men')
  const named =
    hasGroupHead(rest) || (last.key.endsWith('s') && rest.slice(0, 2).some((word) => groupHead(word.key)))
  if (!named) return false
  if (isPlaceName(left.map((w) => w.text).join(' ')) || knownName(last.key) || isPerson(left)) return false
  return owners.has(last.key) || (plural && !givenName(last.key) && left.every((w) => !givenName(w.key)))
}

/** From which word on the run spells out the acronym in brackets after it: "Port, Ferries and Harbours Holm (PFHH)". */
function spelledOut({ words, acronym }: NameRun): number {
  if (!acronym) return Infinity
  const letters = acronym.toUpperCase()
  for (let from = words.length - 1; from >= 0 && words.length - from <= letters.length; from--)
    if (initials(words.slice(from)).includes(letters)) return from
  return Infinity
}

/** "Secretary of Ports and Inland Fisheries Ann Bek": behind an office and what it is of, the person who holds it. */
function endsInHolder(
  office: NameWord | undefined,
  left: readonly NameWord[],
  right: readonly NameWord[],
): boolean {
  const next = right[0]
  return (
    office !== undefined &&
    isRole(office.key) &&
    /^(?:of|and)/.test(office.link) &&
    next !== undefined &&
    right.length > 1 &&
    right.length < 4 &&
    left.every(isCommon) &&
    (givenName(next.key) !== undefined || left.every((word) => word.key === 'state')) &&
    !hasGroupHead(right)
  )
}

/** "House of Deputies Speaker Ann Bek": an office of a body that has an "of" of its own. */
const holdsOffice = (left: readonly NameWord[], right: readonly NameWord[]): boolean =>
  left.some((word) => word.link.startsWith('of')) &&
  hasGroupHead(left) &&
  isRole(right[0]?.key ?? '') &&
  givenName(right[1]?.key ?? '') !== undefined

/** The office before "of", also two parts back: "Secretary of Health and Human Services". */
const officeBefore = (parts: readonly NameWord[][]): NameWord | undefined => {
  const last = parts.at(-1)?.at(-1)
  return last?.link === 'and' ? parts.at(-2)?.at(-1) : last
}

export function splitRun(run: NameRun): NameWord[][] {
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
    if (link === '')
      joins =
        !partsBefore(current, next) &&
        !endsInPerson(current, right) &&
        !endsInHolder(officeBefore(parts), current, right) &&
        !holdsOffice(current, right)
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
