/** Which outlet an article is by: from the masthead above it, its dateline, or the copyright line under it. */
import { countWords, isShouted, splitParts } from './line-shape.ts'
import { findJunk } from './line-rules.ts'
import { agencyInitials } from '../find/acronyms.ts'
import { readDate } from './date.ts'

const sections =
  /^(?:home|news|sports?|politics|business|world|local|live|latest|breaking|opinion|region(?:al)?|economy|culture|football|soccer|health|science|tech(?:nology)?|travel|transfers|live scores|bets|press|free|english (?:page|edition|selection)|online extra|companies|transparency|public information|investigations|security|aviation|urgent.*|no\.? ?\d+|issue \d+.*|page \d+|a a a|subscribe|menu|search|updated?|published|posted)$/i
const states =
  /^(?:the )?(?:republic|kingdom|state|government|commonwealth|federation|emirate|sultanate|principality) of\b|^(?:federal|democratic|islamic|people'?s) republic\b/i
const dateline = /^[^()]{2,60}\(([^()]{2,60})\)\s*(?:[-–—]{1,2}|:)\s/
const copyright =
  /^(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:copyright)?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[^|.,•·]{1,50})/iu

interface Said {
  readonly text: string
}

/** `above`: the head's lines as printed, title and byline left out; `first`: the body's first lines; `all`: every line. */
export function findOutlet(
  above: readonly string[],
  first: readonly string[],
  all: readonly Said[],
): string | null {
  const agency = first
    .map((line) => dateline.exec(line)?.[1]?.trim())
    .find((name) => name !== undefined && /^\p{Lu}/u.test(name))
  const masthead = findMasthead(above, all)
  const owner = all
    .slice(-12)
    .map((line) => copyright.exec(line.text)?.[1]?.trim())
    .find(Boolean)
  const own = findOwnName(all)
  if (agency && masthead && begins(masthead, agency)) return agency
  if (masthead && own && foldCase(masthead).includes(foldCase(own))) return own
  if (masthead && !isAcronym(masthead)) return expand(masthead, all) ?? masthead
  return agency ?? owner ?? masthead ?? own ?? findInvitation(all)
}

/** "HNW KE-107", "HOLM NEWSWIRE (COAST)": a wire's slug begins with the name that its dateline spells out, or its initials. */
function begins(masthead: string, agency: string): boolean {
  const lead = /^\p{L}+/u.exec(masthead)?.[0].toUpperCase()
  return (
    foldCase(masthead).startsWith(`${foldCase(agency)} `) ||
    (lead !== undefined && lead.length > 1 && (initials(agency) === lead || agencyInitials(agency) === lead))
  )
}

const toldTo =
  /\b(?:told|speaking to|in an interview with)\s+((?:the\s)?\p{Lu}[\p{L}’'-]{1,30}(?:\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[\p{L}’'-]+){0,3})/gu

/** A paper names itself where people speak to it: "told The Echo", more than once. */
function findOwnName(all: readonly Said[]): string | null {
  const counts = new Map<string, number>()
  for (const { text } of all)
    for (const [, name] of text.matchAll(toldTo)) {
      if (name && /^(?:the\s)?\p{Lu}/u.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  const [best, next] = [...counts].toSorted((a, b) => b[1] - a[1])
  return best && best[1] >= 2 && best[1] > (next?.[1] ?? 0) ? best[0] : null
}

const invitation =
  /^(?:support|subscribe to|follow|like)\s+(\p{Lu}[\p{L}\d&.’'-]*(?:\s\p{Lu}[\p{L}\d&.’'-]*){0,3})(?=\s+on\b|\W*$)/u

/** "Support NewsFront", "Follow The Echo on Facebook". */
function findInvitation(all: readonly Said[]): string | null {
  for (const { text } of all) {
    const name =
      text.length < 80
        ? invitation.exec(text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))?.[1]
        : null
    if (name && !/^(?:us|our|this|independent|quality|local|free|more|him|her|them|me)\b/i.test(name))
      return name
  }
  return null
}

