/** What pulled most towards an answer, in words. */
import type { Features } from './features.ts'
import { type Model, pullsOf } from './trees.ts'

const told: readonly (readonly [RegExp, string])[] = [
  [/^differ/, 'their figures differ'],
  [/^onlyDiffer$/, 'their figures differ'],
  [/^(?:agree|onlyAgreeing)/, 'their figures agree'],
  [/^amounts(?:One|None)$/, 'one gives no figure to compare'],
  [/^(?:not|none|lacking|denying|anyDenial)One$/, 'one denies'],
  [/^(?:lemmaDenied|nearDenied|familyDenied|denials|mainPolarity)$/, 'one denies what the other says'],
  [/^(?:antonyms|onlyAntonyms|mainOpposed|wayContrast)/, 'their predicates stand at opposite ends'],
  [/^(?:familyShared|onlySynonyms|mainAlike|bothDenied|doubleDenied)/, 'their predicates agree'],
  [/^(?:familyBalance)$/, 'of what they say of one thing'],
  [/^causesApart|^causesLeft/, 'they name different causes'],
  [/^cause(?:Both|sShared)/, 'both name a cause'],
  [/^ladderForward/, 'the later one tells of a later stage'],
  [/^ladder(?:Same|Forks)/, 'both tell of one stage'],
  [/^(?:timesClash|timesFineClash|timesFarthest|clocksApart)/, 'their times differ'],
  [/^(?:timesSame|timesMeet|clocksMeet)/, 'they speak of one time'],
  [/^timesNested/, 'one speaks of a longer time'],
  [/^(?:gap|gapDays|laterIsNewer|bothOld)$/, 'how far apart in time they are'],
  [/^(?:correcting|no_longer)Later/, 'the later one corrects'],
  [/^(?:now|again|since|rising|falling|ending|beginning)Later|^turnedOne/, 'the later one tells of a change'],
  [/^(?:still|planning|expecting|interim|earlier_said)Earlier/, 'the earlier one leaves it open'],
  [
    /^(?:expecting|fearing|planning|asking|conditional|questioning|unreal)One|^mainModality|^mainUnasserted/,
    'one speaks of what may be or ought to be',
  ],
  [/^(?:part|total|rate|places?Nested)/i, 'one speaks of a part, the other of the whole'],
  [
    /^(?:role|measure|thing|stage|time)Contrast|^agreeOtherHead|^sorts?Apart/,
    'they speak of different things',
  ],
  [/^placesApart|^placesStrange|^placeClash/, 'they name different places'],
  [/^place(?:Match|sSame)/, 'they name one place'],
  [/^(?:insisting|denying)/, 'one insists'],
  [/^namesLeft/, 'each names what the other does not'],
  [/^(?:anyName|sharedNames)$/, 'they share a rare name'],
  [/^shared|^share(?:Less|More)|^sameLemma/, 'the words they share'],
  [/^near|^main/, 'how near their words are in meaning'],
  [/^source/, 'who says so'],
]

export function reasonsFor(model: Model, features: Features, answer: number): string {
  const reasons = new Map<string, number>()
  for (const [name, pull] of pullsOf(model, features, answer)) {
    const reason = told.find(([pattern]) => pattern.test(name))?.[1]
    if (reason && (features[name] ?? 0) !== 0) reasons.set(reason, (reasons.get(reason) ?? 0) + pull)
  }
  const strongest = [...reasons]
    .filter(([, pull]) => pull > 0.05)
    .toSorted(([, x], [, y]) => y - x)
    .slice(0, 3)
    .map(([reason]) => reason)
  return strongest.join(', ') || 'no single feature decides'
}
