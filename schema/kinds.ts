/** The vocabulary: every kind of node and edge, one row each. Code that needs to know something of a kind adds a column here. */
import { z } from 'zod'
import { Claim } from './claim.ts'
import { Span } from './span.ts'

/** Comparison keys: two nodes that share one are candidates for a derived edge, and nothing else is ever compared. */
const keys = z.array(z.string()).default([])

const Entity = z.object({
  name: z.string().min(1),
  /** Other names as printed, the name itself left out. */
  aliases: z.array(z.string()).default([]),
  keys,
  /** True while the node is only pointed at (a cited source not yet ingested). */
  placeholder: z.boolean().default(false),
})

export const SpeakerKind = z.enum(['SPOKESPERSON', 'GROUP', 'OUTLET', 'PLACE', 'UNNAMED'])
export type SpeakerKind = z.infer<typeof SpeakerKind>
export const Mode = z.enum(['DIRECT', 'INDIRECT', 'MIXED', 'NARRATIVE'])
export type Mode = z.infer<typeof Mode>
export const Basis = z.enum(['stated', 'inferred', 'reviewed'])
export type Basis = z.infer<typeof Basis>

interface Row {
  /** One line for documentation and the explorer's legend. */
  readonly about: string
  readonly attributes: z.ZodObject
  /** Attributes a list can be filtered by (equality, or any-of for arrays; true and false as those words). Only these are indexed. */
  readonly facets: readonly string[]
}
export interface NodeRow extends Row {
  /** The GraphQL connection that lists the kind. */
  readonly field: string
  /** The attribute to show as the node's label. */
  readonly label: string
  /** The attribute that orders lists of the kind, ascending, ties broken by key. */
  readonly sort: string
  /** Attributes that full-text search reads. */
  readonly search: readonly string[]
  /** Those of them that are running text: a match in a name weighs more. */
  readonly prose?: readonly string[]
  readonly colour: string
  /** The attribute that says in which days it holds ({from, to}, half open; a null end is unbounded), for lists of what is claimed about a time. */
  readonly during?: string
  /** Attributes of which the lesser value wins when two versions of a node meet; of all others the greater (arrays: their union). */
  readonly least: readonly string[]
}
export interface EdgeRow extends Row {
  readonly from: readonly NodeKind[]
  readonly to: readonly NodeKind[]
  /** True when the edge has no direction of its own (source is then the lesser key). */
  readonly undirected: boolean
  /** True when src/graph derives it; derived edges are replaced scope by scope, all others only ever accumulate. */
  readonly derived: boolean
  /** True when articles state some of its edges and src/graph derives others, whose scope, rule and confidence say so. */
  readonly alsoDerived?: boolean
  /** The GraphQL connection that lists the kind, when there is one. */
  readonly field?: string
  readonly sort?: string
}

