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

/** A lone word, or a surname with initials, joins the one full name that has it among articles that turn on the same rare name. */
function joinSurnames(nodes: readonly BatchNode[], scope: string): Batch {
  const full = nodes.filter((node) => !isShort(node)).sort((a, b) => (a.key < b.key ? -1 : 1))
  const edges: BatchEdge[] = []
  for (const node of nodes) {
    if (!isShort(node)) continue
    const open = full.filter((other) => mayBe(node, other))
    // "Mayor Bek" is a Bek who is mayor, or one of whom nothing is said.
    const known = open.filter((other) => strings(other, 'roles').length > 0)
    const meant =
      areOne(open) && !(known.length > 0 && titles(node).some(isOffice)) ? open : titledLike(node, open)
    const [first] = meant
    const rule =
      first?.attributes.kind === 'Spokesperson'
        ? 'same-as/surname-near'
        : first?.attributes.kind === 'Place'
          ? 'same-as/place-near'
          : 'same-as/initials-near'
    if (first && areOne(meant)) edges.push(makeEdge(node, first, rule, 0.7, scope))
  }
  return { nodes: [], edges }
}

const nameOf = (node: BatchNode): string => String(node.attributes['name']).toLowerCase()

/** "Bek", "HFB", "A. Bek". */
const isShort = (node: BatchNode): boolean =>
  !/\s/.test(nameOf(node)) ||
  (node.attributes.kind === 'Spokesperson' && /^(?:\p{L}\.?\s)+\S{2,}$/u.test(nameOf(node)))

function mayBe(node: BatchNode, full: BatchNode): boolean {
  // A lone word of no known sort may be a surname, or a place.
  const bare = node.attributes.kind === 'Group' && (node.attributes['type'] ?? null) === null
  const kind = full.attributes.kind
  if (clash(node, full)) return bare && (kind === 'Spokesperson' ? endsWith(full, node) : kind === 'Place')
  if (kind !== 'Spokesperson') return true
  const words = nameOf(node).split(/\s+/)
  const last = words.at(-1) ?? ''
  if (words.length > 1)
    return nameOf(full).startsWith(nameOf(node)[0] ?? '') && nameOf(full).endsWith(` ${last}`)
  // With a title stands a surname, not a given name.
  return nameOf(full).endsWith(` ${last}`) || titles(node).length === 0
}

/** All of one name, or joined by another key already. */
const areOne = ([first, ...rest]: readonly BatchNode[]): boolean =>
  rest.every(
    (other) =>
      first !== undefined &&
      (nameOf(other) === nameOf(first) ||
        strings(other, 'keys').some(
          (key) => key.startsWith('same:place:') && strings(first, 'keys').includes(key),
        )),
  )

/** What stands before the name: "mayor" of "Mayor Bek". */
const titles = (node: BatchNode): readonly string[] =>
  strings(node, 'aliases')
    .map((alias) => alias.toLowerCase())
    .filter((alias) => alias.endsWith(` ${nameOf(node)}`))
    .map((alias) => alias.slice(0, -nameOf(node).length - 1))

const isOffice = (title: string): boolean =>
  !/^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lady|lord)\.?$/.test(title)

/** Of several bearers of a surname the one who is called by the same title. */
function titledLike(node: BatchNode, open: readonly BatchNode[]): readonly BatchNode[] {
  const called = titles(node)
  return open.filter((other) => {
    const known = [...titles(other), ...strings(other, 'roles').map((role) => role.toLowerCase())]
    return called.some(
      (title) => known.includes(title) || known.some((one) => one.split(' ').includes(title)),
    )
  })
}

const endsWith = (full: BatchNode, short: BatchNode): boolean => nameOf(full).endsWith(` ${nameOf(short)}`)

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
