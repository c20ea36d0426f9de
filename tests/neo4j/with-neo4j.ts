/** Runs a command beside two real Neo4j servers, one without and one with authentication: node tests/neo4j/with-neo4j.ts -- COMMAND… */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import neo4j from 'neo4j-driver'
import { startNeo4j } from './start.ts'

const words = process.argv.slice(2)
const [command, ...rest] = words[0] === '--' ? words.slice(1) : words
if (command === undefined) {
  process.stderr.write('with-neo4j: no command; usage: node tests/neo4j/with-neo4j.ts -- COMMAND…\n')
  process.exit(2)
}

/** A server with authentication allows nothing until its first password is changed. */
async function setPassword(address: string, password: string): Promise<void> {
  const driver = neo4j.driver(address, neo4j.auth.basic('neo4j', 'neo4j'))
  const change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
  await driver.executeQuery(change, { password }, { database: 'system' })
  await driver.close()
}

const started = await Promise.allSettled([startNeo4j(), startNeo4j({ auth: true })])
const servers = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
try {
  for (const one of started) if (one.status === 'rejected') throw one.reason
  const [open, closed] = servers
  const password = randomBytes(12).toString('hex')
  await setPassword(closed!.address, password)
  process.stdout.write(`Neo4j at ${open!.address}; with authentication at ${closed!.address}\n`)
  const child = spawn(command, rest, {
    stdio: 'inherit',
    env: {
      ...process.env,
      HEARSAY_TEST_NEO4J: open!.address,
      HEARSAY_TEST_NEO4J_AUTH: closed!.address,
      HEARSAY_TEST_NEO4J_PASSWORD: password,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise<number>((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => done(code ?? 1))
  })
} catch (error) {
  process.stderr.write(`with-neo4j: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await Promise.all(servers.map(({ stop }) => stop()))
}
