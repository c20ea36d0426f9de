/** Writes names beside nodes, the important first, and leaves out what would lie on another name. */
import type { Sigma } from 'sigma'
import { shorten } from '../format.ts'
import { edgeName } from '../kinds.ts'
import { isHidden, pageColour, type Focus } from './look.ts'
import type { Drawn, DrawnEdge, DrawnNode } from './model.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
const layer = 'names'
const most = 120
const family = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

export function drawNames(sigma: Sigma<DrawnNode, DrawnEdge>, graph: Drawn, focus: Focus): void {
  // The mouse must reach sigma's own layer.
  sigma.createCanvasContext(layer, { style: { pointerEvents: 'none' } })
  const canvas = sigma.getCanvases()[layer]
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  sigma.resize(true)
  sigma.on('afterRender', () => {
    const { width, height } = sigma.getDimensions()
    context.clearRect(0, 0, width, height)
    const taken: Box[] = []
    const discs = graph.order > 400 ? [] : visibleDiscs()
    const ink = pageColour('ink')
    const paper = pageColour('paper')
    const edge = focus.hoveredEdge ?? focus.selectedEdge
    if (edge && graph.hasEdge(edge)) nameEdge(edge)
    for (const id of inOrder(graph, focus)) {
      if (taken.length >= most) break
      nameNode(id)
    }

    function nameNode(id: string): void {
      const shown = sigma.getNodeDisplayData(id)
      if (!shown || shown.hidden) return
      const { x, y } = sigma.framedGraphToViewport(shown)
      if (x < 0 || y < 0 || x > width || y > height) return
      const isMain = id === focus.selected || id === focus.hovered
      const text = shorten(
        graph.getNodeAttribute(id, 'label'),
        Math.min(isMain ? 60 : 28, Math.floor(width / (isMain ? 10 : 15))),
      )
      const size = isMain ? 14 : 12
      context!.font = `${isMain ? 600 : 400} ${size}px ${family}`
      const half = context!.measureText(text).width / 2
      const radius = sigma.scaleSize(shown.size)
      if (id === focus.selected) ring(x, y, radius + 4)
      if (graph.getNodeAttribute(id, 'fixed')) pin(x, y, radius / 3)
      const centre = Math.min(Math.max(x, half + 6), width - half - 6)
      const top = y + radius + 3
      const box = { left: centre - half - 3, top, right: centre + half + 3, bottom: top + size + 4 }
      if (taken.some((other) => overlaps(other, box))) return
      // Nor may a name hide a node, its own apart.
      if (!isMain && discs.some((disc) => disc.id !== id && overlaps(disc, box))) return
      taken.push(box)
      write(
        text,
        centre,
        top,
        isMain || focus.hovered === null || graph.areNeighbors(id, focus.hovered) ? 1 : 0.25,
      )
    }

    function visibleDiscs(): (Box & { id: string })[] {
      return graph.nodes().flatMap((id) => {
        const shown = sigma.getNodeDisplayData(id)
        if (!shown || shown.hidden) return []
        const { x, y } = sigma.framedGraphToViewport(shown)
        const reach = sigma.scaleSize(shown.size) - 1
        return [{ id, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }]
      })
    }

    function nameEdge(id: string): void {
      const [from, to] = graph.extremities(id).map((end) => sigma.getNodeDisplayData(end))
      if (!from || !to) return
      const [a, b] = [sigma.framedGraphToViewport(from), sigma.framedGraphToViewport(to)]
      const text = edgeName(graph.getEdgeAttribute(id, 'kind'))
      context!.font = `600 12px ${family}`
      const half = context!.measureText(text).width / 2
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
      // Beside the line rather than on it, always on the upper side.
      const aside = (b.x >= a.x ? 1 : -1) * (8 + half * (Math.abs(b.y - a.y) / length))
      const x = (a.x + b.x) / 2 + (aside * (b.y - a.y)) / length
      const y = (a.y + b.y) / 2 - (aside * (b.x - a.x)) / length - 2
      taken.push({ left: x - half - 4, top: y - 9, right: x + half + 4, bottom: y + 9 })
      write(text, x, y - 7, 1)
    }

    function write(text: string, x: number, top: number, strength: number): void {
      context!.globalAlpha = strength
      context!.textAlign = 'center'
      context!.textBaseline = 'top'
      context!.lineJoin = 'round'
      context!.lineWidth = 4
      context!.strokeStyle = paper
      context!.strokeText(text, x, top)
      context!.fillStyle = ink
      context!.fillText(text, x, top)
      context!.globalAlpha = 1
    }

    function pin(x: number, y: number, radius: number): void {
      context!.beginPath()
      context!.arc(x, y, radius, 0, 2 * Math.PI)
      context!.fillStyle = paper
      context!.fill()
    }

    function ring(x: number, y: number, radius: number): void {
      context!.beginPath()
      context!.arc(x, y, radius, 0, 2 * Math.PI)
      context!.lineWidth = 2
      context!.strokeStyle = ink
      context!.stroke()
    }
  })
}

/** Selected and hovered first, then the neighbours of the hovered, then the best joined. */
function inOrder(graph: Drawn, focus: Focus): string[] {
  const rank = (id: string) =>
    id === focus.hovered
      ? 1e9
      : id === focus.selected
        ? 1e8
        : isEnd(id)
          ? 1e7
          : (focus.hovered && graph.areNeighbors(id, focus.hovered) ? 1e6 : 0) +
            (isNear(id) ? 1e5 : 0) +
            worth(id)
  const isEnd = (id: string) =>
    focus.selectedEdge !== null &&
    graph.hasEdge(focus.selectedEdge) &&
    graph.extremities(focus.selectedEdge).includes(id)
  const isNear = (id: string) =>
    focus.selected !== null && graph.hasNode(focus.selected) && graph.areNeighbors(id, focus.selected)
  const worth = (id: string) => graph.degree(id) * 10 + graph.getNodeAttribute(id, 'size')
  const ranks = new Map(
    graph.filterNodes((id, { kind }) => !isHidden(focus, id, kind)).map((id) => [id, rank(id)]),
  )
  return [...ranks.keys()].toSorted((a, b) => ranks.get(b)! - ranks.get(a)!)
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
