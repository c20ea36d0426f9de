/** Quantities: what is found, with its range and unit, and what is left alone. */
import { describe, expect, test } from 'vitest'
import type { Draft, FoundQuantity } from '../../../ingest/draft.ts'
import { findParagraphs } from '../../../ingest/find/paragraphs.ts'
import { findQuantities } from '../../../ingest/find/quantities.ts'
import { findTimes } from '../../../ingest/find/times.ts'
import { findTokens } from '../../../ingest/find/tokens.ts'

function draftOf(text: string): Draft {
  const article = { text, title: null, outlet: null, publishedAt: '2016-06-15', byline: null, language: 'en' }
  let draft = { article, quotes: [], sentences: [], entities: [], mentions: [] } as unknown as Draft
  for (const step of [findParagraphs, findTokens, findTimes, findQuantities])
    draft = { ...draft, ...step(draft) }
  for (const { span, text: words } of [...draft.quantities, ...draft.times])
    expect(text.slice(span.start, span.end)).toBe(words)
  return draft
}
const quantitiesOf = (text: string): readonly FoundQuantity[] => draftOf(text).quantities

/** "[10,12)~ person": bounds, "~" for approximate, unit, and the measure behind a slash. */
function show({ low, high, lowOpen, highOpen, approximate, unit, measure }: FoundQuantity): string {
  const range = `${lowOpen ? '(' : '['}${low ?? ''},${high ?? ''}${highOpen ? ')' : ']'}${approximate ? '~' : ''}`
  return `${range}${unit ? ` ${unit}` : ''}${measure ? `/${measure}` : ''}`
}

const finds: readonly [sentence: string, ...expected: [text: string, range: string][]][] = [
  ['Fifty-four people drowned.', ['Fifty-four', '[54,54] person']],
  ['It took two and a half hours.', ['two and a half hours', '[2.5,2.5] hour']],
  ['A dozen clerks left.', ['A dozen', '[12,12] clerk']],
  ['Half a dozen shops shut.', ['Half a dozen', '[6,6] shop']],
  ['Dozens of huts burned.', ['Dozens', '[24,100)~ hut']],
  ['It cost a million and a half pounds.', ['a million and a half pounds', '[1500000,1500000] GBP']],
  ['Tens of thousands of herders fled.', ['Tens of thousands', '[20000,100000)~ herder']],
  ['Hundreds of thousands of herders fled.', ['Hundreds of thousands', '[200000,1000000)~ herder']],
  ['Two million people care.', ['Two million', '[2000000,2000000] person']],
  ['Several hundred troops came.', ['Several hundred', '[300,1000)~ troop']],
  ['The post has nearly 2,000 guards.', ['nearly 2,000', '[1800,2000)~ guard']],
  ['At least 600 rebels gave up.', ['At least 600', '[600,] rebel']],
  ['More than 20 boats sank.', ['More than 20', '(20,] boat']],
  ['Up to 40 miners are trapped.', ['Up to 40', '[0,40] miner']],
  ['No fewer than 30 roads were cut.', ['No fewer than 30', '[30,] road']],
  ['Not more than 30 seats remain.', ['Not more than 30', '[0,30] seat']],
  ['Just over 50 tonnes came in.', ['Just over 50 tonnes', '(50,55]~ tonne']],
  ['The group does not even have 400 left.', ['not even have 400', '[0,400)']],
  ['Forty cows or more were lost.', ['Forty', '[40,] cow']],
  ['100+ dead after the storm.', ['100+', '[100,] person/deaths']],
  ['Between 10 and 12 divers went down.', ['Between 10 and 12', '[10,12] diver']],
  ['Some 10 to 12 divers went down.', ['Some 10 to 12', '[10,12] diver']],
  ['Only 10-12 divers went down.', ['10-12', '[10,12] diver']],
  ['Output rose from 10 to 12.', ['10', '[10,10]'], ['12', '[12,12]']],
  ['The dam cost £120million.', ['£120million', '[120000000,120000000] GBP']],
  ['A fund of $9.4 billion was set up.', ['$9.4 billion', '[9400000000,9400000000] USD']],
  ['Tickets are Rp 29,000 each.', ['Rp 29,000', '[29000,29000] IDR']],
  ['Debt hit $15.5bn.', ['$15.5bn', '[15500000000,15500000000] USD']],
  ['It will take $1.5-$2 million.', ['$1.5-$2 million', '[1500000,2000000] USD']],
  ['About 1.2m voters stayed away.', ['About 1.2m', '[1080000,1320000]~ voter']],
  ['A crater 1.2m deep opened.', ['1.2m', '[1.2,1.2] metre']],
  ['Police found 3,500 kg of powder.', ['3,500 kg', '[3500,3500] kg']],
  ['More than two thirds of members agreed.', ['More than two thirds', '(66.6666666667,] percent']],
  ['One in six children is ill.', ['One in six', '[16.6666666667,16.6666666667] percent']],
  ['Nine out of ten shops closed.', ['Nine out of ten', '[90,90] percent']],
  ['Almost 100% of ballots are in.', ['Almost 100%', '[90,100)~ percent']],
  ['Support fell by 3 percentage points.', ['3 percentage points', '[3,3] percentage point']],
  ['The price doubled to 40 cents.', ['40 cents', '[40,40] cent']],
  ['Prices grew tenfold.', ['tenfold', '[10,10] fold']],
  ['They asked three times as much.', ['three times', '[3,3] fold']],
  ['12 Afghan civilians were killed.', ['12', '[12,12] civilian']],
  ['They lost nearly 2,000 IS fighters.', ['nearly 2,000', '[1800,2000)~ fighter']],
  ['It took in 29,000 last year.', ['29,000', '[29000,29000]']],
  [
    'Hundreds of millions of dollars went.',
    ['Hundreds of millions of dollars', '[200000000,1000000000)~ USD'],
  ],
  ['Two dozens of eggs fell.', ['Two dozens', '[24,24] egg']],
  ['28 bodies were found.', ['28', '[28,28] body']],
  [
    'The blast left 12 dead and 30 wounded.',
    ['12', '[12,12] person/deaths'],
    ['30', '[30,30] person/injured'],
  ],
  ['The death toll rose to 12.', ['12', '[12,12]/deaths']],
  ['A 100,000-strong army marched.', ['100,000-strong', '[100000,100000] person/strength']],
  ['The curfew lasts 24 hours.', ['24 hours', '[24,24] hour']],
  ['A 71-year-old was held.', ['71-year-old', '[71,71] year-old/age']],
  ['One soldier was hurt.', ['One', '[1,1] soldier']],
]

