/** From what two claims are most likely to be to the relation: agreement, a contradiction, or a change in between. */
import type { Claim } from '../../../schema/claim.ts'
import { daysApart } from './gate.ts'
import { asOf, scopeAssumed } from './numeric.ts'
import type { Proposal, Weighable } from './proposals.ts'
import type { Found } from './relation.ts'

/** What a strict rule found keeps its relation, its words and its assumptions; the weights say only how sure it is. */
export function decide(a: Claim, b: Claim, proposal: Weighable, confidence: number): Found {
  if (proposal.strict) return { ...proposal.strict, confidence }
  const { group, conflict, on, values } = proposal
  const alike = group === 'agreement' || group === 'same-figure'
  const updates = !alike && changed(a, b, proposal)
  return {
    relation: alike ? 'CORROBORATES' : updates ? 'UPDATES' : 'CONTRADICTS',
    conflict,
    rule: `${alike ? 'alike' : updates ? 'changed' : group}/${on}`,
    confidence,
    values,
    assumed: assumedIn(a, b, proposal),
  }
}

/** A moving figure, a growing toll or a state of which the later source says that it changed. */
function changed(a: Claim, b: Claim, { group, features }: Proposal): boolean {
  const apart = daysApart(asOf(a), asOf(b))
  if (apart === null || apart === 0 || a.article === b.article) return false
  const later = (asOf(a) ?? '') > (asOf(b) ?? '') ? a : b
  const told = later.changing || later.correcting
  // "No arrests have been made", and the next day one is: it had not happened yet.
  const earlier = later === a ? b : a
  if (
    group === 'polarity' &&
    later.polarity === 'affirmed' &&
    earlier.polarity === 'denied' &&
    notYet.test(earlier.text)
  )
    return true
  if (group === 'figure') return Boolean(features['moves'] || (features['rises'] && features['grew'])) || told
  return group === 'polarity' && Boolean(features['state']) && told && !features['bothPast']
}

const notYet =
  /\b(?:has|have) (?:not|never|yet)\b|\b(?:has|have)n['’]t\b|\bno\b[^,;]*\b(?:has|have) (?:yet )?been\b|\byet\b/i

function assumedIn(a: Claim, b: Claim, { group, on, features }: Proposal): string[] {
  const assumed: string[] = []
  if (group === 'denial') assumed.push('both speak of the same thing in other words')
  else if (!features['objectMatch'] && !features['sameMeasure'] && !features['subjectMatch'])
    assumed.push('both speak of the same thing, which one of them does not name')
  if (group === 'doer') assumed.push('it has one doer')
  if (group === 'date' || group === 'place') assumed.push('it happened once')
  if (group === 'figure' && on === 'people') assumed.push('both count the same people')
  if (group === 'figure') assumed.push(...scopeAssumed(a, b))
  if (!a.date || !b.date)
    assumed.push('one of the articles has no date: a change in between cannot be ruled out')
  return assumed
}
