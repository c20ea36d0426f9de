/** Text with its marks: content, cue, source and differing values, each in its own hand. */
import { el } from '../dom.ts'
import { cutPieces, type Marks, type MarkKind } from '../marks.ts'
import type { StatementRow } from '../types.ts'

const names: Readonly<Record<MarkKind, string>> = {
  content: 'what was said',
  cue: 'the words that attribute it',
  source: 'who said it',
  value: 'the value that differs',
}

export function marked(text: string, marks: Marks, base = 0): (Node | string)[] {
  return cutPieces(text, marks, base).map((piece) =>
    piece.kinds.length === 0
      ? piece.text
      : el(
          'mark',
          {
            class: piece.kinds.join(' '),
            attributes: { title: piece.kinds.map((kind) => names[kind]).join(', ') },
          },
          piece.text,
        ),
  )
}

export function statementMarks({
  content,
  cue,
  source,
}: Pick<StatementRow, 'content' | 'cue' | 'source'>): Marks {
  return [
    { kind: 'content', start: content.start, end: content.end },
    ...(cue ? [{ kind: 'cue', start: cue.start, end: cue.end } as const] : []),
    ...(source ? [{ kind: 'source', start: source.start, end: source.end } as const] : []),
  ]
}

/** What the three hands mean. */
export function markLegend(): HTMLElement {
  return el(
    'p',
    { class: 'mark-legend small' },
    el('mark', { class: 'content' }, 'what was said'),
    el('mark', { class: 'cue' }, 'attribution'),
    el('mark', { class: 'source' }, 'source'),
  )
}
