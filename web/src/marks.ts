/** Cuts a text at the borders of its marks, so that each piece can be drawn with the marks that cover it. */

export type MarkKind = 'content' | 'cue' | 'source' | 'value'
export interface Range {
  readonly start: number
  readonly end: number
}
export interface Mark extends Range {
  readonly kind: MarkKind
}
export type Marks = readonly Mark[]
export interface Piece extends Range {
  readonly text: string
  readonly kinds: readonly MarkKind[]
}

/** Offsets of marks and pieces count from the start of the article; `text` starts at `base`. */
export function cutPieces(text: string, marks: Marks, base = 0): Piece[] {
  const end = base + text.length
  const inside = marks.flatMap((mark) => {
    const [from, to] = [Math.max(mark.start, base), Math.min(mark.end, end)]
    return from < to ? [{ ...mark, start: from, end: to }] : []
  })
  const borders = [...new Set([base, end, ...inside.flatMap((mark) => [mark.start, mark.end])])].toSorted(
    (a, b) => a - b,
  )
  return borders.slice(0, -1).map((start, i) => {
    const stop = borders[i + 1]!
    const over = inside.filter((mark) => mark.start <= start && mark.end >= stop)
    return {
      start,
      end: stop,
      text: text.slice(start - base, stop - base),
      kinds: [...new Set(over.map(({ kind }) => kind))],
    }
  })
}

/** The paragraphs that a range touches. */
export function paragraphsAround(text: string, range: Range): Range {
  const before = text.lastIndexOf('\n\n', Math.max(0, range.start - 1))
  const after = text.indexOf('\n\n', range.end)
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after }
}

/** Where a value stands in a sentence: in the clause if it is there, else anywhere; whole words only. */
export function findValue(sentence: string, clause: string, value: string): Range | null {
  const at = sentence.indexOf(clause)
  const inside = at < 0 ? null : wholeWord(sentence.slice(at, at + clause.length), value)
  if (inside) return { start: inside.start + at, end: inside.end + at }
  return wholeWord(sentence, value)
}

function wholeWord(text: string, value: string): Range | null {
  const [haystack, needle] = [text.toLowerCase(), value.trim().toLowerCase()]
  // Lower case can change lengths (İ): then offsets would lie.
  if (needle === '' || haystack.length !== text.length) return null
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length
    if (!touches(text, at) && !touches(text, end)) return { start: at, end }
  }
  return null
}

/** Whether a word goes on across this border. */
function touches(text: string, border: number): boolean {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  return isWord(border - 1) && isWord(border)
}
