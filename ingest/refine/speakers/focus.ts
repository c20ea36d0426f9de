/** Focus: whom a pronoun or a bare quotation points back to, from who spoke and who was the subject of late. */
import type { Draft, Entity, Speaker } from '../../draft.ts'
import { isOnePerson } from './one-person.ts'
import { lastBy } from './last-by.ts'
import type { Referents } from './referents.ts'

export type Gender = 'male' | 'female'

interface Seen {
  readonly speaker: Speaker
  readonly start: number
  readonly paragraph: number
  readonly sentence: number
  readonly weight: number
  readonly subject: boolean
}

const likePerson = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u
const matches = 2
const weights = { speaker: 9, subject: 8, other: 4, owner: 3.5, broughtIn: 8.5, met: 8 }
/** Whoever the sentence right before is about. */
const topic = 3
const perParagraph = 2.5
/** A company stays in view for longer than a person. */
const groupDecay = 1.5
const perSentence = 0.4
/** How far back a pronoun may reach, in names seen. */
const memory = 60
/** A gender guessed from a given name gives way when nobody else is near. */
const overrule = 5

export interface Focus {
  /** Takes note of everyone named before `position`. */
  readonly advance: (position: number) => void
  /** `aside`: in a clause that leads up to another one ("Although Bek has said ..."). */
  readonly spoke: (speaker: Speaker, position: number, aside: boolean) => void
  /** `not` holds entities that cannot be meant: those named in the words themselves. */
  readonly person: (position: number, gender: Gender | null, not?: ReadonlySet<number>) => Speaker | null
  /** `fits` gives a bonus, below zero for no. */
  readonly group: (position: number, fits: (entity: Entity) => number) => Speaker | null
  readonly paragraphOf: (position: number) => number
  readonly genderOf: (entity: Entity) => Gender | null
  readonly learn: (speaker: Speaker, gender: Gender) => void
  /** Where the entity was last named before here, -1 when it was not. */
  readonly lastNamed: (entity: number) => number
}

const nobody: ReadonlySet<number> = new Set()

export function makeFocus(draft: Draft, { open, genders }: Referents): Focus {
  const { entities, sentences, paragraphs } = draft
  const seen: Seen[] = []
  const learned = new Map(genders)
  const named = new Map<number, number>()
  /** Whoever has spoken: two capitalised words that speak are likely a person, whatever they were taken for. */
  const voices = new Set<number>()
  const vague = ({ id, kind, roles, gender }: Entity) =>
    kind !== 'Spokesperson' ? -2 : roles.length > 0 || gender || voices.has(id) ? 0 : -1.5
  let next = 0

  const place = (position: number) => {
    const sentence = lastBy(sentences, position)
    return { sentence, paragraph: sentences[sentence]?.paragraph ?? lastBy(paragraphs, position) }
  }
  const genderOf = (entity: Entity) => learned.get(entity.id) ?? entity.gender
  const best = (position: number, fits: (speaker: Speaker) => number | null, decay = perParagraph) => {
    const here = place(position)
    let found: Speaker | null = null
    let most = -Infinity
    const counted = new Set<string>()
    for (let i = seen.length - 1; i >= 0 && i > seen.length - memory; i--) {
      const { speaker, start, paragraph, sentence, weight, subject } = seen[i] as Seen
      if (start >= position) continue
      const bonus = fits(speaker)
      if (bonus === null) continue
      // Named again and again: a little more in focus.
      const again = counted.has(speaker.name) ? 0.5 : 0
      counted.add(speaker.name)
      const score =
        weight +
        bonus +
        again +
        (subject && sentence >= here.sentence - 1 && paragraph === here.paragraph ? topic : 0) -
        (here.paragraph - paragraph) * decay -
        (here.sentence - sentence) * perSentence
      if (score > most) {
        most = score
        found = speaker
      }
    }
    return { found, most }
  }
  const isPerson = ({ name, kind, entity }: Speaker) =>
    kind === 'SPOKESPERSON' ||
    (kind === 'GROUP' && entity !== null && voices.has(entity) && likePerson.test(name)) ||
    (kind === 'UNNAMED' && entity === null && isOnePerson(name))
  return {
    advance: (position) => {
      while (next < open.length) {
        const item = open[next]
        if (!item || item.start >= position) break
        next++
        if (item.speaker.entity !== null) named.set(item.speaker.entity, item.start)
        seen.push({
          ...item,
          ...place(item.start),
          weight:
            item.speaker.entity === null
              ? item.subject
                ? weights.broughtIn
                : weights.met
              : item.subject
                ? weights.subject
                : item.owner
                  ? weights.owner
                  : weights.other,
          subject: item.subject || item.speaker.entity === null,
        })
      }
    },
    spoke: (speaker, position, aside) => {
      if (speaker.entity !== null && (entities[speaker.entity] as Entity).type === null)
        voices.add(speaker.entity)
      seen.push({
        speaker,
        start: position,
        ...place(position),
        weight: aside ? weights.other : weights.speaker,
        subject: false,
      })
    },
    person: (position, gender, not = nobody) => {
      const fitting = best(position, (speaker) => {
        if (!isPerson(speaker) || (speaker.entity !== null && not.has(speaker.entity))) return null
        if (speaker.entity === null) return 0
        const entity = entities[speaker.entity] as Entity
        const known = genderOf(entity)
        if (gender === null || known === null) return vague(entity)
        return known === gender ? matches : null
      })
      if (gender === null) return fitting.found
      const any = best(position, (speaker) => {
        if (!isPerson(speaker) || (speaker.entity !== null && not.has(speaker.entity))) return null
        // What the article itself says about the gender weighs more than a name.
        return speaker.entity !== null &&
          learned.has(speaker.entity) &&
          learned.get(speaker.entity) !== gender
          ? 0
          : 4
      })
      return any.found && any.most - 4 > fitting.most + overrule ? any.found : fitting.found
    },
    group: (position, fits) =>
      best(
        position,
        ({ entity: id, kind }) => {
          if (id === null || kind === 'SPOKESPERSON') return null
          const bonus = fits(entities[id] as Entity)
          return bonus < 0 ? null : bonus
        },
        groupDecay,
      ).found,
    paragraphOf: (position) => place(position).paragraph,
    genderOf,
    learn: ({ entity }, gender) => {
      if (entity !== null && !learned.has(entity)) learned.set(entity, gender)
    },
    lastNamed: (entity) => named.get(entity) ?? -1,
  }
}
