/** Evidence for what a name names: points for person, group, outlet and place from its words and from the words around it. */
import type { Token } from '../draft.ts'
import { capitalOf, demonymCountry, isPlaceName, placesNamed } from './gazetteer.ts'
import {
  givenName,
  groupHead,
  isOutletFirst,
  isOutletHead,
  isPlaceFirst,
  isPlaceHead,
  isRole,
  knownName,
} from './name-lists.ts'
import { headOf, isWeakHead } from './name-heads.ts'
import type { Segment } from './name-segments.ts'
import { lazy, lexiconGroups } from './word-list.ts'

export interface Votes {
  person: number
  group: number
  outlet: number
  place: number
}
const cues = lazy(() =>
  lexiconGroups<
    'speech' | 'acts' | 'belongings' | 'companies' | 'groups' | 'outlets' | 'places' | 'male' | 'female'
  >('name-cues.json'),
)
export const isSpeech = (word: string): boolean => cues().speech.has(word)
export const isOutletNoun = (word: string): boolean => cues().outlets.has(word)
export const nounGender = (word: string): 'male' | 'female' | undefined =>
  cues().male.has(word) ? 'male' : cues().female.has(word) ? 'female' : undefined

/** Last words of what nobody is called: "Harvest Weekend", "Coal Act". */
const things =
  /^(?:weekend|week|month|eve|act|bill|amendment|agreement|accord|treaty|deal|prize|awards?|protocol|resolution|summit|championships?|playoffs?|online|tweet|report|newsletter|show|conservation|enforcement|protection|parenthood)$/

/** Bodies that a country has one of and calls by a plain noun. */
export const isBody = (key: string): boolean => key === 'congress' || key === 'parliament'

