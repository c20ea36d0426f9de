/** Makes elements. Text only ever goes in as text nodes: no string from the graph is read as markup. */

export type Child = Node | string | null | undefined | false

interface Props {
  readonly class?: string | undefined
  readonly attributes?: Readonly<Record<string, string | undefined>>
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void }
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (props.class) element.className = props.class
  for (const [name, value] of Object.entries(props.attributes ?? {}))
    if (value !== undefined) element.setAttribute(name, value)
  for (const [name, listener] of Object.entries(props.on ?? {}))
    element.addEventListener(name, listener as EventListener)
  element.append(...present(children))
  return element
}

export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...present(children))
}

const svgNames = 'http://www.w3.org/2000/svg'

export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly Child[]
): SVGElement {
  const element = document.createElementNS(svgNames, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  element.append(...present(children))
  return element
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== null && child !== undefined && child !== false)
}
