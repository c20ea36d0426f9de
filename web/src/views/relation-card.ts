/** Two claims beside each other: both sentences, the parts that differ, who said them where, and why they were joined. */
import { el } from '../dom.ts'
import { lowerWords, showDate, showPercent } from '../format.ts'
import { findValue, type Marks } from '../marks.ts'
import { writeRoute } from '../route.ts'
import type { ClaimRow, RelationRow } from '../types.ts'
import { marked } from './marked.ts'
import { link, nodeHref, origin, speakerOf } from './rows.ts'

const verdicts: Readonly<Record<RelationRow['kind'], { name: string; tone: string }>> = {
  Contradiction: { name: 'Contradiction', tone: 'contradicts' },
  Update: { name: 'Update', tone: 'updates' },
  Corroboration: { name: 'Agreement', tone: 'corroborates' },
}

/** With `full`, the rule and what was assumed are shown too, and there is no link to the relation itself. */
export function relationCard(relation: RelationRow, full = false): HTMLElement {
  const { name, tone } = verdicts[relation.kind]
  // An update reads from old to new; `source` is the newer claim.
  const isUpdate = relation.kind === 'Update'
  const sides = isUpdate ? [relation.target, relation.source] : byDate(relation)
  return el(
    'article',
    { class: `relation ${tone}${full ? ' full' : ''}` },
    el(
      'header',
      {},
      el('span', { class: 'verdict' }, name),
      el('span', { class: 'tag' }, lowerWords(relation.conflict)),
      values(relation, isUpdate),
      el(
        'span',
        { class: 'sure', attributes: { title: 'How sure the rule is of this relation' } },
        `${showPercent(relation.confidence)} sure`,
        full ? null : link(writeRoute({ view: 'relation', id: relation.id }), 'Why?'),
      ),
    ),
    el(
      'div',
      { class: 'sides' },
      ...sides.map((claim, i) => side(relation, claim, isUpdate ? ['Before', 'After'][i]! : null, full)),
    ),
    full && detail(relation),
  )
}

function byDate({ source, target }: RelationRow): ClaimRow[] {
  return [source, target].toSorted((a, b) =>
    (a.article.publishedAt ?? '').localeCompare(b.article.publishedAt ?? ''),
  )
}

function values(relation: RelationRow, isUpdate: boolean): HTMLElement | null {
  const [first, second] = relation.values ?? []
  // Long ones can be read in the sentences, where they are marked.
  if (!first || !second || first.length + second.length > 40) return null
  const swapped = isUpdate || byDate(relation)[0] !== relation.source
  const [left, right] = swapped ? [second, first] : [first, second]
  return el('span', { class: 'values' }, el('b', {}, left), isUpdate ? ' → ' : ' / ', el('b', {}, right))
}

function side(relation: RelationRow, claim: ClaimRow, heading: string | null, full: boolean): HTMLElement {
  const printed = relation.values?.[claim === relation.source ? 0 : 1] ?? claim.quantity?.text
  const found = printed ? findValue(claim.sentence, claim.text, printed) : null
  const at = claim.sentence.indexOf(claim.text)
  const marks: Marks = [
    ...(at < 0 ? [] : [{ kind: 'content', start: at, end: at + claim.text.length } as const]),
    ...(found ? [{ kind: 'value', ...found } as const] : []),
  ]
  return el(
    'div',
    { class: 'side' },
    heading && el('p', { class: 'when small' }, heading),
    el('blockquote', {}, ...marked(claim.sentence, marks)),
    el(
      'div',
      { class: 'meta' },
      speakerOf(claim),
      origin(claim.article, [{ kind: 'content', ...claim.span }]),
      full && link(nodeHref(claim.id), 'in the graph'),
    ),
  )
}

function detail({ explanation, rule, version, basis, confidence, assumed, date }: RelationRow): HTMLElement {
  const rows: [string, string][] = [
    [
      'Confidence',
      `${confidence.toFixed(2)}: of relations given about this, some ${Math.round(confidence * 10)} in 10 should hold`,
    ],
    ['Rule', `${rule}, version ${version}`],
    ['Basis', lowerWords(basis)],
    ['Date', showDate(date)],
  ]
  return el(
    'div',
    { class: 'why' },
    el('h3', {}, 'Why'),
    el('p', {}, explanation),
    el('h3', {}, 'Taken for granted'),
    assumed.length === 0
      ? el('p', { class: 'small' }, 'Nothing beyond the two sentences.')
      : el('ul', {}, ...assumed.map((text) => el('li', {}, text))),
    el('dl', {}, ...rows.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)])),
  )
}
