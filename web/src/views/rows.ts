/** One row for each type of thing that lists hold. */
import { el, type Child } from '../dom.ts'
import { lowerWords, shorten, showDate, showMeasure, showPercent } from '../format.ts'
import { kindNames } from '../kinds.ts'
import type { Marks } from '../marks.ts'
import { writeRoute } from '../route.ts'
import type * as type from '../types.ts'
import { marked, statementMarks } from './marked.ts'

export function nodeHref(id: string): string {
  return writeRoute({ view: 'node', id })
}

export function articleHref(id: string, marks: Marks = []): string {
  return writeRoute({ view: 'article', id, marks })
}

export function link(href: string, ...children: readonly Child[]): HTMLAnchorElement {
  return el('a', { attributes: { href } }, ...children)
}

export function dot(kind: type.NodeKind): HTMLElement {
  return el('span', { class: `dot ${kind}`, attributes: { 'aria-hidden': 'true' } })
}

export function nodeLink(node: type.NodeRef, most = 120): HTMLElement {
  return el(
    'a',
    { class: 'node-link', attributes: { href: nodeHref(node.id), title: kindNames[node.kind][0] } },
    dot(node.kind),
    el('span', {}, shorten(node.label, most)),
    node.placeholder && el('span', { class: 'tag' }, 'not in the graph yet'),
  )
}

/** "Steppe Courier · 7 Jun 2025", leading to the words in the article. */
export function origin(article: type.ArticleRef, marks: Marks = []): HTMLElement {
  return el(
    'p',
    { class: 'origin' },
    el(
      'a',
      { attributes: { href: articleHref(article.id, marks), title: article.label } },
      `${article.outletName ?? 'Unknown outlet'} · ${showDate(article.publishedAt)}`,
    ),
  )
}

/** Who claims it; an outlet that speaks for itself is named by the origin beside it. */
export function speakerOf({
  speaker,
  speakerName,
  article,
}: Pick<type.ClaimRow, 'speaker' | 'speakerName' | 'article'>): HTMLElement | null {
  if (speaker?.kind === 'Outlet' && speaker.label === article.outletName) return null
  return speaker ? nodeLink(speaker) : el('span', {}, speakerName ?? 'source not named')
}

const modes: Readonly<Record<type.StatementRow['mode'], string>> = {
  DIRECT: 'quoted',
  INDIRECT: 'reported',
  MIXED: 'partly quoted',
  NARRATIVE: "the article's own words",
}

/** `about` is what the list is of: a person's own statements need not name the person, nor an article's the article. */
export function statementRow(statement: type.StatementRow, about?: string): HTMLElement {
  const { id, mode, denied, sentence, speaker, article } = statement
  const marks = statementMarks(statement)
  return el(
    'div',
    { class: 'row statement' },
    el('p', { class: 'words' }, ...marked(sentence.text, marks, sentence.start)),
    el(
      'div',
      { class: 'meta' },
      speaker?.entity
        ? speaker.entity.id !== about && nodeLink(speaker.entity)
        : el('span', {}, speaker?.name ?? 'source not named'),
      el('span', { class: 'tag' }, modes[mode]),
      denied && el('span', { class: 'tag contradicts' }, 'denial'),
      article.id === about ? link(articleHref(article.id, marks), 'in the article') : origin(article, marks),
      link(nodeHref(id), 'in the graph'),
    ),
  )
}

/** `about`: whose claims the list holds, who need not be named again. */
export function claimRow(claim: type.ClaimRow, about?: string): HTMLElement {
  const { id, text, polarity, modality, measure, quantity, article, span, speaker } = claim
  return el(
    'div',
    { class: 'row claim' },
    el('p', { class: 'words' }, link(nodeHref(id), shorten(text, 220))),
    el(
      'div',
      { class: 'meta' },
      quantity && measure && el('span', { class: 'tag' }, `${showMeasure(measure)}: ${quantity.text}`),
      polarity === 'DENIED' && el('span', { class: 'tag contradicts' }, 'denied'),
      modality !== 'ASSERTED' && el('span', { class: 'tag' }, lowerWords(modality)),
      (about === undefined || speaker?.id !== about) && speakerOf(claim),
      origin(article, [{ kind: 'content', ...span }]),
    ),
  )
}

export function articleRow(article: type.ArticleRef): HTMLElement {
  return el(
    'div',
    { class: 'row article' },
    el('p', {}, link(nodeHref(article.id), shorten(article.label, 160))),
    article.placeholder ? el('p', { class: 'origin' }, 'cited, not in the graph yet') : origin(article),
  )
}

/** `side` is what the row leads to: who cites, or what is cited. */
export function citationRow(citation: type.Citation, side: 'article' | 'source'): HTMLElement {
  const { article, source, span, sentence, words } = citation
  const marks: Marks = span ? [{ kind: 'cue', ...span }] : []
  return el(
    'div',
    { class: 'row citation' },
    side === 'source' && nodeLink(source),
    el('p', { class: 'words' }, ...(sentence ? marked(sentence.text, marks, sentence.start) : [words])),
    origin(article, marks),
  )
}

/** `side` is the end of the role that is not shown already. */
export function roleRow(
  { person, group, role, article, span }: type.Role,
  side: 'person' | 'group',
): HTMLElement {
  return el(
    'div',
    { class: 'row role' },
    nodeLink(side === 'person' ? person : group),
    el(
      'div',
      { class: 'meta' },
      el('span', { class: 'tag' }, role),
      origin(article, [{ kind: 'source', ...span }]),
    ),
  )
}

export function copyRow({ article, share }: type.Copy): HTMLElement {
  return el(
    'div',
    { class: 'row article' },
    el('p', {}, link(nodeHref(article.id), article.label)),
    el(
      'div',
      { class: 'meta' },
      el('span', { class: 'tag' }, `${showPercent(share)} of the text`),
      origin(article),
    ),
  )
}
