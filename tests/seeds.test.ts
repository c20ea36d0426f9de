/** Five real articles by five outlets, at odds with one another, through the whole line; read from beside the repository, since their words are not ours to keep. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApi } from '../src/api/yoga.ts'
import { ingest } from '../src/line/ingest.ts'
import { openStore } from '../src/store/open.ts'

const shared = process.env['HEARSAY_SHARED'] ?? resolve(import.meta.dirname, '../../shared')
const folder = resolve(shared, 'seeds')
const there = existsSync(folder)

interface Nodes<T> {
  readonly nodes: readonly T[]
}
interface Relation {
  readonly conflict: string
  readonly values: readonly string[] | null
  readonly explanation: string
  readonly claims: readonly { readonly speakerName: string | null; readonly text: string }[]
}
interface Claim {
  readonly text: string
  readonly sentence: string
  readonly speakerName: string | null
  readonly publishedAt: string | null
  readonly quantity: { readonly low: number | null; readonly high: number | null } | null
  readonly time: { readonly from: string | null; readonly to: string | null } | null
  readonly subject: { readonly text: string; readonly name: string | null } | null
  readonly contradictions: Nodes<Relation>
  readonly updates: Nodes<Relation>
}

const relation = '{ nodes { conflict values explanation claims { speakerName text } } }'
const claim = `text sentence speakerName publishedAt quantity { low high } time { from to } subject { text name }
  contradictions(first: 50, minConfidence: 0) ${relation} updates(first: 50, minConfidence: 0) ${relation}`

describe.skipIf(!there)(`the five articles in ${folder}${there ? '' : ' (not there)'}`, () => {
  let ask: <T>(query: string) => Promise<T>
  beforeAll(async () => {
    const store = await openStore(':memory:')
    const summary = await ingest({ store, paths: [folder], workers: 0 })
    expect(summary).toMatchObject({ accepted: 5, stored: 5, duplicate: 0, failed: 0 })
    const api = openApi(store)
    ask = async <T>(query: string) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await api.fetch('http://test/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      })
      const { data, errors } = (await answer.json()) as { data: T; errors?: unknown }
      expect(errors).toBeUndefined()
      return data
    }
  })

  it('everything Dawlat Waziri said, with sentences', async () => {
    const { statements } = await ask<{
      statements: Nodes<{ text: string; mode: string; sentence: { text: string }; speaker: { name: string } }>
    }>(
      '{ statements(speaker: "Dawlat Waziri", first: 50) { nodes { text mode sentence { text } speaker { name } } } }',
    )
    expect(statements.nodes.length).toBeGreaterThanOrEqual(8)
    for (const { text, sentence } of statements.nodes) expect(sentence.text).toContain(text)
    const said = statements.nodes.map(({ text }) => text).join('\n')
    for (const figure of ['3,500', '1,000', '4,000', '400', 'dozens', 'defeated'])
      expect(said).toContain(figure)
    expect(new Set(statements.nodes.map(({ mode }) => mode))).toEqual(new Set(['DIRECT', 'MIXED']))
  })

  it('every figure for the strength of ISIS in Afghanistan, and which update or contradict each other', async () => {
    const { claims } = await ask<{ claims: Nodes<Claim> }>(
      `{ claims(about: "ISIS", measure: "strength", first: 50) { nodes { ${claim} } } }`,
    )
    const figures = claims.nodes.map(({ speakerName, quantity }) => [
      speakerName,
      quantity?.low ?? null,
      quantity?.high ?? null,
    ])
    expect(figures).toContainEqual(['Dawlat Waziri', 4000, 4000])
    expect(figures).toContainEqual(['Dawlat Waziri', expect.anything(), 400])
    expect(
      figures.filter(([name, low]) => name === 'Anatoly Sidorov' && (low as number) <= 4000),
    ).toHaveLength(1)
    // 4,000 two years before, 400 now, by one speaker: an update and no contradiction.
    const waziri = claims.nodes.filter(({ speakerName }) => speakerName === 'Dawlat Waziri')
    const own = (relations: readonly Relation[]) =>
      relations.filter((found) => found.claims.every(({ speakerName }) => speakerName === 'Dawlat Waziri'))
    expect(waziri.flatMap(({ updates }) => own(updates.nodes)).length).toBeGreaterThan(0)
    expect(waziri.flatMap(({ contradictions }) => own(contradictions.nodes))).toEqual([])
  })

  it('who is said to have defeated it', async () => {
    const { claims } = await ask<{ claims: Nodes<Claim> }>(
      `{ claims(about: "ISIS", family: "defeat", first: 100) { nodes { ${claim} } } }`,
    )
    const doers = claims.nodes.map(({ subject }) => subject?.name ?? subject?.text ?? '').join('\n')
    expect(doers).toMatch(/Taliban/)
    expect(
      claims.nodes.flatMap(({ contradictions }) => contradictions.nodes).map(({ conflict }) => conflict),
    ).toContain('ATTRIBUTION')
  })

  it('defeated against strengthening', async () => {
    const { contradictions } = await ask<{ contradictions: Nodes<Relation> }>(
      `{ contradictions(first: 100, minConfidence: 0) ${relation} }`,
    )
    const between = contradictions.nodes.filter(({ claims }) =>
      ['Dawlat Waziri', 'Anatoly Sidorov'].every((name) =>
        claims.some(({ speakerName }) => speakerName === name),
      ),
    )
    expect(between.map(({ conflict }) => conflict)).toContain('ANTONYM')
  })

  it('what the Associated Press is cited for', async () => {
    const { outlets } = await ask<{
      outlets: Nodes<{ name: string; citedBy: Nodes<{ sentence: { text: string } }> }>
    }>(
      '{ outlets(name: "Associated Press") { nodes { name citedBy(first: 10) { nodes { sentence { text } } } } } }',
    )
    expect(outlets.nodes).toHaveLength(1)
    const sentences = outlets.nodes[0]!.citedBy.nodes.map(({ sentence }) => sentence.text).join('\n')
    expect(sentences).toMatch(/expanding territory/)
    expect(sentences).toMatch(/The AP/)
  })

  it("what the Taliban's spokesman denies, and who says otherwise", async () => {
    const { claims } = await ask<{ claims: Nodes<Claim> }>(
      `{ claims(speaker: "Zabiullah Mujahid", polarity: DENIED, first: 20) { nodes { ${claim} } } }`,
    )
    const exists = claims.nodes.find(({ text }) => /does not exist/.test(text))
    expect(exists).toBeDefined()
    const others = exists!.contradictions.nodes.flatMap((found) =>
      found.claims.map(({ speakerName }) => speakerName),
    )
    expect(others.length).toBeGreaterThan(0)
    // He is at odds with himself too: at least 600 arrested of a group that does not exist.
    expect(exists!.contradictions.nodes.some(({ explanation }) => explanation.includes('600'))).toBe(true)
  })

  it('when it first came: two first years', async () => {
    const { contradictions } = await ask<{ contradictions: Nodes<Relation> }>(
      `{ contradictions(first: 100, minConfidence: 0, conflict: [DATE]) ${relation} }`,
    )
    const years = contradictions.nodes.map(({ explanation }) =>
      ['2014', '2015'].every((year) => explanation.includes(year)),
    )
    expect(years).toContain(true)
  })

  it('does not hold the dead of different years against each other', async () => {
    const { contradictions } = await ask<{ contradictions: Nodes<Relation> }>(
      `{ contradictions(first: 100, minConfidence: 0, conflict: [NUMERIC]) ${relation} }`,
    )
    const wrong = contradictions.nodes.filter(
      ({ explanation }) => explanation.includes('3,500') && explanation.includes('2,000'),
    )
    expect(wrong).toEqual([])
  })
})
