/** The tables made from attributes: facets, comparison keys with their due marks, full text and totals. */
import { randomUUID } from 'node:crypto'
import type { Attributes } from '../../../schema/batch.ts'
import { facetsOf, keysOf, rulesFor, wordsOf } from '../vocabulary.ts'
import type { MergeOptions } from '../store.ts'
import type { Connection } from './connection.ts'

interface Row {
  readonly id: number
  readonly key: string
  readonly sort: string
}

/** For one transaction; `settle` ends it. */
export function indexes({ sql }: Connection) {
  const touched = new Set<string>()
  const totals = new Map<string, number>()
  const count = (kind: string, by: number) => totals.set(kind, (totals.get(kind) ?? 0) + by)

  const addFacets = ({ id, key, sort }: Row, kind: string, pairs: readonly [string, string][]) => {
    for (const [facet, value] of pairs)
      sql('INSERT INTO facet (kind, facet, value, sort, key, id) VALUES (?, ?, ?, ?, ?, ?)').run(
        kind,
        facet,
        value,
        sort,
        key,
        id,
      )
  }
  const removeFacets = ({ key, sort }: Row, kind: string, pairs: readonly [string, string][]) => {
    for (const [facet, value] of pairs)
      sql('DELETE FROM facet WHERE kind = ? AND facet = ? AND value = ? AND sort = ? AND key = ?').run(
        kind,
        facet,
        value,
        sort,
        key,
      )
  }
  const addKeys = ({ id, key }: Row, keys: readonly string[]) => {
    for (const one of keys) {
      sql('INSERT OR IGNORE INTO comparison (key, node, id) VALUES (?, ?, ?)').run(one, key, id)
      touched.add(one)
    }
  }
  const addWords = (id: number, words: { names: string; prose: string } | null) => {
    if (words)
      sql('INSERT INTO search (rowid, names, prose) VALUES (?, ?, ?)').run(id, words.names, words.prose)
  }

  return {
    add(row: Row, attributes: Attributes): void {
      const kind = String(attributes['kind'])
      const rules = rulesFor(kind)
      count(kind, 1)
      addFacets(row, kind, facetsOf(rules, attributes))
      if (rules.ends) return
      addKeys(row, keysOf(attributes))
      addWords(row.id, wordsOf(rules, attributes))
    },

    /** `row` has the old sort value. */
    change(row: Row, before: Attributes, sort: string, attributes: Attributes): void {
      const kind = String(attributes['kind'])
      const rules = rulesFor(kind)
      const [old, now] = [facetsOf(rules, before), facetsOf(rules, attributes)]
      if (row.sort !== sort || JSON.stringify(old) !== JSON.stringify(now)) {
        removeFacets(row, kind, old)
        addFacets({ ...row, sort }, kind, now)
      }
      if (rules.ends) return
      const keys = new Set(keysOf(attributes))
      for (const gone of keysOf(before))
        if (!keys.has(gone)) sql('DELETE FROM comparison WHERE key = ? AND node = ?').run(gone, row.key)
      addKeys(row, [...keys])
      const [oldWords, words] = [wordsOf(rules, before), wordsOf(rules, attributes)]
      if (oldWords?.names === words?.names && oldWords?.prose === words?.prose) return
      sql('DELETE FROM search WHERE rowid = ?').run(row.id)
      addWords(row.id, words)
    },

    remove(row: Row, attributes: Attributes): void {
      const kind = String(attributes['kind'])
      const rules = rulesFor(kind)
      count(kind, -1)
      removeFacets(row, kind, facetsOf(rules, attributes))
      if (rules.ends) return
      for (const key of keysOf(attributes))
        sql('DELETE FROM comparison WHERE key = ? AND node = ?').run(key, row.key)
      if (wordsOf(rules, attributes)) sql('DELETE FROM search WHERE rowid = ?').run(row.id)
    },

    /** Marks the keys that were touched and are shared, clears those just derived unless they were touched meanwhile, and brings the totals up to date. */
    settle(derived: readonly string[], marks: MergeOptions['marks']): void {
      const mark = randomUUID()
      for (const key of touched) {
        const sharers = sql('SELECT 1 FROM comparison WHERE key = ? LIMIT 2').all(key)
        if (sharers.length === 2) sql('INSERT OR REPLACE INTO due (key, mark) VALUES (?, ?)').run(key, mark)
      }
      for (const key of derived) {
        const seen = marks?.get(key)
        if (seen === undefined) sql('DELETE FROM due WHERE key = ?').run(key)
        else sql('DELETE FROM due WHERE key = ? AND mark = ?').run(key, seen)
      }
      for (const [kind, by] of totals)
        if (by !== 0)
          sql(
            'INSERT INTO total (kind, total) VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET total = total + excluded.total',
          ).run(kind, by)
    },
  }
}
