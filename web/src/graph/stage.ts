/** Draws the model with sigma and turns mouse and touch into what happened: opened, pinned, hovered. */
import { Sigma } from 'sigma'
import { paintLegend } from '../legend.ts'
import { frameBox, type Covered } from './frame.ts'
import { createLayout } from './layout.ts'
import { edgeLook, nodeLook, readPalette, type Focus } from './look.ts'
import type { DrawnEdge, DrawnNode, Model } from './model.ts'
import { drawNames } from './names.ts'
import { nearestLine, type Point } from './nearest.ts'

export interface Stage {
  /** Draws again; with `layout`, moves nodes apart first. */
  refresh(layout?: boolean): void
  /** Brings everything on screen. */
  fit(): void
  zoom(step: 'in' | 'out'): void
  /** Brings the selected edge near enough to be seen. */
  showEdge(): void
  /** Moves a node to the middle, unless it is in plain sight. */
  centreOn(id: string): void
  /** Where a node stands on screen, in CSS pixels of the page; null while it is hidden. */
  positionOf(id: string): { x: number; y: number } | null
  /** Where the middle of an edge stands. */
  middleOf(id: string): { x: number; y: number } | null
  isResting(): boolean
  close(): void
}
interface Happenings {
  readonly onNode: (id: string) => void
  readonly onEdge: (id: string) => void
  readonly onPin: (id: string) => void
  readonly onLost: () => void
  /** What lies over the canvas now. */
  readonly covered: () => Covered
}

/** Pixels that an edge needs to be seen for what it is. */
const plainLength = 100
/** Pixels from its line in which an edge is meant. */
const edgeReach = 7

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const moving = () => ({ duration: still() ? 0 : 300 })

/** Throws when the browser gives no WebGL. */
export function createStage(
  container: HTMLElement,
  { graph }: Model,
  focus: Focus,
  happenings: Happenings,
): Stage {
  let palette = readPalette()
  let resting = true
  let dragged: string | null = null
  let wasDragged = false
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: 'arrow',
    renderLabels: false,
    // The frame leaves room: see below.
    stagePadding: 0,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    minEdgeThickness: 1.2,
    // Names, rings and hovering are drawn by names.ts.
    defaultDrawNodeHover: () => undefined,
    nodeReducer: (id, node) => nodeLook(graph, focus, palette, id, node),
    edgeReducer: (id, edge) => edgeLook(graph, focus, palette, id, edge),
  })
  drawNames(sigma, graph, focus)
  const redraw = () => sigma.refresh({ skipIndexation: true })
  const frame = () => {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
    graph.forEachNode((_id, { x, y }) => {
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      high = Math.max(high, y)
    })
    const { x, y } = frameBox(
      { x: [left, right], y: [low, high] },
      sigma.getDimensions(),
      happenings.covered(),
    )
    sigma.setCustomBBox(left < right ? { x: [...x], y: [...y] } : null)
  }
  const ends = (edge: string) =>
    graph
      .extremities(edge)
      .map((end) => sigma.getNodeDisplayData(end))
      .filter((end) => end !== undefined)
  /** Brings a short edge near enough to be seen between its two ends. */
  const showEdge = () => {
    const edge = focus.selectedEdge
    if (!edge || !graph.hasEdge(edge)) return
    const [from, to] = ends(edge)
    if (!from || !to) return
    const [a, b] = [sigma.framedGraphToViewport(from), sigma.framedGraphToViewport(to)]
    const camera = sigma.getCamera()
    const share = Math.hypot(a.x - b.x, a.y - b.y) / plainLength
    if (share >= 1) return
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    void camera.animate({ ...middle, ratio: camera.ratio * Math.max(share, 0.4) }, moving())
  }
  const layout = createLayout(graph, still, frame, () => {
    resting = true
    showEdge()
  })

  const hover = (node: string | null, edge: string | null) => {
    if (dragged !== null || (focus.hovered === node && focus.hoveredEdge === edge)) return
    focus.hovered = node
    focus.hoveredEdge = edge
    container.style.cursor = node || edge ? 'pointer' : 'default'
    redraw()
  }
  const edgeAt = (point: Point) => {
    const lines = graph
      .filterEdges((_id, { kind }) => !focus.hiddenEdges.has(kind))
      .flatMap((key) => {
        const [from, to] = graph.extremities(key).map((end) => sigma.getNodeDisplayData(end))
        if (!from || !to || from.hidden || to.hidden) return []
        return [{ key, from: sigma.framedGraphToViewport(from), to: sigma.framedGraphToViewport(to) }]
      })
    return nearestLine(point, lines, edgeReach)
  }
  sigma.on('enterNode', ({ node }) => hover(node, null))
  sigma.on('leaveNode', () => hover(null, null))
  sigma.on('clickNode', ({ node }) => !wasDragged && happenings.onNode(node))
  sigma.on('clickStage', ({ event }) => {
    const edge = edgeAt(event)
    if (edge) happenings.onEdge(edge)
  })
  sigma.on('doubleClickNode', (payload) => {
    payload.preventSigmaDefault()
    happenings.onPin(payload.node)
  })
  sigma.on('downNode', ({ node }) => {
    dragged = node
    wasDragged = false
  })
  sigma.on('moveBody', ({ event }) => {
    if (dragged === null) return hover(focus.hovered, focus.hovered ? null : edgeAt(event))
    wasDragged = true
    layout.stop()
    const { x, y } = sigma.viewportToGraph(event)
    graph.mergeNodeAttributes(dragged, { x, y, fixed: true })
    event.preventSigmaDefault()
    event.original.preventDefault()
    event.original.stopPropagation()
  })
  const drop = () => {
    dragged = null
  }
  sigma.on('upNode', drop)
  sigma.on('upStage', drop)

  const repaint = () => {
    paintLegend()
    palette = readPalette()
    redraw()
  }
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', repaint)
  const lost = (event: Event) => {
    event.preventDefault()
    happenings.onLost()
  }
  for (const canvas of Object.values(sigma.getCanvases())) canvas.addEventListener('webglcontextlost', lost)

  const onPage = (point: { x: number; y: number }) => {
    const { left, top } = container.getBoundingClientRect()
    const { x, y } = sigma.framedGraphToViewport(point)
    return { x: x + left, y: y + top }
  }
  return {
    refresh(run = false) {
      if (!run) return redraw()
      resting = false
      frame()
      layout.run()
      sigma.refresh()
    },
    fit() {
      frame()
      sigma.refresh()
      void sigma.getCamera().animatedReset(moving())
    },
    zoom(step) {
      const camera = sigma.getCamera()
      void (step === 'in' ? camera.animatedZoom(moving()) : camera.animatedUnzoom(moving()))
    },
    centreOn(id) {
      const shown = sigma.getNodeDisplayData(id)
      if (!shown) return
      const { x, y } = sigma.framedGraphToViewport(shown)
      const { width, height } = sigma.getDimensions()
      const { left, right, top, bottom } = happenings.covered()
      // What is in plain sight stays where it is.
      if (x > left && x < width - right && y > top && y < height - bottom) return
      void sigma.getCamera().animate({ x: shown.x, y: shown.y }, moving())
    },
    positionOf(id) {
      const shown = sigma.getNodeDisplayData(id)
      return shown && !shown.hidden ? onPage(shown) : null
    },
    middleOf(id) {
      const [a, b] = graph.extremities(id).map((end) => sigma.getNodeDisplayData(end))
      return a && b ? onPage({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }) : null
    },
    showEdge,
    isResting: () => resting,
    close() {
      layout.stop()
      scheme.removeEventListener('change', repaint)
      sigma.kill()
    },
  }
}
