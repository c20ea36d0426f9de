/** The side panel of an edge: its two ends, and the sentences it rests on. */
import { el } from '../dom.ts'
import { lowerWords, showPercent } from '../format.ts'
import { edgeName, edgeTones } from '../kinds.ts'
import { edgeQuery, relationQuery } from '../queries.ts'
import type { EdgeDetail } from '../types.ts'
import { evidenceCard } from './evidence.ts'
import { load } from './load.ts'
import { relationCard } from './relation-card.ts'
import { nodeLink } from './rows.ts'

const relationKinds: readonly string[] = ['CONTRADICTS', 'UPDATES', 'CORROBORATES']

/** `onRead` hears of the edge, so that its ends can be drawn if they are not. */
export function edgePanel(id: string, signal: AbortSignal, onRead: (edge: EdgeDetail) => void): HTMLElement {
  const box = el('div', { class: 'panel-inside' })
  void load(box, {
    query: edgeQuery,
    variables: { id },
    signal,
    empty: 'There is no such edge: it may have been derived anew since this link was made.',
    draw: ({ edge }) => {
      if (!edge) return null
      onRead(edge)
      return drawn(edge, signal)
    },
  })
  return box
}

function drawn(edge: EdgeDetail, signal: AbortSignal): HTMLElement {
  const { id, kind, about, source, target, basis, confidence, rule, explanation, role, evidence } = edge
  const isRelation = relationKinds.includes(kind)
  const relation = el('div')
  if (isRelation)
    void load(relation, {
      query: relationQuery,
      variables: { id },
      signal,
      draw: ({ node }) => node && relationCard(node, true),
    })
  return el(
    'div',
    { class: 'edge-panel' },
    el('p', { class: 'kicker' }, 'Edge'),
    !isRelation &&
      el(
        'div',
        { class: 'triple' },
        nodeLink(source),
        el(
          'p',
          { class: `verb ${edgeTones[kind] ?? ''}` },
          edgeName(kind),
          role && el('span', { class: 'tag' }, role),
        ),
        nodeLink(target),
      ),
    !isRelation && el('p', { class: 'small' }, `${about[0]?.toUpperCase() ?? ''}${about.slice(1)}.`),
    relation,
    !isRelation && explanation && el('p', {}, explanation),
    el('h2', { class: 'section-title' }, isRelation ? 'In their articles' : 'The words it rests on'),
    ...(evidence.length > 0
      ? evidence.map(evidenceCard)
      : [
          el(
            'p',
            { class: 'empty' },
            'This edge rests on no sentence: it follows from where the article was found, or from the gazetteer.',
          ),
        ]),
    !isRelation &&
      el(
        'p',
        { class: 'small' },
        `Basis: ${lowerWords(basis)}`,
        confidence === null ? null : ` · ${showPercent(confidence)} sure`,
        rule && ` · rule ${rule}`,
      ),
  )
}
