/** The embedded store keeps the contract, on a file and in memory, and says what is wrong with a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { testStore } from './contract.ts'
import { batch, everything, outlet } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const path = () => join(folder, `${files++}.db`)

const foreign = (sql: string) => {
  const address = path()
  const db = new DatabaseSync(address)
  db.exec(sql)
  db.close()
  return address
}
const filled = (bytes: string | Buffer) => {
  const address = path()
  writeFileSync(address, bytes)
  return address
}
const older = async (sql: string) => {
  const address = path()
  await (await openStore(address)).close()
  const db = new DatabaseSync(address)
  db.exec(sql)
  db.close()
  return address
}

testStore({ name: 'sqlite', open: () => openStore(path()), again: (store) => openStore(store.address) })

describe('sqlite files', () => {
  it('keeps what it was given when opened again', async () => {
    const address = path()
    const first = await openStore(address)
    await first.merge(batch(outlet('o', 'Post')))
    await first.close()
    const second = await openStore(address)
    expect(await everything(second)).toEqual([outlet('o', 'Post')])
    await second.close()
  })

  it('works in memory', async () => {
    const store = await openStore(':memory:')
    await store.merge(batch(outlet('o', 'Post')))
    expect(await everything(store)).toEqual([outlet('o', 'Post')])
    await store.close()
  })

  it('makes the folders of a new store', async () => {
    const store = await openStore(join(folder, 'new', 'deep', 'x.db'))
    await store.close()
  })

  it.each([
    [
      'text',
      () => filled('an article, not a database, and long enough to be sure of it. '.repeat(20)),
      'STORE_UNAVAILABLE',
    ],
    ['a folder', () => folder, 'STORE_UNAVAILABLE'],
    ['a file where a folder should be', () => join(filled('x'), 'x.db'), 'STORE_UNAVAILABLE'],
    ["another program's database", () => foreign('CREATE TABLE t (a)'), 'STORE_MISMATCH'],
    ['another version of the tables', () => older('PRAGMA user_version = 99'), 'STORE_MISMATCH'],
    ['another vocabulary', () => older(`UPDATE meta SET value = 'old'`), 'STORE_MISMATCH'],
  ])('refuses %s', async (_, address, code) => {
    const where = await address()
    await expect(openStore(where)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(where) as string,
    })
  })

  it('says so when the file is damaged', async () => {
    const address = path()
    const store = await openStore(address)
    await store.merge(batch(...Array.from({ length: 3000 }, (_, i) => outlet(`o${i}`, `Outlet number ${i}`))))
    await store.close()
    const bytes = readFileSync(address)
    writeFileSync(address, bytes.fill(7, bytes.length / 2))
    const read = async () => {
      const damaged = await openStore(address)
      try {
        await everything(damaged)
      } finally {
        await damaged.close()
      }
    }
    await expect(read()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  it('says so when another process keeps the file locked', async () => {
    const address = path()
    const store = openSqlite(address, { patience: 300 })
    const other = new DatabaseSync(address)
    other.exec('BEGIN IMMEDIATE')
    const merge = store.merge(batch(outlet('o', 'Post')))
    await expect(merge).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('locked') as string,
    })
    // Readers go on meanwhile.
    expect(await store.get(['o'])).toEqual([undefined])
    other.exec('ROLLBACK')
    await store.merge(batch(outlet('o', 'Post')))
    expect(await store.get(['o'])).toEqual([outlet('o', 'Post')])
    other.close()
    await store.close()
  })

  it('scans one moment while others write', async () => {
    const address = path()
    const store = await openStore(address)
    await store.merge(batch(...Array.from({ length: 1500 }, (_, i) => outlet(`m${i}`, 'Post'))))
    let seen = 0
    for await (const _ of store.scan()) if (seen++ === 0) await store.merge(batch(outlet('z', 'Late')))
    expect(seen).toBe(1500)
    await store.close()
  })
})
