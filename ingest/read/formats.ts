/** Which formats are read, and which of them a file is in by its name. */
export type Format = 'text' | 'html' | 'json' | 'json-lines'

const byExtension: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
}

/** For messages. */
export const accepted = Object.keys(byExtension).join(' ')

/** Null for a file of another kind; a name without an extension is left to its content. */
export function formatOf(name: string): Format | 'unnamed' | null {
  const extension = extensionOf(name)
  return extension === '' ? 'unnamed' : (byExtension[extension] ?? null)
}

/** What a file without an extension holds. */
export function sniffFormat(text: string): Format {
  const start = text.slice(0, 1000).trimStart()
  if (/^(?:<\?xml|<!doctype\s+html|<html|<head|<body|<article)/i.test(start)) return 'html'
  return /^\{\s*"/.test(start) ? 'json' : 'text'
}

/** The name up to its extension: `a/b.meta.json` and `a/b.txt` both belong to `a/b`. */
export function stemOf(name: string): string {
  const whole = name.slice(0, name.length - extensionOf(name).length)
  return formatOf(name) === 'json' && whole.endsWith('.meta') ? whole.slice(0, -'.meta'.length) : whole
}

function extensionOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return dot > 0 ? base.slice(dot).toLowerCase() : ''
}
