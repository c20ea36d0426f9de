/** Stance: what a text shows of its attitude, as plain data, and the answer when it is held against a claim. */

/** One word of a headline or claim. */
export interface StanceWord {
  readonly text: string
  /** A crude stem, so that "dies" meets "death"; a number without its commas. */
  readonly stem: string
  /** False for function words and punctuation. */
  readonly content: boolean
  /** Class of the cue phrase that starts here (hedge, fake, deny ...); null elsewhere. */
  readonly cue: string | null
  /** The whole phrase as printed. */
  readonly phrase: string | null
  /** Cue phrase that a negation before it turns round ("not a hoax"). */
  readonly negated: boolean
}

export interface StanceCues {
  readonly words: readonly StanceWord[]
  /** Lower-case words, so that a cue which the claim itself contains is not held against it. */
  readonly lower: readonly string[]
  /** Stems of the content words, each once. */
  readonly stems: readonly string[]
  /** True when it speaks of someone being killed, hurt or taken. */
  readonly harm: boolean
}

export interface StanceAnswer {
  readonly stance: 'for' | 'against' | 'observing'
  readonly confidence: number
  readonly explanation: string
}
