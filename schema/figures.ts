/** Figures: a sentence as its figures and the words around them, plain data for comparing two sentences by what they count. */

export interface Figure {
  readonly text: string
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
  readonly approximate: boolean
  /** What is counted: the unit or head noun after it; null when unknown. */
  readonly unit: string | null
  /** Index of the word it stands before. */
  readonly at: number
}

export interface FigureWord {
  readonly text: string
  /** Lemma, or the first of its group of synonyms. */
  readonly root: string
  readonly kind: 'name' | 'noun' | 'verb' | 'modifier' | 'other'
  /** 0 for the commonest words of news, 9 for the rarest. */
  readonly rarity: number
  /** Number of its sentence in the text. */
  readonly sentence: number
}

export interface FigureText {
  readonly figures: readonly Figure[]
  readonly words: readonly FigureWord[]
  /** The words in order, each figure as "#", without bounding words, currency signs and punctuation. */
  readonly skeleton: string
}
