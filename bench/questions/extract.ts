/** What extraction costs beside wink-nlp's tagging alone, on real articles where they lie beside the repository, else on the samples. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { extract, extractAll, readArticles } from '../../ingest/index.ts'
import { findParagraphs } from '../../ingest/find/paragraphs.ts'
import { findTokens } from '../../ingest/find/tokens.ts'
import type { Article } from '../../schema/article.ts'
import type { Draft } from '../../ingest/draft.ts'
import type { Question } from '../question.ts'

const root = resolve(import.meta.dirname, '../..')
const corpus = join(process.env['HEARSAY_SHARED'] ?? join(root, '../shared'), 'corpus/news.jsonl')
const most = 300
/** Extractions before any is timed: word lists load, and code is compiled for good, however few the articles. */
const warm = 200

async function articles(): Promise<readonly Article[]> {
  const found: Article[] = []
  for await (const result of readArticles([existsSync(corpus) ? corpus : join(root, 'samples/articles')])) {
    if ('article' in result) found.push(result.article)
    if (found.length === most) break
  }
  return found
}

/** Tokens, tags and lemmas, and nothing else. */
function tag(article: Article): number {
  const draft = { article } as Draft
  return findTokens({ ...draft, ...findParagraphs(draft), quotes: [] } as Draft).tokens.length
}

function claimsOf(draft: Draft | Error): number {
  if (draft instanceof Error) throw draft
  return draft.claims.length
}

export const questions: readonly Question[] = [
  {
    name: 'ingest/extract',
    about:
      'everything found in an article, from paragraphs to claims; the floor is tagging by wink-nlp alone',
    unit: 'articles',
    most: 2.5,
    async setup() {
      const all = await articles()
      for (let i = 0; i < warm; i++) extract(all[i % all.length]!)
      return {
        units: all.length,
        // As many articles are extracted: a few at a time.
        measure: () => extractAll(all).reduce((claims, draft) => claims + claimsOf(draft), 0),
        floor: () => all.reduce((sum, article) => sum + tag(article), 0),
      }
    },
  },
  {
    name: 'ingest/linear',
    about: 'a text four times as long; the floor is the text itself, so 4 is linear',
    unit: 'texts',
    most: 6,
    async setup() {
      const [text] = (await articles()).map((article) => article.text)
      const long = (times: number): Article => ({
        title: null,
        outlet: null,
        publishedAt: null,
        byline: null,
        language: 'en',
        text: Array.from({ length: times }, () => text).join('\n\n'),
      })
      return { units: 1, measure: () => extract(long(80)), floor: () => extract(long(20)) }
    },
  },
]
