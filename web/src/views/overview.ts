/** The first view: how much there is, what clashes and what changed most recently, and on whom everything rests. */
import { ask } from '../api.ts'
import { el, fill } from '../dom.ts'
import { showCount, showNumber } from '../format.ts'
import { kindNames } from '../kinds.ts'
import { readLegend } from '../legend.ts'
import { findRecent } from '../newest.ts'
import { relationCountQuery, relationsQuery, sourcesQuery } from '../queries.ts'
import { writeRoute, type NodeList, type RelationList, type Route } from '../route.ts'
import type { NodeKind, Page, RelationRow, Stats } from '../types.ts'
import { failureNotice, load, quietly, skeleton } from './load.ts'
import { relationCard } from './relation-card.ts'
import { link } from './rows.ts'
import { mostCited } from './sources.ts'
import type { MakeView } from './view.ts'

export const makeOverview: MakeView<Route> = (_route, signal) => {
  const element = el('div', { class: 'page overview' }, skeleton(6))
  const start = (): void =>
    void quietly(async () => {
      const read = await readLegend(signal)
      if ('failure' in read) return fill(element, failureNotice(read.failure, start))
      const count = counter(read.stats)
      fill(element, ...(count('Article') === 0 ? [firstSteps()] : overview(read.stats, count, signal)))
    })
  start()
  return { element, title: 'Overview' }
}

type Count = (kind: string) => number

function counter({ nodes, edges }: Stats): Count {
  const counts = new Map<string, number>([...nodes, ...edges].map(({ kind, count }) => [kind, count]))
  return (kind) => counts.get(kind) ?? 0
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

function overview(stats: Stats, count: Count, signal: AbortSignal): HTMLElement[] {
  const sources = el('section', { class: 'card' })
  void load(sources, {
    query: sourcesQuery,
    variables: {},
    signal,
    draw: ({ outlets, groups }) => mostCited(outlets, groups),
  })
  return [
    el(
      'section',
      { class: 'headline' },
      el('h1', {}, 'Who said what, and what does not fit'),
      tiles(count),
      stats.due > 0 && due(stats.due),
    ),
    el(
      'div',
      { class: 'columns' },
      el(
        'div',
        { class: 'main-column' },
        newest('contradictions', 'Newest contradictions', count('CONTRADICTS'), 4, signal),
        newest('updates', 'Newest updates', count('UPDATES'), 3, signal),
        newest('corroborations', 'Newest agreements', count('CORROBORATES'), 2, signal),
      ),
      el('aside', { class: 'side-column' }, sources),
    ),
  ]
}

const tileLists: readonly (readonly [NodeKind, NodeList])[] = [
  ['Article', 'articles'],
  ['Outlet', 'outlets'],
  ['Spokesperson', 'spokespeople'],
  ['Group', 'groups'],
  ['Place', 'places'],
]

function tiles(count: Count): HTMLElement {
  return el(
    'nav',
    { class: 'tiles', attributes: { 'aria-label': 'Browse' } },
    ...tileLists.map(([kind, list]) =>
      tile(
        writeRoute({ view: 'list', list }),
        count(kind),
        kindNames[kind][count(kind) === 1 ? 0 : 1].toLowerCase(),
      ),
    ),
    tile(null, count('Statement'), 'statements'),
    tile(
      writeRoute({ view: 'relations', list: 'contradictions' }),
      count('CONTRADICTS'),
      'contradictions',
      'contradicts',
    ),
    tile(writeRoute({ view: 'relations', list: 'updates' }), count('UPDATES'), 'updates', 'updates'),
    tile(
      writeRoute({ view: 'relations', list: 'corroborations' }),
      count('CORROBORATES'),
      'agreements',
      'corroborates',
    ),
  )
}

function tile(href: string | null, number: number, name: string, tone = ''): HTMLElement {
  const inside = [el('b', {}, showNumber(number)), el('span', {}, name)]
  return href
    ? el('a', { class: `tile ${tone}`, attributes: { href } }, ...inside)
    : el('div', { class: `tile ${tone}` }, ...inside)
}

function due(keys: number): HTMLElement {
  return el(
    'p',
    { class: 'notice' },
    `${showCount(keys, 'group')} of claims still to be compared: what follows is not complete yet.`,
  )
}

function newest(
  list: RelationList,
  title: string,
  total: number,
  most: number,
  signal: AbortSignal,
): HTMLElement {
  const box = el('div', { class: 'cards' }, skeleton(4))
  const all = link(writeRoute({ view: 'relations', list }), 'See all')
  const section = el(
    'section',
    {},
    el('header', { class: 'section-head' }, el('h2', {}, title), total > 0 && all),
    box,
  )
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
      const variables = { first: 50, after: null, conflict: null, from, minConfidence: 0.5 }
      const asked = await ask(relationsQuery[list], variables, signal)
      if ('failure' in asked) return fill(box, failureNotice(asked.failure, start))
      fill(box, ...drawn(asked.answer.page, total, most))
    })
  start()
  return section
}

function drawn({ nodes }: Page<RelationRow>, total: number, most: number): HTMLElement[] {
  if (nodes.length > 0)
    return unlike(nodes.toReversed())
      .slice(0, most)
      .map((relation) => relationCard(relation))
  const why =
    total > 0 ? 'None is sure enough to be shown here; “See all” can show the rest.' : 'None was found.'
  return [el('p', { class: 'empty' }, why)]
}

/** Copies of one text clash with another one again and again: one of each is enough here. */
function unlike(relations: readonly RelationRow[]): RelationRow[] {
  const kept = new Map<string, RelationRow>()
  for (const relation of relations) {
    const key = `${relation.conflict} ${[...(relation.values ?? [relation.id])].toSorted().join(' / ').toLowerCase()}`
    if (!kept.has(key)) kept.set(key, relation)
  }
  return [...kept.values()]
}
