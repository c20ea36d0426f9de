/** Cues: the verbs and nouns that give someone's words, looked up by the form in the text. */
import { lexiconGroups, lexiconLines } from '../word-list.ts'
import type { Token } from '../../draft.ts'

export type Use =
  'bare' | 'that' | 'quote' | 'tell' | 'deny' | 'reject' | 'accuse' | 'name' | 'point' | 'urge' | 'figure'

export interface Cue {
  readonly lemma: string
  readonly use: Use
  readonly form: 'base' | 'third' | 'past' | 'ing'
}

const cues = new Map<string, Cue>()
for (const line of lexiconLines('cues.tsv')) {
  const [lemma = '', use = 'that', forms = ''] = line.split('\t')
  const all = forms.split(' ')
  all.forEach((form, i) => {
    const kind = form.endsWith('ing') && i === all.length - 1 ? 'ing' : i === 0 ? 'third' : 'past'
    if (!cues.has(form)) cues.set(form, { lemma, use: use as Use, form: kind })
  })
  if (!cues.has(lemma)) cues.set(lemma, { lemma, use: use as Use, form: 'base' })
}

/** Nouns that carry a that-clause of someone's: "the allegation that ..." */
export const cueNouns: ReadonlySet<string> = lexiconGroups<'cues'>('source-nouns.json').cues

export const cueOf = (token: Token): Cue | undefined => (token.quote < 0 ? cues.get(token.lower) : undefined)
