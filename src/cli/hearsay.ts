#!/usr/bin/env node
/** The command `hearsay`. */
import { runCommand } from './commands.ts'

process.exitCode = await runCommand(process.argv.slice(2))
