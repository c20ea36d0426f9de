/** Who wrote it: lines such as "By Ann Lee in Oslo", "Text: Ann Lee", "Staff and agencies". */
import { countWords, isClosed, splitParts } from './line-shape.ts'

const label =
  /^(?:exclusive |report(?:ed)? |story |written |words |text |analysis |opinion |posted |published )?by:?\s+(?=\S)|^(?:text|words|reporter|report|story|author|writer|written by|correspondent|editor|redactor|autor|auteur|por|par|von|di|oleh|door)\s?[:：]\s*|^from our\b\s*/iu
const roles =
  /\b(?:[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Ww]riters?|[Ee]ditors?|[Nn]ewsroom|[Nn]ews ?desk|[Dd]esk|[Aa]gencies|editorial team|[Rr]edaction|[Bb]ureau|[Cc]olumnist|[Cc]ontributor|[Pp]ress [Ss]ection)\b/

const beside =
  /^(?:and|with|in|of|the|at|for|from|y|et|und|da|de|del|di|la|le|van|von|der|den|bin|al|el|senior|chief|special|our|own|club|sports?|political|business|foreign|world|local|science|health|court|crime|city|style|staff|reporters?|correspondents?|writers?|editors?|desk|agencies|bureau|newsroom|columnist|contributor|team|editorial|press|section|news|agency|wire|service|reports?)$/u

export function isByline(line: string): boolean {
  return findByline(line) !== null
}

/** The names as printed, without their label; null when the line is no byline. */
export function findByline(line: string): string | null {
  if (line.length > 140 || countWords(line) > 16) return null
  for (const part of splitParts(line)) {
    const named = fromPart(part)
    if (named) return named
  }
  return null
}

function fromPart(part: string): string | null {
  const found = label.exec(part)
  if (found) {
    const rest = part.slice(found[0].length).trim()
    if (/^from our/i.test(part)) return part
    // "By Tuesday the river had risen." is a sentence, "By the book" a title.
    if (isClosed(part) && countWords(rest) > 5) return null
    if (/^(?:our|the|a|staff)\b.{0,60}/i.test(rest) && roles.test(rest)) return rest
    return /^\p{Lu}/u.test(rest) && countWords(rest) <= 12 && smallWords(rest).length <= 1 ? rest : null
  }
  if (isClosed(part) || countWords(part) > 9 || !roles.test(part)) return null
  // Roles beside names only: "Margaret Ellis, senior writer", "Sports desk, with AP"; a headline has a verb or more small words.
  return smallWords(part).length === 0 ? part : null
}

/** Words in small letters that do not stand beside names in a byline. */
function smallWords(part: string): string[] {
  return part.split(/[\s,]+/).filter((word) => /^\p{Ll}/u.test(word) && !beside.test(word))
}
