/** Papers: a statement, a report or findings speak for whoever wrote or issued them. */
import type { Draft, Mention, Speaker } from '../../draft.ts'
import { speakerOf } from './kind-of.ts'
import { lastBy } from './last-by.ts'
import type { Context } from './noun.ts'
import { singular, sourceNouns } from './source-nouns.ts'
import { readSource } from './source.ts'
import type { Source } from './source.ts'

const {
  groups,
  /** What people put their words in: its voice is whoever wrote it. */
  papers,
  /** What is worked out and has its matter after "of": "a study of the river". */
  works,
} = sourceNouns

export const isPaper = (noun: string): boolean => papers.has(singular(noun)) || works.has(singular(noun))

const possessive = /^['’]s?$/

/** "her statement", "the ministry's letter", "a statement from the board", "the report". */
export function fromPaper(
  context: Context,
  source: Source,
  last: Speaker | null,
  resolve: (owner: Source) => Speaker | null,
): Speaker | null {
  const { focus, draft } = context
  const first = source.tokens[0]?.lower ?? ''
  if (/^(?:his|her)$/.test(first)) return focus.person(source.span.start, first === 'her' ? 'female' : 'male')
  if (/^(?:its|their)$/.test(first)) return last
  const noun = singular(source.noun ?? '')
  const named = source.modifiers[0]
  const by = source.tokens.some(
    ({ lower }) => lower === 'by' || lower === 'from' || (lower === 'of' && !works.has(noun)),
  )
  if (named && named.kind !== 'Place' && (source.definite || by)) return speakerOf(named)
  const owner = ownerOf(draft, source)
  const found = owner && resolve(owner)
  if (found && found.kind !== 'UNNAMED') return found
  const issuer = issuedBy(draft, source)
  if (issuer) return issuer
  if (works.has(noun) && !papers.has(noun)) return null
  const again = source.definite || /^(?:statement|release)$/.test(source.noun ?? '')
  const short = again && source.modifiers.length === 0 && source.tokens.length <= 3 && source.noun === noun
  if (!short || last?.kind === 'UNNAMED') return null
  // "the report says": a body's rather than that of the bystander who spoke last.
  return works.has(noun) && last?.kind === 'SPOKESPERSON' ? (context.body.last ?? last) : last
}

/** "the board" in "the board's findings", "the board decision" and "information from the board". */
function ownerOf(draft: Draft, { tokens, span, noun }: Source): Source | null {
  const mark = tokens.findIndex(({ text }) => possessive.test(text))
  if (mark > 0) return readSource(draft, { start: span.start, end: tokens[mark - 1]?.end ?? span.end })
  const at = tokens.findIndex(({ lower }) => lower === noun)
  const before = tokens[at - 1]
  if (before && at > 1 && groups.has(before.lower) && tokens[0]?.lower === 'the')
    return readSource(draft, { start: span.start, end: before.end })
  const link = tokens.findIndex(({ lower }) => lower === 'from' || lower === 'by')
  const next = tokens[link + 1]
  return link > 0 && next ? readSource(draft, { start: next.start, end: span.end }) : null
}

const issued =
  /\b(?:(?:released|issued|published|written|posted|sent|filed|prepared|signed|e-?mailed|conducted|carried out|compiled|produced|authored|drafted|delivered|circulated|provided|read|presented|distributed|tweeted)\b[^.;]{0,40}\bby|from|on)\s+(?:the\s+)?$/
/** "a paper on the railway's website", "a report issued by the board": whose paper it is stands further on. */
function issuedBy({ article: { text }, mentions, entities }: Draft, { span }: Source): Speaker | null {
  for (let i = lastBy(mentions, span.end) + 1; i < mentions.length; i++) {
    const mention = mentions[i] as Mention
    const between = text.slice(span.end, mention.start)
    if (between.length > 140 || /[.!?]\s+\p{Lu}|\n/u.test(between)) return null
    const entity = entities[mention.entity]
    if (!entity || !issued.test(between)) continue
    if (/\bfrom\s+(?:the\s+)?$/.test(between) && entity.kind === 'Place') continue
    if (
      /\bon\s+(?:the\s+)?$/.test(between) &&
      !/^['’]s? (?:website|site|blog|page|account)/.test(text.slice(mention.end, mention.end + 12))
    )
      continue
    return speakerOf(entity)
  }
  return null
}
