/** Asks a question and draws the answer into a box, with words for waiting, for failing and for finding nothing. */
import { ask, type Failure, type Query } from '../api.ts'
import { el, fill } from '../dom.ts'

interface Loading<Variables, Answer> {
  readonly query: Query<Variables, Answer>
  readonly variables: Variables
  readonly signal: AbortSignal
  /** Null when there is nothing to show: then `empty` is said, or the box is left out. */
  readonly draw: (answer: Answer) => Node | null
  readonly empty?: string
}

export function load<Variables, Answer>(
  box: HTMLElement,
  loading: Loading<Variables, Answer>,
): Promise<void> {
  const { query, variables, signal, draw, empty } = loading
  fill(box, skeleton())
  box.setAttribute('aria-busy', 'true')
  return quietly(async () => {
    const asked = await ask(query, variables, signal)
    if (signal.aborted) return
    box.removeAttribute('aria-busy')
    if ('failure' in asked)
      fill(
        box,
        failureNotice(asked.failure, () => void load(box, loading)),
      )
    else fill(box, draw(asked.answer) ?? (empty ? el('p', { class: 'empty' }, empty) : null))
  })
}

/** Runs what asks the API; being aborted is no fault. */
export async function quietly(run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
  }
}

export function failureNotice({ message, code }: Failure, retry?: () => void): HTMLElement {
  return el(
    'div',
    { class: 'notice failure', attributes: { role: 'alert' } },
    el('p', {}, message),
    el('p', { class: 'small' }, code),
    retry && el('button', { on: { click: retry } }, 'Try again'),
  )
}

export function skeleton(lines = 3): HTMLElement {
  const bars = Array.from({ length: lines }, () => el('span', { class: 'bar' }))
  return el('div', { class: 'skeleton', attributes: { role: 'status', 'aria-label': 'Loading' } }, ...bars)
}
