/** What a text says about itself above its body. */
import { describe, expect, it } from 'vitest'
import { parseFrontMatter } from '../../../ingest/read/front-matter.ts'

describe('parseFrontMatter', () => {
  it('reads fields under their usual names', () => {
    const source =
      '---\ntitle: "Dam holds"\nsource: Valley Echo\ndate: 3 May 2021\nauthors:\n  - Ann Lee\n  - Bo Kim\n---\nBody.\n'
    expect(parseFrontMatter(source)).toMatchObject({
      given: {
        title: 'Dam holds',
        outlet: 'Valley Echo',
        publishedAt: '2021-05-03',
        byline: 'Ann Lee, Bo Kim',
      },
      rest: 'Body.\n',
    })
  })

  it('reads the fields that scrapers put above a text', () => {
    const source =
      'Title: Dam holds\nURL: https://echo.example/dam\nDate: some day\nAuthor: Ann Lee\n\nBody.\n'
    expect(parseFrontMatter(source)).toMatchObject({
      given: { title: 'Dam holds', url: 'https://echo.example/dam', publishedAt: null, byline: 'Ann Lee' },
      rest: '\n\nBody.\n',
    })
  })

  it.each([
    ['a block with another line in it', 'Title: x\nDate: y\nThe dam held.\n\nBody.'],
    ['a single line that looks like a field', 'Source: nobody knows\n\nBody.'],
    ['a rule and then a sentence', '---\nThe dam held, people said.\n---\nMore.'],
    ['no closing line', '---\ntitle: x\nBody goes on.'],
    ['dashes further down', 'Lead.\n---\ntitle: x\n---\n'],
  ])('leaves %s alone', (_, source) => {
    expect(parseFrontMatter(source)).toMatchObject({ rest: source })
  })

  it('says which field is off', () => {
    const read = parseFrontMatter('---\ndate: soon\n---\nBody.')
    expect(read).toHaveProperty('problem', expect.stringContaining('date'))
  })
})
