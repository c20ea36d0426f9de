/** Speakers: the source of each statement by the name the article gives in full. */
import { expect, test } from 'vitest'
import { cut, draftOf } from '../draft-of.ts'

type Row = readonly [words: string, speaker: string | null, kind: string | null]

const rows: readonly [title: string, text: string, ...said: Row[]][] = [
  [
    'a surname after the full name',
    'Mayor Ann Bek closed the road. Bek said the sea had taken it.',
    ['the sea had taken it', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a pronoun, by gender and by who spoke last',
    'Ms. Ann Bek met Mr. Ole Orr in Lund.\n"The road is shut," she said.\n"It is not," he said.',
    ['"The road is shut,"', 'Ann Bek', 'SPOKESPERSON'],
    ['"It is not,"', 'Ole Orr', 'SPOKESPERSON'],
  ],
  [
    'a quotation in a paragraph of its own',
    '"The road is shut," said Ann Bek.\n"We told everybody."',
    ['"The road is shut,"', 'Ann Bek', 'SPOKESPERSON'],
    ['"We told everybody."', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a quotation that runs on takes the name after it',
    '“The road is shut and we told everybody in the town.\n“Nobody came,” Ann Bek said.',
    ['“The road is shut and we told everybody in the town.', 'Ann Bek', 'SPOKESPERSON'],
    ['“Nobody came,”', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a participle goes with the speaker before it',
    'Ann Bek said the road was shut, adding that it would reopen.',
    ['the road was shut', 'Ann Bek', 'SPOKESPERSON'],
    ['that it would reopen', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a role for its holder',
    'Energy Minister Ann Bek visited Lund with farmer Ole Orr. The minister said the dam was safe.',
    ['the dam was safe', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a name set beside its role',
    '"The scan was clear," the club\'s doctor, Ann Bek, told reporters.',
    ['"The scan was clear,"', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'names inside the words are nobody a pronoun means',
    'Ole Orr met Ann Bek. Orr told the court he had paid. Bek had lied to everybody, he said.',
    ['he had paid', 'Ole Orr', 'SPOKESPERSON'],
    ['Bek had lied to everybody', 'Ole Orr', 'SPOKESPERSON'],
  ],
  [
    'an unnamed source keeps the words of the article',
    'Two officials who asked not to be named said the dam was cracked.',
    ['the dam was cracked', 'Two officials who asked not to be named', 'UNNAMED'],
  ],
  [
    'an unnamed source is meant again by its noun and its pronoun',
    'A port clerk told this paper the log was false.\n"I wrote it myself," the clerk said.\n"At night," he said.',
    ['the log was false', 'A port clerk', 'UNNAMED'],
    ['"I wrote it myself,"', 'A port clerk', 'UNNAMED'],
    ['"At night,"', 'A port clerk', 'UNNAMED'],
  ],
  [
    'speakers joined',
    'Ann Bek met Ole Orr in court. Bek and Orr said the case was closed.',
    ['the case was closed', 'Ann Bek and Ole Orr', 'SPOKESPERSON'],
  ],
  [
    'an organisation, and the noun that points back to it',
    'The Harbour Board of Lund shut the pier. The board said it had no money.',
    ['it had no money', 'Harbour Board of Lund', 'GROUP'],
  ],
  [
    'a role that the article gives as a wider noun',
    'Justice Ann Bek sat in Lund. The judge said the case was closed.',
    ['the case was closed', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a role by its head, not by any word of it',
    'Minister Ann Bek met port spokesman Ole Orr. The minister said the pier was shut.',
    ['the pier was shut', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a role beside the name without its comma',
    'Ann Bek, harbour master at the pier of Lund said the sea was rough.',
    ['the sea was rough', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'an office of two words and its holder',
    'Secretary of Ports and Inland Fisheries Ann Bek said the quay was safe.',
    ['the quay was safe', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'whoever the sentence before is about',
    '"It sank," said Ole Orr.\nAnn Bek ran the ferry. Farmer Dag Holm was on deck that night. "I swam," he said.',
    ['"It sank,"', 'Ole Orr', 'SPOKESPERSON'],
    ['"I swam,"', 'Dag Holm', 'SPOKESPERSON'],
  ],
  [
    'the owner of a son is not the son',
    'Ole Orr spoke on Monday. Orr\'s son, Dag Orr, called from the boat. "I swam," he said.',
    ['"I swam,"', 'Dag Orr', 'SPOKESPERSON'],
  ],
  [
    'somebody of his is not he',
    'Police took Ole Orr away. His lawyer said the charge was absurd.',
    ['the charge was absurd', 'His lawyer', 'UNNAMED'],
  ],
  [
    'a name set against the pronoun before it',
    'Dag Holm lives in a tent. Asked what he would tell Mayor Ole Orr, he said: "Come and see."',
    ['"Come and see."', 'Dag Holm', 'SPOKESPERSON'],
  ],
  [
    'somebody without a name who was asked',
    'Ann Bek left Lund. We asked a linguist at the school. She said the words were old.',
    ['the words were old', 'a linguist at the school', 'UNNAMED'],
  ],
  [
    'a paper for whoever issued it',
    'A statement sent to reporters by Ann Bek said the pier was shut.',
    ['the pier was shut', 'Ann Bek', 'SPOKESPERSON'],
  ],
  [
    'a company by what the article calls it',
    'The insurer Holm Mutual met the Harbour Board of Lund. The board said it had no money. The insurer said it would pay.',
    ['it had no money', 'Harbour Board of Lund', 'GROUP'],
    ['it would pay', 'Holm Mutual', 'GROUP'],
  ],
  [
    'an administration for itself and not for its leader',
    'President Ole Orrik met farmers. The Orrik administration said the dam was safe.',
    ['the dam was safe', 'Orrik administration', 'GROUP'],
  ],
  [
    'an official nobody has named',
    'Ole Orr, a painter, spoke on Monday. The official said the dam was cracked.',
    ['the dam was cracked', 'The official', 'UNNAMED'],
  ],
  [
    'the plural that its own sentence opens with',
    'Ole Orr said the club was poor. As the news spread, members complained about what they said was a lie.',
    ['the club was poor', 'Ole Orr', 'SPOKESPERSON'],
    ['was a lie', 'members', 'UNNAMED'],
  ],
]

test.each(rows)('%s', (_, text, ...said) => {
  const found = draftOf(text)
    .statements.filter(({ mode }) => mode !== 'NARRATIVE')
    .map(({ content, speaker }) => [cut(text, content), speaker?.name ?? null, speaker?.kind ?? null])
  expect(found).toEqual(said)
})

test('a named speaker is an entity of the draft, an unnamed one is none', () => {
  const draft = draftOf('Ann Bek said the road was shut. Some drivers said it was open.')
  const [bek, drivers] = draft.statements.map(({ speaker }) => speaker)
  expect(bek?.entity === null ? null : draft.entities[bek?.entity ?? -1]?.name).toBe('Ann Bek')
  expect(drivers).toEqual({ name: 'Some drivers', kind: 'UNNAMED', entity: null })
})
