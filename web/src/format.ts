/** Turns dates, counts and addresses into what a reader sees. */

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const number = new Intl.NumberFormat('en-GB')

/** The day of publication; the hour and the reader's own time zone are left out, so that no article changes its day. */
export function showDate(iso: string | null | undefined): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '')
  if (!found) return iso || 'no date'
  return day.format(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])))
}

export function showNumber(value: number): string {
  return number.format(value)
}

export function showCount(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`
}

export function showPercent(share: number): string {
  return `${Math.round(share * 100)} %`
}

export function shorten(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** Addresses come from articles: only what opens a page may become a link. */
export function webAddress(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  return /^https?:$/.test(new URL(url).protocol) ? url : null
}

/** A measure's name; counts of a noun are told apart by a mark that a reader need not see. */
export function showMeasure(measure: string): string {
  return lowerWords(measure.replace(/^\w:/, ''))
}

/** NUMERIC -> numeric, PUBLISHED_BY -> published by. */
export function lowerWords(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ')
}
