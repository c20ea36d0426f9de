/** All nodes of one kind, in their order; and the page for an address that leads nowhere. */
import { ask } from '../api.ts'
import { el } from '../dom.ts'
import { listQuery } from '../queries.ts'
import { nodeLists, writeRoute, type NodeList, type Route } from '../route.ts'
import type { ArticleRef, NodeRef } from '../types.ts'
import { pages } from './pages.ts'
import { articleRow, link, nodeLink } from './rows.ts'
import type { MakeView } from './view.ts'

const titles: Readonly<Record<NodeList, string>> = {
  articles: 'Articles',
  outlets: 'Outlets',
  spokespeople: 'People',
  groups: 'Groups',
  places: 'Places',
}

export const makeList: MakeView<Extract<Route, { view: 'list' }>> = ({ list }, signal) => {
  const tabs = nodeLists.map((name) =>
    el(
      'a',
      {
        attributes: {
          href: writeRoute({ view: 'list', list: name }),
          'aria-current': name === list ? 'page' : undefined,
        },
      },
      titles[name],
    ),
  )
  const rows = pages({
    ask: (after) => ask(listQuery(list), { after }, signal),
    pick: ({ page }) => page,
    rows: (nodes) =>
      nodes.map((node) => (list === 'articles' ? articleRow(node as NodeRef & ArticleRef) : nodeLink(node))),
    empty: 'There is none yet.',
  })
  const element = el(
    'div',
    { class: `page list ${list}` },
    el('nav', { class: 'tabs', attributes: { 'aria-label': 'Lists' } }, ...tabs),
    el('h1', { class: 'sr-only' }, titles[list]),
    rows,
  )
  return { element, title: titles[list] }
}

export const makeLost: MakeView<Route> = () => ({
  element: el(
    'div',
    { class: 'page' },
    el('h1', {}, 'This address leads nowhere'),
    el('p', {}, link('#/', 'Back to the overview')),
  ),
  title: 'Not found',
})
