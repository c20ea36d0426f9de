/** Bytes of a .jsonl file, of any size -> its lines one by one, each under the limit; memory holds one line at most. */
import { KnownError } from '../../schema/errors.ts'
import { decodeBytes } from './decode.ts'
import { limits, megabytes } from './limits.ts'

export type JsonLine = { readonly line: number } & (
  { readonly source: string } | { readonly failure: KnownError }
)

/** Blank lines are no input and are passed over. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 1
  let held: Uint8Array[] = []
  let size = 0
  const finish = (): JsonLine | null => {
    const result = size > limits.text ? { line, failure: tooLong(size) } : decodeLine(line, held, size)
    held = []
    size = 0
    line++
    return result
  }
  for await (const chunk of bytes) {
    let start = 0
    for (;;) {
      const end = chunk.indexOf(10, start)
      const piece = chunk.subarray(start, end < 0 ? chunk.length : end)
      size += piece.length
      if (size > limits.text) held = []
      else if (piece.length > 0) held.push(piece)
      if (end < 0) break
      const result = finish()
      if (result) yield result
      start = end + 1
    }
  }
  const last = size > 0 ? finish() : null
  if (last) yield last
}

function decodeLine(line: number, pieces: readonly Uint8Array[], size: number): JsonLine | null {
  if (size === 0) return null
  const decoded = decodeBytes(pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, size))
  if ('problem' in decoded) return { line, failure: new KnownError('BAD_ARTICLE', decoded.problem) }
  return decoded.text.trim() ? { line, source: decoded.text } : null
}

function tooLong(size: number): KnownError {
  return new KnownError(
    'TOO_LARGE',
    `a line of ${megabytes(size)}, and one article may have ${megabytes(limits.text)}`,
  )
}
