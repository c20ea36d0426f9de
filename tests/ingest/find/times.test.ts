/** Times: the interval of days that each phrase stands for, seen from one day of publication. */
import { describe, expect, test } from 'vitest'
import type { Draft, FoundTime } from '../../../ingest/draft.ts'
import { findParagraphs } from '../../../ingest/find/paragraphs.ts'
import { findTimes } from '../../../ingest/find/times.ts'
import { findTokens } from '../../../ingest/find/tokens.ts'

/** A Wednesday. */
const published = '2016-06-15'

function timesOf(text: string, publishedAt: string | null = published): readonly FoundTime[] {
  const article = { text, title: null, outlet: null, publishedAt, byline: null, language: 'en' }
  let draft = { article, quotes: [], sentences: [], entities: [], mentions: [] } as unknown as Draft
  for (const step of [findParagraphs, findTokens, findTimes]) draft = { ...draft, ...step(draft) }
  for (const { span, text: words } of draft.times) expect(text.slice(span.start, span.end)).toBe(words)
  return draft.times
}
const show = ({ from, to, granularity }: FoundTime) => `${from ?? ''}/${to ?? ''} ${granularity}`

const finds: readonly [sentence: string, text: string, interval: string][] = [
  ['He spoke on Thursday.', 'Thursday', '2016-06-09/2016-06-10 day'],
  ['He spoke on Wednesday.', 'Wednesday', '2016-06-15/2016-06-16 day'],
  ['They left on Thursday night.', 'Thursday night', '2016-06-09/2016-06-10 day'],
  ['Last Wednesday it snowed.', 'Last Wednesday', '2016-06-08/2016-06-09 day'],
  ['They meet next Thursday.', 'next Thursday', '2016-06-16/2016-06-17 day'],
  ['The court will rule on Friday.', 'Friday', '2016-06-17/2016-06-18 day'],
  ['On Friday, the court will rule.', 'Friday', '2016-06-17/2016-06-18 day'],
  ['The minister said on Friday the court will rule.', 'Friday', '2016-06-10/2016-06-11 day'],
  ['It rained yesterday.', 'yesterday', '2016-06-14/2016-06-15 day'],
  ['It rained last night.', 'last night', '2016-06-14/2016-06-15 day'],
  ['The bridge fell last May.', 'last May', '2016-05-01/2016-06-01 month'],
  ['The bridge fell last July.', 'last July', '2015-07-01/2015-08-01 month'],
  ['The bridge fell in July.', 'July', '2015-07-01/2015-08-01 month'],
  ['The bridge fell in 2019.', '2019', '2019-01-01/2020-01-01 year'],
  ['No rain since October.', 'since October', '2015-10-01/2016-06-16 month'],
  ['They must go by noon.', 'by noon', '/2016-06-16 time'],
  ['Prices rose last week.', 'last week', '2016-06-06/2016-06-13 week'],
  ['Prices rose this month.', 'this month', '2016-06-01/2016-07-01 month'],
  ['It was built two years ago.', 'two years ago', '2014-01-01/2015-01-01 year'],
  ['It was built ten days ago.', 'ten days ago', '2016-06-05/2016-06-06 day'],
  ['It was lost a few weeks ago.', 'a few weeks ago', '2016-04-06/2016-06-02 vague'],
  ['Wages fell over the past two years.', 'past two years', '2014-06-15/2016-06-16 range'],
  [
    'In the past Afghan calendar year which ended on March 19 they lost more.',
    'past Afghan calendar year which ended on March 19',
    '2015-03-20/2016-03-20 range',
  ],
  ['It fell between 2014 and 2016.', 'between 2014 and 2016', '2014-01-01/2017-01-01 range'],
  ['It fell in 2014-15.', '2014-15', '2014-01-01/2016-01-01 range'],
  ['On 10 January it fell.', '10 January', '2016-01-10/2016-01-11 day'],
  ['On the 10th of March it fell.', 'the 10th of March', '2016-03-10/2016-03-11 day'],
  ['On January 10, 2015 it fell.', 'January 10, 2015', '2015-01-10/2015-01-11 day'],
  ['On Thursday, March 10, it fell.', 'Thursday, March 10', '2016-03-10/2016-03-11 day'],
  ['Dated 04/02/2016 in ink.', '04/02/2016', '2016-02-04/2016-02-05 day'],
  ['Dated 11/25/2015 in ink.', '11/25/2015', '2015-11-25/2015-11-26 day'],
  ['Dated 2015-11-25 in ink.', '2015-11-25', '2015-11-25/2015-11-26 day'],
  ['The fair on Tuesday, April 14, was wet.', 'Tuesday, April 14', '2015-04-14/2015-04-15 day'],
  ['The season opens on August 8.', 'August 8', '2016-08-08/2016-08-09 day'],
  ['The season opened on August 8.', 'August 8', '2015-08-08/2015-08-09 day'],
  ['The plague of March 1348 spared it.', 'March 1348', '1348-03-01/1348-04-01 month'],
  ['It shut on March 10 last year.', 'March 10 last year', '2015-03-10/2015-03-11 day'],
  ['It grew over the past two or three years.', 'past two or three years', '2013-06-15/2016-06-16 range'],
  ['Farms grew in the 1990s.', 'the 1990s', '1990-01-01/2000-01-01 decade'],
  ['It shut in early February 2020.', 'early February 2020', '2020-02-01/2020-02-11 range'],
  ['It shut late last year.', 'late last year', '2015-09-01/2016-01-01 range'],
  ['It shut earlier this year.', 'earlier this year', '2016-01-01/2016-06-16 year'],
  ['It will shut next month.', 'next month', '2016-07-01/2016-08-01 month'],
  ['Schools shut from March to June.', 'from March to June', '2016-03-01/2016-07-01 range'],
  ['Schools shut from November to February.', 'from November to February', '2015-11-01/2016-03-01 range'],
  ['Schools shut until Friday.', 'until Friday', '/2016-06-11 day'],
  ['Schools shut on March 10-12.', 'March 10-12', '2016-03-10/2016-03-13 range'],
  ['Schools shut between 10 and 12 March.', 'between 10 and 12 March', '2016-03-10/2016-03-13 range'],
  ['It struck at 19:30 local time.', '19:30 local time', '2016-06-15/2016-06-16 time'],
  ['At 5.30am it struck.', '5.30am', '2016-06-15/2016-06-16 time'],
  ['It struck at 7pm on Monday.', '7pm on Monday', '2016-06-13/2016-06-14 time'],
  ['Snow came over the weekend.', 'weekend', '2016-06-11/2016-06-13 range'],
  ['Sales sank in the third quarter of 2015.', 'the third quarter of 2015', '2015-07-01/2015-10-01 season'],
  ['He left in the summer of 2013.', 'the summer of 2013', '2013-06-01/2013-09-01 season'],
  ['He left last summer.', 'last summer', '2015-06-01/2015-09-01 season'],
  ['Nobody lived there before 2014.', 'before 2014', '/2014-01-01 year'],
]

const ignores: readonly string[] = [
  'The troops march home and may stay.',
  'June Abbot met April Voss.',
  'More than 2000 came with $2000.',
  'The last ten games were lost.',
  'He won 2000 votes.',
  'The second man fell.',
  'The owl that sings 03:11',
  'The Super Tuesday vote is far off.',
]

describe('finds', () => {
  test.each(finds)('%s', (sentence, text, interval) => {
    expect(timesOf(sentence).map((found) => [found.text, show(found)])).toEqual([[text, interval]])
  })
  test('an unknown day of publication leaves relative phrases open and keeps their grain', () => {
    expect(timesOf('It fell last week.', null).map(show)).toEqual(['/ week'])
    expect(timesOf('It fell on Monday.', null).map(show)).toEqual(['/ day'])
    expect(timesOf('It fell in 2015.', null).map(show)).toEqual(['2015-01-01/2016-01-01 year'])
  })
})

describe('ignores', () => {
  test.each(ignores)('%s', (sentence) => {
    expect(timesOf(sentence).map(({ text }) => text)).toEqual([])
  })
})
