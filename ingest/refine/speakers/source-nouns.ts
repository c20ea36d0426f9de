/** Source nouns: the common nouns by which an article speaks of its sources, from the lexicon. */
import { lexiconGroups, lexiconLines } from '../../find/word-list.ts'

export const sourceNouns = lexiconGroups<
  'groups' | 'places' | 'outlets' | 'companies' | 'sorts' | 'papers' | 'works' | 'persons'
>('source-nouns.json')

/** Role -> the wider nouns that its holder answers to, from lines "wider: role role". */
const wider = new Map<string, string[]>()
for (const line of lexiconLines('role-nouns.txt')) {
  const [noun = '', list = ''] = line.split(': ')
  for (const role of list.split(' ')) {
    const nouns = wider.get(role)
    if (nouns) nouns.push(noun)
    else wider.set(role, [noun])
  }
}
/** The role itself and every noun that also means its holder: a justice is a judge. */
export const rolesOf = (role: string): readonly string[] => [role, ...(wider.get(role) ?? [])]

export const singular = (noun: string): string =>
  noun.endsWith('ies')
    ? `${noun.slice(0, -3)}y`
    : noun.endsWith('s') && !noun.endsWith('ss')
      ? noun.slice(0, -1)
      : noun
