/** SAME_AS: nodes of different articles that share a comparison key are joined to one of them, unless something tells them apart. */
import { createHash } from 'node:crypto'
import type { Batch, BatchEdge, BatchNode } from '../../schema/batch.ts'

/** Grows when the same nodes would be joined otherwise. */
const version = 1

/** How sure a shared key makes us; the rule's name says which. */
const rules: readonly (readonly [prefix: string, rule: string, confidence: number])[] = [
  ['same:id:', 'same-as/id', 0.98],
  ['same:outlet:~', 'same-as/outlet-short', 0.8],
  ['same:outlet:', 'same-as/outlet', 0.95],
  ['same:person:~', 'same-as/spelling', 0.65],
  ['same:person:', 'same-as/full-name', 0.85],
  ['same:group:~', 'same-as/spelling', 0.65],
  ['same:group:', 'same-as/group-name', 0.85],
  ['same:place:', 'same-as/place-name', 0.75],
]

/** Nodes that clash with nobody in a cluster join it; each cluster is a star around its least key. */
export function deriveSameAs(nodes: readonly BatchNode[], scope: string): Batch {
  // A weak name (an alias of low quality or borne by two listings) finds candidates and joins nobody.
  if (scope.startsWith('same:weak:')) return { nodes: [], edges: [] }
  if (scope.startsWith('same:near:')) return joinSurnames(nodes, scope)
  if (severalListings(nodes)) return { nodes: [], edges: [] }
  const [, rule, confidence] = rules.find(([prefix]) => scope.startsWith(prefix)) ?? ['', 'same-as/key', 0.6]
  const clusters: BatchNode[][] = []
  const spelled = new Set<string>()
  for (const node of [...nodes].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    // Nodes of one spelling meet under the exact key; here one of them stands for all.
    const name = String(node.attributes['name']).toLowerCase()
    if (scope.includes(':~') && spelled.has(name)) continue
    spelled.add(name)
    const open = clusters.filter((cluster) => cluster.every((member) => !clash(member, node)))
    // Fitting two clusters that do not fit each other is evidence for neither.
    if (open.length === 1 || (open.length > 1 && clusters.length === 1)) open[0]?.push(node)
    else if (open.length === 0) clusters.push([node])
  }
  const edges: BatchEdge[] = []
  for (const [first, ...rest] of clusters)
    for (const member of rest) {
      if (!first) continue
      edges.push(makeEdge(member, first, rule, confidence, scope))
    }
  return { nodes: [], edges }
}

const makeEdge = (
  member: BatchNode,
  to: BatchNode,
  rule: string,
  confidence: number,
  scope: string,
): BatchEdge => ({
  key: `SAME_AS:${createHash('sha256').update(`${member.key}|${to.key}|${scope}`).digest('hex').slice(0, 24)}`,
  source: member.key,
  target: to.key,
  attributes: { kind: 'SAME_AS', basis: 'inferred', rule, version, confidence, scope },
})

/** A lone surname, or initials, joins the one full name that has it among articles that turn on the same rare name. */
function joinSurnames(nodes: readonly BatchNode[], scope: string): Batch {
  const name = (node: BatchNode) => String(node.attributes['name']).toLowerCase()
  const full = nodes.filter((node) => /\s/.test(name(node))).sort((a, b) => (a.key < b.key ? -1 : 1))
  const edges: BatchEdge[] = []
  for (const node of nodes) {
    if (/\s/.test(name(node))) continue
    // A lone word of no known sort may be a surname.
    const bare = node.attributes.kind === 'Group' && (node.attributes['type'] ?? null) === null
    const open = full.filter(
      (other) =>
        !clash(node, other) || (bare && other.attributes.kind === 'Spokesperson' && endsWith(other, node)),
    )
    const [first] = open
    const rule = first?.attributes.kind === 'Spokesperson' ? 'same-as/surname-near' : 'same-as/initials-near'
    if (first && open.every((other) => name(other) === name(first)))
      edges.push(makeEdge(node, first, rule, 0.7, scope))
  }
  return { nodes: [], edges }
}

