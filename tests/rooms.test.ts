/** The rooms of the house: who may import whom, where SQL and Cypher may stand, and the two public faces. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const house = ['schema', 'ingest', 'src', 'web', 'bench', 'eval', 'tests']

/** What words mean is data, the same wherever it is asked. */
const lexica = ['ingest/find/word-list.ts', 'ingest/find/rarity.ts', 'ingest/refine/claims/lexicon.ts']

/** Each room and the rooms it may import, itself left out. The first that holds a file is its room. */
const rooms: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ['schema', []],
  ['ingest', ['schema']],
  ['src/graph', ['schema', ...lexica]],
  ['src/store', ['schema']],
  ['src/line', ['schema', 'ingest', 'src/graph', 'src/store']],
  // A text to be checked is read like an article, which is the line's business.
  ['src/api', ['schema', 'src/graph', 'src/store', 'src/line/check']],
  ['src/cli', ['schema', 'ingest', 'src']],
  ['src', ['schema', 'ingest']],
  ['web', []],
]

const files = house.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mts)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file)),
)
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const product = files.filter((file) => !/^(tests|bench|eval)\//.test(file))

const within = (file: string, room: string) => file === room || file.startsWith(`${room}/`)
const roomOf = (file: string) => rooms.find(([room]) => within(file, room))

function imports(file: string): string[] {
  return [...sources.get(file)!.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(file), path!)),
  )
}

describe('rooms', () => {
  it('has files to look at', () => {
    expect(product.length).toBeGreaterThan(20)
  })

  it('imports only what each room may', () => {
    const stray = product.flatMap((file) => {
      const found = roomOf(file)
      if (!found) return [`${file} is in no room`]
      const [room, may] = found
      return imports(file)
        .filter((target) => ![room, ...may].some((allowed) => within(target, allowed)))
        .map((target) => `${file} imports ${target}`)
    })
    expect(stray).toEqual([])
  })

  it('writes SQL and Cypher only in src/store', () => {
    const query =
      /\b(SELECT\s[^'"`]+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|DELETE\s+FROM\s|MATCH\s*\([a-z]*:?\w*\)|MERGE\s*\()/
    const stray = product.filter((file) => !within(file, 'src/store') && query.test(sources.get(file)!))
    expect(stray).toEqual([])
  })

  it('opens every file with a sentence on its job', () => {
    const mute = files.filter((file) => {
      const text = sources.get(file)!
      return !/^(#!.*\n)?\/\*\*?\s/.test(text) && !file.endsWith('.d.ts')
    })
    expect(mute).toEqual([])
  })

  it('has no barrels, and default exports only where a tool asks for one', () => {
    const stray = files.filter((file) => {
      const text = sources.get(file)!
      return /^export \*/m.test(text) || (/^export default/m.test(text) && !file.endsWith('.config.ts'))
    })
    expect(stray).toEqual([])
  })
})

describe('public faces', () => {
  const exported = async (file: string) => Object.keys(await import(join(root, file))).toSorted()

  it('ingest/index.ts', async () => {
    expect(await exported('ingest/index.ts')).toEqual([
      'articleKey',
      'extract',
      'extractAll',
      'linkBatch',
      'readArticles',
    ])
  })

  it('src/index.ts', async () => {
    expect(await exported('src/index.ts')).toEqual(['derive', 'ingest', 'openStore', 'startServer'])
  })
})
