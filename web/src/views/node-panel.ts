/** The side panel of a node: what it is called, what is known of it, and everything joined to it, with the words. */
import { ask } from '../api.ts'
import { el, fill, type Child } from '../dom.ts'
import { lowerWords, showCount, showMeasure } from '../format.ts'
import { kindNames } from '../kinds.ts'
import {
  articleQuery,
  claimQuery,
  copiesQuery,
  corroborationQuery,
  figuresQuery,
  nodeQuery,
  statementQuery,
  type NodeHead,
} from '../queries.ts'
import { writeRoute } from '../route.ts'
import type { NodeKind, NodeRef } from '../types.ts'
import { evidenceText } from './evidence.ts'
import { load, quietly } from './load.ts'
import { copyRow, dot, link, nodeLink, speakerOf, origin } from './rows.ts'
import { searchBox } from './search-box.ts'
import { said, sections } from './sections.ts'
import { statementMarks } from './marked.ts'
import { timeline } from './timeline.ts'

const entities: readonly NodeKind[] = ['Outlet', 'Spokesperson', 'Group', 'Place']
/** An outlet's own voice is every article it prints: too much for one line of time. */
const speakers: readonly NodeKind[] = ['Spokesperson', 'Group', 'Place']

export function nodePanel(id: string, signal: AbortSignal): HTMLElement {
  const box = el('div', { class: 'panel-inside' })
  void load(box, {
    query: nodeQuery,
    variables: { id },
    signal,
    draw: ({ node }) => node && drawn(node, signal),
    empty:
      'There is nothing with this address in the graph. The articles it came from may not have been read into this store.',
  })
  return box
}

function drawn(node: NodeHead, signal: AbortSignal): HTMLElement {
  const kind = node.kind
  return el(
    'div',
    {},
    el(
      'p',
      { class: 'kicker' },
      dot(kind),
      kindNames[kind][0],
      node.placeholder && el('span', { class: 'tag' }, 'cited, not in the graph yet'),
    ),
    kind === 'Statement' || kind === 'Claim' ? null : el('h1', {}, node.label),
    facts(node),
    kind === 'Statement' && statementHead(node.id, signal),
    kind === 'Claim' && claimHead(node.id, signal),
    kind === 'Claim' && origins(node.id, signal),
    kind === 'Article' && articleHead(node.id, signal),
    connect(node),
    entities.includes(kind) && figures(node.id, signal),
    ...sections[kind].flatMap(({ make, title }) => [
      make(node.id, kind, signal),
      title === said && speakers.includes(kind) && timeline(node.id, signal),
    ]),
  )
}

function facts({
  aliases = [],
  members = [],
  roles = [],
  type,
  country,
  domain,
  within = [],
  id,
}: NodeHead): HTMLElement | null {
  const others = members.filter((member) => member.id !== id)
  const rows: [string, Child[]][] = [
    ['Also called', aliases.length > 0 ? [aliases.join(', ')] : []],
    ['Roles', roles.length > 0 ? [roles.join('; ')] : []],
    ['Type', type ? [lowerWords(type).replaceAll('-', ' ')] : []],
    ['Country', country ? [country] : []],
    ['Site', domain ? [domain] : []],
    ['Within', within.map((place) => nodeLink(place))],
    [
      'Joined from',
      others.length > 0
        ? [
            `${others.length + 1} articles, under ${[...new Set(members.map(({ label }) => label))].join(', ')}`,
          ]
        : [],
    ],
  ]
  const known = rows.filter(([, values]) => values.length > 0)
  if (known.length === 0) return null
  return el(
    'dl',
    { class: 'facts' },
    ...known.flatMap(([term, values]) => [el('dt', {}, term), el('dd', {}, ...values)]),
  )
}

function statementHead(id: string, signal: AbortSignal): HTMLElement {
  const box = el('div')
  void load(box, {
    query: statementQuery,
    variables: { id },
    signal,
    draw: ({ node }) =>
      node && evidenceText(node.article, node.sentence.text, node.sentence, statementMarks(node), node),
  })
  return box
}

