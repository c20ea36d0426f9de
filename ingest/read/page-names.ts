/** Names and titles as meta tags hold them -> as they would be printed. */
import { fold } from './text-layout.ts'

export function hostOf(url: string | null | undefined): string | null {
  return /^https?:\/\/(?:www\.|m\.|amp\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** Meta tags and JSON-LD are escaped twice now and then. */
export function cleanText(value: string | null | undefined): string | null {
  const plain = (value ?? '')
    .slice(0, 2000)
    .replace(/<[^>]{1,200}>/g, ' ')
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
        return code > 0 && code < 0x110000
          ? String.fromCodePoint(code)
          : (named[name?.toLowerCase() ?? ''] ?? whole)
      },
    )
  return fold(plain.toWellFormed()) || null
}

/** "By Ann Lee | The Echo", "Ann Lee @annlee Nov 18, 2019" -> "Ann Lee". */
export function bareName(name: string): string {
  const cut = name
    .replace(/^by\s+/i, '')
    .split(
      /\s*[|•·]\s*|\s@\w|\s(?=(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d)|\s\d/i,
    )[0]
  return (cut ?? name).trim()
}

/** No address, no account, no date. */
export function isName(text: string): boolean {
  return (
    /^\p{L}/u.test(text) &&
    text.length < 160 &&
    !/https?:|www\.|@|\d{3}/.test(text) &&
    !/^(?:admin|editor|staff|author|share|follow|null|undefined)$/i.test(text)
  )
}

/** An outlet's name: "The Echo | Local news" without its motto, an address as its host. */
export function outletName(value: string | null | undefined): string | null {
  const text = cleanText(value)
  if (!text) return null
  return hostOf(text) ?? (text.split(/\s+[|•·]\s+/)[0]?.trim() || null)
}
