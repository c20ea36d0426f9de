/** How many others a claim is compared with: the most telling, and never more than fifty under one key. */
import { describe, expect, it } from 'vitest'
import { extract, linkBatch } from '../../../ingest/index.ts'
import type { Claim } from '../../../schema/claim.ts'
import { relateEvent } from '../../../src/graph/relate-claims.ts'
import { pickCandidates, type Candidate } from '../../../src/graph/relations/candidates.ts'

const claim = linkBatch(
  extract({
    title: 'Ostermoor quarry slide near Hjelvika',
    outlet: 'Brevnik Post',
    publishedAt: '2031-03-04',
    byline: null,
    language: 'en',
    text: 'Part of the Ostermoor quarry near Hjelvika fell on Monday. The Ostermoor slide killed 12 people.',
  }),
).nodes.find(({ attributes }) => attributes['measure'] === 'deaths')!

const node = (key: string) => ({ key, claim: claim.attributes as unknown as Claim })
const pair = (a: string, b: string, score: number): Candidate => ({
  a: node(a),
  b: node(b),
  meeting: 'tight',
  score,
})

describe('pickCandidates', () => {
  const star = Array.from({ length: 80 }, (_, i) => pair('hub', `c${i}`, i))

  it('keeps the fifty most telling of a claim', () => {
    const scores = pickCandidates(star).map(({ score }) => score)
    expect(scores).toEqual(Array.from({ length: 50 }, (_, i) => 79 - i))
  })

  it('does not care in which order or which way round they come', () => {
    const ties = star.map(({ a, b }) => ({ a, b, meeting: 'tight' as const, score: 1 }))
    const kept = (pairs: readonly Candidate[]) =>
      pickCandidates(pairs)
        .map(({ a, b }) => [a.key, b.key].sort().join())
        .sort()
    const turned = ties.toReversed().map(({ a, b, ...rest }) => ({ ...rest, a: b, b: a }))
    expect(kept(turned)).toEqual(kept(ties))
  })

  it('leaves few as they are', () => {
    expect(pickCandidates(star.slice(0, 50))).toHaveLength(50)
  })
})

describe('relateEvent', () => {
  const scope = (claim.attributes['keys'] as readonly string[])[0]!
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      key: `claim:${String(i).padStart(3, '0')}`,
      attributes: { ...claim.attributes, article: `article:${i}`, speakerName: `Source ${i}` },
    }))

  it('counts what it compares and what it leaves out', () => {
    const few = relateEvent(crowd(10), scope)
    expect(few).toMatchObject({ compared: 45, leftOut: 0 })
    const many = relateEvent(crowd(120), scope)
    expect(many.compared).toBeLessThanOrEqual((120 * 50) / 2)
    expect(many.compared + many.leftOut).toBe((120 * 119) / 2)
  })
})
