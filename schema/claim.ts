/** A claim: one predicate of one clause, normalised so that two of them can be compared slot by slot. */
import { z } from 'zod'
import { Span } from './span.ts'

/** A number with its bounds. "at least 10" is [10, null); "nearly 2,000" is approximate around 2000; "400" is [400, 400]. */
export const Quantity = z.object({
  span: Span,
  text: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** True when the bound itself is excluded ("more than 20"). */
  lowOpen: z.boolean().default(false),
  highOpen: z.boolean().default(false),
  approximate: z.boolean().default(false),
  /** Head noun or unit, singular lower case: person, percent, USD, km, day. Null for a bare number. */
  unit: z.string().nullable(),
  /** What is counted or measured: deaths, injured, missing, price, strength ... from the measures lexicon; null when unknown. */
  measure: z.string().nullable().default(null),
})
export type Quantity = z.infer<typeof Quantity>

/** An interval of days, half open: [from, to). Null ends are unbounded. */
export const TimeInterval = z.object({
  span: Span.nullable(),
  text: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  granularity: z.enum(['time', 'day', 'week', 'month', 'season', 'year', 'decade', 'range', 'vague']),
})
export type TimeInterval = z.infer<typeof TimeInterval>

/** Who or what fills a slot of a claim. */
export const Argument = z.object({
  span: Span.nullable(),
  text: z.string(),
  /** Lemma of the head noun, lower case; for a name, the resolved full name lower case. */
  head: z.string(),
  /** Key of the entity when the head is a resolved name. */
  entity: z.string().nullable(),
  /** Full name when the head is a resolved name. */
  name: z.string().nullable(),
  /** Other names the article gives the entity. */
  aliases: z.array(z.string()).default([]),
  /** What sort of thing the head noun names (vessel, document, person ...), or the kind of the entity; null when unlisted. */
  sort: z.string().nullable().default(null),
})
export type Argument = z.infer<typeof Argument>

/** One meaning a predicate may have: a family of the predicates lexicon, which of its two ends, and what is true of the family. */
export const Sense = z.object({
  family: z.string(),
  pole: z.enum(['positive', 'negative']),
  /** A state may change with time; an event happened or did not. */
  state: z.boolean(),
  /** It happens once to a patient, so two dates clash. */
  once: z.boolean(),
  /** It has one doer, so two doers clash. */
  sole: z.boolean(),
})
export type Sense = z.infer<typeof Sense>

export const Claim = z.object({
  /** The clause as printed. */
  text: z.string(),
  span: Span,
  /** The statement's sentence, so that an explanation can quote it. */
  sentence: z.string(),
  article: z.string(),
  outlet: z.string().nullable(),
  speakerKey: z.string().nullable(),
  speakerName: z.string().nullable(),
  /** Who or what does it; null when that is not said. */
  subject: Argument.nullable(),
  /** Lemma of the predicate as printed. */
  predicate: z.string(),
  /** Family of the predicates lexicon (die, arrest, defeat ...) and which of its two ends; null when unlisted. */
  family: z.string().nullable(),
  pole: z.enum(['positive', 'negative']).nullable(),
  /** Whom or what it happens to, also where the grammar makes that the subject ("the dam burst", "the road is closed"). */
  object: Argument.nullable(),
  quantity: Quantity.nullable(),
  /** The quantity's measure, repeated as a facet. */
  measure: z.string().nullable(),
  polarity: z.enum(['affirmed', 'denied']),
  /** True when the denial leaves nothing out ("nobody", "no agreement", "never"). */
  sweeping: z.boolean().default(false),
  modality: z.enum(['asserted', 'possible', 'expected', 'intended', 'demanded', 'conditional']),
  /** Every reading of the predicate, the first of which is `family` and `pole`. */
  senses: z.array(Sense).default([]),
  /** True for what a relative clause says of an unnamed noun ("voters who got no ballot"): it picks out, and tells of no one in particular. */
  attributive: z.boolean().default(false),
  /** True when the words leave no room for another doer ("it was X who", "the main reason was X"). */
  exclusive: z.boolean().default(false),
  /** Grammatical tense of the predicate; null where it has none. */
  tense: z.enum(['past', 'present']).nullable().default(null),
  /** True when the predicate is a noun or a number that the subject is said to be. */
  equates: z.boolean().default(false),
  /** How rare the predicate's word is in news: 0 stands in every article, 10 in next to none. */
  rarity: z.number().default(0),
  /** Minutes after midnight, when the claim's time names an hour. */
  clock: z.number().nullable().default(null),
  /** How the measure behaves: a toll only rises, a price moves, a decision is fixed; null without a known measure. */
  mode: z.enum(['rises', 'moves', 'fixed']).nullable().default(null),
  /** True when the figure counts a part or more on top of a total ("another 12", "nine of them", "each"). */
  part: z.boolean().default(false),
  /** True when the words say that something changed ("has risen", "now", "reopened"). */
  changing: z.boolean().default(false),
  /** True when the words correct what was said before ("initially", "mistakenly", "withdrew"). */
  correcting: z.boolean().default(false),
  /** What the claim is about in time, which is neither when it was said nor when it was published. */
  time: TimeInterval.nullable(),
  place: Argument.nullable(),
  /** The larger places that the place lies in, as gazetteer ids. */
  placeWithin: z.array(z.string()).default([]),
  publishedAt: z.string().nullable(),
  date: z.string().nullable(),
  /** Rare names and nouns that the article keeps coming back to, the most telling first: what its event is known by. */
  event: z.array(z.string()).default([]),
  /** How much each of `event` tells; the squares add up to 1. */
  eventWeights: z.array(z.number()).default([]),
  /** Content lemmas of the clause, sorted. */
  words: z.array(z.string()).default([]),
  /** Content lemmas of the whole sentence, sorted. */
  context: z.array(z.string()).default([]),
  /** Every figure of the sentence, the claim's own included. */
  figures: z.array(z.number()).default([]),
  /** Names in the sentence with their aliases in the article, lower case, sorted. */
  names: z.array(z.string()).default([]),
  mentions: z.array(z.string()).default([]),
  keys: z.array(z.string()).default([]),
})
export type Claim = z.infer<typeof Claim>
