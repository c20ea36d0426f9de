/** What looks like two ends of one thing but can both be so: other things, partial denials, moving prices, what is only supposed. */
import { cueWords } from '../../../ingest/refine/claims/lexicon.ts'
import type { Claim } from '../../../schema/claim.ts'
import type { Meeting } from './gate.ts'
import { fitArguments, sharedWords } from './slots.ts'

/** True when the opposition of two claims on one concept is none, however alike they are. */
export function standsTogether(a: Claim, b: Claim, meeting: Meeting, concept: string): boolean {
  // Prices rise on one day and fall on the next, incomes here and not there.
  if (moving.has(concept) && (a.date !== b.date || a.figures.join() !== b.figures.join())) return true
  if (retold(a, b)) return true
  for (const claim of [a, b])
    if (claim.polarity === 'denied' ? partly.test(claim.text) : isSupposed(claim)) return true
  const object = fitArguments(a.object, b.object)
  if (object === 'clash' && meeting !== 'article') return true
  return (
    object === 'differ' &&
    fitArguments(a.subject, b.subject) !== 'match' &&
    sharedWords(a.context, b.context).length < 2
  )
}

const moving = cueWords('moving_families')

/** One sentence printed twice, of which only one was read as denying: its words say no such thing. */
export function retold(a: Claim, b: Claim): boolean {
  const shared = sharedWords(a.context, b.context).length
  return (
    a.context.length > 4 &&
    shared > 0.75 * Math.max(a.context.length, b.context.length) &&
    denials(a.sentence) === denials(b.sentence)
  )
}
const denials = (sentence: string): number =>
  sentence.match(/\b(?:no|not|never|none|nobody|nothing|neither|nor|without|den(?:y|ies|ied))\b|n['’]t\b/gi)
    ?.length ?? 0

/** What is not so "until", "only", "for any" or for "everyone" is so otherwise: such a denial leaves the thing itself standing. */
const partly =
  /\b(?:not|no|never)\b(?:(?! but ).)*\b(?:until|only|just|merely|solely|simply|necessarily|everyone|everybody|always|entirely|fully|because|for any|as (?:much|many|\w+) as)\b|n['’]t\b.*\b(?:until|only|just|merely|necessarily|everyone|always|entirely|fully|because|for any)\b|\bnot (?:all|every|everyone|everybody)\b/i

/** "Whether she had paid", "the idea that he left", "to allow it", "when they met": told of, but not as a thing that is so. */
const isSupposed = ({ text, sentence }: Claim): boolean => {
  if (/^to \w/.test(text)) return true
  const at = sentence.indexOf(text)
  return at > 0 && supposing.test(sentence.slice(Math.max(0, at - 60), at))
}
const supposing =
  /\b(?:whether|if|unless|until|before|when|(?:the|an?|any|no) (?:time|argument|idea|notion|claim|allegation|possibility|question|prospect|accusation|rumou?r|suggestion|charge|theory)s?(?: that| of)?)\s+$/i
