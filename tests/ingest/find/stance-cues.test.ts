/** Stance cues: which phrases are seen, which negation turns another cue round. */
import { describe, expect, test } from 'vitest'
import { findStanceCues } from '../../../ingest/find/stance-cues.ts'

const cuesOf = (text: string) =>
  findStanceCues(text).words.flatMap(({ cue, phrase, negated }) =>
    cue === null ? [] : [`${phrase} (${negated ? 'turned ' : ''}${cue})`],
  )

const finds: readonly [text: string, ...expected: string[]][] = [
  ['Mayor reportedly sells the harbour', 'reportedly (hedge)'],
  ['Talking owl is a hoax', 'hoax (fake)'],
  ['Talking owl is not a hoax', 'not (turned not)', 'hoax (turned fake)'],
  ['Keeper denies owl story is fake', 'denies (turned deny)', 'story (curious)', 'fake (turned fake)'],
  ['According to Orla Venn, the bridge moved', 'According to (according)'],
  ['The bridge hadn’t moved', "hadn't (not)"],
  ['Doubt grows: no evidence the bridge moved', 'Doubt (doubt)', 'no evidence (doubt)'],
]

describe('finds', () => {
  test.each(finds)('%s', (text, ...expected) => {
    expect(cuesOf(text)).toEqual(expected)
  })
})

describe('ignores', () => {
  test.each(['The bridge fell in the night', '', 'Snow', '?!.,:'])('%s', (text) => {
    expect(cuesOf(text)).toEqual([])
  })
})

const stems = (text: string) => findStanceCues(text).stems

test('words of one root share a stem, numbers lose their commas', () => {
  expect(stems('dies')).toEqual(stems('death'))
  expect(stems('orders')).toEqual(stems('ordered'))
  expect(stems('2,084')).toEqual(['2084'])
})
