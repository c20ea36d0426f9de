/** Which of an article's citations stand: one inferred of the same words says better whom they mean, and is told once. */

export interface Cited {
  readonly target: string
  readonly basis: string
  /** Where the words stand; null for the byline. */
  readonly span: { readonly start: number } | null
}

/** In the order given; what is stated and not inferred elsewhere is left as it is. */
export function standingCitations<T>(cites: readonly T[], of: (cite: T) => Cited): T[] {
  const place = (cite: T) => of(cite).span?.start ?? 'byline'
  const inferred = new Set(cites.filter((cite) => of(cite).basis === 'inferred').map(place))
  const told = new Set<string>()
  return cites.filter((cite) => {
    if (of(cite).basis !== 'inferred') return !inferred.has(place(cite))
    const id = `${place(cite)} ${of(cite).target}`
    const first = !told.has(id)
    told.add(id)
    return first
  })
}
