/** `hearsay authority`: lists of known names, loaded into a graph so that names join across spellings and scripts. */
import { KnownError } from '../../schema/errors.ts'
import { findAuthority } from '../authority/find.ts'
import { readAuthority } from '../authority/read.ts'
import { recordBatch } from '../authority/record.ts'
import { derive } from '../line/derive.ts'
import type { Command } from './command.ts'
import { openGivenStore, parseWords } from './options.ts'

export const authorityCommand: Command = {
  usage: `hearsay authority load FILE [--store S]
  Adds a list of known persons and groups: FollowTheMoney JSON lines, the UN consolidated list's XML,
  or CSV with the columns name, aliases (parted by ;), id, kind (person, group, place), weak (aliases that only find).
  Names in articles join an entry by its name or a strong alias; a weak alias, or one that two entries share, joins nobody.
hearsay authority find NAME [--store S]
  Prints the entries that bear the name, the surest first, one JSON line each.`,
  async run(words) {
    const { values, positionals } = parseWords(this, words, {})
    const [verb, ...rest] = positionals
    const subject = rest.join(' ')
    if ((verb !== 'load' && verb !== 'find') || !subject)
      throw new KnownError('BAD_USAGE', `authority: load FILE or find NAME\n\n${this.usage}`)
    const records = verb === 'load' ? await readAuthority(subject) : []
    const store = await openGivenStore(values.store, { mustExist: verb === 'find' })
    try {
      if (verb === 'find') {
        for (const { node, by } of await findAuthority(store, subject))
          process.stdout.write(
            `${JSON.stringify({ key: node.key, kind: node.attributes.kind, name: node.attributes['name'], by })}\n`,
          )
        return 0
      }
      const before = (await store.counts()).SAME_AS
      const merged = await store.merge(recordBatch(records))
      await derive(store)
      const joined = (await store.counts()).SAME_AS - before
      process.stdout.write(
        `${records.length} entries read, ${merged.nodes} new; ${joined} more names joined\n`,
      )
      return 0
    } finally {
      await store.close()
    }
  },
}
