/** One open SQLite file: cached statements, transactions, and SQLite's errors put in words. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { KnownError } from '../../../schema/errors.ts'
import { fingerprint } from '../vocabulary.ts'

export interface Connection {
  readonly address: string
  readonly db: DatabaseSync
  /** Prepared once. */
  readonly sql: (text: string) => StatementSync
}

/** Raised whenever schema/sqlite.sql changes. */
const version = 3
/** "Hrsy": marks the file as Hearsay's in SQLite's header. */
const applicationId = 0x48727379
/** Milliseconds for which SQLite itself, and with it this whole process, waits for a lock. */
const timeout = 200

export function connect(address: string): Connection {
  return guarded(address, () => {
    if (address !== ':memory:') makeFolder(dirname(address))
    const db = new DatabaseSync(address, { timeout })
    try {
      // FULL, or a power cut may lose what was acknowledged. Many merges touch the same pages: 32 MB of them are gathered before they go into the file.
      db.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8192; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY',
      )
      prepareSchema(address, db)
    } catch (error) {
      db.close()
      throw error
    }
    return { address, db, sql: cached(db) }
  })
}

/** Not mkdir's own `recursive`, which never returns where folders cannot be made (under /proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(path)) throw error
  }
}

/** A second, read-only look at the same file, for long reads that must see one moment. */
export function connectReader(address: string): Connection {
  return guarded(address, () => {
    const db = new DatabaseSync(address, { timeout, readOnly: true })
    return { address, db, sql: cached(db) }
  })
}

function cached(db: DatabaseSync): (text: string) => StatementSync {
  const statements = new Map<string, StatementSync>()
  return (text) => {
    let statement = statements.get(text)
    if (!statement) statements.set(text, (statement = db.prepare(text)))
    return statement
  }
}

function prepareSchema(address: string, db: DatabaseSync): void {
  const pragma = (name: string) => Number(db.prepare(`PRAGMA ${name}`).get()![name])
  const isEmpty = () => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (isEmpty()) {
    db.exec('BEGIN IMMEDIATE')
    // Another process may have been quicker.
    if (isEmpty()) {
      db.exec(readFileSync(new URL('../../../schema/sqlite.sql', import.meta.url), 'utf8'))
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version}`)
      db.prepare(`INSERT INTO meta VALUES ('vocabulary', ?)`).run(fingerprint)
    }
    db.exec('COMMIT')
  }
  const mismatch = (why: string, cure: string) =>
    new KnownError('STORE_MISMATCH', `store/sqlite: ${address} ${why}; ${cure}`)
  if (pragma('application_id') !== applicationId)
    throw mismatch("is another program's database", 'give another path')
  const cure = 'ingest the articles again into a new file, or use the version of Hearsay that wrote it'
  if (pragma('user_version') !== version)
    throw mismatch(`has tables of version ${pragma('user_version')}, and this is version ${version}`, cure)
  if (db.prepare(`SELECT value FROM meta WHERE name = 'vocabulary'`).get()?.['value'] !== fingerprint)
    throw mismatch('was written with another vocabulary', cure)
}

/** Runs `work` in one write transaction: all of it or nothing. While another process writes it waits without blocking this one. */
export async function transact<T>({ address, db }: Connection, patience: number, work: () => T): Promise<T> {
  for (const start = Date.now(); ; await sleep(10 + Math.random() * 40)) {
    try {
      guarded(address, () => db.exec('BEGIN IMMEDIATE'))
      break
    } catch (error) {
      if (!isBusy(error) || Date.now() - start > patience) throw error
    }
  }
  return guarded(address, () => finish(db, work))
}

/** Runs `work` on one unchanging view of the file. */
export function view<T>({ address, db }: Connection, work: () => T): T {
  return guarded(address, () => {
    db.exec('BEGIN')
    return finish(db, work)
  })
}

function finish<T>(db: DatabaseSync, work: () => T): T {
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // After some errors (a full disk) SQLite has rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

const isBusy = (error: unknown): boolean => error instanceof KnownError && sqliteCode(error.cause) === 5

/** SQLite's primary result code, whatever its extended one. */
function sqliteCode(error: unknown): number | undefined {
  const code: unknown = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  return typeof code === 'number' ? code & 0xff : undefined
}

const faults: Readonly<Record<number, string>> = {
  5: 'is locked by another process; wait for it to finish or stop it',
  6: 'is locked by another connection; wait for it to finish',
  8: 'cannot be written; change its permissions or give another path',
  10: 'could not be read or written; check the disk',
  11: 'is damaged; restore a copy, or ingest the articles again into a new file',
  13: 'cannot grow, for the disk is full',
  14: 'cannot be opened; check the path and its permissions',
  26: 'is no SQLite database; give another path',
}

export function guarded<T>(address: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined
    const fault =
      code === 'ERR_INVALID_STATE'
        ? 'is closed'
        : ['EACCES', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT'].includes(String(code))
          ? faults[14]
          : faults[sqliteCode(cause) ?? -1]
    if (fault === undefined) throw cause
    throw new KnownError('STORE_UNAVAILABLE', `store/sqlite: ${address} ${fault}`, { cause })
  }
}
