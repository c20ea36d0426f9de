/** Every input yields one result: formats, sidecars, failures. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Article } from '../../../schema/article.ts'
import { type ReadResult, readArticles } from '../../../ingest/read/read.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

async function readAll(...paths: string[]): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const result of readArticles(paths.length > 0 ? paths : [folder])) results.push(result)
  return results
}

/** One line per result: where, and the title or the code of the failure. */
function outline(results: readonly ReadResult[]): string[] {
  return results.map((result) => {
    const where = result.line === undefined ? result.path : `${result.path}:${result.line}`
    return 'article' in result
      ? `${where} ${result.article.title ?? result.article.text}`
      : `${where} ${result.failure.code}`
  })
}

const text = 'Dam gives way\n\nThe old dam above Orrin gave way on Tuesday night, it was said.\n'
const page = `<html><head><title>Dam page</title></head><body><article><p>${'The old dam above Orrin gave way on Tuesday night, and two farms were flooded. '.repeat(4)}</p></article></body></html>`

describe('readArticles reads', () => {
  it('every format, sorted, folder by folder', async () => {
    put('b.txt', text)
    put('a/z.html', page)
    put('a/b.md', '# Marked down\n\nThe old dam above Orrin gave way on Tuesday night, it was said.')
    put('c.json', JSON.stringify({ text: 'Kept as it is.', title: 'One' }))
    put('d.jsonl', '{"text":"First."}\n\n{"text":"Second.","id":7}\r\n')
    put('plain', text)
    put('.hidden.txt', text)
    const results = await readAll()
    expect(outline(results)).toEqual([
      'a/b.md Marked down',
      'a/z.html Dam page',
      'b.txt Dam gives way',
      'c.json One',
      'd.jsonl:1 First.',
      'd.jsonl:3 Second.',
      'plain Dam gives way',
    ])
    for (const result of results)
      if ('article' in result) expect(() => Article.parse(result.article)).not.toThrow()
  })

  it('a page by what it is, though it is called a text', async () => {
    put('a.txt', page)
    put('b.txt', '{"text":"These braces are text."}')
    expect(outline(await readAll())).toEqual(['a.txt Dam page', 'b.txt {"text":"These braces are text."}'])
  })

  it('the same results wherever the folder is, and a file by its bare name', async () => {
    const file = put('in/a.txt', text)
    expect(await readAll(join(folder, 'in'))).toEqual(await readAll(file))
  })

  it('text in JSON as it is, but for line endings and what no store gives back', async () => {
    put('a.jsonl', `${JSON.stringify({ text: ' Home | News\r\nx\u0000\ud800  y ' })}\n`)
    const [result] = await readAll()
    expect(result).toMatchObject({ article: { text: ' Home | News\nx\ufffd\ufffd  y ' } })
  })

  it('fields under each of their names', async () => {
    put(
      'a.jsonl',
      '{"text":"x","date":"3 Feb 2023","authors":["Ann Lee",{"name":"Bo Kim"}],"url":"https://e.example/1","outlet":" The  Echo ","title":"","language":null}',
    )
    const [result] = await readAll()
    expect(result).toMatchObject({
      article: {
        publishedAt: '2023-02-03',
        byline: 'Ann Lee, Bo Kim',
        url: 'https://e.example/1',
        outlet: 'The Echo',
        title: null,
      },
    })
  })

  it('what a sidecar or front matter says, before what is found', async () => {
    put('a.txt', text)
    put('a.json', '{"title":"By sidecar","outlet":"The Echo"}')
    put('b.html', page)
    put('b.meta.json', '{"date":"2021-03-12"}')
    put(
      'c.md',
      '---\ntitle: By front matter\n---\nThe old dam above Orrin gave way on Tuesday night, it was said.',
    )
    const results = await readAll()
    expect(outline(results)).toEqual(['a.txt By sidecar', 'b.html Dam page', 'c.md By front matter'])
    expect(results[0]).toMatchObject({ article: { outlet: 'The Echo' } })
    expect(results[1]).toMatchObject({ article: { publishedAt: '2021-03-12' } })
  })

  it('a JSON file beside a text as an article, when it alone is asked for', async () => {
    const text1 = put('a.txt', text)
    const json = put('a.json', '{"text":"Its own words."}')
    expect(outline(await readAll(json))).toEqual(['a.json Its own words.'])
    expect(outline(await readAll(text1, json))).toEqual(['a.txt Dam gives way'])
  })

  it('a .jsonl file larger than any article', async () => {
    const line = `${JSON.stringify({ text: 'word '.repeat(40_000) })}\n`
    put('a.jsonl', line.repeat(40))
    expect(await readAll()).toHaveLength(40)
  })
})

