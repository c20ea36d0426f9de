/** Statements → nodes, joined to their article and to whoever said them. */
import type { BatchEdge, BatchNode } from '../../schema/batch.ts'
import type { Span } from '../../schema/span.ts'
import type { Draft, Statement } from '../draft.ts'
import type { LinkedArticle } from './article.ts'
import { edgeKey, statementKey } from './keys.ts'
import { mentionedIn } from './mentions.ts'

export interface LinkedStatements {
  /** Node key by index into Draft.statements. */
  readonly keys: readonly string[]
  readonly nodes: readonly BatchNode[]
  readonly edges: readonly BatchEdge[]
}

export function linkStatements(
  draft: Draft,
  article: LinkedArticle,
  entityKeys: readonly string[],
): LinkedStatements {
  const nodes = new Map<string, BatchNode>()
  const edges = new Map<string, BatchEdge>()
  const keys = draft.statements.map((statement) => {
    const { mode, content, cue, source, speaker, denied } = statement
    const speakerKey = speakerNode(statement, article, entityKeys)
    const key = statementKey(article.key, content, mode, speaker?.name ?? null)
    nodes.set(key, {
      key,
      attributes: {
        kind: 'Statement',
        text: draft.article.text.slice(content.start, content.end),
        mode,
        article: article.key,
        outlet: article.outlet,
        content,
        cue,
        source,
        sentence: sentenceAround(draft, [content, cue, source]),
        speaker: speaker && { name: speaker.name, kind: speaker.kind },
        speakerKey,
        unnamedSource: speaker?.kind === 'UNNAMED' ? speaker.name : null,
        denied,
        publishedAt: draft.article.publishedAt,
        date: article.date,
        mentions: mentionedIn(draft, content, entityKeys),
      },
    })
    const link = (kind: 'IN_ARTICLE' | 'SAID_BY', target: string, more = {}) => {
      const edge = edgeKey(kind, key, target)
      edges.set(edge, { key: edge, source: key, target, attributes: { kind, basis: 'stated', ...more } })
    }
    link('IN_ARTICLE', article.key)
    // Narrative has no source span: that its outlet says it is inferred from where it stands.
    if (speakerKey) link('SAID_BY', speakerKey, { span: source, basis: source ? 'stated' : 'inferred' })
    return key
  })
  return { keys, nodes: [...nodes.values()], edges: [...edges.values()] }
}

function speakerNode(
  { speaker, mode }: Statement,
  article: LinkedArticle,
  entityKeys: readonly string[],
): string | null {
  if (mode === 'NARRATIVE') return article.outlet
  return speaker?.entity == null ? null : (entityKeys[speaker.entity] ?? null)
}

/** The sentence or sentences that hold all the spans, so that a reader sees them in one piece. */
function sentenceAround({ sentences }: Draft, spans: readonly (Span | null)[]): Span {
  const given = spans.filter((span) => span !== null)
  let start = Math.min(...given.map((span) => span.start))
  let end = Math.max(...given.map((span) => span.end))
  const first = sentences[lastStartingBy(sentences, start)]
  const last = sentences[lastStartingBy(sentences, end - 1)]
  if (first && first.end > start) start = Math.min(start, first.start)
  if (last) end = Math.max(end, last.end)
  return { start, end }
}

/** Index of the last span that starts at or before `at`, -1 when none does. */
export function lastStartingBy(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
