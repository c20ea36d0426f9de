/** Fragments: what a stretch without a verb denies ("No lamp, no rope, nothing", "Not one boat back"). */
import type { Token } from '../../draft.ts'
import { type Chunk, cutChunks } from './chunks.ts'
import type { Clause } from './clauses.ts'
import { sensesOf } from './lexicon.ts'
import { nominal, type Predicate } from './predicates.ts'

/** A list of more than this is no list of what is missing. */
const most = 4

/** The first word denies what follows it. */
export const denies = ({ lower }: Token): boolean =>
  lower === 'no' || lower === 'not' || lower === 'neither' || lower === 'nor'

/** One denial for each "no X": of the deed that the noun names, else that there is an X. */
export function readFragment(tokens: readonly Token[], first: number, last: number): readonly Predicate[] {
  if (!denies(tokens[first]!)) return []
  const found: Predicate[] = []
  const chunks = cutChunks(tokens, first, last)
  chunks.forEach((chunk, at) => {
    const before = chunks[at - 1]
    const parted = before === undefined || before.kind === 'comma' || before.kind === 'and'
    if (chunk.kind !== 'noun' || !parted || found.length === most) return
    const head = tokens[chunk.head]!
    const none = denies(tokens[chunk.first]!) || (before?.kind === 'and' && denies(tokens[before.head]!))
    // "No, he said", "Not so": no noun that could be missing.
    if (!none || head.pos !== 'NOUN' || head.lower === 'no' || vague.test(head.lemma)) return
    const senses = nominal(tokens, chunk)
    found.push({
      denied: true,
      sweeping: tokens[chunk.first]!.lower !== 'not',
      modality: 'asserted',
      lemma: senses.length > 0 ? head.lemma : 'exist',
      senses: senses.length > 0 ? senses : sensesOf('verb', 'exist'),
      agent: null,
      patient: chunk,
      clause: verbless(chunk),
      equates: false,
      exclusive: false,
      spare: false,
    })
  })
  return found
}

const vague =
  /^(?:way|doubt|wonder|problem|matter|surprise|chance|thanks?|deal|luck|idea|comment|reason|need|time|day|year|thing|word|question|place|one)$/

const verbless = (chunk: Chunk): Clause => ({
  verb: chunk,
  subject: null,
  object: null,
  complement: null,
  obliques: [],
  passive: false,
  partner: null,
  governor: null,
  exclusive: false,
  excluded: false,
  link: 'main',
  first: chunk.first,
  last: chunk.last,
})
