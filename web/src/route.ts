/** The address after the #: what is shown, so that the back button, reloads and shared links all work. */
import type { Marks } from './marks.ts'

export const relationLists = ['contradictions', 'updates', 'corroborations'] as const
export type RelationList = (typeof relationLists)[number]
export const nodeLists = ['articles', 'outlets', 'spokespeople', 'groups', 'places'] as const
export type NodeList = (typeof nodeLists)[number]

export type Route =
  | { readonly view: 'overview' }
  | { readonly view: 'search'; readonly text: string }
  /** `edge` is the key of a selected edge. */
  | { readonly view: 'node'; readonly id: string; readonly edge?: string }
  | { readonly view: 'relation'; readonly id: string }
  | { readonly view: 'relations'; readonly list: RelationList; readonly conflict?: string }
  | { readonly view: 'list'; readonly list: NodeList }
  | { readonly view: 'article'; readonly id: string; readonly marks: Marks }
  | { readonly view: 'path'; readonly from: string; readonly to: string }
  | { readonly view: 'figure'; readonly about: string; readonly measure: string }
  | { readonly view: 'lost'; readonly hash: string }

const markNames = ['content', 'cue', 'source', 'value'] as const

export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [view = '', first = '', second = ''] = path.split('/').map(decoded)
  const options = new URLSearchParams(query)
  if (view === '') return { view: 'overview' }
  if (view === 'search') return { view, text: first }
  if (view === 'relation' && first) return { view, id: first }
  if (view === 'path' && first && second) return { view, from: first, to: second }
  if (view === 'figure' && first && second) return { view, about: first, measure: second }
  if (view === 'node' && first) {
    const edge = options.get('edge')
    return { view, id: first, ...(edge && { edge }) }
  }
  if (view === 'article' && first) return { view, id: first, marks: readMarks(options) }
  const relations = relationLists.find((name) => name === view)
  if (relations) {
    const conflict = options.get('conflict')
    return { view: 'relations', list: relations, ...(conflict && { conflict }) }
  }
  const list = nodeLists.find((name) => name === view)
  return list ? { view: 'list', list } : { view: 'lost', hash }
}

export function writeRoute(route: Route): string {
  const part = encodeURIComponent
  switch (route.view) {
    case 'overview':
      return '#/'
    case 'search':
      return `#/search/${part(route.text)}`
    case 'node':
      return `#/node/${part(route.id)}${route.edge ? `?edge=${part(route.edge)}` : ''}`
    case 'relation':
      return `#/relation/${part(route.id)}`
    case 'relations':
      return `#/${route.list}${route.conflict ? `?conflict=${part(route.conflict)}` : ''}`
    case 'list':
      return `#/${route.list}`
    case 'article':
      return `#/article/${part(route.id)}${writeMarks(route.marks)}`
    case 'path':
      return `#/path/${part(route.from)}/${part(route.to)}`
    case 'figure':
      return `#/figure/${part(route.about)}/${part(route.measure)}`
    case 'lost':
      return route.hash
  }
}

/** A percent sign that stands for itself must not lose the reader. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readMarks(options: URLSearchParams): Marks {
  return markNames.flatMap((kind) =>
    options.getAll(kind).flatMap((value) => {
      const found = /^(\d{1,9})-(\d{1,9})$/.exec(value)
      const [start, end] = [Number(found?.[1]), Number(found?.[2])]
      return found && start < end ? [{ kind, start, end }] : []
    }),
  )
}

function writeMarks(marks: Marks): string {
  if (marks.length === 0) return ''
  return `?${marks.map(({ kind, start, end }) => `${kind}=${start}-${end}`).join('&')}`
}
