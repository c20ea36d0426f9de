/** Bylines: whom they rest on beside their own writers. */
import { describe, expect, it } from 'vitest'
import { bylineSources } from '../../../ingest/find/byline-sources.ts'

const bylines: readonly (readonly [byline: string | null, expected: readonly string[]])[] = [
  ['Staff and agencies', ['agencies']],
  ['Ann Bek, with HNA', ['HNA']],
  ['Ann Bek / Holm Newswire', ['Holm Newswire']],
  ['With reporting from the Reed News Service', ['Reed News Service']],
  ['News desk, news agencies and HNA', ['agencies', 'HNA']],
  ['Ann Bek and Karl Holm', []],
  ['HNA', []],
  [null, []],
]
describe('bylineSources', () => {
  it.each(bylines)('%s', (byline, expected) => expect(bylineSources(byline)).toEqual(expected))
})
