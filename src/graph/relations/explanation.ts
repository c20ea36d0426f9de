/** Puts a relation in words: the rule, both sentences, the parts that differ and what was taken for granted. */
import type { Claim } from '../../../schema/claim.ts'
import type { Found } from './relation.ts'

const verbs = { CONTRADICTS: 'contradicts', CORROBORATES: 'bears out', UPDATES: 'brings up to date' } as const

export function explain(a: Claim, b: Claim, found: Found): string {
  const [x, y] = found.values
  const parts = [
    `${who(a)}: “${squeeze(a.sentence)}”`,
    `${verbs[found.relation]} ${who(b)}: “${squeeze(b.sentence)}”`,
    `(${found.conflict}, rule ${found.rule}: “${squeeze(x)}” against “${squeeze(y)}”`,
  ]
  const scope = found.assumed.length > 0 ? `; assumed: ${found.assumed.join('; ')}` : ''
  return `${parts.join(' ')}${scope})`
}

const who = (claim: Claim): string =>
  [claim.speakerName ?? outletName(claim), claim.date].filter((part) => part !== null).join(', ') ||
  'one text'

const outletName = (claim: Claim): string | null =>
  claim.outlet?.replace(/^outlet:/, '').replace(/-/g, ' ') ?? null

function squeeze(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 300 ? `${flat.slice(0, 297)}…` : flat
}
