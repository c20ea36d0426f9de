/** Layout: which paragraphs are running text, and which are captions, headings, teasers, posts or turns of a transcript. */
import type { Span } from '../../../schema/span.ts'
import type { Draft } from '../../draft.ts'

export type Kind = 'text' | 'heading' | 'skip' | 'turn'

export interface Block {
  readonly kind: Kind
  /** Who a turn of a transcript belongs to. */
  readonly source: Span | null
  /** Where a turn's own words begin. */
  readonly from: number
}

const teaser =
  /^(?:watch|read|listen|related|see also|see|more|video|photos?|gallery|live|update[ds]?|also|image source|image caption|media caption|file photo|photo|pictured|advertisement|sign up|subscribe|click here|story continues|relevant reading|recommended|further reading|you may also like|popular)\b[^.:]{0,24}:|^(?:read more|see also|related|watch|listen|advertisement|story continues)\b(?!.*\b(?:said|says|told)\b)/i
const credit =
  /\((?:[^()]{0,60}\/[^()]{0,60}|[^()]{0,40}(?:submitted|supplied|provided|handout|file photo|facebook|twitter|instagram|getty|photo|courtesy)[^()]{0,60})\)[.\s]*$|(?:getty images|shutterstock|\/(?:cp|ap|afp|reuters|the canadian press|associated press))\W*$/i
const turn = /^([\p{Lu}][\p{L}.'’\-]*(?: [\p{L}.'’\-]+){0,4}|Q|A):\s+(?=\S)/u
const question = /^(?:Q|Question)$/i

export function layoutOf({ paragraphs, article: { text } }: Draft): readonly Block[] {
  const turns = turnsOf(text, paragraphs)
  return paragraphs.map((paragraph) => {
    const length = paragraph.end - paragraph.start
    const head = text.slice(paragraph.start, paragraph.start + 160)
    const tail =
      length > 400
        ? text.slice(paragraph.end - 120, paragraph.end)
        : text.slice(paragraph.start, paragraph.end)
    if (teaser.test(head) || (length < 600 && credit.test(tail)))
      return { kind: 'skip', source: null, from: 0 }
    const label = turn.exec(head)
    if (label && !/["“]/.test(head.charAt(label[0].length))) {
      const name = label[1] as string
      if (turns.has(name) && !question.test(name)) {
        return {
          kind: 'turn',
          source: name === 'A' ? null : { start: paragraph.start, end: paragraph.start + name.length },
          from: paragraph.start + label[0].length,
        }
      }
    }
    if (length < 140 && !/[.!?…"”’»)]\s*$/.test(tail)) return { kind: 'heading', source: null, from: 0 }
    return { kind: 'text', source: null, from: 0 }
  })
}

/** Labels of a transcript: at least two of them, and one at least twice. */
function turnsOf(text: string, paragraphs: readonly Span[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const { start } of paragraphs) {
    const head = text.slice(start, start + 80)
    const label = turn.exec(head)?.[1]
    if (label && !teaser.test(head)) count.set(label, (count.get(label) ?? 0) + 1)
  }
  const most = Math.max(0, ...count.values())
  // One speaker may have a single turn, but a label in lower case is no name.
  return most >= 2 && count.size >= 2 ? new Set([...count.keys()].filter((name) => count.get(name) !== 1 || /^\p{Lu}+$/u.test(name))) : new Set()
}
