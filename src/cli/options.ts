/** Words after a command's name → options and positionals; and the store that `--store` names. */
import { existsSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { KnownError } from '../../schema/errors.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import type { Command } from './command.ts'

/** Where the graph is kept when nobody says otherwise: a file in the current folder. */
export const defaultStore = 'hearsay.db'

type Options = NonNullable<ParseArgsConfig['options']>
const everywhere = {
  store: { type: 'string', default: defaultStore },
} as const
type Everywhere = typeof everywhere

/** Parses strictly; every command also takes `--store` (and `--help`, answered before it is run). Throws BAD_USAGE with the command's usage. */
export function parseWords<const T extends Options>(command: Command, words: readonly string[], options: T) {
  const config = {
    args: [...words],
    options: { ...options, ...everywhere } as T & Everywhere,
    allowPositionals: true,
  } as const
  let parsed: ReturnType<typeof parseArgs<typeof config>>
  try {
    parsed = parseArgs(config)
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause)
    throw new KnownError('BAD_USAGE', `${what}\n\n${command.usage}`, { cause })
  }
  return parsed
}

/** Opens the store; with `mustExist`, a file that is not there is an error and not a new, empty graph. */
export async function openGivenStore(address: string, { mustExist = false } = {}): Promise<Store> {
  const isFile = !/^[a-z][a-z0-9+]*:\/\//i.test(address) && address !== ':memory:'
  if (mustExist && isFile && !existsSync(address))
    throw new KnownError(
      'NOT_FOUND',
      `store: no graph at ${address}: make one with "hearsay ingest PATH --store ${address}"`,
    )
  return openStore(address)
}
