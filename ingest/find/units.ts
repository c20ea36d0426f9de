/** Units: what a number counts or measures, by the words that follow it ("12 Afghan civilians" counts civilians). */
import words from '../lexicon/units.json' with { type: 'json' }
import type { Token } from '../draft.ts'
import { isPlural } from './labels.ts'
import { isGlued } from './numerals.ts'

const units = new Map<string, string>(Object.entries(words.words))
const currencies = new Map<string, string>(Object.entries(words.currencies))
const symbols = new Map<string, string>(Object.entries(words.symbols))
const counted = new Map<string, string | null>(Object.entries(words.counted))
const nouns = new Map<string, string>(Object.entries(words.nouns))
const states = new Map<string, string>(Object.entries(words.states))
const measured = new Map<string, string>(Object.entries(words.measuredBefore))
export const durations: ReadonlySet<string> = new Set(words.durations)

export interface Unit {
  readonly unit: string | null
  readonly measure: string | null
  /** Token index behind what belongs to the printed quantity: "5 km" takes its unit in, "12 people" does not. */
  readonly end: number
  /** Token index behind the counted noun, where "or more" may stand. */
  readonly behind: number
}

/** The currency whose symbol or code stands at token i. */
export function currencyAt(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i]
  if (!token) return null
  const unit = symbols.get(token.lower)
  if (!unit) return null
  // Codes are printed in capitals or with a capital and a stop; "rm", "tk" and "sh" in small letters are no money.
  return /^[a-z]+$/.test(token.text) ? null : unit
}

const time = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'ago',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'last',
  'next',
  'this',
  'per',
  'each',
  'every',
])
/** Words a tagger may call nouns that end the noun phrase instead. */
const notHeads = new Set(['left', 'apiece', 'each', 'overall', 'altogether', 'total'])
const skipped = new Set([
  'more',
  'other',
  'additional',
  'further',
  'new',
  'different',
  'such',
  'separate',
  'people',
  'extra',
  'fewer',
  'less',
])
const ofThe = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'these', 'those', 'all', 'my'])
const asMuch = new Set([
  'as',
  'more',
  'higher',
  'larger',
  'bigger',
  'greater',
  'the',
  'less',
  'fewer',
  'faster',
  'lower',
  'likelier',
])
const reach = 7

/** The unit of the numeral that ends before token `end`. */
export function findUnit(tokens: readonly Token[], end: number): Unit {
  const hyphen = tokens[end]?.text === '-' && isGlued(tokens, end) && isGlued(tokens, end + 1) ? 1 : 0
  const at = end + hyphen
  const first = tokens[at]
  if (!first) return none(end)
  if (hyphen && (first.lower === 'year' || first.lower === 'years') && isOld(tokens, at)) return age(at)
  // "hundreds of millions of dollars"
  const ofMoney = first.lower === 'of' && tokens[at + 1] ? unitAt(tokens, at + 1) : null
  if (ofMoney && /^[A-Z]{3}$/.test(ofMoney.unit))
    return { unit: ofMoney.unit, measure: null, end: ofMoney.end, behind: ofMoney.end }
  const measure = unitAt(tokens, at)
  if (measure) {
    if (
      measure.unit === 'year' &&
      (tokens[at + 1]?.lower === 'old' || (tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'age'))
    )
      return { unit: 'year-old', measure: 'age', end: at + 1, behind: at + 2 }
    return { unit: measure.unit, measure: null, end: measure.end, behind: measure.end }
  }
  if (hyphen && first.lower === 'strong')
    return { unit: 'person', measure: 'strength', end: at + 1, behind: at + 1 }
  if (hyphen) return first.pos === 'NOUN' ? { ...noun(first, at + 1), end } : none(end)
  const state = states.get(first.lower)
  if (state && tokens[at + 1]?.pos !== 'NOUN' && tokens[at + 1]?.text !== '-')
    return { unit: 'person', measure: state, end, behind: at + 1 }
  return headNoun(tokens, at)
}

const none = (end: number): Unit => ({ unit: null, measure: null, end, behind: end })
const isOld = (tokens: readonly Token[], at: number) =>
  tokens[at + 1]?.text === '-' && /^olds?$/.test(tokens[at + 2]?.lower ?? '')
const age = (at: number): Unit => ({ unit: 'year-old', measure: 'age', end: at + 3, behind: at + 3 })

