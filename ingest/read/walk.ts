/** Paths on the command line -> files, in one order on every machine, each named relative to the folder it was found in. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { KnownError } from '../../schema/errors.ts'

export interface FoundFile {
  /** Relative to the folder that was given, with slashes; the bare name of a file that was given itself. */
  readonly path: string
  /** Where it is on this machine. */
  readonly file: string
}
export type Walked = FoundFile | { readonly path: string; readonly failure: KnownError }

/** Every file under the paths. Names that start with a dot are passed over; links are followed, but never in a circle. */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<Walked> {
  for (const path of paths) {
    const name = basename(join(path, '.')) || path
    const kind = await kindOf(path)
    if (kind === 'directory') yield* walkFolder(path, '', [])
    else if (kind === 'file') yield { path: name, file: join(path) }
    else yield { path: name, failure: kind }
  }
}

/** `above` holds the real paths of the folders we came through: meeting one again is a circle. */
async function* walkFolder(folder: string, prefix: string, above: readonly string[]): AsyncGenerator<Walked> {
  const shown = prefix || basename(folder)
  let names: string[]
  let here: string
  try {
    here = await realpath(folder)
    names = await readdir(folder)
  } catch (error) {
    yield { path: shown, failure: unreadable(shown, error) }
    return
  }
  if (above.includes(here)) {
    const message = `ingest/read: ${shown}: the folder leads back into itself by a link: remove the link`
    yield { path: shown, failure: new KnownError('BAD_ARTICLE', message) }
    return
  }
  for (const name of names.toSorted(byCodeUnit)) {
    if (name.startsWith('.')) continue
    const path = prefix ? `${prefix}/${name}` : name
    const file = join(folder, name)
    const kind = await kindOf(file, path)
    if (kind === 'directory') yield* walkFolder(file, path, [...above, here])
    else if (kind === 'file') yield { path, file }
    else yield { path, failure: kind }
  }
}

async function kindOf(file: string, shown = file): Promise<'file' | 'directory' | KnownError> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) return 'directory'
    if (found.isFile()) return 'file'
    return new KnownError('BAD_ARTICLE', `ingest/read: ${shown}: neither a file nor a folder: leave it out`)
  } catch (error) {
    return unreadable(shown, error)
  }
}

function unreadable(shown: string, error: unknown): KnownError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const cause = { cause: error }
  if (code === 'ENOENT')
    return new KnownError('NOT_FOUND', `ingest/read: ${shown}: no such file or folder`, cause)
  if (code === 'ELOOP')
    return new KnownError(
      'BAD_ARTICLE',
      `ingest/read: ${shown}: a link that leads to itself: remove the link`,
      cause,
    )
  const reason =
    code === 'EACCES' || code === 'EPERM'
      ? 'no permission to read it'
      : `cannot be read (${String(code ?? error)})`
  return new KnownError('BAD_ARTICLE', `ingest/read: ${shown}: ${reason}`, cause)
}

/** Not localeCompare, which depends on the machine. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
