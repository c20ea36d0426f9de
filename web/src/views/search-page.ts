/** All finds of a search on one page, grouped by kind. */
import { el } from '../dom.ts'
import { showCount } from '../format.ts'
import { kindNames, nodeKinds } from '../kinds.ts'
import { searchQuery } from '../queries.ts'
import type { Route } from '../route.ts'
import { load } from './load.ts'
import { nodeLink } from './rows.ts'
import type { MakeView } from './view.ts'

export const makeSearchPage: MakeView<Extract<Route, { view: 'search' }>> = ({ text }, signal) => {
  const box = el('div')
  void load(box, {
    query: searchQuery,
    variables: { text, first: 100 },
    signal,
    empty: 'Nothing matches. Try fewer words, a surname, a place, or words of a statement.',
    draw: ({ search: { nodes, truncated } }) => {
      if (nodes.length === 0) return null
      const groups = nodeKinds.flatMap((kind) => {
        const here = nodes.filter((node) => node.kind === kind)
        if (here.length === 0) return []
        return [
          el(
            'section',
            { class: 'finds' },
            el('h2', {}, kindNames[kind][1]),
            el('ul', { class: 'rows' }, ...here.map((node) => el('li', {}, nodeLink(node, 240)))),
          ),
        ]
      })
      const count = `${showCount(nodes.length, 'find')}${truncated ? ' shown; there may be more: add a word' : ''}`
      return el('div', {}, el('p', { class: 'small' }, count), ...groups)
    },
  })
  return { element: el('div', { class: 'page search-page' }, el('h1', {}, `“${text}”`), box), title: text }
}