/** What the name's own words say, counted once. */
export function wordVotes(segment: Segment): Votes {
  const votes: Votes = { person: 0, group: 0, outlet: 0, place: 0 }
  const { words, key } = segment
  const first = words[0]
  const tail = words.at(-1)
  if (!first || !tail) return votes
  const known = knownName(key)
  if (known) {
    // A full name of several words is itself; "AP" needs more, and "Dawn" or "the Atlantic" names a paper only where it prints or says.
    const spelled = words.length > 1 || /[A-Z].*[A-Z]/.test(segment.name)
    const other =
      known.kind === 'Outlet' && (givenName(key) !== undefined || key === 'atlantic' || key === 'pacific')
    const sure = spelled ? 7 : other ? 0.5 : 3
    votes[known.kind === 'Outlet' ? 'outlet' : 'group'] += sure
  }
  const places = placesNamed(key)
  const best = places[0]
  if (best) {
    const people = Math.max(...places.map((place) => place.population))
    votes.place +=
      best.type === 'country' ? 7 : best.type === 'region' ? 4 : people > 400 ? 4 : people > 80 ? 3 : 2.5
  }
  if (words.length > 1) {
    const head = headOf(words)
    if (head) votes.group += isWeakHead(head.key) ? 2 : 5
    const outlet = isOutletHead(tail.key)
    if (outlet) votes.outlet += outlet === 'sure' ? 5.5 : 2
    else if (
      isOutletFirst(first.key) ||
      (/^(la|le|el|il|o|a|los|las|les|die|der|das)$/.test(first.key) && isOutletFirst(words[1]?.key ?? ''))
    )
      votes.outlet += 4
    if (!outlet && isOutletHead(first.key) && first.link.startsWith('of')) votes.outlet += 3
    // "News Agency" beats the head word "agency".
    if (/(news|press) (agency|network|service|channel)$/.test(key)) votes.outlet += 4
    if (isPlaceHead(tail.key) && !known) votes.place += 3.5
    if (provincial.test(key)) votes.place += 4
    if (isPlaceFirst(first.key) && words.length < 4)
      votes.place += givenName(tail.key) || headOf(words) ? 1 : 2.5
    if (!head && words.length < 6) {
      if (givenName(first.key)) votes.person += isPlaceName(first.key) && words.length > 2 ? 2 : 3.5
      else if (words.length < 4 && givenName(words[1]?.key ?? '') && words.length > 2) votes.person += 1.5
      if (
        /^(bin|ibn|al|el|van|von|de|da|del|della|di|abu|ould|ter|ten|dos|bint)\b/.test(
          words.find((word) => word.link)?.link ?? '',
        )
      )
        votes.person += 1.5
    }
    if (words.some((word) => word.link === '&')) votes.group += 2
    // "Beto O'Rourke", "E.J. McHolm"
    if (!head && words.length === 2 && /^(?:O['’]\p{Lu}|Mc\p{Lu})\p{Ll}/u.test(tail.text)) votes.person += 2.5
    if (!head && words.length < 4 && /^(?:\p{Lu}\.){1,3}$/u.test(first.text)) votes.person += 2.5
    if (things.test(tail.key)) votes.person -= 5
    // "Han Seo-yeon"
    if (!head && words.slice(-2).some((word) => /^\p{Lu}\p{Ll}+-\p{Ll}{1,5}$/u.test(word.text)))
      votes.person += 3
  } else {
    if (groupHead(key) || isRole(key)) votes.group += isBody(key) ? 9 : 0.5
    if (/^\p{Lu}{2,6}s?$/u.test(segment.name) || /^\p{Lu}{2,}[-/]\p{Lu}+$/u.test(segment.name))
      votes.group += 2.5
    else if (/\p{Ll}\p{Lu}/u.test(segment.name) && !/^(mc|mac|o'|d'|l')/.test(key) && !key.startsWith('al-'))
      votes.group += 2.5
    if (givenName(key) && votes.place === 0) votes.person += 1.5
    if (
      /(pharm|tech|soft|corp|bank|med|net|sys|gen|oil|gas|air|jet|tel|com|nor|chem|lab|labs|electro|trans|petro)$/.test(
        key,
      ) &&
      key.length > 6
    )
      votes.group += 1
  }
  if (segment.name.length < 2) votes.group = -9
  return votes
}

/** What the words around one mention say. */
export function contextVotes(segment: Segment, tokens: readonly Token[], votes: Votes): void {
  const before = tokens[segment.first - 1]
  const before2 = tokens[segment.first - 2]
  const after = tokens[segment.last]
  const after2 = tokens[segment.last + 1]
  const many = segment.words.length > 1
  const back = before?.lower ?? ''
  const gap = before !== undefined && segment.start - before.end <= 1
  // "Bek of X said" is no word of X's.
  const town = !many && before?.pos !== 'ADP' && isTown(segment.key)
  const before2Role = before2 !== undefined && isRole(before2.lower)
  // "the president of X told": it is not X who speaks.
  const officeOf = before2Role && !segment.before.length && (back === 'of' || back === 'for' || back === 'at')
  if (segment.titled) votes.person += 5
  else if (segment.before.length) votes.person += 2
  if (segment.the && !segment.before.length) {
    votes.person -= many ? 2.5 : 4
    votes.group += many ? 0.5 : 1
  }
  if (gap && before && !segment.opens) {
    const plural = back.endsWith('s') ? back.slice(0, -1) : back
    if (before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'ADJ') {
      if (isRole(back) && !segment.before.length) votes.person += many ? 4 : 2.5
      if (cues().companies.has(plural)) votes.group += 3
      else if (cues().outlets.has(plural)) votes.outlet += 3.5
      else if (cues().groups.has(plural)) votes.group += 2.5
      else if (cues().places.has(plural)) votes.place += 3
    } else if (
      (back === 'in' ||
        back === 'near' ||
        back === 'at' ||
        back === 'from' ||
        back === 'into' ||
        back === 'across' ||
        back === 'outside') &&
      !segment.before.length
    )
      votes.place += back === 'from' || back === 'at' ? 0.7 : many ? (votes.person > 0 ? 0.5 : 1.2) : 1.5
    else if (back === 'of' && before2 && cues().places.has(before2.lower)) votes.place += 4
    else if (back === 'of' && before2 && held.test(before2.lower)) votes.place += 2
    else if (officeOf) votes.group += 1.5
    else if ((back === 'told' || back === 'tells') && !segment.before.length)
      votes.outlet += acronym(segment) ? 3 : 0.8
    else if (reportedBy(segment, tokens)) votes.outlet += 3
  }
  if (
    before?.text === ',' &&
    !segment.opens &&
    !segment.before.length &&
    roleBeforeComma(segment.first - 1, tokens)
  )
    votes[sortBeforeComma(segment.first - 2, tokens) ? 'group' : 'person'] += 3
  // `"Yes," said X`: no town speaks.
  if (
    gap &&
    before2 &&
    cues().speech.has(back) &&
    !/^(?:told|tells|asked|asks)$/.test(back) &&
    /^[,"”’'»]$/.test(before2.text)
  )
    votes.person += town ? 3 : many ? 1.5 : 0.6
  if (!after) return
  if (before?.pos !== 'ADP' && actsAsPerson(segment.last, tokens)) votes.person += 2
  if (segment.possessive && cues().belongings.has(tokens[segment.last + 1]?.lower ?? ''))
    votes.person += town ? 2.5 : 1.5
  if (after.text === ',' && after2) {
    const third = tokens[segment.last + 2]
    if (after2.pos === 'NUM' && /^\d{1,3}$/.test(after2.text) && (third?.text === ',' || third?.text === '.'))
      votes.person += 4
    else if (after2.lower === 'who' || after2.lower === 'whose')
      votes.person += after2.lower === 'who' ? 2.5 : 0.5
    // "in Holm, the director of the clinic, X": what follows is not said of the place.
    else if (!(gap && /^(in|near|at|from|of)$/.test(back))) appositionVotes(segment.last + 1, tokens, votes)
  } else if (
    after.text === '(' &&
    after2 &&
    /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(after2.text) &&
    after2.text.length > 1
  )
    votes.group += 1.5
  else if (cues().speech.has(after.lower) && !officeOf) {
    if (many) votes.person += 1.5
    else votes.person += town ? 3 : 0.6
    if (after.lower === 'reported' || after.lower === 'reports') votes.outlet += 1.5
  } else if (after.lower === 'reported' || after.lower === 'reports') votes.outlet += 1.5
  else if (after.lower === 'himself' || after.lower === 'herself') votes.person += 3
  else if (after.lower === 'who') votes.person += 2
  else if (after.pos === 'NOUN') {
    const plural = after.lower.endsWith('s') ? after.lower.slice(0, -1) : after.lower
    if (cues().places.has(plural)) votes.place += 2.5
    else if (!many && leads.test(plural)) votes.person += 2.5
    else if (
      plural === 'fighter' ||
      plural === 'militant' ||
      plural === 'member' ||
      plural === 'spokesman' ||
      plural === 'spokeswoman' ||
      plural === 'leader' ||
      plural === 'branch' ||
      plural === 'official' ||
      plural === 'supporter' ||
      plural === 'share' ||
      plural === 'employee'
    )
      votes.group += 1.2
    else if (cues().outlets.has(plural)) votes.outlet += acronym(segment) ? 4 : 2.5
  }
}

const towns = new Map<string, boolean>()
/** A town that is neither a capital nor a name of anything larger: a seat of power speaks, a town does not. */
function isTown(key: string): boolean {
  let town = towns.get(key)
  if (town === undefined) {
    town =
      placesNamed(key)[0]?.type === 'city' && capitalOf(key) === undefined && knownName(key) === undefined
    towns.set(key, town)
  }
  return town
}

const reach = 24
/** What the first pronoun after the name says of it, as long as nobody else is named between: "X opened the game. It took him an hour." */
export function pronounVotes(segment: Segment, tokens: readonly Token[], votes: Votes): void {
  if (!/^(?:VERB|AUX)$/.test(tokens[segment.last]?.pos ?? '') || tokens[segment.first - 1]?.pos === 'ADP')
    return
  for (let k = segment.last; k < tokens.length && k < segment.last + reach; k++) {
    const token = tokens[k] as Token
    if (/^(?:he|she|him|himself|herself)$/.test(token.lower)) {
      votes.person += 1
      return
    }
    if (/^(?:it|its|itself|they|their)$/.test(token.lower)) {
      votes.group += 0.3
      return
    }
    if (token.pos === 'PROPN' || token.lower === 'who') return
  }
}

const auxiliaries = /^(?:did|does|do|has|had|have|was|is|would|could|then|also|later|once|only|just|never)$/
/** "X laughed", "X did not hesitate": what people do and companies do not. */
function actsAsPerson(at: number, tokens: readonly Token[]): boolean {
  let k = at
  while (k < at + 4 && (auxiliaries.test(tokens[k]?.lower ?? '') || /^n[o’']t$/.test(tokens[k]?.lower ?? '')))
    k++
  return cues().acts.has(tokens[k]?.lower ?? '')
}

/** What a leader has and a town has not: "the X administration". */
const leads =
  /^(administration|presidency|voter|era|aide|lawyer|ally|allie|campaign|camp|cabinet|appointee|loyalist)$/

/** How provinces are named after points of the compass: "Holmo del Norte". */
const provincial =
  / (del (norte|sur|este|oeste)|do (norte|sul)|occidental|oriental|septentrional|meridional)$/

/** What one is of a place: "the mayor of X". */
const held =
  /^(mayor|governor|resident|residents|villager|villagers|native|natives|bishop|archbishop|people|inhabitants|outskirts|suburbs|streets|centre|center|south|north|east|west|village|alcalde)$/

/** "a contractor, X", "the airport operator, X": what a company is called may be what a person is called too. */
function sortBeforeComma(at: number, tokens: readonly Token[]): boolean {
  const word = tokens[at]?.lower ?? ''
  return cues().companies.has(word) || cues().groups.has(word)
}

/** Initials nobody has listed: who is told something, without an article, is most often an agency or a station. */
const acronym = (segment: Segment): boolean =>
  segment.words.length === 1 &&
  /^\p{Lu}{3,6}$/u.test(segment.name) &&
  knownName(segment.key)?.kind !== 'Group'

/** "first reported by X", "as reported by the X agency". */
function reportedBy(segment: Segment, tokens: readonly Token[]): boolean {
  const at = segment.the ? segment.first - 2 : segment.first - 1
  return tokens[at]?.lower === 'by' && /^(reported|broadcast)$/.test(tokens[at - 1]?.lower ?? '')
}

/** "Its lawyer, X", "the head of the port, X": the phrase that ends at the comma is headed by a role. */
function roleBeforeComma(comma: number, tokens: readonly Token[]): boolean {
  let role = false
  for (let k = comma - 1; k >= 0 && k > comma - 12; k--) {
    const token = tokens[k]
    if (!token) return false
    if (isRole(token.lower)) role = true
    else if (role && (token.pos === 'DET' || /^(his|her|its|their|my|our|'s|’s)$/.test(token.lower)))
      return true
    else if (token.pos === 'VERB' || token.pos === 'AUX' || token.text === ',' || token.text === '.')
      return false
  }
  return false
}

/** ", a Dutch chipmaker," ", the province's capital," ", chief of staff of": the head noun of what follows the comma. */
function appositionVotes(from: number, tokens: readonly Token[], votes: Votes): void {
  let article = false
  for (let k = from; k < from + 9; k++) {
    const token = tokens[k]
    if (!token) return
    if (k === from && (token.lower === 'a' || token.lower === 'an' || token.lower === 'the')) {
      article = true
      continue
    }
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.text === ',' || token.text === '.') return
    const next = tokens[k + 1]
    if (next?.pos === 'NOUN' && token.pos !== 'ADP') continue
    if (isRole(token.lower)) {
      votes.person += article || token.lower.includes('spokes') ? 3.5 : 2.5
      return
    }
    if (article && token.pos === 'NOUN') {
      if (cues().companies.has(token.lower) || cues().groups.has(token.lower)) votes.group += 3
      else if (cues().outlets.has(token.lower)) votes.outlet += 3
      else if (cues().places.has(token.lower)) votes.place += 3
      return
    }
    if (token.pos === 'ADP') return
  }
}
export { demonymCountry }
