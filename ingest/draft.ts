/** Draft: everything found so far in one article. Each step of the pipeline reads it and returns what it adds or replaces. */
import type { Article } from '../schema/article.ts'
import type { Claim, Quantity, TimeInterval } from '../schema/claim.ts'
import type { Mode, SpeakerKind } from '../schema/kinds.ts'
import type { Span } from '../schema/span.ts'

/** A token with wink-nlp's universal part-of-speech tag (NOUN, PROPN, VERB, AUX ...). */
export interface Token extends Span {
  /** As printed. */
  readonly text: string
  readonly lower: string
  readonly lemma: string
  readonly pos: string
  /** Index into Draft.quotes when the token stands inside quotation marks, else -1. */
  readonly quote: number
}

export interface Sentence extends Span {
  /** Token indices, half open. */
  readonly first: number
  readonly last: number
  /** Index into Draft.paragraphs. */
  readonly paragraph: number
}

/** A stretch in quotation marks: the span holds both marks, `inner` does not. */
export interface QuotedRun extends Span {
  readonly inner: Span
  readonly paragraph: number
  /** False when the closing mark is missing (a quotation that goes on in the next paragraph, or an error). */
  readonly closed: boolean
}

export type EntityKind = 'Spokesperson' | 'Group' | 'Place' | 'Outlet'

/** Someone or something named in the article, with every name the article gives it. */
export interface Entity {
  /** Index into Draft.entities. */
  readonly id: number
  readonly kind: EntityKind
  /** The fullest name the article gives. */
  readonly name: string
  /** Other names and acronyms as printed. */
  readonly aliases: readonly string[]
  /** Roles as printed, with the group they are held in (an entity id) where it is named. */
  readonly roles: readonly { readonly role: string; readonly group: number | null; readonly span: Span }[]
  readonly gender: 'male' | 'female' | null
  /** GeoNames id or country code of a place the gazetteer knows, else null. */
  readonly gazetteer: string | null
  /** What sort of group or place: ministry, company, armed-group, country, region, city ... or null. */
  readonly type: string | null
}

/** One place in the text that names an entity. Mentions are sorted by start and never overlap. */
export interface Mention extends Span {
  readonly entity: number
}

export interface Speaker {
  /** Full name as the article gives it, or the article's own words for an unnamed source. */
  readonly name: string
  readonly kind: SpeakerKind
  /** Index into Draft.entities; null for an unnamed source. */
  readonly entity: number | null
}

export interface Statement {
  readonly mode: Mode
  readonly content: Span
  readonly cue: Span | null
  readonly source: Span | null
  readonly speaker: Speaker | null
  /** True when the speaker denies the content ("X denied that ..."). */
  readonly denied: boolean
}

/** A source the article says it rests on. */
export interface Citation extends Span {
  /** The source's name as the article gives it. */
  readonly source: string
  readonly entity: number | null
}

export type FoundQuantity = Quantity
export type FoundTime = TimeInterval & { readonly span: Span }

/** A claim before it has keys: entity slots hold entity ids as text until link/ replaces them. */
export type FoundClaim = Omit<Claim, 'article' | 'outlet' | 'speakerKey' | 'speakerName' | 'mentions'> & {
  /** Index into Draft.statements. */
  readonly statement: number
}

export interface Draft {
  readonly article: Article
  readonly paragraphs: readonly Span[]
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly QuotedRun[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly quantities: readonly FoundQuantity[]
  readonly times: readonly FoundTime[]
  readonly statements: readonly Statement[]
  readonly citations: readonly Citation[]
  readonly claims: readonly FoundClaim[]
}

/** A step never throws on any text: what it does not find is an empty list. */
export type Step = (draft: Draft) => Partial<Draft>
