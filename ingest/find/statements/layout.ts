/** Layout: which paragraphs are running text, and which are captions, headings, teasers, or somebody's words by their form alone. */
import type { Span } from '../../../schema/span.ts'
import type { Draft, Mention } from '../../draft.ts'

export interface Block {
  readonly kind: 'text' | 'heading' | 'skip' | 'said'
  /** Of a turn of a transcript, a post or a pull quote: the words and whose they are. */
  readonly content: Span | null
  readonly source: Span | null
}

const teaser =
  /^(?:watch|read|listen|related|see also|see|more|video|photos?|gallery|live|update[ds]?|also|image source|image caption|media caption|file photo|photo|pictured|advertisement|sign up|subscribe|click here|story continues|relevant reading|recommended|further reading|you may also like|popular)\b[^.:]{0,24}:|^(?:read more|see also|related|watch|listen|advertisement|story continues|article continues|open this photo|view image|enlarge)\b(?!.*\b(?:said|says|told)\b)/i
const credit =
  /\((?:[^()]{0,60}\/[^()]{0,60}|[^()]{0,40}(?:submitted|supplied|provided|handout|file photo|facebook|twitter|instagram|getty|photo|courtesy)[^()]{0,60})\)[.\s]*$|(?:getty images|shutterstock|\/(?:cp|ap|afp|reuters|the canadian press|associated press))\W*$/i
const turn = /^([\p{Lu}][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}|Q|A):\s+(?=\S)/u
const question = /^(?:Q|Question)$/i
/** `Words. https://... — Ann Bek (@annbek) May 3, 2021` */
const post = /\s[—–-]{1,2}\s?([^—–()]{2,60}?)\s\(@\w{1,30}\)/
const links = /(?:\s*(?:https?:\/\/|pic\.twitter\.com\/)\S*|#\w*pic\.twitter\S*)+\s*$/
/** "Words that are set apart. Ann Bek, mayor of Lund" */
const pulled =
  /[.!?]\s+(\p{Lu}[\p{L}.'’-]*(?:,? (?:\p{Lu}[\p{L}.'’-]*|of|the|and|for|[\p{Ll}'’-]{4,})){0,8})$/u

const plain = (kind: Block['kind']): Block => ({ kind, content: null, source: null })
const text = plain('text')
const heading = plain('heading')
const skip = plain('skip')

/** By paragraphs: more than one step asks for the layout of an article. */
const laidOut = new WeakMap<
  readonly Span[],
  { readonly mentions: readonly Mention[]; readonly blocks: readonly Block[] }
>()

export function layoutOf({ paragraphs, mentions, article }: Draft): readonly Block[] {
  const known = laidOut.get(paragraphs)
  if (known?.mentions === mentions) return known.blocks
  const turns = turnsOf(article.text, paragraphs)
  const blocks = paragraphs.map((paragraph) => blockOf(article.text, paragraph, turns, mentions))
  laidOut.set(paragraphs, { mentions, blocks })
  return blocks
}

function blockOf(
  source: string,
  { start, end }: Span,
  turns: ReadonlySet<string>,
  mentions: readonly Mention[],
): Block {
  const length = end - start
  const head = source.slice(start, start + 160)
  const tail = source.slice(Math.max(start, end - 400), end)
  if (length < 1200) {
    const posted = post.exec(tail)
    if (posted && length - tail.length + posted.index > 8) {
      const from = end - tail.length
      const close = from + posted.index
      const words = source.slice(start, close).replace(links, '')
      const by = from + posted.index + posted[0].indexOf(posted[1] as string)
      if (words.trim()) return said(start, start + words.length, by, by + (posted[1] as string).length)
    }
  }
  if (teaser.test(head) || (length < 600 && credit.test(tail))) return skip
  const label = turns.size > 0 ? turn.exec(head) : null
  if (label && turns.has(label[1] as string) && start + label[0].length < end) {
    const name = label[1] as string
    if (question.test(name)) return skip
    const block = said(start + label[0].length, end, start, start + name.length)
    return name === 'A' || name === 'Answer' ? { ...block, source: null } : block
  }
  if (/[.!?…"”’»)]\s*$/.test(tail)) return text
  const pull = length < 400 && !/["“”«]/.test(tail) ? pulled.exec(tail) : null
  if (pull) {
    const by = end - (pull[1] as string).length
    if (namedWithin(mentions, by, end)) return said(start, end - tail.length + pull.index, by, end)
  }
  return length < 140 ? heading : text
}

function namedWithin(mentions: readonly Mention[], from: number, to: number): boolean {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).start < from) low = middle + 1
    else high = middle
  }
  return (mentions[low]?.end ?? Infinity) <= to
}

const said = (start: number, end: number, from: number, to: number): Block => ({
  kind: 'said',
  content: { start, end },
  source: { start: from, end: to },
})

/** Labels of a transcript: at least two of them, and one at least twice. */
function turnsOf(source: string, paragraphs: readonly Span[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  let most = 0
  for (const { start } of paragraphs) {
    const head = source.slice(start, start + 80)
    const label = head.includes(':') ? turn.exec(head)?.[1] : undefined
    if (!label || teaser.test(head)) continue
    const times = (count.get(label) ?? 0) + 1
    count.set(label, times)
    most = Math.max(most, times)
  }
  if (most < 2 || count.size < 2) return new Set()
  // One speaker may have a single turn, but then its label is in capitals.
  return new Set([...count.keys()].filter((name) => count.get(name) !== 1 || /^\p{Lu}+$/u.test(name)))
}
