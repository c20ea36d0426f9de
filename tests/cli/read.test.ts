/** `hearsay read` as a shell runs it: lines on standard output, failures on standard error, an exit code that says which. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-read-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function hearsay(...words: string[]): { out: string; error: string; code: number | null } {
  const run = spawnSync(process.execPath, ['src/cli/hearsay.ts', 'read', ...words], { encoding: 'utf8' })
  return { out: run.stdout, error: run.stderr, code: run.status }
}

const sentence = 'The old dam above Orrin gave way on Tuesday night, it was said.'

it('prints one line per article', () => {
  writeFileSync(join(folder, 'a.txt'), `Dam gives way\nBy Ada Quill\n12 March 2021\n\n${sentence}\n`)
  const { out, error, code } = hearsay(folder)
  expect(error).toBe('')
  expect(code).toBe(0)
  expect(out).toBe(
    `${JSON.stringify({
      path: 'a.txt',
      title: 'Dam gives way',
      outlet: null,
      publishedAt: '2021-03-12',
      byline: 'Ada Quill',
      language: 'en',
      text: sentence,
    })}\n`,
  )
})

it('names what fails and reads the rest', () => {
  writeFileSync(join(folder, 'b.txt'), '')
  const { out, error, code } = hearsay(folder)
  expect(code).toBe(1)
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(error).toContain('b.txt: empty')
  expect(error).toContain('2 found, 1 read, 1 failed')
})

it.each([[[]], [['--all']]])('refuses the words %j', (words) => {
  expect(hearsay(...words).code).toBe(2)
})
