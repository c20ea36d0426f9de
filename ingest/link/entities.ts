/** Entities and mentions → nodes for outlets, people, groups and places, with their roles and larger places. */
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Span } from '../../schema/span.ts'
import type { Draft, Entity } from '../draft.ts'
import { agencyInitials, paperShort } from '../find/acronyms.ts'
import { gazetteerEntry } from '../find/gazetteer.ts'
import { edgeKey, outletKey, scopedKey, slug } from './keys.ts'
import { anchorsOf, sameKeys } from './same-keys.ts'

export interface LinkedEntities {
  /** Node key by entity id. */
  readonly keys: readonly string[]
  readonly nodes: readonly BatchNode[]
  readonly edges: readonly BatchEdge[]
}

const prefix = { Spokesperson: 'person', Group: 'group', Place: 'place', Outlet: 'outlet' } as const

/** Outlets and places of the gazetteer are the same thing in every article; everyone else is known in this article only. */
function entityKey({ kind, name, gazetteer }: Entity, article: string): string {
  if (kind === 'Outlet') return outletKey(name)
  if (kind === 'Place' && gazetteer) return `place:${gazetteer}`
  return scopedKey(prefix[kind], name, article)
}

export function linkEntities({ entities, mentions }: Draft, article: string): LinkedEntities {
  const keys = entities.map((entity) => entityKey(entity, article))
  const anchors = anchorsOf({ entities, mentions })
  const nodes = new Map<string, BatchNode>()
  const edges: BatchEdge[] = []

  entities.forEach((entity, id) => {
    const key = keys[id]!
    const node = entityNode(key, entity, anchors)
    // Two entities of one article can share a key (an outlet under two names): their names are joined, not overwritten.
    const before = nodes.get(key)
    nodes.set(key, before ? joinNodes(before, node) : node)
    if (entity.kind === 'Place' && entity.gazetteer) linkParents(key, entity.gazetteer, nodes, edges)
    for (const { role, group, span } of entity.roles) {
      const target = group === null ? undefined : keys[group]
      if (entity.kind === 'Spokesperson' && target && entities[group!]!.kind !== 'Spokesperson')
        edges.push({
          key: edgeKey('SPEAKS_FOR', key, target, article, span.start),
          source: key,
          target,
          attributes: { kind: 'SPEAKS_FOR', basis: 'stated', role, article, span },
        })
    }
  })

  const spans = new Map<string, Span[]>()
  for (const { entity, start, end } of mentions) {
    const key = keys[entity]
    if (key) spans.set(key, [...(spans.get(key) ?? []), { start, end }])
  }
  for (const [target, where] of spans)
    edges.push({
      key: edgeKey('MENTIONS', article, target),
      source: article,
      target,
      attributes: { kind: 'MENTIONS', basis: 'stated', spans: where },
    })
  return { keys, nodes: [...nodes.values()], edges }
}

/** What a paper or an agency goes by where this article does not print it. */
const short = ({ name, aliases }: Entity): string[] =>
  [agencyInitials(name), paperShort(name)].filter(
    (other): other is string =>
      other !== null && !aliases.some((alias) => alias.toLowerCase() === other.toLowerCase()),
  )

function entityNode(key: string, entity: Entity, anchors: readonly string[]): BatchNode {
  const aliases = [...new Set(entity.aliases)].filter((alias) => alias !== entity.name).sort()
  const shared = { name: entity.name, aliases, keys: sameKeys(entity, anchors), placeholder: false }
  if (entity.kind === 'Outlet')
    // Mentioned only: the outlet stops being a placeholder when an article of its own arrives.
    return {
      key,
      attributes: {
        kind: 'Outlet',
        ...shared,
        aliases: [...shared.aliases, ...short(entity)].sort(),
        domain: null,
        placeholder: true,
      },
    }
  if (entity.kind === 'Spokesperson') {
    const roles = [...new Set(entity.roles.map(({ role }) => role))].sort()
    return { key, attributes: { kind: 'Spokesperson', ...shared, roles } }
  }
  if (entity.kind === 'Group') return { key, attributes: { kind: 'Group', ...shared, type: entity.type } }
  const known = entity.gazetteer ? gazetteerEntry(entity.gazetteer) : undefined
  return {
    key,
    attributes: {
      kind: 'Place',
      ...shared,
      // A place of the gazetteer goes by the gazetteer's name in every article; what this article prints is an alias.
      name: known?.name ?? entity.name,
      aliases: known && known.name !== entity.name ? [...new Set([...aliases, entity.name])].sort() : aliases,
      type: known?.type ?? entity.type,
      country: known?.country ?? null,
      latitude: known?.latitude ?? null,
      longitude: known?.longitude ?? null,
    },
  }
}

/** The first node with the second's names and keys added. */
export function joinNodes(a: BatchNode, b: BatchNode): BatchNode {
  const list = (node: BatchNode, name: string) => (node.attributes[name] ?? []) as readonly string[]
  const union = (name: string, ...more: string[]) =>
    [...new Set([...list(a, name), ...list(b, name), ...more])].sort()
  const other = b.attributes['name'] as string
  const aliases = union('aliases', other).filter((name) => name !== a.attributes['name'])
  return { key: a.key, attributes: { ...b.attributes, ...a.attributes, aliases, keys: union('keys') } }
}

function linkParents(child: string, id: string, nodes: Map<string, BatchNode>, edges: BatchEdge[]): void {
  const parentId = gazetteerEntry(id)?.parentId
  const parent = parentId && gazetteerEntry(parentId)
  if (!parentId || !parent) return
  const key = `place:${parentId}`
  if (!nodes.has(key))
    nodes.set(key, {
      key,
      attributes: {
        kind: 'Place',
        name: parent.name,
        aliases: [],
        keys: [`same:place:${slug(parent.name)}`],
        placeholder: false,
        type: parent.type,
        country: parent.country,
        latitude: parent.latitude,
        longitude: parent.longitude,
      },
    })
  edges.push({
    key: edgeKey('WITHIN', child, key),
    source: child,
    target: key,
    attributes: { kind: 'WITHIN', basis: 'stated' },
  })
  linkParents(key, parentId, nodes, edges)
}