export const nodeKinds = {
  Outlet: {
    about: 'A publication: newspaper, agency, broadcaster, site',
    field: 'outlets',
    label: 'name',
    sort: 'name',
    search: ['name', 'aliases'],
    facets: ['name', 'placeholder'],
    colour: '#8e5572',
    least: ['placeholder'],
    attributes: Entity.extend({ domain: z.string().nullable().default(null) }),
  },
  Article: {
    about: 'One published text',
    field: 'articles',
    label: 'title',
    sort: 'publishedAt',
    search: ['title', 'text'],
    prose: ['text'],
    facets: ['outlet', 'path', 'mentions', 'date'],
    colour: '#6b7a8f',
    least: ['placeholder', 'path', 'url'],
    attributes: z.object({
      title: z.string().nullable(),
      text: z.string(),
      path: z.string().optional(),
      url: z.string().optional(),
      outletName: z.string().nullable(),
      /** Key of the outlet. */
      outlet: z.string().nullable(),
      publishedAt: z.string().nullable(),
      /** publishedAt cut to the day, for filters. */
      date: z.string().nullable(),
      byline: z.string().nullable(),
      language: z.string(),
      /** Keys of the entities mentioned. */
      mentions: z.array(z.string()).default([]),
      /** Rare names and nouns that it keeps coming back to, the most telling first: what the article's event is known by. */
      event: z.array(z.string()).default([]),
      /** How much each of `event` tells; the squares add up to 1. */
      eventWeights: z.array(z.number()).default([]),
      /**
       * Initials by which it calls agencies ("agencies" for all of them), with the outlet where it spells them out.
       * Where it does not (null), another article of the event may.
       */
      shortNames: z
        .array(
          z.object({
            name: z.string(),
            outlet: z.string().nullable(),
            text: z.string().nullable(),
            span: Span.nullable(),
          }),
        )
        .default([]),
      keys,
      placeholder: z.boolean().default(false),
    }),
  },
  Spokesperson: {
    about: 'A person who speaks or is spoken of',
    field: 'spokespeople',
    label: 'name',
    sort: 'name',
    search: ['name', 'aliases'],
    facets: ['name'],
    colour: '#c8553d',
    least: ['placeholder'],
    attributes: Entity.extend({ roles: z.array(z.string()).default([]) }),
  },
  Group: {
    about: 'An organisation: armed group, ministry, company, court, agency, party',
    field: 'groups',
    label: 'name',
    sort: 'name',
    search: ['name', 'aliases'],
    facets: ['name', 'placeholder'],
    colour: '#2f6690',
    least: ['placeholder'],
    attributes: Entity.extend({ type: z.string().nullable().default(null) }),
  },
  Place: {
    about: 'A place, tied to the gazetteer where it is known there',
    field: 'places',
    label: 'name',
    sort: 'name',
    search: ['name', 'aliases'],
    facets: ['name', 'country'],
    colour: '#3a7d44',
    least: ['placeholder'],
    attributes: Entity.extend({
      /** country, region, city, or null when the gazetteer does not know it. */
      type: z.string().nullable().default(null),
      country: z.string().nullable().default(null),
      latitude: z.number().nullable().default(null),
      longitude: z.number().nullable().default(null),
    }),
  },
  Statement: {
    about: 'One utterance in one article, with its exact spans',
    field: 'statements',
    label: 'text',
    sort: 'publishedAt',
    search: ['text'],
    prose: ['text'],
    facets: ['article', 'outlet', 'speakerKey', 'mode', 'denied', 'mentions', 'date'],
    colour: '#e0a458',
    least: [],
    attributes: z.object({
      /** `article.text.slice(content.start, content.end)`, always. */
      text: z.string(),
      mode: Mode,
      article: z.string(),
      outlet: z.string().nullable(),
      content: Span,
      cue: Span.nullable(),
      source: Span.nullable(),
      /** The sentence or sentences around content, cue and source. */
      sentence: Span,
      speaker: z.object({ name: z.string(), kind: SpeakerKind }).nullable(),
      /** Key of the entity that said it; null for an unnamed source. */
      speakerKey: z.string().nullable(),
      /** The article's own words for a source it does not name. */
      unnamedSource: z.string().nullable(),
      /** True when the speaker denies the content rather than asserting it. */
      denied: z.boolean().default(false),
      publishedAt: z.string().nullable(),
      date: z.string().nullable(),
      /** Keys of the entities mentioned in the content. */
      mentions: z.array(z.string()).default([]),
    }),
  },
  Claim: {
    about: 'What is asserted, normalised',
    field: 'claims',
    label: 'text',
    sort: 'publishedAt',
    search: ['text'],
    prose: ['text'],
    facets: [
      'article',
      'outlet',
      'speakerKey',
      'mentions',
      'measure',
      'family',
      'polarity',
      'modality',
      'date',
    ],
    colour: '#b5a642',
    during: 'time',
    least: [],
    attributes: Claim,
  },
  Story: {
    about: 'Articles on one event (derived)',
    field: 'stories',
    label: 'title',
    sort: 'publishedAt',
    search: ['title'],
    facets: [],
    colour: '#4b4e6d',
    least: [],
    attributes: z.object({
      title: z.string().nullable(),
      publishedAt: z.string().nullable(),
      scope: z.string(),
    }),
  },
} as const satisfies Record<string, Omit<NodeRow, never>>
export type NodeKind = keyof typeof nodeKinds

const stated = z.object({ basis: Basis })
/** What every derived edge carries: which rule of which version drew it, how sure it is, and the comparison key it was drawn under. */
const derived = z.object({
  basis: Basis,
  rule: z.string(),
  version: z.int(),
  confidence: z.number().min(0).max(1),
  scope: z.string(),
})
/** A relation between two claims, with the words it rests on. */
const relation = derived.extend({
  conflict: z.enum(['numeric', 'negation', 'antonym', 'attribution', 'date', 'place', 'other']),
  explanation: z.string(),
  /** The parts that differ (or agree), as printed, first the source claim's. */
  values: z.tuple([z.string(), z.string()]).nullable(),
  /** What was taken for granted: a missing date, a joined entity. */
  assumed: z.array(z.string()).default([]),
  /** Facets gathered from both claims, so that lists of relations filter without walking the graph. */
  outlets: z.array(z.string()).default([]),
  speakers: z.array(z.string()).default([]),
  mentions: z.array(z.string()).default([]),
  date: z.string().nullable(),
})
/** What an edge of a kind that is also derived carries when it was. */
const maybeDerived = derived.omit({ basis: true }).partial()
const relationFacets = ['conflict', 'outlets', 'speakers', 'mentions', 'date'] as const
const entity = ['Outlet', 'Spokesperson', 'Group', 'Place'] as const

