/** The legend over the graph: what the colours mean, with a switch for every kind on screen. */
import { el, fill } from '../dom.ts'
import type { Focus } from '../graph/look.ts'
import type { Drawn } from '../graph/model.ts'
import { edgeName, edgeTones, kindNames, nodeKinds } from '../kinds.ts'
import type { EdgeKind } from '../types.ts'
import { dot } from './rows.ts'

export function graphLegend(
  graph: Drawn,
  focus: Focus,
  onChange: () => void,
): { element: HTMLDetailsElement; refresh: () => void } {
  const inside = el('div', { class: 'legend-rows' })
  const narrow = matchMedia('(max-width: 800px)').matches
  const element = el(
    'details',
    { class: 'legend', attributes: narrow ? {} : { open: '' } },
    el('summary', {}, 'Legend'),
    inside,
  )

  const toggle = <Kind extends string>(
    hidden: Set<Kind>,
    kind: Kind,
    count: number,
    ...name: (Node | string)[]
  ) => {
    const box = el('input', {
      attributes: { type: 'checkbox' },
      on: {
        change: () => {
          if (box.checked) hidden.delete(kind)
          else hidden.add(kind)
          onChange()
        },
      },
    })
    box.checked = !hidden.has(kind)
    return el('label', {}, box, ...name, el('span', { class: 'count' }, String(count)))
  }
  return {
    element,
    refresh() {
      const nodes = tally(graph.mapNodes((_id, { kind }) => kind))
      const edges = tally(graph.mapEdges((_id, { kind }) => kind))
      fill(
        inside,
        ...nodeKinds
          .filter((kind) => nodes.has(kind))
          .map((kind) => toggle(focus.hiddenNodes, kind, nodes.get(kind)!, dot(kind), kindNames[kind][1])),
        el('hr'),
        ...[...edges]
          .toSorted(([a], [b]) => weight(b) - weight(a) || a.localeCompare(b))
          .map(([kind, count]) => toggle(focus.hiddenEdges, kind, count, line(kind), edgeName(kind))),
      )
    },
  }
}

function line(kind: EdgeKind): HTMLElement {
  return el('span', { class: `line ${edgeTones[kind] ?? ''}`, attributes: { 'aria-hidden': 'true' } })
}

const weight = (kind: EdgeKind) => (edgeTones[kind] ? 1 : 0)

function tally<Kind>(kinds: readonly Kind[]): Map<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
