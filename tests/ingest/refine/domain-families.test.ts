/** Idioms of public life fall into the predicate family and the end of it that they mean. */
import { describe, expect, it } from 'vitest'
import { extract } from '../../../ingest/pipeline.ts'

const sensesIn = (text: string): string[] => {
  const article = { title: null, outlet: null, publishedAt: '2031-05-14', byline: null, language: 'en', text }
  return extract(article).claims.flatMap(({ senses }) =>
    senses.map(({ family, pole }) => `${family}${pole === 'positive' ? '+' : '-'}`),
  )
}

const finds: readonly (readonly [string, string])[] = [
  ['The mayor fell on her sword.', 'resign+'],
  ['The mayor stayed in office.', 'resign-'],
  ['The council made a U-turn.', 'change_mind+'],
  ['The mayor stuck to his guns.', 'change_mind-'],
  ['The party lost its majority.', 'majority-'],
  ['The weavers downed tools.', 'strike+'],
  ['The suspect was in hiding.', 'arrest-'],
  ['The baker was behind bars.', 'arrest+'],
  ['The driver kept silent.', 'tip_off-'],
  ['The rebels laid down their arms.', 'surrender+'],
  ['The town was under siege.', 'besiege+'],
  ['The bakery chain went to the wall.', 'bankrupt+'],
  ['The bakery chain stayed afloat.', 'bankrupt-'],
  ['The mill was in the red.', 'profit-'],
  ['The factory was mothballed.', 'plant_open-'],
  ['The bank cooked the books.', 'accounts_true-'],
  ['The winger went under the knife.', 'surgery+'],
  ['The keeper was sent off.', 'red_card+'],
  ['The musical was a flop.', 'box_office-'],
  ['The couple tied the knot.', 'marry+'],
  ['The envoy was turned away.', 'take_in-'],
  ['The rumour was wide of the mark.', 'say-'],
]

describe('reads idioms of public life', () => {
  it.each(finds)('%s', (text, expected) => {
    expect(sensesIn(text)).toContain(expected)
  })
})
