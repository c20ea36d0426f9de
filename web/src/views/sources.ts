/** On whom everything rests: the most cited sources, and the outlets that were read. */
import { el } from '../dom.ts'
import { showCount } from '../format.ts'
import type { OutletRow } from '../queries.ts'
import { writeRoute } from '../route.ts'
import type { NodeRef, Page } from '../types.ts'
import { link, nodeHref } from './rows.ts'

export function mostCited(outlets: Page<OutletRow>, groups: Page<Omit<OutletRow, 'published'>>): HTMLElement {
  const cited = [...outlets.nodes, ...groups.nodes]
    .filter((row) => times(row) > 0)
    .toSorted((a, b) => times(b) - times(a))
  const top = times(cited[0] ?? { citedBy: { totalCount: 1 } })
  const publishing = outlets.nodes.filter(({ published }) => published.totalCount !== 0)
  const bar = (row: (typeof cited)[number]) => {
    const fillBar = el('span', { class: 'meter' })
    fillBar.style.setProperty('--share', `${(100 * times(row)) / top}%`)
    return el(
      'li',
      {},
      link(nodeHref(row.id), row.name),
      el('span', { class: 'small' }, String(times(row))),
      fillBar,
      row.placeholder && el('span', { class: 'small' }, 'cited only'),
    )
  }
  return el(
    'div',
    {},
    el('h2', {}, 'Most cited sources'),
    cited.length === 0
      ? el('p', { class: 'empty' }, 'No article names a source.')
      : el('ol', { class: 'bars' }, ...cited.slice(0, 8).map(bar)),
    (outlets.pageInfo.hasNextPage || groups.pageInfo.hasNextPage) &&
      el('p', { class: 'small' }, 'Counted among the first 50 outlets and 50 groups by name.'),
    el('h2', {}, 'Outlets'),
    el(
      'ul',
      { class: 'bars plain' },
      ...publishing
        .slice(0, 14)
        .map((row) =>
          el(
            'li',
            {},
            link(nodeHref(row.id), row.name),
            el('span', { class: 'small' }, showCount(row.published.totalCount ?? 1000, 'article')),
          ),
        ),
    ),
    el('p', {}, link(writeRoute({ view: 'list', list: 'outlets' }), 'All outlets')),
  )
}

/** What to look for next; null when everything that is cited was read. */
export function citedOnly({ nodes, totalCount }: OpenCitations): HTMLElement | null {
  if (nodes.length === 0) return null
  return el(
    'div',
    {},
    el('h2', {}, 'Cited, not yet read'),
    el(
      'ul',
      { class: 'bars plain' },
      ...nodes.map(({ source, articles }) =>
        el(
          'li',
          {},
          link(nodeHref(source.id), source.label),
          el('span', { class: 'small' }, `by ${showCount(articles, 'article')}`),
        ),
      ),
    ),
    totalCount !== nodes.length &&
      el('p', { class: 'small' }, `${nodes.length} of ${totalCount ?? 'many'} shown, the most cited first.`),
  )
}

type OpenCitations = Page<{ readonly articles: number; readonly source: NodeRef }>

/** The API counts up to 1,000. */
function times(row: Pick<OutletRow, 'citedBy'>): number {
  return row.citedBy.totalCount ?? 1000
}
