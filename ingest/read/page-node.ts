/** The little of a DOM that pages are read with, and its walk: linkedom's nodes fit it, and no call depth grows with the page. */

export interface PageNode {
  readonly nodeType: number
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly textContent: string | null
}
export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  remove(): void
  readonly childNodes: Iterable<PageNode>
  querySelectorAll(selector: string): Iterable<PageElement>
  replaceWith(...nodes: PageNode[]): void
}
export interface Page extends PageNode {
  readonly documentElement: PageElement | null
  readonly body: PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface Visitor {
  /** False leaves the element's children out. */
  enter(element: PageElement): boolean
  exit(element: PageElement): void
  text(data: string): void
}

/** Depth first, in reading order, `root` itself included. */
export function walkPage(root: PageNode, visitor: Visitor): void {
  let node: PageNode = root
  for (;;) {
    let down: PageNode | null = null
    if (isElement(node)) {
      if (visitor.enter(node)) down = node.firstChild
    } else if (node.nodeType === 3) visitor.text(node.textContent ?? '')
    if (down) {
      node = down
      continue
    }
    for (;;) {
      if (isElement(node)) visitor.exit(node)
      if (node === root) return
      const next = node.nextSibling
      if (next) {
        node = next
        break
      }
      const up: PageNode | null = node.parentNode
      if (!up) return
      node = up
    }
  }
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}
