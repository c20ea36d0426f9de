/** Whether words for an unnamed source mean one person: "a port clerk", not "officials", "the report" or "a ministry". */
import { isRole } from '../../find/name-lists.ts'

const persons = new Set(
  `man woman boy girl teenager teen youth native newcomer mother father brother sister son daughter wife husband widow
  uncle aunt cousin grandfather grandmother source person insider someone acquaintance`.split(/\s+/),
)
/** What describes the head and does not hold it. */
const after = /^(?:of|for|from|with|at|in|on|by|who|that|which|close|familiar|,)$/

const compound = /^\p{Ll}{3,}(?:man|woman|person)$/u
const peoples = new Set(['human', 'german', 'roman', 'ottoman', 'norman', 'talisman'])

export const isPersonNoun = (word: string): boolean => persons.has(word) || isRole(word) || (compound.test(word) && !peoples.has(word))

export function isOnePerson(words: string): boolean {
  const all = words.toLowerCase().split(/[\s,]+/)
  let head = ''
  for (const word of all) {
    if (after.test(word)) break
    head = word
  }
  return (
    isPersonNoun(head) &&
    !/^(?:two|three|four|five|six|some|several|many|most|few|both|all|\d+)$/.test(all[0] ?? '')
  )
}
