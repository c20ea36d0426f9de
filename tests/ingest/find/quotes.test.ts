/** Quoted runs: which stretches stand in quotation marks, whatever the marks. */
import { describe, expect, test } from 'vitest'
import { draftOf } from '../draft-of.ts'

const runsOf = (text: string) =>
  draftOf(text).quotes.map(({ start, end, inner, closed }) => {
    expect(text.slice(start, end)).toContain(text.slice(inner.start, inner.end))
    return `${text.slice(start, end)}${closed ? '' : ' (open)'}`
  })

const finds: readonly [text: string, runs: readonly string[]][] = [
  ['"We lost," Bek said. "It hurts."', ['"We lost,"', '"It hurts."']],
  ['“We lost,” Bek said.', ['“We lost,”']],
  ['‘We lost,’ said Bek.', ['‘We lost,’']],
  ["'We can't go on,' said Bek's aunt.", ["'We can't go on,'"]],
  ['«We lost», said Bek.', ['«We lost»']],
  ['« We lost », said Bek.', ['« We lost »']],
  ['„We lost“, said Bek.', ['„We lost“']],
  ['„We lost”, said Bek.', ['„We lost”']],
  ['»We lost«, said Bek.', ['»We lost«']],
  ["``We lost,'' said Bek.", ["``We lost,''"]],
  ['“We lost," Bek said, "badly.”', ['“We lost,"', '"badly.”']],
  ['"She told me, \'Run,\' and I ran," Bek said.', ['"She told me, \'Run,\' and I ran,"']],
  ['‘The “free zone” is shut,’ said Bek.', ['‘The “free zone” is shut,’']],
  ['He said: "We lost."They left.', ['"We lost."']],
  ["‘The workers' rights come first,’ said Bek.", ["‘The workers' rights come first,’"]],
  ['(“no comment”)', ['“no comment”']],
]
const ignores: readonly string[] = [
  "Bek's aunt and the players' bus",
  "rock 'n' roll of the '90s",
  'a 12" disk, a 6\'2" guard',
  "'em and 'cause",
  'no marks at all',
]

describe('quoted runs', () => {
  test.each(finds)('%s', (text, runs) => {
    expect(runsOf(text)).toEqual(runs)
  })
  test.each(ignores)('nothing in: %s', (text) => {
    expect(runsOf(text)).toEqual([])
  })
  test('a quotation that goes on in the next paragraph is open', () => {
    expect(runsOf('“We lost the game.\n“And the bus,” Bek said.')).toEqual([
      '“We lost the game. (open)',
      '“And the bus,”',
    ])
  })
})
