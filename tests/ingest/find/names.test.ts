/** Names: what persons, groups, places and outlets are found in invented sentences, and what is left alone. */
import { describe, expect, it } from 'vitest'
import { found, meaning, named } from '../found.ts'

const finds: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['Harbour master Ingrid Solvang said the pier would open.', ['Spokesperson: Ingrid Solvang']],
  ['Capt. Tomas Varga, 52, was not hurt.', ['Spokesperson: Tomas Varga']],
  [
    'The minister met Abu Talib al-Rashidi and Pieter van der Meulen.',
    ['Spokesperson: Abu Talib al-Rashidi', 'Spokesperson: Pieter van der Meulen'],
  ],
  ['Prime Minister Helena Brandt flew to Lisbon.', ['Spokesperson: Helena Brandt', 'Place: Lisbon']],
  [
    'The Ministry of Ferries, Ports and Harbours refused to comment.',
    ['Group: Ministry of Ferries, Ports and Harbours'],
  ],
  ['She joined the Solvang Ferry Workers’ Union in May.', ['Group: Solvang Ferry Workers’ Union']],
  ['Smith & Varga Holdings sold its ships.', ['Group: Smith & Varga Holdings']],
  ['He told the Solvang Evening Herald that it was late.', ['Outlet: Solvang Evening Herald']],
  ['The tanker left Rotterdam for Nangarhar Province.', ['Place: Rotterdam', 'Place: Nangarhar Province']],
  ['The case went to the Port Health Authority (PHA).', ['Group: Port Health Authority']],
  ['Police in Izmir, Turkey, found the boat.', ['Place: Izmir', 'Place: Turkey']],
  ['Colonel Łukasz Żurawski of Białystok said no.', ['Spokesperson: Łukasz Żurawski', 'Place: Białystok']],
  ['The Cork police have no suspects.', ['Group: Cork police']],
  ['He died in the hospital in Cork.', ['Group: Cork hospital', 'Place: Cork']],
  ['Pensioner Ann Bek left early.', ['Spokesperson: Ann Bek']],
  // A given name of two syllables, the second in lower case; a compound with a name is none.
  ['He met Han Seo-yeon and Baek Jong-su.', ['Spokesperson: Han Seo-yeon', 'Spokesperson: Baek Jong-su']],
  ['They left a UN-run camp.', []],
  // An office in several words before its holder.
  ['House Majority Whip Ole Solvang said no.', ['Spokesperson: Ole Solvang']],
  ['Fulton County District Attorney Paul Varga said no.', ['Spokesperson: Paul Varga']],
  ['The judge met Secretary of State Ann Varga.', ['Spokesperson: Ann Varga']],
  // What people do, no town or company does.
  ['“Really?” said Colton. Colton laughed.', ['Spokesperson: Colton']],
  ['Varden did not hesitate. “Yes,” he said.', ['Spokesperson: Varden']],
  // A leader gives a government the name and stays who he is.
  [
    'Ole Solvang resigned. The Solvang administration fell.',
    ['Spokesperson: Ole Solvang', 'Group: Solvang administration'],
  ],
  ['Parliament passed it, and then Congress did.', ['Group: Parliament', 'Group: Congress']],
]
const ignores = [
  'On Monday the boat was late. Yesterday it was early.',
  'Nobody knew. Everyone waited. However, the ferry left.',
  'He said: "Perhaps tomorrow." She laughed.',
  'The Internet was down in April, and the Muslim and Christian festivals fell together.',
  '',
  '… “ ( ) — . ,',
]

