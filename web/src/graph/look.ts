/** How nodes and edges look, given what is selected, hovered and hidden; sigma asks for each of them. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { edgeTones } from '../kinds.ts'
import { colourOf, isDark } from '../legend.ts'
import type { EdgeKind, NodeKind } from '../types.ts'
import type { Drawn, DrawnEdge, DrawnNode } from './model.ts'

export interface Focus {
  selected: string | null
  selectedEdge: string | null
  hovered: string | null
  hoveredEdge: string | null
  readonly hiddenNodes: Set<NodeKind>
  readonly hiddenEdges: Set<EdgeKind>
}

export function createFocus(): Focus {
  return {
    selected: null,
    selectedEdge: null,
    hovered: null,
    hoveredEdge: null,
    hiddenNodes: new Set(),
    hiddenEdges: new Set(),
  }
}

/** The style sheet's own colours, so that canvas and page agree. */
export function pageColour(name: string): string {
  return (
    getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim() ||
    (isDark() ? '#dddddd' : '#222222')
  )
}

interface Palette {
  readonly quiet: string
  readonly faint: string
  readonly edge: string
  readonly tones: Readonly<Record<string, string>>
}

/** Read once per theme: asking the style sheet for each node would be slow. */
export function readPalette(): Palette {
  const tones = ['contradicts', 'updates', 'corroborates', 'cites'].map(
    (tone) => [tone, pageColour(tone)] as const,
  )
  return {
    quiet: pageColour('quiet'),
    faint: pageColour('faint'),
    edge: pageColour('edge'),
    tones: Object.fromEntries(tones),
  }
}

export function isHidden(focus: Focus, id: string, kind: NodeKind): boolean {
  return focus.hiddenNodes.has(kind) && id !== focus.selected
}

export function nodeLook(
  graph: Drawn,
  focus: Focus,
  palette: Palette,
  id: string,
  node: DrawnNode,
): Partial<NodeDisplayData> {
  const near = focus.hovered ?? null
  const lit = near === null || id === near || graph.areNeighbors(id, near)
  const grown = Math.min(6, Math.sqrt(graph.degree(id)))
  const isSelected = id === focus.selected
  return {
    x: node.x,
    y: node.y,
    label: null,
    hidden: isHidden(focus, id, node.kind),
    color: lit ? (node.placeholder ? palette.quiet : colourOf(node.kind)) : palette.faint,
    size: (node.size + grown) * crowding(graph.order) + (isSelected ? 4 : 0),
    zIndex: isSelected ? 3 : lit ? 2 : 1,
  }
}

/** Smaller nodes the more there are. */
function crowding(order: number): number {
  return Math.max(0.4, Math.min(1, Math.sqrt(150 / order)))
}

export function edgeLook(
  graph: Drawn,
  focus: Focus,
  palette: Palette,
  id: string,
  edge: DrawnEdge,
): Partial<EdgeDisplayData> {
  const near = focus.hovered
  const [source, target] = graph.extremities(id)
  const lit = near === null || source === near || target === near
  const tone = edgeTones[edge.kind]
  const isSelected = id === focus.selectedEdge || id === focus.hoveredEdge
  return {
    hidden: focus.hiddenEdges.has(edge.kind),
    color: lit ? (tone ? palette.tones[tone]! : isSelected ? palette.quiet : palette.edge) : palette.faint,
    size: (tone ? 2.8 : 1.8) + (isSelected ? 2.5 : 0),
    zIndex: tone || isSelected ? 2 : 1,
  }
}
