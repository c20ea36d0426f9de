/** The way each feature may pull each answer, as a reader would grant: 1 only for it, -1 only against it, 0 either way. */

/** Answers in order: contradicts, corroborates, changed, unrelated. */
type Signs = readonly [number, number, number, number]

const table: readonly (readonly [RegExp, Signs])[] = [
  // Nearness in meaning never speaks for strangers, nor against agreement. Printed words in common may speak either way: who bears
  // a thing out tells it in words of his own, and look-alikes share their words; that copies agree is taught by examples.
  [/^near(?:Whole|Most|Rest|RestMost|Verbs|Nouns|Adjectives)$/, [0, 1, 0, -1]],
  [/^(?:unexplained(?:Less|More)|nounsUnexplained|verbsUnexplained|peopleApart)$/, [0, -1, 0, 1]],
  [/^retractingLater$/, [0, 0, 1, 0]],
  [/^main(?:Score|Predicates|Subjects|Objects)$/, [0, 0, 0, -1]],
  [/^names?Left(?:Less|More)$/, [0, -1, 0, 1]],
  [/^(?:sortsApart|placesStrange|placesApart)$/, [0, -1, 0, 0]],
  [/^(?:gap|laterIsNewer)$/, [-1, 0, 1, 0]],
  [/^gapDays$/, [1, 0, -1, 0]],
  [/^timesSame$/, [0, 0, -1, 0]],
  [/^(?:timesFineClash|clocksApart)$/, [0, -1, 0, 0]],
  [/^onlyDiffer$/, [0, -1, 0, 0]],
  [/^differ(?:Fit|Count|Head|SameMeasure|SameUnit)$/, [0, -1, 0, 0]],
  [/^differRisesFell$/, [1, 0, -1, 0]],
  [/^(?:onlyAgreeing|agreeCount|agreeFit|agreeConverted|agreeSameMeasure|agreePercent)$/, [0, 1, 0, 0]],
  [/^agreeOtherHead$/, [0, -1, 0, 1]],
  [
    /^(?:antonyms|onlyAntonyms|familyDenied|lemmaDenied|nearDenied|denials|familyBalance|mainOpposed|mainPolarity)$/,
    [0, -1, 0, 0],
  ],
  [/^(?:familyShared|onlySynonyms|doubleDenied|bothDenied|nearBothDenied|mainAlike)$/, [0, 1, 0, -1]],
  [/^(?:expecting|fearing|planning|asking|conditional|questioning|unreal)One$/, [-1, -1, 0, 1]],
  [/^(?:insisting|denying)One$/, [1, 0, 0, 0]],
  [/^(?:correcting|no_longer|again|since|now)Later$/, [0, 0, 1, 0]],
  [/^ladderForward$/, [0, -1, 1, 0]],
  [/^ladderSame$/, [0, 1, -1, 0]],
  [/^ladderForks$/, [0, -1, 0, 0]],
  [/^causesApart$/, [1, -1, 0, 0]],
  [/^(?:part|role|measure|thing)Contrast$/, [0, -1, 0, 1]],
  [/^wayContrast$/, [1, -1, 0, 0]],
  [/^sourceNames$/, [-1, 0, 0, 0]],
]

const known = new Map<string, Signs | undefined>()
export function signsOf(feature: string): Signs | undefined {
  if (!known.has(feature)) known.set(feature, table.find(([pattern]) => pattern.test(feature))?.[1])
  return known.get(feature)
}