describe('findNames', () => {
  it.each(finds)('finds in: %s', (text, expected) => {
    expect(named(found(text))).toEqual(expected)
  })
  it.each(ignores)('finds nothing in: %s', (text) => {
    expect(named(found(text || ' x'))).toEqual([])
  })

  it('gives short names to the full one, with the acronym in brackets', () => {
    const draft = found(
      'The Northern Lighthouse Trust (NLT) closed the tower. "It leaks," said Marta Ek, the trust\'s director. Ek said the NLT would return.',
    )
    expect(named(draft)).toEqual(['Group: Northern Lighthouse Trust', 'Spokesperson: Marta Ek'])
    expect(draft.entities[0]?.aliases).toContain('NLT')
    expect(meaning(draft, 'Ek')).toEqual(['Marta Ek'])
    expect(meaning(draft, 'NLT')).toEqual(['Northern Lighthouse Trust', 'Northern Lighthouse Trust'])
  })

  it('keeps two bearers of a surname apart: by title, else by who was named last', () => {
    const draft = found(
      'Anna Holm runs the mill. Her brother Karl Holm runs the farm. Ms Holm said it was dry. Mr Holm said it was wet. Holm went home.',
    )
    expect(meaning(draft, 'Holm')).toEqual(['Anna Holm', 'Karl Holm', 'Karl Holm'])
  })

  it('keeps a son of the same name, a namesake organisation and a relative apart', () => {
    const draft = found(
      "Ole Varga Jr. spoke in Lund. Ole Varga did not. Varga left. Varga University was shut. Police chief Joseph Holm came. Solvang's father, Joseph, did not.",
    )
    expect(meaning(draft, 'Varga')).toContain('Ole Varga')
    expect(named(draft)).toContain('Spokesperson: Ole Varga Jr.')
    expect(named(draft)).toContain('Group: Varga University')
    expect(named(draft)).toContain('Spokesperson: Joseph')
  })

  it('reads declared names: also known as, formerly, in quotation marks', () => {
    const draft = found(
      'The Free River Front, also known as the Reed Men, burned a bridge. The Reed Men denied it. The "Coastal Freight Board of Holm" (CFBH) met.',
    )
    expect(meaning(draft, 'Reed Men')).toEqual(['Free River Front', 'Free River Front'])
    expect(meaning(draft, 'CFBH')).toEqual(['Coastal Freight Board of Holm'])
  })

  it('knows "Ministry of X" and "X Ministry" for one', () => {
    const draft = found('The Ministry of Defence said no. A Defence Ministry spokesman, Olav Berg, said yes.')
    expect(named(draft)).toEqual(['Group: Ministry of Defence', 'Spokesperson: Olav Berg'])
  })

  it('keeps a branch apart from its parent', () => {
    const draft = found('The River Front has moved. The River Front – Delta Branch has stayed in the hills.')
    expect(named(draft)).toEqual(['Group: River Front', 'Group: River Front – Delta Branch'])
  })

  it('reads roles with the group they are held in, and the gender they tell', () => {
    const draft = found(
      'Lena Fors, chief of staff of the Ferry Council, resigned. Council spokesman Kim Aas said so.',
    )
    const [fors, , aas] = draft.entities
    expect(
      fors?.roles.map(({ role, group }) => [role, group === null ? null : draft.entities[group]?.name]),
    ).toEqual([['chief of staff of the Ferry Council', 'Ferry Council']])
    expect(aas?.name).toBe('Kim Aas')
    expect(aas?.gender).toBe('male')
  })

  it('ties places to the gazetteer by the countries of the article', () => {
    const country = found('Tbilisi is quiet. Georgia and Armenia signed the paper.')
    expect(country.entities.find(({ name }) => name === 'Georgia')?.gazetteer).toBe('GE')
    expect(country.entities[0]?.type).toBe('city')
  })

  it('names in headlines are found where the body names them', () => {
    const draft = found('INGRID SOLVANG TO LEAD PORT\n\nIngrid Solvang said the port would grow.')
    expect(meaning(draft, 'INGRID SOLVANG')).toEqual(['Ingrid Solvang'])
  })

  it('the outlet may speak of itself', () => {
    const draft = found('"I saw nothing," the guard told this newspaper.', 'Solvang Post')
    expect(named(draft)).toEqual(['Outlet: Solvang Post'])
  })
})