const endsWith = (full: BatchNode, short: BatchNode): boolean =>
  String(full.attributes['name'])
    .toLowerCase()
    .endsWith(` ${String(short.attributes['name']).toLowerCase()}`)

const strings = (node: BatchNode, name: string): readonly string[] =>
  (node.attributes[name] ?? []) as readonly string[]

/** Two nodes of one name that cannot be one: gender, country, or two entries of one authority list. */
export function clash(a: BatchNode, b: BatchNode): boolean {
  const [x, y] = [authority(a), authority(b)]
  if (x && y && x.list === y.list && x.ref !== y.ref) return true
  if (a.attributes.kind === 'Spokesperson' || b.attributes.kind === 'Spokesperson') {
    if (a.attributes.kind !== b.attributes.kind) return true
    const [m, f] = [genders(a), genders(b)]
    if ((m === 'male' && f === 'female') || (m === 'female' && f === 'male')) return true
    return initialsClash(a, b)
  }
  if (a.attributes.kind === 'Place' || b.attributes.kind === 'Place') {
    if (a.attributes.kind !== b.attributes.kind) return true
    const [c, d] = [a.attributes['country'], b.attributes['country']]
    return typeof c === 'string' && typeof d === 'string' && c !== d
  }
  return branch(a) !== branch(b)
}

/** A name that two entries of one list bear says nothing about which is meant. */
function severalListings(nodes: readonly BatchNode[]): boolean {
  const refs = new Map<string, string>()
  for (const node of nodes) {
    const found = authority(node)
    if (!found) continue
    const before = refs.get(found.list)
    if (before !== undefined && before !== found.ref) return true
    refs.set(found.list, found.ref)
  }
  return false
}

function authority(node: BatchNode): { list: string; ref: string } | undefined {
  const key = /^(?:person|group|place):authority:([^:]+):(.+)$/.exec(node.key)
  return key ? { list: key[1] ?? '', ref: key[2] ?? '' } : undefined
}

const male =
  /\b(mr|sir|father|brother|spokesman|chairman|businessman|king|prince|son|husband|policeman|congressman|imam|mullah)\b/i
const female =
  /\b(mrs|ms|miss|dame|sister|spokeswoman|chairwoman|businesswoman|queen|princess|daughter|wife|mother|policewoman|congresswoman)\b/i
/** What titles and roles say of the bearer; nothing when they disagree. */
function genders(node: BatchNode): 'male' | 'female' | null {
  let he = false
  let she = false
  for (const text of strings(node, 'aliases')) {
    const title = text.split(' ')[0] ?? ''
    he ||= male.test(title)
    she ||= female.test(title)
  }
  for (const role of strings(node, 'roles')) {
    const head = role.split(/ of | for | in | at /)[0] ?? ''
    he ||= /\b(spokesman|chairman|businessman|father|son|brother|husband)\b/i.test(head)
    she ||= /\b(spokeswoman|chairwoman|businesswoman|mother|daughter|sister|wife)\b/i.test(head)
  }
  return he === she ? null : he ? 'male' : 'female'
}

/** "John F. Holm" is not "John B. Holm". */
function initialsClash(a: BatchNode, b: BatchNode): boolean {
  const of = (node: BatchNode) => /\s(\p{Lu})\.?\s/u.exec(String(node.attributes['name']))?.[1]
  const [x, y] = [of(a), of(b)]
  return x !== undefined && y !== undefined && x !== y
}

/** A branch is not its parent. */
function branch(node: BatchNode): string {
  const name = String(node.attributes['name'])
  return (
    /(?:[–:,(-]\s*|\s)([\p{L}\s-]*?)\s*(branch|chapter|wing|province|affiliate|faction)\b/iu
      .exec(name)?.[0]
      ?.toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim() ?? ''
  )
}
