/** The head word of an organisation's name: what sort of organisation it is. */
import { groupHead } from './name-lists.ts'
import type { NameWord } from './name-runs.ts'

/** Group heads that are also surnames or common second names. */
const weakHeads = new Set(
  'banks church temple power house cross guard air gas steel lords commons front parish works command force watch fields mills grant chase post star mail wells marshall court lane park hall hill forest valley rivers lake day star bell mission field street'.split(
    ' ',
  ),
)
/** Head words that come first in Romance, Malay and other names. */
const frontHeads = new Set(
  'consorcio universidad universidade universite universita universiti universitas banco banque banca partido parti partito ministerio ministere ministero instituto institut fundacion fundacao fondation grupo groupe gruppo sindicato syndicat frente movimiento mouvement movimento asociacion association federacion federation confederacion comite compagnie compania empresa sociedad societe pt perum bundesamt hospital clinica'.split(
    ' ',
  ),
)
export const hasGroupHead = (words: readonly NameWord[]): boolean => headOf(words) !== undefined

/** The head word of an organisation's name: the last word, or the one before "of", "for", "&". */
export function headOf(words: readonly NameWord[]): { key: string; at: number; type: string } | undefined {
  const last = words.length - 1
  const tail = words[last]
  if (tail) {
    const type = groupHead(tail.key)
    if (type) return { key: tail.key, at: last, type }
  }
  const front = words[0]
  if (front && last > 0 && frontHeads.has(front.key))
    return { key: front.key, at: 0, type: groupHead(front.key) ?? 'organization' }
  for (let i = 0; i < last; i++) {
    const word = words[i]
    if (!word || !/^(of|for|on|against|to)\b/.test(word.link)) continue
    const type = groupHead(word.key)
    if (type) return { key: word.key, at: i, type }
  }
  return undefined
}
export const isWeakHead = (key: string): boolean => weakHeads.has(key)
