/** Clefts: sentences that single out a doer ("it was X who", "what did it was X", "X was the one who") become the plain clause they stand for. */
import type { Token } from '../../draft.ts'
import type { Clause } from './clauses.ts'

/** "It was X". */
export const isCleft = (tokens: readonly Token[], { subject, complement, verb }: Clause): boolean =>
  complement !== null &&
  subject !== null &&
  tokens[subject.head]!.lower === 'it' &&
  tokens[verb.head]!.lemma === 'be'

const negator = /^(?:not|n['’]t|never)$/
const asker = /^(?:what|who|whoever)$/

/** The same clauses without the copulas that only single out; the deed gets the one singled out as its subject. */
export function foldClefts(tokens: readonly Token[], clauses: Clause[]): Clause[] {
  const folded = new Set<Clause>()
  clauses.forEach((clause, at) => {
    if (tokens[clause.verb.head]!.lemma !== 'be') return
    const next = clauses[at + 1]
    const before = clauses[at - 1]
    // "It was X who": the relative clause has X as its subject already.
    if (next?.link === 'relative' && next.subject !== null && isCleft(tokens, clause)) {
      if (next.subject === clause.complement) single(tokens, clause, next, folded)
      return
    }
    if (clause.complement?.kind !== 'noun') return
    // "What broke it was X", "the one who broke it was X".
    if (before && before.verb.head < clause.complement.first && asks(tokens, before)) {
      before.subject = clause.complement
      before.last = Math.max(before.last, clause.last)
      single(tokens, clause, before, folded)
    } else if (
      next?.link === 'relative' &&
      next.subject === clause.complement &&
      isOne(tokens, clause.complement)
    ) {
      if (clause.subject === null) return
      next.subject = clause.subject
      single(tokens, clause, next, folded)
    }
  })
  return folded.size === 0 ? clauses : clauses.filter((clause) => !folded.has(clause))
}

function single(tokens: readonly Token[], copula: Clause, deed: Clause, folded: Set<Clause>): void {
  for (let i = copula.verb.first; i < copula.verb.last; i++)
    if (negator.test(tokens[i]!.lower)) deed.excluded = true
  deed.exclusive = !deed.excluded
  folded.add(copula)
}

/** The subject is a bare "what" or "who", or "the one" behind which "who" stands. */
const asks = (tokens: readonly Token[], { subject, verb }: Clause): boolean => {
  const lead = subject ?? null
  if (lead === null) return asker.test(tokens[verb.first - 1]?.lower ?? '') && isFirst(tokens, verb.first - 1)
  // "What they put him through was": what singles out no doer.
  if (asker.test(tokens[lead.head]!.lower)) return lead.last === verb.first && isFirst(tokens, lead.first)
  return isOne(tokens, lead) && tokens[lead.last]?.lower === 'who'
}

/** A question word in the middle of a sentence begins a relative clause or an indirect question. */
const isFirst = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || /^[.;:!“"«,]$/.test(tokens[at - 1]!.text) || /^(?:and|but)$/.test(tokens[at - 1]!.lower)

const isOne = (tokens: readonly Token[], { first, head }: { first: number; head: number }): boolean =>
  /^(?:one|ones|man|woman|person|people)$/.test(tokens[head]!.lower) &&
  tokens[first]!.lower !== 'a' &&
  head === first + 1
