/** The explorer as a reader meets it: real Chromium, the real server, a store made from the sample articles. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, openPage, waitForRest, whyNoBrowser, type Watched } from './browser.ts'
import { addHub, openSite, trap, type Site } from './site.ts'

const home = resolve(import.meta.dirname, '../..')
const title = whyNoBrowser
  ? `the explorer in a browser (left out: ${whyNoBrowser})`
  : 'the explorer in a browser'

/** The marked words of one kind inside an element, joined again where another mark cut them. */
const markedWords = (page: Page, within: string, kind: string) =>
  page
    .locator(`${within} mark.${kind}`)
    .allTextContents()
    .then((pieces) => pieces.join(''))

describe.skipIf(whyNoBrowser !== null)(title, { timeout: 60_000 }, () => {
  let folder: string
  let site: Site
  let empty: Site
  let crowded: Site
  let browser: Browser
  let watched: Watched
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-web-'))
    await build({ root: join(home, 'web'), configFile: join(home, 'web/vite.config.ts'), logLevel: 'error' })
    site = await openSite(folder, 'samples.db', [join(home, 'samples/articles')])
    empty = await openSite(folder, 'empty.db', [])
    await addHub(folder)
    crowded = await openSite(folder, 'hub.db', [])
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await empty?.close()
    await crowded?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    watched = await openPage(browser)
    page = watched.page
  })
  afterEach(async () => {
    await page.close()
    expect(watched.faults).toEqual([])
  })

  const open = (hash: string, on = site) => page.goto(`${on.url}/${hash}`)
  const order = () => page.evaluate(() => window.hearsay!.order())
  const personId = async (name: string) => {
    const answer = await site.ask<{ spokespeople: { nodes: { id: string }[] } }>(
      'query ($name: String) { spokespeople(name: $name, first: 1) { nodes { id } } }',
      { name },
    )
    return answer.spokespeople.nodes[0]!.id
  }

  it('starts with counts, contradictions with both sentences, and outlets', async () => {
    await open('')
    await page.waitForSelector('.relation.contradicts .side')
    const { stats } = await site.ask<{ stats: { nodes: { kind: string; count: number }[] } }>(
      '{ stats { nodes { kind count } } }',
    )
    const articles = stats.nodes.find(({ kind }) => kind === 'Article')!.count
    expect(await page.locator('.tile').first().innerText()).toContain(String(articles))
    expect(await page.locator('.relation.contradicts').first().locator('.side blockquote').count()).toBe(2)
    await page.waitForSelector('text=Davao Ledger')
  })

  it('shows what somebody claimed in order, each against the one before, on a subject of choice', async () => {
    await open(`#/node/${encodeURIComponent(await personId('Gulnara Toktosunova'))}`)
    await page.waitForSelector('.timeline .row')
    const all = Number(await page.locator('.timeline .count').innerText())
    await page.fill('.timeline input', 'siren')
    await page.press('.timeline input', 'Enter')
    await page.waitForFunction(
      (before) => Number(document.querySelector('.timeline .count')?.textContent) < before,
      all,
    )
    const rows = page.locator('.timeline .row')
    expect(await rows.first().locator('.against').count()).toBe(0)
    expect(await rows.nth(1).locator('.against .tag.same').innerText()).toBe('the same again')
    await page.fill('.timeline input', 'penguins')
    await page.press('.timeline input', 'Enter')
    await page.waitForSelector('.timeline >> text=Nothing on “penguins”.')
  })

  it('says how to begin when nothing has been read', async () => {
    await open('', empty)
    await page.waitForSelector('.first-steps')
    expect(await page.locator('main').innerText()).toContain('hearsay ingest')
  })

  it('finds a person by keyboard, opens her in the graph, and says what she said', async () => {
    await open('')
    await page.waitForSelector('.tile')
    await page.keyboard.press('/')
    await page.keyboard.type('toktosun')
    await page.waitForSelector('.suggestions [role=group][aria-label=People] .option')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.option[aria-selected=true]').innerText()).toContain('Gulnara Toktosunova')
    await page.keyboard.press('Enter')
    await waitForRest(page)
    expect(await order()).toBeGreaterThan(2)
    expect(await page.locator('.stage').getAttribute('data-nodes')).toBe(String(await order()))
    expect(await page.locator('.panel h1').innerText()).toBe('Gulnara Toktosunova')
    await page.waitForSelector('.panel .statement mark.content')
  })

  it('opens a neighbour by click on the drawing, and the back button goes back', async () => {
    await open(`#/node/${encodeURIComponent(await personId('Gulnara Toktosunova'))}`)
    await waitForRest(page)
    const before = { order: await order(), hash: new URL(page.url()).hash }
    const article = await page.evaluate(() => window.hearsay!.nodes().find(({ kind }) => kind === 'Article')!)
    const point = (await page.evaluate((id) => window.hearsay!.positionOf(id), article.id))!
    await page.mouse.click(point.x, point.y)
    await page.waitForFunction((count) => window.hearsay!.order() > count, before.order)
    expect(new URL(page.url()).hash).toBe(`#/node/${encodeURIComponent(article.id)}`)
    await page.waitForSelector(`.panel h1:has-text(${JSON.stringify(article.label)})`)
    await page.goBack()
    await page.waitForSelector('.panel h1:has-text("Gulnara Toktosunova")')
    expect(new URL(page.url()).hash).toBe(before.hash)
    expect(await order()).toBeGreaterThan(before.order)
  })

  it('shows the sentence an edge rests on, its words marked as they stand in the article', async () => {
    const id = await personId('Gulnara Toktosunova')
    await open(`#/node/${encodeURIComponent(id)}`)
    await waitForRest(page)
    const edge = (await page.evaluate(() => window.hearsay!.edges().find(({ kind }) => kind === 'SAID_BY')!))
      .id
    const point = (await page.evaluate((key) => window.hearsay!.middleOf(key), edge))!
    await page.mouse.click(point.x, point.y)
    await page.waitForSelector('.edge-panel .evidence mark.content')
    const answer = await site.ask<{
      edge: { evidence: { statement: { text: string; cue: { text: string }; source: { text: string } } }[] }
    }>(
      'query ($id: ID!) { edge(id: $id) { evidence { statement { text cue { text } source { text } } } } }',
      { id: edge },
    )
    const { statement } = answer.edge.evidence[0]!
    expect(await markedWords(page, '.edge-panel .evidence blockquote', 'content')).toBe(statement.text)
    expect(await markedWords(page, '.edge-panel .evidence blockquote', 'cue')).toBe(statement.cue.text)
    expect(await markedWords(page, '.edge-panel .evidence blockquote', 'source')).toBe(statement.source.text)

    await page.click('.edge-panel >> text=Open the article here')
    await page.waitForSelector('.whole .text mark.content')
    expect(await markedWords(page, '.whole .text', 'content')).toBe(statement.text)
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('.whole .text mark')!.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })
  })

  it('shows both sentences of a contradiction, with kind, rule and confidence', async () => {
    const { contradictions } = await site.ask<{
      contradictions: {
        nodes: { id: string; rule: string; conflict: string; claims: { sentence: string }[] }[]
      }
    }>('{ contradictions(first: 1) { nodes { id rule conflict claims { sentence } } } }')
    const [relation] = contradictions.nodes
    await open(`#/relation/${encodeURIComponent(relation!.id)}`)
    await page.waitForSelector('.relation.full .why')
    const shown = await page.locator('.relation.full .side blockquote').allTextContents()
    expect(shown.toSorted()).toEqual(relation!.claims.map(({ sentence }) => sentence).toSorted())
    const text = (await page.locator('.relation.full').innerText()).toLowerCase()
    expect(text).toContain(relation!.rule.toLowerCase())
    expect(text).toContain(relation!.conflict.toLowerCase())
    expect(text).toMatch(/\d % sure/)
  })

  it('shows a contradiction in the graph by its link, and keeps the place over a reload', async () => {
    const { contradictions } = await site.ask<{ contradictions: { nodes: { id: string }[] } }>(
      '{ contradictions(first: 1) { nodes { id } } }',
    )
    await open(`#/relation/${encodeURIComponent(contradictions.nodes[0]!.id)}`)
    await page.click('text=Show both claims in the graph')
    for (const again of [false, true]) {
      if (again) await page.reload()
      await page.waitForSelector('.edge-panel .relation.full')
      await waitForRest(page)
      const kinds = await page.evaluate(() => window.hearsay!.edges().map(({ kind }) => kind))
      expect(kinds).toContain('CONTRADICTS')
    }
  })

  it('shows a few of 5,000 neighbours, says so, and shows more', async () => {
    await open('#/node/group%3Ahub', crowded)
    await waitForRest(page)
    expect(await order()).toBe(41)
    expect(await page.locator('.stage-notice').innerText()).toMatch(/^40 of more than 1,000 neighbours shown/)
    await page.click('.stage-notice >> text=Show more')
    await page.waitForFunction(() => window.hearsay!.order() === 101)
    await waitForRest(page)
    expect(await page.locator('.stage-notice').innerText()).toMatch(
      /^100 of more than 1,000 neighbours shown/,
    )
    await page.click('.controls >> text=Reset')
    await page.waitForFunction(() => window.hearsay!.order() === 41)
  })

  it('leads from one name of a joined entity to the node that stands for it', async () => {
    const answer = await site.ask<{ groups: { nodes: { id: string; members: { id: string }[] }[] } }>(
      `{ groups(name: "Bukidnon People's Army", first: 1) { nodes { id members { id } } } }`,
    )
    const [group] = answer.groups.nodes
    const member = group!.members.find(({ id }) => id !== group!.id)!
    await open(`#/node/${encodeURIComponent(member.id)}`)
    await page.waitForURL(`**/#/node/${encodeURIComponent(group!.id)}`)
    await waitForRest(page)
    expect(await page.evaluate((id) => window.hearsay!.positionOf(id), group!.id)).not.toBeNull()
    await page.waitForSelector(`.panel h1:has-text("Bukidnon People's Army")`)
  })

  it('shows markup in a title as the words it is', async () => {
    await open('#/node/article%3A0', crowded)
    await page.waitForSelector('.panel h1')
    expect(await page.locator('.panel h1').innerText()).toBe(trap)
    expect(await page.locator('main img, main b').count()).toBe(0)
  })

  it('shows the same as a list where the browser cannot draw', async () => {
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...given: [string, ...unknown[]]
      ) {
        return given[0].includes('webgl') ? null : Reflect.apply(real, this, given)
      } as typeof real
    })
    await open(`#/node/${encodeURIComponent(await personId('Gulnara Toktosunova'))}`)
    await page.waitForSelector('.stage-list >> text=WebGL')
    await page.click('.stage-list .node-link:has(.dot.Article) >> nth=0')
    await page.waitForSelector('.panel .kicker:has-text("Article")')
  })

  it('hides a kind by the legend and brings it back', async () => {
    await open(`#/node/${encodeURIComponent(await personId('Gulnara Toktosunova'))}`)
    await waitForRest(page)
    const statement = await page.evaluate(
      () => window.hearsay!.nodes().find(({ kind }) => kind === 'Statement')!.id,
    )
    const box = page.locator('.legend label:has-text("Statements") input')
    const isDrawn = () => page.evaluate((id) => window.hearsay!.positionOf(id) !== null, statement)
    expect(await isDrawn()).toBe(true)
    await box.uncheck()
    expect(await isDrawn()).toBe(false)
    await box.check()
    expect(await isDrawn()).toBe(true)
  })

  it('finds a chain between two nodes', async () => {
    const [from, to] = [await personId('Gulnara Toktosunova'), await personId('Bakyt Osmonov')]
    await open(`#/node/${encodeURIComponent(from)}`)
    await page.fill('#connect', 'Osmonov')
    await page.click('.connect .option')
    await page.waitForSelector('.chain .step-edge')
    const steps = await page.locator('.chain .step').allInnerTexts()
    expect(steps[0]).toContain('Gulnara Toktosunova')
    expect(steps.at(-1)).toContain('Bakyt Osmonov')
    expect(to).not.toBe(from)
  })

  it('says so when the server is gone, and goes on when it is back', async () => {
    await open('')
    await page.waitForSelector('.tile')
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: '{"errors":[{"message":"The store cannot be read.","extensions":{"code":"STORE_UNAVAILABLE"}}]}',
      }),
    )
    await page.click('text=Browse')
    await page.waitForSelector('.failure >> text=The store cannot be read.')
    await page.unroute('**/graphql')
    await page.click('.failure button')
    await page.waitForSelector('.rows .article')
  })

  it.each([
    '#/node/nothing',
    '#/relation/nothing',
    '#/article/nothing',
    '#/path/nothing/none',
    '#/figure/nothing/deaths',
    '#/search/zzzzqqq',
    '#/nowhere',
  ])('has words for %s', async (hash) => {
    await open(hash)
    await page.waitForSelector('.empty, h1:has-text("nowhere")')
  })
})
