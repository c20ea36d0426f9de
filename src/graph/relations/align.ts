/** Two claims side by side, slot by slot, as numbers between 0 and about 1 that weights can be put on. */
import type { Argument, Claim } from '../../../schema/claim.ts'
import { rarity } from '../../../ingest/find/rarity.ts'
import { countShared, daysApart, likenessOfEvents, type Meeting } from './gate.ts'
import { likenessOfWordBags } from './likeness.ts'
import { type Fit, fitArguments, fitPlaces, fitTimes, looksBack, sharedWords } from './slots.ts'

/** Named features; absent means 0. */
export type Features = Record<string, number>

export interface Alignment {
  readonly subject: Fit
  readonly object: Fit
  readonly places: Fit
  readonly times: Fit
  readonly features: Features
}

export function align(a: Claim, b: Claim, meeting: Meeting, except: ReadonlySet<string>): Alignment {
  const subject = fitArguments(a.subject, b.subject)
  const object = fitArguments(a.object, b.object)
  const places = fitPlaces(a, b)
  const times = fitTimes(a.time, b.time)
  const clause = weigh(sharedWords(a.words, b.words), except)
  const context = weigh(sharedWords(a.context, b.context), except)
  const least = Math.min(weigh(a.words, except), weigh(b.words, except))
  const apart = daysApart(a.date, b.date)
  const near = likenessOfWordBags(a.context, b.context)
  const crossed = [fitArguments(a.subject, b.object), fitArguments(a.object, b.subject)]
  const yes = (is: boolean): number => (is ? 1 : 0)
  return {
    subject,
    object,
    places,
    times,
    features: {
      bias: 1,
      tight: yes(meeting === 'tight'),
      loose: yes(meeting === 'event'),
      sharedEvent: 2 * likenessOfEvents(a, b),
      subjectMatch: yes(subject === 'match'),
      subjectKin: yes(subject === 'kin' || subject === 'vague'),
      subjectUnknown: yes(subject === 'unknown'),
      subjectDiffer: yes(subject === 'differ'),
      subjectClash: yes(subject === 'clash'),
      objectMatch: yes(object === 'match'),
      objectKin: yes(object === 'kin' || object === 'vague'),
      objectUnknown: yes(object === 'unknown'),
      objectDiffer: yes(object === 'differ'),
      objectClash: yes(object === 'clash'),
      namedMatch: yes(
        (subject === 'match' && named(a.subject, b.subject)) ||
          (object === 'match' && named(a.object, b.object)),
      ),
      crossedMatch: yes(crossed.includes('match')),
      placeMatch: yes(places === 'match'),
      placeClash: yes(places === 'clash'),
      timeMatch: yes(times === 'match'),
      timeClash: yes(times === 'clash'),
      clauseWords: Math.min(3, clause / 10),
      contextWords: Math.min(3, context / 10),
      clauseShare: least > 0 ? Math.min(1, clause / least) : 0,
      nearClause: likenessOfWordBags(a.words, b.words).mean,
      nearContext: near.mean,
      nearMost: near.most,
      sharedName: yes(countShared(a.names, b.names) > 0),
      sharedNames: yes(countShared(a.names, b.names) > 1),
      daysApart: apart === null ? 0.5 : Math.min(1, Math.log1p(apart) / 4),
      undated: yes(apart === null),
      sameSpeaker: yes(a.speakerName !== null && a.speakerName === b.speakerName),
      attributive: yes(a.attributive || b.attributive),
      unasserted: yes(a.modality !== 'asserted') + yes(b.modality !== 'asserted'),
      modalityDiffers: yes(a.modality !== b.modality),
      lookBack: yes(looksBack(a) !== looksBack(b)),
      sweeping: yes(a.sweeping || b.sweeping),
      bothPast: yes(a.tense === 'past' && b.tense === 'past'),
      changing: yes(a.changing || b.changing),
      correcting: yes(a.correcting || b.correcting),
      figures: yes(a.quantity !== null && b.quantity !== null),
      sameFigure: yes(a.figures.some((value) => value > 2 && b.figures.includes(value))),
      short: yes(a.words.length < 3 || b.words.length < 3),
    },
  }
}

/** The rarity of all words together: common ones hardly count. */
function weigh(words: readonly string[], except: ReadonlySet<string>): number {
  let sum = 0
  for (const word of words) if (!except.has(word)) sum += Math.max(0, rarity(word) - 2)
  return sum
}

const named = (a: Argument | null, b: Argument | null): boolean => Boolean(a?.name && b?.name)
