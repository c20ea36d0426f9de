/** Where each side stands on the ladders of ingest/lexicon/lifecycles.txt, which causes it names, and on which side of a contrast it is. */
import { lexiconLines } from '../../../ingest/find/word-list.ts'
import { gazetteerEntry } from '../../../ingest/find/gazetteer.ts'
import { orderOf } from './moments.ts'
import { findPhrases, phraseTable, type PhraseTable } from './phrases.ts'
import type { Reading } from './reading.ts'

interface Rung {
  readonly ladder: string
  readonly stage: number
  readonly way: number
}
const marks = /^[vna]:$/
const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => word !== '' && !marks.test(word))

const ladders: PhraseTable<Rung> = phraseTable(
  lexiconLines('lifecycles.txt').flatMap((line) => {
    const [name = '', stages = ''] = line.split('|')
    return stages
      .split(';')
      .flatMap((ways, stage) =>
        ways
          .split(' / ')
          .flatMap((words, way) =>
            wordsOf(words).map((word) => [word, { ladder: name.trim(), stage, way }] as const),
          ),
      )
  }),
)
const beside = new Set<string>()
const causes: PhraseTable<string> = phraseTable(
  lexiconLines('causes.txt').flatMap((line) => {
    const [name = '', words = '', along = ''] = line.split('|').map((part) => part.trim())
    for (const other of wordsOf(along)) beside.add(`${name} ${other}`).add(`${other} ${name}`)
    return wordsOf(words).map((word) => [word, name] as const)
  }),
)
interface Term {
  readonly kind: string
  readonly row: number
  readonly term: number
}
const contrasts: PhraseTable<Term> = phraseTable(
  lexiconLines('contrasts.txt').flatMap((line, row) => {
    const [kind = '', terms = ''] = line.split('|').map((part) => part.trim())
    return terms
      .split(';')
      .flatMap((words, term) => wordsOf(words).map((word) => [word, { kind, row, term }] as const))
  }),
)
const kinds = ['part', 'role', 'measure', 'stage', 'thing', 'time', 'way'] as const

export function stageFeatures(x: Reading, y: Reading): Record<string, number> {
  return {
    ...ladderFeatures(x, y),
    ...causeFeatures(x, y),
    ...contrastFeatures(x, y),
    ...placeFeatures(x, y),
  }
}

/** The furthest rung on each ladder; what is denied has not been reached. */
function rungsOf({ side, words, sourceSpans }: Reading): Map<string, Rung> {
  const denied = new Set(words.filter(({ negated }) => negated).map(({ at }) => at))
  const rungs = new Map<string, Rung>()
  for (const { of, at } of findPhrases(side.draft.tokens, ladders)) {
    if (denied.has(at) || sourceSpans.has(at)) continue
    const known = rungs.get(of.ladder)
    if (!known || of.stage > known.stage) rungs.set(of.ladder, of)
  }
  return rungs
}

function ladderFeatures(x: Reading, y: Reading): Record<string, number> {
  const order = orderOf(x, y)
  const [a, b] = [rungsOf(x), rungsOf(y)]
  let [forward, backward, same, forks, apart] = [0, 0, 0, 0, 0]
  for (const [ladder, s] of a) {
    const t = b.get(ladder)
    if (!t) continue
    const steps = (t.stage - s.stage) * (order || 1)
    if (s.stage === t.stage) {
      if (s.way === t.way) same++
      else forks++
    } else if (order === 0) apart++
    else if (steps > 0) forward++
    else backward++
  }
  const few = (count: number) => Math.min(3, count)
  return {
    ladderForward: few(forward),
    ladderBackward: few(backward),
    ladderSame: few(same),
    ladderForks: few(forks),
    ladderApart: few(apart),
    ladderBalance: Math.max(-3, Math.min(3, forward - same - backward)),
  }
}

function causeFeatures(x: Reading, y: Reading): Record<string, number> {
  const of = ({ side, sourceSpans }: Reading) =>
    new Set(
      findPhrases(side.draft.tokens, causes).flatMap(({ of: name, at }) =>
        sourceSpans.has(at) ? [] : [name],
      ),
    )
  const [a, b] = [of(x), of(y)]
  const shared = [...a].filter((name) => b.has(name)).length
  const allied = [...a].some((name) => [...b].some((other) => beside.has(`${name} ${other}`)))
  const onlyA = [...a].filter((name) => !b.has(name)).length
  const onlyB = [...b].filter((name) => !a.has(name)).length
  return {
    causesShared: Math.min(3, shared),
    causesAllied: allied ? 1 : 0,
    causesApart: a.size > 0 && b.size > 0 && shared === 0 && !allied ? 1 : 0,
    causesLeft: Math.min(3, Math.min(onlyA, onlyB)),
  }
}

function contrastFeatures(x: Reading, y: Reading): Record<string, number> {
  const of = ({ side, sourceSpans }: Reading) => {
    const rows = new Map<number, { kind: string; terms: Set<number> }>()
    for (const { of: term, at } of findPhrases(side.draft.tokens, contrasts))
      if (!sourceSpans.has(at)) {
        const row = rows.get(term.row) ?? { kind: term.kind, terms: new Set<number>() }
        row.terms.add(term.term)
        rows.set(term.row, row)
      }
    return rows
  }
  const [a, b] = [of(x), of(y)]
  const features: Record<string, number> = {}
  for (const kind of kinds) {
    features[`${kind}Contrast`] = 0
    features[`${kind}Same`] = 0
  }
  for (const [row, { kind, terms }] of a) {
    const other = b.get(row)?.terms
    if (!other) continue
    const shared = [...terms].some((term) => other.has(term))
    features[shared ? `${kind}Same` : `${kind}Contrast`]!++
  }
  for (const name in features) features[name] = Math.min(3, features[name]!)
  return features
}

/** One named place lies in the other ("Lima" and "Peru"), or each names a place that is not in any of the other's. */
function placeFeatures(x: Reading, y: Reading): Record<string, number> {
  const of = ({ side }: Reading) =>
    new Set(
      side.draft.entities.flatMap(({ kind, gazetteer }) =>
        kind === 'Place' && gazetteer !== null ? [gazetteer] : [],
      ),
    )
  const [a, b] = [of(x), of(y)]
  const inside = (p: string, q: string): boolean => {
    for (let up = gazetteerEntry(p)?.parentId ?? null, i = 0; up !== null && i < 5; i++) {
      if (up === q) return true
      up = gazetteerEntry(up)?.parentId ?? null
    }
    return false
  }
  const same = [...a].some((p) => b.has(p))
  const nested = [...a].some((p) => [...b].some((q) => inside(p, q) || inside(q, p)))
  const apart = [...a].some(
    (p) => !b.has(p) && [...b].every((q) => p !== q && !inside(p, q) && !inside(q, p)),
  )
  const apartToo = [...b].some(
    (p) => !a.has(p) && [...a].every((q) => p !== q && !inside(p, q) && !inside(q, p)),
  )
  return {
    placesSame: same ? 1 : 0,
    placesNested: nested ? 1 : 0,
    placesNestedOnly: nested && !same ? 1 : 0,
    placesApart: a.size > 0 && b.size > 0 && apart && apartToo ? 1 : 0,
    placesStrange: a.size > 0 && b.size > 0 && !same && !nested ? 1 : 0,
  }
}
