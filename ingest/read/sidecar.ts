/** Which JSON files describe the article beside them (`a.json` or `a.meta.json` next to `a.txt`), and what they say. */
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { KnownError } from '../../schema/errors.ts'
import { readBytes } from './bytes.ts'
import { decodeBytes } from './decode.ts'
import { formatOf, stemOf } from './formats.ts'
import { type Given, parseGiven } from './given.ts'
import { limits } from './limits.ts'
import type { FoundFile, Walked } from './walk.ts'

/** Paths on this machine, the weaker last. */
export type Sidecars = readonly string[]
export type WithSidecars =
  | { readonly file: FoundFile; readonly sidecars: Sidecars }
  | { readonly path: string; readonly failure: KnownError }

/**
 * Pairs each document with its sidecars. A sidecar is no article of its own, unless it is malformed (then it fails by
 * itself) or was asked for by name without its document.
 */
export async function* findSidecars(
  files: AsyncIterable<Walked>,
  paths: readonly string[],
): AsyncGenerator<WithSidecars> {
  const named = new Set(paths.map((path) => join(path)))
  const accompanied = new Set([...named].filter((path) => formatOf(path) !== 'json').map(stemOf))
  let folder: Folder | null = null
  for await (const found of files) {
    if ('failure' in found) {
      yield found
      continue
    }
    const { path, file } = found
    const place = dirname(file)
    if (folder?.place !== place) folder = await listFolder(place)
    const stem = stemOf(file)
    const described = folder.documents.has(stem)
    if (formatOf(path) !== 'json' || !described || (named.has(file) && !accompanied.has(stem))) {
      yield {
        file: found,
        sidecars: described ? (folder.sidecars.get(stem) ?? []).filter((one) => one !== file) : [],
      }
      continue
    }
    const read = await parseSidecar(file)
    if ('problem' in read) yield { path, failure: malformed(path, read.problem) }
  }
}

function malformed(path: string, problem: string): KnownError {
  return new KnownError('BAD_ARTICLE', `ingest/read: ${path}: as a sidecar: ${problem}`)
}

interface Folder {
  readonly place: string
  readonly documents: ReadonlySet<string>
  readonly sidecars: ReadonlyMap<string, Sidecars>
}

async function listFolder(place: string): Promise<Folder> {
  const documents = new Set<string>()
  const sidecars = new Map<string, string[]>()
  const names = await readdir(place).catch(() => [])
  for (const name of names.toSorted()) {
    const format = formatOf(name)
    const stem = join(place, stemOf(name))
    if (format === 'text' || format === 'html') documents.add(stem)
    if (format === 'json') sidecars.set(stem, [...(sidecars.get(stem) ?? []), join(place, name)])
  }
  return { place, documents, sidecars }
}

/** The first sidecar that can be read; a malformed one is reported where it stands and costs its article nothing. */
export async function readSidecar(sidecars: Sidecars): Promise<Given | null> {
  for (const file of sidecars) {
    const read = await parseSidecar(file)
    if ('given' in read) return read.given
  }
  return null
}

async function parseSidecar(file: string): Promise<{ given: Given } | { problem: string }> {
  try {
    const decoded = decodeBytes(await readBytes(file, limits.text))
    return 'problem' in decoded ? decoded : parseGiven(JSON.parse(decoded.text))
  } catch (error) {
    return {
      problem:
        error instanceof SyntaxError
          ? `malformed JSON: ${error.message.slice(0, 120)}`
          : error instanceof Error
            ? error.message
            : 'cannot be read',
    }
  }
}
