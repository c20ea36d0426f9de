/** An entity's id or name → the keys of every node it may mean, with all nodes joined to these. */
import type { BatchNode } from '../../../schema/batch.ts'
import { KnownError } from '../../../schema/errors.ts'
import { searchWords } from '../../store/words.ts'
import type { Context } from '../context.ts'
import { limits } from '../limit/limits.ts'
import { entityKinds, type EntityKind } from '../values.ts'

/** Empty when nothing goes by that name. Each name is looked up once a request. */
export function findEntities(
  context: Context,
  given: string,
  kinds: readonly EntityKind[] = entityKinds,
): Promise<readonly string[]> {
  return context.once(`entities ${kinds.join(' ')} ${given}`, async () => {
    const node = await context.node(given)
    const found = node && isOneOf(node.kind, kinds) ? [given] : await findNamed(context, given, kinds)
    const joined = await Promise.all(found.map((key) => context.joined(key)))
    return [...new Set(joined.flat())]
  })
}

const isOneOf = (kind: string, kinds: readonly string[]) => kinds.includes(kind)

/**
 * The nodes that go by exactly this name; where there are none, those whose names contain its words.
 * Throws BAD_INPUT rather than answer for some of too many.
 */
async function findNamed(
  { budget, list, store }: Context,
  name: string,
  kinds: readonly EntityKind[],
): Promise<readonly string[]> {
  const wanted = folded(name)
  if (wanted === '') return []
  budget.spend(limits.nameLookup)
  const where = [{ facet: 'name', values: [name] }]
  const [hits, ...named] = await Promise.all([
    store.search({ text: wanted, kinds, limit: limits.names }),
    ...kinds.map((kind) => list({ kind, where, limit: limits.names })),
  ])
  const nodes = hits.map((hit) => hit.node)
  const exact = nodes.filter((node) => namesOf(node).includes(wanted)).map(({ key }) => key)
  const printed = named.flatMap(({ rows }) => rows.map(({ value }) => value.key))
  if (exact.length + printed.length === 0 && hits.length < limits.names)
    return nodes
      .filter((node) => namesOf(node).some((other) => ` ${other} `.includes(` ${wanted} `)))
      .map(({ key }) => key)
  // The best finds come first, so names that are exactly this one are all among them unless all of them are.
  if (
    exact.length === limits.names ||
    exact.length + printed.length === 0 ||
    named.some(({ hasMore }) => hasMore)
  )
    throw new KnownError(
      'BAD_INPUT',
      `api: more than ${limits.names} nodes go by "${name}": give a fuller name, or an id from search`,
    )
  return [...new Set([...printed, ...exact])]
}

function namesOf({ attributes }: BatchNode): string[] {
  const { name, aliases } = attributes as unknown as { name: string; aliases: readonly string[] }
  return [name, ...aliases].map(folded)
}

/** "The Taliban" and "Taliban" are one name. */
const folded = (name: string) => searchWords(name).join(' ').replace(/^the /, '')
