/** A text against a small invented graph: what contradicts it, what bears it out, what changed, and an honest nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../../ingest/index.ts'
import type { Article } from '../../../schema/article.ts'
import { bareText, checkText, type CheckedClaim, type Near } from '../../../src/line/check/check.ts'
import { openStore } from '../../../src/store/open.ts'
import type { Store } from '../../../src/store/store.ts'

const told = (outlet: string, publishedAt: string, text: string): Article => ({
  title: 'Ostermoor quarry slide near Hjelvika',
  outlet,
  publishedAt,
  byline: null,
  language: 'en',
  text: `Rescuers from Vardelund reached the Ostermoor quarry near Hjelvika on Tuesday.\n\n${text}`,
})
const post = told(
  'Brevnik Post',
  '2031-03-04',
  'The Ostermoor slide killed 12 people, said Maren Tuvsdal, a spokeswoman for the Skarnes council. "No siren sounded before the slide," she said.',
)
const mirror = told('Hjelvika Mirror', '2031-03-09', 'The Ostermoor slide killed 19 people, the police said.')

let store: Store
beforeAll(async () => {
  store = await openStore(':memory:')
  for (const article of [post, mirror]) await store.merge(linkBatch(extract(article)))
})
afterAll(() => store.close())

const check = async (text: string, date: string | null = null) =>
  (await checkText(store, bareText(text, date))).claims
const sorts = ({ contradicts, supports, changes }: CheckedClaim) => ({
  contradicts: contradicts.map(said),
  supports: supports.map(said),
  changes: changes.map(said),
})
const said = ({ claim }: Near) => claim.quantity?.text ?? claim.text

describe('checkText', () => {
  it.each([
    [
      'bears out and tells of a change',
      'The Ostermoor slide near Hjelvika killed 12 people.',
      '2031-03-04',
      { contradicts: [], supports: ['12'], changes: ['19'] },
    ],
    [
      'contradicts what was denied',
      'A siren sounded before the Ostermoor slide near Hjelvika.',
      '2031-03-04',
      { contradicts: ['No siren sounded before the slide'], supports: [], changes: [] },
    ],
  ] as const)('%s', async (_, text, date, expected) => {
    const [claim] = await check(text, date)
    const { contradicts, supports, changes } = sorts(claim!)
    expect({ contradicts, changes }).toEqual({ contradicts: expected.contradicts, changes: expected.changes })
    expect(supports).toEqual(expect.arrayContaining([...expected.supports]))
  })

  it('says where each stands, to the letter', async () => {
    const [claim] = await check('A siren sounded before the Ostermoor slide near Hjelvika.')
    const [near] = claim!.contradicts
    expect(near!.claim).toMatchObject({ speakerName: 'Maren Tuvsdal', publishedAt: '2031-03-04' })
    expect(post.text.slice(near!.sentence.start, near!.sentence.end)).toBe(near!.claim.sentence)
    expect(near!.found!.explanation).toContain(near!.claim.sentence.slice(0, 20))
  })

  it.each([
    ['another event', 'The Pellworth ferry killed 12 people.'],
    ['the event long after', 'The Ostermoor slide near Hjelvika killed 12 people.', '2035-01-01'],
  ] as const)('has nothing to say of %s', async (_, text, date: string | null = null) => {
    for (const claim of await check(text, date))
      expect(sorts(claim)).toEqual({ contradicts: [], supports: [], changes: [] })
  })

  it('finds a near claim by its words when no event is shared', async () => {
    const [claim] = await check('A council spokeswoman said that no siren sounded before a slide.')
    expect([...claim!.supports, ...claim!.others].map(said)).toContain('No siren sounded before the slide')
  })

  it('does not hold an article against itself', async () => {
    const { claims } = await checkText(store, post)
    const met = claims.flatMap(({ contradicts, supports, changes, others }) => [
      ...contradicts,
      ...supports,
      ...changes,
      ...others,
    ])
    expect(met.length).toBeGreaterThan(0)
    expect(met.every(({ claim }) => claim.outlet === 'outlet:hjelvika-mirror')).toBe(true)
  })

  it('refuses an empty text', async () => {
    await expect(check(' \n')).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('says how many claims it left out', async () => {
    const { claims, leftOut } = await checkText(store, post, { claims: 1 })
    expect(claims).toHaveLength(1)
    expect(leftOut).toBeGreaterThan(0)
  })
})