function claimHead(id: string, signal: AbortSignal): HTMLElement {
  const box = el('div')
  void load(box, {
    query: claimQuery,
    variables: { id },
    signal,
    draw: ({ node }) => {
      if (!node) return null
      const { sentence, text, span, polarity, modality, measure, quantity, article } = node
      const at = sentence.indexOf(text)
      const base = at < 0 ? span.start : span.start - at
      return el(
        'div',
        {},
        evidenceText(
          article,
          sentence,
          { start: base, end: base + sentence.length, text: sentence },
          at < 0 ? [] : [{ kind: 'content', ...span }],
          null,
        ),
        el(
          'div',
          { class: 'meta' },
          speakerOf(node),
          el('span', { class: 'tag' }, lowerWords(polarity)),
          el('span', { class: 'tag' }, lowerWords(modality)),
          quantity &&
            el('span', { class: 'tag' }, `${measure ? `${showMeasure(measure)}: ` : ''}${quantity.text}`),
        ),
      )
    },
  })
  return box
}

/** How widely a claim is made, and on how many independent origins all of it rests. */
function origins(id: string, signal: AbortSignal): HTMLElement {
  const box = el('div', { class: 'origins' })
  void quietly(async () => {
    const asked = await ask(corroborationQuery, { id }, signal)
    const found = 'answer' in asked ? asked.answer.node?.corroboration : undefined
    if (!found) return
    const { statements, articles, outlets, independentOrigins, restsOn, truncated } = found
    const counts = [
      showCount(statements, 'statement'),
      showCount(articles, 'article'),
      showCount(outlets, 'outlet'),
      showCount(independentOrigins, 'independent origin'),
    ]
    fill(
      box,
      el('p', {}, `${counts.join(', ')}${truncated ? ', and there may be more' : ''}.`),
      el('p', { class: 'small' }, restsOn),
    )
  })
  return box
}

function articleHead(id: string, signal: AbortSignal): HTMLElement {
  const box = el('div')
  const copies = el('div')
  void load(box, {
    query: articleQuery,
    variables: { id },
    signal,
    draw: ({ node }) =>
      node &&
      el(
        'div',
        {},
        origin(node),
        node.byline && el('p', { class: 'byline' }, node.byline),
        node.text !== '' && el('p', { class: 'excerpt' }, node.text.split('\n\n')[0]!),
        node.text !== '' &&
          el('p', {}, link(writeRoute({ view: 'article', id, marks: [] }), 'Read the whole article')),
      ),
  })
  void quietly(async () => {
    const asked = await ask(copiesQuery, { id }, signal)
    const rows = 'answer' in asked ? (asked.answer.node?.copies ?? []) : []
    if (rows.length > 0)
      fill(copies, el('h2', { class: 'section-title' }, 'Repeats the text of'), ...rows.map(copyRow))
  })
  return el('div', {}, box, copies)
}

/** "Connect to…": a chain of edges from this node to another. */
function connect({ id, label }: NodeRef): HTMLElement {
  const box = searchBox({
    id: 'connect',
    label: `Find a chain from ${label} to`,
    placeholder: 'Connect to…',
    onPick: (node) => {
      location.hash = writeRoute({ view: 'path', from: id, to: node.id })
    },
  })
  return el('div', { class: 'connect' }, box)
}

/** Figures that were claimed more than once lead to their timeline. */
function figures(id: string, signal: AbortSignal): HTMLElement {
  const box = el('div', { class: 'figures' })
  void quietly(async () => {
    const asked = await ask(figuresQuery, { about: id, measure: null }, signal)
    if ('failure' in asked) return
    const counts = new Map<string, number>()
    for (const { measure, quantity } of asked.answer.claims.nodes)
      if (measure && quantity) counts.set(measure, (counts.get(measure) ?? 0) + 1)
    const many = [...counts].filter(([, count]) => count > 1).toSorted(([, a], [, b]) => b - a)
    if (many.length === 0) return
    fill(
      box,
      el('span', { class: 'small' }, 'Figures over time: '),
      ...many.map(([measure, count]) =>
        el(
          'a',
          { class: 'chip', attributes: { href: writeRoute({ view: 'figure', about: id, measure }) } },
          `${showMeasure(measure)} (${count})`,
        ),
      ),
    )
  })
  return box
}
