/** The store on a Neo4j server (to come). */
import { KnownError } from '../../schema/errors.ts'
import type { Store } from './store.ts'

export interface Credentials {
  readonly username: string
  readonly password: string
}

export async function openNeo4j(address: string, _credentials: Credentials | undefined): Promise<Store> {
  throw new KnownError('STORE_UNAVAILABLE', `store/neo4j: ${address} cannot be opened yet`)
}
