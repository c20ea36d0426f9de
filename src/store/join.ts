/** Joins two versions of one node or edge, so that whichever came first the outcome is the same. */
import type { Attributes, Json } from '../../schema/batch.ts'
import type { KindRules } from './vocabulary.ts'

/** Lists by union (sorted, unless both are the same), other values by the greater, or the lesser where the vocabulary says so. Null gives way to any value. */
export function joinAttributes<T extends Attributes>(rules: KindRules, a: T, b: T): T {
  const joined: Record<string, Json | undefined> = {}
  for (const name of rules.names) {
    const value = joinValues(rules, name, a[name], b[name])
    if (value !== undefined) joined[name] = value
  }
  return joined as T
}

function joinValues(
  rules: KindRules,
  name: string,
  a: Json | undefined,
  b: Json | undefined,
): Json | undefined {
  if (b === undefined || (b === null && a !== undefined)) return a
  if (a === undefined || a === null) return b
  const order = compareJson(a, b)
  if (order === 0) return a
  if (rules.lists.has(name)) return union(a as readonly Json[], b as readonly Json[])
  return order > 0 === rules.least.has(name) ? b : a
}

function union(a: readonly Json[], b: readonly Json[]): Json[] {
  return [...a, ...b]
    .toSorted(compareJson)
    .filter((value, i, all) => i === 0 || compareJson(value, all[i - 1]!) !== 0)
}

/** A total order on JSON values: null, false, true, numbers, strings by code unit, lists, objects. */
export function compareJson(a: Json, b: Json): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0 || a === b || a === null || b === null) return rank
  if (typeof a !== 'object' || typeof b !== 'object') return a < b ? -1 : 1
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  return compareLists(entries(a), entries(b))
}

function compareLists(a: readonly Json[], b: readonly Json[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareJson(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

const entries = (value: object): Json[] =>
  Object.entries(value as Record<string, Json | undefined>)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

function rankOf(value: Json): number {
  if (value === null) return 0
  if (typeof value === 'object') return Array.isArray(value) ? 5 : 6
  return { boolean: value ? 2 : 1, number: 3, string: 4 }[typeof value as 'boolean' | 'number' | 'string']
}
