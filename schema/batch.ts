/** Batch: the plain value in which the two halves meet, in graphology's own serialized shape. */
import type { EdgeKind, NodeKind } from './kinds.ts'

/** JSON values only, so that a batch can be hashed, written to disk and sent over a wire as it is. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }
export type Attributes = { readonly [name: string]: Json | undefined }

export interface BatchNode {
  readonly key: string
  readonly attributes: Attributes & { readonly kind: NodeKind }
}

export interface BatchEdge {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: Attributes & { readonly kind: EdgeKind }
}

/** Every edge's ends are in the batch or already in the store. */
export interface Batch {
  readonly nodes: readonly BatchNode[]
  readonly edges: readonly BatchEdge[]
}
