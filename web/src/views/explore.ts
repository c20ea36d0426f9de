/** The graph and its side panel: opens nodes by click, follows the address, and never shows less than it says. */
import { ask } from '../api.ts'
import { el, fill } from '../dom.ts'
import { showNumber } from '../format.ts'
import type { Covered } from '../graph/frame.ts'
import { createFocus } from '../graph/look.ts'
import {
  addEdges,
  addNeighbourhood,
  addNodes,
  clearModel,
  createModel,
  mostNodes,
  shownText,
} from '../graph/model.ts'
import { createStage, type Stage } from '../graph/stage.ts'
import { offerHook } from '../hook.ts'
import { neighbourhoodQuery, pathQuery } from '../queries.ts'
import { writeRoute, type Route } from '../route.ts'
import type { EdgeDetail } from '../types.ts'
import { edgePanel } from './edge-panel.ts'
import { graphLegend } from './graph-legend.ts'
import { failureNotice, quietly } from './load.ts'
import { nodePanel } from './node-panel.ts'
import { pathPanel } from './path-panel.ts'
import { stageControls, stageList } from './stage-parts.ts'
import type { MakeView, View } from './view.ts'

type NodeRoute = Extract<Route, { view: 'node' }>
type PathRoute = Extract<Route, { view: 'path' }>

const firstPage = 40
const nextPage = 60

