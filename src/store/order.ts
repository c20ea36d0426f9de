/** The order of text in every store: by code point, as UTF-8 bytes compare, which is what databases sort by. */

export function compareText(a: string, b: string): number {
  if (a === b) return 0
  // Code units order as code points do, except where a surrogate meets a character above it.
  return surrogate.test(a) || surrogate.test(b)
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : a < b
      ? -1
      : 1
}

const surrogate = /[\ud800-\udfff]/
