/** How much of one input is read: past these an input is refused by its size alone, before it is read or parsed. */
export const limits = {
  /** Bytes of one text file, one JSON file or one line of a .jsonl file. */
  text: 5_000_000,
  /** Bytes of one HTML file, whose markup outweighs its words. */
  html: 10_000_000,
} as const

/** "5 MB", for messages. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 100_000) / 10} MB`
}
