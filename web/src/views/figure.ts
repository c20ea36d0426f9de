/** One figure over time: every number that was claimed of it, by date and source. */
import { el, svg } from '../dom.ts'
import { figureDay, figureEnds, valueScale } from '../figure-scale.ts'
import { showMeasure, showDate, showNumber } from '../format.ts'
import { figuresQuery, nodeQuery } from '../queries.ts'
import type { Route } from '../route.ts'
import type { ClaimRow } from '../types.ts'
import { load } from './load.ts'
import { claimRow, nodeLink } from './rows.ts'
import type { MakeView } from './view.ts'

const [width, height, left, bottom, top] = [760, 260, 64, 34, 14]

export const makeFigure: MakeView<Extract<Route, { view: 'figure' }>> = ({ about, measure }, signal) => {
  const who = el('p', { class: 'kicker' })
  const box = el('div')
  void load(who, {
    query: nodeQuery,
    variables: { id: about },
    signal,
    draw: ({ node }) => node && nodeLink(node),
  })
  void load(box, {
    query: figuresQuery,
    variables: { about, measure },
    signal,
    empty: 'No figure of this kind was claimed.',
    draw: ({ claims }) => {
      const dated = claims.nodes.filter(
        (claim) => claim.quantity && figureEnds(claim.quantity) && dayOf(claim) !== null,
      )
      if (claims.nodes.length === 0) return null
      const undated = claims.nodes.length - dated.length
      return el(
        'div',
        {},
        dated.length > 1 ? chart(dated) : null,
        el(
          'p',
          { class: 'small' },
          'Each point is one claim, at the time it is about or else the day its article was published; an open range is drawn at the number that was printed.',
          undated > 0
            ? ` ${undated} without a date or a number ${undated === 1 ? 'is' : 'are'} only listed.`
            : '',
          claims.pageInfo.hasNextPage
            ? ` The first ${claims.nodes.length} claims are shown; there are more.`
            : '',
        ),
        el(
          'ul',
          { class: 'rows' },
          ...claims.nodes
            .toSorted((a, b) => (dayOf(a) ?? 0) - (dayOf(b) ?? 0))
            .map((claim) => el('li', {}, claimRow(claim))),
        ),
      )
    },
  })
  return {
    element: el(
      'div',
      { class: 'page figure-page' },
      who,
      el('h1', {}, `${showMeasure(measure)} over time`),
      box,
    ),
    title: measure,
  }
}

const dayOf = ({ time, article }: ClaimRow) => figureDay(time, article.publishedAt)

function chart(claims: readonly ClaimRow[]): HTMLElement {
  const points = claims.map((claim) => ({
    claim,
    day: dayOf(claim)!,
    ...figureEnds(claim.quantity!)!,
  }))
  const scale = valueScale(points.flatMap(({ low, high }) => [low, high]))
  const days = points.map(({ day }) => day)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const x = (day: number) =>
    last === first ? (left + width) / 2 : left + 16 + ((day - first) / (last - first)) * (width - left - 32)
  const y = (value: number) =>
    height - bottom - ((value - scale.low) / (scale.high - scale.low)) * (height - bottom - top)
  const grid = scale.ticks.flatMap((tick) => [
    svg('line', { x1: left, x2: width, y1: y(tick), y2: y(tick), class: 'grid' }),
    svg('text', { x: left - 8, y: y(tick) + 4, 'text-anchor': 'end', class: 'tick' }, showNumber(tick)),
  ])
  const marks = points.map(({ claim, day, low, high }) => {
    const middle = (low + high) / 2
    return svg(
      'g',
      { class: 'point' },
      svg(
        'title',
        {},
        `${claim.quantity!.text}, ${claim.speakerName ?? 'unnamed source'}, ${claim.article.outletName ?? ''}, ${showDate(claim.article.publishedAt)}`,
      ),
      low === high ? null : svg('line', { x1: x(day), x2: x(day), y1: y(low), y2: y(high), class: 'range' }),
      svg('circle', {
        cx: x(day),
        cy: y(middle),
        r: 5.5,
        class: claim.polarity === 'DENIED' ? 'denied' : '',
      }),
    )
  })
  const ends = [...new Set([first, last])].map((day, i) =>
    svg(
      'text',
      { x: x(day), y: height - 8, 'text-anchor': i === 0 ? 'start' : 'end', class: 'tick' },
      showDate(new Date(day).toISOString()),
    ),
  )
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': `${points.length} figures by date; the list below holds the same`,
      class: 'chart',
    },
    ...grid,
    ...marks,
    ...ends,
  )
  const box = el('div', { class: 'chart-box' })
  box.append(drawing)
  return box
}
