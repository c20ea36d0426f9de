/** Opens the store that an address names: a file path, or a Neo4j server. */
import { KnownError } from '../../schema/errors.ts'
import type { Store } from './store.ts'

const scheme = /^([a-z][a-z\d+.-]+):\/\//i
const neo4jSchemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc']

/** Credentials for a server come from NEO4J_USERNAME and NEO4J_PASSWORD; without them it is asked without. */
export async function openStore(address: string): Promise<Store> {
  const [, name] = scheme.exec(address) ?? []
  if (name === undefined) {
    // Loaded on first use, so that those who use a server never load the other store.
    const { openSqlite } = await import('./sqlite.ts')
    return openSqlite(address)
  }
  if (!neo4jSchemes.includes(name.toLowerCase()))
    throw new KnownError(
      'BAD_USAGE',
      `store: no store answers to ${name}://; give a file path or an address that begins with ${neo4jSchemes.join('://, ')}://`,
    )
  if (URL.parse(address)?.username || URL.parse(address)?.password || address.includes('@'))
    throw new KnownError(
      'BAD_USAGE',
      'store: an address must hold no user or password; set NEO4J_USERNAME and NEO4J_PASSWORD in the environment',
    )
  const { openNeo4j } = await import('./neo4j.ts')
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env
  return openNeo4j(address, password === undefined ? undefined : { username: username ?? 'neo4j', password })
}
