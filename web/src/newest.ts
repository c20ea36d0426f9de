/** Finds the last rows of a list that is only read forwards and ordered by date: narrows the dates until few are left. */

export interface Counted {
  /** Null when there are more than can be counted. */
  readonly total: number | null
  /** Of the first row from that date on. */
  readonly date: string | null
}

const dayLength = 86_400_000

/**
 * A date from which on there are between `few` and `many` rows, as near as days allow; null when the whole list is
 * short enough. `count` is asked about a dozen times at most.
 */
export async function findRecent(
  count: (from: string | null) => Promise<Counted>,
  few: number,
  many: number,
  today: string,
): Promise<string | null> {
  const all = await count(null)
  if (all.total !== null && all.total <= many) return null
  let low = Math.floor(Date.parse(all.date?.slice(0, 10) ?? '1900-01-01') / dayLength)
  let high = Math.floor(Date.parse(today) / dayLength)
  // Invariant: from `low` on there are enough rows; the answer lies between low and high.
  for (let step = 0; step < 16 && high - low > 1; step++) {
    const middle = Math.floor((low + high) / 2)
    const { total } = await count(isoDay(middle))
    if (total !== null && total < few) high = middle
    else if (total !== null && total <= many) return isoDay(middle)
    else low = middle
  }
  return isoDay(low)
}

function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}
