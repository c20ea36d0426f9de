/** Blocks of a page's article -> its paragraphs, without what pages put between and around them. */
import { isByline } from './byline.ts'
import { readDate } from './date.ts'
import { endsArticle, findJunk } from './line-rules.ts'
import { countWords, isClosed } from './line-shape.ts'
import type { Block } from './page-blocks.ts'

export function keepParagraphs(blocks: readonly Block[], titles: readonly string[]): string[] {
  const end = findCut(blocks)
  const kept: string[] = []
  const linkRuns = findLinkRuns(blocks)
  let prose = 0
  let underRelated = false
  for (let i = 0; i < end; i++) {
    const block = blocks[i]
    if (!block || linkRuns.has(i)) continue
    const { text } = block
    const junk = findJunk(text)
    // The list under "More stories" goes with its heading.
    underRelated = junk === 'related' || (underRelated && block.listed && block.linked > text.length * 0.3)
    if (junk || underRelated) continue
    if (prose === 0 && isHeading(text, titles)) continue
    if (isClosed(text) && countWords(text) >= 8) prose++
    if (kept.at(-1) === text) continue
    kept.push(text)
  }
  return kept
}

/** Above the first sentences stand title, date and byline once more. */
function isHeading(text: string, titles: readonly string[]): boolean {
  if (titles.some((title) => sameWords(text, title))) return true
  if (isByline(text)) return true
  return (
    countWords(text) <= 16 &&
    !/\b(?:was|were|is|are|said|has|had)\b/.test(text) &&
    !isClosed(text) &&
    readDate(text) !== null
  )
}

function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Three or more blocks in a row that are nothing but links are a list of other articles. */
function findLinkRuns(blocks: readonly Block[]): ReadonlySet<number> {
  const dropped = new Set<number>()
  let run: number[] = []
  const close = (): void => {
    if (run.length >= 3) for (const i of run) dropped.add(i)
    run = []
  }
  for (const [i, block] of blocks.entries()) {
    if (block.linked >= block.text.length * 0.8 && !isQuoted(block)) run.push(i)
    else close()
  }
  close()
  return dropped
}

function isQuoted(block: Block): boolean {
  return block.tag === 'blockquote'
}

function findCut(blocks: readonly Block[]): number {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0)
  let above = 0
  for (const [i, { text }] of blocks.entries()) {
    if (above > total * 0.5 && endsArticle(text, findJunk(text))) return i
    above += text.length
  }
  return blocks.length
}