export const edgeKinds = {
  PUBLISHED_BY: {
    about: 'the outlet that published the article',
    from: ['Article'],
    to: ['Outlet'],
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated,
  },
  IN_ARTICLE: {
    about: 'the article the statement stands in',
    from: ['Statement'],
    to: ['Article'],
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated,
  },
  SAID_BY: {
    about: 'who made the statement',
    from: ['Statement'],
    to: ['Spokesperson', 'Group', 'Outlet', 'Place'],
    undirected: false,
    derived: false,
    facets: [],
    /** Where the article names the speaker. */
    attributes: stated.extend({ span: Span.nullable() }),
  },
  ASSERTS: {
    about: 'the claim the statement asserts',
    from: ['Statement'],
    to: ['Claim'],
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated,
  },
  ABOUT: {
    about: 'an entity the claim is about',
    from: ['Claim'],
    to: entity,
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated,
  },
  SPEAKS_FOR: {
    about: 'the group a person speaks for, with the role',
    from: ['Spokesperson'],
    to: ['Group', 'Outlet', 'Place'],
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated.extend({ role: z.string(), article: z.string(), span: Span }),
  },
  WITHIN: {
    about: 'the larger place',
    from: ['Place'],
    to: ['Place'],
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated,
  },
  MENTIONS: {
    about: 'an entity the article mentions, with every span',
    from: ['Article'],
    to: entity,
    undirected: false,
    derived: false,
    facets: [],
    attributes: stated.extend({ spans: z.array(Span) }),
  },
  CITES: {
    about: 'a source the article rests on, with the words that say so',
    from: ['Article'],
    to: ['Outlet', 'Article', 'Group', 'Spokesperson', 'Place'],
    undirected: false,
    derived: false,
    alsoDerived: true,
    facets: [],
    /** The words that cite; without a span they stand in the byline. */
    attributes: stated.extend({ span: Span.nullable(), text: z.string(), ...maybeDerived.shape }),
  },
  COPIES: {
    about: "an article that repeats another one's text",
    from: ['Article'],
    to: ['Article'],
    undirected: false,
    derived: true,
    facets: [],
    attributes: derived.extend({
      /** Share of the copying article's own words (those in quotation marks left out) that the other one has too: 0 to 1. */
      share: z.number(),
      /** The longest stretches that both have: in the article that copies, and in the one it copies. */
      passages: z.array(z.object({ source: Span, target: Span })).default([]),
    }),
  },
  PART_OF: {
    about: 'the story the article belongs to',
    from: ['Article'],
    to: ['Story'],
    undirected: false,
    derived: true,
    facets: [],
    attributes: derived,
  },
  SAME_AS: {
    about: 'the node that stands for the same entity across articles',
    from: entity,
    to: entity,
    undirected: false,
    derived: true,
    facets: [],
    attributes: derived,
  },
  CONTRADICTS: {
    about: 'claims that cannot both be so',
    from: ['Claim'],
    to: ['Claim'],
    undirected: true,
    derived: true,
    field: 'contradictions',
    sort: 'date',
    facets: relationFacets,
    attributes: relation,
  },
  CORROBORATES: {
    about: 'claims that bear each other out',
    from: ['Claim'],
    to: ['Claim'],
    undirected: true,
    derived: true,
    field: 'corroborations',
    sort: 'date',
    facets: relationFacets,
    attributes: relation,
  },
  UPDATES: {
    about: 'a later claim that brings an earlier one up to date (source is the later one)',
    from: ['Claim'],
    to: ['Claim'],
    undirected: false,
    derived: true,
    field: 'updates',
    sort: 'date',
    facets: relationFacets,
    attributes: relation,
  },
} as const satisfies Record<
  string,
  {
    from: readonly string[]
    to: readonly string[]
    undirected: boolean
    derived: boolean
    about: string
    alsoDerived?: boolean
    facets: readonly string[]
    attributes: z.ZodObject
    field?: string
    sort?: string
  }
>
export type EdgeKind = keyof typeof edgeKinds
