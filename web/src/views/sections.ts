/** What the side panel lists for each kind of node: a title, the connection to page through, and how a row looks. */
import { ask, type Query } from '../api.ts'
import { el } from '../dom.ts'
import * as part from '../fragments.ts'
import { sectionQuery } from '../queries.ts'
import { showNumber } from '../format.ts'
import type * as type from '../types.ts'
import { pages } from './pages.ts'
import { relationCard } from './relation-card.ts'
import { articleRow, citationRow, claimRow, roleRow, statementRow } from './rows.ts'

interface Section {
  readonly title: string
  readonly query: (
    on: string,
  ) => Query<{ id: string; after: string | null }, { node: { page: type.Page<unknown> } | null }>
  readonly make: (id: string, on: string, signal: AbortSignal) => HTMLElement
}

function section<Row>(
  title: string,
  field: string,
  fields: string,
  row: (row: Row, about: string) => HTMLElement,
): Section {
  return {
    title,
    query: (on) => sectionQuery(on, field, fields),
    make(id, on, signal) {
      const count = el('span', { class: 'count' })
      const box = el(
        'details',
        { class: 'section', attributes: { open: '' } },
        el('summary', {}, title, count),
      )
      box.hidden = true
      box.append(
        pages({
          ask: (after) => ask(sectionQuery<Row>(on, field, fields), { id, after }, signal),
          pick: ({ node }) => node?.page ?? null,
          rows: (all) => all.map((each) => row(each, id)),
          onFirst(page) {
            box.hidden = page.nodes.length === 0
            count.textContent = page.totalCount === null ? 'many' : showNumber(page.totalCount)
          },
        }),
      )
      return box
    },
  }
}

const relations = [
  section('Contradicted by', 'contradictions', part.relationRow, (row: type.RelationRow) =>
    relationCard(row),
  ),
  section('Changed over time', 'updates', part.relationRow, (row: type.RelationRow) => relationCard(row)),
  section('Borne out by', 'corroborations', part.relationRow, (row: type.RelationRow) => relationCard(row)),
]
const statements = (title: string) => section(title, 'statements', part.statementRow, statementRow)
const claims = (title: string, field = 'claims') =>
  section(title, field, part.claimRow, (row: type.ClaimRow) => claimRow(row))
const articles = (title: string, field = 'articles') =>
  section(title, field, part.articleRef, (row: type.ArticleRef) => articleRow(row))
const citedBy = section('Cited by', 'citedBy', part.citation, (row: type.Citation) =>
  citationRow(row, 'article'),
)
const speakers = section('Who speaks for it', 'spokespeople', part.role, (row: type.Role) =>
  roleRow(row, 'person'),
)

/** What somebody said; their claims in order follow it. */
export const said = 'Said'

export const sections: Readonly<Record<type.NodeKind, readonly Section[]>> = {
  Outlet: [
    articles('Published', 'published'),
    citedBy,
    statements('Says in its own name'),
    claims('Claimed about it'),
    speakers,
  ],
  Spokesperson: [
    section('Speaks for', 'speaksFor', part.role, (row: type.Role) => roleRow(row, 'group')),
    statements(said),
    claims('Claimed about them'),
    articles('In the news'),
    citedBy,
  ],
  Group: [speakers, statements(said), claims('Claimed about it'), articles('In the news'), citedBy],
  Place: [claims('Claimed about it'), articles('In the news'), statements(said), speakers],
  Article: [
    section('Rests on', 'citations', part.citation, (row: type.Citation) => citationRow(row, 'source')),
    citedBy,
    statements('Statements'),
    section('Part of the story', 'stories', part.storyRef, (row: type.NodeRef) => storyRow(row)),
  ],
  Statement: [claims('Asserts')],
  Claim: [...relations, statements('Asserted by')],
  Story: [articles('Articles')],
}

function storyRow(story: type.NodeRef): HTMLElement {
  return el('a', { attributes: { href: `#/node/${encodeURIComponent(story.id)}` } }, story.label)
}
