/** What looks like two ends of one thing but can both be so: other things, partial denials, moving prices, what is only supposed. */
import { cueWords } from '../../../ingest/refine/claims/lexicon.ts'
import type { Claim } from '../../../schema/claim.ts'
import type { Meeting } from './gate.ts'
import { fitArguments, looksBack, sharedWords } from './slots.ts'

/** True when the opposition of two claims on one concept is none, however alike they are. */
export function standsTogether(a: Claim, b: Claim, meeting: Meeting, concept: string): boolean {
  // Prices rise on one day and fall on the next, incomes here and not there.
  if (moving.has(concept) && (a.date !== b.date || a.figures.join() !== b.figures.join())) return true
  // One of two articles of one event looks back on another time.
  if (retold(a, b) || (meeting !== 'subject' && a.date && b.date && looksBack(a) !== looksBack(b)))
    return true
  for (const claim of [a, b])
    if (claim.polarity === 'denied' ? isPartial(claim) : isSupposed(claim)) return true
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
  const [few, many] = [a, b].map(({ context }) => context.length).sort((x, y) => x - y) as [number, number]
  if (few <= 4 || denials(a.sentence) !== denials(b.sentence)) return false
  return shared > 0.6 * many || (few > 6 && shared > 0.75 * few)
}
const denials = (sentence: string): number =>
  sentence.match(/\b(?:no|not|never|none|nobody|nothing|neither|nor|without|den(?:y|ies|ied))\b|n['’]t\b/gi)
    ?.length ?? 0

/** What is not so "until", "only", "for any" or for "everyone" is so otherwise: such a denial leaves the thing itself standing. */
const partly =
  /\b(?:not|no|never)\b(?:(?! but ).)*\b(?:until|only|just|merely|solely|simply|necessarily|everyone|everybody|always|entirely|fully|because|for any|as (?:much|many|\w+) as)\b|n['’]t\b.*\b(?:until|only|just|merely|necessarily|everyone|always|entirely|fully|because|for any)\b|\bnot (?:all|every|everyone|everybody)\b/i

const denial =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|hardly|cannot|nowhere|refus\w+|fail\w*|declin\w+|reject\w*|den(?:y|ies|ied|ying)|disput\w+|refut\w+|dismiss\w*|false\w*|untrue|un\w{4,}|far from|anything but|yet to)\b|n['’]t\b/i

const denyingVerb = /\b(?:den(?:y|ies|ied|ying)|reject\w*|disput\w+|refut\w+|dismiss\w*|false\w*|untrue)\b/i

/** Denied for some only ("not everyone who was told"), or by a word of the sentence that has nothing to do with it. */
function isPartial({ text, sentence }: Claim): boolean {
  // "Refused to help them": what was refused, another may well have done.
  if (/^(?:to|not) \w/.test(text) || partly.test(text)) return true
  const at = sentence.indexOf(text)
  const before = at > 0 ? sentence.slice(0, at) : ''
  if (
    /\bnot (?:all|every|everyone|everybody|only|just|necessarily|always)\b[^,;]*$/i.test(
      `${before}${text.slice(0, 12)}`,
    )
  )
    return true
  return !denial.test(text) && !denial.test(before.slice(-40)) && !denyingVerb.test(before)
}

/** "Whether she had paid", "the idea that he left", "to allow it", "when they met": told of, but not as a thing that is so. */
const isSupposed = ({ text, sentence }: Claim): boolean => {
  // Nor does a bare noun ("contact tracing") tell of anything.
  if (/^to \w/.test(text) || /\b(?:not|never|no)\b|n['’]t\b/i.test(text) || !/\s\S+\s/.test(text)) return true
  const at = sentence.indexOf(text)
  if (at < 0) return false
  const before = sentence.slice(Math.max(0, at - 60), at)
  // A headline's "Does Not" stands before what the claim begins with.
  return supposing.test(before) || /\b(?:not|never|no)\s+\W?$|n['’]t\s+$/i.test(before)
}
const supposing =
  /\b(?:whether|whether or|by|if|unless|until|before|when|(?:the|an?|any|no) (?:time|argument|idea|notion|claim|allegation|possibility|question|prospect|accusation|rumou?r|suggestion|charge|theory)s?(?: that| of)?|(?:demand|urg|request|recommend|requir)\w*(?: that)?)\s+$/i
