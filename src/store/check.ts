/** The store's door: a batch either keeps the vocabulary, and comes out with defaults filled in and each key once, or is refused. */
import type { Attributes, Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'
import { KnownError } from '../../schema/errors.ts'
import { joinAttributes } from './join.ts'
import type { MergeOptions } from './store.ts'
import { kinds, rulesFor, scopeOf, type KindRules } from './vocabulary.ts'

export function checkBatch(batch: Batch, { scopes = [] }: MergeOptions): Batch {
  const allowed = new Set(scopes)
  const nodes = new Map<string, BatchNode>()
  for (const node of batch.nodes) {
    const attributes = checked('node', node, allowed) as BatchNode['attributes']
    const before = nodes.get(node.key)
    nodes.set(node.key, {
      key: node.key,
      attributes: before ? joined('node', before, attributes) : attributes,
    })
  }
  const edges = new Map<string, BatchEdge>()
  for (const edge of batch.edges) {
    const attributes = checked('edge', edge, allowed) as BatchEdge['attributes']
    const { key, source, target } = edge
    const before = edges.get(key)
    if (before) sameEnds(before, edge)
    if (kinds.get(attributes.kind)?.ends?.undirected && target < source)
      throw bad(
        'edge',
        edge,
        `has no direction, so its source must be the lesser of "${source}" and "${target}"`,
      )
    edges.set(key, {
      key,
      source,
      target,
      attributes: before ? joined('edge', before, attributes) : attributes,
    })
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

interface Item {
  readonly key: string
  readonly attributes: Attributes
}
type What = 'node' | 'edge'

function checked(what: What, item: Item, scopes: ReadonlySet<string>): Attributes {
  const { key, attributes } = item
  if (typeof key !== 'string' || key === '' || !key.isWellFormed() || key.includes('\0'))
    throw new KnownError(
      'BAD_BATCH',
      `store: a key must be a non-empty string of whole characters, not ${JSON.stringify(key)}`,
    )
  const rules = kinds.get(String(attributes['kind']))
  if (!rules || (what === 'edge') !== (rules.ends !== undefined))
    throw bad(what, item, `has no kind of ${what} (${JSON.stringify(attributes['kind'])})`)
  const result = rules.attributes.safeParse(attributes)
  if (!result.success) {
    const issue = result.error.issues[0]!
    throw bad(what, item, `${[attributes['kind'], ...issue.path].join('.')}: ${issue.message}`)
  }
  const scope = scopeOf(attributes)
  if (scope !== null && scopes.size > 0 && !scopes.has(scope))
    throw bad(what, item, `was derived under "${scope}", which is not among the merge's scopes`)
  return result.data as Attributes
}

/** Two versions of one key must at least be of one kind. */
export function joined<T extends { readonly kind: string }>(
  what: What,
  before: { key: string; attributes: T & Attributes },
  attributes: T & Attributes,
): T & Attributes {
  if (before.attributes.kind !== attributes.kind)
    throw bad(what, before, `is of kind ${before.attributes.kind} and cannot also be ${attributes.kind}`)
  return joinAttributes(rulesFor(attributes.kind), before.attributes, attributes)
}

export function sameEnds(before: BatchEdge, edge: BatchEdge): void {
  if (before.source !== edge.source || before.target !== edge.target)
    throw bad(
      'edge',
      edge,
      `joins "${before.source}" to "${before.target}" and cannot also join "${edge.source}" to "${edge.target}"`,
    )
}

/** `kindOf` knows the kinds of nodes in the batch and in the store. */
export function checkEnds(edge: BatchEdge, kindOf: (node: string) => string | undefined): void {
  const { from, to } = rulesFor(edge.attributes.kind).ends as NonNullable<KindRules['ends']>
  for (const [end, node, allowed] of [
    ['source', edge.source, from],
    ['target', edge.target, to],
  ] as const) {
    const kind = kindOf(node)
    if (kind === undefined)
      throw bad('edge', edge, `has no ${end}: "${node}" is neither in the batch nor in the store`)
    if (!allowed.some((one) => one === kind))
      throw bad(
        'edge',
        edge,
        `${edge.attributes.kind} cannot have ${kind} "${node}" as its ${end}: only ${allowed.join(', ')}`,
      )
  }
}

const bad = (what: What, { key }: { readonly key: string }, why: string) =>
  new KnownError('BAD_BATCH', `store: ${what} "${key}" ${why}`)
