/** Finds listed words and phrases among the tokens of a side: by lemma or as printed. */
import type { Token } from '../../../ingest/draft.ts'

export type PhraseTable<T> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly of: T }[]
>

export function phraseTable<T>(entries: Iterable<readonly [phrase: string, of: T]>): PhraseTable<T> {
  const table = new Map<string, { words: string[]; of: T }[]>()
  for (const [phrase, of] of entries) {
    const words = phrase.split('_')
    table.set(words[0]!, [...(table.get(words[0]!) ?? []), { words, of }])
  }
  return table
}

export function findPhrases<T>(tokens: readonly Token[], table: PhraseTable<T>): { of: T; at: number }[] {
  const found: { of: T; at: number }[] = []
  tokens.forEach(({ lower, lemma }, at) => {
    const keys = lemma && lemma.toLowerCase() !== lower ? [lower, lemma.toLowerCase()] : [lower]
    for (const key of keys)
      for (const { words, of } of table.get(key) ?? [])
        if (words.every((word, i) => i === 0 || isWord(tokens[at + i], word))) found.push({ of, at })
  })
  return found
}

const isWord = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.lower === word || token.lemma === word)
