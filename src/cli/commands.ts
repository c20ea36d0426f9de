/** Every command by name: each file exports one, and this table is all there is to add. */
import { KnownError } from '../../schema/errors.ts'
import type { Command } from './command.ts'

/** Loaded on first use, so that `hearsay read` does not pay for the server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  ingest: async () => (await import('./ingest.ts')).ingestCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  query: async () => (await import('./query.ts')).queryCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  read: async () => (await import('./read.ts')).readCommand,
  extract: async () => (await import('./extract.ts')).extractCommand,
  authority: async () => (await import('./authority.ts')).authorityCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
}

/** Resolves to the exit code. Errors a user can cure are printed as one message; all others are bugs and keep their stack. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  try {
    if (name === 'help' || name === '--help' || name === '-h') return await help()
    const load = commands[name]
    if (!load) throw new KnownError('BAD_USAGE', `hearsay: no command "${name}": one of ${names()}`)
    const command = await load()
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(`${command.usage}\n`)
      return 0
    }
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.code === 'BAD_USAGE' ? 2 : 1
  }
}

const names = () => Object.keys(commands).join(', ')

async function help(): Promise<number> {
  process.stdout.write('hearsay: who said what, who cites whom, what contradicts what\n\n')
  for (const load of Object.values(commands)) process.stdout.write(`${(await load()).usage}\n\n`)
  return 0
}
