/** A connection to a Neo4j server: transactions, its schema, and the driver's errors put in words. */
import { readFileSync } from 'node:fs'
import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { KnownError } from '../../../schema/errors.ts'
import { fingerprint } from '../vocabulary.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}
export interface Connection {
  readonly address: string
  readonly driver: Driver
}
/** Runs one statement; rows come back as plain objects. */
export type Run = <T>(cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<T[]>

/** Raised whenever schema/neo4j.cypher, or what the properties mean, changes. */
const version = 2

export async function connect(address: string, credentials: Credentials | undefined): Promise<Connection> {
  const auth = credentials && neo4j.auth.basic(credentials.username, credentials.password)
  const connection = await guarded(address, async () => ({
    address,
    driver: neo4j.driver(address, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 20_000,
      maxTransactionRetryTime: 20_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'hearsay',
    }),
  }))
  try {
    // Asked first, for it fails at once where a transaction would be tried again and again.
    await guarded(address, () => connection.driver.getServerInfo())
    await prepareSchema(connection)
    return connection
  } catch (error) {
    await connection.driver.close()
    throw error
  }
}

export const read = <T>(connection: Connection, work: (run: Run) => Promise<T>): Promise<T> =>
  inSession(connection, (session) => session.executeRead((tx) => work(runner(tx))))

/** All of `work` or nothing; it may run again when the server asks for it. */
export const write = <T>(connection: Connection, work: (run: Run) => Promise<T>): Promise<T> =>
  inSession(connection, (session) => session.executeWrite((tx) => work(runner(tx))))

async function inSession<T>(
  { address, driver }: Connection,
  work: (session: ReturnType<Driver['session']>) => Promise<T>,
): Promise<T> {
  return guarded(address, async () => {
    const session = driver.session()
    try {
      return await work(session)
    } finally {
      await session.close()
    }
  })
}

const runner =
  (tx: Pick<ManagedTransaction, 'run'>): Run =>
  async <T>(cypher: string, parameters: Readonly<Record<string, unknown>> = {}) =>
    (await tx.run(cypher, parameters)).records.map((record) => record.toObject() as T)

/** A whole number for LIMIT: the driver sends JavaScript's numbers as floats. */
export const whole = (value: number): unknown => neo4j.int(Math.min(value, Number.MAX_SAFE_INTEGER))

async function prepareSchema(connection: Connection): Promise<void> {
  const { address } = connection
  const [found] = await read(connection, (run) =>
    run<{ version: number; vocabulary: string }>(
      `MATCH (h:Hearsay {name: 'schema'}) RETURN h.version AS version, h.vocabulary AS vocabulary`,
    ),
  )
  if (found) {
    if (found.version === version && found.vocabulary === fingerprint) return
    throw new KnownError(
      'STORE_MISMATCH',
      `store/neo4j: ${address} was written by another version of Hearsay; ingest the articles again into an empty database, or use the version that wrote it`,
    )
  }
  const file = readFileSync(new URL('../../../schema/neo4j.cypher', import.meta.url), 'utf8')
  const statements = file.replace(/^\/\/.*$/gm, '').split(';')
  for (const statement of statements.map((one) => one.trim()).filter((one) => one !== ''))
    await write(connection, (run) => run(statement))
  await read(connection, (run) => run('CALL db.awaitIndexes(300)'))
  await write(connection, (run) =>
    run(`MERGE (h:Hearsay {name: 'schema'}) SET h.version = $version, h.vocabulary = $fingerprint`, {
      version,
      fingerprint,
    }),
  )
}

/** Puts the driver's errors in words; what is a fault of Hearsay's own passes through. */
export async function guarded<T>(address: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof KnownError) throw cause
    const why = reason(cause)
    if (why === undefined) throw cause
    throw new KnownError('STORE_UNAVAILABLE', `store/neo4j: ${address} ${why}`, { cause })
  }
}

function reason(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : ''
  if (code.startsWith('Neo.ClientError.Security.CredentialsExpired'))
    return 'wants its first password changed before it serves anyone'
  if (code.startsWith('Neo.ClientError.Security'))
    return 'refused the user or password; set NEO4J_USERNAME and NEO4J_PASSWORD in the environment'
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return 'does not answer; check that the server runs and that the address is right'
  if (code.startsWith('Neo.TransientError')) return `is too busy (${code}); try again`
  if (code.startsWith('Neo.DatabaseError') || code.startsWith('Neo.ClientError.Database'))
    return `cannot do this (${code}); see the server's log`
  if (/pool is closed|driver.*closed|closed driver/i.test(message)) return 'is closed'
  return undefined
}
