/** The first view: how much there is, what clashes and what changed most recently, and on whom everything rests. */
import { gatherAlike } from '../alike.ts'
import { ask } from '../api.ts'
import { el, fill } from '../dom.ts'
import { showCount, showNumber } from '../format.ts'
import { readLegend } from '../legend.ts'
import { findRecent } from '../newest.ts'
import {
  relationCountQuery,
  relationsQuery,
  openCitationsQuery,
  sourcesQuery,
  totalsQuery,
  type Totals,
} from '../queries.ts'
import { writeRoute, type RelationList, type Route } from '../route.ts'
import type { Page, RelationRow, Stats } from '../types.ts'
import { failureNotice, load, quietly, skeleton } from './load.ts'
import { relationCard } from './relation-card.ts'
import { link } from './rows.ts'
import { citedOnly, mostCited } from './sources.ts'
import type { MakeView } from './view.ts'

export const makeOverview: MakeView<Route> = (_route, signal) => {
  const element = el('div', { class: 'page overview' }, skeleton(6))
  const start = (): void =>
    void quietly(async () => {
      const [read, asked] = await Promise.all([readLegend(signal), ask(totalsQuery, {}, signal)])
      if ('failure' in read) return fill(element, failureNotice(read.failure, start))
      if ('failure' in asked) return fill(element, failureNotice(asked.failure, start))
      const totals = asked.answer
      fill(
        element,
        ...(totals.articles.totalCount === 0 ? [firstSteps()] : overview(read.stats, totals, signal)),
      )
    })
  start()
  return { element, title: 'Overview' }
}

function firstSteps(): HTMLElement {
  return el(
    'section',
    { class: 'first-steps' },
    el('h1', {}, 'Nothing has been read yet'),
    el(
      'p',
      {},
      'Hearsay needs articles: text, HTML, Markdown or JSON Lines. Stop the server, point it at a folder, and start it again:',
    ),
    el(
      'pre',
      {},
      'npx --no-install hearsay ingest PATH/TO/ARTICLES --store my.db\nnpx --no-install hearsay serve --store my.db',
    ),
    el('p', {}, 'To try it with the sample corpus: ', el('code', {}, 'hearsay ingest samples/articles'), '.'),
  )
}

function overview({ due: keys }: Stats, totals: Totals, signal: AbortSignal): HTMLElement[] {
  const sources = el('section', { class: 'card' })
  void load(sources, {
    query: sourcesQuery,
    variables: {},
    signal,
    draw: ({ outlets, groups }) => mostCited(outlets, groups),
  })
  const open = el('section', { class: 'card' })
  open.hidden = true
  void quietly(async () => {
    const asked = await ask(openCitationsQuery, {}, signal)
    const shown = 'answer' in asked ? citedOnly(asked.answer.openCitations) : null
    if (!shown) return
    fill(open, shown)
    open.hidden = false
  })
  return [
    el(
      'section',
      { class: 'headline' },
      el('h1', {}, 'Who said what, and what does not fit'),
      tiles(totals),
      keys > 0 && due(keys),
    ),
    el(
      'div',
      { class: 'columns' },
      el(
        'div',
        { class: 'main-column' },
        newest('contradictions', 'Newest contradictions', 4, signal),
        newest('updates', 'Newest updates', 3, signal),
        newest('corroborations', 'Newest agreements', 2, signal),
      ),
      el('aside', { class: 'side-column' }, sources, open),
    ),
  ]
}

const tileNames: readonly (readonly [keyof Totals, one: string, many: string])[] = [
  ['articles', 'article', 'articles'],
  ['outlets', 'outlet', 'outlets'],
  ['spokespeople', 'person', 'people'],
  ['groups', 'group', 'groups'],
  ['places', 'place', 'places'],
  ['statements', 'statement', 'statements'],
  ['contradictions', 'contradiction', 'contradictions'],
  ['updates', 'update', 'updates'],
  ['corroborations', 'agreement', 'agreements'],
]

function tiles(totals: Totals): HTMLElement {
  const made = tileNames.map(([list, one, many]) => {
    const { totalCount } = totals[list]
    const number = totalCount === null ? 'many' : showNumber(totalCount)
    const inside = [el('b', {}, number), el('span', {}, totalCount === 1 ? one : many)]
    if (list === 'statements') return el('div', { class: 'tile' }, ...inside)
    return el('a', { class: `tile ${list}`, attributes: { href: `#/${list}` } }, ...inside)
  })
  return el('nav', { class: 'tiles', attributes: { 'aria-label': 'Browse' } }, ...made)
}

function due(keys: number): HTMLElement {
  return el(
    'p',
    { class: 'notice' },
    `${showCount(keys, 'group')} of claims still to be compared: what follows is not complete yet.`,
  )
}

function newest(list: RelationList, title: string, most: number, signal: AbortSignal): HTMLElement {
  const box = el('div', { class: 'cards' }, skeleton(4))
  const all = link(writeRoute({ view: 'relations', list }), 'See all')
  const section = el('section', {}, el('header', { class: 'section-head' }, el('h2', {}, title), all), box)
  const start = (): void =>
    void quietly(async () => {
      const from = await findRecent(
        async (day) => {
          const asked = await ask(relationCountQuery(list), { from: day }, signal)
          if ('failure' in asked) return { total: 0, date: null }
          return { total: asked.answer.page.totalCount, date: asked.answer.page.nodes[0]?.date ?? null }
        },
        most,
        50,
        new Date().toISOString().slice(0, 10),
      )
      const variables = { first: 50, after: null, conflict: null, from }
      const asked = await ask(relationsQuery[list], variables, signal)
      if ('failure' in asked) return fill(box, failureNotice(asked.failure, start))
      fill(box, ...drawn(asked.answer.page, most))
    })
  start()
  return section
}

function drawn({ nodes }: Page<RelationRow>, most: number): HTMLElement[] {
  if (nodes.length > 0)
    return gatherAlike(nodes.toReversed())
      .slice(0, most)
      .map(({ relation }) => relationCard(relation))
  return [
    el('p', { class: 'empty' }, 'None was found that is sure enough; the full list can show unsure ones.'),
  ]
}
