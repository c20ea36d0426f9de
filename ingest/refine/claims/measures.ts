/** Which measure a figure belongs to: by the noun it counts, by the predicate it stands with, then by the words around it. */
import type { Draft, FoundQuantity, Token } from '../../draft.ts'
import { rarity } from '../../find/rarity.ts'
import { type Measure, measureNamed, measureOfHead, measuresOfCue, sortOf } from './lexicon.ts'
import type { Predicate } from './predicates.ts'

export interface Measured {
  /** Listed name, or `n:HEAD` for a count of something unlisted; null when the figure stands alone. */
  readonly measure: string | null
  readonly mode: Measure['mode'] | null
}

/** Units that only people, or only money, are counted in. */
const people =
  /^(?:person|people|man|woman|child|worker|passenger|resident|civilian|victim|member|fighter|other|life|soul|student|pupil)$/
/** Units that measure rather than count. */
const physical =
  /^(?:second|minute|hour|day|night|week|month|year|decade|century|time|fold|km|metre|mile|foot|inch|kg|gram|tonne|ton|litre|gallon|barrel|hectare|acre|degree|knot|mph|km\/h|point|percentage point)$/
const currency = /^[A-Z]{3}$/
const ofMoney = new Set(
  'price share_price fine ransom payment offer deal debt profit loss revenue budget cost damage salary tax aid investment stolen bond crowd_funding dividend market_value deposits withdrawals exports imports rent bribe transfer_fee refunds'.split(
    ' ',
  ),
)
const ofPeople = new Set(
  'deaths injured missing rescued arrested captured hostages displaced evacuated infected hospitalised aboard attendance strength membership jobs staff strikers votes vaccinated visitors students signatures population homes_without_power suspects witnesses recovered quarantined trapped voters deported deserters'.split(
    ' ',
  ),
)
/** Measures of a share that only a percentage can give. */
const ofShare = new Set(
  'share_of_vote turnout inflation unemployment growth interest stake contained'.split(' '),
)
const vaguePeople = /^(?:person|people|other|one|man|woman|child)$/

export function measureOf(
  draft: Draft,
  quantity: FoundQuantity,
  predicate: Predicate | null,
  window: readonly [number, number],
): Measured {
  const unit = quantity.unit?.toLowerCase() ?? unitFromTheme(draft.tokens, predicate)
  const money = quantity.unit !== null && currency.test(quantity.unit)
  const fits = (measure: Measure, counted = false): boolean => {
    // "eleven rounds were fired" dismisses nobody: what is counted is no people.
    if (counted && ofPeople.has(measure.name))
      return !money && unit !== 'percent' && (unit === null || people.test(unit) || !countsThings(unit))
    if (money) return ofMoney.has(measure.name)
    if (unit === 'percent')
      return ofShare.has(measure.name) || (!ofMoney.has(measure.name) && !ofPeople.has(measure.name))
    if (unit !== null && people.test(unit)) return ofPeople.has(measure.name)
    return !ofMoney.has(measure.name) && !ofShare.has(measure.name)
  }
  if (quantity.measure && quantity.measure !== 'age') {
    const known = measureNamed(quantity.measure)
    return { measure: quantity.measure, mode: known?.mode ?? null }
  }
  if (quantity.measure === 'age') return { measure: 'age', mode: 'fixed' }
  // The predicate that counts it: "killing seven people", "seven people were arrested".
  const family = predicate?.senses[0]?.family
  if (family?.measure && predicate!.senses[0]!.pole === 'positive') {
    const known = measureNamed(family.measure)
    if (known && fits(known, true) && !physical.test(unit ?? '') && sortOf(unit ?? '') !== 'animal')
      return { measure: known.name, mode: known.mode }
  }
  if (!money && unit !== null && unit !== 'percent' && !vaguePeople.test(unit)) {
    // "the crowd was six thousand": a figure of nothing else is of what the cue names.
    const head =
      measureOfHead(unit) ??
      (quantity.unit === null ? measuresOfCue(unit).find((one) => fits(one, true)) : null)
    if (head && !(people.test(unit) && nearest(draft.tokens, quantity, window, fits)))
      return { measure: head.name, mode: head.mode }
    if (!head && !people.test(unit)) return { measure: `n:${unit}`, mode: null }
  }
  const plainUnit = unit !== null && vaguePeople.test(unit) ? 'person' : unit
  const near = nearest(
    draft.tokens,
    quantity,
    [Math.max(0, window[0] - 2), Math.min(draft.tokens.length, window[1] + 4)],
    fits,
  )
  if (near) return { measure: near.name, mode: near.mode }
  if (unit === null || unit === 'percent' || money)
    return { measure: unit === null ? null : money ? 'money' : 'percent', mode: null }
  return { measure: `n:${plainUnit}`, mode: null }
}

function countsThings(unit: string): boolean {
  const head = measureOfHead(unit)
  return head !== null && !ofPeople.has(head.name)
}

const counts = /^(?:number|count|total|figure|toll|tally|sum|amount)$/

/** "raised its places to 900", "the number of members stands at 40": a bare figure counts what the clause is about. */
function unitFromTheme(tokens: readonly Token[], predicate: Predicate | null): string | null {
  // "raised its places to 900": the school is what it befalls, the places are what is counted.
  const theme = predicate?.clause.object ?? predicate?.patient ?? predicate?.agent
  if (!theme) return null
  const head = tokens[theme.head]!
  // "Of 23 tables, 19 were broken".
  if (head.pos === 'NUM') {
    const of = predicate!.clause.obliques.find(
      ({ preposition, noun }) => preposition === 'of' && noun.last <= theme.first,
    )
    const whole = of && tokens[of.noun.head]!
    return whole?.pos === 'NOUN' ? whole.lemma : null
  }
  if (head.pos === 'PRON' || head.pos === 'PROPN') return null
  if (/^(?:left|rest|remainder|more)$/.test(head.lower)) return null
  if (!counts.test(head.lemma)) return head.lemma
  if (head.lemma === 'toll') return 'death'
  const next = tokens[theme.last]
  if (next?.lower !== 'of') return null
  for (let i = theme.last + 1; i < theme.last + 6 && tokens[i]; i++) {
    if (/^(?:dead|killed|injured|missing)$/.test(tokens[i]!.lower)) return tokens[i]!.lower
    if (tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN') return tokens[i]!.lemma
  }
  return null
}

/** The cue word nearest to the figure inside its clause, if it stands within eight words. */
function nearest(
  tokens: readonly Token[],
  quantity: FoundQuantity,
  [first, last]: readonly [number, number],
  fits: (measure: Measure) => boolean,
): Measure | null {
  let best: Measure | null = null
  let distance = 9
  let at = first
  while (at < last && tokens[at]!.end <= quantity.span.start) at++
  for (let i = Math.max(first, at - 9); i < Math.min(last, at + 12); i++) {
    const token = tokens[i]!
    if (rarity(token.lower) < 2 && token.pos !== 'NOUN') continue
    const found = [...measuresOfCue(token.lower), ...measuresOfCue(token.lemma)].find(fits)
    if (!found) continue
    const away = token.start >= quantity.span.end ? Math.abs(i - at) - 1 : at - i
    if (away < distance) {
      distance = away
      best = found
    }
  }
  return best
}
