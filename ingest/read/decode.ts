/** Bytes -> text: byte order marks, declared charsets, UTF-8, and windows-1252 for what is none of these; binary is told apart. */

export type Decoded = { readonly text: string } | { readonly problem: string }

/** `declared` is a charset named inside the file (HTML), tried after byte order marks and before guessing. */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return checked(new TextDecoder(marked).decode(bytes), marked)
  const wide = wideGuess(bytes)
  if (wide) return checked(new TextDecoder(wide).decode(bytes), wide)
  if (bytes.includes(0)) return { problem: 'binary, not text: give the text itself, or a web page' }
  const strict = strictUtf8(bytes)
  if (strict !== null) return checked(strict, 'UTF-8')
  const named = declared ? declaredDecoder(declared) : null
  if (named && named.encoding !== 'utf-8') return checked(named.decode(bytes), named.encoding)
  const lossy = new TextDecoder('utf-8').decode(bytes)
  if (mostlyUtf8(lossy)) return checked(lossy, 'UTF-8')
  return singleByte(bytes)
}

/** The charset a page names in its first bytes: `<meta charset>`, `http-equiv` or the XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^\s{0,10}<\?xml[^>]{0,100}?encoding\s{0,3}=\s{0,3}["']([\w.:-]{2,40})/i.exec(head)?.[1]
  )
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function wideGuess(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 8 || sample.length % 2 !== 0) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const half = sample.length / 2
  if (odd > half * 0.7 && even === 0) return 'utf-16le'
  return even > half * 0.7 && odd === 0 ? 'utf-16be' : undefined
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function declaredDecoder(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** Damaged UTF-8 (a cut file, a few stray bytes): most of what is not ASCII still decodes. */
function mostlyUtf8(lossy: string): boolean {
  const { broken, good } = countForeign(lossy)
  return good > broken * 4
}

/** windows-1252, the commonest of the old encodings; a text that would then be mostly accents is in another one. */
function singleByte(bytes: Uint8Array): Decoded {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high++
  if (high > bytes.length * 0.25)
    return { problem: 'in an encoding that cannot be told from its bytes: save it as UTF-8' }
  return checked(new TextDecoder('windows-1252').decode(bytes), 'windows-1252')
}

/** Text of any language has next to no control characters and does not come apart into replacement marks. */
function checked(text: string, encoding: string): Decoded {
  let control = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) control++
  }
  if (control > 8 && control > text.length * 0.01)
    return { problem: 'binary, not text: give the text itself, or a web page' }
  const { broken } = countForeign(text)
  if (broken > 8 && broken > text.length * 0.05)
    return { problem: `not in the encoding it seems to be in (${encoding}): save it as UTF-8` }
  return { text }
}

function countForeign(text: string): { broken: number; good: number } {
  let broken = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) good++
  }
  return { broken, good }
}
