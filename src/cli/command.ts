/** A command: its help and what it does with the words after its name. */
export interface Command {
  readonly usage: string
  /** Resolves to the exit code: 0 all went well, 1 something failed, 2 the words are off (throw BAD_USAGE). */
  run(words: readonly string[]): Promise<number>
}
