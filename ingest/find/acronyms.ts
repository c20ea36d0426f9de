/** Acronyms in brackets, by Schwartz and Hearst (2003): "Southern Ferry Union (SFU)" and "SFU (Southern Ferry Union)". */

/** Where the long form starts in `before`, or -1: its letters in order hold every letter of the short form, the first at a word's start. */
export function longFormStart(short: string, before: string): number {
  let at = before.length - 1
  const letters = short.toLowerCase()
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i] ?? ''
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    while (
      at >= 0 &&
      (before[at]?.toLowerCase() !== letter ||
        (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(before[at - 1] ?? '')))
    )
      at--
    if (at < 0) return -1
    at--
  }
  const space = before.lastIndexOf(' ', Math.max(at + 1, 0))
  const start = at + 1
  return space >= start ? space + 1 : start
}

/** An agency or broadcaster goes by its initials even where no text spells them out: "Reed Bay News Agency" → RBNA. None for other outlets. */
export function agencyInitials(name: string): string | null {
  const words = name
    .replace(/Newswire/gi, 'News Wire')
    .split(/\s+/)
    .filter((word) => !/^(the|of|and|for|de|la)$/i.test(word))
  const station = words.length > 2 && words.some((word) => /^(radio|television|broadcasting)$/i.test(word))
  if (words.length < 2 || !(isAgency(name) || station)) return null
  const letters = words.map((word) => word[0]?.toUpperCase() ?? '').join('')
  return /^\p{Lu}{2,6}$/u.test(letters) ? letters : null
}

const many =
  /^(news|service|online|agency|wire|newswire|radio|tv|television|press|network|media|bulletin|portal|desk|reports?|notes?|diary|blog|today|daily|weekly|monthly|live|sports?|newspaper|magazine|journal|page|cable|bureau|fm|am|channel|group|international|english|business|world|city|county|state|national|region|country|letters|times?)$/i
/** A paper goes by the last word of its name: "Holm Evening Lantern" → "the Lantern". None where many papers would. */
export function paperShort(name: string): string | null {
  const words = name.replace(/ (?:of|de|du|del|von|van) .*$/, '').split(/\s+/)
  const last = words.at(-1) ?? ''
  return words.length > 1 &&
    name.length < 40 &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(last) &&
    !last.endsWith('s') &&
    !many.test(last)
    ? `the ${last}`
    : null
}

/** A wire service by its name. */
export const isAgency = (name: string): boolean =>
  /(wire|\bagency|\b(press|wire|news) bureau|\bpress|\bcable|\b(wire|news|press) service)$/i.test(name)

/** Initials of the capitalised words, and of all words: "Holm Island Ferry Trust" → HIFT. */
export function initials(words: readonly { readonly text: string; readonly link: string }[]): string[] {
  const letters = words.map((word) => word.text[0] ?? '').join('')
  // A hyphenated word may give two letters, a joined "of" or "and" one.
  const split = words
    .map((word) =>
      word.text
        .split('-')
        .map((part) => part[0] ?? '')
        .join(''),
    )
    .join('')
  const joined = words
    .map(
      (word) =>
        (word.text[0] ?? '') +
        (/^(of|and|for|on|to)\b/.test(word.link) ? (word.link[0] ?? '').toUpperCase() : ''),
    )
    .join('')
  const wire = words.map((word) => (/newswire$/i.test(word.text) ? 'NW' : (word.text[0] ?? ''))).join('')
  return [...new Set([letters, split, joined, wire].map((word) => word.toUpperCase()))]
}
