/** All relations of one kind, filtered by what they differ in and by how sure they are; and one relation on its own. */
import { gatherAlike, type Alike } from '../alike.ts'
import { ask } from '../api.ts'
import { el, fill } from '../dom.ts'
import { lowerWords, showNumber } from '../format.ts'
import { relationQuery, relationsQuery } from '../queries.ts'
import { relationLists, writeRoute, type RelationList, type Route } from '../route.ts'
import { load } from './load.ts'
import { pages } from './pages.ts'
import { relationCard } from './relation-card.ts'
import { link, nodeHref } from './rows.ts'
import type { MakeView } from './view.ts'

const titles: Readonly<Record<RelationList, readonly [title: string, about: string]>> = {
  contradictions: ['Contradictions', 'Claims that cannot both be so. Neither is ever removed.'],
  updates: ['Updates', 'Later claims that bring earlier ones up to date: a change, not a contradiction.'],
  corroborations: ['Agreements', 'Claims that bear each other out.'],
}
const conflicts = ['NUMERIC', 'NEGATION', 'ANTONYM', 'ATTRIBUTION', 'DATE', 'PLACE', 'OTHER']

export const makeRelations: MakeView<Extract<Route, { view: 'relations' }>> = (route, signal) => {
  const [title, about] = titles[route.list]
  const box = el('div')
  const unsure = el('input', { attributes: { type: 'checkbox', id: 'unsure' }, on: { change: () => draw() } })
  const draw = (): void =>
    fill(
      box,
      pages({
        ask: (after) =>
          ask(
            relationsQuery[route.list],
            {
              first: 20,
              after,
              conflict: route.conflict ? [route.conflict] : null,
              from: null,
              ...(unsure.checked && { minConfidence: 0 }),
            },
            signal,
          ),
        pick: ({ page }) => page,
        rows: (relations) => gatherAlike(relations).map(alikeCards),
        empty: 'None was found that is sure enough. Show unsure ones, or choose another kind.',
      }),
    )
  draw()
  const chip = (conflict: string | undefined, text: string) =>
    el(
      'a',
      {
        class: 'chip',
        attributes: {
          href: writeRoute({ view: 'relations', list: route.list, ...(conflict && { conflict }) }),
          'aria-current': route.conflict === conflict ? 'true' : undefined,
        },
      },
      text,
    )
  const element = el(
    'div',
    { class: 'page relations' },
    el(
      'nav',
      { class: 'tabs', attributes: { 'aria-label': 'Relations' } },
      ...relationLists.map((list) =>
        el(
          'a',
          {
            attributes: {
              href: writeRoute({ view: 'relations', list }),
              'aria-current': list === route.list ? 'page' : undefined,
            },
          },
          titles[list][0],
        ),
      ),
    ),
    el('h1', { class: 'sr-only' }, title),
    el('p', { class: 'lead' }, about),
    el(
      'div',
      { class: 'chips' },
      chip(undefined, 'all'),
      ...conflicts.map((name) => chip(name, lowerWords(name))),
      el('label', { class: 'check' }, unsure, ' show unsure ones'),
    ),
    box,
  )
  return { element, title }
}

export const makeRelation: MakeView<Extract<Route, { view: 'relation' }>> = ({ id }, signal) => {
  const box = el('div')
  void load(box, {
    query: relationQuery,
    variables: { id },
    signal,
    draw: ({ node }) =>
      node &&
      el(
        'div',
        {},
        relationCard(node, true),
        el(
          'p',
          {},
          link(`${nodeHref(node.source.id)}?edge=${encodeURIComponent(id)}`, 'Show both claims in the graph'),
        ),
      ),
    empty: 'There is no such relation: it may have been derived anew since this link was made.',
  })
  return { element: el('div', { class: 'page single' }, box), title: 'Relation' }
}

function alikeCards({ relation, others }: Alike): HTMLElement {
  const card = relationCard(relation)
  if (others.length === 0) return card
  const more = `${showNumber(others.length)} more between the same words, in other articles`
  return el(
    'div',
    {},
    card,
    el(
      'details',
      { class: 'alike' },
      el('summary', { class: 'small' }, more),
      ...others.map((other) => relationCard(other)),
    ),
  )
}
