/** Whether words for an unnamed source mean one person: "a port clerk", not "officials", "the report" or "a ministry". */
import { sourceNouns } from './source-nouns.ts'
import { isRole } from '../../find/name-lists.ts'

const { persons } = sourceNouns
/** What describes the head and does not hold it. */
const after =
  /^(?:of|for|from|with|at|in|on|by|near|outside|inside|during|behind|to|who|that|which|whose|close|familiar|present|involved|speaking|,)$/

const compound = /^\p{Ll}{3,}(?:man|woman|person)$/u
const peoples = new Set(['human', 'german', 'roman', 'ottoman', 'norman', 'talisman'])

export const isPersonNoun = (word: string): boolean =>
  persons.has(word) || isRole(word) || (compound.test(word) && !peoples.has(word))

export function isOnePerson(words: string): boolean {
  const all = words.toLowerCase().split(/[\s,]+/)
  let head = ''
  for (const word of all) {
    if (after.test(word) || word === 'there' || word === 'here') break
    head = word
  }
  return (
    isPersonNoun(head) &&
    !/^(?:two|three|four|five|six|some|several|many|most|few|both|all|\d+)$/.test(all[0] ?? '')
  )
}
