/** Starts a real Neo4j server without Docker, on loopback, a free port and a fresh folder; needs Java 17 and, the first time, Maven. */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

export interface RunningNeo4j {
  readonly address: string
  readonly stop: () => Promise<void>
}

const here = import.meta.dirname
const cache = resolve(here, '../../.cache/neo4j')

/** Throws, with what Java or Maven said, when the server does not come up. */
export async function startNeo4j({ auth = false }: { readonly auth?: boolean } = {}): Promise<RunningNeo4j> {
  const classpath = findClasspath()
  const home = mkdtempSync(join(tmpdir(), 'hearsay-neo4j-'))
  const port = await freePort()
  const words = [
    '-Xmx512m',
    '-cp',
    classpath,
    join(here, 'Neo4j.java'),
    home,
    String(port),
    ...(auth ? ['auth'] : []),
  ]
  const server = spawn('java', words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ended = new Promise<string>((end) => {
    server.once('error', (error) => end(error.message))
    server.once('exit', (code, signal) => end(`java ended with ${signal ?? code}`))
  })
  const stop = async () => {
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM')
      const late = setTimeout(() => server.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(late)
    }
    rmSync(home, { recursive: true, force: true })
  }
  const ready = new Promise<undefined>((done) => {
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (/^ready$/m.test(said)) done(undefined)
    })
  })
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const failure = await Promise.race([ready, ended, tooLate()])
  if (failure !== undefined) {
    await stop()
    throw new Error(`Neo4j did not start: ${failure}\n${said.slice(-4000)}`)
  }
  return { address: `bolt://127.0.0.1:${port}`, stop }
}

/** The server's jars, fetched once for each version of the pom. */
function findClasspath(): string {
  const pom = join(here, 'pom.xml')
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12)
  const file = join(cache, `classpath-${version}.txt`)
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')
  const known = read()
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known
  mkdirSync(cache, { recursive: true })
  const words = ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`]
  execFileSync('mvn', words, { stdio: ['ignore', 'inherit', 'inherit'] })
  return read()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const tooLate = () =>
  new Promise<string>((end) => setTimeout(() => end('not ready after two minutes'), 120_000).unref())
