/** Texts as scrapers leave them: head, body and tail. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../../../ingest/read/found.ts'
import { readText } from '../../../ingest/read/text.ts'

function read(source: string, options = {}): Found {
  const found = readText(source, options)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

const first = 'The old dam above Orrin gave way on Tuesday night, and two farms were flooded.'
const second = '"We had nine minutes," said Petra Vance, who keeps bees below the wall.'
const third = 'The water board said an inquiry would begin in May.'
const body = [first, second, third].join('\n\n')

describe('readText takes from above and below a text', () => {
  it.each([
    [
      'a masthead with bars and a date',
      `THE ORRIN ECHO | NEWS | 12.03.2021\nDam gives way above Orrin\nBy Ada Quill, water reporter\n\n${body}\n\nTags: dams\n© The Orrin Echo. All rights reserved\n`,
      {
        title: 'Dam gives way above Orrin',
        outlet: 'The Orrin Echo',
        publishedAt: '2021-03-12',
        byline: 'Ada Quill, water reporter',
      },
    ],
    [
      'a wire slug and a dateline',
      `HNW/GEN/22 - 12 MAR 2021 - 09:15\nDam gives way above Orrin\n\nORRIN (Highland Newswire) - ${body}\n\nHNW/ab/cd\nSubscribers: next update 1600\n`,
      {
        title: 'Dam gives way above Orrin',
        outlet: 'Highland Newswire',
        publishedAt: '2021-03-12',
        byline: null,
      },
    ],
    [
      'a blog with a motto',
      `Leaky Walls\nnotes on water by a retired plumber\nWhy the Orrin dam gave way\n\n${body}\n\nLeave a reply. Your email address will not be published.\n`,
      { title: 'Why the Orrin dam gave way', outlet: 'Leaky Walls', publishedAt: null },
    ],
    [
      'a title said twice and a menu',
      `Skip to content\nHome\nDam gives way above Orrin\n\nFile photo: the dam in May\n\nDam gives way above Orrin\n\n${body}\n\nView all comments\n\nServes them right.\n\nNobody told us.\n`,
      { title: 'Dam gives way above Orrin' },
    ],
    [
      'a standfirst with date and byline under it',
      `Orrin counts the cost of a broken dam\nTwo farms are under water and the board has some explaining to do.\nPublished: 13 March 2021 | Ada Quill\n\n${body}`,
      { title: 'Orrin counts the cost of a broken dam', publishedAt: '2021-03-13' },
    ],
    [
      'a headline with a full stop, and its byline',
      `The dam above Orrin has gone, and nobody knows why.\nBy Ada Quill\n13 March 2021\n\n${body}`,
      {
        title: 'The dam above Orrin has gone, and nobody knows why.',
        publishedAt: '2021-03-13',
        byline: 'Ada Quill',
      },
    ],
  ])('%s', (_, source, expected) => {
    const found = read(source)
    expect(found).toMatchObject(expected)
    expect(found.text.endsWith(body.slice(first.length))).toBe(true)
    expect(found.text).toContain(first)
    expect(found.text).not.toContain(found.title ?? '-')
    expect(found.text).not.toMatch(/Tags|rights|Subscribers|reply|Skip|Serves|photo|Ada Quill/)
  })
})

describe('readText keeps', () => {
  it('a text that is only an article', () => {
    expect(read(body)).toMatchObject({ text: body, title: null })
  })

  it('subheadings, short sentences, corrections and open quotations', () => {
    const kept = [
      first,
      'A wall of water',
      'It was over quickly.',
      '“We ran,” she said.',
      '“And then we came back',
      third,
    ]
    expect(read(kept.join('\n\n')).text.split('\n\n')).toEqual(kept)
  })

  it('a short first sentence, though it may be the title', () => {
    const source = `The dam is gone.\n\n${body}`
    expect(read(source)).toMatchObject({ title: 'The dam is gone.', text: source })
  })

  it('what is neither prose nor furniture, when there is nothing else', () => {
    expect(read('dam\nbroken').text).toBe('broken')
    expect(read('x').text).toBe('x')
  })

  it('paragraphs that were broken at a column', () => {
    const wrapped = `Dam gives way\n\nThe old dam above Orrin gave way on Tuesday night, and two\nfarms were flooded before anybody could ring the bell that\nhangs in the tower for the purpose, the water board said in\na statement on Wednesday.\n\n${second}`
    expect(read(wrapped).text.split('\n\n')).toEqual([
      'The old dam above Orrin gave way on Tuesday night, and two farms were flooded before anybody could ring the bell that hangs in the tower for the purpose, the water board said in a statement on Wednesday.',
      second,
    ])
  })

  it('the second saying of a standfirst and the first of a pull quote', () => {
    const source = [
      'Dam gives way',
      first,
      'Orrin is a village of forty houses and one inn.',
      first,
      second,
      third,
      second,
    ]
    expect(read(source.join('\n\n')).text.split('\n\n')).toEqual([source[2], first, second, third])
  })
})

const dated = (sentence: string): string => `Dam gives way\nPublish date : 3/4/2021\n\n${sentence} ${body}`

it('reads dates as the text writes them', () => {
  expect(read(dated('It had been repaired on 10 August last year.')).publishedAt).toBe('2021-04-03')
  expect(read(dated('It had been repaired on August 10 last year.')).publishedAt).toBe('2021-03-04')
})

it('takes front matter before what it finds', () => {
  const { given, title } = read(`---\ntitle: Given\n---\nFound in the text\n\n${body}`)
  expect([given.title, title]).toEqual(['Given', 'Found in the text'])
})

it('reads Markdown as its words', () => {
  const found = read(
    `# Dam gives way\n\nThe *old* dam [above Orrin](http://x.example) **gave way** on Tuesday night, it was said.\n\n> ${second}`,
    { markdown: true },
  )
  expect(found.title).toBe('Dam gives way')
  expect(found.text).toBe(`The old dam above Orrin gave way on Tuesday night, it was said.\n\n${second}`)
})

it('takes a long line of anything', () => {
  for (const piece of [
    '"',
    'A',
    '(',
    'word',
    ' a',
    'a | ',
    'a\n',
    'a. ',
    '3 Feb 2023 ',
    'Ab ',
    'One two.\nx\n\n',
  ]) {
    const { text } = read(piece.repeat(200_000 / piece.length))
    expect(text.length).toBeGreaterThan(0)
  }
})
