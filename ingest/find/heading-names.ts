/** Names in headlines: where every word has a capital, only names the body gives are found. */
import type { Entry } from './name-book.ts'
import type { NameRun } from './name-runs.ts'
import { fold } from './word-list.ts'

export function findHeadingNames(runs: readonly NameRun[], book: readonly Entry[], text: string): void {
  if (!runs.some((run) => run.heading)) return
  const byKey = new Map<string, Entry | null>()
  for (const entry of book)
    for (const name of [entry.name, ...entry.aliases]) {
      const key = fold(name)
      byKey.set(key, byKey.has(key) && byKey.get(key) !== entry ? null : entry)
    }
  for (const { heading, words } of runs) {
    if (!heading) continue
    for (let i = 0; i < words.length;) {
      let step = 1
      for (let size = Math.min(6, words.length - i); size > 0; size--) {
        const head = words[i]
        const tail = words[i + size - 1]
        if (!head || !tail) continue
        const entry = byKey.get(fold(text.slice(head.start, tail.end)))
        if (!entry) continue
        entry.mentions.push({ start: head.start, end: tail.end })
        step = size
        break
      }
      i += step
    }
  }
}
