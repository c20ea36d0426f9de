/** Names the article itself declares to be one: "Long Name (LN)", "X, also known as Y", "X, or Y,". */
import type { Token } from '../draft.ts'
import { longFormStart } from './acronyms.ts'
import { isAcronym } from './groups.ts'
import type { Segment } from './name-segments.ts'

const quotes = new Set(['"', '“', '”', "'", '‘', '’', '«', '»'])
const lead = new Set(
  'also better formerly previously commonly locally widely once otherwise now sometimes simply popularly then alternatively'.split(
    ' ',
  ),
)
const known = new Set([
  'known',
  'called',
  'dubbed',
  'nicknamed',
  'alias',
  'aka',
  'a.k.a.',
  'a.k.a',
  'née',
  'abbreviated',
  'styled',
])

/** Folded alias -> where the mention that it renames starts. */
export function aliasLinks(segments: readonly Segment[], tokens: readonly Token[]): Map<string, number> {
  const links = new Map<string, number>()
  segments.forEach((segment, i) => {
    let at = segment.last
    while (quotes.has(tokens[at]?.text ?? '')) at++
    const next = segments[i + 1]
    if (!next || next.first > at + 14) return
    if (tokens[at]?.text === '(' && segment.words.length > 1) {
      let open = at + 1
      while (
        quotes.has(tokens[open]?.text ?? '') ||
        tokens[open]?.lower === 'the' ||
        tokens[open]?.lower === 'or'
      )
        open++
      if (next.first === open && next.words.length < 3 && /^[)"”’,;]$/.test(tokens[next.last]?.text ?? '')) {
        const short = next.name.replace(/[\s.-]/g, '')
        const start = longFormStart(short, segment.name)
        if (start === 0 || (isAcronym(next.name) && next.name.length > 2 && next.words.length === 1))
          link(next.key, segment)
        else if (start > 0 && isAcronym(next.name)) link(next.key, segment)
      }
      return
    }
    // "X, also known as Y, Z or W,"
    let k = at
    if (
      tokens[k]?.text === ',' ||
      tokens[k]?.text === '(' ||
      tokens[k]?.text === '–' ||
      tokens[k]?.text === '—'
    )
      k++
    if (tokens[k]?.lower === 'which' || tokens[k]?.lower === 'who') k++
    if (tokens[k]?.lower === 'is' || tokens[k]?.lower === 'are' || tokens[k]?.lower === 'was') k++
    let marked = false
    while (lead.has(tokens[k]?.lower ?? '')) {
      if (tokens[k]?.lower === 'formerly') marked = true
      k++
    }
    if (known.has(tokens[k]?.lower ?? '')) {
      // "The chair, X, called Y's plan a joke": nobody's other name.
      if (tokens[k]?.lower === 'called' && !/^[,.;:)"”’»]$/.test(tokens[next.last]?.text ?? '')) return
      marked = true
      k++
      // "known on the terraces as"
      let as = k
      while (as < k + 6 && tokens[as] && tokens[as]?.lower !== 'as' && (tokens[as]?.start ?? 0) < next.start)
        as++
      if (tokens[as]?.lower === 'as' && (tokens[as]?.start ?? 0) < next.start) k = as + 1
      else if (tokens[k]?.lower === 'by') {
        const limit = k + 6
        while (k < limit && tokens[k] && (tokens[k]?.start ?? 0) < next.start) k++
      }
    } else if (tokens[k]?.lower === 'or' && tokens[k - 1]?.text === ',') {
      if (!isAcronym(next.name)) return
      k++
      marked = true
    }
    if (!marked || k === at) return
    while (quotes.has(tokens[k]?.text ?? '') || tokens[k]?.lower === 'the') k++
    let j = i + 1
    while (segments[j]?.first === k && j < i + 6) {
      const alias = segments[j]
      if (!alias) break
      link(alias.key, segment)
      k = alias.last
      while (quotes.has(tokens[k]?.text ?? '')) k++
      if (tokens[k]?.text === ',') k++
      if (tokens[k]?.lower === 'or' || tokens[k]?.lower === 'and') k++
      else if (
        tokens[k - 1]?.text !== ',' ||
        tokens[alias.last]?.text !== ',' ||
        !isAcronym(segments[j + 1]?.name ?? '')
      )
        break
      while (quotes.has(tokens[k]?.text ?? '') || tokens[k]?.lower === 'the') k++
      j++
    }
  })
  return links

  function link(key: string, to: Segment) {
    if (key !== to.key && !links.has(key)) links.set(key, to.start)
  }
}
