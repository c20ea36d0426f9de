/** The language of a text. */
import { expect, it } from 'vitest'
import { findLanguage } from '../../../ingest/read/language.ts'

it.each([
  ['The mayor said that the bridge would be closed for a week.', 'en'],
  ['El alcalde dijo que el puente no se abre por una semana y los vecinos esperan.', 'es'],
  ['Le maire a dit que le pont est fermé pour une semaine et les voisins attendent.', 'fr'],
  ['Der Bürgermeister sagte, dass die Brücke für eine Woche nicht auf ist.', 'de'],
  ['Burmistrz powiedział, że most jest zamknięty na tydzień i nie ma objazdu.', 'pl'],
  ['Мэр сказал, что мост закрыт на неделю и это не всё.', 'ru'],
  ['市長は橋が一週間閉鎖されると述べた。', 'ja'],
  ['시장은 다리가 일주일 동안 폐쇄된다고 말했다.', 'ko'],
  ['市长说大桥将关闭一个星期。', 'zh'],
])('%s', (text, expected) => {
  expect(findLanguage(text)).toBe(expected)
})

it('falls back to what the page declares, then to English', () => {
  expect(findLanguage('Xyz 12', 'pt-BR')).toBe('pt')
  expect(findLanguage('Xyz 12')).toBe('en')
})
