/** `hearsay extract`: one line per article, bad lines named, the others not held up. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const command = path.resolve('src/cli/hearsay.ts')

function extract(words: readonly string[], input = '') {
  const run = spawnSync(process.execPath, [command, 'extract', ...words], { input, encoding: 'utf8' })
  const lines = run.stdout.split('\n').filter(Boolean)
  return { code: run.status, errors: run.stderr, articles: lines.map((line) => JSON.parse(line)) }
}

describe('hearsay extract --jsonl', () => {
  const text = '  “We lost,” Ann Bek said.\u2028\n\nShe said 🏆 the cup was gone. '

  test('takes the text as it is and gives spans into it', () => {
    const { code, articles } = extract(['--jsonl'], `${JSON.stringify({ id: 'a', text })}\n`)
    expect(code).toBe(0)
    const [article] = articles
    expect(Object.keys(article).toSorted()).toEqual(
      ['citations', 'claims', 'id', 'mentions', 'statements', 'text'].toSorted(),
    )
    expect(article.id).toBe('a')
    expect(article.text).toBe(text)
    const [first, second] = article.statements
    expect(text.slice(first.content.start, first.content.end)).toBe('“We lost,”')
    expect(text.slice(first.cue.start, first.cue.end)).toBe('said')
    expect(text.slice(first.source.start, first.source.end)).toBe('Ann Bek')
    expect(first.speaker).toEqual({ name: 'Ann Bek', kind: 'SPOKESPERSON' })
    expect(text.slice(second.content.start, second.content.end)).toContain('the cup was gone')
    expect(article.mentions).toContainEqual({
      kind: 'Spokesperson',
      name: 'Ann Bek',
      start: text.indexOf('Ann Bek'),
      end: text.indexOf('Ann Bek') + 7,
    })
  })

  test('names a bad line, goes on with the others, and exits with 1', () => {
    const input = [
      '{"id":"a","text":"One."}',
      'no json',
      '{"id":"b"}',
      '{"id":"c","text":"  "}',
      '{"id":"d","text":"Two."}',
    ]
    const { code, errors, articles } = extract(['--jsonl'], input.join('\n'))
    expect(code).toBe(1)
    expect(articles.map(({ id }) => id)).toEqual(['a', 'd'])
    for (const line of [2, 3, 4]) expect(errors).toContain(`line ${line}:`)
  })
})

test('hearsay extract PATH reads files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearsay-extract-'))
  try {
    writeFileSync(
      path.join(folder, 'a.txt'),
      'Roads shut\n\nThe road to Lund was shut on Monday, Ann Bek said.\n',
    )
    const { code, articles } = extract([folder])
    expect(code).toBe(0)
    expect(articles).toHaveLength(1)
    expect(articles[0].statements.length).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('wrong words are bad usage', () => {
  expect(extract([]).code).toBe(2)
  expect(extract(['--nope']).code).toBe(2)
  expect(extract(['--jsonl', 'a.txt']).code).toBe(2)
})