const ignores: readonly string[] = [
  'In 2015 the mill closed.',
  'The mill closed on March 10, 2015.',
  'It began at 19:30 and ended at 11pm.',
  'Orla Venn, 71, said so.',
  'The rule is on page 12.',
  'She lives at 10 Alder Street.',
  'The home side won 2-1.',
  'An A320 landed; the COVID-19 ward is full.',
  'Fighters of ISIS-K fled.',
  'Call +44 20 7946 0958 or 555-0199.',
  'One of the best is the one that nobody knows.',
  'No one came on the third day.',
  'Article 50 is not Section 8.',
  'The talks at No. 10 failed.',
  'King Henry VIII is dead.',
  '1. Wash the rice.',
  'The second half was dull.',
  'They sat close to one another.',
  'A 3D film.',
  'They united under one flag.',
  'One wonders why he should think twice.',
  'Her 2012 vice presidential run failed.',
  'It spares those under the age of 55.',
  'Their test scores fell.',
  'A zero-emission bus came.',
]

describe('finds', () => {
  test.each(finds)('%s', (sentence, ...expected) => {
    expect(quantitiesOf(sentence).map((found) => [found.text, show(found)])).toEqual(expected)
  })
})

describe('ignores', () => {
  test.each(ignores)('%s', (sentence) => {
    expect(quantitiesOf(sentence).map(({ text }) => text)).toEqual([])
  })
})

/** Words that begin, join or end numbers and dates, thrown together: whatever comes of it must be sound. */
const pieces =
  "1 12 2014 2,000 10-12 2014-15 04/02/2023 7pm 19:30 one two fifty - – to and between from a half of third last past this years week March Thursday early ago hundred million dozen tens thousands $ £ Rs 5m % per cent at least more than not even have 400 in out or strong old ( ) , . U.S. people dead double tenfold times as much noon which ended since until 's 5.3 0am ½ few several".split(
    ' ',
  )

test('on any words the finds are sound: spans slice and never overlap, ranges and intervals run forward', () => {
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  for (let n = 0; n < 1500; n++) {
    const words = Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]!)
    const { quantities, times } = draftOf(words.join(next(5) === 0 ? '' : ' '))
    for (const found of [quantities, times]) {
      const spans = found.map(({ span }) => span)
      expect(spans.every(({ start }, i) => i === 0 || start >= spans[i - 1]!.end)).toBe(true)
    }
    expect(quantities.every(({ low, high }) => low === null || high === null || low <= high)).toBe(true)
    expect(times.every(({ from, to }) => from === null || to === null || from < to)).toBe(true)
  }
})
