/** Which language a text is in, by a vote of its commonest words, or by its script; no dependency, no model. */
import lexicon from '../lexicon/stop-words.json' with { type: 'json' }

const languages: Readonly<Record<string, string>> = lexicon.languages
const votes = new Map<string, string[]>()
for (const [language, words] of Object.entries(languages))
  for (const word of words.split(' ')) votes.set(word, [...(votes.get(word) ?? []), language])

const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
]

/** ISO 639-1; `hint` (a page's `lang`) decides when the words do not, and English when nothing does. */
export function findLanguage(text: string, hint?: string | null): string {
  const sample = text.slice(0, 4000)
  for (const [script, language] of scripts) {
    const hits = sample.match(script)?.length ?? 0
    // Japanese is written with Chinese characters too, so a little of its own script is enough.
    if (hits > sample.length * (language === 'ja' ? 0.05 : 0.2)) return language
  }
  const counts = new Map<string, number>()
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const language of votes.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  let best = ''
  let most = 1
  for (const [language, count] of counts)
    if (count > most) {
      best = language
      most = count
    }
  const hinted = /^[a-z]{2}(?![a-z])/i.exec(hint?.trim() ?? '')?.[0].toLowerCase()
  return best || hinted || 'en'
}