/** A unit of measure or a currency word, up to three words long. */
function unitAt(tokens: readonly Token[], at: number): { unit: string; end: number } | null {
  const first = tokens[at]!
  const second = tokens[at + 1]
  if (
    second &&
    (first.pos === 'ADJ' ||
      first.pos === 'PROPN' ||
      first.pos === 'NOUN' ||
      first.pos === 'ADP' ||
      first.lower === 'sq')
  ) {
    const two = `${first.lower} ${second.lower}`
    const three = tokens[at + 2] ? `${two} ${tokens[at + 2]!.lower}` : two
    for (const [phrase, n] of [
      [three, 3],
      [two, 2],
    ] as const) {
      const unit =
        units.get(phrase) ??
        units.get(phrase.replace(/s$/, '')) ??
        currencies.get(phrase) ??
        currencies.get(phrase.replace(/s$/, ''))
      if (unit) return { unit, end: at + n }
    }
  }
  const word = first.lower
  // "5 $" takes the sign in, but the sign in "5, $7" and "5 $7" belongs to what follows it.
  const code = /^\d/.test(tokens[at + 1]?.text ?? '') ? null : currencyAt(tokens, at)
  if (code && !/^(?:rs|rp|rm|tk|sh)\.?$/.test(word)) return { unit: code, end: at + 1 }
  const single = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
  const unit = units.get(word) ?? units.get(single) ?? units.get(first.lemma)
  if (unit && !(word === 'min' || word === 'second' || word === 'm' || word === 'g' || word === 'ha'))
    return { unit, end: at + 1 }
  if (unit && isGlued(tokens, at) && word !== 'second') return { unit, end: at + 1 }
  const money = currencies.get(word) ?? currencies.get(single)
  if (!money) return null
  const odd = word === 'won' || word === 'real' || word === 'rand' // also a verb, an adjective and a name
  return odd && first.pos !== 'NOUN' ? null : { unit: money, end: at + 1 }
}

function noun(token: Token, behind: number): Unit {
  const word =
    token.pos === 'PROPN' ? token.lower.replace(/ies$/, 'y').replace(/(?<=[a-rt-z]{2})s$/, '') : token.lemma
  const unit = counted.has(token.lower) ? counted.get(token.lower)! : (counted.get(word) ?? word)
  return { unit, measure: nouns.get(word) ?? null, end: behind, behind }
}

/** The head of the noun phrase that starts at token `at`: adjectives and participles are passed over, compounds taken to their last noun. */
function headNoun(tokens: readonly Token[], at: number): Unit {
  let i = at
  if (tokens[i]?.lower === 'of' && ofThe.has(tokens[i + 1]?.lower ?? '')) i += 2
  else if (tokens[i]?.lower === 'of') i += 1
  if (tokens[i]?.lower === 'times' && asMuch.has(tokens[i + 1]?.lower ?? ''))
    return { unit: 'fold', measure: null, end: at + 1, behind: at + 1 }
  let head: Token | null = null
  let behind = at
  for (let n = 0; n < reach; n++, i++) {
    const token = tokens[i]
    if (!token || time.has(token.lower) || notHeads.has(token.lower)) break
    // "IS" and "US" before a noun are names, whatever the tagger says.
    const pos = /^[A-Z]{2,6}$/.test(token.text) && token.pos !== 'NOUN' ? 'PROPN' : token.pos
    if (pos === 'NOUN') {
      head = token
      behind = i + 1
      // "sales managers" goes on, "people care" and "seats today" do not.
      if (token.lower === 'people') break
      const next = tokens[i + 1]
      if (isPlural(token) && !(next?.pos === 'NOUN' && isPlural(next))) break
    } else if (head && head.pos === 'NOUN') break
    else if (pos === 'PROPN') {
      head = token
      behind = i + 1
    } else if (head) {
      if (pos !== 'ADJ' && token.text !== '-') break
    } else if (!(
      pos === 'ADJ' ||
      skipped.has(token.lower) ||
      token.text === '-' ||
      isParticiple(tokens, i) ||
      isJoined(tokens, i)
    ))
      break
  }
  if (!head) return none(at)
  const found = noun(head, behind)
  return { ...found, end: at }
}

const isParticiple = (tokens: readonly Token[], i: number) =>
  tokens[i]!.pos === 'VERB' &&
  /(?:ed|en|^(?:remaining|missing|surviving|living|existing|competing|serving|leading|outstanding|pending|winning|working|visiting|participating|fighting))$/.test(
    tokens[i]!.lower,
  ) &&
  /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')
const isJoined = (tokens: readonly Token[], i: number) =>
  (tokens[i]!.pos === 'CCONJ' || tokens[i]!.text === ',') &&
  tokens[i - 1]?.pos === 'ADJ' &&
  tokens[i + 1]?.pos === 'ADJ'

const links = new Set([
  'of',
  'at',
  'to',
  'is',
  'was',
  'stood',
  'stands',
  'rose',
  'rises',
  'risen',
  'climbed',
  'reached',
  'hit',
  'has',
  'had',
  'now',
  'by',
  'jumped',
  'passed',
  'fell',
  'rate',
])

/** What the noun before settles: "a death toll of 12", "turnout was 40 percent". */
export function measureBefore(tokens: readonly Token[], i: number): string | null {
  let at = i - 1
  for (let n = 0; n < 4 && links.has(tokens[at]?.lower ?? ''); n++) at--
  return measured.get(tokens[at]?.lower ?? '') ?? null
}
