/** How many inputs the paths hold, for a progress bar: cheap, and at times one too many (a sidecar counts as a file). */
import { createReadStream } from 'node:fs'
import { formatOf } from './formats.ts'
import { walkFiles } from './walk.ts'

export async function countInputs(paths: readonly string[]): Promise<number> {
  let count = 0
  for await (const found of walkFiles(paths)) {
    const lines = 'file' in found && formatOf(found.path) === 'json-lines'
    count += lines ? await countLines(found.file) : 1
  }
  return count
}

async function countLines(file: string): Promise<number> {
  let count = 0
  try {
    for await (const chunk of createReadStream(file)) {
      const bytes = chunk as Buffer
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
    }
  } catch {
    return 1 // unreadable: reading it will say why
  }
  return count
}
