/** What one source says there was none of, another tells of: "not one shell was fired" against "the shells fell on the school". */
import type { Rule } from './relation.ts'
import { looksBack, sharedWords } from './slots.ts'
import { phrase } from './poles.ts'

const none = /^(?:no|not (?:one|a|an|any|a single)|none of|nobody|zero)\b/i

export const relateNone: Rule = (a, b, meeting) => {
  if (meeting !== 'tight') return null
  const [denier, teller] = a.polarity === 'denied' ? [a, b] : [b, a]
  if (denier.polarity !== 'denied' || teller.polarity !== 'affirmed') return null
  if (a.modality !== 'asserted' || b.modality !== 'asserted' || looksBack(a) || looksBack(b)) return null
  const missing = denier.object
  if (!missing || missing.name !== null || !none.test(missing.text) || missing.head !== teller.object?.head)
    return null
  // Nouns as common as "way" or "man" are denied and told of in every article.
  if (missing.sort === 'person' || missing.head.length < 4) return null
  const shared = sharedWords(a.context, b.context).length
  return {
    relation: 'CONTRADICTS',
    conflict: 'negation',
    rule: 'negation/none',
    confidence: Math.min(0.48, 0.42 + 0.03 * shared),
    values: [phrase(a), phrase(b)],
    assumed: ['both speak of the same ' + missing.head],
  }
}
