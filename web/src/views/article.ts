/** A whole article, with the words one came for marked and scrolled into view. */
import { el } from '../dom.ts'
import { showDate, webAddress } from '../format.ts'
import { cutPieces, type Marks } from '../marks.ts'
import { articleQuery, type FullArticle } from '../queries.ts'
import type { Route } from '../route.ts'
import { load } from './load.ts'
import { marked, markLegend } from './marked.ts'
import { link, nodeHref } from './rows.ts'
import type { MakeView } from './view.ts'

export const makeArticle: MakeView<Extract<Route, { view: 'article' }>> = ({ id, marks }, signal) => {
  const box = el('div')
  void load(box, {
    query: articleQuery,
    variables: { id },
    signal,
    draw: ({ node }) => node && whole(node, marks),
    empty: 'There is no such article.',
  }).then(() => box.querySelector('.text mark')?.scrollIntoView({ block: 'center' }))
  return { element: el('div', { class: 'page reading' }, box), title: 'Article' }
}

function whole(article: FullArticle, marks: Marks): HTMLElement {
  const { id, title, label, text, url, path, byline, outlet, outletName, publishedAt } = article
  const address = webAddress(url)
  return el(
    'article',
    { class: 'whole' },
    el(
      'p',
      { class: 'kicker' },
      outlet ? link(nodeHref(outlet.id), outlet.name) : (outletName ?? 'Unknown outlet'),
      ` · ${showDate(publishedAt)}`,
    ),
    el('h1', {}, title ?? label),
    byline && el('p', { class: 'byline' }, byline),
    el(
      'p',
      { class: 'meta' },
      link(nodeHref(id), 'In the graph'),
      address &&
        el(
          'a',
          { attributes: { href: address, rel: 'noreferrer noopener', target: '_blank' } },
          'Original page',
        ),
      path && el('span', {}, path),
    ),
    marks.some(({ kind }) => kind !== 'value') && markLegend(),
    el('div', { class: 'text' }, ...paragraphs(text, marks)),
  )
}

/** Offsets run through the whole text, so paragraphs are cut by position. */
function paragraphs(text: string, marks: Marks): HTMLElement[] {
  const breaks = [...text.matchAll(/\n{2,}/g)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  )
  const starts = [0, ...breaks.map(([, end]) => end)]
  const ends = [...breaks.map(([start]) => start), text.length]
  return starts.map((start, i) => {
    const part = text.slice(start, ends[i])
    const isMarked = cutPieces(part, marks, start).some(({ kinds }) => kinds.length > 0)
    return el('p', { class: isMarked ? 'marked' : undefined }, ...marked(part, marks, start))
  })
}
