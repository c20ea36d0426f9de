/** The command check: what it prints, as text and as JSON, and what it refuses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { KnownError } from '../../schema/errors.ts'
import { checkCommand } from '../../src/cli/check.ts'
import { ingest } from '../../src/line/ingest.ts'
import { openStore } from '../../src/store/open.ts'

let folder: string
let path: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  path = join(folder, 'quarry.db')
  writeFileSync(
    join(folder, 'quarry.json'),
    JSON.stringify({
      title: 'Ostermoor quarry slide near Hjelvika',
      outlet: 'Brevnik Post',
      publishedAt: '2031-03-04',
      text: 'Part of the Ostermoor quarry near Hjelvika fell on Monday. The Ostermoor slide killed 12 people, said Maren Tuvsdal, a spokeswoman for the Skarnes council. "No siren sounded before the slide," she said.',
    }),
  )
  const store = await openStore(path)
  await ingest({ store, paths: [join(folder, 'quarry.json')], workers: 0 })
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function printed(...words: readonly string[]): Promise<string> {
  let out = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk)
    return true
  })
  try {
    expect(await checkCommand.run([...words, '--store', path])).toBe(0)
    return out
  } finally {
    write.mockRestore()
  }
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof KnownError ? error.code : error),
  )
const text = 'A siren sounded before the Ostermoor slide near Hjelvika.'

describe('check', () => {
  it('prints who said it, where, when and why it differs', async () => {
    const out = await printed(text, '--date', '2031-03-04')
    expect(out).toContain('contradicted by')
    expect(out).toContain(
      'Maren Tuvsdal, in Brevnik Post, 2031-03-04: “"No siren sounded before the slide," she said.”',
    )
    expect(out).toMatch(/quarry\.json \d+–\d+/)
    expect(out).toMatch(/confidence 0\.\d+, negation, rule \S+: “.+” against “No siren sounded/)
  })

  it('prints the same as JSON', async () => {
    const { claims, leftOut } = JSON.parse(
      await printed(text, '--date', '2031-03-04', '--format', 'json'),
    ) as { claims: { contradicts: { speaker: string; sentence: { text: string } }[] }[]; leftOut: number }
    expect(leftOut).toBe(0)
    expect(claims[0]!.contradicts[0]).toMatchObject({ speaker: 'Maren Tuvsdal', outlet: 'Brevnik Post' })
    expect(claims[0]!.contradicts[0]!.sentence.text).toContain('No siren sounded')
  })

  it('reads a file as ingest would', async () => {
    const file = join(folder, 'other.md')
    writeFileSync(file, `---\ntitle: Another count\ndate: 2031-03-04\n---\n\n${text}\n`)
    expect(await printed('--file', file)).toContain('contradicted by')
  })

  it.each(['Three penguins left the zoo of Quenby.', 'Hello.'])(
    'says that it holds nothing on %s',
    async (given) => {
      expect(await printed(given)).toMatch(/nothing near it in the graph|makes no claim/)
    },
  )

  it.each([
    ['no text', []],
    ['an empty text', [' ']],
    ['two texts', ['a', 'b']],
    ['a text and a file', ['a', '--file', 'b.txt']],
    ['a date that is none', ['a', '--date', 'tomorrow']],
    ['a limit that is none', ['a', '--limit', '0']],
    ['a format it lacks', ['a', '--format', 'xml']],
    ['a confidence over 1', ['a', '--min-confidence', '2']],
  ])('refuses %s', async (_, words) => {
    expect(await codeOf(checkCommand.run([...words, '--store', path]))).toBe('BAD_USAGE')
  })

  it('makes no graph where there is none', async () => {
    expect(await codeOf(checkCommand.run([text, '--store', join(folder, 'none.db')]))).toBe('NOT_FOUND')
  })
})
