/** A list that grows: rows, how many are shown of how many, and a button for more. */
import type { Asked } from '../api.ts'
import { el, fill } from '../dom.ts'
import { showNumber } from '../format.ts'
import type { Page } from '../types.ts'
import { failureNotice, quietly, skeleton } from './load.ts'

interface Paging<Answer, Row> {
  readonly ask: (after: string | null) => Promise<Asked<Answer>>
  /** Null when what was asked about does not exist. */
  readonly pick: (answer: Answer) => Page<Row> | null
  readonly rows: (rows: readonly Row[]) => readonly Node[]
  readonly empty?: string
  readonly onFirst?: (page: Page<Row>) => void
}

export function pages<Answer, Row>(paging: Paging<Answer, Row>): HTMLElement {
  const list = el('ul', { class: 'rows' })
  const foot = el('div', { class: 'foot' })
  let shown = 0

  const next = (after: string | null): void => {
    fill(foot, skeleton(after === null ? 3 : 1))
    void quietly(async () => {
      const asked = await paging.ask(after)
      if ('failure' in asked)
        return fill(
          foot,
          failureNotice(asked.failure, () => next(after)),
        )
      const page = paging.pick(asked.answer)
      if (after === null && page) paging.onFirst?.(page)
      if (!page || (shown === 0 && page.nodes.length === 0))
        return fill(foot, paging.empty ? el('p', { class: 'empty' }, paging.empty) : null)
      list.append(...paging.rows(page.nodes).map((row) => el('li', {}, row)))
      shown += page.nodes.length
      fill(
        foot,
        more(page, shown, () => next(page.pageInfo.endCursor)),
      )
    })
  }
  next(null)
  return el('div', { class: 'pages' }, list, foot)
}

function more({ totalCount, pageInfo }: Page<unknown>, shown: number, go: () => void): Node | null {
  if (!pageInfo.hasNextPage) return null
  const all = totalCount === null ? 'many' : showNumber(totalCount)
  return el(
    'p',
    { class: 'more' },
    el('button', { on: { click: go } }, 'Show more'),
    el('span', { class: 'small' }, `${showNumber(shown)} of ${all} shown`),
  )
}
