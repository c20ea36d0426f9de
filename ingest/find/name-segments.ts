/** Segments: one run of capitals cut into the names it holds, each with the titles and the role printed before it. */
import { hasGroupHead, headOf, isWeakHead } from './name-heads.ts'
import type { NameRun, NameWord } from './name-runs.ts'
import { splitRun } from './split-run.ts'
import { capitalOf, demonymCountry, isPlaceName } from './gazetteer.ts'
import {
  givenName,
  isClosed,
  isNoName,
  isOutletHead,
  isPlaceHead,
  isRole,
  knownName,
  titleGender,
} from './name-lists.ts'
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
export function readSegments(run: NameRun, text: string, isName: (word: NameWord) => boolean): Segment[] {
  const parts = splitRun(run)
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
      isWeakHead(head.key) &&
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
  // "Holm County District Attorney Ole Orr": three words up to an office, and a full name behind it.
  for (let k = 2; k < most - 1; k++)
    if (
      isRole(words[k]?.key ?? '') &&
      givenName(words[k + 1]?.key ?? '') &&
      most - k < 4 &&
      !isRole(words[k + 1]?.key ?? '')
    )
      return k + 1
  let cut = 0
  for (let k = 0; k < most; k++) {
    const word = words[k]
    if (!word) break
    if (suffixes.has(words[k + 1]?.key ?? '')) break
    const role = isRole(word.key) || titleGender(word.key) !== undefined
    if (!role) {
      // A given name ends the titles: "Colonel Oda Judge".
      if (givenName(word.key) && !capitalOf(word.key) && !demonymCountry(word.key) && !isPlaceName(word.key))
        break
      continue
    }
    if (k > 0 && cut === 0 && givenName(words[0]?.key ?? '') && !isPlaceName(words[0]?.key ?? '')) break
    cut = k + 1
  }
  // "Sultan Akmatov": before a surname of such an ending the title is the given name.
  const [first, last] = words
  if (words.length === 2 && first && givenName(first.key) && surname.test(last?.key ?? '')) return 0
  return cut
}
const surname = /.{3}(ov|ev|ova|eva|enko|yan|ian|oglu|zade|shvili)$/

export function lastNameOf(words: readonly NameWord[]): string {
  let at = words.length - 1
  while (at > 0 && suffixes.has(words[at]?.key ?? '')) at--
  return words[at]?.key ?? ''
}
