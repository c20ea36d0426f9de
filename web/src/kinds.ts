/** How kinds look and are called on screen. Colours of nodes come from the API's legend, adapted to the background. */
import { lowerWords } from './format.ts'
import type { EdgeKind, NodeKind } from './types.ts'

/** In the order in which lists show them. */
export const kindNames: Readonly<Record<NodeKind, readonly [one: string, many: string]>> = {
  Spokesperson: ['Person', 'People'],
  Group: ['Group', 'Groups'],
  Place: ['Place', 'Places'],
  Outlet: ['Outlet', 'Outlets'],
  Article: ['Article', 'Articles'],
  Story: ['Story', 'Stories'],
  Statement: ['Statement', 'Statements'],
  Claim: ['Claim', 'Claims'],
}

export const nodeKinds = Object.keys(kindNames) as NodeKind[]

export const nodeSizes: Readonly<Record<NodeKind, number>> = {
  Outlet: 9,
  Article: 7,
  Spokesperson: 9,
  Group: 9,
  Place: 8,
  Statement: 5,
  Claim: 5,
  Story: 8,
}

/** Read from source to target: "Statement · said by · Person". */
const edgeNames: Partial<Record<EdgeKind, string>> = {
  IN_ARTICLE: 'stands in',
  PART_OF: 'is part of the story',
  ABOUT: 'is about',
  WITHIN: 'lies within',
  SAME_AS: 'is the same as',
  CITES: 'cites',
  UPDATES: 'updates',
}

export function edgeName(kind: EdgeKind): string {
  return edgeNames[kind] ?? lowerWords(kind)
}

/** Relations between claims stand out; all other edges stay quiet. */
export const edgeTones: Partial<Record<EdgeKind, 'contradicts' | 'updates' | 'corroborates' | 'cites'>> = {
  CONTRADICTS: 'contradicts',
  UPDATES: 'updates',
  CORROBORATES: 'corroborates',
  CITES: 'cites',
  COPIES: 'cites',
}

/** Mixes a colour towards white, for dark backgrounds. */
export function lighten(hex: string, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  if (channels.some((value) => Number.isNaN(value))) return hex
  return `#${channels
    .map((value) =>
      Math.round(value + (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
