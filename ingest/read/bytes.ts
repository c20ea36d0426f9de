/** A file -> its bytes, refused by size before more than the limit is in memory. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { KnownError } from '../../schema/errors.ts'
import { megabytes } from './limits.ts'

export async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  const { size } = await stat(file)
  if (size > limit) throw tooLarge(size, limit)
  // A file can grow while it is read, so its size alone is not trusted.
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw tooLarge(length, limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

function tooLarge(size: number, limit: number): KnownError {
  const message = `${megabytes(size)}, and one article may have ${megabytes(limit)}: split it`
  return new KnownError('TOO_LARGE', message)
}
