/** Dates in every print that pages and scrapers use. */
import { describe, expect, it } from 'vitest'
import { readDate, usesMonthFirst } from '../../../ingest/read/date.ts'

describe('readDate', () => {
  it.each([
    ['2023-02-03', '2023-02-03'],
    ['2023-02-03T09:31:00Z', '2023-02-03T09:31:00Z'],
    ['2023-02-03T09:31:07.123+0530', '2023-02-03T09:31:07+05:30'],
    ['2019-11-20T00:00:00+00:00', '2019-11-20T00:00:00Z'],
    ['Fri, 03 Feb 2023 09:31:00 +0100', '2023-02-03T09:31:00+01:00'],
    ['3 Feb 2023 09:31 GMT', '2023-02-03T09:31:00Z'],
    ['Feb. 3, 2023, 4:05 p.m. EST', '2023-02-03T16:05:00-05:00'],
    ['February 3rd, 2023', '2023-02-03'],
    ['Saturday 04/02/2023', '2023-02-04'],
    ['10.02.2023', '2023-02-10'],
    ['04-10-2019 | translated', '2019-10-04'],
    ['Publish date : 3/4/2021', '2021-04-03'],
    ['PUBLISHED: 06:01, 3 February 2023 | UPDATED: 06:14, 4 February 2023', '2023-02-03'],
    ['Updated: 5 March 2020. First published 2 March 2020', '2020-03-02'],
    ['WIRE /// 07AUG23 1612 AEST', '2023-08-07T16:12:00+10:00'],
    ['21 Aug. 2023', '2023-08-21'],
    ['12/25/2020', '2020-12-25'],
    ['3 février 2021', '2021-02-03'],
    ['14 de julio de 2024', '2024-07-14'],
    ['10.11.2025 09:30 (GMT+3)', '2025-11-10T09:30:00+03:00'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toBe(expected)
  })

  it('takes the month first when told so', () => {
    expect(readDate('3/4/2021', { monthFirst: true })).toBe('2021-03-04')
    expect(readDate('25/4/2021', { monthFirst: true })).toBe('2021-04-25')
  })

  it.each(['', 'yesterday', 'page 12 of 2023', '31.02.2023', '13/13/2020', 'since 2019', 'Room 12 34 5678'])(
    'finds no date in "%s"',
    (text) => {
      expect(readDate(text)).toBeNull()
    },
  )

  it('gives a day alone when the zone is missing', () => {
    expect(readDate('3 February 2023, 09:31')).toBe('2023-02-03')
  })
})

describe('usesMonthFirst', () => {
  it('goes by how the text writes days', () => {
    expect(usesMonthFirst('It began on August 10 and ended on May 2.')).toBe(true)
    expect(usesMonthFirst('It began on 10 August and ended on May 2.')).toBe(false)
  })
})
