/** A search box with suggestions grouped by kind: arrows move, Enter opens, Escape closes. */
import { ask } from '../api.ts'
import { el, fill } from '../dom.ts'
import { shorten } from '../format.ts'
import { kindNames, nodeKinds } from '../kinds.ts'
import { searchQuery } from '../queries.ts'
import type { NodeRef } from '../types.ts'
import { quietly } from './load.ts'
import { dot } from './rows.ts'

interface SearchBox {
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly onPick: (node: NodeRef) => void
  /** Enter without a choice. */
  readonly onSubmit?: (text: string) => void
}

const patience = 150

export function searchBox({ id, label, placeholder, onPick, onSubmit }: SearchBox): HTMLElement {
  let asking = new AbortController()
  let timer = 0
  let found: readonly NodeRef[] = []
  let chosen = -1

  const list = el('div', {
    class: 'suggestions',
    attributes: { role: 'listbox', id: `${id}-list`, 'aria-label': label, hidden: '' },
  })
  const input = el('input', {
    attributes: {
      type: 'search',
      id,
      placeholder,
      autocomplete: 'off',
      spellcheck: 'false',
      role: 'combobox',
      'aria-label': label,
      'aria-expanded': 'false',
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
    },
    on: {
      input: () => {
        clearTimeout(timer)
        timer = window.setTimeout(() => void look(), patience)
      },
      focus: () => found.length > 0 && open(),
      blur: () => setTimeout(close, 150),
      keydown: (event) => key(event),
    },
  })

  const open = () => {
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }
  const close = () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
  }
  const pick = (node: NodeRef) => {
    clearTimeout(timer)
    asking.abort()
    input.value = ''
    found = []
    close()
    input.blur()
    onPick(node)
  }
  const choose = (index: number) => {
    chosen = index
    list.querySelectorAll('[role=option]').forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index))
      if (i === index) option.scrollIntoView({ block: 'nearest' })
    })
    if (index >= 0) input.setAttribute('aria-activedescendant', `${id}-${index}`)
    else input.removeAttribute('aria-activedescendant')
  }
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      open()
      choose((chosen + step + found.length) % found.length)
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Enter') {
      const node = list.hidden ? undefined : found[chosen]
      if (node) pick(node)
      else if (input.value.trim()) {
        close()
        onSubmit?.(input.value.trim())
      }
    }
  }
  const look = () =>
    quietly(async () => {
      const text = input.value.trim()
      asking.abort()
      asking = new AbortController()
      found = []
      choose(-1)
      if (text === '') return close()
      const asked = await ask(searchQuery, { text, first: 24 }, asking.signal)
      if ('failure' in asked) {
        fill(list, el('p', { class: 'empty' }, asked.failure.message))
      } else {
        found = nodeKinds.flatMap((kind) =>
          asked.answer.search.nodes.filter((node) => node.kind === kind).slice(0, 6),
        )
        fill(list, ...suggestions())
      }
      if (document.activeElement === input) open()
    })
  const suggestions = (): HTMLElement[] => {
    if (found.length === 0)
      return [el('p', { class: 'empty' }, 'Nothing matches. Try a name, a place, or words of a statement.')]
    return nodeKinds.flatMap((kind) => {
      const here = found.flatMap((node, index) => (node.kind === kind ? [{ node, index }] : []))
      if (here.length === 0) return []
      const options = here.map(({ node, index }) =>
        el(
          'div',
          {
            class: 'option',
            attributes: { role: 'option', id: `${id}-${index}`, 'aria-selected': 'false' },
            on: { pointerdown: (event) => event.preventDefault(), click: () => pick(node) },
          },
          dot(kind),
          el('span', {}, shorten(node.label, 90)),
        ),
      )
      return [
        el(
          'div',
          { attributes: { role: 'group', 'aria-label': kindNames[kind][1] } },
          el('p', { class: 'group-name' }, kindNames[kind][1]),
          ...options,
        ),
      ]
    })
  }
  return el('div', { class: 'search-box' }, input, list)
}
