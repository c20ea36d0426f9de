/** Quoted runs: stretches in quotation marks of any style, told by which way each mark faces. */
import type { Span } from '../../schema/span.ts'
import type { Draft, QuotedRun } from '../draft.ts'

const marks = /''|``|["“”„‟«»]|[‘’‚‹›']/g
const single = /[‘’‚‹›']/
/** Words that begin with an apostrophe. */
const clipped = /^(?:\d0s|em|cause|til|till|tis|twas|n|bout|round|im|er)\b/i
const letter = /[\p{L}\p{N}]/u
/** What may stand before an opening mark and after a closing one. */
const before = /[\s([{\-–—/:;,"“‘'.…]/
const after = /[\s)\]}\-–—/:;,.!?…"”’'*]/

export function findQuotes({ article: { text }, paragraphs }: Draft): Pick<Draft, 'quotes'> {
  const quotes: QuotedRun[] = []
  // One search over the whole text: a search per paragraph would run on to the next mark, however far.
  const found = text.matchAll(marks)
  let hit = found.next()
  paragraphs.forEach((paragraph, index) => {
    const here: Mark[] = []
    for (; !hit.done && hit.value.index < paragraph.end; hit = found.next()) {
      here.push(markAt(text, paragraph, hit.value.index, hit.value[0]))
    }
    if (here.length === 0) return
    const next = paragraphs[index + 1]
    const goesOn = next !== undefined && /["“«‘']/.test(text.charAt(next.start))
    for (const run of pair(text, paragraph, here, goesOn)) quotes.push({ ...run, paragraph: index })
  })
  return { quotes }
}

interface Mark {
  readonly at: number
  readonly mark: string
  readonly single: boolean
  readonly opens: boolean
  readonly closes: boolean
}

function markAt(text: string, { start, end }: Span, at: number, mark: string): Mark {
  const left = at > start ? text.charAt(at - 1) : ' '
  const right = at + mark.length < end ? text.charAt(at + mark.length) : ' '
  const isSingle = mark.length === 1 && single.test(mark)
  const cut = isSingle && clipped.test(text.slice(at + 1, at + 8))
  return {
    at,
    mark,
    single: isSingle,
    opens: !cut && opens(mark, left, right, isSingle),
    closes: closes(mark, left, right, isSingle),
  }
}

function opens(mark: string, left: string, right: string, isSingle: boolean): boolean {
  if (mark === '„' || mark === '‚' || mark === '«' || mark === '‹') return true
  if (mark === '»' || mark === '›') return before.test(left) && !/\s/.test(right) // »Danish«
  if (isSingle && mark !== '‘') return /[\s([—–"“]/.test(left) && letter.test(right) && mark !== '’'
  return before.test(left) && !/\s/.test(right) && (mark !== '”' || letter.test(right))
}

function closes(mark: string, left: string, right: string, isSingle: boolean): boolean {
  if (mark === '„' || mark === '‚' || mark === '‟') return false
  if (mark === '«' || mark === '‹') return !/\s/.test(left) && after.test(right)
  if (mark === '»' || mark === '›') return true
  if (isSingle && mark !== '‘') return !/\s/.test(left) && !letter.test(right)
  if (mark === '”') return true
  if (/[.!?,]/.test(left)) return true // ."They
  return after.test(right) && !/[([]/.test(left) && (!/\s/.test(left) || /\s/.test(right))
}

type Run = Omit<QuotedRun, 'paragraph'>

/** One pass: inside a run only the marks of its own sort count, so a quotation within it stays part of it. */
function pair(text: string, paragraph: Span, found: readonly Mark[], goesOn: boolean): readonly Run[] {
  const runs: Run[] = []
  let noneAfter = found.length // no single mark from here on closes anything
  for (let i = 0; i < found.length; i++) {
    const open = found[i] as Mark
    if (!open.opens || (runs.length > 0 && open.at < (runs.at(-1) as Run).end)) continue
    if (open.single && i >= noneAfter) continue
    const j = open.single ? closeSingle(text, found, i) : closeDouble(text, found, i)
    if (j > 0) {
      const close = found[j] as Mark
      if (close.at > open.at + open.mark.length) {
        runs.push(run(open.at, close.at + close.mark.length, open.mark.length, close.mark.length))
      }
      i = j
      continue
    }
    if (open.single) {
      noneAfter = i
      // An apostrophe is no quotation: only one that starts a paragraph and is taken up by the next goes on.
      if (open.at !== paragraph.start || !goesOn) continue
    }
    if (paragraph.end > open.at + 1) runs.push(run(open.at, paragraph.end, open.mark.length, 0))
    break
  }
  return runs
}

const run = (start: number, end: number, opening: number, closing: number): Run => ({
  start,
  end,
  inner: { start: start + opening, end: end - closing },
  closed: closing > 0,
})

function closeDouble(text: string, found: readonly Mark[], i: number): number {
  const doubles: number[] = []
  for (let j = i + 1; j < found.length && doubles.length < 3; j++) {
    const mark = found[j] as Mark
    if (mark.single || (!mark.closes && doubles.length === 0)) continue
    if (!mark.closes || (mark.opens && doubles.length > 0)) break
    doubles.push(j)
  }
  const [first = -1, , third] = doubles
  // `"Fixing the" Kestrel" dam is hard," she said`: a word in marks set askew, inside what the third mark ends as speech ends.
  const speechEnds = (k: number) => /[.,!?]/.test(text.charAt((found[k] as Mark).at - 1))
  return third !== undefined && !speechEnds(first) && speechEnds(third) ? third : first
}

/** An apostrophe looks like a closing mark: a plural's ("workers' rights") closes only when nothing better follows. */
function closeSingle(text: string, found: readonly Mark[], i: number): number {
  let fallback = -1
  for (let j = i + 1; j < found.length; j++) {
    const mark = found[j] as Mark
    if (!mark.single) continue
    if (fallback >= 0 && mark.opens) break
    if (!mark.closes) continue
    const left = text.charAt(mark.at - 1)
    const plural = (left === 's' || left === 'n') && /^\s+\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 4))
    if (!plural) return fallback >= 0 && mark.at - (found[fallback] as Mark).at > 300 ? fallback : j
    if (fallback < 0) fallback = j
  }
  return fallback
}
