/** Rows of the SQLite tables → nodes and edges. */
import type { BatchEdge, BatchNode } from '../../../schema/batch.ts'

export interface NodeRecord {
  readonly key: string
  readonly attributes: string
}
export type EdgeRecord = NodeRecord & { readonly source: string; readonly target: string }

/** Columns and joins of an EdgeRecord; the edge itself is `e`. */
export const edgeColumns = 'e.key AS key, s.key AS source, t.key AS target, e.attributes AS attributes'
export const edgeJoins = 'JOIN node s ON s.id = e.source JOIN node t ON t.id = e.target'

export const toNode = ({ key, attributes }: NodeRecord): BatchNode => ({
  key,
  attributes: JSON.parse(attributes) as BatchNode['attributes'],
})

export const toEdge = ({ key, source, target, attributes }: EdgeRecord): BatchEdge => ({
  key,
  source,
  target,
  attributes: JSON.parse(attributes) as BatchEdge['attributes'],
})
