/** Sentences: where one ends and the next begins. */
import { expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

const rows: readonly [text: string, sentences: readonly string[]][] = [
  ['Bek left. Orr stayed.', ['Bek left.', 'Orr stayed.']],
  ['Gen. Orr met Dr. Bek of the U.S. Army.', ['Gen. Orr met Dr. Bek of the U.S. Army.']],
  ['They live in the U.S. The army left.', ['They live in the U.S.', 'The army left.']],
  ['It cost 3.5 million. J. B. Orr paid.', ['It cost 3.5 million.', 'J. B. Orr paid.']],
  ['"We lost. It hurts," Bek said. He left.', ['"We lost.', 'It hurts," Bek said.', 'He left.']],
  ['"We lost."They left.', ['"We lost."', 'They left.']],
  ['"Why?" Bek said.', ['"Why?" Bek said.']],
  ['"Why?" asked Bek.', ['"Why?" asked Bek.']],
  ['Was it so? It was!', ['Was it so?', 'It was!']],
  ['One line\nAnother line', ['One line', 'Another line']],
]

test.each(rows)('%s', (text, sentences) => {
  expect(draftOf(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
})