export const makeExplore: MakeView<NodeRoute | PathRoute> = (route, signal) => {
  const model = createModel()
  const { graph, opened } = model
  const focus = createFocus()
  let stage: Stage | null = null
  let asking = new AbortController()
  let inPanel = new AbortController()

  const canvas = el('div', { class: 'canvas' })
  const notice = el('div', { class: 'stage-notice', attributes: { role: 'status', 'aria-live': 'polite' } })
  const legend = graphLegend(graph, focus, () => stage?.refresh())
  const list = stageList(graph)
  const controls = stageControls({
    onZoom: (step) => stage?.zoom(step),
    onFit: () => stage?.fit(),
    onReset: () => reset(),
    onList: () => list.toggle(),
  })
  const stageBox = el(
    'section',
    { class: 'stage', attributes: { 'aria-label': 'Graph' } },
    canvas,
    list.element,
    legend.element,
    controls,
    notice,
  )
  const panel = el('aside', { class: 'panel', attributes: { 'aria-label': 'Details', tabindex: '-1' } })
  const element = el('div', { class: 'explore' }, stageBox, panel)

  const drawStage = (run: boolean) => {
    legend.refresh()
    list.refresh()
    stageBox.dataset['nodes'] = String(graph.order)
    stageBox.dataset['edges'] = String(graph.size)
    if (!stage && !list.isForced()) {
      try {
        stage = createStage(canvas, model, focus, {
          onNode: (id) => go({ view: 'node', id }),
          onEdge: (edge) => go({ view: 'node', id: focus.selected ?? graph.source(edge), edge }),
          onPin: (id) => {
            graph.setNodeAttribute(id, 'fixed', !graph.getNodeAttribute(id, 'fixed'))
            stage?.refresh()
          },
          covered: () => coveredBy(stageBox, legend.element),
          onLost: () => {
            stage?.close()
            stage = null
            list.force('The browser took the drawing away. Reload the page to draw it again.')
          },
        })
      } catch {
        list.force('This browser cannot draw the graph (WebGL is off). Here is the same as a list.')
      }
    }
    stage?.refresh(run)
  }

  const open = (id: string, first: number): void => {
    const after = opened.get(id)?.after ?? null
    asking.abort()
    asking = new AbortController()
    const mine = asking.signal
    fill(notice, el('span', { class: 'busy' }, 'Looking around…'))
    void quietly(async () => {
      const asked = await ask(neighbourhoodQuery, { id, first, after }, mine)
      if (mine.aborted) return
      if ('failure' in asked)
        return fill(
          notice,
          failureNotice(asked.failure, () => open(id, first)),
        )
      const answer = asked.answer.neighbourhood
      if (!answer) return fill(notice, el('span', {}, 'This node is not in the graph.'))
      addNeighbourhood(model, answer)
      drawStage(true)
      // A joined entity is drawn as the node that stands for it.
      if (answer.centre.id !== id && focus.selected === id)
        return location.replace(writeRoute({ view: 'node', id: answer.centre.id }))
      tell(answer.centre.id)
    })
  }

  const tell = (id: string): void => {
    const known = opened.get(id)
    if (!known) return fill(notice)
    const isFull = graph.order >= mostNodes
    fill(
      notice,
      el(
        'span',
        {},
        isFull ? `The screen holds ${showNumber(mostNodes)} nodes at most: reset to go on. ` : '',
        shownText(known, showNumber),
      ),
      known.after !== null &&
        !isFull &&
        el('button', { on: { click: () => open(id, nextPage) } }, 'Show more'),
    )
  }

  const showNode = ({ id, edge }: NodeRoute): void => {
    const isNew = !graph.hasNode(id)
    const isSame = focus.selected === id && focus.selectedEdge === null && edge === undefined
    if (isNew) clearModel(model)
    focus.selected = id
    focus.selectedEdge = edge ?? null
    if (!isSame || isNew) showPanel((own) => (edge ? edgePanel(edge, own, addEnds) : nodePanel(id, own)))
    if (opened.has(id)) {
      drawStage(false)
      tell(id)
      if (edge) stage?.showEdge()
      else stage?.centreOn(id)
    } else open(id, firstPage)
  }

  /** An edge that a link leads to may lie beyond the first neighbours. */
  const addEnds = ({ id, kind, source, target, confidence }: EdgeDetail): void => {
    addNodes(graph, [source, target], focus.selected)
    addEdges(graph, [{ id, kind, source, target, confidence }])
    drawStage(true)
  }

  const showPath = ({ from, to }: PathRoute): void => {
    clearModel(model)
    focus.selected = from
    focus.selectedEdge = null
    asking.abort()
    asking = new AbortController()
    const mine = asking.signal
    fill(notice, el('span', { class: 'busy' }, 'Looking for a chain…'))
    void quietly(async () => {
      const asked = await ask(pathQuery, { from, to, fromId: from, toId: to }, mine)
      if (mine.aborted) return
      if ('failure' in asked)
        return fill(
          notice,
          failureNotice(asked.failure, () => showPath({ view: 'path', from, to })),
        )
      const { path } = asked.answer
      // Without a chain, its two ends stand alone.
      if (!path?.found)
        addNodes(
          graph,
          [asked.answer.from, asked.answer.to].filter((end) => end !== null),
          null,
        )
      if (path?.found) {
        path.nodes.forEach((node, i) => addNodes(graph, [node], path.nodes[i - 1]?.id ?? null))
        addEdges(graph, path.edges)
      }
      drawStage(true)
      fill(
        notice,
        path?.found
          ? el('span', {}, 'A shortest chain; click a node to look around it')
          : el('span', {}, 'No chain between these two'),
      )
      showPanel(() => pathPanel(path))
    })
  }

  const showPanel = (make: (own: AbortSignal) => HTMLElement): void => {
    inPanel.abort()
    inPanel = new AbortController()
    fill(panel, make(inPanel.signal))
    panel.scrollTop = 0
  }

  const reset = (): void => {
    const selected = focus.selected
    clearModel(model)
    if (selected !== null) open(selected, firstPage)
    stage?.fit()
  }

  const show = (next: Route): boolean => {
    if (next.view === 'node') showNode(next)
    else if (next.view === 'path') showPath(next)
    else return false
    return true
  }
  signal.addEventListener('abort', () => {
    asking.abort()
    inPanel.abort()
  })
  const withdraw = offerHook({
    order: () => graph.order,
    size: () => graph.size,
    nodes: () => graph.mapNodes((id, { kind, label }) => ({ id, kind, label })),
    edges: () => graph.mapEdges((id, { kind }) => ({ id, kind })),
    positionOf: (id) => stage?.positionOf(id) ?? null,
    middleOf: (id) => stage?.middleOf(id) ?? null,
    isResting: () => stage?.isResting() ?? true,
  })
  show(route)
  const view: View = {
    element,
    title: 'Graph',
    show,
    close() {
      withdraw()
      stage?.close()
    },
  }
  return view
}

/** Room for names at the borders, for the legend while it is open, and for the buttons. */
function coveredBy(stage: HTMLElement, legend: HTMLDetailsElement): Covered {
  const isWide = stage.clientWidth > 600
  return {
    left: isWide && legend.open ? legend.offsetWidth + 110 : 70,
    right: 70,
    top: isWide ? 40 : 70,
    bottom: 90,
  }
}

function go(route: Route): void {
  location.hash = writeRoute(route)
}
