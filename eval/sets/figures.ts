/** Precision, recall and their harmonic mean, by label. */

export interface Row {
  readonly gold: string
  readonly got: string
  /** What to show of it when it is a miss. */
  readonly about: string
}
export type Figures = { readonly p: number; readonly r: number; readonly f: number }

export function figuresByLabel(rows: readonly Row[]): { accuracy: number; per: Record<string, Figures> } {
  const per: Record<string, Figures> = {}
  for (const label of new Set(rows.map(({ gold }) => gold).toSorted())) {
    const hits = rows.filter(({ gold, got }) => gold === label && got === label).length
    const p = share(hits, rows.filter(({ got }) => got === label).length)
    const r = share(hits, rows.filter(({ gold }) => gold === label).length)
    per[label] = { p, r, f: p + r > 0 ? (2 * p * r) / (p + r) : 0 }
  }
  return { accuracy: share(rows.filter(({ gold, got }) => gold === got).length, rows.length), per }
}

/** 0 of nothing is 0. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
