/** The words something rests on, marked inside the paragraph they stand in, with the way to the whole article. */
import { el } from '../dom.ts'
import { paragraphsAround, type Marks, type Range } from '../marks.ts'
import type { ArticleRef, Evidence, StatementRow, TextSpan } from '../types.ts'
import { marked, markLegend, statementMarks } from './marked.ts'
import { articleHref, link, nodeLink, origin } from './rows.ts'

export function evidenceCard(evidence: Evidence): HTMLElement {
  const { article, statement, sentence, highlights } = evidence
  const marks: Marks = statement
    ? statementMarks(statement)
    : highlights.map(({ start, end }) => ({ kind: 'cue', start, end }))
  const around = paragraphsAround(article.text, covering([sentence, ...marks]))
  const shown = { ...around, text: article.text.slice(around.start, around.end) }
  return evidenceText(article, shown.text, shown, marks, statement)
}

export function evidenceText(
  article: ArticleRef,
  text: string,
  shown: TextSpan,
  marks: Marks,
  statement: StatementRow | null,
): HTMLElement {
  return el(
    'figure',
    { class: 'evidence' },
    el('blockquote', {}, ...marked(text, marks, shown.start)),
    el(
      'figcaption',
      { class: 'meta' },
      statement &&
        (statement.speaker?.entity
          ? nodeLink(statement.speaker.entity)
          : el('span', {}, statement.speaker?.name ?? 'source not named')),
      origin(article, marks),
      link(articleHref(article.id, marks), 'Open the article here'),
    ),
    statement && markLegend(),
  )
}

function covering(ranges: readonly Range[]): Range {
  return {
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
  }
}
