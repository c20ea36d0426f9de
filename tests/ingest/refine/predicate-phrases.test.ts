/** Predicates told by phrases: idioms, hyphenated words, participles with what hangs on them. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../../ingest/pipeline.ts'

/** "course- ship", with NOT before what is denied. */
function read(text: string): string[] {
  const article = { title: null, outlet: null, publishedAt: '2031-05-14', byline: null, language: 'en', text }
  return extract(article).claims.flatMap(({ polarity, senses, object }) =>
    senses.map(
      ({ family, pole }) =>
        `${polarity === 'denied' ? 'NOT ' : ''}${family}${pole === 'positive' ? '+' : '-'} ${object?.head ?? ''}`,
    ),
  )
}

const finds: readonly (readonly [string, string])[] = [
  ['The goalkeeper went under the knife on Monday.', 'operation+ goalkeeper'],
  ['The goalkeeper was carried off after an hour.', 'hospital+ goalkeeper'],
  ['The barge was packed to the rafters.', 'overload+ barge'],
  ['The wards were bursting at the seams.', 'full_ward+ ward'],
  ['The tank was half-empty.', 'fill- tank'],
  ['The clinic was short-staffed.', 'staff- clinic'],
  ['The skipper went back on his promise.', 'promise_kept- '],
  ['The skipper kept his word.', 'promise_kept+ '],
  ['The council turned a blind eye.', 'heed- council'],
  ['The guard did nothing.', 'NOT act_on+ '],
  ['The syrup was no better than a placebo.', 'NOT effective+ syrup'],
  ['The trawler was off course.', 'course- trawler'],
  ['The bakery had racked up debts.', 'owe+ '],
  ['The bakery was in the black.', 'owe- bakery'],
  ['The collie was off the lead.', 'leash- collie'],
]

describe('finds the predicate of a phrase', () => {
  it.each(finds)('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })
})

it('reads no second predicate out of the end of a hyphenated word', () => {
  expect(read('The clinic was short-staffed.')).not.toContain('staff+ clinic')
})
