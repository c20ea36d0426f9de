/** The line from an article to its finds: the one place where the order of the steps is written. */
import type { Article } from '../schema/article.ts'
import type { Draft, Step } from './draft.ts'
import { findCitations } from './find/citations.ts'
import { findNames } from './find/names.ts'
import { findParagraphs } from './find/paragraphs.ts'
import { findQuantities } from './find/quantities.ts'
import { findQuotes } from './find/quotes.ts'
import { findSentences } from './find/sentences.ts'
import { findStatements } from './find/statements.ts'
import { findTimes } from './find/times.ts'
import { findTokens } from './find/tokens.ts'
import { refineAliases } from './refine/aliases.ts'
import { refineClaims } from './refine/claims.ts'
import { resolveSpeakers } from './refine/speakers.ts'

/** Each step sees what all steps above it found. */
export const pipeline: readonly (readonly [name: string, step: Step])[] = [
  ['find/paragraphs', findParagraphs],
  ['find/quotes', findQuotes],
  ['find/tokens', findTokens],
  ['find/sentences', findSentences],
  ['find/names', findNames],
  ['find/times', findTimes],
  // After names and times: a number inside a name or a date is no amount.
  ['find/quantities', findQuantities],
  ['find/statements', findStatements],
  // After all statements are known: names inside them are nobody's antecedent.
  ['refine/speakers', resolveSpeakers],
  // After speakers: "the minister" who said it is now known by name.
  ['refine/aliases', refineAliases],
  ['find/citations', findCitations],
  // Last: a claim's slots rest on all the finds above.
  ['refine/claims', refineClaims],
]

const empty: Omit<Draft, 'article'> = {
  paragraphs: [],
  tokens: [],
  sentences: [],
  quotes: [],
  entities: [],
  mentions: [],
  quantities: [],
  times: [],
  statements: [],
  citations: [],
  claims: [],
}

/** Written out field by field: spreading two objects a step costs as much as a small step does. */
const joined = (draft: Draft, found: Partial<Draft>): Draft => ({
  article: draft.article,
  paragraphs: found.paragraphs ?? draft.paragraphs,
  tokens: found.tokens ?? draft.tokens,
  sentences: found.sentences ?? draft.sentences,
  quotes: found.quotes ?? draft.quotes,
  entities: found.entities ?? draft.entities,
  mentions: found.mentions ?? draft.mentions,
  quantities: found.quantities ?? draft.quantities,
  times: found.times ?? draft.times,
  statements: found.statements ?? draft.statements,
  citations: found.citations ?? draft.citations,
  claims: found.claims ?? draft.claims,
})

/** Runs the whole line on one article. `trace` sees the draft after each step. */
export function extract(article: Article, trace?: (step: string, draft: Draft) => void): Draft {
  let draft: Draft = { article, ...empty }
  for (const [name, step] of pipeline) {
    draft = joined(draft, step(draft))
    trace?.(name, draft)
  }
  return draft
}

/** How many articles go through a step together. */
const tile = 8

/**
 * The drafts of many articles in their order; an error in place of a draft that a step failed on.
 * A step at a time over a few articles: what a step looks up is then still at hand for the next article, which saves a tenth of the time.
 */
export function* extractAll(articles: readonly Article[]): Generator<Draft | Error> {
  for (let at = 0; at < articles.length; at += tile) yield* extractTile(articles.slice(at, at + tile))
}

function extractTile(articles: readonly Article[]): readonly (Draft | Error)[] {
  const drafts: (Draft | Error)[] = articles.map((article) => ({ article, ...empty }))
  for (const [, step] of pipeline)
    drafts.forEach((draft, i) => {
      if (draft instanceof Error) return
      try {
        drafts[i] = joined(draft, step(draft))
      } catch (error) {
        drafts[i] = error instanceof Error ? error : new Error(String(error))
      }
    })
  return drafts
}
