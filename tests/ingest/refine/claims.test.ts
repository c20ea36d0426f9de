/** What claims are made of a sentence: predicate, poles, slots, figure and measure, polarity and modality. */
import { describe, expect, it } from 'vitest'
import type { FoundClaim } from '../../../ingest/draft.ts'
import { extract } from '../../../ingest/pipeline.ts'

const read = (text: string) => {
  const article = { title: null, outlet: null, publishedAt: '2031-05-14', byline: null, language: 'en', text }
  return extract(article).claims.map((claim) => {
    expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text)
    return claim
  })
}

/** "NOT repair+ bridge": polarity, families with their poles, and whom it befalls. */
const brief = ({ polarity, modality, senses, predicate, object }: FoundClaim): string =>
  [
    polarity === 'denied' ? 'NOT ' : '',
    modality === 'asserted' ? '' : `${modality} `,
    senses[0] ? `${senses[0].family}${senses[0].pole === 'positive' ? '+' : '-'}` : predicate,
    object ? ` ${object.head}` : '',
  ].join('')

const finds: readonly (readonly [string, string])[] = [
  ['The workshop repaired the bridge.', 'repair+ bridge'],
  ['The bridge was repaired by the workshop.', 'repair+ bridge'],
  ['The dam collapsed at noon.', 'break+ dam'],
  ['The road was not closed.', 'NOT open- road'],
  ['Nobody repaired the bridge.', 'NOT repair+ bridge'],
  ['Bakers denied that the ovens had been repaired.', 'NOT repair+ oven'],
  ['The council failed to repair the bridge.', 'NOT repair+ bridge'],
  ['The council plans to repair the bridge.', 'intended repair+ bridge'],
  ['The council may repair the bridge.', 'possible repair+ bridge'],
  ['The ministry will reopen the tunnel.', 'expected open+ tunnel'],
  ['The hull was rotten.', 'sturdy- hull'],
  ['There was no trace of sabotage.', 'NOT accident-'],
  ['The pump was out of order.', 'work- pump'],
  ['It was the gardener who repaired the gate.', 'repair+ gate'],
]

describe('finds a predicate with its pole, polarity and modality', () => {
  it.each(finds)('%s', (text, expected) => {
    expect(read(text).map(brief)).toContain(expected)
  })
})

const figures: readonly (readonly [string, string, string, string | null])[] = [
  ['The landslide killed at least twelve people.', 'at least twelve', 'deaths', 'rises'],
  ['Twelve hikers were injured on the ridge.', 'Twelve', 'injured', 'rises'],
  ['The barge was carrying 90 people.', '90', 'aboard', 'fixed'],
  ['The militia has around 300 fighters.', 'around 300', 'strength', 'moves'],
  ['The mill lost 40 jobs.', '40', 'jobs', 'moves'],
  ['The school raised its desks to 70.', '70', 'n:desk', null],
]

describe('gives each figure its measure', () => {
  it.each(figures)('%s', (text, quantity, measure, mode) => {
    const claim = read(text).find((found) => found.quantity?.text === quantity)
    expect(claim && [claim.measure, claim.mode]).toEqual([measure, mode])
  })

  it('lets a bare figure under the same verb count the same', () => {
    const claims = read('Two years ago the gang had 900 members, but now it does not even have 80 left.')
    expect(
      claims.filter(({ measure }) => measure === 'strength').map(({ quantity }) => quantity?.high),
    ).toEqual([900, 80])
    expect(claims.map(({ time }) => time?.text ?? null)).toEqual(['Two years ago', null])
  })

  it('knows a part or a rate from a total', () => {
    const part = (text: string) => read(text).find(({ quantity }) => quantity)?.part
    expect(part('Another 12 people were injured.')).toBe(true)
    expect(part('The line carries 40,000 passengers a day.')).toBe(true)
    expect(part('The blast injured 12 people.')).toBe(false)
  })
})

describe('ignores what asserts nothing', () => {
  const ignores = ['Was the bridge repaired?', 'Repairs, repairs, repairs!', '“”']
  it.each(ignores)('%s', (text) => {
    expect(read(text).filter(({ modality }) => modality === 'asserted')).toEqual([])
  })

  it('does not take an attribute for a claim', () => {
    expect(read('The illegal workshop sold lamps.').map(brief)).not.toContain('legal- workshop')
  })

  it('does not take a condition for a fact', () => {
    const claims = read('If the dam burst, the valley would drown.')
    expect(claims.filter(({ modality }) => modality === 'asserted')).toEqual([])
  })
})

describe('resolves groups', () => {
  it('takes members for their group', () => {
    const [claim] = read(
      'The Marrow Front lost the town. Soldiers arrested 30 Marrow Front fighters.',
    ).filter(({ family }) => family === 'arrest')
    expect(claim?.object?.name).toBe('Marrow Front')
  })

  it('gives members to the group and not to the town it is in', () => {
    const claim = read(
      'The northern branch of the Kestrel Front in Holm, which has around 40 members, was beaten.',
    ).find(({ measure }) => measure === 'strength')
    expect([claim?.subject?.text, claim?.subject?.name]).toEqual(['The northern branch', 'Kestrel Front'])
  })

  it('gives a town what only a town has', () => {
    const claim = read(
      'The branch of the Kestrel Front in Holm, which has around 40 wells, was beaten.',
    ).find(({ quantity }) => quantity?.text === 'around 40')
    expect(claim?.subject?.text).toBe('Holm')
  })
})

describe('cost', () => {
  it('stays linear in the text', () => {
    const sentence = 'The workshop repaired 12 bridges and the council closed 3 roads because nobody paid. '
    const time = (copies: number) => {
      const text = `${sentence.repeat(20)}\n\n`.repeat(copies)
      const start = performance.now()
      read(text)
      return performance.now() - start
    }
    time(1)
    const [small, large] = [time(2), time(16)]
    expect(large / small).toBeLessThan(24)
  })
})