function findMasthead(above: readonly string[], all: readonly Said[]): string | null {
  for (const raw of above) {
    const parts = splitParts(raw.replace(/(?<=\p{L})\s+\.\s+(?=\p{L})/gu, ' '))
      .map(withoutDate)
      .filter((part) => /\p{L}/u.test(part))
    if (parts.length === 0 || (findJunk(raw) && parts.length < 2) || /^you are here|^home\b/i.test(raw))
      continue
    const names = parts.map(withoutSlogan).filter((part) => !sections.test(part) && countWords(part) <= 8)
    const [name, next] = names
    if (!name) continue
    if (states.test(name)) return tidy(names.at(-1) ?? name, all)
    if (isAcronym(name) && next && initials(next).startsWith(name.toUpperCase())) return tidy(next, all)
    const spelled = /^([A-Z]{2,6}) \(([^()]{4,60})\)/.exec(name)
    if (spelled && begins(spelled[1] ?? '', spelled[2] ?? '')) return spelled[2] ?? null
    if (/^\p{Ll}/u.test(name) && parts.length === 1 && !/\./.test(name)) continue
    return tidy(slugLead(name), all)
  }
  return null
}

/** "IONA 2231 MOZAMBIQUE-SECURITY", "SPA/BIZ/0417": a wire's slug begins with its initials. */
function slugLead(name: string): string {
  const slug = /^\(?([A-Z]{2,5})\)?(?=[-/]|\s\d|\s\(|$)/.exec(name)?.[1]
  return slug ?? name
}

/** "HARD LANDINGS: notes of a captain" and "Coast FM 101.2" without what follows the name. */
function withoutSlogan(part: string): string {
  return (part.split(/\s*[:,]\s+/)[0] ?? part).replace(/\s+\d{2,3}[.,]\d(?:\s?(?:FM|AM|MHz))?$/i, '')
}

function withoutDate(part: string): string {
  if (!readDate(part)) return part
  return part
    .replace(/[,\s]*\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b.*$/i, '')
    .replace(/[,\s(]*\d.*$/, '')
    .replace(/[,\s]*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*$/i, '')
    .replace(/^(?:updated?|published?|posted|publish date).*/i, '')
    .trim()
}

function isAcronym(name: string): boolean {
  return /^[A-Z]{2,6}$/.test(name)
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('')
}

/** "THE ALGARVE LANTERN" as the text itself prints it, or as it would stand in a sentence. */
function tidy(name: string, all: readonly Said[]): string {
  if (!isShouted(name) || isAcronym(name) || !/\s|-/.test(name)) return name
  const folded = foldCase(name)
  for (const { text } of all) {
    const at = text.length < 100_000 ? foldCase(text).indexOf(folded) : -1
    const printed = at < 0 ? '' : text.slice(at, at + name.length)
    if (printed && !isShouted(printed) && foldCase(printed) === folded) return printed
  }
  const cased = name.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
  return cased.replace(/(?<=\s)(?:Of|And|The|In|On|For|De|Du|La|Le|Del|Des|Di)(?=\s)/g, (word) =>
    word.toLowerCase(),
  )
}

/** Unit for unit, so that offsets hold; both dots of the Turkish i fall together. */
function foldCase(text: string): string {
  return text.replace(/[İIı]/g, 'i').toLowerCase()
}

/** A name written as one word ("trumpetsport", "dailyecho.com") as the text itself writes it. */
function expand(name: string, all: readonly Said[]): string | null {
  const bare = /^(?:www\.)?([\w-]+?)(?:\.\w{2,12}){0,3}$/.exec(name)?.[1]?.replace(/-/g, '')
  if (!bare || /\s/.test(name) || bare !== bare.toLowerCase() || bare.length < 6) return null
  for (const { text } of all)
    for (const found of text.matchAll(/\p{Lu}[\p{L}’']{0,30}(?:\s\p{Lu}[\p{L}’']{0,30}){1,3}/gu)) {
      const words = found[0].split(' ')
      for (let length = 2; length <= words.length; length++)
        for (let at = 0; at + length <= words.length; at++) {
          const run = words.slice(at, at + length)
          if (run.join('').toLowerCase() === bare) return run.join(' ')
        }
    }
  return null
}
