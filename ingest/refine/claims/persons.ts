/** Whom "he", "she" and "the mayor" mean: the person of that sex or role whom the words before name last. */
import type { Draft, Entity, Mention, Statement } from '../../draft.ts'
import type { Chunk } from './chunks.ts'
import { entityIn } from './mentions.ts'

/** How many characters back a pronoun may reach, and over how many other names. */
const reach = 300
const others = 6

const sexes = new Map<string, Entity['gender']>([
  ['he', 'male'],
  ['him', 'male'],
  ['she', 'female'],
  ['her', 'female'],
])

export function whoIsMeant(draft: Draft, chunk: Chunk, statement: Statement): Entity | null {
  const { tokens } = draft
  const head = tokens[chunk.head]!
  const sex = sexes.get(head.lower)
  if (sex && chunk.last === chunk.first + 1) return lastPerson(draft, head.start, sex, statement)
  if (chunk.head !== chunk.first + 1 || tokens[chunk.first]!.lower !== 'the' || head.pos !== 'NOUN')
    return null
  const id = holders(draft).get(head.lemma)
  return id === undefined || id === several ? null : draft.entities[id]!
}

function lastPerson(
  draft: Draft,
  before: number,
  sex: Entity['gender'],
  statement: Statement,
): Entity | null {
  const { speaker, mode, content } = statement
  const self = speaker?.entity ?? null
  let end = before
  for (let back = 0; back < others; back++) {
    const found = entityIn(draft, Math.max(0, before - reach), end)
    // "X said he would": the one who speaks, unless another was named in what is said.
    if (mode === 'INDIRECT' && self !== null && (!found || found.mention.start < content.start)) {
      const own = draft.entities[self]
      return own && fits(own, sex) ? own : null
    }
    if (!found) return null
    // In one's own words "he" is somebody else.
    const isSelf = mode !== 'NARRATIVE' && found.entity.id === self
    if (!isSelf && fits(found.entity, sex))
      return leader(draft, found, sex, mode === 'NARRATIVE' ? null : self)
    end = found.mention.start
  }
  return null
}

/** Of several in one sentence the one named first: it most likely is what the sentence is about. */
function leader(
  draft: Draft,
  { mention, entity }: { mention: Mention; entity: Entity },
  sex: Entity['gender'],
  self: number | null,
): Entity {
  const from = sentenceStart(draft, mention.start)
  let best = entity
  let end = mention.start
  for (let back = 0; back < others; back++) {
    const found = entityIn(draft, from, end)
    if (!found) break
    if (fits(found.entity, sex) && found.entity.id !== self) best = found.entity
    end = found.mention.start
  }
  return best
}

function sentenceStart({ sentences }: Draft, point: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= point) low = middle + 1
    else high = middle
  }
  return sentences[low - 1]?.start ?? 0
}

const fits = ({ kind, gender }: Entity, sex: Entity['gender']): boolean =>
  kind === 'Spokesperson' && (gender === null || gender === sex)

const several = -1
/** "the president" is no vice president. */
const lesser = /\b(?:vice|deputy|former|ex|assistant|associate|late|retired)\b/i
const known = new WeakMap<readonly Entity[], ReadonlyMap<string, number>>()

/** Entity ids by the last word of their roles; `several` where more than one has it. */
function holders({ entities }: Draft): ReadonlyMap<string, number> {
  let found = known.get(entities)
  if (!found) {
    const made = new Map<string, number>()
    for (const { id, kind, roles } of entities)
      if (kind === 'Spokesperson')
        for (const { role } of roles) {
          if (lesser.test(role)) continue
          const word = role.slice(role.lastIndexOf(' ') + 1).toLowerCase()
          made.set(word, (made.get(word) ?? id) === id ? id : several)
        }
    known.set(entities, (found = made))
  }
  return found
}
