/** Pages: what is kept, what is dropped, what is found, what is survived. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../../../ingest/read/found.ts'
import { readHtml } from '../../../ingest/read/html.ts'

function read(source: string): Found {
  const found = readHtml(source)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

const sentences = [
  'The old dam above Orrin gave way on Tuesday night, and two farms were flooded within minutes.',
  '"We had nine minutes," said Petra Vance, who keeps bees below the wall and lost all but one hive.',
  'The water board said an inquiry would begin in May, once the lower valley had been pumped dry.',
  'Engineers had warned of a crack in the eastern wall in each of the past four years, records show.',
  'The mayor, Tom Adair, told a meeting that nobody would be sent home before the wall was safe.',
]
const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')
const page = (inner: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Dam gives way | Orrin Echo</title>${head}</head><body>${inner}</body></html>`

describe('readHtml keeps the sentences and drops', () => {
  it.each([
    [
      'navigation, footer and aside',
      `<nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Dam gives way</h1>${paragraphs}</article><aside><p>Weather: dry, with some sun in the north.</p></aside><footer>© Orrin Echo</footer>`,
    ],
    [
      'captions and credits',
      `<article><figure><img src="x.jpg"><figcaption>The dam last year. Ada Quill</figcaption></figure>${paragraphs}<p class="photo-credit">Ada Quill / Echo</p></article>`,
    ],
    [
      'related links and share buttons',
      `<article>${paragraphs}<div class="related"><h3>More on this</h3><ul><li><a href="/1">Ten dams that held</a></li></ul></div><div class="share-tools">Tweet this</div></article>`,
    ],
    [
      'subscription boxes inside the text',
      `<article>${paragraphs.replace('\n', '<div class="newsletter-signup"><p>Get our water newsletter every week.</p></div>')}</article>`,
    ],
    [
      'a longer list of comments',
      `<article>${paragraphs}</article><div id="comments">${'<div class="comment"><p>I always said that wall was crooked, and did anybody listen to me? No, they did not.</p></div>'.repeat(30)}</div>`,
    ],
    [
      'date and byline above the text',
      `<article><h1>Dam gives way</h1><p class="byline">By Ada Quill</p><p>12 March 2021</p>${paragraphs}</article>`,
    ],
  ])('%s', (_, inner) => {
    expect(read(page(inner)).text.split('\n\n')).toEqual(sentences)
  })
})

describe('readHtml keeps', () => {
  it('paragraphs full of links, lists and quoted posts', () => {
    const linked =
      '<p>The report is <a href="/r">on the board\'s site</a>, and so is <a href="/m">a map of the valley</a>.</p>'
    const post =
      '<div class="social-embed"><blockquote><p>The bees are alive, all of them, I cannot believe it.</p></blockquote></div>'
    const { text } = read(
      page(`<article>${paragraphs}${linked}<ul><li>The wall was built in 1911.</li></ul>${post}</article>`),
    )
    expect(text).toContain("The report is on the board's site, and so is a map of the valley.")
    expect(text).toContain('The wall was built in 1911.')
    expect(text).toContain('The bees are alive, all of them, I cannot believe it.')
  })

  it('a body whose class says it is a sidebar', () => {
    expect(read(page(`<div class="content sidebar">${paragraphs}</div>`)).text.split('\n\n')).toEqual(
      sentences,
    )
  })

  it('the body in JSON-LD when the page itself has none', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Dam gives way', articleBody: sentences.join('\n') })}</script>`
    expect(
      read(page('<div id="app">Loading the story for you, please wait.</div>', head)).text.split('\n\n'),
    ).toEqual(sentences)
  })
})

describe('readHtml finds title, outlet, date and byline', () => {
  it.each([
    [
      'in JSON-LD',
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Dam gives way","datePublished":"2021-03-12T09:15:00+01:00","author":[{"name":"Ada Quill"}],"publisher":{"name":"The Orrin Echo"},}]}</script>`,
      {
        title: 'Dam gives way',
        outlet: 'The Orrin Echo',
        publishedAt: '2021-03-12T09:15:00+01:00',
        byline: 'Ada Quill',
      },
    ],
    [
      'in meta tags',
      `<meta property="og:title" content="Dam gives way - The Orrin Echo"><meta property="og:site_name" content="The Orrin Echo"><meta property="article:published_time" content="2021-03-12"><meta name="author" content="By Ada Quill"><meta property="og:url" content="https://echo.example/dam">`,
      {
        title: 'Dam gives way',
        outlet: 'The Orrin Echo',
        publishedAt: '2021-03-12',
        byline: 'Ada Quill',
        url: 'https://echo.example/dam',
      },
    ],
    [
      'in the title and the address',
      '<link rel="canonical" href="https://echo.example/2021/mar/12/dam">',
      { title: 'Dam gives way', outlet: 'Orrin Echo', publishedAt: '2021-03-12' },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(page(`<article>${paragraphs}</article>`, head))).toMatchObject(expected)
  })

  it('in the text', () => {
    const inner = `<article><h1>Dam gives way</h1><span class="author-name">Ada Quill</span><time datetime="2021-03-12T08:00:00Z">Friday</time>${paragraphs}</article>`
    expect(read(page(inner))).toMatchObject({
      title: 'Dam gives way',
      publishedAt: '2021-03-12T08:00:00Z',
      byline: 'Ada Quill',
    })
  })
})

describe('readHtml survives', () => {
  it.each([
    ['10,000 nested divs', '<div>'.repeat(10_000) + paragraphs],
    ['tags never closed', `<b><i><u>${'<b>'.repeat(5000)}${paragraphs}`],
    ['a piece of a page', paragraphs],
    ['a script without an end', `${paragraphs}<script>${'<p>'.repeat(10_000)}`],
    ['a head without a body', `<head><title>x</title></head>${paragraphs}`],
    ['a hundred thousand signs', `${paragraphs}${'<'.repeat(100_000)}`],
  ])('%s', (_, source) => {
    expect(read(source).text).toContain(sentences[0])
  })

  it('three megabytes', () => {
    let inner = ''
    for (let i = 0; inner.length < 3_000_000; i++)
      inner += `<p>Wall number ${i} was looked at on Monday and found to be dry.</p>`
    expect(read(page(inner)).text).toContain('Wall number 30000 was looked at on Monday')
  })

  it('a page without a word, with a problem', () => {
    expect(readHtml('<html><body><img src="x"></body></html>')).toHaveProperty('problem')
  })
})
