/** The explorer: a header with the search box, and below it the view that the address asks for. */
import { el, fill } from './dom.ts'
import { paintLegend, readLegend } from './legend.ts'
import { readRoute, writeRoute, type Route } from './route.ts'
import { makeArticle } from './views/article.ts'
import { makeExplore } from './views/explore.ts'
import { makeFigure } from './views/figure.ts'
import { makeList, makeLost } from './views/list.ts'
import { makeOverview } from './views/overview.ts'
import { makeRelation, makeRelations } from './views/relations.ts'
import { searchBox } from './views/search-box.ts'
import { makeSearchPage } from './views/search-page.ts'
import type { MakeView, View } from './views/view.ts'

const views: { readonly [K in Route['view']]: MakeView<Extract<Route, { view: K }>> } = {
  overview: makeOverview,
  search: makeSearchPage,
  node: makeExplore,
  path: makeExplore,
  relation: makeRelation,
  relations: makeRelations,
  list: makeList,
  article: makeArticle,
  figure: makeFigure,
  lost: makeLost,
}

const go = (route: Route): void => {
  location.hash = writeRoute(route)
}
const search = searchBox({
  id: 'search',
  label: 'Search people, groups, places, statements',
  placeholder: 'Search people, groups, places, words…',
  onPick: ({ id }) => go({ view: 'node', id }),
  onSubmit: (text) => go({ view: 'search', text }),
})
const main = el('main', { attributes: { id: 'main', tabindex: '-1' } })
const header = el(
  'header',
  { class: 'top' },
  el('a', { class: 'skip', attributes: { href: '#main' }, on: { click: skip } }, 'Skip to content'),
  el('a', { class: 'brand', attributes: { href: '#/' } }, 'Hearsay'),
  search,
  el(
    'nav',
    { attributes: { 'aria-label': 'Main' } },
    el('a', { attributes: { href: '#/contradictions' } }, 'Contradictions'),
    el('a', { attributes: { href: '#/updates' } }, 'Updates'),
    el('a', { attributes: { href: '#/articles' } }, 'Browse'),
    el('a', { class: 'wide-only', attributes: { href: '/graphql' } }, 'GraphiQL'),
  ),
)

/** The address belongs to the views, so that the skip link must not change it. */
function skip(event: Event): void {
  event.preventDefault()
  main.focus()
}

let current: { view: View; end: AbortController } | null = null

function showAddress(): void {
  const route = readRoute(location.hash)
  if (current?.view.show?.(route)) return
  const before = current
  before?.end.abort()
  before?.view.close?.()
  const end = new AbortController()
  // Each maker takes the route of its own name; the table's type says so, but not to an indexed call.
  const make = views[route.view] as MakeView<Route>
  const view = make(route, end.signal)
  current = { view, end }
  document.title = `${view.title} · Hearsay`
  document.body.dataset['view'] = route.view
  fill(main, view.element)
  scrollTo(0, 0)
  // Readers of screens and keyboards go on from the new view, not from a link that is gone.
  if (before) main.focus({ preventScroll: true })
}

addEventListener('hashchange', showAddress)
addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault()
    document.querySelector<HTMLInputElement>('#search')?.focus()
  }
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintLegend)
document.querySelector('#app')?.replaceChildren(header, main)
paintLegend()
// Colours of kinds belong to every view; the first one must not wait for them longer than a moment.
void readLegend().then(showAddress, showAddress)
