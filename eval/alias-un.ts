/** Scores authority lists on the labelled names of ../shared/eval/alias_un: every alias finds its own listing, no two listings joined. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { recordBatch, joiningKeys } from '../src/authority/record.ts'
import type { AuthorityRecord } from '../src/authority/record.ts'
import { findAuthority } from '../src/authority/find.ts'
import { derive } from '../src/line/derive.ts'
import { openStore } from '../src/store/open.ts'
import type { BatchNode } from '../schema/batch.ts'

interface Listing {
  readonly ref: string
  readonly kind: 'entity' | 'individual'
  readonly name: string
  readonly aliases: readonly { readonly name: string; readonly quality: string }[]
}
export interface AliasScore {
  readonly aliases: number
  /** Own listing among the candidates / the only candidate. */
  readonly found: number
  readonly alone: number
  /** Strong aliases that join their listing when an article prints them. */
  readonly strong: number
  readonly joined: number
  readonly wrong: number
  readonly listingsJoined: number
  /** Strong aliases of two words or more found again by spelling alone, their own entry in the list struck out. */
  readonly unseen: number
  readonly respelled: number
}

const file = path.join(import.meta.dirname, '../../shared/eval/alias_un/dev.jsonl')

const recordOf = ({ ref, kind, name, aliases }: Listing): AuthorityRecord => ({
  list: 'un',
  ref,
  kind: kind === 'entity' ? 'Group' : 'Spokesperson',
  name,
  strong: aliases.filter(({ quality }) => quality !== 'Low').map((alias) => alias.name),
  weak: aliases.filter(({ quality }) => quality === 'Low').map((alias) => alias.name),
})

/** Null when the folder is not there. */
export async function scoreAliases(from = file): Promise<AliasScore | null> {
  if (!existsSync(from)) return null
  const listings = readFileSync(from, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Listing)
  const records = listings.map(recordOf)
  const store = await openStore(':memory:')
  await store.merge(recordBatch(records))
  const ownKey = new Map(records.map((record) => [record.ref, recordBatch([record]).nodes[0]?.key ?? '']))
  let aliases = 0
  let found = 0
  let alone = 0
  for (const { ref, aliases: names } of listings)
    for (const { name } of names) {
      aliases++
      const candidates = await findAuthority(store, name)
      if (candidates.some(({ node }) => node.key === ownKey.get(ref))) found++
      if (candidates.length === 1 && candidates[0]?.node.key === ownKey.get(ref)) alone++
    }
  // Every strong alias as an article would print it, in an article of its own.
  const printed: BatchNode[] = []
  const home = new Map<string, string>()
  records.forEach((record) =>
    record.strong.forEach((name, i) => {
      const key = `${record.kind}:${record.ref}:${i}`
      home.set(key, ownKey.get(record.ref) ?? '')
      const shared = { name, aliases: [], keys: joiningKeys(record.kind, name), placeholder: false }
      printed.push({
        key,
        attributes:
          record.kind === 'Group'
            ? { kind: 'Group', ...shared, type: null }
            : { kind: 'Spokesperson', ...shared, roles: [] },
      })
    }),
  )
  await store.merge({ nodes: printed, edges: [] })
  await derive(store)
  const up = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next
    return at
  }
  for await (const item of store.scan())
    if ('source' in item && item.attributes.kind === 'SAME_AS') {
      const [a, b] = [root(item.source), root(item.target)]
      if (a !== b) up.set(a, b)
    }
  const roots = new Map<string, string>()
  let listingsJoined = 0
  for (const key of ownKey.values()) {
    if (roots.has(root(key))) listingsJoined++
    roots.set(root(key), key)
  }
  let joined = 0
  let wrong = 0
  for (const { key } of printed) {
    const to = roots.get(root(key))
    if (to === home.get(key)) joined++
    else if (to) wrong++
  }
  await store.close()
  return {
    aliases,
    found,
    alone,
    strong: printed.length,
    joined,
    wrong,
    listingsJoined,
    ...(await respell(records)),
  }
}

/** What spelling rules add: each alias looked up in the list without it. */
async function respell(records: readonly AuthorityRecord[]): Promise<{ unseen: number; respelled: number }> {
  const byKey = new Map<string, Set<string>>()
  for (const record of records)
    for (const name of [record.name, ...record.strong])
      for (const key of joiningKeys(record.kind, name))
        byKey.set(`${key} ${name}`, (byKey.get(`${key} ${name}`) ?? new Set()).add(record.ref))
  let unseen = 0
  let respelled = 0
  for (const record of records)
    for (const name of record.strong) {
      const keys = joiningKeys(record.kind, name)
      if (!keys.length) continue
      unseen++
      const others = [record.name, ...record.strong]
        .filter((other) => other !== name)
        .flatMap((other) => joiningKeys(record.kind, other))
      if (keys.some((key) => others.includes(key))) respelled++
    }
  return { unseen, respelled }
}

if (import.meta.main) {
  const score = await scoreAliases()
  const share = (a: number, b: number) => `${((100 * a) / b).toFixed(1)} % (${a}/${b})`
  process.stdout.write(
    score
      ? `alias_un  alias finds its own listing ${share(score.found, score.aliases)}, as the only one ${share(score.alone, score.aliases)}; ` +
          `strong aliases joined when printed ${share(score.joined, score.strong)}, to a wrong listing ${score.wrong}; listings joined ${score.listingsJoined}; ` +
          `found again by spelling alone ${share(score.respelled, score.unseen)}\n`
      : 'alias_un  not scored: ../shared/eval/alias_un is not here\n',
  )
}
