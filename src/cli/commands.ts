/** Every command by name: each file exports one, and this table is all there is to add. */
import { KnownError } from '../../schema/errors.ts'
import type { Command } from './command.ts'

/** Loaded on first use, so that `hearsay read` does not pay for the server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {}

export async function runCommand(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  const load = commands[name]
  try {
    if (!load) throw new KnownError('BAD_USAGE', `hearsay: no command "${name}": one of ${Object.keys(commands).join(', ')}`)
    return await (await load()).run(rest)
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.code === 'BAD_USAGE' ? 2 : 1
  }
}