describe('readArticles fails alone', () => {
  it.each([
    ['empty.txt', '', 'BAD_ARTICLE'],
    ['blank.txt', ' \n\t\n', 'BAD_ARTICLE'],
    ['empty.jsonl', '', 'BAD_ARTICLE'],
    ['binary.txt', new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13, 1, 2, 3, 0]), 'BAD_ARTICLE'],
    [
      'encoding.txt',
      Buffer.from(Array.from({ length: 200 }, (_, i) => 0x80 + ((i * 7) % 120))),
      'BAD_ARTICLE',
    ],
    ['picture.jpg', 'x', 'BAD_ARTICLE'],
    ['page.html', '<html><body></body></html>', 'BAD_ARTICLE'],
    ['broken.json', '{"text": ', 'BAD_ARTICLE'],
    ['list.json', '[{"text":"x"}]', 'BAD_ARTICLE'],
    ['other.json', '{"nodes":[]}', 'BAD_ARTICLE'],
    ['blank.json', '{"text":" "}', 'BAD_ARTICLE'],
    ['matter.md', '---\ndate: soon\n---\nBody of the text.', 'BAD_ARTICLE'],
    ['long.txt', 'a'.repeat(5_000_001), 'TOO_LARGE'],
  ])('%s', async (name, content, code) => {
    put('good.txt', text)
    put(name, content)
    const results = await readAll()
    expect(outline(results).toSorted()).toEqual([`${name} ${code}`, 'good.txt Dam gives way'].toSorted())
    const failure = results.find((result) => 'failure' in result)
    expect(failure && 'failure' in failure ? failure.failure.message : '').toContain(`ingest/read: ${name}: `)
  })

  it('a line of a .jsonl file, with its number', async () => {
    put(
      'a.jsonl',
      [
        '{"text":"Good."}',
        'nonsense',
        '{"title":"no text"}',
        '{"text":"x","outlet":5}',
        `{"text":"${'a'.repeat(5_000_000)}"}`,
        '{"text":"Last."}',
      ].join('\n'),
    )
    const results = await readAll()
    expect(outline(results)).toEqual([
      'a.jsonl:1 Good.',
      'a.jsonl:2 BAD_ARTICLE',
      'a.jsonl:3 BAD_ARTICLE',
      'a.jsonl:4 BAD_ARTICLE',
      'a.jsonl:5 TOO_LARGE',
      'a.jsonl:6 Last.',
    ])
    const named = results[3]
    expect(named && 'failure' in named ? named.failure.message : '').toContain('outlet')
  })

  it('a folder that leads back into itself, a link to nothing, a path that is not there', async () => {
    put('sub/good.txt', text)
    symlinkSync('..', join(folder, 'sub', 'up'))
    symlinkSync('nowhere', join(folder, 'dangling.txt'))
    symlinkSync('self.txt', join(folder, 'self.txt'))
    expect(outline(await readAll(folder, join(folder, 'none.txt')))).toEqual([
      'dangling.txt NOT_FOUND',
      'self.txt BAD_ARTICLE',
      'sub/good.txt Dam gives way',
      'sub/up BAD_ARTICLE',
      'none.txt NOT_FOUND',
    ])
  })

  it('a malformed sidecar, and its article is read without it', async () => {
    put('a.txt', text)
    put('a.json', '{"title": ')
    expect(outline(await readAll())).toEqual(['a.json BAD_ARTICLE', 'a.txt Dam gives way'])
  })
})

it('yields one result for every input, whatever the bytes', async () => {
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const kinds = ['txt', 'html', 'json', 'md', 'xhtml', 'dat']
  for (let i = 0; i < 60; i++)
    put(
      `${i}.${kinds[i % kinds.length]}`,
      Uint8Array.from({ length: random(3000) }, () => random(i % 2 ? 256 : 128)),
    )
  put('lines.jsonl', Array.from({ length: 50 }, (_, i) => (i % 3 ? `{"text":"${i}"}` : `x${i}`)).join('\n'))
  expect(await readAll()).toHaveLength(110)
})
