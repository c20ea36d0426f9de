/** Lines that are furniture, and lines that only look it. */
import { describe, expect, it } from 'vitest'
import { findJunk } from '../../../ingest/read/line-rules.ts'

describe('findJunk finds', () => {
  it.each([
    ['ADVERTISEMENT', 'advert'],
    ['Story continues below', 'advert'],
    ['Sponsor: boots that outlive you', 'advert'],
    ['Subscribe for $4 a month', 'subscribe'],
    ['Sign up for our harbour newsletter', 'subscribe'],
    ['You are reading the free edition. Upgrade today', 'subscribe'],
    ['Get the best of the valley delivered to your inbox.', 'subscribe'],
    ['Buy me a coffee', 'subscribe'],
    ['Support independent journalism. Become a member', 'subscribe'],
    ['Follow us on Facebook and Twitter', 'follow'],
    ['Got a story? Ring the desk', 'follow'],
    ['Was this page useful? Yes / No', 'follow'],
    ['READ MORE: Ten bridges that fell', 'related'],
    ['Read also: price of rice climbs', 'related'],
    ['Related: Why the tide is late', 'related'],
    ['You may also like', 'related'],
    ['Photo: Ines Prado', 'credit'],
    ['[Photo: the quay at dawn]', 'credit'],
    ['Divers wait on the quay. (Photo: handout)', 'credit'],
    ['A diver waits on the quay. Ines Prado/Getty Images', 'credit'],
    ['FILE PHOTO: A diver on the quay, May 2, 2020. REUTERS/Ines Prado', 'credit'],
    ['Reporting by Ines Prado; Editing by Bo Kim', 'credit'],
    ['2,500 $', 'counter'],
    ['1,204 views', 'counter'],
    ['— 3 min read', 'counter'],
    ['0 Comment(s)', 'comments'],
    ['Leave a comment', 'comments'],
    ['Your email address will not be published.', 'comments'],
    ['Comments (12) are moderated', 'comments'],
    ['© Valley Echo. All rights reserved', 'notice'],
    ['We use cookies. Accept | Manage', 'notice'],
    ['Tags: dams, rivers', 'tags'],
    ['#dam #river', 'tags'],
    ['Skip to content', 'menu'],
    ['Home > News > Rivers', 'menu'],
    ['NEWS | SPORT | WEATHER', 'menu'],
    ['VE/ab/cd', 'slug'],
    ['https://echo.example/dam', 'menu'],
  ])('%s', (line, junk) => {
    expect(findJunk(line)).toBe(junk)
  })
})

describe('findJunk ignores', () => {
  it.each([
    'The dam held, the mayor said on Friday.',
    'Follow the river for a mile and the smell begins.',
    '"Subscribe to nothing," he told the meeting.',
    'Share prices fell by a tenth in early trading.',
    'Comments by the minister drew laughter in the hall.',
    'Tagged birds returned to the marsh in greater numbers.',
    'Photographs of the leaflet were shown to the court.',
    'Images of the flood filled the screens, and nobody spoke.',
    'Support for the bill has fallen to a third of voters.',
    'Correction: the bridge is 48 metres long, not 84.',
    'Read the whole report, the judge told the lawyers.',
    'Registered voters may cast their ballots until eight.',
    'More than forty people were hurt.',
    'SCORES STILL MISSING',
    'Information from Reuters was used in this report.',
    'This article was originally published by the Orrin Echo.',
    '12 people died, officials said: 8 of them children.',
  ])('%s', (line) => {
    expect(findJunk(line)).toBeNull()
  })
})
