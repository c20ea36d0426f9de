/** Words of two sides that mean the same or the opposite, each with what denies it: by lemma, by predicate family, by likeness. */
import { type Part, sensesOf } from '../../../ingest/refine/claims/lexicon.ts'
import { likenessOfWords } from '../../graph/relations/likeness.ts'
import type { Reading, Word } from './reading.ts'

interface Meaning {
  readonly family: string
  readonly sign: number
  readonly state: boolean
  readonly once: boolean
  readonly word: Word
  readonly pole: string
}
const partOf: Readonly<Record<string, readonly Part[]>> = {
  VERB: ['verb', 'adjective'],
  NOUN: ['noun'],
  PROPN: [],
  ADJ: ['adjective', 'verb'],
  ADV: ['adjective'],
}

function meaningsOf({ side, words }: Reading): Meaning[] {
  const { tokens } = side.draft
  return words.flatMap((word) =>
    (partOf[word.pos] ?? []).flatMap((part) =>
      [...new Set([word.lemma, word.lower])].flatMap((key) =>
        sensesOf(part, key)
          .filter(({ words: phrase }) =>
            phrase.every((one, i) => {
              const token = tokens[word.at + i]
              return i === 0 || token?.lower === one || token?.lemma === one
            }),
          )
          .map(({ family, pole }) => ({
            family: family.name,
            sign: (pole === 'positive' ? 1 : -1) * (word.negated ? -1 : 1),
            state: family.state,
            once: family.once,
            word,
            pole,
          })),
      ),
    ),
  )
}

const alike = 0.55
const close = 0.68

export function oppositionFeatures(x: Reading, y: Reading): Record<string, number> {
  const sums: Record<string, number> = {
    sameLemma: 0,
    lemmaDenied: 0,
    bothDenied: 0,
    antonyms: 0,
    antonymsState: 0,
    familyDenied: 0,
    doubleDenied: 0,
    familyShared: 0,
    familySharedOnce: 0,
    nearAffirmed: 0,
    nearDenied: 0,
    nearBothDenied: 0,
  }
  const add = (name: string, value: number) => {
    sums[name] = Math.min(3, (sums[name] ?? 0) + value)
  }
  const [m, n] = [meaningsOf(x), meaningsOf(y)]
  const families = new Set<string>()
  for (const s of m)
    for (const t of n) {
      if (s.family !== t.family || families.has(`${s.family} ${s.sign * t.sign}`)) continue
      families.add(`${s.family} ${s.sign * t.sign}`)
      const sameWord = s.word.lemma === t.word.lemma
      if (s.pole !== t.pole && s.sign !== t.sign) {
        add('antonyms', 1)
        if (s.state) add('antonymsState', 1)
      } else if (s.pole !== t.pole) add('doubleDenied', 1)
      else if (s.sign !== t.sign) add('familyDenied', 1)
      else if (!sameWord) {
        add('familyShared', 1)
        if (s.once) add('familySharedOnce', 1)
      }
    }
  for (const s of x.words)
    for (const t of y.words) {
      if (s.name || t.name || s.rarity < 2.5 || t.rarity < 2.5) continue
      const weight = Math.min(s.rarity, t.rarity, 8) / 6
      if (s.lemma === t.lemma)
        add(s.negated !== t.negated ? 'lemmaDenied' : s.negated ? 'bothDenied' : 'sameLemma', weight)
      else {
        const near = likenessOfWords(s.lemma, t.lemma)
        if (near > alike)
          add(
            s.negated !== t.negated ? 'nearDenied' : s.negated ? 'nearBothDenied' : 'nearAffirmed',
            near > close ? weight : weight / 2,
          )
      }
    }
  const pro = sums['familyShared']! + sums['doubleDenied']!
  const con = sums['antonyms']! + sums['familyDenied']!
  return {
    ...sums,
    familyBalance: Math.max(-3, Math.min(3, con - pro)),
    onlyAntonyms: con > 0 && pro === 0 ? 1 : 0,
    onlySynonyms: pro > 0 && con === 0 ? 1 : 0,
    denials: Math.min(3, sums['lemmaDenied']! + sums['nearDenied']! + sums['familyDenied']!),
  }
}
