/** Places: names tied to the gazetteer, two of one name told apart by the countries the article speaks of. */
import { placesNamed } from './gazetteer.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import { isPlaceHead } from './name-lists.ts'
import { newEntry } from './name-book.ts'
import type { Bucket, Entry } from './name-book.ts'

const regionHead =
  /^(province|state|region|governorate|oblast|voivodeship|prefecture|department|canton|emirate)$/

/** The likeliest place of that name; null when the gazetteer has none. */
function choose(bucket: Bucket, countries: ReadonlySet<string>): GazetteerEntry | null {
  let found = placesNamed(bucket.key)
  const tail = bucket.words.at(-1)
  const head = tail && bucket.words.length > 1 ? tail.key : ''
  if (!found.length && isPlaceHead(head)) {
    const bare = bucket.key.slice(0, -head.length - 1)
    const region = regionHead.test(head)
    found = placesNamed(bare).filter((place) =>
      region
        ? place.type === 'region'
        : head === 'city' || head === 'town'
          ? place.type === 'city'
          : head === 'county' && place.type === 'region',
    )
  }
  // "the Gulf", "the Centre": a region or town of that name elsewhere is not meant.
  if (bucket.words.length === 1 && bucket.segments.every((segment) => segment.the))
    found = found.filter(({ type }) => type === 'country')
  let best: GazetteerEntry | null = null
  let most = -1
  for (const place of found) {
    const score =
      (place.type === 'country'
        ? 9
        : place.type === 'region'
          ? 5
          : Math.min(7, Math.log10(place.population + 1) * 2.2)) + (countries.has(place.country) ? 4 : 0)
    if (score > most) {
      most = score
      best = place
    }
  }
  return best
}

export function placeEntries(buckets: readonly Bucket[], countries: ReadonlySet<string>): Entry[] {
  const entries: Entry[] = []
  const byId = new Map<string, Entry>()
  const byKey = new Map<string, Entry>()
  const longest = [...buckets].sort((a, b) => b.words.length - a.words.length)
  for (const bucket of longest) {
    const place = choose(bucket, countries)
    const bare =
      bucket.words.length > 1 && isPlaceHead(bucket.words.at(-1)?.key ?? '')
        ? bucket.key.slice(0, bucket.key.lastIndexOf(' '))
        : bucket.key
    let entry = place ? byId.get(place.id) : byKey.get(bare)
    if (!entry) {
      entry = newEntry('Place', bucket.name, bucket.words)
      entry.gazetteer = place?.id ?? null
      entry.type = place?.type ?? null
      entries.push(entry)
      if (place) byId.set(place.id, entry)
      byKey.set(bare, entry)
      byKey.set(bucket.key, entry)
    } else if (bucket.name !== entry.name) entry.aliases.add(bucket.name)
    for (const segment of bucket.segments) entry.mentions.push({ start: segment.start, end: segment.end })
  }
  return entries
}
