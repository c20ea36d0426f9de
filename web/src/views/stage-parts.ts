/** What lies over the graph: its buttons, and the same nodes as a list for keyboards, readers and browsers without WebGL. */
import { el, fill } from '../dom.ts'
import type { Drawn } from '../graph/model.ts'
import { kindNames, nodeKinds } from '../kinds.ts'
import { nodeLink } from './rows.ts'

interface Controls {
  readonly onZoom: (step: 'in' | 'out') => void
  readonly onFit: () => void
  readonly onReset: () => void
  readonly onList: () => void
}

export function stageControls({ onZoom, onFit, onReset, onList }: Controls): HTMLElement {
  return el(
    'div',
    { class: 'controls', attributes: { role: 'toolbar', 'aria-label': 'Graph' } },
    button('+', 'Zoom in', () => onZoom('in')),
    button('−', 'Zoom out', () => onZoom('out')),
    button('Fit', 'Bring everything on screen', onFit),
    button('Reset', 'Start again from the selected node', onReset),
    button('List', 'Show the same as a list', onList),
  )
}

function button(text: string, title: string, click: () => void): HTMLElement {
  return el('button', { attributes: { title, 'aria-label': title }, on: { click } }, text)
}

interface StageList {
  readonly element: HTMLElement
  refresh(): void
  toggle(): void
  /** Shows the list for good, and why. */
  force(why: string): void
  isForced(): boolean
}

export function stageList(graph: Drawn): StageList {
  const why = el('p', { class: 'notice' })
  const rows = el('div')
  const element = el('div', { class: 'stage-list' }, why, rows)
  element.hidden = true
  why.hidden = true
  const refresh = () => {
    if (element.hidden) return
    const all = graph.mapNodes((id, { kind, label, placeholder }) => ({
      kind,
      id,
      label,
      placeholder,
    }))
    fill(
      rows,
      ...nodeKinds.flatMap((kind) => {
        const here = all.filter((node) => node.kind === kind)
        return here.length === 0
          ? []
          : [
              el('h2', { class: 'section-title' }, kindNames[kind][1]),
              el('ul', { class: 'rows' }, ...here.map((node) => el('li', {}, nodeLink(node)))),
            ]
      }),
    )
  }
  return {
    element,
    refresh,
    toggle() {
      element.hidden = why.hidden && !element.hidden
      refresh()
    },
    force(text) {
      why.textContent = text
      why.hidden = false
      element.hidden = false
      refresh()
    },
    isForced: () => !why.hidden,
  }
}
