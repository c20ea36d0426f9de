/** The predicate lists: every line parses, and no word stands at both ends of one family. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = path.join(import.meta.dirname, '../../../ingest/lexicon/predicates')
const lines = readdirSync(folder).flatMap((file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .map((line, i) => ({ line, at: `${file}:${i + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#')),
)

/** Words of one end as "part word". */
function wordsOf(end: string): string[] {
  let part = 'v:'
  return end
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      if (!/^[vna]:$/.test(word)) return word === '' ? [] : [`${part} ${word}`]
      part = word
      return []
    })
}

describe('the predicate lists', () => {
  it('hold a name, known flags and two ends on every line', () => {
    const wrong = lines.filter(({ line }) => {
      const [head = '', ...ends] = line.split('|')
      return !/^[a-z][a-z0-9_]*(?: (?:[est1a]|m=[a-z_-]+))* *$/.test(head) || ends.length !== 2
    })
    expect(lines.length).toBeGreaterThan(300)
    expect(wrong.map(({ at }) => at)).toEqual([])
  })

  it('put no word at both ends of one family', () => {
    const ends = new Map<string, number>()
    const twice: string[] = []
    for (const { line, at } of lines) {
      const [head = '', ...both] = line.split('|')
      both.forEach((end, pole) => {
        for (const word of wordsOf(end)) {
          const key = `${head.trim().split(' ')[0]} ${word}`
          if ((ends.get(key) ?? pole) !== pole) twice.push(`${at} ${key}`)
          ends.set(key, pole)
        }
      })
    }
    expect(twice).toEqual([])
  })
})
