/** The part of the graph that is on screen: grows by neighbourhoods, and knows of each node how much of it is shown. */
import { MultiDirectedGraph } from 'graphology'
import { nodeSizes } from '../kinds.ts'
import type { EdgeKind, GraphEdge, Neighbourhood, NodeKind, NodeRef } from '../types.ts'

export interface DrawnNode {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly label: string
  readonly kind: NodeKind
  readonly placeholder: boolean
  /** Kept where it is; the layout reads this name. */
  readonly fixed: boolean
}
export interface DrawnEdge {
  readonly kind: EdgeKind
}
export type Drawn = MultiDirectedGraph<DrawnNode, DrawnEdge>

/** How far a node has been opened. */
export interface Opened {
  readonly shown: number
  readonly total: number
  /** False when the API stopped counting: there are more than `total`. */
  readonly exact: boolean
  /** Where to go on; null when all is shown. */
  readonly after: string | null
}
export interface Model {
  readonly graph: Drawn
  readonly opened: Map<string, Opened>
}

/** More than this no screen shows and no eye tells apart. */
export const mostNodes = 1500

export function createModel(): Model {
  return { graph: new MultiDirectedGraph<DrawnNode, DrawnEdge>(), opened: new Map() }
}

export function clearModel({ graph, opened }: Model): void {
  graph.clear()
  opened.clear()
}

/** Adds one page of a node's neighbours; returns how many nodes are new. */
export function addNeighbourhood(model: Model, answer: Neighbourhood): number {
  const { graph, opened } = model
  const { centre, nodes, edges, totalCount, exact, pageInfo } = answer
  const before = graph.order
  addNodes(graph, [centre], null)
  addNodes(graph, nodes, centre.id)
  addEdges(graph, edges)
  const shown = (opened.get(centre.id)?.shown ?? 0) + nodes.filter(({ id }) => id !== centre.id).length
  opened.set(centre.id, {
    shown,
    total: totalCount,
    exact,
    after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  })
  return graph.order - before
}

/** Adds nodes that are not there yet, on a spiral around another node so that no two fall on one spot. */
export function addNodes(graph: Drawn, nodes: readonly NodeRef[], around: string | null): void {
  const hub = around !== null && graph.hasNode(around) ? graph.getNodeAttributes(around) : { x: 0, y: 0 }
  let turn = graph.order
  for (const { kind, id, label, placeholder } of nodes) {
    if (graph.hasNode(id) || graph.order >= mostNodes) continue
    const angle = turn * 2.399963
    const reach = graph.order === 0 ? 0 : 4 + 1.5 * Math.sqrt(turn)
    graph.addNode(id, {
      x: hub.x + reach * Math.cos(angle),
      y: hub.y + reach * Math.sin(angle),
      size: nodeSizes[kind],
      label: nameOf(kind, label),
      kind,
      placeholder: placeholder ?? false,
      fixed: false,
    })
    turn++
  }
}

/** Statements begin with what joins them to their sentence, which says nothing on its own. */
function nameOf(kind: NodeKind, label: string): string {
  return kind === 'Statement' ? label.replace(/^(?:that\s+|["'“‘«]\s*)/i, '') : label
}

/** Edges whose ends are not both on screen are left out. */
export function addEdges(graph: Drawn, edges: readonly GraphEdge[]): void {
  for (const { id, kind, source, target } of edges) {
    if (
      graph.hasEdge(id) ||
      !graph.hasNode(source.id) ||
      !graph.hasNode(target.id) ||
      source.id === target.id
    )
      continue
    graph.addEdgeWithKey(id, source.id, target.id, { kind })
  }
}

/** "Showing 50 of 5,000 neighbours", with "more than" where counting stopped. */
export function shownText({ shown, total, exact }: Opened, number: (value: number) => string): string {
  if (total === 0 && exact) return 'Nothing is joined to this yet'
  if (exact && shown >= total)
    return total === 1 ? 'Its one neighbour is shown' : `All ${number(total)} neighbours are shown`
  return `${number(shown)} of ${exact ? '' : 'more than '}${number(total)} neighbours shown`
}
