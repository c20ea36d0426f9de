/** Source nouns: the common nouns by which an article speaks of its sources, from the lexicon. */
import { lexiconGroups } from '../../find/word-list.ts'

export const sourceNouns = lexiconGroups<
  'groups' | 'places' | 'outlets' | 'companies' | 'sorts' | 'papers' | 'persons'
>('source-nouns.json')
