/** All that somebody claims in the order of time, on any subject or on one, each marked against the one before that speaks of the same. */
import { ask } from '../api.ts'
import { el, fill } from '../dom.ts'
import { shorten, showDate, showNumber } from '../format.ts'
import { timelineQuery } from '../queries.ts'
import type { TimelineRow } from '../types.ts'
import { pages } from './pages.ts'
import { articleHref, claimRow, link } from './rows.ts'

/** Hidden for those who claim nothing. */
export function timeline(id: string, signal: AbortSignal): HTMLElement {
  const count = el('span', { class: 'count' })
  const list = el('div')
  const subject = el('input', {
    attributes: { type: 'search', placeholder: 'On a subject…', 'aria-label': 'On a subject' },
  })
  const box = el(
    'details',
    { class: 'section timeline', attributes: { open: '' } },
    el('summary', {}, 'Claims, each against the one before', count),
    el('form', { on: { submit: (event) => void (event.preventDefault(), draw()) } }, subject),
    list,
  )
  box.hidden = true

  function draw(): void {
    const about = subject.value.trim() || null
    fill(
      list,
      pages({
        ask: (after) => ask(timelineQuery, { speaker: id, about, after }, signal),
        pick: ({ timeline: page }) => page,
        rows: (all) => all.map((row) => entry(row, id)),
        empty: about === null ? '' : `Nothing on “${about}”.`,
        onFirst(page) {
          if (about === null) box.hidden = page.nodes.length === 0
          count.textContent = page.totalCount === null ? 'many' : showNumber(page.totalCount)
        },
      }),
    )
  }
  draw()
  return box
}

const words: Readonly<Record<TimelineRow['change'], string | null>> = {
  FIRST: null,
  UNRELATED: null,
  SAME: 'the same again',
  CHANGED: 'changed',
  CONTRADICTS: 'contradicts',
}

function entry({ claim, change, before, explanation, values }: TimelineRow, speaker: string): HTMLElement {
  const row = claimRow(claim, speaker)
  const word = words[change]
  if (word === null || !before) return row
  const marks = [{ kind: 'content' as const, ...before.span }]
  row.append(
    el(
      'p',
      { class: 'against', attributes: { title: explanation ?? '' } },
      el('span', { class: `tag ${change.toLowerCase()}` }, word),
      ' ',
      change === 'SAME' || !values ? null : `“${shorten(values[0]!, 60)}” → “${shorten(values[1]!, 60)}”, `,
      link(
        articleHref(before.article.id, marks),
        `${before.article.outletName ?? 'an unknown outlet'}, ${showDate(before.article.publishedAt)}`,
      ),
    ),
  )
  return row
}
