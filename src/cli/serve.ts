/** `hearsay serve`: the explorer and the API over a store, until stopped. */
import { KnownError } from '../../schema/errors.ts'
import { startServer } from '../api/server.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'

export const serveCommand: Command = {
  usage: `hearsay serve [--port N] [--store S]
  Serves the explorer at / and GraphQL (GraphiQL in a browser) at /graphql.
  --port N   the port (default: PORT, or 4000); HOST sets the address (default: 127.0.0.1, loopback)`,
  async run(words) {
    const { values } = parseWords(this, words, { port: { type: 'string' } })
    return serveUntilStopped(await openGivenStore(values.store, { mustExist: true }), values.port)
  },
}

/** Resolves to the exit code once SIGINT or SIGTERM has stopped it; closes the store. */
export async function serveUntilStopped(store: Store, givenPort?: string): Promise<number> {
  try {
    const host = process.env['HOST']
    const server = await startServer({
      store,
      port: readPort(givenPort ?? process.env['PORT'] ?? '4000'),
      ...(host ? { host } : {}),
    })
    process.stdout.write(`Explorer  ${server.url}/\nGraphiQL  ${server.url}/graphql\n`)
    await stopped()
    await server.close()
    return 0
  } finally {
    await store.close()
  }
}

function readPort(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN
  if (!(port <= 65_535))
    throw new KnownError('BAD_USAGE', `serve: "${given}" is no port: give a number from 0 to 65535`)
  return port
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
