/** Organisations named by a place and a common noun ("Holm police", "the Danish government", "the defence ministry"). */
import type { Token } from '../draft.ts'
import { demonymCountry, isPlaceName } from './gazetteer.ts'
import { isNoName } from './name-lists.ts'
import type { NameWord } from './name-runs.ts'
import type { Segment } from './name-segments.ts'
import { fold } from './word-list.ts'

const heads = new Set(
  'police hospital government parliament army navy military council court ministry embassy consulate university authorities prosecutors constabulary coastguard gendarmerie airport fire-brigade'.split(
    ' ',
  ),
)
const national = new Set(
  'government parliament army navy military embassy police ministry coastguard prosecutors authorities'.split(
    ' ',
  ),
)
const between = new Set(
  'provincial regional national city state district municipal federal local town county metropolitan military general central district'.split(
    ' ',
  ),
)

/** What a leader has: "the Orr administration", "the Bek campaign". */
const led = new Set(['administration', 'campaign', 'government', 'cabinet'])
/** A name before one of these, or null: no place, no title of its own. */
function leaderOf(segment: Segment, head: Token | undefined): boolean {
  return (
    head !== undefined &&
    led.has(head.text) &&
    segment.the &&
    segment.words.length < 3 &&
    !segment.possessive &&
    segment.before.length === 0 &&
    !isNoName(segment.key) &&
    !(isPlaceName(segment.key) && head.text === 'campaign')
  )
}

/** Where "hospital of" or "hospital in" begins right before a name, or -1. */
function hospitalBefore(segment: Segment, tokens: readonly Token[]): number {
  const at = segment.first - 2
  const link = tokens[segment.first - 1]?.lower
  return tokens[at]?.text === 'hospital' && (link === 'of' || link === 'in') && segment.before.length === 0
    ? at
    : -1
}

const asWord = (token: Token, at: number): NameWord => ({
  text: token.text,
  key: fold(token.text),
  start: token.start,
  end: token.end,
  first: at,
  last: at + 1,
  link: '',
})

export function commonGroups(
  segments: readonly Segment[],
  tokens: readonly Token[],
  text: string,
): Segment[] {
  const found: Segment[] = []
  for (const segment of segments) {
    // "the hospital in Holm" is what others call Holm hospital.
    const hospital = hospitalBefore(segment, tokens)
    const house = tokens[hospital]
    if (house && segment.words.length < 3 && isPlaceName(segment.key)) {
      const name = `${segment.name} ${house.text}`
      found.push({
        ...segment,
        words: [...segment.words, asWord(house, hospital)],
        name,
        key: fold(name),
        // The place keeps its own mention.
        start: house.start,
        end: house.end,
        first: hospital,
        last: hospital + 1,
        opens: false,
        possessive: false,
        the: tokens[hospital - 1]?.lower === 'the',
      })
    }
    const people = segment.words.length === 1 && demonymCountry(segment.key) !== undefined
    const leader = leaderOf(segment, tokens[segment.last])
    if (!leader && (segment.possessive || segment.before.length || (!people && !isPlaceName(segment.key))))
      continue
    let at = segment.last
    while (!leader && between.has(tokens[at]?.lower ?? '') && at < segment.last + 2) at++
    const head = tokens[at]
    if (!head || (!leader && !heads.has(head.text)) || (people && !national.has(head.text))) continue
    const name = text.slice(segment.start, head.end)
    if (/[\n,;.]/.test(name)) continue
    const more = tokens.slice(segment.last, at + 1).map((token, i) => asWord(token, segment.last + i))
    found.push({
      ...segment,
      words: [...segment.words, ...more],
      name,
      key: fold(name),
      end: head.end,
      last: at + 1,
      opens: false,
    })
  }
  return found
}

/** "the defence ministry": a lower-case noun before "ministry". */
export function ministries(tokens: readonly Token[], text: string): Segment[] {
  const found: Segment[] = []
  if (!text.includes('ministry')) return found
  for (let i = 1; i < tokens.length; i++) {
    const head = tokens[i]
    const noun = tokens[i - 1]
    if (!head || !noun || head.text !== 'ministry') continue
    if (noun.pos !== 'NOUN' && !/^(foreign|interior|public|defence|defense|finance)$/.test(noun.text))
      continue
    if (noun.text !== noun.lower) continue
    let first = i - 1
    const left = tokens[first - 1]
    if (left && left.pos === 'NOUN' && left.text === left.lower && left.end + 1 === noun.start) first--
    const words = tokens.slice(first, i + 1).map((token, k) => asWord(token, first + k))
    const start = tokens[first]?.start ?? noun.start
    const name = text.slice(start, head.end)
    found.push({
      words,
      name,
      key: fold(name),
      start,
      end: head.end,
      first,
      last: i + 1,
      before: [],
      titled: false,
      gender: null,
      opens: false,
      heading: false,
      the: tokens[first - 1]?.lower === 'the',
      possessive: /^['’]s$/.test(tokens[i + 1]?.text ?? ''),
    })
  }
  return found
}
