/** The side panel of a chain: each step, and the way to the words it rests on. */
import { el } from '../dom.ts'
import { edgeName } from '../kinds.ts'
import { writeRoute } from '../route.ts'
import type { PathAnswer } from '../types.ts'
import { link, nodeLink } from './rows.ts'

export function pathPanel(path: PathAnswer | null): HTMLElement {
  if (!path) return message('One of the two ends is not in the graph.')
  if (!path.found)
    return message(
      path.truncated
        ? 'No chain was met before the search reached its limit; there may be one.'
        : 'Nothing joins these two, even over several steps.',
    )
  const steps = path.nodes.flatMap((node, i) => {
    const edge = path.edges[i]
    const next = path.nodes[i + 1]
    const row = [el('li', { class: 'step' }, nodeLink(node))]
    if (!edge || !next) return row
    const forwards = edge.source.id === node.id
    const name = `${forwards ? '↓' : '↑'} ${edgeName(edge.kind)}`
    return [
      ...row,
      el('li', { class: 'step-edge' }, link(writeRoute({ view: 'node', id: node.id, edge: edge.id }), name)),
    ]
  })
  return el(
    'div',
    { class: 'panel-inside' },
    el('p', { class: 'kicker' }, 'Chain'),
    el('h1', {}, `${path.edges.length} ${path.edges.length === 1 ? 'step' : 'steps'}`),
    el(
      'p',
      { class: 'small' },
      'An arrow shows which way to read a step. Open a step to see the sentence it rests on.',
    ),
    el('ol', { class: 'chain' }, ...steps),
  )
}

function message(text: string): HTMLElement {
  return el(
    'div',
    { class: 'panel-inside' },
    el('p', { class: 'kicker' }, 'Chain'),
    el('p', { class: 'empty' }, text),
  )
}
